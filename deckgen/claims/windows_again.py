"""Turn a length that goes back to the one window told before it into whether it has that window's length.

"412 in the 12 months to September 2024. Over the same 9 months": which? "In the 7 months of the pilot", which
ran from May to September 2024. Where more than one window has been told, it is not known which is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import dated_lengths, lengths, stretches
from deckgen.claims.lengths import Length, sentence_at
from deckgen.claims.stretches import Dated
from deckgen.model.claim import Reading
from deckgen.model.period import Period

_IN = r"\b(?:in|over|during|throughout|across|through|within|for)\s+(?:all\s+(?:of\s+)?)?"
_THE_SAME = re.compile(
    rf"{_IN}(?:(?:the|these|those|this|that)\s+(?:very\s+)?same|these|those|that|this)\s+(?:(?:period|spell|stretch|space)\s+of\s+)?$",
    re.I,
)
_ITS = re.compile(rf"{_IN}(?:its|their)\s+$", re.I)
_THE = re.compile(rf"{_IN}the\s+$", re.I)
_OF_WHAT = re.compile(r"\s+of\s+(?:the|this|that|our|its)\s+(?:[\w-]+\s+)?(?P<noun>[a-z]+)\b")
_CLOSES = re.compile(r"\s*(?:[.,;)]|$)")
_ELSEWHEN = re.compile(
    r"\s+(?:of\s+(?:last|the\s+(?:previous|year))\b|of\s+(?:19|20)\d\d|a\s+year|(?:the\s+)?(?:last|previous)\s+year|in\s+(?:19|20)\d\d|before|earlier|"
    r"after|later|from\s+now|ago)",
    re.I,
)
_RAN = re.compile(
    r"\b(?:ran|runs?|running|lasted|held|took\s+place|open|operated|went\s+on|piloted|trialled|began|started)\b",
    re.I,
)
"""Says of dates that something lasted from the first to the last of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """The windows of a line with its words; none where one of its dates is no window."""

    text: str
    windows: tuple[Dated, ...]


def told(reading: Reading, last: Period | None, end: int | None = None) -> Told:
    """What a line, or its words before a place, has told of when."""
    stop = len(reading.text) if end is None else end
    mentions = [each for each in reading.periods if each.end <= stop and (each.span or each.length != 1)]
    found = [each for each in stretches.find(reading, last) if each.end <= stop]
    found += [
        Dated(each.text, each.start, each.end, Fraction(each.length), False, False)
        for each in mentions
        if each.form == "rolling" and each.span is not None and (each.length or 0) > 1 and each.length
    ]
    known = all(any(one.start <= each.start < one.end for one in found) for each in mentions)
    return Told(reading.text[:stop], tuple(found) if known else ())


def misfits(
    reading: Reading, last: Period | None, above: Told, said: Sequence[Length]
) -> Iterator[tuple[Length, Dated]]:
    """Lengths that are not those of the one window which they go back to, here or in the line above."""
    earlier = list(said)
    for length in lengths.find(reading):
        here = told(reading, last, length.start)
        dated = any(each.end <= length.start for each in reading.periods)
        window = _one(here.windows if dated else above.windows)
        text = here.text if dated else above.text
        again = any(each.months == length.months for each in earlier)
        earlier.append(length)
        if window is None or again or length.ended or length.recent or length.unit == "steps":
            continue
        if lengths.is_ordinal(length):  # "for the third month in a row" tells a run of its own
            continue
        several = len({each.text for each in (here.windows if dated else above.windows)})
        together = any(length.months == window.months * count for count in range(2, several + 1))
        if together or dated_lengths.agrees(length, window):
            continue
        whole = dated and not length.slack and _is_the_whole(reading, length)
        if whole or _goes_back(reading, length, window, text):
            yield length, window


def _one(windows: Sequence[Dated]) -> Dated | None:
    """The window that is meant, where all that were told have one length."""
    return windows[-1] if windows and len({each.months for each in windows}) == 1 else None


def _is_the_whole(reading: Reading, length: Length) -> bool:
    """Whether a clause closes with a length of which nothing is said: "121 of them over the 8 months"."""
    said = _THE.search(reading.text, 0, length.start)
    return bool(said and _CLOSES.match(reading.text, length.end))


def _goes_back(reading: Reading, length: Length, window: Dated, text: str) -> bool:
    sentence = reading.sentences[sentence_at(reading, length.start)]
    before = reading.text[sentence.start : length.start]
    if _ELSEWHEN.match(reading.text, length.end):
        return False
    if _THE_SAME.search(before):
        return True
    lasted = not window.since and bool(_RAN.search(text))
    if lasted and not length.slack and _ITS.search(before):
        return True
    what = _OF_WHAT.match(reading.text, length.end)
    named = what and re.search(rf"\b{re.escape(what['noun'])}", text, re.I)
    return bool(lasted and named and _THE.search(before))
