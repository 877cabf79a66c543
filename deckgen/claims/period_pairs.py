"""Turn the periods of two levels into whether they can be compared, and which of them is the earlier."""

from __future__ import annotations

import re

from deckgen.model.claim import Claim, PeriodMention

_EARLIER = re.compile(r"\b(?:before|earlier|ago|previous|preceding|prior|last year)\b", re.I)
_TERM = re.compile(r"\bterm\b", re.I)
"""A third of a school year, which has as many months as the holidays leave it."""
_A_YEAR = 12


def can_be_compared(one: Claim, other: Claim) -> bool:
    """Whether two claims are of two periods that can be compared: a month's value is none of a year's."""
    if one.period is None or other.period is None or one.period.text == other.period.text:
        return False
    first, second = _months(one.period), _months(other.period)
    terms = _TERM.search(one.period.text) and _TERM.search(other.period.text)
    return first is None or second is None or first == second or bool(terms)


def _months(mention: PeriodMention) -> int | None:
    """How many months a period has: 12 of "the year", whichever it is; None of "the year before"."""
    if mention.span:
        return len(mention.span)
    return _A_YEAR if re.fullmatch(r"(?:the|this)\s+year", mention.text, re.I) else None


def is_before(claim: Claim, other: Claim) -> bool:
    """Whether a claim's period is the earlier one."""
    assert claim.period and other.period
    if _EARLIER.search(claim.period.text):
        return True
    if claim.period.last and other.period.last:
        return claim.period.last < other.period.last
    return False
