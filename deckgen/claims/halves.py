"""Turn two stretches of a text into whether they name the two kinds that a whole comes in.

"Boys" and "girls", "urgent" and "routine", "formal" and "informal": there is no third.
"""

from __future__ import annotations

import re

from deckgen.claims import opposites

_PAIRS: tuple[tuple[str, str], ...] = (
    (r"first|new|initial", r"follow-ups?|repeat|review|return"),
    (r"day(?:time)?", r"night(?:time)?|overnight"),
    (r"day cases?|day surgery|day patients?", r"overnight stays?|in-?patients?"),
    (r"mornings?", r"afternoons?"),
    (r"weekdays?", r"weekends?"),
    (r"primary", r"secondary"),
    (r"infants?", r"juniors?"),
    (r"internal\w*", r"external\w*"),
    (r"long-term|long-stay", r"short-term|short-stay"),
    (r"full-time", r"part-time"),
    (r"capital", r"revenue"),
    (r"owned", r"rented"),
    (r"household(?:ers?)?|domestic|residential", r"commercial|business(?:es)?|trade"),
    (r"on-street", r"off-street|car parks?"),
    (r"clinical", r"administrative"),
    (r"junior", r"senior"),
    (r"lower", r"upper"),
    (r"printed|paper|physical", r"digital|electronic|online"),
    (r"north(?:ern)?", r"south(?:ern)?"),
    (r"east(?:ern)?", r"west(?:ern)?"),
    (r"branch(?:es)?", r"central|main"),
)  # fmt: skip
"""Kinds beside those of `opposites`, for one thing can be of both in turn."""


def named(one: str, other: str) -> bool:
    """Whether each stretch names one half of a whole, and neither names both."""
    if opposites.of(one, other):
        return True
    return any(
        _only(first, second, one, other) or _only(second, first, one, other) for first, second in _PAIRS
    )


def _only(first: str, second: str, one: str, other: str) -> bool:
    return _has(first, one) and _has(second, other) and not _has(second, one) and not _has(first, other)


def _has(words: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:{words})\b", text, re.I))
