"""Subjects and verbs of different numbers are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The number of calls on the helpline have risen to 412.",
        "Each of the 4 schools have a nurse.",
        "In September 2024 there were 12 moves, and 4 pupils was moved.",
        "Teachers reports that pupils enjoy the new canteen.",
        "The nurse run a clinic on Tuesdays.",
        "Waste collections is on Tuesdays in Hill Street.",
        "Ovens and fridge doors remains hard to mend.",
        "Orders for hot meals continues to grow.",
        "The list of repairs, for which £4,000 has been set aside, have been agreed.",
        "More than half of orders (54.7%) was sent from a phone.",
        "Meals before noon was 29.0% of the total.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L20", text)


@pytest.mark.parametrize(
    "text",
    [
        "The new catering contract starts on 1 April 2025 and is worth £2 million.",
        "The number of children on the ward was 12.",
        "The number of pupils who are absent was 12.",
        "A number of them were retired teachers.",
        "One of the schools that have joined the trust is in Hill Street.",
        "Teachers report that the canteen is quieter, and the nurse runs a clinic there.",
        "Two of the 5 targets for 2024 were met.",
        "Diners waited an average of 12 minutes after they were seated.",
        "By May 2025 the number of ovens will have been cut to 24.",
        "A difference of 4 could have arisen by chance.",
        "With rounds of this size the difference is within chance.",
        "Work to help cooks become managers starts in May 2025.",
        "The kitchen, which was closed in May 2024, has reopened.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L20", text) == []


def test_how_often_and_a_noun_before_that_are_no_subject_and_verb() -> None:
    assert found("L20", "Two slots a day are kept free.") == []
    assert found("L20", "A cook post that fell empty was filled.") == []
    assert found("L20", "Meals can now be collected.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The commonest reason in the latest 12 months was a lack of cooks.",
        "No change in the way meals are counted took place.",
        "The 4 day centres took 212 meals.",
        "“She eats well now,” said a neighbour.",
        "The orthogeriatric ward has its own kitchen.",
    ],
)
def test_what_only_looks_like_a_slip_is_left_alone(text: str) -> None:
    assert found("L20", text) == []


def test_a_hyphen_is_missing_before_other_nouns() -> None:
    assert found("L20", "The 6 month trial ended on 30 September 2024.")


@pytest.mark.parametrize(
    "text",
    [
        "Deprivation of liberty safeguards are the legal process for this.",
        "The cost of living payments were made to 412 families.",
        "The jobs left over are all in the north.",
        "Callers waited 5.1 seconds, so the target of 10.0 seconds was met in May 2024.",
        "The number of calls that cooks thought were urgent was 41 in May 2024.",
        "Cooks begin using the vans on 2 December 2024 and refresher training is on 13 January 2025.",
        "The was not brought rate was 8.9% in May 2024.",
    ],
)
def test_names_of_several_words_and_clauses_have_one_head(text: str) -> None:
    assert not found("L20", text)


@pytest.mark.parametrize(
    "text",
    [
        "The number of shifts that ended late have fallen since May 2024.",
        "Each of the five depots need a yearly check.",
    ],
)
def test_what_is_one_of_several_takes_its_own_verb(text: str) -> None:
    assert found("L20", text)


def test_an_amount_of_several_units_may_be_one() -> None:
    assert not found("L20", "A further 12 tonnes was collected by hand.")
