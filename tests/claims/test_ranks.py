"""Ranks in text: which ordinals are one, and whether they say which end is best."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import ranks


def the_ranks(text: str) -> list[tuple[str, bool]]:
    return [(each.text, each.end_said) for each in ranks.of(claims.read(text))]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("The clinic ranked joint 9th out of 34 clinics.", "joint 9th out of 34"),
        ("Ours came 4th for waits.", "4th"),
        ("Its rank was 28 out of 31.", "28 out of 31"),
        ("The school sits in 6th place.", "6th place"),
        ("We are 12th nationally.", "12th"),
        ("Out of 36 schools we are 29th for absence.", "29th"),
        ("In the league table of 42 hospitals we are ninth.", "ninth"),
        ("Our place in the national table is 17.", "17"),
        ("Rank among the 16 districts: 6.", "Rank among the 16 districts: 6"),
        ("On turnover it is second in a group of 14.", "second in a group of 14"),
        ("Of 44 services, ours was the 30th.", "30th"),
        ("Nationally the trust is ranked 88.", "88"),
        ("This puts it at number 3 in a list of 10.", "number 3 in a list"),
    ],
)
def test_a_place_in_an_order_is_a_rank(text: str, rank: str) -> None:
    assert the_ranks(text) == [(rank, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The ward is on the 3rd floor.",
        "It opened for the third time.",
        "The trust ranked 12 options for the site.",
        "Of the 14 wings, the new wing was the third to open.",
        "The choir came second in the county competition.",
        "The first of 12 homes was finished.",
        "A fourth theatre came into use.",
    ],
)
def test_an_ordinal_alone_is_none(text: str) -> None:
    assert the_ranks(text) == []


def test_a_rank_can_say_its_end() -> None:
    assert the_ranks("The ward came second lowest.") == [("second", True)]


@pytest.mark.parametrize(
    "told",
    [
        "1st is the shortest wait",
        "1 = best",
        "from best to worst",
        "ranked from the fastest",
        "the lower the better",
    ],
)
def test_a_scale_is_told_in_many_ways(told: str) -> None:
    assert ranks.scale_told(f"The trust was 7th of 12 ({told}).")


def test_a_rank_without_a_scale_tells_none() -> None:
    assert not ranks.scale_told("The trust was 7th of 12 for waits.")
