"""Figures of one kind side by side are a list."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import lists


def listed(text: str) -> list[list[str]]:
    return [[each.numeral.text for each in told] for told in lists.of(read(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There were 40 falls on Ash ward, 31 on Beech ward and 17 on Cedar ward.", ["40", "31", "17"]),
        ("Falls were on Ash ward (40), Beech ward (31) and Cedar ward (17).", ["40", "31", "17"]),
        ("Visits came from 3 towns: 90 from Alton, 70 from Brook and 50 from Carr.", ["90", "70", "50"]),
        ("By age, 41% were young, 35% were older and 24% were oldest.", ["41%", "35%", "24%"]),
    ],
)
def test_figures_side_by_side_are_listed(text: str, told: list[str]) -> None:
    assert told in listed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Visits rose from 604 to 731.",
        "There were 40 falls compared with 31 in August.",
        "Of 62 pupils, 40 walked.",
        "The 4 sites had 61,204 visits.",
    ],
)
def test_comparisons_and_bases_are_no_lists(text: str) -> None:
    assert listed(text) == []


def test_short_lines_with_a_figure_each_are_a_list() -> None:
    below = read("There were 90 reports:\n40 of litter\n30 of noise\n12 of dumping")
    assert [[each.numeral.text for each in told] for told in lists.of_lines(below)] == [["40", "30", "12"]]
    labelled = read("There were 90 reports.\nLitter: 40\nNoise: 38")
    assert [[each.numeral.text for each in told] for told in lists.of_lines(labelled)] == [["40", "38"]]
    assert (
        lists.of_lines(read("There were 90 reports.\nOfficers closed 40 of them in time.\n12 are open."))
        == []
    )
