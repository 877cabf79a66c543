"""Turn workings into plain values for `facts.json`, each written once and referred to elsewhere.

A working is an object of one of these forms; `of` holds workings in their order:
`{"take", "source", "column", "matching"?, "rows", "periods"?, "where"?, "having"?, "value"?}`, cells, with
rows as inclusive ranges, and how they were chosen: of these periods, with these texts, and something in these
columns;
`{"given", "place"}`; `{"constant", "meaning"}`; `{"operation", "of"}`;
`{"figure": "<fact>#<figure>"}` and `{"series": "<id>", "at": "<point>"}`, what that figure or point is worked
out from; `{"series": "<id>", "from", "to"}`, inside `of`: each point from one to the other that has a value,
shown or not.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import takewhile
from typing import Any

from deckgen.model import formula
from deckgen.model.discretion import Discretion
from deckgen.model.formula import ranges
from deckgen.model.working import Cells, Constant, Given, Number, Selection, Step, Working

_SHORTEST_RANGE = 3

Plain = dict[str, Any]


class Line(dict[str, Any]):
    """An object that is written on one line."""


def number(value: Number | None) -> int | float | None:
    """A number as JSON can hold it: ints stay ints, a Fraction becomes the nearest float."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value


class Workings:
    """The workings of one document, and where each is written out.

    Tell every place first, in the order of the document; then write each. Workings that look the same are
    the same, whichever figures they belong to. `personal` are the sources whose cells are never shown, but
    where a figure is one.
    """

    def __init__(self, personal: Collection[str] = ()) -> None:
        self._discretion = Discretion(frozenset(personal))
        self._published: set[int] = set()
        self._numbered: dict[int, tuple[Working, int]] = {}  # the object is kept, so that its id is
        self._numbers: dict[tuple[object, ...], int] = {}
        self._places: dict[int, Plain] = {}
        self._values: dict[int, Number] = {}
        self._points: dict[int, list[tuple[str, int]]] = {}
        self._series: dict[str, list[str]] = {}

    def tell_figure(self, name: str, value: Number | None, working: Working | None) -> None:
        """A figure (`<fact>#<figure>`) has this value and working."""
        if value is not None:
            self._tell(working, value, {"figure": name})
            if working is not None:
                self._published.add(self._number(working))

    def tell_series(self, name: str, points: Iterable[tuple[str, Number, Working | None]]) -> None:
        """The points of a series, those without a value left out, have these values and workings."""
        ats = self._series.setdefault(name, [])
        for at, value, working in points:
            if working is not None:
                self._points.setdefault(self._number(working), []).append((name, len(ats)))
                self._tell(working, value, {"series": name, "at": at})
            ats.append(at)

    def formula(self, working: Working | None) -> str:
        """A working in one line of text, "" of none."""
        return formula.told(working, self._discretion, self._value) if working is not None else ""

    def hides_part_of(self, working: Working) -> bool:
        """Whether the formula would show what is hidden, were it told with all its numbers."""
        return self._discretion.hides_part_of(working)

    def hides_point(self, working: Working | None) -> bool:
        """Whether a chart's point is a cell that is not shown: one that is no figure as well."""
        if working is None or self._number(working) in self._published:
            return False
        return self._discretion.is_one_cell(working)

    def _value(self, working: Working) -> Number | None:
        return None if self.hides_point(working) else self._values.get(self._number(working))

    def figure(self, name: str, working: Working | None) -> Line | None:
        """What to write for a figure: its working, or where the same one stands."""
        return self._at({"figure": name}, working)

    def point(self, series: str, at: str, working: Working | None) -> Line | None:
        """What to write for a point of a series."""
        return self._at({"series": series, "at": at}, working)

    def _tell(self, working: Working | None, value: Number, place: Plain) -> None:
        if isinstance(working, (Cells, Step)):
            self._places.setdefault(self._number(working), place)
            self._values.setdefault(self._number(working), value)

    def _at(self, place: Plain, working: Working | None) -> Line | None:
        if working is None:
            return None
        known = self._places.get(self._number(working), place)
        return Line(known if known != place else self._written(working))

    def _inside(self, working: Working) -> Plain:
        known = self._places.get(self._number(working))
        return known if known is not None else self._written(working)

    def _written(self, working: Working) -> Plain:
        if isinstance(working, Cells):
            return self._cells(working)
        if isinstance(working, Given):
            return {"given": number(working.value), "place": str(working.place) if working.place.file else ""}
        if isinstance(working, Constant):
            return {"constant": number(working.value), "meaning": working.meaning}
        return {"operation": working.operation, "of": self._of(working.of)}

    def _cells(self, cells: Cells) -> Plain:
        written: Plain = {"take": cells.take, "source": cells.source, "column": cells.column}
        if cells.matching:
            written["matching"] = list(cells.matching)
        written["rows"] = ranges(cells.rows)
        written |= _selection(cells.chosen) if cells.chosen else {}
        if not self._discretion.hides(cells):
            written["value"] = number(cells.value)
        return written

    def _of(self, terms: Sequence[Working]) -> list[Plain]:
        written: list[Plain] = []
        index = 0
        while index < len(terms):
            length, told = self._range(terms, index)
            written.append(told if told is not None else self._inside(terms[index]))
            index += length
        return written

    def _range(self, terms: Sequence[Working], start: int) -> tuple[int, Plain | None]:
        """The longest run of points of one series that begins here, if it is worth a reference."""
        best, found = 1, None
        for series, first in self._points.get(self._number(terms[start]), ()):
            following = enumerate(terms[start + 1 :], first + 1)
            length = 1 + sum(1 for _ in takewhile(partial(self._is_point, series), following))
            if length >= _SHORTEST_RANGE and length > best:
                ats = self._series[series]
                best, found = length, {"series": series, "from": ats[first], "to": ats[first + length - 1]}
        return best, found

    def _is_point(self, series: str, at: tuple[int, Working]) -> bool:
        index, working = at
        return (series, index) in self._points.get(self._number(working), ())

    def _number(self, working: Working) -> int:
        """The same number for workings that look the same."""
        known = self._numbered.get(id(working))
        if known is not None:
            return known[1]
        found = self._numbers.setdefault(self._look(working), len(self._numbers))
        self._numbered[id(working)] = (working, found)
        return found

    def _look(self, working: Working) -> tuple[object, ...]:
        if isinstance(working, Step):
            return ("step", working.operation, *(self._number(each) for each in working.of))
        if isinstance(working, Cells):
            return ("cells", working, working.chosen)
        return (type(working).__name__, working.value, getattr(working, "meaning", ""), _place(working))


