"""Turn the claims of a line into the n-grams that a classifier weighs: words by stem, figures by their units.

"Visits fell by 26.1%" gives "visit", "fell", "by", "#percent", "visit fell", "fell by", "fell by #percent",
"visit … by" and so on, and what the line claims as a whole ("claims percent change", "claims 1 figure").
Sizes of figures and names of months are left out: a slip is in how a thing is said, not what it is said of.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from deckgen.claims.tellings import stem
from deckgen.model.claim import Numeral, PeriodMention, Reading

LONGEST = 3
"""Words of the longest run."""
REACH = 5
"""How many words apart the two of a pair may stand: "of … instead"."""
_MANY_FIGURES, _MANY_PERIODS = 6, 4
_PIECE = re.compile(r"[A-Za-z]+|\d+|[;:,.()—–?]")
_YEAR = 4
_MONTHS = frozenset(
    name.lower() for name in (*calendar.month_name, *calendar.month_abbr, "Sept") if name
)  # in the words of a period alone: "may" is a verb elsewhere


@dataclass(frozen=True, slots=True)
class Ngram:
    """One n-gram with its place in the text; what is claimed by the whole line stands at all of it."""

    name: str
    start: int
    end: int


def of(reading: Reading) -> Iterator[Ngram]:
    """All n-grams of a line; one that stands there twice comes twice."""
    pieces = list(_pieces(reading))
    for length in range(1, LONGEST + 1):
        for run in zip(*(pieces[at:] for at in range(length)), strict=False):
            yield Ngram(" ".join(each.name for each in run), run[0].start, run[-1].end)
    for at, first in enumerate(pieces):
        for second in pieces[at + 2 : at + REACH + 1]:
            yield Ngram(f"{first.name} … {second.name}", first.start, second.end)
    for length in (1, 2):
        opening = pieces[:length]
        if opening:
            yield Ngram("^ " + " ".join(each.name for each in opening), opening[0].start, opening[-1].end)
    for name in _claimed(reading):
        yield Ngram(name, 0, len(reading.text))


def _pieces(reading: Reading) -> Iterator[Ngram]:
    """The words, figures and punctuation of a text in order."""
    at = 0
    for marked in _marked(reading):
        if marked.start < at:
            continue
        yield from _words(reading.text, at, marked.start)
        if isinstance(marked, PeriodMention) or marked.form == "words":
            yield from _words(
                reading.text, marked.start, marked.end, of_period=isinstance(marked, PeriodMention)
            )
        else:
            yield Ngram(_figure(marked), marked.start, marked.end)
        at = marked.end
    yield from _words(reading.text, at, len(reading.text))


def _marked(reading: Reading) -> list[PeriodMention | Numeral]:
    """What is no plain word, in order of place: periods, and figures that are quantities."""
    labels = {each.numeral.start for each in reading.claims if each.role == "label"}
    figures = (each for each in reading.numerals if each.start not in labels)
    return sorted((*reading.periods, *figures), key=lambda each: each.start)


def _figure(numeral: Numeral) -> str:
    """A figure by its unit; one without a unit by whether it has decimals, which counts have not."""
    return f"#{numeral.unit}" if numeral.unit else "#decimal" if numeral.decimals else "#number"


def _words(text: str, start: int, end: int, *, of_period: bool = False) -> Iterator[Ngram]:
    for piece in _PIECE.finditer(text, start, end):
        word = piece.group().lower()
        if word[0].isdigit():
            word = "#year" if len(word) == _YEAR else "#digits"
        elif of_period and word in _MONTHS:
            word = "#month"
        elif word.isalpha():
            word = stem(word)
        yield Ngram(word, piece.start(), piece.end())


def _claimed(reading: Reading) -> Iterable[str]:
    """What the line claims as a whole: its figures by unit and role, and how many figures and periods."""
    told = [each for each in reading.claims if each.role != "label"]
    periods = {each.span for each in reading.periods}
    return (
        *sorted({f"claims {each.numeral.unit or 'number'} {each.role or 'figure'}" for each in told}),
        f"claims {min(len(told), _MANY_FIGURES)} figures",
        f"claims {min(len(periods), _MANY_PERIODS)} periods",
    )
