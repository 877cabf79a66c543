"""Turn distances between two dates, as a sentence tells them, into pairs of dates that are not so far apart.

"The audit ended on 10 October 2024. Its results go to the board on 21 November 2025, 6 weeks after it ended."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deckgen.claims import number_words
from deckgen.lint.events import Event
from deckgen.lint.looking import key_words
from deckgen.model.claim import Reading

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TOLD = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{_NUMBERS})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>after|before|later\s+than|earlier\s+than)\s+"
    r"(?:(?:the|its|their|this|that|our)\s+)?(?P<what>[^.;,()]{3,60})",
    re.I,
)
_DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}
_BESIDE = re.compile(r"[\s,(–]*(?:that\s+is|which\s+is|just|only|exactly|about|around|some|nearly|over)?\s*")
_NEARLY = 0.25
"""How much of a distance, beside one of its units, a rounded one may be off."""


def wrong(told: Mapping[Event, Reading]) -> Iterator[tuple[Event, Event]]:
    """Each date whose distance to another is told, with that one, where the two are not so far apart."""
    for event, reading in told.items():
        sentence = next(each for each in reading.sentences if each.start <= event.mention.start < each.end)
        match = _TOLD.search(reading.text, event.mention.end, sentence.end)
        if match is None or not _BESIDE.fullmatch(reading.text, event.mention.end, match.start()):
            continue
        awaited = key_words(match["what"])
        named = [each for each in told if each != event and awaited & key_words(each.words)]
        days = len(named) == 1 and event.mention.day and named[0].mention.day
        if days and not _is_so(match, named[0], event):
            yield named[0], event


def _is_so(match: re.Match[str], other: Event, event: Event) -> bool:
    after = match["way"].lower().startswith(("after", "later"))
    apart = (event.begins - other.ends).days if after else (other.begins - event.ends).days
    unit = _DAYS[match["unit"].lower()]
    said = number_words.whole_number(match["count"]) * unit
    return abs(apart - said) <= unit + _NEARLY * said
