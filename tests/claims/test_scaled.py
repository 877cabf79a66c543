"""Numbers of people that are made of a share and of how many people there are."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import scaled


def scaling(text: str) -> str:
    reading = claims.read(text)
    found = (scaled.scaled_up(reading, each, reading.claims) for each in reading.claims)
    return next((each for each in found if each), "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Multiplied up, that is 8,600 carers.", "Multiplied up"),
        ("In the survey 22.4% felt lonely, which scales to 41,200 adults.", "scales to"),
        ("Based on the survey, around 22,000 people are lonely.", "Based on the survey"),
        ("From the poll it is estimated that 4,120 people smoke.", "From the poll"),
        ("The survey suggests that 5,100 children skip meals.", "survey suggests that"),
        ("If the same share holds everywhere, 31,000 people go without.", "same share holds"),
    ],
)
def test_the_words_that_scale_up(text: str, words: str) -> None:
    assert words.lower() in scaling(text).lower()


@pytest.mark.parametrize(
    "text",
    [
        "In the survey 412 people were unhappy.",
        "Based on the survey, the council hired 12 wardens.",
        "The library has around 22,000 readers.",
    ],
)
def test_people_who_were_counted_are_not_scaled_up(text: str) -> None:
    assert scaling(text) == ""


def test_the_population_itself_is_not_scaled_up() -> None:
    reading = claims.read("Scaled up to the 48,000 adults of the city, 26.0% is 12,480 adults.")
    found = [each.numeral.text for each in reading.claims if scaled.scaled_up(reading, each, reading.claims)]
    assert "48,000" not in found
