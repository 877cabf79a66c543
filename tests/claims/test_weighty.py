"""Sentences that want to be more than they are."""

from __future__ import annotations

from deckgen.claims import weighty


def test_going_on_and_mattering_are_weighty_and_what_was_done_is_plain() -> None:
    assert weighty.is_weighty("Matters have been progressed.", "have been progressed.")
    assert weighty.is_weighty("Safety is everybody's business.", "is everybody's business.")
    assert not weighty.is_weighty("The old system did not record this.", "did not record this.")
