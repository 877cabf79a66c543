"""Turn two tellings into how many digits of the first the later one repeats."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from deckgen.claims.tellings import Telling
from deckgen.model.claim import Claim

_NEARLY = Fraction(1, 100)
_LEVELS = frozenset({"level", "prior", "share"})
_UNITS = ("", "money", "seconds", "percent")
_DIFFERENCES = frozenset({*((unit, unit) for unit in _UNITS if unit != "percent"), ("points", "percent")})
"""The units of a change and of the levels that it is the difference of."""
_LEFT = re.compile(
    r"\b(?:leav(?:es|ing)|left|remain\w*|outstanding|still\s+to|to\s+(?:go|come|do|follow)|yet\s+to)\b", re.I
)


def weight(first: Telling, later: Telling) -> int:
    """How many digits the later sentence repeats; 0 where one of its figures is new.

    "A quarter" of a number whose part was told is not new, nor is the difference of two numbers told.
    """
    if any(each.role == "base" and not any(equal(each, one) for one in first.known) for each in later.known):
        return 0
    total = 0
    for claim in later.claims:
        if any(equal(claim, each) and not opposed(claim, each) for each in first.known):
            total += digits(claim)
        elif _is_fraction(claim, first):
            total += 1
        elif _is_what_is_left(claim, first, later):
            continue
        elif not _is_difference(claim, first.claims):
            return 0
        elif later.dates:  # told anew, and not as what the first sentence comes to
            total += digits(claim)
    return total


def opposed(one: Claim, other: Claim) -> bool:
    """Whether one change is a rise and the other a fall."""
    ways = {each.direction.direction for each in (one, other) if each.direction and each.role == "change"}
    return {"up", "down"} <= ways


def _is_fraction(claim: Claim, first: Telling) -> bool:
    """Whether a fraction is that of a part told with its whole: "a quarter" of "160 of 640"."""
    return claim.numeral.unit == "ratio" and any(
        base and abs(part / base - claim.numeral.value) < _NEARLY for part, base in first.shares
    )


def _is_difference(claim: Claim, told: tuple[Claim, ...]) -> bool:
    """Whether a change is that of two levels told: "16 fewer" of "from 112 to 96"."""
    levels = [
        each.numeral.value for each in told
        if (claim.numeral.unit, each.numeral.unit) in _DIFFERENCES and each.role in _LEVELS
    ]  # fmt: skip
    return claim.role == "change" and any(
        abs(one - other) == claim.numeral.value for one, other in pairwise(levels)
    )


def _is_what_is_left(claim: Claim, first: Telling, later: Telling) -> bool:
    """Whether a figure is what a part told leaves of its whole: "leaving 20.6 miles" of 31.4 and 52.0."""
    amounts = [each.numeral.value for each in first.known if each.numeral.unit == claim.numeral.unit]
    left = any(abs(one - other) == claim.numeral.value for one, other in pairwise(amounts))
    return claim.role == "level" and left and bool(_LEFT.search(later.text))


def digits(claim: Claim) -> int:
    """How many digits say something; amounts of many steps hardly agree by chance."""
    numeral = claim.numeral
    if numeral.value / numeral.step >= (60 if numeral.unit == "seconds" else 1000):
        return 3
    digits = re.sub(r"\D", "", numeral.text).lstrip("0")
    return len(digits if numeral.decimals else digits.rstrip("0")) or 1


def _are_occasions(one: Claim, other: Claim) -> bool:
    """Whether one counts the other's occasions as "times": "met 7 times", "7 meetings"."""
    return {one.numeral.unit, other.numeral.unit} == {"", "times"} and "change" not in (one.role, other.role)


def equal(one: Claim, other: Claim) -> bool:
    a, b = one.numeral, other.numeral
    if {a.unit, b.unit} == {"ratio", "percent"}:
        ratio, percent = (a, b) if a.unit == "ratio" else (b, a)
        return abs(ratio.value * 100 - percent.value) < 1
    if a.unit != b.unit and not _are_occasions(one, other):
        return False
    rough = max(a.value, b.value) / 50 if a.hedge or b.hedge else 0
    return abs(a.value - b.value) <= rough and (one.role == "change") == (other.role == "change")
