"""Turn a sentence that tells what several members were and are into whose change is the largest.

"Rose from 5.9% to 6.8% in Year 8 and from 8.1% to 9.5% in Year 11" tells no change, and lets both be found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import members, movements
from deckgen.claims.movement import Movement
from deckgen.claims.superlatives import Superlative
from deckgen.model.claim import Claim, Reading

_JOINS = re.compile(r"[,;:](?!\d)|\b(?:and|while|whereas|but)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A member's change (falls below 0), also as a part of what was before; `claim` is what it is now."""

    claim: Claim
    names: frozenset[str]
    by: Fraction
    part: Fraction


def refuted(said: Superlative, words: str, readings: Sequence[Reading]) -> tuple[Claim, Claim] | None:
    """The figure of the member that words name, and that of one that moved further the same way.

    Further in number and in per cent too, for a superlative does not tell which it means.
    """
    for reading in readings:
        group = _of(reading)
        own = _named(group, words)
        for other in group if own else ():
            if own and other is not own and own.by * other.by > 0 and _is_beyond(other, own, said):
                return own.claim, other.claim
    return None


def _is_beyond(one: Found, other: Found, said: Superlative) -> bool:
    by, part = abs(one.by) - abs(other.by), abs(one.part) - abs(other.part)
    return (by < 0 and part < 0) if said.way == "low" else (by > 0 and part > 0)


def _named(group: Sequence[Found], words: str) -> Found | None:
    told = members.words_of(words)
    found = []
    for each in group:
        others = frozenset[str]().union(*(other.names for other in group if other is not each))
        if told & (each.names - others):
            found.append(each)
    return found[0] if len(found) == 1 else None


def _of(reading: Reading) -> list[Found]:
    """Members of one sentence that tell both levels and no change, in one unit."""
    told = [each for each in movements.of(reading) if each.now and each.prior]
    told = [each for each in told if not (each.change or each.percent) and each.sentence == told[0].sentence]
    if len(told) < 2 or len({each.unit for each in told}) > 1:
        return []
    return [one for each in told if (one := _found(reading, each, told))]


def _found(reading: Reading, moved: Movement, told: Sequence[Movement]) -> Found | None:
    assert moved.now and moved.prior
    before, now = moved.prior.numeral.value, moved.now.numeral.value
    if not before or moved.now.numeral.hedge or moved.prior.numeral.hedge:
        return None
    text = members.less_periods(reading)
    end = min(
        (each.start for each in told if each.start > moved.start),
        default=reading.sentences[moved.sentence].end,
    )
    names = members.words_of(_JOINS.split(text[moved.end : end])[0])
    return Found(moved.now, names, now - before, (now - before) / before)
