"""Words that keep a change small or uncertain are told from those that do not."""

from __future__ import annotations

import pytest

from deckgen.claims import hedges


@pytest.mark.parametrize("text", ["which is no clear change", "inside the margin", "may be due to chance"])
def test_uncertain(text: str) -> None:
    assert hedges.by_chance(text) and hedges.small(text)


@pytest.mark.parametrize(
    "text", ["a genuine fall, where chance alone gives 22", "which by chance shows that the new menu works"]
)
def test_a_change_that_is_called_real_is_not_kept_small(text: str) -> None:
    assert hedges.calls_it_real(text) and not hedges.by_chance(text)


def test_what_is_denied_to_be_real_is_small() -> None:
    assert hedges.by_chance("no real change, as chance alone would give 22")


def test_little_changed_is_small_and_not_uncertain() -> None:
    assert hedges.small("little changed at 120") and not hedges.by_chance("little changed at 120")


def test_a_rise_is_neither() -> None:
    assert not hedges.small("rose by 4.1% to 120")


def test_a_sentence_can_go_back_to_the_change_before_it() -> None:
    assert hedges.goes_back("The difference of 29 is small.") and not hedges.goes_back("Falls rose.")


def test_a_sentence_can_call_its_own_change_none() -> None:
    assert hedges.calls_it_same("a rise of 32, so it was essentially unchanged")
    assert not hedges.calls_it_same("Visits rose while fines were unchanged")
