"""Frames to files whose bytes depend on nothing but the frames."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

MADE = datetime(2024, 10, 7, 9, 0)  # the export's date: fixed, so that the same data are the same bytes
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """UTF-8 with line feeds, on every system."""
    path.write_bytes(frame.to_csv(index=False, lineterminator="\n").encode())


def write_workbook(frame: pd.DataFrame, path: Path, sheet: str, lines: Iterable[str]) -> None:
    """One sheet with title lines and an empty row above the header, as dashboards export it."""
    book = Workbook()
    page = book.active
    page.title = sheet
    for line in (*lines, None):
        page.append([line])
    page["A1"].font = Font(bold=True, size=14)
    page.append(list(frame.columns))
    header = page.max_row
    for row in frame.astype(object).itertuples(index=False):
        page.append([value if isinstance(value, str) else int(value) for value in row])
    for cell in page[header]:
        cell.font = Font(bold=True)
    for number, name in enumerate(frame.columns, start=1):
        page.column_dimensions[get_column_letter(number)].width = len(str(name)) + 3
    page.freeze_panes = page.cell(header + 1, 2)
    book.properties.creator = "make_data.py"
    book.properties.created = MADE
    path.write_bytes(_fixed_times(book))


def _fixed_times(book: Workbook) -> bytes:
    """The workbook's zip with one time throughout: openpyxl stamps the clock on entries and properties."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, _MODIFIED.sub(rb"\g<1>" + stamp, source.read(name)))
    return fixed.getvalue()
