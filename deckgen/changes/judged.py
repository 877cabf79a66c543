"""Turn the facts of two editions into what changed in them: one change a fact, of its gravest kind.

A figure is changed where it prints otherwise, whatever the digits behind. What is made of other facts (a
sentence of month and year, a breakdown) is told by its parts, and only its own figures stand for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.changes import wording
from deckgen.changes.edition import CHART, Edition, Told
from deckgen.changes.revised import Measured, When, measured
from deckgen.model.changes import Change, ChangeKind, Printing, Standing
from deckgen.model.facts import WITHHELD_STATES

_TELLING = ("value", "target", "by", "level", "of", "run", "limit", "change", "change-percent")
"""Of several figures of a fact that print otherwise, the first of these is told."""
_JUDGING = ("exceptional-run", "trend-direction")
"""Rules that judge a metric's newest value, which is another fact's to tell."""
_UNTOLD = {"trend-direction": ("periods", "steps")}
"""Figures that count the time gone by."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact as published before, and as it is now, each with its edition."""

    old: Told
    new: Told
    before: Edition
    now: Edition


def judged(before: Edition, now: Edition, printing: Printing) -> Iterator[Change]:
    """What changed in the facts that both editions hold, in the order of the newer."""
    told: set[tuple[Measured | None, Measured | None]] = set()
    for new in now.facts.values():
        old = before.facts.get(new.id)
        if old is None or _is_left_out(before, now, new):
            continue
        if _is_deliverable(new):
            change = _deliverable(old, new, printing)
        else:
            change = _of(Pair(old, new, before, now), printing)
        if change is None:
            continue
        once = (measured(old), measured(new))
        if change.kind == "figure" and change.about == wording.about(new) and once in told:
            continue  # the quarter's value beside the target that it is held against
        told |= {once} if any(once) else set()
        yield change


def one_sided(before: Edition, now: Edition, printing: Printing) -> Iterator[Change]:
    """What only one edition holds: the newer's first, each in its order."""
    for edition, other, gone in ((now, before, False), (before, now, True)):
        told = {_kind_of_measure(fact) for fact in other.facts.values()}
        for fact in edition.facts.values():
            told_otherwise = fact.parts or fact.rule == CHART
            if fact.id in other.facts or told_otherwise or _is_left_out(before, now, fact):
                continue
            kind = _kind_of_measure(fact)
            if kind is None or kind not in told:
                told.add(kind)
                yield _one(fact, printing, gone=gone)


def _kind_of_measure(fact: Told) -> tuple[str, int] | None:
    """What is measured, and over how many periods: published by one fact, it is not new in another."""
    key = measured(fact)
    return (key[0], len(fact.when) if fact.when else 0) if key else None


def _is_deliverable(fact: Told) -> bool:
    return fact.rule == "progress-item"


def _is_left_out(before: Edition, now: Edition, fact: Told) -> bool:
    """Whether a published file says that it does not hold what this fact is about."""
    return _is_deliverable(fact) and "deliverables" in (*before.left_out, *now.left_out)


def _of(pair: Pair, printing: Printing) -> Change | None:
    old, new = pair.old, pair.new
    kind = _kind(old, new)
    if kind == "figure":
        return None if new.rule == CHART else _figure(pair, printing)  # its points are told as a series
    about = wording.about(new)
    stood, stands = _standing(old, printing), _standing(new, printing)
    before, after = wording.state(old), wording.state(new)
    message = f"{about}: now {after}{_level(stands)}; was {before}{_level(stood)}"
    return Change(kind, new.slide, about, before, after, message, new.id, stood=stood, stands=stands)


def _kind(old: Told, new: Told) -> ChangeKind:
    """The gravest that can be said of a fact: "figure" where it is judged as before."""
    composed = new.parts and new.rule != "extreme-member"
    nothing = not {"missing", *WITHHELD_STATES}.isdisjoint((old.state, new.state))
    if composed or nothing or wording.judgement(old) == wording.judgement(new):
        return "figure"
    return "direction" if {old.state, new.state} <= set(wording.DIRECTIONS) else "status"


