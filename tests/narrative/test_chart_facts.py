"""What the latest points of a control chart say, and how many say it together."""

from __future__ import annotations

import pytest
from narrative.charts_by_hand import controlled

from deckgen.model.facts import Signal
from deckgen.narrative.chart_facts import signalled

OUT: Signal = "outside"


def said(values: list[float], signals: list[Signal | None], reason: str = "") -> tuple[str, int, str]:
    control = controlled(values, signals, reason=reason).control
    assert control is not None
    return signalled(control)


def test_no_signal_is_within_the_expected_range() -> None:
    assert said([10, 11, 9], [None, None, None]) == ("none", 0, "")


def test_one_point_outside() -> None:
    assert said([10, 11, 19], [None, None, OUT]) == ("one", 1, "high")


def test_a_run_is_counted_back_to_the_first_point_within_or_on_the_other_side() -> None:
    assert said([19, 1, 2, 1], [OUT, OUT, OUT, OUT]) == ("run", 3, "low")


def test_a_shift_is_counted_from_where_the_values_changed_side() -> None:
    assert said([9, 11, 12, 13], [None, "shift", "shift", "shift"]) == ("shift-above", 3, "high")
    assert said([11, 9, 8, 7], [None, "shift", "shift", "shift"]) == ("shift-below", 3, "low")


def test_a_trend_is_counted_from_its_first_point() -> None:
    assert said([9, 8, 10, 12, 13], [None, "trend", "trend", "trend", "trend"]) == ("trend-rise", 4, "")
    assert said([9, 8, 7], ["trend", "trend", "trend"]) == ("trend-fall", 3, "")


def test_points_near_a_limit() -> None:
    assert said([10, 14, 14], [None, "two-of-three", "two-of-three"]) == ("some", 0, "high")


@pytest.mark.parametrize("reason", ["too-few", "constant", "zeros"])
def test_where_nothing_can_be_concluded_the_reason_is_the_state(reason: str) -> None:
    assert said([10, 19], [None, OUT], reason) == (reason, 0, "")
