"""Turn a text into the words that average one median: a month has one, and nothing to average."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.claim import Reading, Sentence

_ONE_MEDIAN = (
    r"median\s+(?!(?:of|for|and|or)\b)(?:[a-z]+\s+){0,3}?"
    r"(?:wait|time|stay|delay|length\s+of\s+stay|duration|age|pay|price|cost|score|rent|distance|value|income|length)"
)
_AVERAGED = re.compile(
    rf"\b(?:average|mean)\s+(?:of\s+)?(?:the\s+)?{_ONE_MEDIAN}\b(?!s)|"
    rf"\b{_ONE_MEDIAN}\b(?:\s+(?:[a-z]+\s+){{0,4}}?averag(?:ed|ing)\b|[^.;,]*?\bon\s+average\b)",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:dai?ly|weekly|monthly|hourly|each|every|per|a\s+(?:day|week)|medians|sites|wards|clinics|schools|teams|areas|"
    r"across|over\s+the|of\s+(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+[a-z]+s)\b",
    re.I,
)


def of(reading: Reading) -> Iterator[str]:
    """The words that average one median, where all that is told is of one month and one place."""
    for sentence in reading.sentences:
        found = _AVERAGED.search(sentence.text)
        if found and _of_one_month(reading, sentence) and not _SEVERAL.search(sentence.text):
            yield found.group()


def _of_one_month(reading: Reading, sentence: Sentence) -> bool:
    end = sentence.start + len(sentence.text)
    told = [each for each in reading.periods if sentence.start <= each.start < end]
    return bool(told) and all(each.span and each.span.first == each.span.last for each in told)
