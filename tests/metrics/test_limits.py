"""Mean and limits, against numbers worked by hand."""

import pytest

from deckgen.metrics.limits import Limits, Method, limits

SPIKE = [1.0, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


def test_limits_stand_2_66_mean_moving_ranges_from_the_mean() -> None:
    assert limits([10.0, 12, 10, 12]) == Limits(11, pytest.approx(11 - 5.32), pytest.approx(11 + 5.32))


def test_the_unscreened_example_of_the_reference() -> None:
    lines = limits(SPIKE)
    assert (round(lines.mean, 2), round(lines.lower or 0, 2), round(lines.upper or 0, 2)) == (
        1.94,
        -3.06,
        6.95,
    )


def test_the_screened_example_of_the_reference() -> None:
    lines = limits(SPIKE, Method(screened=True))
    assert (round(lines.mean, 2), round(lines.lower or 0, 2), round(lines.upper or 0, 2)) == (
        1.94,
        -0.72,
        4.60,
    )


def test_a_constant_has_its_own_value_as_mean_and_no_limits() -> None:
    assert limits([0.1] * 12) == Limits(0.1, None, None)


def test_one_value_has_no_limits() -> None:
    assert limits([7.0]) == Limits(7, None, None)
