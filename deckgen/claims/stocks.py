"""Turn a text into the stocks that it tells: things that somebody has, and later goes back to as all of them.

"The unit has 24 chairs" tells a stock; "each of the unit's 28 chairs" goes back to it with another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import measures
from deckgen.model.claim import Claim, Reading

_HAS = re.compile(
    r"\b(?:has|have|had|holds?|runs?|keeps?|owns?|operates?|there\s+(?:is|are|was|were)|consists?\s+of|comprises?)\s+"
    r"(?:a\s+total\s+of\s+|now\s+)?$",
    re.I,
)
_ALL_OF_THEM = re.compile(r"(?:['’]s?|\b(?:the|its|our|their|all|these|those))\s+$", re.I)
_FEWEST = 5  # "its 3 wards" may be any three
_THINGS_END = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|will|must|need|and|but|each|per|by|a|an)\b|[.,;:()]", re.I
)
_SOME = re.compile(r"\s*(?:with|that|which|who|where|in|on|at|of|for|from|to|[a-z]+ed|open|left|not)\b", re.I)


@dataclass(frozen=True, slots=True)
class Stock:
    """So many things; `told` where the text says that somebody has them, else it goes back to all of them."""

    claim: Claim
    things: frozenset[str]
    told: bool


def find(reading: Reading) -> Iterator[Stock]:
    """The stocks of a text in order; a number that some words narrow down is none."""
    for claim in reading.claims:
        numeral = claim.numeral
        if (
            numeral.unit
            or numeral.hedge
            or claim.role != "level"
            or numeral.value < _FEWEST
            or numeral.decimals
        ):
            continue
        before, after = reading.text[: numeral.start], reading.text[numeral.end :]
        told, back = _HAS.search(before), _ALL_OF_THEM.search(before)
        name = _THINGS_END.split(after)[0]
        some = _SOME.search(name) or any(
            each.start - numeral.end < len(name) + 6 for each in reading.periods if each.start > numeral.end
        )
        things = measures.words(name)
        if things and not some and bool(told) != bool(back):
            yield Stock(claim, things, bool(told))
