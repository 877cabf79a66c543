"""Sentences with substance and without."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import substance


def is_empty(text: str) -> bool:
    reading = claims.read(text)
    return bool(substance.empty(reading, reading.sentences[0]))


@pytest.mark.parametrize(
    "text",
    [
        "Work continues with partners across a range of areas.",
        "Potholes have been reported across all parts of the county.",
        "Reading remains a priority for the school.",
        "The team is committed to improving outcomes.",
        "Visits were of various kinds.",
        "As with any library, some readers are keener than others.",
        "Numbers vary from ward to ward.",
        "Litter has been reported both on beaches and in woods.",
        "The summer posed challenges and opportunities.",
        "The hospital takes infection control very seriously.",
    ],
)
def test_nothing_can_be_checked(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize(
    "text",
    [
        "Work continues on 12 of the 40 homes.",
        "Asbestos was removed from the boiler house.",
        "The council manages the site for the county.",
        "Nurses check the fridges twice a day.",
        "No ward was busier than Ward 8.",
        "Waits fell across the trust.",
        "The ward is open from 7am.",
    ],
)
def test_a_figure_a_deed_or_a_time_can_be_checked(text: str) -> None:
    assert not is_empty(text)
