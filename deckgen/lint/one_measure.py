"""Turn two figures into whether they are of one measure: told in one way, or in ways that must mean it."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.claims import measures
from deckgen.lint import said_otherwise
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.told import Told, measure_of
from deckgen.model.claim import Claim

_OF_THE = re.compile(r"\bof\s+(?:the|all)\s+$", re.I)
_RELATIVE = re.compile(
    r"\s*(?:[a-z]+\s+)?(?:which|that|who|spent|paid|made|recorded|received)\b(?P<clause>[^,.;]*)", re.I
)
_NEAR = Fraction(5, 4)  # two values of one measure that is told in two ways are as near as this
_AVERAGE = re.compile(r"\b(?:average|averaged|mean|median)\b", re.I)
_RATE_OF_DEED = re.compile(r",\s+(?:or\s+|which\s+is\s+|giving\s+)?an?\s+(?:overall\s+)?rate\s+of\s+$", re.I)
_NAMED_RATE = re.compile(r"\b(?P<deed>[a-z]{5,})\s+rate\b", re.I)
_LARGE = 30  # two shares of one base larger than this are of the same things


def are_of_one(one: Told, other: Told, known: Knowledge, topic: str) -> bool:
    """Whether two figures are of one measure, or so near and told in words so alike that they must be."""
    first, second = measure_of(one, known), measure_of(other, known)
    if measures.same(first, second):
        return True
    if first.clause and second.clause and _base(one, known) == _base(other, known) > _LARGE:
        return first.clause <= second.clause or second.clause <= first.clause
    if _goes_back(one, other) or said_otherwise.alike(one, other, known, topic):
        return True
    if swapped(one.claim, other.claim) and (
        measures.touch(first, second) or measures.share_two(first, second)
    ):
        return True
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    near = high <= low * _NEAR and one.line is not other.line
    return near and (
        measures.alike(first, second)
        or _is_rate_of_deed(one, other, known)
        or _is_rate_of_deed(other, one, known)
        or _same_average(one, other, known)
        or _all_of_them(one, other, known)
    )


def _goes_back(one: Told, other: Told) -> bool:
    """Whether the second goes back to the first as a whole: "took £9 of the £124 which nurses cost"."""
    text, numeral = other.line.text, other.claim.numeral
    clause = _RELATIVE.match(text, numeral.end)
    if clause is None or not _OF_THE.search(text[: numeral.start]):
        return False
    low, high = sorted((one.claim.numeral.value, numeral.value))
    return high <= low * _NEAR and bool(measures.words(clause["clause"]) & measures.words(one.sentence))


def swapped(one: Claim, other: Claim) -> bool:
    """Whether two figures have the same three digits or more in another order: 1,206 and 1,260."""
    first, second = (re.sub(r"\D", "", each.numeral.text) for each in (one, other))
    low, high = sorted((one.numeral.value, other.numeral.value))
    return first != second and len(first) > 2 and sorted(first) == sorted(second) and high <= low * _NEAR


def _same_average(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two average times are of one thing: "the average wait was 19 minutes", "waited 23 minutes"."""
    first, second = measure_of(one, known), measure_of(other, known)
    if {one.claim.numeral.unit, other.claim.numeral.unit} != {"seconds"}:
        return False
    if not all(_AVERAGE.search(each.sentence) for each in (one, other)) or first.narrowed != second.narrowed:
        return False
    return measures.of_one_root(first, second) and not second.place - first.clause


def _is_rate_of_deed(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether a rate is named by what a sentence tells as done: "recycled 23 of 52 tonnes, a rate of 44%"."""
    text, at = one.line.text, one.claim.numeral.start
    named = _NAMED_RATE.search(other.sentence)
    if named is None or one.claim.numeral.unit != "percent" or not _RATE_OF_DEED.search(text, 0, at):
        return False
    theirs = measure_of(other, known)
    beyond = (theirs.narrowed | theirs.place) - measures.words(one.sentence)
    return not beyond and bool(measures.roots(named["deed"]) & measures.roots(one.sentence))


def _all_of_them(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether a base goes back to what was counted: "41 unfilled posts", "of the 46 posts unfilled"."""
    first, second = measure_of(one, known), measure_of(other, known)
    for whole, told in ((first, second), (second, first)):
        counted = whole.named[-1] if whole.whole and whole.named else frozenset[str]()
        if len(counted) > 1 and counted <= told.clause and not told.narrowed - whole.narrowed:
            return True
    return False


def _base(told: Told, known: Knowledge) -> Fraction:
    """What a percentage says that it is of: 358 of "87.2% (312 of 358)"; 0 where it says nothing."""
    claims = [each for each in known.read(told.line.text).claims if each.sentence == told.claim.sentence]
    after = [each for each in claims if 0 <= each.numeral.start - told.claim.numeral.end < 30]
    base = next((each for each in after if each.role == "base"), None)
    return base.numeral.value if base and told.claim.numeral.unit == "percent" else Fraction(0)
