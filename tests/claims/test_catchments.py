"""Places that take over what others counted are read with their day and the names of the places."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import catchments


def read(text: str) -> list[tuple[str, set[str]]]:
    return [(each.when.text, set(each.names)) for each in catchments.of(claims.read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May 2024 Elm ward took in 2,100 homes from Oak ward.",
        "On 2 May 2024 Oak ward lost 14 streets to Elm ward.",
        "The homes of Oak ward were moved to Elm ward on 2 May 2024.",
        "Oak closed on 2 May 2024. Its patients now go to Elm.",
    ],
)
def test_a_handover_has_its_day_and_its_places(text: str) -> None:
    assert read(text) == [("2 May 2024", {"Elm", "Oak"})]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May 2024 Elm ward took in 12 nurses.",
        "Oak closed on 2 May 2024, and its chairs went to Elm.",
        "Oak closed on 2 May 2024, and its patients wrote to Elm.",
    ],
)
def test_other_moves_are_none(text: str) -> None:
    assert read(text) == []


def test_it_concerns_what_names_one_of_the_places() -> None:
    told = next(catchments.of(claims.read("On 2 May 2024 Elm ward took in 2,100 homes from Oak ward.")))
    assert told.concerns("Births in Elm") and not told.concerns("Births in Ash")
