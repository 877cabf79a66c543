"""Lengths of time in text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from deckgen import claims
from deckgen.claims import lengths


@pytest.mark.parametrize(
    ("text", "months", "run"),
    [
        ("above the mean for 6 months in a row", 6, True),
        ("over the past 3 years", 36, False),
        ("the 9 consecutive falls", 9, True),
        ("for the tenth month in a row", 10, True),
        ("the six-month pilot", 6, False),
        ("a year-long trial", 12, False),
        ("in the half-year", 6, False),
        ("for 6 weeks", Fraction(42, 30), False),
    ],
)
def test_a_length_is_read_in_months(text: str, months: Fraction, run: bool) -> None:
    (found,) = lengths.find(claims.read(text))
    assert (found.months, found.run) == (months, run)


@pytest.mark.parametrize("text", ["3 months ago", "children aged 5 years", "2 years later", "412 visits"])
def test_what_is_no_length_is_left(text: str) -> None:
    assert lengths.find(claims.read(text)) == []
