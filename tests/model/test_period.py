"""Periods are numbers on a line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.model.period import Period, Span

frequencies = st.sampled_from(["month", "week", "quarter", "year"])
days = st.dates(date(1980, 1, 1), date(2100, 12, 31))


@given(days, frequencies)
def test_a_day_lies_in_its_period(day: date, frequency: str) -> None:
    period = Period.containing(day, frequency)  # type: ignore[arg-type]
    assert period.first_day <= day <= period.last_day


@given(days, frequencies)
def test_the_day_after_a_period_is_in_the_next(day: date, frequency: str) -> None:
    period = Period.containing(day, frequency)  # type: ignore[arg-type]
    assert (period + 1).first_day > period.last_day
    assert (period + 1) - 1 == period


def test_periods_are_written_as_iso_8601() -> None:
    day = date(2024, 9, 18)
    told = [str(Period.containing(day, each)) for each in ("month", "quarter", "year", "week")]  # type: ignore[arg-type]
    assert told == ["2024-09", "2024-Q3", "2024", "2024-W38"]


def test_the_first_days_of_a_year_may_belong_to_the_last_week_of_the_one_before() -> None:
    assert str(Period.containing(date(2021, 1, 1), "week")) == "2020-W53"


def test_a_span_ends_where_it_is_told_and_moves_back() -> None:
    year = Span.ending(Period.month(2024, 9), 12)
    assert str(year) == "2023-10 to 2024-09"
    assert len(year) == 12
    assert str(year.before(12)) == "2022-10 to 2023-09"
    assert Period.month(2024, 1) in year
    assert Period.month(2023, 9) not in year


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="1 to 12"):
        Period.month(2024, 13)
