"""Comparisons are read with their size, their values, their way and their windows, however they are told."""

from __future__ import annotations

from fractions import Fraction

import pytest

from deckgen import claims
from deckgen.claims import compared_windows, comparisons
from deckgen.claims.comparisons import Comparison
from deckgen.model.period import Period


def first(text: str) -> Comparison:
    return next(comparisons.of(claims.read(text, last=Period.month(2024, 9))))


@pytest.mark.parametrize(
    ("text", "size", "way"),
    [
        ("Visits fell from 400 in May 2024 to 380 in June 2024.", 5, "down"),
        ("Visits rose by 5.0% (20 more) to 420.", 5, "up"),
        ("Attendance was 93.0% in May 2024, up 2.0 percentage points from 91.0%.", 2, "up"),
        ("Waits were stable: 40 minutes in May 2024 and 44 minutes in June 2024.", 10, "same"),
        ("Fires (12 in May 2024 and 15 in June 2024) have grown.", 25, "up"),
    ],
)
def test_size_and_way(text: str, size: int, way: str) -> None:
    found = first(text)
    assert (found.size, found.way) == (Fraction(size), way)


def test_what_was_before_is_the_level_less_its_change() -> None:
    found = first("Visits rose by 20 to 420 in June 2024.")
    assert (found.before, found.now) == (400, 420)


def test_a_change_finds_the_earlier_level_that_it_is_counted_from() -> None:
    text = "In June 2023, 78.0% were content. The June 2024 survey found 80.5%, up 2.5 percentage points."
    found = next(each for each in comparisons.of(claims.read(text)) if each.movement.change)
    assert (found.before, found.now) == (78, Fraction("80.5"))


def test_windows_reach_from_the_first_month_before_to_the_last_month_now() -> None:
    text = "Visits fell by 5.0% (20 fewer) to 380 in the 12 months to September 2024."
    found = first(text)
    assert compared_windows.of(claims.read(text), found) == (Period.month(2022, 10), Period.month(2024, 9))


def test_windows_that_are_named_together_are_the_two() -> None:
    text = (
        "Loans grew from 5,890 to 7,310 between the 12 months to March 2023 and the 12 months to March 2024."
    )
    assert compared_windows.of(claims.read(text), first(text)) == (
        Period.month(2022, 4),
        Period.month(2024, 3),
    )


def test_the_base_of_a_share_stands_beside_it() -> None:
    reading = claims.read("In June 2024, 73.2% (183 of 250) were content.")
    level = next(each for each in reading.claims if each.numeral.unit == "percent")
    assert comparisons.base_of(reading, level) == 250
