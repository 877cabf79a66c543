"""Figures that stand on little are told to their author, once for each metric."""

from collections.abc import Sequence
from dataclasses import replace

from metrics.worlds import COUNTS, book_of, chart, counts, item, metric, months, slide, source, spec, table

from deckgen.model.period import Period
from deckgen.model.spec import ChartItem, Event, Item, Metric, Spec
from deckgen.problems import Place, Problem

CASES = source("wards", {"closed": "count", "cases": "count"})
RATE = metric("closed", "share", "wards.closed", per="wards.cases", place=Place("s.yaml", 4, 3))
MERGER = Event("merger", Period.month(2024, 1), "Merger", ("wards.offered",), True, "the merger")
OFFERED = metric(place=Place("s.yaml", 9, 3))


def problems(
    made: Spec, values: Sequence[int], items: list[Item], charts: list[ChartItem] | None = None
) -> list[Problem]:
    _, found = book_of(replace(made, slides=(slide(items, charts or []),)), [counts(values)])
    return list(found)


def across(**more: object) -> list[Problem]:
    made = spec([OFFERED], [COUNTS], events=(MERGER,), **more)  # type: ignore[arg-type]
    return problems(made, [100] * 24, [item("year", "offered"), item("month-and-year", "offered")])


def few(cases: int) -> tuple[Metric, list[Problem], dict[str, object]]:
    made = spec([RATE], [CASES], slides=(slide([item("month", "closed")]),))
    rows = [{"period": period, "closed": 3, "cases": cases} for period in months(2)]
    book, found = book_of(made, [table(CASES, rows)])
    return RATE, list(found), dict(book.facts["wards.closed.month"].figures)


def test_a_comparison_across_a_break_is_told_once_with_metric_and_slide() -> None:
    (problem,) = across()
    assert (problem.code, problem.severity, problem.words) == ("crosses-break", "warning", "offered things")
    assert (problem.where.line, problem.where.slide) == (9, "wards")
    assert "'wards.offered' is compared across the merger (2024-01)" in problem.message


def test_a_break_before_both_years_parts_nothing() -> None:
    made = spec([OFFERED], [COUNTS], events=(replace(MERGER, period=Period.month(2022, 10)),))
    assert problems(made, [100] * 24, [item("year", "offered")]) == []


def test_a_layout_may_make_it_an_error_or_turn_it_off() -> None:
    assert [each.severity for each in across(lint={"crosses-break": "error"})] == ["error"]
    assert across(lint={"crosses-break": "off"}) == []


def test_a_rate_of_few_cases_is_marked_and_told() -> None:
    _, (problem,), figures = few(23)
    assert figures["few"] == figures["base"]
    assert (problem.code, problem.where.line) == ("small-base", 4)
    assert "from only 23 cases" in problem.message


def test_a_rate_of_enough_cases_is_neither() -> None:
    _, found, figures = few(50)
    assert found == []
    assert "few" not in figures


def test_a_control_chart_of_too_few_points_is_told_with_how_many() -> None:
    (problem,) = problems(spec([OFFERED], [COUNTS]), [5, 7] * 5, [], [chart("control", "offered")])
    assert problem.code == "few-points"
    assert "has 10 points since 2023-12, fewer than 13" in problem.message


def test_rolling_values_are_neither_judged_nor_added_up() -> None:
    rolling = replace(COUNTS, rolling=True)
    asked = [item("exceptional-run", "offered"), item("trend", "offered"), item("year", "offered")]
    told = problems(spec([OFFERED], [rolling]), [100, 102] * 12, asked, [chart("control", "offered")])
    assert [each.code for each in told] == ["rolling-values"] * 4
    assert {each.message.split("'")[1] for each in told} == {"exceptional-run", "trend", "year", "control"}


def test_the_last_of_rolling_values_may_be_told() -> None:
    rolling = replace(COUNTS, rolling=True)
    assert problems(spec([OFFERED], [rolling]), [100, 102], [item("month", "offered")]) == []
