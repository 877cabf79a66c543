"""Turn the rows below a header into columns of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from deckgen.data import cells, labels
from deckgen.data.cells import BadCell, Value
from deckgen.data.complaints import Complaints
from deckgen.data.header import Header
from deckgen.grid import Grid, normal
from deckgen.model.period import Period
from deckgen.model.spec import Column, Source

_NUMERIC = ("count", "number", "percent", "duration")


@dataclass
class Columns:
    """Values of a source by our column names, all of one length; `rows` are numbered as in the file.

    `periods` is empty for a source whose rows are undated.
    """

    rows: list[int] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    values: dict[str, list[Value]] = field(default_factory=dict)

    def kept(self, keep: Sequence[bool]) -> Columns:
        """Only the rows for which `keep` is true."""
        return Columns(
            [row for row, kept in zip(self.rows, keep, strict=True) if kept],
            [each for each, kept in zip(self.periods, keep, strict=False) if kept],
            {
                name: [value for value, kept in zip(column, keep, strict=True) if kept]
                for name, column in self.values.items()
            },
        )


def columns(grid: Grid, header: Header, source: Source, complaints: Complaints) -> Columns:
    """Every row below the header; a cell that is no value becomes None and a complaint.

    Empty rows, and notes below the data (rows with a single cell), are passed over. A row without a period
    is a complaint and left out.
    """
    body = _body(grid, header, source, complaints)
    dated = _dated(body, header, source, complaints)
    found = Columns([row for row, _, _ in dated], [each for _, _, each in dated if each is not None])
    for column in source.columns:
        found.values[column.name] = _values(column, dated, header, source, complaints)
    return found


_Row = tuple[int, Sequence[str]]
_Dated = tuple[int, Sequence[str], Period | None]


def _body(grid: Grid, header: Header, source: Source, complaints: Complaints) -> list[_Row]:
    body = [
        (number, row)
        for number, row in enumerate(grid.rows[header.index + 1 :], header.index + 2)
        if any(cell for cell in row)
    ]
    while body and len(header.columns) > 1 and _is_note(body[-1][1], header, source):
        body.pop()
    names = {normal(name) for name in header.columns}
    kept = []
    for position, (number, row) in enumerate(body):
        if _is_header(row, header, names, source, first=position == 0):
            complaints.add(
                "second-header",
                "",
                number,
                "this row is a second header, or says units",
                "delete it: one row of headers, then the data",
            )
        else:
            kept.append((number, row))
    return kept


def _is_note(row: Sequence[str], header: Header, source: Source) -> bool:
    written = [cell for cell in row if cell]
    return len(written) == 1 and labels.period(_cell(row, header, source.period), source.frequency) is None


def _is_header(row: Sequence[str], header: Header, names: set[str], source: Source, first: bool) -> bool:
    """Whether a row repeats the header or, right below it, has words where numbers are wanted throughout."""
    own = [_cell(row, header, name) for name in header.columns]
    if normal(own[0]) in names and sum(normal(cell) in names for cell in own) > len(own) / 2:
        return True
    if not first:
        return False
    numeric = [
        column for column in source.columns if column.kind in _NUMERIC and column.header in header.columns
    ]
    wordy = [_is_wordy(_cell(row, header, column.header), column) for column in numeric]
    undated = not source.period or labels.period(_cell(row, header, source.period), source.frequency) is None
    return undated and bool(wordy) and all(wordy)


def _is_wordy(text: str, column: Column) -> bool:
    if not text or _is_missing(text, column):
        return not text
    return not any(character.isdigit() for character in text)


def _dated(body: Sequence[_Row], header: Header, source: Source, complaints: Complaints) -> list[_Dated]:
    if not source.period or source.period not in header.columns:
        return [(number, row, None) for number, row in body]
    known: dict[str, Period | None] = {}
    dated: list[_Dated] = []
    for number, row in body:
        label = _cell(row, header, source.period)
        if label not in known:
            known[label] = labels.period(label, source.frequency)
        if known[label] is None:
            message, hint = _no_period(label, source)
            complaints.add("not-a-period", source.period, number, message, hint)
        else:
            dated.append((number, row, known[label]))
    return dated


def _no_period(label: str, source: Source) -> tuple[str, str]:
    if not label:
        return (
            f"the cell that dates this row is empty, wanted a {source.frequency}",
            "fill it in, or delete the row",
        )
    if "total" in label.lower():
        return f"'{label}' is not a {source.frequency}: this row looks like a total", "delete the row"
    if label.isdigit() and len(label) == 5:
        hint = "format the column as a date in Excel, and export it again"
        return f"'{label}' is not a {source.frequency}, but Excel's number for a date", hint
    return f"'{label}' is not a {source.frequency}", f"write it as {labels.EXAMPLES[source.frequency]}"


def _values(
    column: Column, dated: Sequence[_Dated], header: Header, source: Source, complaints: Complaints
) -> list[Value]:
    if column.header not in header.columns:
        return [None] * len(dated)
    read: dict[str, Value] = {}
    bad: dict[str, BadCell] = {}
    found: list[Value] = []
    for number, row, _ in dated:
        text = _cell(row, header, column.header)
        if text not in read:
            read[text] = _value(text, column, source, bad)
        if text in bad:
            hint = bad[text].hint or _declare(text, column)
            complaints.add("wrong-cell", column.header, number, bad[text].message, hint)
        found.append(read[text])
    return found


def _value(text: str, column: Column, source: Source, bad: dict[str, BadCell]) -> Value:
    unanswered = not text and source.records and column.kind == "category"
    if unanswered or _is_missing(text, column):
        return None
    try:
        return cells.read(column.kind, text)
    except BadCell as error:
        bad[text] = error
        return None


def _is_missing(text: str, column: Column) -> bool:
    return normal(text) in {normal(each) for each in column.missing}


def _declare(text: str, column: Column) -> str:
    where = column.place.file or "sources.yaml"
    return (
        f"fill in the value; if this means that there is none, say so in {where}: "
        f'{column.name}: {{kind: {column.kind}, header: {column.header}, missing: ["{text}"]}}'
    )


def _cell(row: Sequence[str], header: Header, name: str) -> str:
    index = header.columns.get(name, -1)
    return row[index] if 0 <= index < len(row) else ""


def headers(source: Source) -> Mapping[str, str]:
    """Our column name -> header in the file, of every declared column."""
    return {column.name: column.header for column in source.columns}
