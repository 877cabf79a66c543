"""Intervals of confidence are read with their width; other ranges are none."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import intervals, measured_things


def margins(text: str) -> list[float]:
    return [float(each.margin) for each in intervals.of(claims.read(text))]


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("Trust was 47.0% (95% confidence interval 44.0% to 50.0%) in 2024.", 3.0),
        ("The confidence interval for the figure is 61.0% to 66.0%.", 2.5),
    ],
)
def test_half_of_its_width_is_the_margin(text: str, margin: float) -> None:
    assert margins(text) == [margin]


def test_another_range_is_no_interval() -> None:
    assert margins("Take-up rose from 44.0% to 50.0% in May 2024.") == []


@pytest.mark.parametrize(
    ("noun", "measured"), [("kilograms of waste", True), ("square metres", True), ("meals", False)]
)
def test_things_are_measured_by_some_nouns(noun: str, *, measured: bool) -> None:
    assert measured_things.measured(noun) == measured
