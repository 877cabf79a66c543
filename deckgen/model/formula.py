"""Turn a working into a formula with its numbers put in: `(141,625 - 191,619) / 191,619 × 100`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.model.discretion import NO_PERSONS, Discretion
from deckgen.model.working import Cells, Constant, Given, Number, Operation, Step, Take, Working

_MOST_TERMS = 6  # longer lists keep their first three and their last
_MOST_RANGES = 4

_SIGNS: Mapping[Operation, str] = {"add": " + ", "subtract": " - ", "multiply": " × ", "divide": " / "}
_WORDS: Mapping[Operation, str] = {
    "mean": "mean of",
    "median": "median of",
    "absolute": "size of",
    "moving-range": "mean moving range of",
    "count": "how many there are of",
    "positive": "how many are above 0 of",
    "run": "how many in a row, up to the last, are above 0 of",
}
_TAKEN: Mapping[Take, str] = {
    "sum": "sum of {column}",
    "rows": "how many have {column}",
    "matching": "how many have {answers} in {column}",
    "median": "median of {column}",
    "mode": "most frequent {column}",
}

Known = Callable[[Working], Number | None]
"""The value that is published with this working, if one is."""


def _none_known(_working: Working) -> Number | None:
    return None


def told(working: Working, discretion: Discretion = NO_PERSONS, known: Known = _none_known) -> str:
    """A figure's working as one line; what is inside it and published itself stands there as its number.

    What is hidden and not published is told by its rows.
    """
    if isinstance(working, Cells):
        return _cells(working)
    if isinstance(working, Given):
        where = f" in {working.place}" if working.place.file else ""
        return f"{number_told(working.value)}, as written{where}"
    if isinstance(working, Constant):
        return f"{number_told(working.value)}, {working.meaning}"
    return _Formula(discretion, known).step(working)


def rows_told(rows: Sequence[int]) -> str:
    """Row numbers in words: `rows 2 to 13, 20 and 31 more`."""
    found = ranges(rows)
    if not found:
        return "no rows"
    shown = [str(first) if first == last else f"{first} to {last}" for first, last in found[:_MOST_RANGES]]
    left = sum(last - first + 1 for first, last in found[_MOST_RANGES:])
    more = f" and {left} more" if left else ""
    return f"{'row' if len(set(rows)) == 1 else 'rows'} {', '.join(shown)}{more}"


def ranges(rows: Sequence[int]) -> list[list[int]]:
    """Row numbers as inclusive ranges: (2, 3, 4, 9) becomes [[2, 4], [9, 9]]."""
    found: list[list[int]] = []
    for row in sorted(set(rows)):
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    return found


def _cells(cells: Cells) -> str:
    answers = " or ".join(f"'{each}'" for each in cells.matching)
    return f"{_TAKEN[cells.take].format(column=cells.column, answers=answers)}, {rows_told(cells.rows)}"


@dataclass(frozen=True, slots=True)
class _Formula:
    """What a formula may show, and what it need not take apart."""

    discretion: Discretion
    known: Known

    def step(self, step: Step) -> str:
        if step.operation == "root":
            return f"√({self.inside(step.of[0])})"
        terms = [self.term(each, step.operation) for each in step.of]
        sign = _SIGNS.get(step.operation)
        if sign is not None:
            return sign.join(_shortened(terms)) or "0"
        count = f" ({len(terms)} in all)" if len(terms) > _MOST_TERMS else ""
        return f"{_WORDS[step.operation]} {', '.join(_shortened(terms)) or 'nothing'}{count}"

    def term(self, working: Working, of: Operation) -> str:
        if not isinstance(working, Step):
            return self.inside(working)
        # A difference is taken apart where it is made a percentage: (141,625 - 191,619) / 191,619.
        apart = of == "divide" and working.operation == "subtract"
        value = None if apart else self.known(working)
        if value is not None:
            return number_told(value)
        return f"({self.step(working)})" if _needs_brackets(working, of) else self.step(working)

    def inside(self, working: Working) -> str:
        """A working inside another: its number where it is a leaf, else its formula."""
        if isinstance(working, Step):
            return self.step(working)
        if not isinstance(working, Cells):
            return number_told(working.value)
        value = self.known(working) if self.discretion.hides(working) else working.value
        return _cells(working) if value is None else number_told(value)


def _needs_brackets(step: Step, of: Operation) -> bool:
    """Whether a formula inside another would be read wrongly without: `(a - b) / c`, but `a / b × 100`."""
    if of not in _SIGNS:
        return True
    if step.operation == "root":
        return False
    return not (of in ("multiply", "add") and step.operation in ("multiply", "divide"))


def _shortened(terms: list[str]) -> list[str]:
    return terms if len(terms) <= _MOST_TERMS else [*terms[:3], "…", terms[-1]]


def number_told(value: Number) -> str:
    """A number for a formula: with separators, at most four decimals, without zeros at the end."""
    if isinstance(value, int) or (isinstance(value, Fraction) and value.denominator == 1):
        return f"{int(value):,}"
    return f"{float(value):,.4f}".rstrip("0").rstrip(".")
