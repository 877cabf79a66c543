"""The four signals, each on its smallest example."""

from hypothesis import given
from hypothesis import strategies as st

from deckgen.metrics.limits import Limits
from deckgen.metrics.signals import outside, shift, trend, two_of_three

LINES = Limits(10, 4, 16)  # sigma is 2: two sigma stand at 6 and 14


def marked(flags: list[bool]) -> list[int]:
    return [index for index, flag in enumerate(flags) if flag]


def test_a_point_on_the_limit_is_not_outside() -> None:
    assert marked(outside([16, 16.1, 4, 3.9], LINES, 1)) == [1]
    assert marked(outside([16, 16.1, 4, 3.9], LINES, -1)) == [3]


def test_seven_rising_points_are_all_marked() -> None:
    assert marked(trend([9, 1, 2, 3, 4, 5, 6, 7, 3], 7, 1)) == [1, 2, 3, 4, 5, 6, 7]


def test_six_rising_points_are_no_trend() -> None:
    assert marked(trend([9, 1, 2, 3, 4, 5, 6, 3], 7, 1)) == []


def test_a_tie_breaks_a_trend() -> None:
    assert marked(trend([1, 2, 3, 4, 4, 5, 6, 7], 7, 1)) == []


def test_a_falling_trend_is_one_downwards() -> None:
    assert marked(trend([7, 6, 5, 4, 3, 2, 1], 7, -1)) == list(range(7))
    assert marked(trend([7, 6, 5, 4, 3, 2, 1], 7, 1)) == []


def test_a_point_on_the_mean_breaks_a_shift() -> None:
    assert marked(shift([11] * 7, 10, 7, 1)) == list(range(7))
    assert marked(shift([11, 11, 11, 10, 11, 11, 11], 10, 7, 1)) == []


def test_two_of_three_marks_only_those_beyond_two_sigma() -> None:
    assert marked(two_of_three([15, 11, 15], LINES, 1, between_only=False)) == [0, 2]


def test_two_of_three_wants_all_three_on_one_side() -> None:
    assert marked(two_of_three([15, 9, 15], LINES, 1, between_only=False)) == []


def test_a_point_beyond_the_limit_counts_unless_only_those_between_do() -> None:
    assert marked(two_of_three([17, 11, 15], LINES, 1, between_only=False)) == [0, 2]
    assert marked(two_of_three([17, 11, 15], LINES, 1, between_only=True)) == []


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=40))
def test_upside_down_the_same_points_are_marked(values: list[int]) -> None:
    turned = [20 - value for value in values]
    assert outside(values, LINES, 1) == outside(turned, LINES, -1)
    assert trend(values, 7, 1) == trend(turned, 7, -1)
    assert shift(values, 10, 7, 1) == shift(turned, 10, 7, -1)
    beyond = two_of_three(values, LINES, 1, between_only=False)
    assert beyond == two_of_three(turned, LINES, -1, between_only=False)
