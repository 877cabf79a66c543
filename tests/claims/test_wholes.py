"""What shares and rates are of, as far as the text names it."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import wholes


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("41.2 per 1,000 staff", "staff"),
        ("41.2 per 1,000", ""),
        ("41.2 per 100,000 in September 2024", ""),
        ("4 for every thousand homes", "homes"),
        ("12 per 10,000 of the population", "population"),
    ],
)
def test_a_scale_names_its_noun_or_does_not(text: str, noun: str) -> None:
    (found,) = wholes.scales(text)
    assert found.noun == noun


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The suspension rate was 6.2 in the autumn.", True),
        ("The suspension rate was 6.2% in the autumn.", False),
        ("The hourly rate was 14 an hour.", False),
        ("There were 62 suspensions.", False),
    ],
)
def test_a_rate_needs_a_scale(text: str, bare: bool) -> None:
    reading = claims.read(text)
    assert wholes.is_bare_rate(reading, reading.claims[0]) is bare


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Girls made up 61.0% in the spring.", True),
        ("Girls made up 61.0% of the roll.", False),
        ("Of all suspensions, girls made up 61.0%.", False),
    ],
)
def test_a_part_needs_its_whole(text: str, part: bool) -> None:
    reading = claims.read(text)
    assert wholes.is_part(reading, reading.claims[0]) is part


@pytest.mark.parametrize(
    ("text", "contrasted"),
    [
        ("Under-fives made 22.0% of visits but are 6.0% of everyone.", True),
        ("Women sent in 38.0% of the answers, although they make up 52.0% of the total.", True),
        ("Women sent in 38.0% of the answers, although they make up 52.0% of the 412 members.", False),
        ("Women sent in 38.0% of the answers, and 52.0% of the total came by post.", False),
    ],
)
def test_a_part_of_one_whole_is_set_against_a_part_of_another(text: str, contrasted: bool) -> None:
    reading = claims.read(text)
    assert any(wholes.is_contrasted(reading, each) for each in reading.claims) is contrasted
