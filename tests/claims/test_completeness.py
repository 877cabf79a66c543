"""Sentences that say whether their parts are all there are."""

import pytest

from deckgen.claims import completeness


@pytest.mark.parametrize(
    "sentence",
    [
        "Elm and Oak are the only two wards.",
        "There are no other depots.",
        "All remaining pupils walked.",
        "The budget is made up of roads and parks.",
        "Between them the clinics saw 400 patients.",
        "Each bin is emptied by one or the other.",
    ],
)
def test_parts_are_said_to_be_all(sentence: str) -> None:
    assert completeness.said(sentence)


@pytest.mark.parametrize("sentence", ["Elm had 12 falls and Oak 9.", "Shared houses were visited in May."])
def test_a_list_alone_does_not_say_that_it_is_all(sentence: str) -> None:
    assert not completeness.said(sentence)


def test_some_of_the_parts_are_named() -> None:
    assert completeness.some_only("Complaints rose, mainly about noise.")
    assert not completeness.some_only("Complaints rose on both estates.")


def test_a_sentence_puts_parts_together_or_speaks_of_all() -> None:
    assert completeness.puts_together("Taken together, 84.0% were content.")
    assert not completeness.puts_together("Both wards were full.")
    assert completeness.of_all("Both wards were full.")
    assert completeness.sums_up(" in Year 9, making ")


def test_a_rest_that_nobody_counted() -> None:
    assert completeness.leaves_a_rest("; the rest came by car.")
    assert not completeness.leaves_a_rest("; the rest, 60, came by car.")


def test_a_clause_after_some_parts_tells_their_sum() -> None:
    assert completeness.is_sum(", an overall rise of 4.0%")
    assert completeness.is_sum(" giving 440 in all")
    assert not completeness.is_sum(" and surgical wards, the only other group, down 5.9%")


def test_others_are_denied() -> None:
    assert completeness.no_others("There is no other depot.")
    assert not completeness.no_others("Other depots were shut.")
