"""Changes without any figure."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import bare_changes


def bare(text: str) -> str:
    reading = read(text)
    return bare_changes.find(reading, reading.sentences[0], list(reading.claims))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There were 96 swims in May 2024, fewer than in May 2023.", "fewer than in May 2023"),
        ("More people swam in 2024 than in 2023.", "More people swam in 2024 than in 2023"),
        ("The pool took £9,400 in May 2024, a slight rise.", "a slight rise"),
        (
            "The lake was 18.2 miles round, better than at the previous survey.",
            "better than at the previous survey",
        ),
    ],
)
def test_a_change_has_no_figure(text: str, words: str) -> None:
    assert bare(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "There were 96 swims in May 2024, fewer than the 104 in May 2023.",
        "More people swam in 2024 (96) than in 2023 (104).",
        "The pool is to open longer than in 2023.",
        "A lift opened on 2 May 2024.",
        "No more than 30 people may swim at once.",
    ],
)
def test_a_change_has_its_figures_or_is_none(text: str) -> None:
    assert bare(text) == ""
