"""Turn a `facts.json` into what two reports are compared by: an Edition; and into the short form to keep."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from deckgen.changes import whole
from deckgen.changes.whole import Plain, Workings
from deckgen.model.changes import Printing
from deckgen.model.facts import Figure, Unit
from deckgen.model.period import Period, Span
from deckgen.problems import Place

_KEPT_OF_A_FACT = ("id", "slide", "rule", "state", "period", "prior_period", "names", "parts")
_KEPT_OF_THE_REPORT = ("report", "label", "left_out", "words")
CHART = "chart"
"""The rule of a fact that is read off a chart's points."""
_KEPT_OF_A_LINE = ("slide", "slot", "name", "unit")
_KEPT_OF_A_POINT = ("at", "value", "personal", "withheld")
WORKED_OUT = ("value", "prior")
"""Figures of a fact that are worked out again: the others follow from these and from the points of charts."""


class NotAnEditionError(ValueError):
    """A document is not what `facts.json` holds; says which part of it, and what was expected there."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure: its value (unrounded, None where it had none or is withheld) and the text that was printed.

    `working` is whole, and None where the file has none.
    """

    value: float | None
    text: str
    unit: Unit = "count"
    working: Plain | None = field(default=None, compare=False)
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of one report, as far as comparing goes. `when` is None for a fact of no period of the data."""

    id: str
    slide: str
    rule: str
    state: str
    figures: Mapping[str, Printed]
    names: Mapping[str, str]
    parts: tuple[str, ...]
    when: Span | None
    prior_when: Span | None
    place: Place

    @property
    def metric(self) -> str:
        """The id without its last part: what is measured, whatever rule asks for it."""
        return self.id.rpartition(".")[0]

    @property
    def value(self) -> Printed | None:
        """The main figure."""
        return self.figures.get("value")

    def text(self, name: str) -> str:
        """A figure as printed, or "" where the fact has none of this name."""
        return self.figures[name].text if name in self.figures else ""


@dataclass(frozen=True, slots=True)
class AuthoredText:
    """A paragraph of the authors: as printed, and as written, with `{names}` where figures are printed."""

    slide: str
    section: str
    part: str
    text: str
    written: str


@dataclass(frozen=True, slots=True)
class ChartedSeries:
    """The points of one line of a chart, by their periods, or by their names where it is of no time.

    `personal` are those of cells about persons, which are drawn and not told.
    """

    slide: str
    slot: str
    name: str
    points: Mapping[Period | str, Printed]
    personal: frozenset[Period | str] = field(default=frozenset(), compare=False)

    @property
    def dated(self) -> bool:
        """Whether all its points are of a time."""
        return all(isinstance(at, Period) for at in self.points)


@dataclass(frozen=True, slots=True)
class Edition:
    """One report as published. `words` is None where the document does not hold them."""

    report: str
    label: str
    facts: Mapping[str, Told]
    words: tuple[AuthoredText, ...] | None
    series: tuple[ChartedSeries, ...]
    left_out: tuple[str, ...]
    newest: date | None = field(default=None, compare=False)  # the day that the newest of its periods begins


def edition(document: object, printing: Printing) -> Edition:
    """The Edition that a document of `facts.json` (in full or short) holds. Else raises NotAnEditionError."""
    try:
        return _edition(document, printing)
    except NotAnEditionError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAnEditionError(f"a part is missing or of another kind ({error})") from error


def short_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """Of a document of `facts.json`, what a later report is compared with: no rows, formulas or hashes.

    Workings are kept where they are worked out again, and of a chart once where its points have the same.
    """
    workings = Workings(document)
    kept: dict[str, Any] = {name: document[name] for name in _KEPT_OF_THE_REPORT if name in document}
    kept["facts"] = [_short_fact(fact, workings) for fact in document["facts"]]
    kept["series"] = [
        _short_line(line, workings) for line in document.get("series", ()) if line.get("of") != "method"
    ]
    return kept


def _short_line(line: Plain, workings: Workings) -> dict[str, Any]:
    wholes = whole.points(line, workings)
    shared = whole.shared(wholes)
    points = []
    for point in line["points"]:
        short, working = _only(point, _KEPT_OF_A_POINT), wholes[point["at"]]
        own = point["value"] is not None and not whole.is_shared(working, point["at"], shared)
        points.append(short | ({"working": working} if own else {}))
    return _only(line, _KEPT_OF_A_LINE) | ({"working": shared} if shared else {}) | {"points": points}


def _short_fact(fact: Mapping[str, Any], workings: Workings) -> dict[str, Any]:
    short = {name: value for name, value in _only(fact, _KEPT_OF_A_FACT).items() if value}
    figures = {}
    for name, each in fact.get("figures", {}).items():
        working = _working(name, each, workings)
        figures[name] = _only(each, ("value", "unit", "text", "withheld")) | (
            {"working": working} if working else {}
        )
    return short | {"figures": figures}


def _working(name: str, figure: Plain, workings: Workings) -> Plain | None:
    return workings.whole(figure.get("working")) if name in WORKED_OUT else None


def _only(entry: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: entry[name] for name in names if name in entry}


def kept(document: Mapping[str, Any]) -> bytes:
    """The short form as a file: a line for each fact, paragraph and series, so that a diff can be read."""
    lines = []
    for key, value in short_form(document).items():
        told = json.dumps(key) + ": "
        if isinstance(value, list) and value:
            rows = ",\n".join(json.dumps(each, ensure_ascii=False) for each in value)
            lines.append(f"{told}[\n{rows}\n]")
        else:
            lines.append(told + json.dumps(value, ensure_ascii=False))
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _edition(document: object, printing: Printing) -> Edition:
    if not isinstance(document, dict):
        raise NotAnEditionError("expected an object with 'report' and 'facts'")
    for key, kind in (("report", str), ("facts", list)):
        if not isinstance(document.get(key), kind):
            raise NotAnEditionError(f"expected '{key}', {'a name' if kind is str else 'a list'}")
    workings = Workings(document)
    lines = tuple(_charted(document.get("series", ()), workings, printing))
    charted = {f"{line.slide}.{line.slot}": line.name for line in reversed(lines) if line.dated}
    facts = [_told(entry, workings, printing, charted) for entry in document["facts"]]
    words = document.get("words")
    left_out = tuple(str(each) for each in document.get("left_out", ()))
    if words is None and "words" not in left_out:
        left_out = (*left_out, "words")
    return Edition(
        report=document["report"],
        label=str(document.get("label") or document["report"]),
        # What the authors wrote, figures and all, is told by their words.
        facts={each.id: each for each in facts if each.rule != "authored-figure"},
        words=None if words is None else tuple(_authored(entry) for entry in words),
        series=lines,
        left_out=left_out,
        newest=max((each.when.last.first_day for each in facts if each.when), default=None),
    )


def _told(
    entry: Mapping[str, Any], workings: Workings, printing: Printing, charted: Mapping[str, str]
) -> Told:
    """A fact; what a chart shows has the name of the chart's first line."""
    slide = str(entry.get("slide", entry["id"].split(".", 1)[0]))
    chart = charted.get(entry["id"].rpartition(".")[0]) if entry["rule"] == CHART else None
    names = {"noun": f"{chart} (chart)"} if chart else {}
    return Told(
        id=entry["id"],
        slide=slide,
        rule=str(entry["rule"]),
        state=str(entry["state"]),
        figures={
            name: _printed(each, _working(name, each, workings), printing)
            for name, each in entry.get("figures", {}).items()
        },
        names=names | {name: str(each) for name, each in entry.get("names", {}).items()},
        parts=tuple(entry.get("parts", ())),
        when=_span(entry.get("period")),
        prior_when=_span(entry.get("prior_period")),
        place=_place(entry.get("source", ()), slide),
    )


