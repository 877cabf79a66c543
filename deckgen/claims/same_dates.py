"""Turn two sentences into whether all dates of the later one are those of the first, however they are told.

"The 12 months to May 2024 and to May 2023" are "the two years to May"; a day of May may be told of as May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from deckgen.claims.tellings import Telling
from deckgen.model.claim import PeriodMention
from deckgen.model.period import Span

_TWO_DATES = re.compile(r"\band\b")
_DAYS = re.compile(r"\b\d{1,2}(?=(?:st|nd|rd|th)?\s+[A-Z])")
_YEAR = re.compile(r"\d\d$")
_A_YEAR = 12
_TWO = 2
_When = tuple[object, int | None]


def agree(first: Telling, later: Telling) -> bool:
    """Whether the later sentence tells of no other time than the first."""
    told = {_when(each) for each in first.dates}
    told |= {
        (Span(month, month), None)
        for each in first.dates
        if each.span and _TWO_DATES.search(each.text)
        for month in (each.span.first, each.span.last)
    }
    told |= {when for each in first.dates for when in _ends(each)}
    both = list(_both(first))
    told |= {(each, None) for each in both}
    # "by 31 March 2025" is within what the year to March 2025 was told of
    told |= {
        (Span(each.last, each.last), each.last.last_day.day) for each, _ in told if isinstance(each, Span)
    }
    if not later.claims:  # an event of a day may be told again of its month
        told |= {(each.span, None) for each in first.dates if each.day and each.span}
    if not told and later.claims:
        return not later.dates
    return all(_when(each) in told or _ends_alike(each, both) for each in later.dates)


def _ends(mention: PeriodMention) -> Iterator[_When]:
    """The two days of "between 16 September 2024 and 25 October 2024", and the month that a day closes."""
    span, days = mention.span, _DAYS.findall(mention.text)
    if span and len(days) == _TWO:
        yield Span(span.first, span.first), int(days[0])
        yield Span(span.last, span.last), int(days[1])
    elif span and mention.day == span.last.last_day.day:
        yield span, None


def _both(first: Telling) -> Iterator[Span]:
    """Windows that follow each other, as one: "comparing the two years to May"."""
    windows = [each.span for each in first.dates if each.span and each.form == "rolling"]
    for one, other in combinations(windows, 2):
        if one.last + 1 == other.first or other.last + 1 == one.first:
            yield Span(min(one.first, other.first), max(one.last, other.last))


def _ends_alike(mention: PeriodMention, both: list[Span]) -> bool:
    """Whether a window that names its last month without a year can be one of these."""
    span = mention.span
    return (
        span is not None
        and not _YEAR.search(mention.text)
        and any(
            len(each) == len(span) and (each.last.ordinal - span.last.ordinal) % _A_YEAR == 0 for each in both
        )
    )


def _when(mention: PeriodMention) -> _When:
    return (mention.span or mention.text.lower(), mention.day)
