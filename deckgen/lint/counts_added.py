"""Turn a slide into its bare numbers that are counts, because they and those beside them make up a count.

"The sixth form took 104, colleges 89 and work 38" of 231 pupils: what adds up to things is of those things.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from deckgen.lint.looking import by_sentence
from deckgen.model.claim import Claim, Reading

_NEARLY = Fraction(1, 20)
"""So far from a total parts may be that are not all told, or of which one is wrong."""
_LEAST = 30
"""Smaller totals are met by chance."""
_ROLES = frozenset({"level", "count-of", "base", "prior", ""})


def of(readings: Sequence[Reading]) -> frozenset[int]:
    """The ids of the claims whose numbers, with others of their sentence, add up to a count of the slide."""
    totals = {
        each.numeral.value
        for reading in readings
        for each in reading.claims
        if _is_whole_number(each) and each.numeral.noun and each.numeral.value >= _LEAST
    }
    found = set[int]()
    for reading in readings:
        for _, told in by_sentence(reading):
            numbers = [each for each in told if _is_whole_number(each)]
            found.update(id(each) for each in _adding_up(numbers, totals))
    return frozenset(found)


def _is_whole_number(claim: Claim) -> bool:
    numeral = claim.numeral
    return (
        numeral.unit == ""
        and numeral.form == "digits"
        and not numeral.decimals
        and claim.role in _ROLES
        and not numeral.hedge
    )


def _adding_up(numbers: Sequence[Claim], totals: set[Fraction]) -> Sequence[Claim]:
    """The numbers of a sentence that make a total of the slide, or all of which the last is the sum."""
    for start in range(len(numbers) - 1):
        parts = numbers[start:]
        added = sum((each.numeral.value for each in parts), Fraction(0))
        if any(
            abs(added - total) <= total * _NEARLY for total in totals - {each.numeral.value for each in parts}
        ):
            return parts
    if len(numbers) > 2:
        *parts, whole = numbers
        if whole.numeral.value >= _LEAST and sum(each.numeral.value for each in parts) == whole.numeral.value:
            return numbers
    return ()
