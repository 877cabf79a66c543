"""States of a change, at and around every tolerance."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.metrics.columns import Exact
from deckgen.metrics.compare import compare, direction, percentage
from deckgen.model.facts import Measure
from deckgen.model.spec import Judgement

PUBLISHED = (
    Path(__file__).resolve().parents[3] / "shared/data/published_changes/lancashire_12m_to_2015-04.csv"
)
PLAIN = Judgement()


def half_up(value: Exact) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("value", "prior", "measure", "state"),
    [
        (141625, 191619, "count", "fall"),
        (119973, 118435, "count", "rise"),
        (1516, 1521, "count", "stable"),  # 0.3%
        (101000, 100000, "count", "rise"),  # exactly 1%: no longer less than the tolerance
        (1010, 1000, "count", "chance"),  # 10 more, where chance alone makes 88
        (1063, 1000, "count", "chance"),
        (1100, 1000, "count", "rise"),
        (1009, 1000, "count", "stable"),
        (1516, 1516, "count", "unchanged"),
        (0, 0, "count", "unchanged"),
        (5, 0, "count", "zero-prior"),
        (40, 49, "count", "small-base"),
        (40, 50, "count", "chance"),
        (30, 50, "count", "fall"),
        (None, 5, "count", "missing"),
        (5, None, "count", "no-prior"),
        (Fraction(88, 10), Fraction(103, 10), "rate", "fall"),
        (Fraction(78, 10), Fraction(73, 10), "rate", "rise"),  # exactly half a point
        (Fraction(78, 10), Fraction(731, 100), "rate", "stable"),
        (Fraction(5), Fraction(0), "rate", "rise"),
        (9, 18, "duration", "fall"),
        (768, 762, "duration", "stable"),
        (9, 0, "duration", "zero-prior"),
    ],
)
def test_a_change_has_its_state(
    value: Exact | None, prior: Exact | None, measure: Measure, state: str
) -> None:
    assert compare(value, prior, measure, PLAIN).state == state


def test_a_small_base_tells_the_change_and_no_percentage() -> None:
    found = compare(40, 49, "count", PLAIN)
    assert (found.change, found.percent) == (-9, None)


def test_rates_change_in_points_and_never_in_per_cent() -> None:
    found = compare(Fraction(88, 10), Fraction(103, 10), "rate", PLAIN)
    assert (found.change, found.percent) == (Fraction(-3, 2), None)


def test_tolerances_are_the_layouts() -> None:
    assert compare(101, 100, "count", Judgement(stable_percent=2)).state == "stable"
    assert compare(Fraction(5), Fraction(6), "rate", Judgement(stable_points=1.5)).state == "stable"


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_direction_words_agree_with_signs(value: int, prior: int) -> None:
    found = compare(value, prior, "count", PLAIN)
    assert found.change == value - prior
    if found.state == "rise":
        assert value > prior
        assert found.percent is not None and found.percent > 0
    if found.state == "fall":
        assert value < prior
        assert found.percent is not None and found.percent < 0
    assert (found.state == "unchanged") == (value == prior)
    assert direction(found.change, found.state) in (0, (value > prior) - (value < prior))


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 1000))
def test_scaling_both_changes_no_percentage(value: int, prior: int, factor: int) -> None:
    assert percentage(value * factor, prior * factor) == percentage(value, prior)


def test_five_published_changes() -> None:
    # Lancashire PCC scrutiny meeting, June 2015: 12 months to April 2014 and 2015, and the change as printed.
    rows = [
        (3455173, 3561443, "3.1"),
        (54721, 53036, "-3.1"),
        (182336, 204010, "11.9"),
        (66125, 65976, "-0.2"),
        (49060, 46594, "-5.0"),
    ]
    for earlier, later, printed in rows:
        change = percentage(later, earlier)
        assert change is not None and half_up(change) == Decimal(printed)


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published changes are not beside the repository")
def test_every_published_change_is_ours_too() -> None:
    with PUBLISHED.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 30
    for row in rows:
        earlier, later = int(row["earlier_12m"]), int(row["later_12m"])
        found = compare(later, earlier, "count", PLAIN)
        assert found.change == int(row["numeric_change"])
        assert found.percent is not None
        assert half_up(found.percent) == Decimal(row["pct_change_as_published"])


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published changes are not beside the repository")
def test_published_parts_add_up_to_their_total() -> None:
    forces = ("Cheshire", "Cumbria", "Greater_Manchester", "Lancashire", "Merseyside")
    with PUBLISHED.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for category in ("All", "Victim"):
        changes = {row["area"]: int(row["numeric_change"]) for row in rows if row["category"] == category}
        assert sum(changes[force] for force in forces) == changes["North_West_Region"]
