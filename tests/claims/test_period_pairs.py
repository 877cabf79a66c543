"""Levels can be compared where their periods are as long, and terms are as long as one another."""

from __future__ import annotations

from deckgen import claims
from deckgen.claims import period_pairs


def pair(text: str) -> tuple[bool, bool]:
    one, other = claims.read(text).claims
    return period_pairs.can_be_compared(one, other), period_pairs.is_before(one, other)


def test_two_terms_can_be_compared() -> None:
    assert pair("It was 2.2% in the spring term 2024 and 3.9% in the autumn term 2024.") == (True, True)


def test_a_month_and_a_year_cannot() -> None:
    assert not pair("It was 2.2% in May 2024 and 3.9% in the 12 months to May 2024.")[0]
