"""Turn the tables of a report into the cells whose small numbers are kept, and how much each counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deckgen.metrics.columns import Columns
from deckgen.metrics.forms import Atom, Form, Told, told
from deckgen.model.facts import SourceRows
from deckgen.model.working import Cells, Working


class Guarded:
    """The cells of every source but those that need no suppression."""

    def __init__(self, sources: Mapping[str, Columns]) -> None:
        self._columns = {name: columns for name, columns in sources.items() if columns.source.suppress}
        self._cells: dict[tuple[str, str], Mapping[int, object]] = {}
        self._forms: dict[int, tuple[Cells, Form]] = {}  # by identity: workings share their cells

    def told(self, working: Working | None) -> Told:
        """What a figure tells of guarded cells."""
        return told(working, self.form)

    def form(self, cells: Cells) -> Form:
        """What cells add up: numbers of a column, or rows of records, by whichever column they count."""
        known = self._forms.get(id(cells))
        if known is None:
            known = self._forms[id(cells)] = (cells, self._form(cells))
        return known[1]

    def _form(self, cells: Cells) -> Form:
        held = self._column(cells.source, cells.column)
        rows = [row for row in cells.rows if held.get(row) is not None]
        if cells.take == "matching":
            rows = [row for row in rows if str(held[row]) in cells.matching]
        counted = cells.take not in ("sum", "median") or self._is_one_a_row(cells.source, cells.column)
        return frozenset((cells.source, "" if counted else cells.column, row) for row in rows)

    def size(self, atom: Atom) -> int:
        """A cell's number for a count, 1 for a row of records, 0 for what counts nothing."""
        source, column, row = atom
        columns = self._columns[source]
        declared = columns.source.column(column)
        if declared is not None and declared.kind == "count":
            number = self._column(source, column)[row]
            return int(number) if isinstance(number, (int, float)) else 0
        return 1 if columns.source.records or not column else 0

    def _is_one_a_row(self, source: str, column: str) -> bool:
        """Whether a column of a source of records says 1 in each row, so that its sum is their number."""
        if not self.is_records(source):
            return False
        return {number for number in self._column(source, column).values() if number is not None} == {1}

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
