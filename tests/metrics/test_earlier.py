"""What the report before published is found among today's cells, and keeps what it would give away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from metrics.worlds import COUNTS, SEPTEMBER, chart, counts, item, metric, slide, source, spec, table

from deckgen.metrics.evaluate import evaluate
from deckgen.model.book import FactBook
from deckgen.model.earlier import Earlier, Printed
from deckgen.model.period import Period
from deckgen.model.spec import ChartItem, Item, Judgement, Source, Spec
from deckgen.model.table import SourceTable
from deckgen.problems import Problems

AUGUST = SEPTEMBER - 1
YEAR_TO_AUGUST = "2023-09 to 2024-08"
QUIET = [10] * 24 + [2]
"""Ten a month to August 2024, and 2 in September."""
TWELVE = {"take": "sum", "source": "wards", "column": "offered", "periods": ["2023-09", "2024-08"]}
FIRST = {**TWELVE, "periods": ["2023-09", "2023-09"]}


def earlier(
    figures: Mapping[tuple[str, str], Printed], points: Mapping[str, Printed] | None = None
) -> Earlier:
    """What the report to August published; points are those of the chart of 12-month values."""
    placed = {("wards", "chart-rolling", "offered", at): each for at, each in (points or {}).items()}
    return Earlier("2024-08", AUGUST, figures, placed)


def year(value: float = 120, **more: Any) -> dict[tuple[str, str], Printed]:
    return {("wards.offered.year", "value"): Printed(value, when=YEAR_TO_AUGUST, **more)}


def first_month(value: float = 10) -> dict[tuple[str, str], Printed]:
    """A figure that today's layout asks for by no name: the month that August's year begins with."""
    return {("wards.gone.month", "value"): Printed(value, when="2023-09", working=FIRST)}


def built(
    known: Earlier | None,
    *items: Item,
    charts: tuple[ChartItem, ...] = (),
    values: list[int | None] | None = None,
    threshold: int = 5,
    of: Source = COUNTS,
    tables: SourceTable | None = None,
) -> tuple[FactBook, Problems]:
    made: Spec = replace(
        spec([metric()], [of]),
        judgement=Judgement(suppress_below=threshold),
        slides=(slide(items, charts),),
    )
    problems = Problems()
    held = tables or counts(values or [*QUIET])
    return evaluate(made, {of.name: held}, problems, known), problems


def withheld(book: FactBook, fact: str = "wards.offered.year") -> str:
    return book.facts[fact].figures["value"].withheld


def test_the_year_is_published_where_nothing_was_before() -> None:
    book, _ = built(None, item("year", "offered"))
    assert withheld(book) == ""


def test_the_year_is_withheld_that_gives_september_away_beside_the_year_to_august() -> None:
    book, problems = built(earlier({**year(), **first_month()}), item("year", "offered"))
    assert withheld(book) == "withheld"
    assert [each.code for each in problems] == []


def test_one_alone_of_the_two_that_it_takes_gives_nothing_away() -> None:
    for figures in (year(), first_month()):
        book, _ = built(earlier(figures), item("year", "offered"))
        assert withheld(book) == ""


def test_what_today_asks_for_no_more_is_made_by_its_name() -> None:
    """Of the report before, the year; of today's, a chart alone."""
    known = earlier({**year(), **first_month()})
    book, _ = built(known, charts=(chart("rolling", "offered"),))
    (line,) = book.charts["wards", "chart-rolling"].series
    assert [str(point.at) for point in line.points if point.withheld] == ["2024-09"]


def test_points_of_a_chart_are_known_by_their_place() -> None:
    known = earlier(first_month(), {"2024-08": Printed(120)})
    book, _ = built(known, item("year", "offered"), charts=(chart("rolling", "offered"),))
    assert withheld(book) == "withheld"


def test_a_figure_of_another_period_than_its_name_has_is_not_taken_for_it() -> None:
    known = {("wards.offered.year", "value"): Printed(120, when="2023-08 to 2024-07")}
    book, _ = built(earlier({**known, **first_month()}), item("year", "offered"))
    assert withheld(book) == ""


def test_a_year_that_was_revised_since_counts_as_known() -> None:
    """Its readers see which month is another one now, and add that up."""
    book, problems = built(earlier({**year(117), **first_month()}), item("year", "offered"))
    assert withheld(book) == "withheld"
    assert [each.code for each in problems] == []


def test_what_was_withheld_is_not_known() -> None:
    hidden = {("wards.offered.year", "value"): Printed(None, True, YEAR_TO_AUGUST)}
    book, _ = built(earlier({**hidden, **first_month()}), item("year", "offered"))
    assert withheld(book) == ""


def test_a_small_number_that_was_published_is_told_once_for_its_source_and_not_again() -> None:
    known = earlier({("wards.offered.month", "value"): Printed(2, when="2024-08")})
    asked, values = item("month", "offered"), [*QUIET[:-2], 2, 20]
    alone, _ = built(None, asked, charts=(chart("control", "offered"),), values=values)
    book, problems = built(known, asked, charts=(chart("control", "offered"),), values=values)
    (line,) = book.charts["wards", "chart-control"].series
    assert "2024-08" in [str(point.at) for point in line.points if point.withheld]
    assert book.charts == alone.charts, "nothing more is hidden in vain"
    (problem,) = (each for each in problems if each.code == "given-away-before")
    assert (problem.severity, problem.where.file) == ("warning", "content/2024-09/data/wards.csv")
    assert not any(character.isdigit() for character in problem.message + problem.hint)


def test_a_published_number_that_was_revised_to_a_small_one_is_given_away_by_nobody() -> None:
    known = earlier({("wards.offered.month", "value"): Printed(12, when="2024-08")})
    values = [*QUIET[:-2], 2, 20]
    _, problems = built(known, item("month", "offered"), charts=(chart("control", "offered"),), values=values)
    assert "given-away-before" not in {each.code for each in problems}


def test_nothing_is_looked_at_where_nothing_is_withheld() -> None:
    book, problems = built(earlier({**year(), **first_month()}), item("year", "offered"), threshold=0)
    assert withheld(book) == ""
    assert not len(problems)


RECORDS = source("wards", {"offered": "count"}, records=True)


def test_records_are_known_by_name_as_their_workings_are_not_published() -> None:
    """Ten records a month, two in September; the month is no sentence of today's, and is made by its name."""
    periods = [str(Period.month(2022, 9) + step) for step in range(25)]
    rows = [
        {"period": at, "offered": 1} for at, number in zip(periods, QUIET, strict=True) for _ in range(number)
    ]
    held = table(RECORDS, rows)
    asked = (item("year", "offered"),)
    assert withheld(built(None, *asked, of=RECORDS, tables=held)[0]) == ""
    control = {("wards", "chart-control", "offered", "2023-09"): Printed(10)}
    known = Earlier("2024-08", AUGUST, year(), control)
    book, _ = built(known, *asked, charts=(chart("control", "offered"),), of=RECORDS, tables=held)
    assert withheld(book) == "withheld"
