"""Turn a source's frame into plain columns whose rows can be picked by member and by period, once each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from deckgen.model.facts import Number
from deckgen.model.spec import Source, Spec
from deckgen.model.table import SourceTable

Exact = int | Fraction
"""A number without rounding: what a file writes with decimals is that decimal, not its nearest float."""

Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Category column -> the members that count; every condition must hold."""

_NUMERIC = ("count", "number", "duration", "percent")


def exact(value: Number) -> Exact:
    """The number that was written: 0.1 is a tenth."""
    if isinstance(value, (int, Fraction)):
        return int(value) if isinstance(value, int) else value
    return int(value) if value.is_integer() else Fraction(repr(float(value)))


def magnitude(value: Exact) -> Exact:
    """A number without its sign, as exact as it was."""
    return value if value >= 0 else -value


class Columns:
    """One source's rows. A position is an index in the frame; `row_numbers` has its number in the file."""

    def __init__(self, source: Source, table: SourceTable) -> None:
        self.source = source
        self.table = table
        frame = table.frame
        self.row_numbers: list[int] = [int(row) for row in frame["row"].to_list()]
        self.dated = "period" in frame.columns
        ordinals = frame["period"].to_list() if self.dated else [0] * len(self.row_numbers)
        self.periods: list[int] = [int(ordinal) for ordinal in ordinals]
        self.present = frozenset(self.periods)
        self._cells: dict[str, list[object]] = {}
        self._members: dict[str, dict[str, frozenset[int]]] = {}
        self._picked: dict[Where, Mapping[int, tuple[int, ...]]] = {}

    def has(self, column: str) -> bool:
        """Whether this source declares the column."""
        return self.source.column(column) is not None and column in self.table.frame.columns

    def is_numeric(self, column: str) -> bool:
        """Whether the column holds numbers, and not words or dates."""
        declared = self.source.column(column)
        return declared is not None and declared.kind in _NUMERIC

    def cells(self, column: str) -> list[object]:
        """The column's values by position; None where a cell is empty."""
        if column not in self._cells:
            self._cells[column] = self.table.frame[column].to_numpy(dtype=object, na_value=None).tolist()
        return self._cells[column]

    def numbers(self, column: str, positions: Iterable[int]) -> list[Exact | None]:
        """The numbers of a numeric column at these positions; None where a cell is empty."""
        cells = self.cells(column)
        return [
            exact(cell) if isinstance(cell, (int, float)) else None
            for cell in map(cells.__getitem__, positions)
        ]

    def rows(self, positions: Iterable[int]) -> tuple[int, ...]:
        """The numbers in the file of the rows at these positions."""
        return tuple(self.row_numbers[position] for position in positions)

    def members(self, column: str) -> Mapping[str, frozenset[int]]:
        """Each member of a category column with the positions of its rows."""
        if column not in self._members:
            positions: dict[str, list[int]] = {}
            for position, cell in enumerate(self.cells(column)):
                if cell is not None:
                    positions.setdefault(str(cell), []).append(position)
            self._members[column] = {name: frozenset(positions[name]) for name in sorted(positions)}
        return self._members[column]

    def picked(self, where: Where) -> Mapping[int, tuple[int, ...]]:
        """Positions of the rows that meet every condition, by period, in the file's order."""
        if where not in self._picked:
            by_period: dict[int, list[int]] = {}
            for position in self._selected(where):
                by_period.setdefault(self.periods[position], []).append(position)
            self._picked[where] = {period: tuple(found) for period, found in by_period.items()}
        return self._picked[where]

    def strata(self) -> Sequence[tuple[int, ...]]:
        """The numbers of the rows that are alike in period and in every condition that was picked by."""
        met: list[list[Where]] = [[] for _ in self.periods]
        for where in self._picked:
            for position in self._selected(where):
                met[position].append(where)
        found: dict[tuple[int, tuple[Where, ...]], list[int]] = {}
        for position, period in enumerate(self.periods):
            found.setdefault((period, tuple(met[position])), []).append(self.row_numbers[position])
        return [tuple(rows) for rows in found.values()]

    def picked_by(self) -> frozenset[str]:
        """The columns whose members were picked by."""
        return frozenset(column for where in self._picked for column, _ in where)

    def _selected(self, where: Where) -> Iterable[int]:
        if not where:
            return range(len(self.periods))
        matching = []
        for column, names in where:
            members = self.members(column)
            matching.append(frozenset().union(*(members.get(name, frozenset()) for name in names)))
        matching.sort(key=len)
        return sorted(matching[0].intersection(*matching[1:]))


def of_sources(spec: Spec, tables: Mapping[str, SourceTable]) -> Mapping[str, Columns]:
    """The columns of every source that could be read."""
    return {
        name: Columns(spec.sources[name], table) for name, table in tables.items() if name in spec.sources
    }
