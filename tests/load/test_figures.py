"""Figures are read as authors write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from deckgen.load.figures import figure
from deckgen.model.facts import Figure


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("90%", Figure(90, "percent", 0)),
        ("35.4 %", Figure(Fraction(177, 5), "percent", 1)),
        ("35.0 per cent", Figure(35, "percent", 1)),
        ("6.4 points", Figure(Fraction(32, 5), "points", 1)),
        ("1 percentage point", Figure(1, "points", 0)),
        ("30 seconds", Figure(30, "seconds")),
        ("1 hour", Figure(3600, "seconds")),
        ("1 hour 30 minutes", Figure(5400, "seconds")),
        ("1 minute and 5 seconds", Figure(65, "seconds")),
        ("1.5 hours", Figure(5400, "seconds")),
        ("1:00:00", Figure(3600, "seconds")),
        ("12:30", Figure(750, "seconds")),
        ("90:00", Figure(5400, "seconds")),
        ("1,250", Figure(1250, "count")),
        ("1 million", Figure(1_000_000, "count")),
        ("1.5 Million", Figure(1_500_000, "count")),
        ("2.5", Figure(Fraction(5, 2), "number", 1)),
        ("£500", Figure(500, "money")),
        ("£1 million", Figure(1_000_000, "money")),
        ("−3%", Figure(-3, "percent", 0)),
    ],
)
def test_a_figure_has_its_number_and_unit(text: str, wanted: Figure) -> None:
    assert figure(text) == wanted


@pytest.mark.parametrize("text", ["", "many", "about 35%", "30 secs or so", "1:75:00", "5 5", "%", "1..2"])
def test_what_is_no_figure_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="not a figure"):
        figure(text)
