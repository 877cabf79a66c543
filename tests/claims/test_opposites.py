"""Words that cannot both be true of one thing."""

from __future__ import annotations

import pytest

from deckgen.claims import opposites


@pytest.mark.parametrize(
    ("whole", "rest"),
    [
        ("The panel granted 46 licences", "5 were refused"),
        ("Clinics saw 214 patients", "12 did not attend"),
        ("There were 62 girls in the choir", "5 were boys"),
        ("Officers visited 204 homes", "11 were not visited"),
        ("Of the 90 insured cars", "3 were uninsured"),
        ("The unit assessed 40 children", "6 are awaiting assessment"),
        ("There were 40 unfilled shifts", "6 were filled by agency staff"),
    ],
)
def test_a_contradiction_is_found(whole: str, rest: str) -> None:
    assert opposites.of(whole, rest)


@pytest.mark.parametrize(
    ("whole", "rest"),
    [
        ("The panel granted or refused 46 licences", "5 were refused"),
        ("Clinics saw 214 patients", "12 came by ambulance"),
        ("Homes that were not let", "12 were empty"),
        ("The council formed 3 teams", "2 were informed by survey"),
    ],
)
def test_what_goes_together_is_left_alone(whole: str, rest: str) -> None:
    assert opposites.of(whole, rest) is None


def test_only_kinds_last() -> None:
    assert opposites.of_kinds("Of the 40 girls", "3 were boys")
    assert opposites.of_kinds("Of the 40 vacant homes", "3 were let") is None