def _standing(fact: Told, printing: Printing) -> Standing:
    """The period that a fact is told of, and its figure."""
    return Standing(wording.period(_when(fact), printing), fact.value.text if fact.value else "")


def _level(standing: Standing) -> str:
    period = wording.inside(standing.period)
    return f", {standing.level}{period}" if standing.level else period


def _when(fact: Told) -> When | None:
    key = measured(fact)
    return key[1] if key else fact.when


def _figure(pair: Pair, printing: Printing) -> Change | None:
    old, new = pair.old, pair.new
    names = [*_TELLING, *sorted(set(old.figures) | set(new.figures))]
    changed = [name for name in names if old.text(name) != new.text(name) and _is_own(name, pair)]
    if not changed:
        return None
    name = changed[0]
    about = wording.of_figure(new, name)
    period, earlier = (wording.period(_when(fact), printing) for fact in (new, old))
    message = f"{about}{wording.inside(period)}: {_or_none(new.text(name))}, was {_or_none(old.text(name))}"
    message += wording.inside(earlier) if earlier != period else ""
    return Change(
        "figure",
        new.slide,
        about,
        old.text(name),
        new.text(name),
        message,
        new.id,
        stood=Standing(earlier),
        stands=Standing(period),
    )


def _is_own(name: str, pair: Pair) -> bool:
    """Whether a figure is this fact's to tell, and not told by its parts, as revised, or by another."""
    new = pair.new
    if name.startswith("prior") or name in _UNTOLD.get(new.rule, ()):
        return False  # a prior is the value of another period: told when it was new, or as revised
    if new.parts:
        return not (_is_a_parts(name, pair.old, pair.before) and _is_a_parts(name, new, pair.now))
    if name != "value":
        return True
    if new.rule in _JUDGING and all(
        _is_told_elsewhere(fact, edition) for fact, edition in ((pair.old, pair.before), (new, pair.now))
    ):
        return False
    return measured(new) is None or measured(pair.old) != measured(new)


def _is_a_parts(name: str, fact: Told, edition: Edition) -> bool:
    """Whether a composed fact has a figure from one of its parts."""
    parts = (edition.facts[part] for part in fact.parts if part in edition.facts)
    return any(fact.text(name) == figure.text for part in parts for figure in part.figures.values())


def _is_told_elsewhere(judging: Told, edition: Edition) -> bool:
    """Whether the newest value of a line that is judged is published by another fact, such as the month's."""
    return any(
        judging.when and fact.when and fact.when.last == judging.when.last and fact.value == judging.value
        for fact in edition.facts.values()
        if fact.metric == judging.metric and fact.rule not in _JUDGING
    )


def _deliverable(old: Told, new: Told, printing: Printing) -> Change | None:
    was, now = (wording.deliverable(fact, printing) for fact in (old, new))
    if was == now:
        return None
    about = wording.about(new)
    return Change("deliverable", new.slide, about, was, now, f"“{about}”: {now}; was {was}", new.id)


def _one(fact: Told, printing: Printing, *, gone: bool) -> Change:
    about = wording.about(fact)
    if _is_deliverable(fact):
        kind: ChangeKind = "deliverable"
        period = ""
        text = wording.deliverable(fact, printing)
        message = f"“{about}”: {'no longer listed; was ' if gone else 'new; '}{text}"
    else:
        kind = "dropped" if gone else "appeared"
        text = fact.value.text if fact.value else wording.state(fact)
        published = "published before and not now" if gone else "not published before"
        period = wording.period(_when(fact), printing)
        message = f"{about}{wording.inside(period)}: {text}, {published}"
    told, nothing = (text, Standing(period)), ("", Standing())
    (before, stood), (now, stands) = (told, nothing) if gone else (nothing, told)
    return Change(kind, fact.slide, about, before, now, message, fact.id, stood=stood, stands=stands)


def _or_none(text: str) -> str:
    return text or "none"
