"""Numbers and periods become text in one way, rounded half up and exactly."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from deckgen.model.facts import Figure, Unit
from deckgen.model.period import Period, Span
from deckgen.narrative import formats

UNITS: tuple[Unit, ...] = ("count", "percent", "points", "seconds", "number", "money", "periods", "rating")


@given(
    some.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
    some.integers(min_value=0, max_value=4),
)
def test_rounding_is_half_up_as_decimal_does_it(number: Fraction, places: int) -> None:
    exact = Decimal(number.numerator * 10**40 // number.denominator).scaleb(-40)
    if number.denominator in (1, 2, 4, 5, 10, 20, 100, 1000):
        assert formats.rounded(number, places) == exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    else:
        assert abs(Fraction(formats.rounded(number, places)) - number) <= Fraction(1, 2 * 10**places)


@given(some.decimals(min_value=-(10**6), max_value=10**6, places=3))
def test_a_half_goes_away_from_zero(number: Decimal) -> None:
    expected = number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert formats.rounded(Fraction(number), 2) == expected


def test_a_float_counts_as_the_decimal_that_it_is_written_as() -> None:
    assert formats.rounded(2.675, 2) == Decimal("2.68")
    assert formats.rounded(1.005, 2) == Decimal("1.01")


@given(some.sampled_from(UNITS), some.fractions(min_value=-(10**7), max_value=10**7, max_denominator=997))
def test_a_change_is_printed_without_a_sign(unit: Unit, value: Fraction) -> None:
    figure = Figure(value, unit)
    text = formats.magnitude(figure)
    assert not text.startswith(("-", "+", formats.MINUS))
    assert text == formats.magnitude(Figure(-value, unit))


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(10041, "count"), "10,041"),
        (Figure(999, "count"), "999"),
        (Figure(Fraction(2609, 100), "percent"), "26.1%"),
        (Figure(Fraction(1, 20), "percent"), "0.1%"),
        (Figure(Fraction(90), "percent"), "90.0%"),
        (Figure(90, "percent"), "90%"),
        (Figure(Fraction(2, 3), "percent", 2), "0.67%"),
        (Figure(Fraction(3, 2), "points"), "1.5 percentage points"),
        (Figure(1, "points"), "1.0 percentage point"),
        (Figure(Fraction(99, 100), "points"), "1.0 percentage point"),
        (Figure(Fraction(11, 10), "points"), "1.1 percentage points"),
        (Figure(42, "rank"), "42nd"),
        (Figure(284_000, "money"), "£284,000"),
        (Figure(1_000_000, "money"), "£1 million"),
        (Figure(1_200_000, "money"), "£1.2 million"),
        (Figure(1_234_567, "money"), "£1,234,567"),
        (Figure(Fraction(7, 2), "number"), "3.5"),
        (Figure(3, "number"), "3"),
        (Figure(3, "rating"), "3"),
        (Figure(4, "periods"), "4"),
        (Figure(-3, "number"), "−3"),
        (Figure(Fraction(-1, 100), "percent"), "0.0%"),
        (Figure(None, "count"), "not available"),
    ],
)
def test_a_figure_in_full(figure: Figure, text: str) -> None:
    assert formats.figure(figure) == text


@pytest.mark.parametrize(
    ("seconds", "places", "text"),
    [
        (8, 0, "8 seconds"),
        (1, 0, "1 second"),
        (0, 0, "0 seconds"),
        (60, 0, "1 minute"),
        (Fraction(599, 10), 0, "1 minute"),
        (577, 0, "9 minutes 37 seconds"),
        (4980, 0, "1 hour 23 minutes"),
        (3600, 0, "1 hour"),
        (3661, 0, "1 hour 1 minute 1 second"),
        (7200, 0, "2 hours"),
        (Fraction(1249, 100), 2, "12.49 seconds"),
        (Fraction(1, 2), 0, "1 second"),
    ],
)
def test_a_duration_leaves_out_what_is_zero(seconds: int | Fraction, places: int, text: str) -> None:
    assert formats.duration(seconds, places) == text


def test_a_change_too_small_to_print_is_not_told_as_zero() -> None:
    assert formats.magnitude(Figure(Fraction(2, 5), "seconds")) == "less than 1 second"
    assert formats.magnitude(Figure(Fraction(-1, 50), "points")) == "less than 0.1 percentage points"
    assert formats.magnitude(Figure(0, "points")) == "0.0 percentage points"


def test_tiles_and_titles_have_a_short_form() -> None:
    assert formats.short(Figure(4980, "seconds")) == "1 h 23 min"
    assert formats.short(Figure(9, "seconds")) == "9 s"
    assert formats.short(Figure(Fraction(-3, 2), "points")) == "1.5 points"
    assert formats.short(Figure(Fraction(93), "percent")) == "93.0%"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th")),
        *((21, "21st"), (42, "42nd"), (101, "101st"), (111, "111th"), (1002, "1,002nd")),
    ],
)
def test_a_rank_is_an_ordinal(number: int, text: str) -> None:
    assert formats.ordinal(number) == text


def test_a_month_is_written_in_full() -> None:
    assert formats.period(Period.month(2024, 9)) == "September 2024"
    assert formats.period_short(Period.month(2024, 9)) == "Sept 2024"


def test_a_quarter_has_its_number_in_the_fiscal_year_and_its_months() -> None:
    quarter = Span.ending(Period.month(2024, 9), 3)
    assert formats.span(quarter, 4) == "Quarter 2 (July to September 2024)"
    assert formats.span(quarter, 1) == "Quarter 3 (July to September 2024)"
    assert formats.span(quarter.before(3), 4) == "Quarter 1 (April to June 2024)"
    assert formats.period(Period("quarter", 2024 * 4 + 2), 4) == "Quarter 2 (July to September 2024)"


def test_three_months_that_are_no_quarter_have_no_number() -> None:
    assert formats.span(Span.ending(Period.month(2024, 8), 3), 4) == "June to August 2024"


def test_a_year_of_months_is_named_by_its_end() -> None:
    assert formats.span(Span.ending(Period.month(2024, 9), 12)) == "the 12 months to September 2024"
    assert formats.length(Span.ending(Period.month(2024, 9), 12)) == "12 months"


def test_a_stretch_names_a_year_once() -> None:
    assert formats.stretch(Span(Period.month(2024, 6), Period.month(2024, 9))) == "June to September 2024"
    assert (
        formats.stretch(Span(Period.month(2023, 11), Period.month(2024, 1)))
        == "November 2023 to January 2024"
    )
    assert formats.stretch(Span.ending(Period.month(2024, 9), 36), end_short=True) == "Oct 2021 to Sept 2024"


def test_a_week_is_told_by_its_days() -> None:
    week = Period("week", 2859)
    assert formats.period(week).startswith("the week 14 to 20 October 2024")
    assert formats.period_end(week) == "20 October 2024"
    assert formats.period_start(week) == "14 October 2024"


def test_a_week_across_months_and_years_names_both() -> None:
    assert formats.period(Period("week", 2861)) == "the week 28 October to 3 November 2024"
    assert formats.period(Period("week", 2870)) == "the week 30 December 2024 to 5 January 2025"


def test_a_year_is_its_number() -> None:
    assert formats.period(Period("year", 2024)) == "2024"
    assert formats.length(Span(Period("year", 2020), Period("year", 2024))) == "5 years"
