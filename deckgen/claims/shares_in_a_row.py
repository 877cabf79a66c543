"""Turn shares that each have a number in brackets into shares of the base that the others of them are of.

"Of the 1,864 leavers, 59.1% (1,102) stayed at school. 27.6% (515) went to college, 13.3% (247) to neither".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims.shares import Share
from deckgen.model.claim import Claim, Reading

_OPENED = re.compile(r"\s*\(\s*")
_CLOSED = re.compile(r"\s*\)")
_NEAR = 3  # sentences from the base to the last of its shares


def of(reading: Reading, taken: frozenset[int]) -> Iterator[Share]:
    """Shares of a text beside those whose percentages begin at the places `taken`."""
    told = [each for each in reading.claims if each.role != "label"]
    pairs = [pair for pair in itertools.pairwise(told) if _is_pair(reading.text, *pair)]
    for percent, part in pairs:
        if percent.numeral.start in taken:
            continue
        for base in told:
            others = [pair for pair in pairs if pair[0] is not percent and _can_be_of(base, *pair)]
            if _can_be_of(base, percent, part) and any(_fits(base, *pair) for pair in others):
                yield Share(percent, part, (base,))
                break


def _is_pair(text: str, percent: Claim, part: Claim) -> bool:
    """Whether a percentage has a number of its own: "27.6% (515)"."""
    opened = _OPENED.fullmatch(text, percent.numeral.end, part.numeral.start)
    levels = percent.numeral.unit == "percent" and percent.role in ("level", "share")
    return levels and part.numeral.unit == "" and bool(opened and _CLOSED.match(text, part.numeral.end))


def _can_be_of(base: Claim, percent: Claim, part: Claim) -> bool:
    ahead = 0 <= percent.sentence - base.sentence < _NEAR and base.numeral.end <= percent.numeral.start
    return ahead and base.role in ("base", "level") and _is_larger(base, part)


def _is_larger(base: Claim, part: Claim) -> bool:
    return base.numeral.unit == "" and base.numeral.value > part.numeral.value


def _fits(base: Claim, percent: Claim, part: Claim) -> bool:
    return agreement.share_fits(_printed(part), _printed(base), _printed(percent))


def _printed(claim: Claim) -> Printed:
    return Printed(claim.numeral.value, claim.numeral.step)
