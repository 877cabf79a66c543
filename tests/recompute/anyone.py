"""What anyone can do with facts.json and the data: compute every figure again, with pandas and arithmetic.

Nothing of deckgen is imported. All that is known here is what decision 9 says of workings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from itertools import pairwise
from math import sqrt
from pathlib import Path
from statistics import median
from typing import Any, Protocol

import pandas as pd

Number = int | Fraction | float


class Data(Protocol):
    """Where the cells are."""

    def numbers(self, leaf: dict[str, Any]) -> list[Fraction]:
        """The cells of a leaf that hold a number."""

    def texts(self, leaf: dict[str, Any]) -> list[str]:
        """The cells of a leaf that hold anything."""


class Files:
    """The cells of a document's sources, as they are in the files below a workspace."""

    def __init__(self, sources: dict[str, Any], workspace: Path) -> None:
        self._sources = sources
        self._frames = {name: _frame(source, workspace) for name, source in sources.items()}

    def numbers(self, leaf: dict[str, Any]) -> list[Fraction]:
        """The cells of a leaf that hold a number."""
        kind = self._sources[leaf["source"]]["columns"][leaf["column"]]["kind"]
        return [_number(text, kind) for text in self.texts(leaf)]

    def texts(self, leaf: dict[str, Any]) -> list[str]:
        """The cells of a leaf that hold anything."""
        declared = self._sources[leaf["source"]]["columns"][leaf["column"]]
        frame = self._frames[leaf["source"]]
        column = _column(frame, declared["header"])
        cells = [
            _text(frame.iat[row - 1, column])
            for first, last in leaf["rows"]
            for row in range(first, last + 1)
        ]
        missing = {_plain(text) for text in declared["missing"]}
        return [cell for cell in cells if cell and _plain(cell) not in missing]


class Anyone:
    """Computes the workings of a document from data."""

    def __init__(self, document: dict[str, Any], data: Data) -> None:
        self._data = data
        self._figures = {
            f"{fact['id']}#{name}": figure
            for fact in document["facts"]
            for name, figure in fact["figures"].items()
        }
        self._series = {series["id"]: series["points"] for series in document["series"]}
        self._known: dict[str, Number] = {}

    def figure(self, name: str) -> Number:
        """The figure `<fact>#<figure>`."""
        return self._once(f"figure {name}", self._figures[name]["working"])

    def point(self, series: str, at: str) -> Number:
        """The point of a series."""
        point = next(point for point in self._series[series] if point["at"] == at)
        return self._once(f"point {series} {at}", point["working"])

    def _once(self, key: str, working: dict[str, Any]) -> Number:
        if key not in self._known:
            self._known[key] = self.value(working)
        return self._known[key]

    def value(self, working: dict[str, Any]) -> Number:
        """A working's number."""
        if "figure" in working:
            return self.figure(working["figure"])
        if "series" in working:
            return self.point(working["series"], working["at"])
        if "take" in working:
            return self._taken(working)
        if "operation" in working:
            return _done(working["operation"], self._terms(working["of"]))
        return _written(working["given"] if "given" in working else working["constant"])

    def _terms(self, of: list[dict[str, Any]]) -> list[Number]:
        terms: list[Number] = []
        for working in of:
            terms += self._from_to(working) if "from" in working else [self.value(working)]
        return terms

    def _from_to(self, working: dict[str, Any]) -> list[Number]:
        points = self._series[working["series"]]
        held = [point["at"] for point in points if point["value"] is not None or point.get("personal")]
        first, last = held.index(working["from"]), held.index(working["to"])
        return [self.point(working["series"], at) for at in held[first : last + 1]]

    def _taken(self, leaf: dict[str, Any]) -> Number:
        take = leaf["take"]
        if take == "rows":
            return len(self._data.texts(leaf))
        if take == "matching":
            return sum(text in leaf["matching"] for text in self._data.texts(leaf))
        if take == "mode":
            given = Counter(self._data.texts(leaf))
            return int(min(text for text in given if given[text] == max(given.values())))
        numbers = self._data.numbers(leaf)
        return median(numbers) if take == "median" else sum(numbers, Fraction(0))


def differences(document: dict[str, Any], data: Data) -> list[str]:
    """Every number of a document that has no working, or does not come out again to the last digit."""
    someone = Anyone(document, data)
    found = []
    for fact in document["facts"]:
        for name, figure in fact["figures"].items():
            again = partial(someone.figure, f"{fact['id']}#{name}")
            found += _difference(f"{fact['id']}#{name}", figure, again)
    for series in document["series"]:
        for point in series["points"]:
            again = partial(someone.point, series["id"], point["at"])
            found += _difference(f"{series['id']} at {point['at']}", point, again)
    return found


def _difference(name: str, published: dict[str, Any], again: Callable[[], Number]) -> list[str]:
    if published["value"] is None:
        return []
    if published["working"] is None:
        return [f"{name}: published {published['value']}, without a working"]
    computed = float(again())
    if float(published["value"]) - computed == 0:
        return []
    return [f"{name}: published {published['value']}, computed {computed}"]


def _done(operation: str, terms: list[Number]) -> Number:  # noqa: C901
    if operation == "add":
        return sum(terms)
    if operation == "subtract":
        return terms[0] - terms[1]
    if operation == "multiply":
        return terms[0] * terms[1]
    if operation == "divide":
        return _quotient(terms[0], terms[1])
    if operation == "mean":
        return _quotient(sum(terms), len(terms))
    if operation == "median":
        return median(terms)
    if operation == "moving-range":
        ranges = [abs(after - before) for before, after in pairwise(terms)]
        return _quotient(sum(ranges), len(ranges))
    if operation == "root":
        return sqrt(float(terms[0]))
    if operation == "absolute":
        return abs(terms[0])
    if operation == "count":
        return len(terms)
    if operation == "positive":
        return sum(term > 0 for term in terms)
    assert operation == "run", f"no such operation: {operation}"
    length = 0
    while length < len(terms) and terms[-1 - length] > 0:
        length += 1
    return length


def _quotient(part: Number, whole: Number) -> Number:
    return part / whole if isinstance(part, float) or isinstance(whole, float) else Fraction(part) / whole


def _written(value: int | float) -> Fraction:
    """The decimal that is written: 2.66 is 266 / 100."""
    return Fraction(repr(value))


def _frame(source: dict[str, Any], workspace: Path) -> pd.DataFrame:
    path = workspace / source["file"]
    if source["sheet"]:
        return pd.read_excel(path, sheet_name=source["sheet"], header=None, dtype=object)
    return pd.read_csv(path, header=None, dtype=str, keep_default_na=False, skip_blank_lines=False)


def _column(frame: pd.DataFrame, header: str) -> int:
    """Where the header stands, in the first row that has it."""
    for row in range(len(frame)):
        for column in range(frame.shape[1]):
            if _plain(_text(frame.iat[row, column])) == _plain(header):
                return column
    raise AssertionError(f"no column is called {header}")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _text(cell: object) -> str:
    return "" if cell is None or pd.isna(cell) else str(cell).strip()


def _number(text: str, kind: str) -> Fraction:
    clock = re.fullmatch(r"(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)", text)
    if kind == "duration" and clock:
        hours, minutes, seconds = (Fraction(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    return Fraction(text.replace(",", "").removesuffix("%"))
