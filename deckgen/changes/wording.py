"""Turn states and names of facts into the plain words that changes are told in."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.changes.edition import CHART, Told
from deckgen.model.changes import Printing
from deckgen.model.period import Period, Span

DIRECTIONS: Mapping[str, str] = {
    "rise": "a rise",
    "fall": "a fall",
    "stable": "little changed",
    "chance": "no clear change",
    "unchanged": "unchanged",
    "all-rise": "a rise in all",
    "all-fall": "a fall in all",
    "mixed": "a mix of rises and falls",
}
_NO_CHANGE = ("stable", "chance", "unchanged")
_FIGURES: Mapping[str, str] = {
    "by": "distance from its target",
    "of": "how many are compared",
    "run": "periods in a row outside its limits",
    "limit": "control limit",
    "gap": "what the members leave out",
    "base": "its base",
}
_STATES: Mapping[str, str] = {
    "within": "within its target",
    "outside": "outside its target",
    "at-target": "at its target",
    "none": "nothing exceptional",
    "some": "some points exceptional",
    "all": "exceptional throughout",
    "trend-rise": "a rising trend",
    "trend-fall": "a falling trend",
    "shift-above": "a shift above its mean",
    "shift-below": "a shift below its mean",
    "every-rise": "a rise in every period",
    "every-fall": "a fall in every period",
    "value": "no comparison",
    "missing": "no value",
    "no-prior": "too little before to compare with",
    "zero-prior": "nothing before to compare with",
    "small-base": "too few for a percentage",
    "too-few": "too few points to judge",
    "constant": "a series that does not vary",
    "zeros": "a series full of zeros",
    "tie": "a tie",
}
_OF_RULE: Mapping[tuple[str, str], str] = {
    ("survey-estimate", "within"): "no change beyond chance",
    ("benchmark-compare", "within"): "no difference beyond its margin",
    ("benchmark-compare", "outside"): "a difference beyond its margin",
    ("trend-direction", "none"): "no trend",
    ("target-status", "none"): "no target",
}
_DROP = ".largest-drop"
_ABOUT: Mapping[str, str] = {
    "share-of-total": "{member} as a share of {noun}",
    "rank-position": "{own}, rank by {noun}",
    "benchmark-compare": "{noun}, {area}",
    "extreme-member": "{which} {noun}",
}


def about(fact: Told) -> str:
    """What a fact is about, in a few words: "calls offered", "calls offered (night)"."""
    if fact.rule == "extreme-member" and fact.id.endswith(_DROP):
        return "largest drop from one step to the next"
    names = dict(fact.names)
    names.setdefault("noun", fact.id)
    names["which"] = fact.id.rpartition(".")[2].partition("-")[0]
    pattern = _ABOUT.get(fact.rule, "{noun} ({member})" if "member" in names else "{noun}")
    try:
        return pattern.format_map(names)
    except KeyError:
        return names["noun"]


def of_figure(fact: Told, name: str) -> str:
    """What a fact's figure of this name is about: "calls offered, control limit"."""
    if name == "value" or (fact.rule == "extreme-member" and name == "drop"):
        return about(fact)
    return f"{about(fact)}, {figure(name)}"


def state(fact: Told) -> str:
    """How a fact stands, as a phrase: "a rise", "within its target", "exceptionally high"."""
    if fact.rule == "extreme-member" and "member" in fact.names:
        return fact.names["member"]
    if fact.rule in ("exceptional-run", CHART) and fact.state in ("one", "run"):
        return f"exceptionally {fact.names.get('side', 'high or low')}"
    if fact.rule == "exceptional-count" and {"outside", "window"} <= set(fact.figures):
        return f"{fact.figures['outside'].text} of {fact.figures['window'].text} exceptional"
    phrase = _OF_RULE.get((fact.rule, fact.state))
    return phrase or DIRECTIONS.get(fact.state) or _STATES.get(fact.state, fact.state)


def judgement(fact: Told) -> str:
    """What a fact is judged to be: no change is one judgement, be it small, chance, or none at all."""
    return "no change" if fact.state in _NO_CHANGE else state(fact)


def figure(name: str) -> str:
    """The name of a figure that is not the main one, for readers."""
    return _FIGURES.get(name, name.replace("-", " "))


def deliverable(fact: Told, printing: Printing) -> str:
    """How a deliverable stands: "95% done, due in November 2024, not yet due"."""
    done = f"{fact.text('value')} done"
    due = fact.names.get("due", "")
    try:
        at = Period.parse(due)
        due = printing.span(Span(at, at))
    except ValueError:
        pass  # as it was written
    status = fact.names.get("status", "")
    parts = (done, f"due in {due}" if due else "", status[:1].lower() + status[1:])
    return ", ".join(part for part in parts if part)


def period(when: Span | str | None, printing: Printing) -> str:
    """A period after "in", or ""."""
    return printing.span(when) if isinstance(when, Span) else when or ""


def inside(text: str) -> str:
    """`text` with "in" before it, or nothing."""
    return f" in {text}" if text else ""
