"""Two figures are of one measure when their sentences say so, however the words stand."""

from __future__ import annotations

import pytest
from claimed import read, the

from deckgen.claims import measures

SAME = [
    (
        "The share of waste recycled was 64.3%.",
        "64.3%",
        "In September 2024, 66.1% of waste was recycled.",
        "66.1%",
    ),
    (
        "Agency spending was £3.1 million.",
        "£3.1 million",
        "The trust spent £3.4 million on agency staff.",
        "£3.4 million",
    ),
    ("There were 498 planning applications.", "498", "The 512 planning applications were shared out.", "512"),
    ("Nurse vacancies stood at 214 posts.", "214", "Few applied for the 241 nurse vacancies.", "241"),
    (
        "The average wait was 42 minutes.",
        "42 minutes",
        "Patients waited 39 minutes on average.",
        "39 minutes",
    ),
]
OTHER = [
    ("Attendance was 92.4%.", "92.4%", "Attendance in Year 11 was 90.2%.", "90.2%"),
    ("The council received 498 applications.", "498", "The council decided 512 applications.", "512"),
    ("Agency nurses cost £3.1 million.", "£3.1 million", "Agency doctors cost £2.2 million.", "£2.2 million"),
    (
        "On route A the journey took 29 minutes.",
        "29 minutes",
        "On route B the journey took 34 minutes.",
        "34 minutes",
    ),
    ("Satisfaction was 72.4%.", "72.4%", "Satisfaction for these victims was 80.0%.", "80.0%"),
]


def same(one: str, first: str, other: str, second: str) -> bool:
    here, there = read(one), read(other)
    return measures.same(measures.of(here, the(here, first)), measures.of(there, the(there, second)))


@pytest.mark.parametrize(("one", "first", "other", "second"), SAME)
def test_one_measure_in_other_words(one: str, first: str, other: str, second: str) -> None:
    assert same(one, first, other, second)


@pytest.mark.parametrize(("one", "first", "other", "second"), OTHER)
def test_another_place_group_or_deed_makes_another_measure(
    one: str, first: str, other: str, second: str
) -> None:
    assert not same(one, first, other, second)
