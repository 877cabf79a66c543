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
        ("Residents sent 40 objections", "6 were in favour"),
        ("Glaziers mended 40 windows", "6 are still being mended"),
        ("The team trained 40 staff", "6 have had no training"),
        ("The 40 readers", "6 did not read"),
        ("Judges rated 40 cakes as good", "6 were judged poor"),
        ("Forty babies were born at home", "6 in the hospital"),
        ("Forty bottles went to be recycled", "6 to landfill"),
        ("Forty guests were given a room", "6 had no room"),
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
        ("Clinics rang 40 callers", "6 were not called back"),
        ("The team looked for 40 dogs", "6 had no collar"),
    ],
)
def test_what_goes_together_is_left_alone(whole: str, rest: str) -> None:
    assert opposites.of(whole, rest) is None


def test_the_same_may_be_said_in_other_words() -> None:
    assert opposites.alike("None of the bills was late", "4 were paid after the due date")
    assert opposites.alike("None of the bills was late", "4 were paid early") is None


def test_only_kinds_last() -> None:
    assert opposites.of_kinds("Of the 40 girls", "3 were boys")
    assert opposites.of_kinds("Of the 40 vacant homes", "3 were let") is None
