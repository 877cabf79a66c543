"""Held against a target: within, outside, at it, or no target at all."""

import pytest
from metrics.worlds import COUNTS, SEPTEMBER, counts, item, metric, number, one, problem_of, spec

from deckgen.metrics.target import status
from deckgen.model.facts import Figure
from deckgen.model.period import Span
from deckgen.model.spec import Target

LOWER = metric(better="lower")
TARGET = (Target("wards.offered", Figure(30, "count"), "service level"),)


@pytest.mark.parametrize(
    ("value", "better", "state"),
    [
        (29, "lower", "within"),
        (31, "lower", "outside"),
        (30, "lower", "at-target"),
        (31, "higher", "within"),
        (29, "higher", "outside"),
        (30, "higher", "at-target"),
        (None, "lower", "missing"),
    ],
)
def test_the_direction_says_which_side_is_within(value: int | None, better: str, state: str) -> None:
    assert status(value, 30, better) == state  # type: ignore[arg-type]


def test_a_target_written_with_decimals_is_met_exactly() -> None:
    assert status(90, 90.0, "higher") == "at-target"


def test_the_distance_is_signed_and_the_target_named() -> None:
    fact = one(item("target", "offered"), [53], LOWER, targets=TARGET)
    assert (fact.id, fact.state, number(fact), number(fact, "by")) == (
        "wards.offered.target",
        "outside",
        53,
        23,
    )
    assert number(fact, "target") == 30
    assert (fact.names["target-name"], fact.names["period"]) == ("service level", SEPTEMBER)


def test_a_quarter_and_a_year_have_ids_of_their_own() -> None:
    quarter = one(item("target", "offered", over="quarter"), [10] * 12, LOWER, targets=TARGET)
    year = one(item("target", "offered", over="year"), [10] * 12, LOWER, targets=TARGET)
    assert (quarter.id, quarter.state) == ("wards.offered.target-quarter", "at-target")
    assert (year.id, number(year), year.names["period"]) == (
        "wards.offered.target-year",
        120,
        Span.ending(SEPTEMBER, 12),
    )


def test_without_a_target_the_state_is_none() -> None:
    assert one(item("target", "offered"), [53], LOWER).state == "none"


def test_without_a_value_the_state_is_missing() -> None:
    assert one(item("target", "offered"), [None], LOWER, targets=TARGET).state == "missing"


def test_a_target_needs_a_direction() -> None:
    made = spec([metric()], [COUNTS], targets=TARGET)
    code, hint = problem_of(made, [counts([53])], item("target", "offered"))
    assert code == "target-without-direction"
    assert hint == "say `better: higher` or `better: lower` with the metric"
