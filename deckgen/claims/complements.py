"""Turn two shares into whether the later is only the rest of the first: "the other 23.5% did not".

Where 76.5% of the pupils reached a level, that 23.5% of them did not reach it is the same fact. What the
rest did instead is another one: "23.5% were away".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from deckgen.claims import opposites
from deckgen.model.claim import Claim

Shares = frozenset[tuple[Fraction, Fraction]]
_WHOLE = 100
_NOT = re.compile(r"\b(?:not|never|no|none|neither)\b|n['’]t\b", re.I)
REST = frozenset({"other", "rest", "remain", "remainder"})
"""Stems of words for what is left of a whole."""


def rest_of(
    first: Sequence[Claim], later: Sequence[Claim], told: Shares = frozenset(), again: Shares = frozenset()
) -> bool:
    """Whether later figures are what the first leave of their whole: 1,071 of 1,400, and 329 of 1,400.

    `told` and `again` are the numbers of each sentence with what they are out of.
    """
    ours, theirs = _numbers(first) | told, _numbers(later) | again
    if ours and theirs:
        return any(base == other and part + rest == base for part, base in ours for rest, other in theirs)
    counts = {each.numeral.value for each in first if not each.numeral.unit}
    if any(not each.numeral.unit and each.numeral.value not in counts for each in later):
        return False  # a number that has not been told
    return any(one + other == _WHOLE for one in _percentages(first) for other in _percentages(later))


def denied(first: str, later: str) -> str | None:
    """The words with which a sentence says the contrary of the first; "" for a bare "not", None for none."""
    if bool(_NOT.search(first)) != bool(_NOT.search(later)):
        return ""
    if opposites.of_kinds(first, later):
        return None  # two groups side by side: boys and girls
    found = opposites.of(first, later)
    return found[1].lower() if found else None


def _numbers(claims: Sequence[Claim]) -> Shares:
    return frozenset({
        (one.numeral.value, other.numeral.value)
        for one, other in pairwise(claims)
        if other.role == "base" and one.numeral.unit == other.numeral.unit == ""
    })  # fmt: skip


def _percentages(claims: Sequence[Claim]) -> set[Fraction]:
    return {each.numeral.value for each in claims if each.numeral.unit == "percent" and each.role != "change"}
