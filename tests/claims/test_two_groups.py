"""Shares of two groups: told with how large the groups are, or without."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import two_groups


@pytest.mark.parametrize(
    ("text", "unsized"),
    [
        ("The share was 17.9% at Elm Lodge and 13.2% at Oak Lodge.", True),
        ("The rate of missed visits was 8.1% at Mill Lane and 6.4% at High Street.", True),
        ("In June 2024, 71.0% at Hill School and 55.0% at Vale School were happy with lunches.", True),
        ("In June 2024, 71.0% of pupils at Hill School and 55.0% at Vale School were happy.", False),
        ("The rate of missed visits rose to 8.1% at Mill Lane and 6.4% at High Street.", False),
        ("The share was 17.9% in June 2024 and 13.2% in May 2024.", False),
    ],
)
def test_two_groups_need_their_sizes(text: str, unsized: bool) -> None:
    reading = claims.read(text)
    shares = [each for each in reading.claims if each.numeral.unit == "percent"]
    assert two_groups.unsized(reading, shares) is unsized


def test_two_shares_stand_beside_the_name_of_a_group() -> None:
    reading = claims.read("Young people: 11.4% against 27.8%.")
    assert two_groups.set_beside_a_name(reading, reading.claims)
