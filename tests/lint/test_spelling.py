"""Words that no dictionary has are slips; the Latin names of living things are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from one_slide import KNOWN, found

from deckgen import lint
from deckgen.model.prose import Line, Page, Prose
from deckgen.model.text import Run


@pytest.mark.parametrize("word", ["recieved", "ocurred", "seperate"])
def test_a_misspelt_word_is_found(word: str) -> None:
    assert found("L20", f"Meals were {word} in May 2024.") == [word]


@pytest.mark.parametrize("name", ["Clostridioides difficile", "Staphylococcus aureus", "Escherichia coli"])
def test_a_latin_name_is_left_alone(name: str) -> None:
    assert not found("L20", f"There were 12 cases of {name} in May 2024.")


def test_words_in_another_language_are_not_looked_up() -> None:
    runs = (Run("We say "), Run("diolch yn fawr", language="cy"), Run(" to all."))
    line = Line("We say diolch yn fawr to all.", "bullet", runs=runs)
    welsh = lint.check(Prose((Page("s", (line,)),)), KNOWN, ("L20",))
    english = lint.check(Prose((Page("s", (replace(line, runs=()),)),)), KNOWN, ("L20",))
    assert (list(welsh), len(english) > 0) == ([], True)


def test_what_belongs_to_a_year_is_not_the_subject() -> None:
    assert not found("L20", "The winners of last year's poll were announced on 3 June 2024.")


@pytest.mark.parametrize("word", ["echocardiography", "colorectal", "comparators", "patcher", "aiders"])
def test_words_of_medicine_and_of_who_does_a_thing_are_words(word: str) -> None:
    assert not found("L20", f"We looked at {word} in May 2024.")


def test_had_may_stand_twice() -> None:
    assert not found("L20", "By May 2024 half of the cooks had had a talk with their manager.")


@pytest.mark.parametrize(
    "text",
    [
        "Of the carers, 41.6% (301 of 724) were satisfied with the support they receive.",
        "Cooks had training on when to refer and on where to go.",
        "Vaccination against human papillomavirus and meningococcal disease starts in Year 8.",
        "A figure of 1.00 means the two are equal.",
        "723 people aged 11 to 18 completed the form.",
    ],
)
def test_clauses_and_questions_in_their_place_are_left_alone(text: str) -> None:
    assert not found("L20", text)


@pytest.mark.parametrize("word", ["arboriculture", "haemolysed", "chlorhexidine", "boccia", "desludging"])
def test_words_of_a_trade_are_no_slips_of_others(word: str) -> None:
    assert not found("L20", f"We looked at {word} in May 2024.")


@pytest.mark.parametrize("word", ["accomodation", "maintainance", "questionaire", "enviroment", "journies"])
def test_a_word_that_is_a_letter_or_two_off_is_found(word: str) -> None:
    assert found("L20", f"We looked at the {word} in May 2024.") == [word]


def test_a_pronoun_after_a_preposition_is_not_the_subject() -> None:
    assert not found("L20", "All 9 jobs arising from it are due by 28 February 2025.")


def test_morale_is_no_moral() -> None:
    assert found("L20", "Our aim is to improve the moral of our drivers.")
