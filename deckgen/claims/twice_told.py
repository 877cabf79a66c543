"""Turn two sentences into whether the later one tells two figures of the first again, which is no chance.

"2,034 appeals, down by 14.9%" and "appeals came down by 14.9%, from 2,391 to 2,034" are one fact, whatever
else and of whatever day the later sentence tells.
"""

from __future__ import annotations

import re

from deckgen.claims import digits_again, same_fact
from deckgen.claims.tellings import Telling
from deckgen.model.claim import Claim

_MANY = 3  # digits of a figure that is hardly alike by chance
_FEW = 2
_WINDOWS = frozenset({"rolling", "range", "quarter", "year"})
_ANOTHER = re.compile(r"\b(?:also|too|likewise|same|both|again|equally|other|others|elsewhere)\b", re.I)


def tells(first: Telling, later: Telling) -> bool:
    """Whether two long figures, a change among them, are told again of one thing and of no other window."""
    if _ANOTHER.search(later.text) or not later.names <= first.names or not _windows_agree(first, later):
        return False
    equal = [each for each in later.claims if any(_is_again(each, one) for one in first.claims)]
    long = [each for each in equal if digits_again.digits(each) >= _MANY]
    moved = any(each.role == "change" for each in equal) or {"level", "prior"} <= {each.role for each in long}
    shared = {
        each
        for each in later.words
        if not same_fact.is_actor(each) and any(same_fact.alike(each, one) for one in first.words)
    }
    return moved and len(equal) > 1 and bool(long) and bool(shared)


def _is_again(one: Claim, other: Claim) -> bool:
    """Whether a figure is told again: a long one, or the percentage of a change."""
    fewest = _FEW if one.role == "change" and one.numeral.decimals else _MANY
    alike = one.role == other.role and digits_again.equal(one, other)
    return digits_again.digits(one) >= fewest and alike and not digits_again.opposed(one, other)


def _windows_agree(first: Telling, later: Telling) -> bool:
    told = {each.span for each in first.dates if each.form in _WINDOWS}
    own = {each.span for each in later.dates if each.form in _WINDOWS}
    return own <= told
