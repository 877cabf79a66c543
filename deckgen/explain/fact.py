"""Turn a fact of `facts.json` into the story of its figure.

What it says, by which rule, the formula with its numbers, of which rows of which file, what it is compared
with, and what changed since it was published before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from deckgen.explain.columns import aligned, labelled
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.changes import Change, Printing
from deckgen.model.period import Period, Span

MINUS = "\N{MINUS SIGN}"

_UNITS: Mapping[str, str] = {
    "percent": "%",
    "points": "percentage points",
    "seconds": "seconds",
    "money": "pounds",
    "periods": "periods",
}
_RULES: Mapping[str, str] = {verb.rule: verb.summary for verb in SENTENCE_VERBS.values()} | {
    "progress-item": "how a deliverable stands, from its progress and due date, on the day of the report",
    "authored-figure": "a figure that the authors wrote, with where it comes from",
}


def told(facts: Iterable[dict[str, Any]], printing: Printing, changes: Iterable[Change] = ()) -> str:
    """The facts as text for a terminal; `changes` are the report's."""
    listed = tuple(changes)
    return "\n\n".join("\n".join(_lines(fact, printing, listed)) for fact in facts)


def summary(rule: str) -> str:
    """What a rule does, in a sentence; "" for one that no verb declares."""
    return _RULES.get("rolling-change" if rule.startswith("rolling-") else rule, "")


def period(ends: list[str] | None, printing: Printing) -> str:
    """A fact's period in words, "" where it has none."""
    return printing.span(Span(Period.parse(ends[0]), Period.parse(ends[1]))) if ends else ""


def rows(ranges: Iterable[list[int]]) -> str:
    """Row numbers as text, as the file has them: "17 to 40, 1064"."""
    return ", ".join(f"{first}" if first == last else f"{first} to {last}" for first, last in ranges)


def directed(name: str, figure: Mapping[str, Any], text: str = "") -> str:
    """A figure as it is printed, or this `text` of it; a change with its direction in words: "down 3.8%"."""
    text, value = text or str(figure["text"]), figure["value"]
    if not value or (name.rpartition("-")[2] != "change" and not name.endswith("change-percent")):
        return text
    return f"{'down' if value < 0 else 'up'} {text.removeprefix(MINUS)}"


def _lines(fact: dict[str, Any], printing: Printing, changes: tuple[Change, ...]) -> list[str]:
    lines = [fact["id"]]
    for label, text in _head(fact, printing):
        if text:
            lines += labelled(label, text)
    lines += _figures(fact)
    for source in fact["source"]:
        lines += ["", *_source(source)]
    lines += _authored(fact.get("authored") or {})
    lines += _changed(fact, changes)
    return lines


def _head(fact: dict[str, Any], printing: Printing) -> Iterable[tuple[str, str]]:
    yield "sentence", fact["text"]
    about = summary(fact["rule"])
    yield "rule", f"{fact['rule']}: {about}" if about else fact["rule"]
    yield "state", fact["state"]
    yield "period", _dated(fact["period"], printing)
    yield "formula", fact["formula"]
    yield "before", _dated(fact["prior_period"], printing)
    yield "formula", fact["prior_formula"]
    yield "made of", ", ".join(fact["parts"])


def _dated(ends: list[str] | None, printing: Printing) -> str:
    """A period in words, and as the data write it where it is of several."""
    words = period(ends, printing)
    return f"{words} ({ends[0]} to {ends[1]})" if ends and ends[0] != ends[1] else words


def _figures(fact: dict[str, Any]) -> list[str]:
    figures = [
        (name, each)
        for name, each in fact["figures"].items()
        if each["value"] is not None or each.get("withheld")
    ]
    if not figures:
        return []
    table = [("figure", "as printed", "unrounded", "", "")]
    table += [
        (name, directed(name, each), _exact(each["value"]), _UNITS.get(each["unit"], ""), _worked(each))
        for name, each in figures
    ]
    return ["", *aligned(table, right=(1, 2))]


def _exact(value: float | None) -> str:
    """A number in full; nothing of one that is withheld."""
    return "" if value is None else f"{value:,}"


def _worked(figure: Mapping[str, Any]) -> str:
    formula = str(figure.get("formula") or "")
    return f"= {formula}" if formula else ""


def _source(source: dict[str, Any]) -> list[str]:
    sheet = f", sheet '{source['sheet']}'" if source["sheet"] else ""
    lines = [
        *labelled("from", f"{source['file']}{sheet}"),
        *labelled("columns", ", ".join(source["columns"])),
        *labelled("rows", _numbers(source["rows"])),
        *labelled("sha256", source["sha256"]),
    ]
    if source["personal"]:
        lines += labelled(
            "persons", "its rows are about persons: their numbers are told, their cells are not"
        )
    return lines


def _numbers(ranges: list[list[int]]) -> str:
    """Row numbers with how many they are; how many is no word of those that are not published."""
    count = sum(last - first + 1 for first, last in ranges)
    return f"{rows(ranges)} ({count:,} row{'' if count == 1 else 's'})" if count else "none are told"


def _authored(authored: Mapping[str, Any]) -> list[str]:
    """Where an author's figure comes from."""
    if not authored:
        return []
    lines = labelled("written", f"{authored['text']} ({authored['file']}:{authored['line']})")
    lines += labelled("source", authored["source"])
    return lines + (labelled("as at", authored["as_at"]) if authored["as_at"] else [])


def _changed(fact: dict[str, Any], changes: tuple[Change, ...]) -> list[str]:
    names = (fact["id"], *fact["parts"])
    own = [change.message for change in changes if change.fact in names]
    lines = [line for message in own for line in labelled("changed", message)]
    return ["", *lines] if lines else []
