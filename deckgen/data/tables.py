"""Turn the data files that a spec needs into tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from deckgen import grid
from deckgen.data import coherence, convert, header
from deckgen.data.complaints import Complaints
from deckgen.data.convert import Columns
from deckgen.data.header import Header
from deckgen.grid import Grid
from deckgen.model.period import Period
from deckgen.model.spec import ColumnKind, Source, Spec
from deckgen.model.table import SourceTable
from deckgen.problems import Place, Problems, nearest

_TYPES: dict[ColumnKind, str] = {
    "count": "Int64",
    "number": "Float64",
    "percent": "Float64",
    "duration": "Float64",
    "category": "string",
    "text": "string",
    "date": "datetime64[s]",
}


def read_tables(spec: Spec, workspace: Path, problems: Problems) -> dict[str, SourceTable]:
    """The tables of all sources that metrics use or slides name, by source.

    Periods after `spec.last` are left out. What is wrong goes to `problems`; a source whose file cannot be
    read at all has no table, one with faulty cells has a table without their values.
    """
    tables = {}
    for name in _used(spec):
        source = spec.sources.get(name)
        table = (
            _read(source, spec, workspace, problems) if source and _has_file(source, spec, problems) else None
        )
        if table:
            tables[name] = table
    return tables


def _used(spec: Spec) -> list[str]:
    of_metrics = {
        reference.source
        for metric in spec.metrics.values()
        for reference in (metric.top, metric.bottom)
        if reference
    }
    return sorted(of_metrics | {name for slide in spec.slides for name in slide.sources})


def _has_file(source: Source, spec: Spec, problems: Problems) -> bool:
    """Whether a source has data. One that is only named on slides needs none."""
    if not source.file and any(metric.top.source == source.name for metric in spec.metrics.values()):
        message = f"source '{source.name}' names no file, and metrics use it"
        problems.error("no-data-file", source.place, message, "add 'file: data/...' to it")
    return bool(source.file)


def _read(source: Source, spec: Spec, workspace: Path, problems: Problems) -> SourceTable | None:
    file = f"content/{spec.report}/{source.file}"
    content = _content(workspace / file, file, source, problems)
    if content is None:
        return None
    headers = [*([source.period] if source.period else []), *(column.header for column in source.columns)]
    rows = grid.read(content, file, source.sheet, headers, problems)
    found = header.find(rows, headers, problems) if rows else None
    if rows is None or found is None:
        return None
    columns = _checked(rows, found, source, spec.last, problems)
    return SourceTable(
        source=source.name,
        frame=_frame(columns, source),
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        sheet=rows.sheet,
        headers=dict(convert.headers(source)),
    )


def _content(path: Path, file: str, source: Source, problems: Problems) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        there = sorted(each.name for each in path.parent.glob("*") if each.is_file())
        message = f"the data file of source '{source.name}' is missing"
        problems.error(
            "missing-file", Place(file=file), message, f"put it there; {nearest(path.name, there)}"
        )
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f"this file cannot be read: {reason}"
        problems.error(
            "unreadable-file", Place(file=file), message, "close it in Excel, and check its permissions"
        )
    return None


def _checked(rows: Grid, found: Header, source: Source, last: Period, problems: Problems) -> Columns:
    complaints = Complaints(rows)
    columns = convert.columns(rows, found, source, complaints)
    if not columns.rows and not complaints:
        where = rows.place(found.index + 1)
        problems.error("no-rows", where, "there are no rows below the header", "export the data again")
    coherence.check_parts(columns, source, complaints)
    complaints.tell(problems)
    columns = coherence.up_to(columns, last, source, rows, problems)
    coherence.check_periods(columns, source, last, rows, problems)
    return columns


def _frame(columns: Columns, source: Source) -> pd.DataFrame:
    """The values as pandas types, sorted by period, then by row."""
    series: dict[str, pd.Series] = {"row": pd.Series(columns.rows, dtype="int64")}
    if source.period:
        ordinals = [period.ordinal for period in columns.periods]
        series["period"] = pd.Series(ordinals if ordinals else [0] * len(columns.rows), dtype="int64")
    for column in source.columns:
        series[column.name] = pd.Series(columns.values[column.name], dtype=_TYPES[column.kind])
    frame = pd.DataFrame(series)
    order: Iterable[str] = ("period", "row") if source.period else ("row",)
    return frame.sort_values(list(order), kind="stable", ignore_index=True)
