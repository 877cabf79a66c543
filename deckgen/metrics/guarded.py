"""Turn the tables of a report into the cells whose small numbers are kept, and how much each counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from deckgen.metrics.columns import Columns
from deckgen.metrics.forms import Atom, Form, Told, told
from deckgen.model.facts import SourceRows
from deckgen.model.working import Cells, Working

Rows = tuple[int, ...]
"""Rows of a source by their number in the file."""

_ANSWER = "answer: "
"""Before the name of a column: a record counted by what it says there."""


class Guarded:
    """The cells of every source but those that need no suppression.

    A record is a cell once as itself, and once for each column that it is counted by: who knows how many gave
    which answer to one question and to another does not know who gave both. `links` tie the two together.
    """

    def __init__(self, sources: Mapping[str, Columns]) -> None:
        self._columns = {name: columns for name, columns in sources.items() if columns.source.suppress}
        self._cells: dict[tuple[str, str], Mapping[int, object]] = {}
        self._forms: dict[int, tuple[Cells, Form]] = {}  # by identity: workings share their cells
        self._counted: dict[str, dict[str, set[Rows]]] = {}  # source -> column -> rows asked for

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
        name = self._name(cells)
        if self.is_records(cells.source):
            self._counted.setdefault(cells.source, {}).setdefault(name, set()).add(cells.rows)
        return frozenset((cells.source, name, row) for row in rows)

    def _name(self, cells: Cells) -> str:
        """What is added up of a row: a column's number, the row itself, or that it says something."""
        if self._is_one_a_row(cells.source, cells.column):
            return ""
        if cells.take in ("sum", "median"):
            return cells.column
        return _ANSWER + cells.column if self.is_records(cells.source) else ""

    @staticmethod
    def rows(form: Form) -> Form:
        """The rows that a sum counts, by whichever column it does; a sum of numbers as it is."""
        return frozenset(
            (source, "" if column.startswith(_ANSWER) else column, row) for source, column, row in form
        )

    def links(self) -> Iterator[Mapping[Atom, int]]:
        """What everybody knows of the sums told so far: a group of records is as many in every column.

        Groups are of records that no sum of the column tells apart by period and members.
        """
        for source, counted in sorted(self._counted.items()):
            strata = self._columns[source].strata() if len(counted) > 1 else ()
            for name in sorted(counted):
                if strata and name.startswith(_ANSWER):
                    for group in self._groups(source, name, strata):
                        alone = {(source, "", row): -1 for row in group}
                        yield alone | {(source, name, row): 1 for row in group}

    def _groups(self, source: str, name: str, strata: Sequence[Rows]) -> Iterable[Rows]:
        """The strata that the sums of a column do not tell apart, together.

        Those that its own members make are not: nobody in them could have said something else. Nor are
        those of which nobody said anything, as no sum shows whether it is of them.
        """
        columns, column = self._columns[source], name.removeprefix(_ANSWER)
        if column in columns.picked_by():
            return strata
        held, asked = (
            self._column(source, column),
            [frozenset(rows) for rows in sorted(self._counted[source][name])],
        )
        found: dict[tuple[bool, tuple[int, ...]], Rows] = {}
        for rows in strata:
            silent = all(held[row] is None for row in rows)
            alike = tuple(index for index, each in enumerate(asked) if not each.isdisjoint(rows))
            key = (silent, rows if silent else alike)
            found[key] = (*found.get(key, ()), *rows)
        return found.values()

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
        for column in ("", *rows.columns, *(_ANSWER + column for column in rows.columns)):
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
