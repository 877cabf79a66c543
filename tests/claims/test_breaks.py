"""Changes in how things are counted are read with their dates."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import breaks
from deckgen.model.period import Period


def dates(text: str) -> list[str]:
    return [each.text for each in breaks.find(claims.read(text, last=Period.month(2024, 9)))]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 the trust moved to a new records system.",
        "The definition of absence was widened in May 2024.",
        "Since May 2024 walk-in visits have been included.",
        "Lateness has earned a point only since May 2024.",
        "Visits fell from 400 in June 2023 after the way they are counted changed in May 2024.",
        "A new online form replaced paper slips in May 2024.",
        "Phone calls ceased to be counted in May 2024.",
    ],
)
def test_a_change_of_counting_has_its_date(text: str) -> None:
    assert dates(text) == ["May 2024"]


@pytest.mark.parametrize(
    "text",
    [
        "A new scanner came into use in May 2024.",
        "The ward moved to Level 3 in May 2024.",
        "Fines ended in May 2024.",
    ],
)
def test_other_changes_are_none(text: str) -> None:
    assert dates(text) == []
