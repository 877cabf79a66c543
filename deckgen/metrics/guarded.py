"""Turn the tables of a report into the cells whose small numbers are kept, and how much each counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deckgen.metrics.columns import Columns
from deckgen.metrics.forms import Atom, Told, told
from deckgen.model.facts import SourceRows
from deckgen.model.working import Cells, Working


class Guarded:
    """The cells of every source but those that need no suppression."""

    def __init__(self, sources: Mapping[str, Columns]) -> None:
        self._columns = {name: columns for name, columns in sources.items() if columns.source.suppress}
        self._cells: dict[tuple[str, str], Mapping[int, object]] = {}

    def told(self, working: Working | None) -> Told:
        """What a figure tells of guarded cells."""
        return told(working, self.rows)

    def rows(self, cells: Cells) -> tuple[int, ...]:
        """The rows that count: with a value, and of `matching` cells with one of its values."""
        held = self._column(cells.source, cells.column)
        known = [row for row in cells.rows if held.get(row) is not None]
        if cells.take == "matching":
            known = [row for row in known if str(held[row]) in cells.matching]
        return tuple(known)

    def size(self, atom: Atom) -> int:
        """1 for a row of a source of records, a cell's number for a count, 0 for what counts nothing."""
        source, column, row = atom
        columns = self._columns[source]
        if columns.source.records or not column:
            return 1
        declared = columns.source.column(column)
        number = self._column(source, column)[row]
        counts = declared is not None and declared.kind == "count"
        return int(number) if counts and isinstance(number, (int, float)) else 0

    def has(self, source: str) -> bool:
        """Whether a source's small numbers are kept."""
        return source in self._columns

    def is_records(self, source: str) -> bool:
        """Whether the number of rows of a source is itself a count to keep."""
        columns = self._columns.get(source)
        return columns is not None and columns.source.records

    def atoms(self, rows: SourceRows) -> Iterator[Atom]:
        """Everything that sums of these rows can be made of."""
        for column in ("", *rows.columns):
            for row in rows.rows:
                yield rows.source, column, row

    def _column(self, source: str, column: str) -> Mapping[int, object]:
        columns = self._columns.get(source)
        if columns is None or not columns.has(column):
            return {}
        if (source, column) not in self._cells:
            cells = zip(columns.row_numbers, columns.cells(column), strict=True)
            self._cells[source, column] = dict(cells)
        return self._cells[source, column]
