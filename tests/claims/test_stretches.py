"""Stretches of time by their dates."""

from __future__ import annotations

from fractions import Fraction

import pytest

from deckgen import claims
from deckgen.claims import stretches
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("from April 2024 to September 2024", 6),
        ("It has risen since April 2024.", 6),
        ("The lift was mended on 1 July 2024, and since then it has worked.", 3),
        ("from 1 July 2024 to 30 September 2024", 3),
        ("on 13 to 22 September 2024", Fraction(1, 3)),
    ],
)
def test_a_stretch_counts_its_first_and_last_month(text: str, months: Fraction) -> None:
    (found,) = stretches.find(claims.read(text, last=LAST), LAST)
    assert found.months == months


def test_a_single_month_is_no_stretch() -> None:
    assert stretches.find(claims.read("There were 41 in September 2024.", last=LAST), LAST) == []
