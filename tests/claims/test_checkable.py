"""Everyday sentences that can be checked all the same."""

from __future__ import annotations

import pytest

from deckgen.claims import checkable


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Neither of the wards met the standard.", []),
        ("The standard was again not met.", []),
        ("Visits by family are not counted.", []),
        ("The survey cannot show whether it was the cause.", []),
        ("The desk works on both weekend days.", ["desk"]),
        ("The pool stays open while the work is done.", []),
    ],
)
def test_an_outcome_a_method_or_a_time_can_be_checked(text: str, subject: list[str]) -> None:
    assert checkable.is_checkable(text, subject, dated=False)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Our team goes further every day.", ["team"]),
        ("We strive for the highest standards.", []),
        ("While the picture is mixed, work goes on.", []),
    ],
)
def test_what_is_said_of_nobody_in_particular_cannot(text: str, subject: list[str]) -> None:
    assert not checkable.is_checkable(text, subject, dated=False)


def test_a_test_that_moved_to_another_scale_has_its_date() -> None:
    text = "The test moved to a new scale in May 2024."
    assert checkable.is_checkable(text, ["test"], dated=True)
    assert not checkable.is_checkable(text, ["test"], dated=False)
