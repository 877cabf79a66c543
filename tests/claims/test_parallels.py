"""Figures told in one breath."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import parallels


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.numeral.text, other.numeral.text) for one, other in parallels.of(read(text))]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("A swim costs £4.50 for adults and £3 for children.", ("£4.50", "£3")),
        ("Queues took 4 minutes at the gate, and 6 minutes at the desk.", ("4 minutes", "6 minutes")),
        ("Lake Road took 40 minutes and Mill Road 55 minutes.", ("40 minutes", "55 minutes")),
    ],
)
def test_only_the_place_or_the_group_differs(text: str, pair: tuple[str, str]) -> None:
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "A swim lasts 40 minutes and the pool is open for 9 hours.",
        "A swim costs £4.50 for adults and earned £300 in May 2024.",
        "The fine is £150 and costs came to £84.50.",
    ],
)
def test_figures_of_different_things_are_no_pair(text: str) -> None:
    assert pairs(text) == []
