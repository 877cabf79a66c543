"""Figures without a unit that are compared with figures that have one."""

import pytest

from deckgen import claims
from deckgen.lint import odd_units


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Waits fell from 26 minutes in May 2024 to 21 in June 2024.", ["21"]),
        ("Stays were 8.4, down from 11.9 days in May 2024.", ["8.4"]),
        ("Falls fell from 26 in May 2024 to 21 in June 2024.", []),
        ("The bus seats 16 and cost £38,500.", []),
    ],
)
def test_the_other_has_a_unit(text: str, odd: list[str]) -> None:
    reading = claims.read(text)
    found = odd_units.of(reading)
    assert [each.numeral.text for each in reading.claims if id(each) in found] == odd
