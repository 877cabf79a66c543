"""Sentences that tell again what one before them has told."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import retelling, tellings
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


def again(first: str, later: str) -> bool:
    one, other = (tellings.of(claims.read(each, last=LAST))[0] for each in (first, later))
    return retelling.again(one, other)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("There were 402 thefts in September 2024.", "September 2024 saw 402 thefts."),
        ("The call took 90 seconds.", "The call took 1 minute 30 seconds."),
        ("The hall opened on 3 June 2024 with a stage.", "The hall was launched on 3 June 2024."),
        ("One in four pupils had free meals.", "Free meals went to 25.0% of pupils."),
        ("Loans rose by 6.3% to 4,210 in the year to May 2024.", "Loans have thus grown by 6.3%."),
        (
            "In May 2024, 76.5% (306 of 400 pupils) walked.",
            "The other 23.5% (94 of 400 pupils) did not walk.",
        ),
        (
            "A lift replaced the stairs on 3 June 2024.",
            "Early in June 2024 a lift took the place of the stairs.",
        ),
    ],
)
def test_other_words_for_one_fact(first: str, later: str) -> None:
    assert again(first, later)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("There were 402 thefts in August 2024.", "There were 402 thefts in September 2024."),
        ("Year 7 has 214 pupils.", "Year 8 has 214 pupils."),
        ("There were 402 thefts in September 2024.", "Of the 402 thefts, 41 were of cars."),
        ("The hall opened on 3 June 2024.", "The hall closed on 3 June 2024."),
        ("In May 2024, 76.5% (306 of 400 pupils) swam.", "The other 23.5% (94 of 400 pupils) rode."),
        ("A new lift opened at Elm on 3 June 2024.", "A new ramp opened at Elm on 3 June 2024."),
        ("Parks had 61.2% in June 2024.", "Libraries also had 61.2% in June 2024."),
    ],
)
def test_another_fact_is_none(first: str, later: str) -> None:
    assert not again(first, later)


def test_a_share_is_known_again() -> None:
    one, other = (
        claims.read(each, last=LAST)
        for each in (
            "Of the 41 governors, 36 came to the meeting of 3 June 2024.",
            "The meeting of 3 June 2024 took 2 hours and had 36 of the 41 governors present.",
        )
    )
    found = retelling.share_again(tellings.of(one)[0], tellings.of(other)[0], other)
    assert found and [each.numeral.text for each in found] == ["36", "41"]
