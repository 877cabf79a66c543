"""Turn a number of terms, quarters, years or days and their first and last into whether there are as many.

"The four terms from the autumn term 2023 to the summer term 2024" are three, "the 5 days from Monday to
Thursday" four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from deckgen.claims import lengths
from deckgen.claims.listed_periods import Listed
from deckgen.model.claim import Reading

_SEASONS = {"spring": 0, "lent": 0, "summer": 1, "trinity": 1, "autumn": 2, "michaelmas": 2}
"""The terms of a calendar year in order."""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTED = re.compile(
    rf"\b(?P<count>{lengths.COUNT})\s+(?:(?:consecutive|successive|full|school|whole|separate|weekdays?|working)\s+)*"
    r"(?P<unit>terms?|quarters?|(?:school\s+|academic\s+|financial\s+|calendar\s+)?years?|days?)\b(?:\s+(?:in\s+a\s+row|running))?"
    r"\s*[(:,–-]?\s*(?:(?:from|that\s+is|namely|i\.e\.|running|being)\s+)*(?:the\s+)?",
    re.I,
)
_TO = r"\s+(?:to|until|till|through\s+to|up\s+to|[-–])\s+(?:the\s+)?"
_TERM = (
    r"(?P<{0}>" + "|".join(_SEASONS) + r")(?:\s+term)?(?:,?\s+(?:of\s+|in\s+)?(?P<{0}_year>(?:19|20)\d\d))?"
)
_TERMS = re.compile(_TERM.format("first") + _TO + _TERM.format("last"), re.I)
_WEEKDAYS = re.compile(
    rf"(?P<first>{'|'.join(_DAYS)})\w*{_TO}(?P<last>{'|'.join(_DAYS)})\w*\b(?!\s+\d)", re.I
)
_YEARS = re.compile(
    rf"(?P<first>(?:19|20)\d\d)(?P<slash>[/–-]\d\d(?:\d\d)?)?{_TO}(?P<last>(?:19|20)\d\d)(?(slash)[/–-]\d\d(?:\d\d)?)(?![\d/])",
    re.I,
)


def of(reading: Reading) -> Iterator[Listed]:
    """All numbers of periods with their first and last right after them, and how many these make."""
    for match in _COUNTED.finditer(reading.text):
        said = lengths.number(match["count"])
        told = _size(reading, match["unit"].lower().split()[-1].rstrip("s"), match.end())
        if told and said not in told[0] and not lengths.is_counted_from(reading.text, match.start()):
            yield Listed(reading.text[match.start() : told[1]], said, max(told[0]))


def _size(reading: Reading, unit: str, at: int) -> tuple[frozenset[int], int] | None:
    """How many there may be from the first to the last, and where the last ends."""
    if unit == "quarter":
        return _quarters(reading, at)
    pattern = {"term": _TERMS, "day": _WEEKDAYS, "year": _YEARS}[unit]
    match = pattern.match(reading.text, at)
    if not match:
        return None
    size = {"term": _terms, "day": _weekdays, "year": _years}[unit](match)
    return (size, match.end()) if size else None


def _terms(match: re.Match[str]) -> frozenset[int]:
    first, last = _SEASONS[match["first"].lower()], _SEASONS[match["last"].lower()]
    if match["first_year"] and match["last_year"]:
        steps = 3 * (int(match["last_year"]) - int(match["first_year"])) + last - first
    else:
        steps = (last - first) % 3
    return frozenset({steps + 1}) if steps > 0 else frozenset()


def _weekdays(match: re.Match[str]) -> frozenset[int]:
    first, last = (_DAYS.index(match[name][:3].lower()) for name in ("first", "last"))
    size = (last - first) % 7 + 1
    # From one week's day to the next week's may be meant.
    return frozenset({size, size + 7, size + 5}) if size > 1 else frozenset()


def _years(match: re.Match[str]) -> frozenset[int]:
    """Years with the first and the last; those of the calendar may be counted from one to the other."""
    steps = int(match["last"]) - int(match["first"])
    return frozenset({steps + 1} if match["slash"] else {steps, steps + 1}) if steps > 0 else frozenset()


def _quarters(reading: Reading, at: int) -> tuple[frozenset[int], int] | None:
    told = [each for each in reading.periods if each.form == "quarter" and each.span and each.length == 3]
    for one, other in pairwise(told):
        if one.start == at and re.fullmatch(_TO, reading.text[one.end : other.start], re.I):
            assert one.span and other.span
            steps = (other.span.first.ordinal - one.span.first.ordinal) // 3
            return (frozenset({steps + 1}), other.end) if steps > 0 else None
    return None
