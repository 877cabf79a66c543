"""Turn two figures into whether their sentences tell that they are of different things.

A part and its own base, one of several that is called the highest, rows that open with other labels.
"""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.claims import completeness, halves, measures, superlatives, targets
from deckgen.claims.settings import is_setting, is_size
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.told import Told
from deckgen.model.prose import Page

_LABEL = re.compile(r"\s*(?P<name>[A-Z][^.:;,\d]{2,50}):")
_WITHIN = re.compile(r"\b(?:within|inside|under|over|longer\s+than|more\s+than)\s+(\d+[\s-][a-z]+)", re.I)
_OF_AN_AIM = re.compile(rf"\b{targets.AIM}\s+(?:of|at|is|was)\s+$", re.I)
_ROLLED = re.compile(r"\b(?:averaged\s+over|rolling|moving\s+average)\b", re.I)
_RANGED = re.compile(r"\b(?:ran|ranged|ranging|varied|varying|went|range)\s+(?:from|between)\b", re.I)
_TO_END = re.compile(r"\b(?:from|between|to|and)\s+$", re.I)
_NEAR = Fraction(5, 4)  # a whole that is larger than this is no slip of its part
_CLOSE = 45  # characters from "lowest" to its figure: "lowest in Year 10, at 90.6%"


def is_limit(told: Told) -> bool:
    """Whether a figure is one that others are held against: "within 31 days", "above the limit of 90.0%"."""
    if _OF_AN_AIM.search(told.line.text, 0, told.claim.numeral.start):
        return True
    timed = told.claim.numeral.unit == "seconds" or is_size(told.claim)
    return timed and is_setting(told.line.text, told.claim)


def is_one_of_several(told: Told) -> bool:
    """Whether a figure is that of the highest or the lowest of a set, and not of all: "lowest in Year 10"."""
    reading_start = told.line.text.find(told.sentence)
    at = told.claim.numeral.start - max(reading_start, 0)
    for said in superlatives.of_text(told.sentence):
        between = told.sentence[said.end : at]
        if not said.of_times and 0 <= at - said.end <= _CLOSE and ";" not in between:
            return True
    return False


def are_apart(one: Told, other: Told, page: Page, known: Knowledge) -> bool:
    """Whether anything tells that two figures are of different things."""
    return (
        _are_labelled_apart(one, other)
        or _is_one_of_all(one, other)
        or _have_other_limits(one, other)
        or _are_ends(one, other)
        or _are_kinds(one, other)
        or bool(_ROLLED.search(one.sentence)) != bool(_ROLLED.search(other.sentence))
        or _are_part_and_base(one, other, page, known)
    )


def _are_part_and_base(one: Told, other: Told, page: Page, known: Knowledge) -> bool:
    """Whether a share is told of one out of the other: 2,047 replied, "33.5% (2,047 of 6,115)"."""
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    return any(
        (part.role, base.role) == ("count-of", "base")
        and (part.numeral.value, base.numeral.value) == (low, high)
        for _, reading in read_lines(page, known)
        for part, base in zip(reading.claims, reading.claims[1:], strict=False)
    )


def _are_labelled_apart(one: Told, other: Told) -> bool:
    """Whether two lines open with labels of different things: "Housing benefit:", "Council tax support:"."""
    first, second = (_label(each) for each in (one, other))
    return bool(first and second) and not (first <= second or second <= first)


def _is_one_of_all(one: Told, other: Told) -> bool:
    """Whether the larger is said to be of all, and the other much less: "In all, 570,300 meals"."""
    low, high = sorted((one, other), key=lambda each: each.claim.numeral.value)
    if high.claim.numeral.unit not in ("", "money") or not completeness.puts_together(high.sentence):
        return False
    near = high.claim.numeral.value <= low.claim.numeral.value * _NEAR
    return not near and not completeness.puts_together(low.sentence)


def _are_ends(one: Told, other: Told) -> bool:
    """Whether a figure is an end of what several ranged over: "ran from 16.9% to 23.4%"."""
    return any(
        _RANGED.search(told.line.text, 0, told.claim.numeral.start)
        and _TO_END.search(told.line.text, 0, told.claim.numeral.start)
        for told in (one, other)
    )


def _are_kinds(one: Told, other: Told) -> bool:
    """Whether two sentences open with two kinds of a thing: "Secondary pupils", "Primary pupils"."""
    first, second = (" ".join(told.sentence.split()[:2]) for told in (one, other))
    return halves.named(first, second)


def _have_other_limits(one: Told, other: Told) -> bool:
    """Whether two sentences tell of what is done within other times: "within 62 days", "within 31 days"."""
    first, second = ({each.lower() for each in _WITHIN.findall(told.sentence)} for told in (one, other))
    return bool(first and second) and not first & second


def _label(told: Told) -> frozenset[str]:
    found = _LABEL.match(told.line.text)
    return measures.words(found["name"]) if found else frozenset()
