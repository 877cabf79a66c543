"""Checks of figures on slips of hospitals, councils and schools told in many ways, and on right figures."""

from __future__ import annotations

import csv
from pathlib import Path

import planted
import pytest
from one_slide import without_classifier

CODES = tuple(f"L{number:02}" for number in range(1, 20) if number != 9)
HERE = Path(__file__).parent


def slide(text: str) -> planted.Planted:
    """A slide of these lines; ' / ' parts them."""
    lines = "\n".join(f"• {line}" for line in text.split(" / "))
    return planted.Planted(f"Care and services\nData Summary\n{lines}")


def wrong() -> list[tuple[str, str, str]]:
    """Code, words at fault, and the lines that they stand in."""
    with (HERE / "figures_wrong.csv").open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["words"], row["text"]) for row in csv.DictReader(file)]


def right() -> list[str]:
    """Lines whose figures are right, of the kinds that the slips are of."""
    return (HERE / "figures_right.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("code", "words", "text"), wrong(), ids=lambda value: str(value)[:50])
def test_a_slip_of_figures_is_found_however_it_is_told(code: str, words: str, text: str) -> None:
    assert [
        each.words
        for each in planted.findings(slide(text), code)
        if words in each.words or each.words in words
    ]


@pytest.mark.parametrize("text", right(), ids=lambda value: str(value)[:50])
def test_figures_that_are_right_are_left_alone(text: str) -> None:
    with without_classifier():
        found = planted.findings(slide(text))
    assert [(each.code, each.words) for each in found if each.code in CODES] == []
