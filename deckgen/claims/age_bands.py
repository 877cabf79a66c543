"""Turn the ages told of a whole and of its parts into whether the parts leave out nobody.

"65 to 79" and "80 and over" are all who are "65 and over"; "under 5" and "5 to 17" are all "under 18".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from deckgen.claims import bounds
from deckgen.claims.bounds import Bound
from deckgen.model.claim import Reading

_A_YEAR = 1  # "to 79" ends where "80 and over" begins, and "under 18" where "12 to 17" does


def make_up(reading: Reading, whole: int, parts: int, count: int) -> bool:
    """Whether so many bands of the sentence `parts` are all of the one band of the sentence `whole`."""
    own, bands = _bands(reading, whole), _bands(reading, parts)
    return len(own) == 1 and len(bands) == count > 1 and _tile(own[0], bands)


def _bands(reading: Reading, number: int) -> list[Bound]:
    sentence = reading.sentences[number]
    found = bounds.of(reading, sentence.start, sentence.end)
    return [each for each in found if each.unit == bounds.YEARS_OF_AGE]


def _tile(whole: Bound, bands: Sequence[Bound]) -> bool:
    told = sorted(bands, key=lambda each: each.low if each.low is not None else Fraction(-1))
    return (
        told[0].low == whole.low
        and _meet(told[-1].high, whole.high)
        and all(one.high is not None and _meet(one.high, other.low) for one, other in pairwise(told))
    )


def _meet(end: Fraction | None, start: Fraction | None) -> bool:
    """Whether one age is the other, or the next; both open where there is no end."""
    if end is None or start is None:
        return end is start
    return 0 <= start - end <= _A_YEAR
