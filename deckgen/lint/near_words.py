"""Turn a word that no dictionary has, and the nearest that one has, into whether the first is a slip of it.

A slip of the pen changes a letter or two of a word that people know. What lies further off from all known
words is a word of some trade.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from deckgen.lint import words

_LONG = 9
"""Letters from which a word may be two slips away from the right one."""


def is_slip(said: str, right: str) -> bool:
    """Whether a word is the right one but for a letter, or for two where it is long."""
    one, other = said.lower(), right.lower()
    if _ending(one) != one and words.known(_ending(one)):
        return True
    if not other or one[:1] != other[:1] or "'" in other or "’" in other or " " in other:
        return False
    apart = min(OSA.distance(one, other), OSA.distance(_once(one), _once(other)))
    return apart <= (2 if len(one) >= _LONG else 1)


def _ending(word: str) -> str:
    """The plural that "ies" is written for: "journeys" of "journies"."""
    return re.sub(r"ies$", "eys", word)


def _once(word: str) -> str:
    """A word with each doubled letter once."""
    return re.sub(r"([a-z])\1", r"\1", word)
