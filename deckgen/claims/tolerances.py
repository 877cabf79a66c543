"""Turn a percentage, a fraction or a multiple into the percentages that it can fairly stand for.

"26.1%" is anything that rounds so, "a quarter" 25 give or take 3, "almost half" a little less than 50.
"""

from __future__ import annotations

from fractions import Fraction

from deckgen.claims import movements
from deckgen.model.claim import Claim

_LITTLE_LESS = frozenset({"nearly", "almost", "just under"})
_LITTLE_MORE = frozenset({"just over"})
LESS = frozenset({"under", "fewer than", "less than", "below", "up to", "at most"})
"""Hedges of a figure that is not reached, or just reached."""
_MORE = frozenset({"over", "more than", "above", "at least", "in excess of"})
_A_LITTLE = Fraction(6)
_A_LOT = Fraction(15)
_EITHER_SIDE = Fraction(4)


def of(claim: Claim) -> tuple[Fraction, Fraction]:
    """From and to, in per cent: both ends of what the claim's value, unit and hedge allow."""
    value, step = movements.percentage(claim)
    hedge = claim.numeral.hedge
    wide = max(Fraction(1), value / 100) if claim.numeral.unit == "times" else Fraction(1)
    if hedge in _LITTLE_LESS:
        return value - _A_LITTLE * wide, value
    if hedge in _LITTLE_MORE:
        return value, value + _A_LITTLE * wide
    if hedge in LESS:
        return value - _A_LOT * wide, value
    if hedge in _MORE:
        return value, value + _A_LOT * wide
    near = max(step / 2, _EITHER_SIDE * wide) if hedge else step / 2
    return value - near, value + near
