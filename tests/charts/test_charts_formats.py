import pytest

from deckgen.charts.formats import duration_text, period_text, share_text, tick_text, value_text
from deckgen.model.facts import Unit
from deckgen.model.period import Period


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (141_625, "count", "141,625"),
        (10.25, "percent", "10.3%"),
        (-1.25, "points", "−1.3 pts"),
        (577, "seconds", "9m 37s"),
        (284_000, "money", "£284,000"),
        (-1_500, "money", "−£1,500"),
        (-0.01, "percent", "0.0%"),
        (7.25, "rating", "7.3"),
    ],
)
def test_a_value_is_told_with_its_unit(value: float, unit: Unit, text: str) -> None:
    assert value_text(value, unit) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0s"), (8.5, "9s"), (60, "1m"), (577, "9m 37s"), (3600, "1h"), (4980, "1h 23m"), (-75, "−1m 15s")],
)
def test_a_duration_names_its_units(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("value", "step", "unit", "text"),
    [
        (10_000, 5_000, "count", "10,000"),
        (2.5, 0.5, "percent", "2.5%"),
        (2, 1, "percent", "2%"),
        (0, 10, "seconds", "0"),
        (90, 30, "seconds", "1m 30s"),
        (1_000, 500, "money", "£1,000"),
    ],
)
def test_a_tick_has_the_decimals_of_its_step(value: float, step: float, unit: Unit, text: str) -> None:
    assert tick_text(value, step, unit) == text


def test_a_share_inside_a_bar_is_whole() -> None:
    assert share_text(28.5) == "29%"


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.month(2024, 9), "Sept 24"),
        (Period("year", 2024), "2024"),
        (Period("quarter", 2024 * 4 + 2), "Jul–Sept 24"),
        (Period("week", 2853), "8 Sept 24"),
    ],
)
def test_a_period_is_short(period: Period, text: str) -> None:
    assert period_text(period) == text
