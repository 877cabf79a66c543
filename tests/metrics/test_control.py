"""The control chart as a whole, on our own numbers."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.metrics.control import Mark, assurance, verdict, xmr
from deckgen.metrics.limits import Limits, Method
from deckgen.model.facts import Control
from deckgen.model.period import Period, Span

FIRST = Period.month(2022, 1)
STEADY = [10.0, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10]


def chart(values: Sequence[float], better: str = "lower", **more: object) -> Control:
    return xmr([(FIRST + step, value) for step, value in enumerate(values)], better=better, **more)  # type: ignore[arg-type]


def test_a_steady_series_has_no_signal() -> None:
    control = chart(STEADY)
    assert {point.signal for point in control.points} == {None}
    assert {point.verdict for point in control.points} == {"common"}
    assert control.reason == ""


def test_a_point_above_the_limit_is_a_concern_where_lower_is_better() -> None:
    last = chart([*STEADY, 30]).points[-1]
    assert (last.signal, last.side, last.verdict) == ("outside", 1, "concern")


def test_the_same_point_is_an_improvement_where_higher_is_better() -> None:
    assert chart([*STEADY, 30], "higher").points[-1].verdict == "improvement"


def test_a_signal_that_is_neither_good_nor_bad_is_neutral() -> None:
    assert chart([*STEADY, 30], "neither").points[-1].verdict == "neutral"


def test_outside_comes_before_trend_and_trend_before_shift() -> None:
    rising = chart([*STEADY * 2, 13, 14, 15, 16, 17, 18, 40], baseline=Span(FIRST, FIRST + 12))
    assert [point.signal for point in rising.points[-8:]] == [*["trend"] * 5, "outside", "outside", "outside"]


def test_twelve_points_have_trial_limits_and_no_conclusion() -> None:
    control = chart([*STEADY[:11], 300], target=50)
    assert control.reason == "too-few"
    assert control.points[-1].upper is not None
    assert {point.signal for point in control.points} == {None}
    assert control.assurance == ""


def test_a_constant_series_is_not_judged() -> None:
    control = chart([5.0] * 20)
    assert control.reason == "constant"
    assert control.points[-1].upper is None
    assert {point.side for point in control.points} == {0}


def test_a_series_of_mostly_zeros_is_not_judged() -> None:
    control = chart([0, 0, 1] * 7)
    assert control.reason == "zeros"
    assert control.points[-1].upper is None


def test_an_empty_series_has_too_few_points() -> None:
    assert chart([]).reason == "too-few"


def test_a_frozen_baseline_shows_a_step_that_all_points_together_hide() -> None:
    stepped = STEADY + [15.0, 17] * 5
    frozen = chart(stepped, baseline=Span(FIRST, FIRST + 12))
    assert frozen.points[-1].mean == pytest.approx(sum(STEADY) / 13)
    assert frozen.points[-1].signal == "outside"
    assert chart(stepped).points[-1].signal != "outside"


def test_a_break_starts_new_limits_and_drops_the_range_across_it() -> None:
    control = chart(STEADY + [value * 10 for value in STEADY], breaks=[FIRST + 13])
    assert control.segments == (Span(FIRST, FIRST + 12), Span(FIRST + 13, FIRST + 25))
    assert control.points[0].mean == pytest.approx(sum(STEADY) / 13)
    assert control.points[-1].upper == pytest.approx(sum(STEADY) * 10 / 13 + 2.66 * 20)
    assert {point.signal for point in control.points} == {None}


def test_a_run_does_not_go_on_across_a_break() -> None:
    rising = [*STEADY, 1, 2, 3, 4, 5, 6.0]
    assert chart(rising, breaks=[FIRST + 15]).reason == "too-few"


def test_a_break_before_the_first_point_starts_nothing() -> None:
    assert len(chart(STEADY, breaks=[FIRST - 3]).segments) == 1


def test_the_turning_point_of_two_trends_shows_the_improvement() -> None:
    both = Mark("trend", frozenset({1, -1}))
    assert verdict(both, "lower") == verdict(both, "higher") == "improvement"


@pytest.mark.parametrize(
    ("target", "better", "expected"),
    [
        (3, "higher", "pass"),
        (17, "higher", "fail"),
        (10, "higher", "hit-and-miss"),
        (17, "lower", "pass"),
        (3, "lower", "fail"),
        (4, "lower", "hit-and-miss"),
        (10, "neither", ""),
        (None, "higher", ""),
    ],
)
def test_assurance_follows_target_and_direction(target: float | None, better: str, expected: str) -> None:
    assert assurance(Limits(10, 4, 16), better, target) == expected  # type: ignore[arg-type]


def test_shift_and_trend_lengths_are_the_layouts() -> None:
    values = [*STEADY, 11.5, 11.6, 11.7, 11.8, 11.9]
    assert chart(values, method=Method(trend_points=6)).points[-1].signal == "trend"
    assert chart(values).points[-1].signal != "trend"


@given(st.lists(st.integers(1, 1000), min_size=13, max_size=40), st.integers(2, 9))
def test_scaling_a_series_scales_its_limits_and_changes_no_signal(values: list[int], factor: int) -> None:
    # A power of two scales floats without rounding, so that not even a point on a line can change sides.
    scale = 2.0**factor
    one, other = chart(values), chart([value * scale for value in values])
    assert [point.signal for point in one.points] == [point.signal for point in other.points]
    assert [point.mean * scale for point in one.points] == [point.mean for point in other.points]


@given(st.lists(st.integers(1, 1000), min_size=13, max_size=40))
def test_a_point_outside_is_always_signalled_as_such(values: list[int]) -> None:
    for point in chart(values).points:
        if point.upper is not None and point.lower is not None:
            beyond = point.value > point.upper or point.value < point.lower
            assert (point.signal == "outside") == beyond
            assert (point.verdict == "common") == (point.signal is None)
