"""Dated events are read with their tense, and with the order in which they can come."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.lint import events, sequence
from deckgen.model.period import Period


def told(text: str) -> list[events.Event]:
    return events.of(claims.read(text, last=Period.month(2024, 9)))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The hall opened on 3 May 2024.", "past"),
        ("The hall will be opened on 3 May 2024.", "future"),
        ("On 3 May 2024 the hall was opened.", "past"),
        ("The hall was due to open on 3 May 2024.", ""),
        ("Checks due by 3 May 2024 were made.", ""),
        ("Opening of the hall: 3 May 2024.", ""),
    ],
)
def test_the_nearest_verb_tells_the_tense(text: str, tense: str) -> None:
    assert [each.tense for each in told(text)] == [tense]


def test_the_end_of_a_range_has_the_words_of_its_beginning() -> None:
    start, end = told("The survey will run from 6 January 2025 to 17 February 2025.")
    assert end.words == f"{start.words.rstrip()} to "


def test_a_count_of_a_month_is_no_date() -> None:
    assert [each.mention.day for each in told("There were 20 fewer than the 60 of May 2024.")] == [None]


def test_a_month_has_no_more_days_than_it_has() -> None:
    (event,) = told("The survey closed on 31 June 2024.")
    assert not events.is_day(event.mention)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The review began in May 2024 and ended in March 2024.", 1),
        ("The review began in March 2024 and ended in May 2024.", 0),
        ("The old hall closed in March 2024 and the new one opened in May 2024.", 0),
        ("The hall opened in March 2024. Its roof repairs finished in May 2024.", 1),
    ],
)
def test_pairs_that_cannot_be_in_their_order(text: str, pairs: int) -> None:
    assert len(list(sequence.reversed_pairs(told(text)))) == pairs
