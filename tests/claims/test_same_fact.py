"""Equal figures: one fact in other words, or two measures that are alike."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import same_fact


def words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split())


def test_a_clause_has_its_own_words_alone() -> None:
    reading = claims.read("The hall was let 41 times in May 2024, and the pool took £9,412.")
    (sum_of_money,) = [each for each in reading.claims if each.numeral.unit == "money"]
    assert same_fact.clause(reading, sum_of_money).words == ("the", "pool", "took")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("home care cost", "residential care cost"),
        ("spending on paper", "spending on ink"),
        ("the gym had visits", "the pool had visits"),
    ],
)
def test_one_word_in_the_place_of_another_is_a_contrast(first: str, later: str) -> None:
    assert same_fact.contrast(words(first), words(later))


def test_other_words_around_the_same_ones_are_none() -> None:
    assert not same_fact.contrast(words("hire of the hall earned"), words("income from hiring the hall out"))


def test_forms_of_one_word_are_alike() -> None:
    assert same_fact.alike("spent", "spend") and same_fact.alike("extension", "extend")
    assert not same_fact.alike("walk", "wall")


def test_fewer_digits_need_closer_words() -> None:
    told = frozenset({"scan", "waited", "patient"})
    assert same_fact.retold(told, frozenset({"scan", "queue"}), digits=3)
    assert not same_fact.retold(told, frozenset({"scan", "queue"}), digits=2)
    assert not same_fact.retold(told, frozenset({"patient"}), digits=3)
