"""Turn a working as `facts.json` has it into the number that comes out of today's data, and its cells.

A file is one longer table each quarter, and its rows move; so cells are not taken by the numbers of their
rows, but chosen as they were then, by their periods and by what stands beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from statistics import median
from typing import Any

from deckgen.metrics import worked
from deckgen.metrics.columns import Columns, Where, exact
from deckgen.metrics.worked import Worked
from deckgen.model.changes import Again
from deckgen.model.facts import Number
from deckgen.model.period import Period, Span
from deckgen.model.spec import Spec
from deckgen.model.working import Cells, Constant, Step, Working
from deckgen.problems import NOWHERE, Place

_OF_NUMBERS = ("sum", "median")

_Plain = Mapping[str, Any]

_OPERATIONS: Mapping[str, Callable[[Sequence[Worked]], Worked]] = {
    "add": worked.total,
    "subtract": lambda terms: terms[0] - terms[1],
    "multiply": lambda terms: terms[0] * terms[1],
    "divide": lambda terms: terms[0] / terms[1],
    "mean": worked.mean,
    "median": lambda terms: worked.given(median(Fraction(exact(each.value)) for each in terms)),
    "moving-range": worked.moving_range,
    "root": lambda terms: worked.root(terms[0]),
    "absolute": lambda terms: terms[0].magnitude(),
    "count": worked.count,
    "positive": worked.positive,
    "run": worked.run,
}


class _NotThereError(LookupError):
    """The cells are not in today's data, or the working does not say which they are."""


class _EmptyError(ValueError):
    """The cells are there, and one of them has no value any more."""


class Recomputing:
    """Today's data of a report, to work published numbers out from again."""

    def __init__(self, spec: Spec, columns: Mapping[str, Columns]) -> None:
        self._columns = columns
        self._withholds = spec.judgement.withholds
        self._known: dict[str, Worked] = {}

    def cells(self, working: _Plain) -> tuple[Number, Working] | None:
        """What comes out today, and from which cells; None where it cannot be worked out.

        For whoever keeps small numbers: it is told nowhere.
        """
        try:
            return self._worked(working).value, self._today(working)
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
            return None

    def again(self, working: _Plain) -> Again | None:
        """What comes out today: no value where a cell is empty now, or nothing is left to divide by.

        None where the cells are not there, or the working does not say which they are; and of data whose
        small numbers the report withholds, as that a number is another one, or is not, would tell of them.
        Raises nothing: a working is read from a file that anyone may have edited.
        """
        try:
            place = self._place(working)
            try:
                value: Number | None = self._worked(working).value
            except (_EmptyError, ZeroDivisionError):
                value = None
        except (_NotThereError, KeyError, IndexError, TypeError, ValueError, AttributeError):
            return None
        return Again(None if value is None else float(value), place)

    def _place(self, working: _Plain) -> Place:
        """Where the data of a working stand."""
        leaves = _leaves(working)
        if not leaves:
            return NOWHERE
        first, *_ = sources = [self._source(leaf["source"]) for leaf in leaves]
        if self._withholds and any(each.source.suppress for each in sources):
            raise _NotThereError("its small numbers are withheld")
        return Place(first.table.file, sheet=first.table.sheet, data_column=str(leaves[0]["column"]))

    def _source(self, name: str) -> Columns:
        if name not in self._columns:
            raise _NotThereError(name)
        return self._columns[name]

    def _worked(self, working: _Plain) -> Worked:
        if "operation" in working:
            return _OPERATIONS[working["operation"]]([self._worked(each) for each in working["of"]])
        if "take" in working:
            key = repr(working)
            if key not in self._known:
                self._known[key] = worked.given(self._taken(working))
            return self._known[key]
        return worked.given(working["given"] if "given" in working else working["constant"])

    def _today(self, working: _Plain) -> Working:
        """A working with today's rows."""
        if "operation" in working:
            return Step(working["operation"], tuple(map(self._today, working["of"])))
        if "take" not in working:
            return Constant(working["given"] if "given" in working else working["constant"], "")
        columns = self._source(working["source"])
        rows = columns.rows(self._positions(columns, working))
        matching = tuple(working.get("matching", ()))
        return Cells(working["take"], working["source"], working["column"], rows, matching)

    def _taken(self, leaf: _Plain) -> Number:
        columns, column, take = self._source(leaf["source"]), leaf["column"], leaf["take"]
        if not columns.has(column) or (take in _OF_NUMBERS and not columns.is_numeric(column)):
            raise _NotThereError(column)
        cells = columns.cells(column)
        positions = self._positions(columns, leaf)
        held = [position for position in positions if cells[position] is not None]
        if take == "rows":
            return len(held)
        if take == "matching":
            return sum(str(cells[each]) in leaf["matching"] for each in held)
        if take == "mode":
            return _mode([str(cells[each]) for each in held])
        numbers = [number for number in columns.numbers(column, held) if number is not None]
        if take == "median":
            if not numbers:
                raise _EmptyError(column)
            return median(map(Fraction, numbers))
        return sum(numbers, start=0)

    def _positions(self, columns: Columns, leaf: _Plain) -> Sequence[int]:
        """The rows, chosen as they were. A total that is empty now makes no value; a record is left out."""
        by_period = columns.picked(_where(columns, leaf))
        ordinals = _ordinals(columns, leaf)
        records = columns.source.records
        there = columns.present if records else by_period.keys()
        if not there >= set(ordinals):
            raise _NotThereError(leaf["source"])
        positions = list(chain.from_iterable(by_period.get(ordinal, ()) for ordinal in ordinals))
        needed = [columns.cells(name) for name in leaf.get("having", ())]
        if not records and leaf["take"] != "rows":
            needed.append(columns.cells(leaf["column"]))
        kept = [each for each in positions if all(cells[each] is not None for cells in needed)]
        if not records and len(kept) < len(positions):
            raise _EmptyError(leaf["source"])
        return kept


def _leaves(working: _Plain) -> list[_Plain]:
    if "take" in working:
        return [working]
    return [leaf for each in working.get("of", ()) for leaf in _leaves(each)]


def _where(columns: Columns, leaf: _Plain) -> Where:
    where = tuple((column, tuple(texts)) for column, texts in leaf.get("where", {}).items())
    if not all(columns.has(column) for column, _ in where):
        raise _NotThereError(leaf["source"])
    return where


def _ordinals(columns: Columns, leaf: _Plain) -> Sequence[int]:
    """The periods of the rows; a working that does not say them (of an older file) cannot be followed."""
    if not columns.dated and "periods" not in leaf:
        return (0,)
    first, last = map(Period.parse, leaf["periods"])
    if not columns.dated or {first.frequency, last.frequency} != {columns.source.frequency}:
        raise _NotThereError(leaf["source"])
    return [period.ordinal for period in Span(first, last)]


def _mode(texts: Sequence[str]) -> int:
    given = Counter(texts)
    if not given:
        raise _EmptyError("nothing is given")
    most = max(given.values())
    return int(min(text for text in given if given[text] == most))