def _printed(entry: Plain, working: Plain | None, printing: Printing) -> Printed:
    """The text as published, or, of a file that does not hold it, as we would print the number."""
    value, unit, text = entry["value"], str(entry["unit"]), entry.get("text")
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise NotAnEditionError(f"expected a number, and found {value!r}")
    known: dict[str, Unit] = {each: each for each in get_args(Unit)}
    if unit not in known:
        raise NotAnEditionError(f"unknown unit '{unit}'")
    own = known[unit]
    told = str(text) if text else printing.figure(Figure(value, own))
    return Printed(value, told, own, working, bool(entry.get("withheld")))


def _span(ends: list[str] | None) -> Span | None:
    return Span(Period.parse(ends[0]), Period.parse(ends[1])) if ends else None


def _place(sources: Iterable[Mapping[str, Any]], slide: str) -> Place:
    """Where a fact's data stand; the row too, where it comes from one alone."""
    first = next(iter(sources), None)
    if first is None:
        return Place(slide=slide)
    rows = first.get("rows", [])
    row = rows[0][0] if len(rows) == 1 and rows[0][0] == rows[0][1] else 0
    column = next(iter(first.get("columns", ())), "")
    return Place(first["file"], sheet=first.get("sheet", ""), data_column=column, row=row, slide=slide)


def _authored(entry: Mapping[str, Any]) -> AuthoredText:
    text = str(entry["text"])
    return AuthoredText(
        str(entry["slide"]),
        str(entry["section"]),
        str(entry.get("part", "")),
        text,
        str(entry.get("written", text)),
    )


def _charted(entries: Iterable[Plain], workings: Workings, printing: Printing) -> Iterable[ChartedSeries]:
    for entry in entries:
        if entry.get("of") == "method":
            continue  # limits and means move with every new point: that is no revision
        wholes = whole.points(entry, workings)
        points = {
            _at(str(point["at"])): _printed({"unit": entry["unit"], **point}, wholes[point["at"]], printing)
            for point in entry["points"]
            if not point.get("personal")
        }
        drawn = frozenset(_at(str(point["at"])) for point in entry["points"] if point.get("personal"))
        yield ChartedSeries(str(entry["slide"]), str(entry["slot"]), str(entry["name"]), points, drawn)


def _at(text: str) -> Period | str:
    """Where a point stands: a period, or a category."""
    try:
        return Period.parse(text)
    except ValueError:
        return text
