"""Turn a line among the others of its slide into what it has in common with them: words, figures, claims.

A fact told twice, two values of one measure or a part without its whole are seen only where two lines are
laid side by side: "shares 4 fifths of its words", "another value beside 3 fifths of its words".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from deckgen.claims.tellings import stem
from deckgen.model.claim import Claim, Reading

_WORD = re.compile(r"[a-z]{4,}")
_IDLE = frozenset({"that", "this", "these", "those", "with", "from", "were", "have", "been", "than", "which"})
_FIFTHS = 5
_ALIKE = 0.4
"""The share of the shorter line's words from which two lines may speak of one thing."""
_MOST = 4


def of(reading: Reading, others: Sequence[Reading]) -> Iterator[str]:
    """What the other lines of a slide say of this one."""
    shared = [_shared(reading.text, other.text) for other in others]
    again = [len(_figures(reading) & _figures(other)) for other in others]
    yield f"shares {_fifths(max(shared, default=0.0))} of its words"
    yield f"shares {min(max(again, default=0), _MOST)} figures"
    if any(same > _ALIKE and figures for same, figures in zip(shared, again, strict=True)):
        yield "the same figures in the same words"
    contrary = [
        same for same, other in zip(shared, others, strict=True) if same > _ALIKE and _differs(reading, other)
    ]
    if contrary:
        yield f"another value beside {_fifths(max(contrary))} of its words"
    yield from sorted({f"elsewhere {_kind(each)}" for other in others for each in _told(other)})


def _fifths(share: float) -> str:
    return f"{int(share * _FIFTHS)} fifths"


def _shared(one: str, other: str) -> float:
    """How much of the shorter line's words the other one has too, 0 to 1."""
    first, second = _words(one), _words(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if word not in _IDLE)


def _told(reading: Reading) -> list[Claim]:
    return [each for each in reading.claims if each.role != "label"]


def _kind(claim: Claim) -> str:
    return f"{claim.numeral.unit or 'number'} {claim.role or 'figure'}"


def _figures(reading: Reading) -> frozenset[tuple[object, str]]:
    return frozenset((each.numeral.value, each.numeral.unit) for each in _told(reading))


def _differs(one: Reading, other: Reading) -> bool:
    """Whether both tell a level in one unit for one period, and not the same one."""
    return any(
        first.numeral.unit == second.numeral.unit
        and first.numeral.value != second.numeral.value
        and (first.period and first.period.span) == (second.period and second.period.span)
        for first in _told(one)
        for second in _told(other)
        if first.role == second.role == "level"
    )
