"""Wholes and what is said of some of them."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import parts_told


def pairs(text: str) -> list[tuple[str, str]]:
    found = parts_told.of(read(text))
    return [(text[slice(*each.whole)].strip(), text[each.start : each.end].strip(" .")) for each in found]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("They let 30 flats, of which 4 were sold.", "They let 30 flats,", "4 were sold"),
        ("All 30 flats were let, though 4 flats were empty.", "All 30 flats were let", "4 flats were empty"),
        ("None of the 30 flats was let, but 4 were.", "None of the 30 flats was let", "4 were"),
        ("Four empty flats are counted among the 30 let.", "30 let", "Four empty flats"),
        ("Of 30 flats let, 4 were empty.", "Of 30 flats let,", "4 were empty"),
        ("In May, 12.5% of the flats let in April were empty.", "flats let in April", "were empty"),
    ],
)
def test_a_whole_and_its_part(text: str, whole: str, part: str) -> None:
    assert (whole, part) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "They let 30 flats and sold 4 houses.",
        "All 30 flats were let; the manager left.",
        "Four flats were let in the 12 months to May 2024.",
    ],
)
def test_what_stands_beside_is_no_part(text: str) -> None:
    assert pairs(text) == []
