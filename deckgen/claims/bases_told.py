"""Turn a count told for one period and a share of that count into whether the share can be of another.

Of the complaints of a quarter, none can have been answered in the nine months before it: a share of them is
not one of "the 12 months". What boys "made up" of a year's exclusions they made up in that year alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import wholes
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.period import Span

_NO_CHANCE = 20  # smaller counts are equal by chance
_THERE = re.compile(
    r"\s+(?:[a-z][\w’'-]*\s+){0,2}?(?:(?:had|have|has|held|hold|lived?|worked?|stood|owned?)\s|(?:were|are|was|is)\s+"
    r"(?:on|in|at|open|waiting|empty|vacant|under|without|registered|enrolled|employed)\b|on\s+(?:roll|the\s+(?:list|books|register))\b)"
)
_HAS = re.compile(r"\b(?:has|have|had|employ(?:s|ed)?|owns?|owned|runs?|ran|looks?\s+after)\s+(?:about\s+)?$")
_EARLIER = re.compile(r"\b(?:from|than|against|versus|compared\s+(?:with|to))\b", re.I)
"""What comes before the figure of another time: "38.7% (1,589 of 4,106), up from 35.5% in"."""
_WINDOWS = frozenset({"rolling", "range", "quarter", "month"})


@dataclass(frozen=True, slots=True)
class Crossed:
    """A share in brackets or words, the period told for it, and the one that its base was counted in."""

    words: str
    of_share: PeriodMention
    of_base: PeriodMention


def crossed(reading: Reading, above: Sequence[Claim]) -> list[Crossed]:
    """The shares of a text whose base was told, in it or `above` it, for a period that does not fit."""
    found = []
    for index, base in enumerate(reading.claims):
        own = base.period
        if base.role != "base" or base.numeral.value < _NO_CHANCE or own is None or not _is_window(own):
            continue
        if _EARLIER.search(reading.text, base.numeral.end, max(own.start, base.numeral.end)):
            continue  # the period is that of what it is compared with
        told = [
            each.period
            for each in (*above, *reading.claims[:index])
            if each.period and _is_window(each.period) and _is_count(each, base)
        ]
        composed = wholes.is_composition(reading, base)
        if told and not any(_fits(each, own, composed) for each in told):
            low, high = min(base.numeral.start, own.start), max(base.numeral.end, own.end)
            found.append(Crossed(reading.text[low:high], own, told[-1]))
    return found


def is_held(reading: Reading, claim: Claim) -> bool:
    """Whether a count of a month is of what there was ("43 had a plan"), and of no happenings.

    What there is in January may be looked at all year.
    """
    month = claim.period is not None and claim.period.form == "month"
    before, numeral = reading.text[: claim.numeral.start], claim.numeral
    return month and bool(_THERE.match(reading.text, numeral.end) or _HAS.search(before))


def _is_window(mention: PeriodMention) -> bool:
    return mention.form in _WINDOWS and mention.span is not None and mention.length is not None


def _is_count(claim: Claim, base: Claim) -> bool:
    one, other = claim.numeral, base.numeral
    return claim.role == "level" and one.unit == other.unit == "" and one.value == other.value


def _fits(counted: PeriodMention, shared: PeriodMention, composed: bool) -> bool:
    """Whether things of one period can be shared out in another: later, or within it."""
    assert counted.span and shared.span
    first, later = counted.span, shared.span
    if composed:
        return first == later
    return not (_contains(later, first) and later.first < first.first)


def _contains(wide: Span, narrow: Span) -> bool:
    return wide.first <= narrow.first and narrow.last <= wide.last
