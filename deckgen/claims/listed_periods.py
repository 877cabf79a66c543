"""Turn a number of periods and a list of them into whether there are as many: "3 months (July, August)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import lengths
from deckgen.model.claim import Reading

_TERM = r"(?:(?:autumn|spring|summer|winter|michaelmas|lent|trinity)(?:\s+term)?(?:\s+(?:of\s+)?\d{4})?)"
_COUNTED = re.compile(
    rf"\b(?P<count>{lengths.COUNT})\s+(?:(?:consecutive|successive|full|school|calendar|separate)\s+)*"
    r"(?P<unit>months?|quarters?|terms?|(?:academic\s+|school\s+|financial\s+|calendar\s+)?years?)\b(?:\s+(?:in\s+a\s+row|running))?\s*(?:[(:,–-]\s*|(?<=years)\s+(?=\d{4}))(?:namely\s+|that\s+is,?\s+|in\s+)?(?:the\s+)?",
    re.I,
)
_JOINED = re.compile(r"\s*(?:,\s*and|,|and|&)\s+(?:the\s+)?", re.I)
_TERMS = re.compile(rf"{_TERM}(?:\s*(?:,\s*and|,|and|&)\s+(?:the\s+)?{_TERM})+", re.I)
_YEAR = r"(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_YEARS = re.compile(rf"{_YEAR}(?:\s*(?:,\s*and|,|and|&)\s+{_YEAR})+", re.I)
_MONTHS_IN = {"month": 1, "quarter": 3}

_NAMES = {"term": (_TERMS, _TERM), "year": (_YEARS, _YEAR)}


@dataclass(frozen=True, slots=True)
class Listed:
    """How many periods are said to be, how many are named, and the words from the number to the last name."""

    text: str
    count: int
    named: int


def of(reading: Reading) -> Iterator[Listed]:
    """All numbers of months, quarters or terms with the list of them right after, of 2 names or more."""
    for match in _COUNTED.finditer(reading.text):
        unit = match["unit"].lower().split()[-1].rstrip("s")
        names = _NAMES.get(unit)
        named, end = (
            _named(names, reading.text, match.end())
            if names
            else _periods(reading, match.end(), _MONTHS_IN[unit])
        )
        if named > 1 and not lengths.is_counted_from(reading.text, match.start()):
            yield Listed(reading.text[match.start() : end], lengths.number(match["count"]), named)


def _named(names: tuple[re.Pattern[str], str], text: str, at: int) -> tuple[int, int]:
    """How many terms or years are named one after the other, and where the last ends."""
    found = names[0].match(text, at)
    return (len(re.findall(names[1], found.group(), re.I)), found.end()) if found else (0, at)


def _periods(reading: Reading, at: int, months: int) -> tuple[int, int]:
    """How many periods of so many months are named one after the other, and where the last ends."""
    named, end = 0, at
    for each in reading.periods:
        joined = each.start == at if not named else _JOINED.fullmatch(reading.text, end, each.start)
        if each.start < end:
            continue
        if not joined or each.length is None or (each.form == "range" and not _JOINED.search(each.text)):
            break
        named, end = named + each.length // months, each.end
    return named, end
