"""Turn a text into pairs of figures that are told in one breath: "£9.50 for adults and £6 for children".

The same preposition follows both, or a name stands before the second: only place, group or time differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from deckgen.model.claim import Claim, Reading

_JOIN = r"(?:,(?!\d)|;|,?\s+(?:and|but|while|whereas|against|versus|then|compared\s+(?:with|to)))"
_TO_SECOND = (
    r"\s+(?:(?:it|they|that)\s+)?(?:(?:was|were|is|are|took|cost|with)\s+)?"
    r"(?:(?:only|just|an?\s+average\s+of|by)\s+)?"
)
_AFTER_BOTH = re.compile(
    rf"(?:\s+[a-z-]+)?\s+(?P<where>in|at|for|on|to|among|with|during|per|after)\s+[^,;.:]*?{_JOIN}{_TO_SECOND}",
    re.I,
)
_BEFORE_BOTH = re.compile(
    rf"{_JOIN}\s+(?:(?i:at|in|for|on)\s+)?(?:(?i:the)\s+)?[A-Z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*){{0,2}}?"
    r"\s+(?:(?:was|were|is|are|took|had|cost|averaged|at)\s+)?"
)
_LEVELS = frozenset({"level", "prior", "count-of"})


def of(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """All pairs of levels in one unit, in order."""
    told = [each for each in reading.claims if each.role in (*_LEVELS, "base", "change", "share")]
    for one, other in pairwise(told):
        alike = one.numeral.unit == other.numeral.unit and {one.role, other.role} <= _LEVELS
        if alike and one.sentence == other.sentence and _side_by_side(reading.text, one, other):
            yield one, other


def _side_by_side(text: str, one: Claim, other: Claim) -> bool:
    between = text[one.numeral.end : other.numeral.start]
    both = _AFTER_BOTH.fullmatch(between)
    if both and re.match(rf"(?:\s+[a-z-]+)?\s+{both['where']}\b", text[other.numeral.end :], re.I):
        return True
    return bool(_BEFORE_BOTH.fullmatch(between))
