import pytest

from deckgen.charts.scales import period_axis, tick_step, value_axis
from deckgen.charts.words import width
from deckgen.model.facts import Unit
from deckgen.model.period import Frequency, Period


@pytest.mark.parametrize(
    ("reach", "most", "unit", "step"),
    [
        (9_000, 5, "count", 2_000),
        (1.9, 4, "percent", 0.5),
        (100, 4, "seconds", 30),
        (5_400, 4, "seconds", 1_800),
        (3, 5, "count", 1),
        (0.3, 5, "count", 1),
        (900_000, 5, "seconds", 200_000),
    ],
)
def test_steps_are_round(reach: float, most: int, unit: Unit, step: float) -> None:
    assert tick_step(reach, most, unit) == step


def test_an_axis_is_zoomed_on_values_far_from_nought() -> None:
    axis = value_axis([9_000, 11_000], "count", 120, 10)
    assert axis.low > 8_000 and axis.high < 12_000


def test_an_axis_starts_at_nought_when_values_reach_near_it() -> None:
    assert value_axis([200, 1_000], "count", 120, 10).low == 0


def test_an_axis_of_rates_ends_at_100_per_cent() -> None:
    assert value_axis([80, 99.9], "percent", 120, 10).high == 100


def test_an_axis_goes_below_nought_only_with_its_values() -> None:
    assert value_axis([-5, 5], "points", 120, 10).low < -5
    assert value_axis([0, 5], "count", 120, 10).low == 0


@pytest.mark.parametrize("values", [[10_000.0] * 5, [0.0, 0.0], [0.3, 0.31], [15_200, 16_900], [7.0]])
@pytest.mark.parametrize("room", [36, 60, 120, 330])
def test_an_axis_has_a_few_ticks(values: list[float], room: float) -> None:
    axis = value_axis(values, "number", room, 9)
    assert 2 <= len(axis.ticks) <= 7
    assert all(axis.low <= value <= axis.high for value, _ in axis.ticks)
    assert len({label for _, label in axis.ticks}) == len(axis.ticks)


@pytest.mark.parametrize("frequency", ["month", "quarter", "week", "year"])
@pytest.mark.parametrize("count", [1, 2, 8, 36, 160])
@pytest.mark.parametrize("length", [150, 370])
def test_labels_of_periods_stand_apart_and_the_last_is_told(
    frequency: Frequency, count: int, length: float
) -> None:
    first = Period.containing(Period.month(2019, 1).first_day, frequency)
    axis = period_axis([first + step for step in range(count)], length, 9, 20)
    centres = [axis.at(value, length) for value, _ in axis.ticks]
    halves = [width(label, 9) / 2 for _, label in axis.ticks]
    assert axis.ticks[-1][0] == count - 1
    assert centres[0] - halves[0] >= -20
    for index in range(len(centres) - 1):
        assert centres[index] + halves[index] < centres[index + 1] - halves[index + 1]
