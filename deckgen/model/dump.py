"""Turn frozen values into canonical JSON: a Deck for goldens and `deck.json`, Facts for `facts.json`.

Canonical: keys in declared order, two spaces, no clock, floats rounded to 1/1000 pt in a Deck (a line's
place is measured, and the last bits of a float are nobody's business) and unrounded in facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from deckgen.model.chart import Image
from deckgen.model.deck import Deck
from deckgen.model.dump_workings import Line, Workings, number, one_line_where_asked
from deckgen.model.facts import Authorship, Fact, Figure
from deckgen.model.formula import number_told, ranges
from deckgen.model.period import Period, Span
from deckgen.model.spec import Source
from deckgen.model.table import SourceTable
from deckgen.problems import Problem
from deckgen.units import Length, Rect

_UNTOLD = ("place", "tells", "numbers", "pane")
"""What a Deck's parts know of where they are from, which no reader of the deck needs."""


def to_json(document: object) -> str:
    """A document of plain values as text, with a final newline."""
    return one_line_where_asked(document) + "\n"


def deck_document(deck: Deck, image_names: Mapping[str, str]) -> dict[str, Any]:
    """A Deck as plain values; each image is told by the hash in `image_names`."""
    slides = [_plain(slide) for slide in deck.slides]
    return {
        "title": deck.title,
        "author": deck.author,
        "subject": deck.subject,
        "language": deck.language,
        "size": [deck.size.width.pt, deck.size.height.pt],
        "font": deck.font,
        "template": deck.template,
        "build": deck.build,
        **({"marking": deck.marking} if deck.marking else {}),
        "images": dict(sorted(image_names.items())),
        "slides": slides,
        "appendix": [_plain(slide) for slide in deck.appendix],
    }


def _plain(value: object) -> Any:
    if isinstance(value, Rect):
        return [round(each.pt, 3) for each in (value.x, value.y, value.width, value.height)]
    if isinstance(value, Length):
        return round(value.pt, 3)
    if isinstance(value, Image):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        named = {"kind": type(value).__name__}
        named.update(_told_fields(value))
        return named
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return value


def _told_fields(value: Any) -> dict[str, Any]:
    """The fields of a dataclass that differ from their defaults: a deck that a person can read in a diff."""
    told: dict[str, Any] = {}
    for each in fields(value):
        content = getattr(value, each.name)
        if each.name in _UNTOLD or content == each.default:
            continue
        told[each.name if each.name != "kind" else "of"] = _plain(content)
    return told


def tell_figures(facts: Iterable[Fact], workings: Workings) -> None:
    """Tell where the workings of all these facts' figures are going to stand."""
    for fact in facts:
        for name, each in fact.figures.items():
            workings.tell_figure(f"{fact.id}#{name}", each.value, each.working)


def fact_document(
    fact: Fact, slide: str, text: str, workings: Workings, printed: Callable[[Figure], str]
) -> dict[str, Any]:
    """A Fact as plain values: what anyone needs to recompute it; each figure as `printed` has it too."""
    value = fact.figures.get("value")
    return {
        "id": fact.id,
        "slide": slide,
        "rule": fact.rule,
        "state": fact.state,
        "value": number(fact.value),
        "unit": value.unit if value else None,
        "text": text,
        "period": _span(fact.period),
        "prior_period": _span(fact.prior_period),
        "prior": _figure_number(fact, "prior"),
        "change": _figure_number(fact, "change"),
        "change_pct": _figure_number(fact, "change-percent"),
        "figures": {
            name: _figure(f"{fact.id}#{name}", each, workings, printed) for name, each in fact.figures.items()
        },
        "names": {name: str(each) for name, each in fact.names.items()},
        "parts": [part.id for part in fact.parts],
        "source": [
            {
                "source": each.source,
                "file": each.file,
                "sha256": each.sha256,
                "sheet": each.sheet,
                "columns": list(each.columns),
                "rows": ranges(each.rows),
                "personal": each.personal,
            }
            for each in fact.provenance.sources
        ],
        "authored": _authorship(fact.provenance.authored),
        "formula": _formula(fact, "value", fact.provenance.formula, workings),
        "prior_formula": _formula(fact, "prior", fact.provenance.prior_formula, workings),
    }


def _formula(fact: Fact, name: str, formula: str, workings: Workings) -> str:
    """A fact's formula; one that would show cells about persons is told by rows and by what they come to."""
    known = [each.working for each in fact.figures.values() if each.working is not None]
    personal = any(each.personal for each in fact.provenance.sources)
    if not (any(map(workings.hides_part_of, known)) or (personal and not known)):
        return formula
    figure = fact.figures.get(name)
    if not formula or figure is None or figure.value is None or figure.working is None:
        return ""
    return f"{workings.formula(figure.working)} = {number_told(figure.value)}"


def _figure(
    name: str, figure: Figure, workings: Workings, printed: Callable[[Figure], str]
) -> dict[str, Any]:
    told = {
        "value": number(figure.value),
        "unit": figure.unit,
        "text": printed(figure),
        "formula": workings.formula(figure.working),
        "working": workings.figure(name, figure.working),
    }
    return {**told, "withheld": figure.withheld} if figure.withheld else told


def source_document(source: Source, table: SourceTable) -> dict[str, Any]:
    """A source as plain values: what a stranger needs to find the cells that workings name, and to read them.

    Rows are numbered from 1 as they stand in the file, headers and all. A duration is read in seconds.
    """
    return {
        "file": table.file,
        "sheet": table.sheet,
        "sha256": table.sha256,
        "personal": source.personal,
        "columns": {
            each.name: Line(header=each.header, kind=each.kind, missing=list(each.missing))
            for each in source.columns
        },
    }


def _authorship(authored: Authorship | None) -> dict[str, Any] | None:
    if authored is None:
        return None
    place = authored.place
    return {
        "text": authored.text,
        "source": authored.source,
        "as_at": authored.as_at,
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }


def problems_document(problems: Iterable[Problem]) -> dict[str, Any]:
    """Problems as plain values, as `--json` prints them."""
    return {"problems": [_problem(each) for each in problems]}


def _problem(problem: Problem) -> dict[str, Any]:
    where = problem.where
    place: dict[str, Any] = {
        "file": where.file,
        "line": where.line,
        "column": where.data_column or where.column,
        "slide": where.slide,
    }
    if where.sheet:
        place["sheet"] = where.sheet
    if where.row:
        place["row"] = where.row
    return {
        "code": problem.code,
        "severity": problem.severity,
        "where": place,
        "message": problem.message,
        "hint": problem.hint,
        "words": problem.words,
        "accepted": problem.accepted,
    }


def _figure_number(fact: Fact, name: str) -> int | float | None:
    figure: Figure | None = fact.figures.get(name)
    return number(figure.value) if figure else None


def _span(span: Span | Period | None) -> list[str] | None:
    if span is None:
        return None
    if isinstance(span, Period):
        return [str(span), str(span)]
    return [str(span.first), str(span.last)]
