"""Levels: exact, pooled, and never filled in."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import COUNTS, SEPTEMBER, WARDS, counts, metric, months, readings, source, spec, table

from deckgen.metrics.columns import of_sources
from deckgen.metrics.measures import Measures
from deckgen.model.period import Period, Span

YEAR = Span.ending(SEPTEMBER, 12)
RATE = metric("rate", "share", "wards.lost", per="wards.offered")
WAIT = metric("wait", "average", "wards.seconds", per="wards.offered")


def wards(*rows: tuple[str, int | None, int, float, str]) -> object:
    names = ("period", "offered", "lost", "seconds", "area")
    return table(WARDS, [dict(zip(names, row, strict=True)) for row in rows])


TWO_MONTHS = wards(
    ("2024-08", 100, 10, 900.0, "North"),
    ("2024-08", 300, 10, 900.5, "South"),
    ("2024-09", 50, 25, 500.0, "North"),
    ("2024-09", 50, 5, 99.5, "South"),
)
BOTH = Span.ending(SEPTEMBER, 2)


def test_a_count_is_the_sum_of_its_periods() -> None:
    assert readings(metric(), [COUNTS], [counts([1] * 12)]).level(YEAR).value == 12


def test_a_rate_is_pooled_and_not_the_mean_of_rates() -> None:
    level = readings(RATE, [WARDS], [TWO_MONTHS]).level(BOTH)
    assert level.value == Fraction(50 * 100, 500)
    assert (level.top, level.bottom) == (50, 500)


def test_a_mean_is_weighted_by_records_and_exact() -> None:
    assert readings(WAIT, [WARDS], [TWO_MONTHS]).level(BOTH).value == Fraction(2400, 500)
    assert readings(WAIT, [WARDS], [TWO_MONTHS]).at(SEPTEMBER).value == Fraction(5995, 1000)


def test_conditions_choose_the_rows() -> None:
    north = metric("north", where=(("area", ("North",)),))
    assert readings(north, [WARDS], [TWO_MONTHS]).level(BOTH).value == 150


def test_a_window_with_a_missing_month_is_missing() -> None:
    level = readings(metric(), [COUNTS], [counts([1] * 11)]).level(YEAR)
    assert (level.value, level.held) == (None, 11)


def test_an_empty_cell_makes_its_period_missing() -> None:
    assert readings(metric(), [COUNTS], [counts([1] * 11 + [None])]).level(YEAR).value is None


def test_a_condition_that_nothing_meets_has_no_total() -> None:
    nobody = metric("nobody", where=(("area", ("East",)),))
    assert readings(nobody, [WARDS], [TWO_MONTHS]).at(SEPTEMBER).value is None


def test_a_rate_of_nothing_is_missing() -> None:
    empty = wards(("2024-09", 0, 0, 0.0, "North"))
    assert readings(RATE, [WARDS], [empty]).at(SEPTEMBER).value is None


def test_the_median_of_a_year_is_the_mean_of_the_months_medians() -> None:
    of = metric("typical", "median", "wards.seconds")
    rows = [("2024-08", 1, 1, 100.0, "North"), ("2024-09", 1, 1, 103.0, "North")]
    assert readings(of, [WARDS], [wards(*rows)]).level(BOTH).value == Fraction(203, 2)


def test_several_medians_are_not_pooled() -> None:
    of = metric("typical", "median", "wards.seconds")
    assert readings(of, [WARDS], [TWO_MONTHS]).at(SEPTEMBER).value is None


ASKED = source("asked", {"answer": "category", "area": "category", "minutes": "duration"}, records=True)
GOOD = metric("good", "answers", "asked.answer", saying=("Good", "Fine"))


def asked(*rows: tuple[str, str | None, str, float | None]) -> object:
    names = ("period", "answer", "area", "minutes")
    return table(ASKED, [dict(zip(names, row, strict=True)) for row in rows])


RECORDS = asked(
    ("2024-08", "Good", "North", 1.0),
    ("2024-09", "Good", "North", 5.0),
    ("2024-09", "Fine", "South", 7.0),
    ("2024-09", "Bad", "South", 30.0),
    ("2024-09", None, "South", None),
)


def test_answers_are_a_share_of_those_who_answered() -> None:
    level = readings(GOOD, [ASKED], [RECORDS]).at(SEPTEMBER)
    assert (level.top, level.bottom, level.value) == (2, 3, Fraction(200, 3))
    assert level.cells[0].rows == (3, 4, 5)


def test_a_month_of_records_in_which_nothing_matches_counts_as_zero() -> None:
    south = metric("south", "answers", "asked.answer", saying=("Good",), where=(("area", ("South",)),))
    found = readings(south, [ASKED], [RECORDS])
    assert found.at(Period.month(2024, 8)).value is None
    assert (found.level(BOTH).top, found.level(BOTH).bottom) == (0, 2)


def test_a_month_without_any_record_is_missing() -> None:
    assert readings(GOOD, [ASKED], [RECORDS]).level(Span.ending(SEPTEMBER, 3)).value is None


def test_a_count_of_words_counts_the_records_that_have_one() -> None:
    assert readings(metric("n", top="asked.answer"), [ASKED], [RECORDS]).at(SEPTEMBER).value == 3


def test_the_median_of_records_is_that_of_their_values() -> None:
    of = metric("typical", "median", "asked.minutes")
    assert readings(of, [ASKED], [RECORDS]).at(SEPTEMBER).value == 7


def test_a_mean_of_records_without_a_weight_counts_each_once() -> None:
    of = metric("mean", "average", "asked.minutes")
    assert readings(of, [ASKED], [RECORDS]).at(SEPTEMBER).value == 14


PEOPLE = source("people", {"area": "category", "number": "count"}, period="")


def test_an_undated_bottom_is_not_added_up() -> None:
    people = table(PEOPLE, [{"area": "North", "number": 200}, {"area": "South", "number": 300}])
    of = metric("each", "share", "wards.lost", per="people.number")
    assert readings(of, [WARDS, PEOPLE], [TWO_MONTHS, people]).level(BOTH).value == 10


def test_a_metric_whose_source_was_not_read_is_missing() -> None:
    assert readings(metric(), [COUNTS], []).at(SEPTEMBER).value is None


@pytest.mark.parametrize(
    ("frequency", "written", "last", "window"),
    [
        ("week", "2024-W30", "2024-W39", 52),
        ("quarter", "2024-Q2", "2024-Q3", 4),
        ("year", "2021", "2021", 1),
        ("month", "2024-05", "2024-09", 12),
    ],
)
def test_each_frequency_has_its_last_period_and_its_year(
    frequency: str, written: str, last: str, window: int
) -> None:
    of = source("wards", {"offered": "count"}, frequency)  # type: ignore[arg-type]
    data = table(of, [{"period": written, "offered": 1}])
    made = spec([metric()], [of])
    measures = Measures(made, of_sources(made, {"wards": data}))
    held = written if frequency in ("quarter", "year") else last
    assert str(measures.last(metric())) == held
    assert measures.window(metric()) == window


@given(st.lists(st.integers(0, 10**6), min_size=12, max_size=12), st.integers(0, 11))
def test_a_missing_month_is_never_silently_filled(values: list[int], gap: int) -> None:
    rows = [
        {"period": period, "offered": value}
        for index, (period, value) in enumerate(zip(months(12), values, strict=True))
        if index != gap
    ]
    found = readings(metric(), [COUNTS], [table(COUNTS, rows)])
    assert found.level(YEAR).value is None
    assert found.level(YEAR).held == 11


@given(st.data())
def test_shuffled_rows_change_nothing(data: st.DataObject) -> None:
    rows = [
        {"period": period, "offered": step + 1, "lost": step % 3, "seconds": 1.5 * step, "area": area}
        for step, period in enumerate(months(12))
        for area in ("North", "South")
    ]
    mixed = data.draw(st.permutations(rows))
    for of in (metric(), RATE, WAIT):
        one, other = (readings(of, [WARDS], [table(WARDS, each)]).level(YEAR) for each in (rows, mixed))
        assert one.value == other.value
