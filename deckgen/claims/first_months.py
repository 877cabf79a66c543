"""Turn "its first 6 months to September 2024" and the date that something began into whether they fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import lengths
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

_FIRST = re.compile(
    rf"\b(?:its|their|the|our)\s+first\s+(?:(?P<count>{lengths.COUNT})\s+months?|(?P<half>half[\s-]year)|(?P<quarter>quarter))"
    r",?\s+\(?(?:up\s+)?(?:to|until|ending(?:\s+in)?)\s+(?:the\s+end\s+of\s+)?",
    re.I,
)
_BEGAN = re.compile(
    r"\b(?:began|begun|open(?:ed|s|ing)|start(?:ed|ing|s)?|launch(?:ed|ing)?|set\s+up|founded|live|introduced|since|joined|moved)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Begun:
    """A length as written, with its end, the date of the beginning and the months from it to the end."""

    words: str
    start: PeriodMention
    months: int


def misfits(reading: Reading, above: Sequence[PeriodMention]) -> list[Begun]:
    """The first months that are not those since the beginning, which is told before or in the line above.

    A beginning within a month leaves open whether that month counts.
    """
    found = []
    for match in _FIRST.finditer(reading.text):
        end = next((each for each in reading.periods if each.start <= match.end() < each.end), None)
        told = [
            each
            for each in (*above, *reading.periods)
            if each.form in ("day", "month") and each.span and (each in above or each.end <= match.start())
        ]
        if end is None or end.span is None or not told or not _BEGAN.search(reading.text[: match.start()]):
            continue
        begun = told[-1]
        months = _months_between(begun, end.span.last)
        said = lengths.number(match["count"]) if match["count"] else 6 if match["half"] else 3
        if months > 0 and said not in (months, months - 1 if begun.day != 1 else months):
            found.append(Begun(reading.text[match.start() : end.end], begun, months))
    return found


def _months_between(begun: PeriodMention, last: Period) -> int:
    assert begun.span
    return last.ordinal - begun.span.first.ordinal + 1
