"""Words that no dictionary has are slips; the Latin names of living things are none."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize("word", ["recieved", "ocurred", "seperate"])
def test_a_misspelt_word_is_found(word: str) -> None:
    assert found("L20", f"Meals were {word} in May 2024.") == [word]


@pytest.mark.parametrize("name", ["Clostridioides difficile", "Staphylococcus aureus", "Escherichia coli"])
def test_a_latin_name_is_left_alone(name: str) -> None:
    assert not found("L20", f"There were 12 cases of {name} in May 2024.")


def test_what_belongs_to_a_year_is_not_the_subject() -> None:
    assert not found("L20", "The winners of last year's poll were announced on 3 June 2024.")


@pytest.mark.parametrize("word", ["echocardiography", "colorectal", "comparators", "patcher", "aiders"])
def test_words_of_medicine_and_of_who_does_a_thing_are_words(word: str) -> None:
    assert not found("L20", f"We looked at {word} in May 2024.")


def test_had_may_stand_twice() -> None:
    assert not found("L20", "By May 2024 half of the cooks had had a talk with their manager.")
