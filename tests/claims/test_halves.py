"""The two kinds that a whole comes in."""

import pytest

from deckgen.claims import halves


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Urgent referrals", "and routine referrals"),
        ("boys", "girls"),
        ("Informal complaints", "formal complaints"),
        ("in the north of the town", "in the south"),
    ],
)
def test_two_halves_are_told_by_their_names(one: str, other: str) -> None:
    assert halves.named(one, other)
    assert halves.named(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ward 4", "Ward 5"), ("urgent and routine", "urgent ones"), ("fiction", "maps")]
)
def test_two_of_several_are_no_halves(one: str, other: str) -> None:
    assert not halves.named(one, other)
