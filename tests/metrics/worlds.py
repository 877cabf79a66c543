"""Small reports made by hand, so that each rule is tested on the frames and the Spec it gets in earnest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from recompute.by_hand import not_recomputed

from deckgen.metrics.columns import of_sources
from deckgen.metrics.context import Context
from deckgen.metrics.evaluate import evaluate
from deckgen.metrics.measures import Readings
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData
from deckgen.model.checks import CAUTIONS
from deckgen.model.facts import Fact
from deckgen.model.period import Frequency, Period, Span
from deckgen.model.spec import (
    ChartItem,
    Column,
    ColumnRef,
    Item,
    Judgement,
    Metric,
    Section,
    SlideSpec,
    Source,
    Spec,
)
from deckgen.model.table import SourceTable
from deckgen.problems import Place, Problems

SEPTEMBER = Period.month(2024, 9)
PLACE = Place(file="layouts/board/slides/wards.yaml", line=7, column=5)
_DTYPES = {"count": "Int64", "number": "Float64", "percent": "Float64", "duration": "Float64"}


def source(name: str, columns: Mapping[str, str], frequency: Frequency = "month", **more: object) -> Source:
    """A source: column name -> kind."""
    made = Source(
        name=name,
        label=name.title(),
        link="",
        internal=False,
        personal=False,
        file=f"data/{name}.csv",
        sheet="",
        period="month",
        frequency=frequency,
        complete=True,
        records=False,
        columns=tuple(Column(each, each, kind) for each, kind in columns.items()),  # type: ignore[arg-type]
    )
    return replace(made, **more)  # type: ignore[arg-type]


def table(of: Source, rows: Sequence[Mapping[str, object]]) -> SourceTable:
    """A source's table as reading leaves it; `period` is written 2024-09, a row's number is its place."""
    frame: dict[str, Any] = {"row": range(2, len(rows) + 2)}
    if of.period:
        frame["period"] = [Period.parse(str(row["period"])).ordinal for row in rows]
    for each in of.columns:
        values = [row.get(each.name) for row in rows]
        frame[each.name] = pd.array(values, dtype=_DTYPES.get(each.kind, "string"))
    made = pd.DataFrame(frame)
    if of.period:
        made = made.sort_values(["period", "row"], ignore_index=True)
    return SourceTable(of.name, made, f"content/2024-09/{of.file}", "ab" * 32, "", {})


def months(count: int, last: Period = SEPTEMBER) -> list[str]:
    """The periods up to and with `last`, as they are written."""
    return [str(period) for period in Span.ending(last, count)]


def metric(name: str = "offered", kind: str = "count", top: str = "wards.offered", **more: object) -> Metric:
    """A metric of the slide `wards`."""
    units = {"count": "count", "share": "percent", "answers": "percent", "average": "seconds"}
    bottom = more.pop("per", None)
    made = Metric(
        id=f"wards.{name}",
        kind=kind,  # type: ignore[arg-type]
        top=ColumnRef(*top.split(".")),
        bottom=ColumnRef(*str(bottom).split(".")) if bottom else None,
        noun=f"{name} things",
        short=name,
        better="neither",
        unit=units.get(kind, "seconds"),  # type: ignore[arg-type]
    )
    return replace(made, **more)  # type: ignore[arg-type]


def spec(metrics: Iterable[Metric], sources: Iterable[Source], **more: object) -> Spec:
    """A monthly report to September 2024 with one slide, `wards`."""
    made = Spec(
        report="2024-09",
        slug="board",
        title="Board report",
        organisation="",
        language="en-GB",
        notice="",
        label="",
        as_at=date(2024, 11, 1),
        last=SEPTEMBER,
        year_starts=4,
        template="",
        judgement=Judgement(),
        groups=(),
        kinds=(),
        slides=(),
        metrics={each.id: each for each in metrics},
        sources={each.name: each for each in sources},
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
    return replace(made, **more)  # type: ignore[arg-type]


def slide(
    items: Sequence[Item] = (), charts: Sequence[ChartItem] = (), visuals: Sequence[Any] = ()
) -> SlideSpec:
    """The slide `wards` with one section, `summary`."""
    section = Section("summary", "Summary", tuple(items))
    return SlideSpec("wards", "Wards", "metric", "", "", (section,), tuple(charts), tuple(visuals), ())


def item(verb: str, *names: str, text: str = "", **options: object) -> Item:
    """A line of a section."""
    given: Any = {name.replace("_", "-"): value for name, value in options.items()}
    return Item(verb, tuple(f"wards.{name}" for name in names), given, text=text, place=PLACE)


def chart(kind: str, *names: str, **options: object) -> ChartItem:
    """A chart asked for."""
    given: Any = {name.replace("_", "-"): value for name, value in options.items()}
    return ChartItem(f"chart-{kind}", kind, tuple(f"wards.{name}" for name in names), given, place=PLACE)


def book_of(made: Spec, tables: Iterable[SourceTable]) -> tuple[FactBook, Problems]:
    """The report evaluated, with its problems; each of its numbers must come out again from the tables."""
    problems = Problems()
    known = {each.source: each for each in tables}
    book = evaluate(made, known, problems)
    assert not_recomputed(made.sources, known, book) == []
    return book, problems


def fact_of(made: Spec, tables: Iterable[SourceTable], asked: Item) -> Fact:
    """The fact of one sentence of a report in which nothing is wrong, though it may stand on little."""
    book, problems = book_of(replace(made, slides=(slide([asked]),)), tables)
    assert [str(each) for each in problems if each.code not in CAUTIONS] == []
    return book.items["wards", "summary", 0]


def problem_of(made: Spec, tables: Iterable[SourceTable], asked: Item) -> tuple[str, str]:
    """Code and hint of the one problem that a sentence meets; it must say where, and leave no fact."""
    book, problems = book_of(replace(made, slides=(slide([asked]),)), tables)
    (found,) = problems
    assert found.where == PLACE
    assert book.items == {}
    return found.code, found.hint


def chart_of(made: Spec, tables: Iterable[SourceTable], asked: ChartItem) -> ChartData:
    """The data of one chart of a report in which nothing is wrong."""
    book, problems = book_of(replace(made, slides=(slide((), [asked]),)), tables)
    assert [str(each) for each in problems if each.code not in CAUTIONS] == []
    data = book.charts["wards", asked.slot]
    assert set(data.facts) <= set(book.facts)
    return data


def readings(of: Metric, sources: Iterable[Source], tables: Iterable[SourceTable]) -> Readings:
    """A metric's values."""
    made = spec([of], sources)
    context = Context(made, of_sources(made, {each.source: each for each in tables}), Problems())
    return context.readings(of)


WARDS = source("wards", {"offered": "count", "lost": "count", "seconds": "duration", "area": "category"})
COUNTS = source("wards", {"offered": "count"})


def counts(values: Sequence[int | None], last: Period = SEPTEMBER) -> SourceTable:
    """A month's count each, up to and with the last."""
    rows = [
        {"period": period, "offered": value}
        for period, value in zip(months(len(values), last), values, strict=True)
    ]
    return table(COUNTS, rows)


def one(asked: Item, values: Sequence[int | None], of: Metric | None = None, **more: object) -> Fact:
    """The fact of one sentence about a monthly count."""
    return fact_of(spec([of or metric()], [COUNTS], **more), [counts(values)], asked)


def number(fact: Fact, name: str = "value") -> float | None:
    """A figure as a float, for comparing."""
    value = fact.figures[name].value
    return None if value is None else float(value)
