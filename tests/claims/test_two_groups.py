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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Tenants under 25 account for 14.2% of claims and 31.0% of sanctions.", True),
        ("Men were 41.0% of those who applied but only 29.0% of those hired.", True),
        ("Men were 41.0% of applicants in May 2024 and 29.0% of applicants in June 2024.", False),
        ("Occupancy was 41.0% in May 2024 and 29.0% of the beds were empty.", False),
    ],
)
def test_one_group_is_a_part_of_two_wholes(text: str, whole: bool) -> None:
    reading = claims.read(text)
    shares = [each for each in reading.claims if each.numeral.unit == "percent"]
    assert two_groups.of_two_wholes(reading, shares) is whole


def test_two_shares_stand_beside_the_name_of_a_group() -> None:
    reading = claims.read("Young people: 11.4% against 27.8%.")
    assert two_groups.set_beside_a_name(reading, reading.claims)


def test_a_place_may_stand_between_two_shares_beside_a_name() -> None:
    reading = claims.read("Tenants: 11.4% in the panel of May 2024, as compared with 27.8%.")
    shares = [each for each in reading.claims if each.numeral.unit == "percent"]
    assert two_groups.set_beside_a_name(reading, shares)
