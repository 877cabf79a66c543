"""A workspace with one data file, read as a build reads it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from deckgen import data
from deckgen.model.period import Period
from deckgen.model.spec import Column, ColumnRef, Judgement, Metric, Source, Spec
from deckgen.model.table import SourceTable
from deckgen.problems import Place, Problem, Problems

SOURCES = Place("layouts/monthly/sources.yaml", 3, 1)


def column(name: str, kind: Any = "count", **options: Any) -> Column:
    """A column as sources.yaml declares it."""
    return Column(name, options.pop("header", name), kind, place=SOURCES, **options)


def source(*columns: Column, **options: Any) -> Source:
    """A source `calls`, monthly and complete unless said otherwise."""
    usual = Source(
        name="calls",
        label="Telephony",
        link="",
        internal=False,
        personal=False,
        file="data/calls.csv",
        sheet="",
        period="month",
        frequency="month",
        complete=True,
        records=False,
        columns=columns or (column("offered"),),
        place=SOURCES,
    )
    return replace(usual, **options)


def spec(asked: Source, last: Period) -> Spec:
    """A report that uses this source alone."""
    metric = Metric(
        "s.m", "count", ColumnRef("calls", asked.columns[0].name), None, "calls", "calls", "neither"
    )
    return Spec(
        report="2024-09",
        slug="calls",
        title="Calls",
        organisation="",
        language="en-GB",
        notice="",
        label="",
        as_at=date(2024, 11, 1),
        last=last,
        year_starts=4,
        template="layouts/monthly/template.pptx",
        judgement=Judgement(),
        groups=(),
        kinds=(),
        slides=(),
        metrics={"s.m": metric},
        sources={"calls": asked},
        phrases={},
        theme={},
        words=(),
        targets=(),
        events=(),
        deliverables=(),
        benchmarks=(),
        files={},
        phrase_places={},
    )


class Desk:
    """Reads one file and keeps the table and the problems."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.table: SourceTable | None = None
        self.problems: tuple[Problem, ...] = ()

    def read(self, content: str | bytes | None, asked: Source | None = None, last: str = "2024-09") -> Desk:
        asked = asked or source()
        path = self.folder / "content" / "2024-09" / asked.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        problems = Problems()
        tables = data.read_tables(spec(asked, Period.parse(last)), self.folder, problems)
        self.table, self.problems = tables.get("calls"), tuple(problems)
        return self

    def values(self, name: str = "offered") -> list[Any]:
        assert self.table is not None
        return [
            None if value is not value else value for value in self.table.frame[name].astype(object).tolist()
        ]

    @property
    def only(self) -> Problem:
        """The one problem there is."""
        assert len(self.problems) == 1, [str(problem) for problem in self.problems]
        return self.problems[0]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def declare() -> Callable[..., Source]:
    return source


@pytest.fixture
def col() -> Callable[..., Column]:
    return column


@pytest.fixture
def workbook() -> Callable[..., bytes]:
    def make(
        rows: Iterable[Iterable[object]], sheet: str = "Calls", merge: str = "", formats: str = ""
    ) -> bytes:
        book = openpyxl.Workbook()
        page = book.active
        page.title = sheet
        for row in rows:
            page.append(list(row))
        if merge:
            page.merge_cells(merge)
        if formats:
            cell, _, number_format = formats.partition("=")
            page[cell].number_format = number_format
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return make
