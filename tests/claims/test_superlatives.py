"""Superlatives are found with their way, their rank and what is named."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import superlatives
from deckgen.claims.superlatives import Superlative


def said(text: str) -> list[Superlative]:
    return [each for sentence in read(text).sentences for each in superlatives.of(sentence)]


@pytest.mark.parametrize(
    ("text", "way", "rank"),
    [
        ("Ward 4 had the most falls.", "high", 1),
        ("Garden waste was the heaviest stream.", "high", 1),
        ("Fern Bank is the smallest school.", "low", 1),
        ("Elm ward used more shifts than any other ward.", "high", 1),
        ("No ward had fewer falls than Ash.", "low", 1),
        ("Maths was the best subject.", "either", 1),
        ("Hill had the second highest rate.", "high", 2),
    ],
)
def test_a_superlative_points_one_way(text: str, way: str, rank: int) -> None:
    (found,) = said(text)
    assert (found.way, found.rank) == (way, rank)


def test_the_larger_of_two_changes_is_one_of_changes() -> None:
    (found,) = said("The coast clinic saw the larger percentage rise of the 2 clinics.")
    assert (found.way, found.of_changes, found.of_percent) == ("high", True, True)
    assert not any(each.of_percent for each in said("Elm saw the smaller rise."))


def test_a_year_group_is_no_time() -> None:
    assert not any(each.of_times for each in said("Reception had more than any other year group."))


@pytest.mark.parametrize(
    "text",
    ["At least 40 came.", "Tests ran in the west.", "The latest figures are out.", "Most of them walked."],
)
def test_other_words_are_none(text: str) -> None:
    assert said(text) == []


def test_what_is_extreme_may_be_a_change_or_a_month() -> None:
    (rise,) = said("The largest rise was in cycling.")
    (month,) = said("September was the busiest month.")
    assert (rise.of_changes, rise.of_times) == (True, False)
    assert (month.of_changes, month.of_times) == (False, True)