def _selection(chosen: Selection) -> Plain:
    written: Plain = {}
    if chosen.periods is not None:
        written["periods"] = [str(chosen.periods.first), str(chosen.periods.last)]
    if chosen.where:
        written["where"] = {column: list(texts) for column, texts in chosen.where}
    if chosen.having:
        written["having"] = list(chosen.having)
    return written


def _place(working: Given | Constant) -> str:
    return str(working.place) if isinstance(working, Given) else ""


def one_line_where_asked(document: object, indent: int = 0) -> str:
    """JSON with an indent of one, but each `Line` on one line."""
    if isinstance(document, Mapping) and document and not isinstance(document, Line):
        inner = [
            f"{json.dumps(key, ensure_ascii=False)}: {one_line_where_asked(value, indent + 1)}"
            for key, value in document.items()
        ]
        return _block("{", inner, "}", indent)
    if isinstance(document, (list, tuple)) and document:
        return _block("[", [one_line_where_asked(each, indent + 1) for each in document], "]", indent)
    return json.dumps(document, ensure_ascii=False)


def _block(first: str, inner: Sequence[str], last: str, indent: int) -> str:
    pad = " " * (indent + 1)
    return f"{first}\n{pad}" + f",\n{pad}".join(inner) + f"\n{' ' * indent}{last}"
