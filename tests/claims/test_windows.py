"""How many months a range is said to have."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import windows


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The quarter from May to August 2024 was busy.", 3),
        ("In the 6 months from April to August 2024 there were 12.", 6),
        ("In the six months from April to August 2024 there were 12.", 6),
        ("The half year from April to August 2024 was busy.", 6),
        ("The April to September 2024 quarter was busy.", 3),
        ("In the 12 months to September 2024 (October 2023 to August 2024) there were 12.", 12),
    ],
)
def test_the_words_beside_a_range_say_its_length(text: str, months: int) -> None:
    reading = read(text)
    (mention,) = (each for each in reading.periods if each.form == "range")
    said = windows.said_length(reading, mention)
    assert said is not None and said[0] == months


def test_a_range_alone_says_none() -> None:
    reading = read("From April to August 2024 there were 12.")
    assert windows.said_length(reading, reading.periods[0]) is None
