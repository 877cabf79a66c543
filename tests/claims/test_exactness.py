"""How exactly a figure is told."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import exactness


@pytest.mark.parametrize(
    ("text", "unit", "scale", "decimals"),
    [
        ("4 minutes 31 seconds", "second", "minutes seconds", 0),
        ("12 minutes", "minute", "minute", 0),
        ("1.125 days", "", "day", 3),
        ("£1.2 million", "", "million", 1),
        ("14,210", "", "", 0),
    ],
)
def test_a_figure_is_told_to_a_place(text: str, unit: str, scale: str, decimals: int) -> None:
    numeral = read(text).numerals[0]
    assert exactness.last_unit(numeral) == unit
    assert exactness.scale(numeral) == scale
    assert exactness.decimals(numeral) == decimals
