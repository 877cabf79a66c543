"""Turn the labels that date rows ("2024-09", "Sep-24", "30/09/2024", "2024-W36") into periods.

Days stand before months, as in British dates. Two-digit years are of this century.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from deckgen.model.period import Frequency, Period

_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_FINENESS: dict[Frequency, int] = {"week": 0, "month": 1, "quarter": 2, "year": 3}
_JOIN = r"[\s\-/.,']*"

_DAYS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[ t]\d{2}:\d{2}.*)?"), "number"),
    (re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})"), "number"),
    (re.compile(r"(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>\d{4}|\d{2})(?: \d{2}:\d{2}.*)?"), "number"),
    (re.compile(rf"(?P<d>\d{{1,2}}){_JOIN}(?P<m>[a-z]+){_JOIN}(?P<y>\d{{4}}|\d{{2}})"), "name"),
)
_MONTHS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<y>\d{4})[-/](?P<m>\d{1,2})"), "number"),
    (re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})"), "number"),
    (re.compile(r"(?P<m>\d{1,2})[-/](?P<y>\d{4})"), "number"),
    (re.compile(rf"(?P<m>[a-z]+){_JOIN}(?P<y>\d{{4}}|\d{{2}})"), "name"),
    (re.compile(rf"(?P<y>\d{{4}}){_JOIN}(?P<m>[a-z]+)"), "name"),
)
_WEEKS = (
    re.compile(r"(?P<y>\d{4})[\s\-]*w(?:eek)?[\s\-]*(?P<n>\d{1,2})"),
    re.compile(r"w(?:eek)?[\s\-]*(?P<n>\d{1,2})[\s\-,/]*(?P<y>\d{4})"),
)
_QUARTERS = (
    re.compile(r"(?P<y>\d{4})[\s\-]*q(?P<n>[1-4])"),
    re.compile(r"q(?P<n>[1-4])[\s\-,/]*(?P<y>\d{4})"),
)
_YEAR = re.compile(r"(?P<y>\d{4})")

EXAMPLES: dict[Frequency, str] = {
    "month": "2024-09, Sep-24, September 2024 or 30/09/2024",
    "week": "2024-W36 or a date",
    "quarter": "2024-Q3 or a date",
    "year": "2024 or a date",
}


def period(label: str, frequency: Frequency) -> Period | None:
    """The period of this frequency that a label means, or None: a month lies in its quarter, in no week."""
    text = " ".join(label.lower().split())
    readers: tuple[Callable[[str], Period | date | None], ...] = (_day, _week, _month, _quarter, _year)
    for read in readers:
        try:
            found = read(text)
        except ValueError:  # a 13th month, a 31st of June
            return None
        if found is not None:
            return _as(found, frequency)
    return None


def day(label: str) -> date | None:
    """The day that a label means, or None."""
    try:
        return _day(" ".join(label.lower().split()))
    except ValueError:
        return None


def _as(found: Period | date, frequency: Frequency) -> Period | None:
    if isinstance(found, date):
        return Period.containing(found, frequency)
    if found.frequency == frequency:
        return found
    if found.frequency == "week" or _FINENESS[found.frequency] > _FINENESS[frequency]:
        return None
    return Period.containing(found.first_day, frequency)


def _day(text: str) -> date | None:
    found = _first(_DAYS, text)
    return date(found[0], found[1], int(found[2]["d"])) if found else None


def _month(text: str) -> Period | None:
    found = _first(_MONTHS, text)
    return Period.month(found[0], found[1]) if found else None


def _first(
    patterns: tuple[tuple[re.Pattern[str], str], ...], text: str
) -> tuple[int, int, re.Match[str]] | None:
    """Year and month by the first pattern that fits."""
    for pattern, style in patterns:
        found = pattern.fullmatch(text)
        month = (_named(found["m"]) if style == "name" else int(found["m"])) if found else 0
        if found and month:
            return _full_year(found["y"]), month, found
    return None


def _named(name: str) -> int:
    """1 to 12 for a month's name or its beginning (from 3 letters on), else 0."""
    matches = [number for number, full in enumerate(_NAMES, 1) if len(name) >= 3 and full.startswith(name)]
    return matches[0] if len(matches) == 1 else 0


def _full_year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _week(text: str) -> Period | None:
    found = next((match for pattern in _WEEKS if (match := pattern.fullmatch(text))), None)
    if found is None:
        return None
    return Period.containing(date.fromisocalendar(int(found["y"]), int(found["n"]), 1), "week")


def _quarter(text: str) -> Period | None:
    found = next((match for pattern in _QUARTERS if (match := pattern.fullmatch(text))), None)
    return Period("quarter", int(found["y"]) * 4 + int(found["n"]) - 1) if found else None


def _year(text: str) -> Period | None:
    found = _YEAR.fullmatch(text)
    return Period("year", int(found["y"])) if found and int(found["y"]) else None
