"""Turn the bytes of a CSV file or a workbook into rows of text, numbered as their author sees them.

Every cell becomes text, a workbook's dates and durations too, so that one set of rules reads them all.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from deckgen import world
from deckgen.problems import Place, Problems, nearest

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".txt", ".tsv")
_DELIMITERS = ",;\t|"
_LOOKED_AT = 50  # lines in which a header is looked for


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; `rows[0]` is row 1 of the file. `sheet` is "" for a CSV file."""

    rows: Sequence[Sequence[str]]
    file: str
    sheet: str = ""

    def place(self, row: int = 0, header: str = "") -> Place:
        """Where a row, a column or both are."""
        return Place(file=self.file, sheet=self.sheet, row=row, data_column=header)


def normal(header: str) -> str:
    """A header without what authors do not see: case, and spaces of all kinds."""
    return " ".join(header.split()).casefold()


def read(content: bytes, file: str, sheet: str, headers: Sequence[str], problems: Problems) -> Grid | None:
    """The rows of a data file; problems and None where it cannot be read.

    `headers` are the headers looked for: they decide how a CSV file separates its cells.
    """
    suffix = file[file.rfind(".") :].lower()
    if not content.strip():
        problems.error("empty-file", Place(file=file), "this file is empty", "export the data again")
        return None
    if suffix in WORKBOOKS:
        return _workbook(content, file, sheet, problems)
    if suffix in TEXTS:
        return _text(content, file, headers, problems)
    problems.error(
        "unknown-file-type",
        Place(file=file),
        f"files of type '{suffix}' are not read",
        f"save it as one of {', '.join((*WORKBOOKS[:1], *TEXTS[:1]))} instead",
    )
    return None


def _text(content: bytes, file: str, headers: Sequence[str], problems: Problems) -> Grid | None:
    text = world.decode(content)
    head = text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    delimiter = max(_DELIMITERS, key=lambda each: _matches(head, each, headers))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return Grid([[cell.strip() for cell in row] for row in reader], file)
    except csv.Error as error:
        message = f"this is not CSV from row {reader.line_num} on: {error}"
        problems.error(
            "not-csv", Place(file=file, row=reader.line_num), message, "check the quotes in this row"
        )
        return None


def _matches(lines: Iterable[str], delimiter: str, headers: Sequence[str]) -> int:
    """The most headers that one line has, cut at this delimiter."""
    wanted = {normal(header) for header in headers}
    found = (len(wanted & {normal(cell.strip('" ')) for cell in line.split(delimiter)}) for line in lines)
    return max(found, default=0)


def _workbook(content: bytes, file: str, sheet: str, problems: Problems) -> Grid | None:
    import openpyxl  # a tenth of a second, and most files are CSV

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that openpyxl leaves out
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    except Exception:  # openpyxl lets through whatever unzipping and parsing raise
        message = "this is no Excel workbook, or it has a password"
        hint = "open it in Excel and save it as .xlsx without a password"
        problems.error("not-a-workbook", Place(file=file), message, hint)
        return None
    names = [each.title for each in book.worksheets]
    chosen = next((name for name in names if not sheet or normal(name) == normal(sheet)), "")
    if not chosen:
        problems.error(
            "unknown-sheet", Place(file=file), f"there is no sheet '{sheet}'", nearest(sheet, names)
        )
        return None
    return Grid(_sheet_rows(book[chosen]), file, chosen)


def _sheet_rows(sheet: Any) -> list[list[str]]:
    rows = [[_cell_text(cell) for cell in row] for row in sheet.iter_rows()]
    for area in sheet.merged_cells.ranges:
        # a month merged over the rows of its categories stands for each of them
        if area.min_col == area.max_col:
            column = area.min_col - 1
            for row in range(area.min_row, area.max_row):
                rows[row][column] = rows[area.min_row - 1][column]
    return rows


def _cell_text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        percent = "%" in str(cell.number_format)
        return f"{_plain(Decimal(repr(value)) * 100)}%" if percent else _plain(Decimal(repr(value)))
    return _moment_text(value)


def _plain(value: Decimal) -> str:
    """A number without exponent or trailing noughts: 10041.0 is 10041."""
    return f"{value.normalize():f}" if value else "0"


def _moment_text(value: object) -> str:
    """Dates as ISO 8601 and durations as h:mm:ss; all else as text."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return _duration_text(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
    if isinstance(value, timedelta):
        return _duration_text(value)
    return str(value).strip()


def _duration_text(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
