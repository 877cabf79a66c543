"""Turn a text into its figures without a unit that are compared with figures that have one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from deckgen.claims import movements
from deckgen.claims.movement import Movement
from deckgen.lint.looking import by_sentence
from deckgen.model.claim import Claim, Reading

_TO = re.compile(r"\s+to\s+(?:just\s+|only\s+)?")
_MEASURE = re.compile(
    r"(?:(?:kilo|centi|milli)?(?:grams?|metres?|litres?)|tonnes?|miles?|hectares?|acres?|pints?|pence|degrees?|decibels?|"
    r"(?:kilo|mega|giga)watt[\s-]hours?|square\s+(?:kilo)?metres?|cubic\s+metres?)\b",
    re.I,
)
_ON_AVERAGE = re.compile(r"\s+on\s+average\b", re.I)


def of(reading: Reading) -> dict[int, Claim]:
    """By the id of each claim without a unit: the claim that it is compared with, and that has one."""
    odd = {
        id(claim): other
        for movement in movements.of(reading)
        for claim, other in _odd_unit(reading, movement)
    }
    return odd | _odd_beside(reading)


def _odd_unit(reading: Reading, movement: Movement) -> Iterator[tuple[Claim, Claim]]:
    """A level without a unit, with the other level of its movement that has one."""
    if movement.now and movement.prior:
        for one, other in ((movement.now, movement.prior), (movement.prior, movement.now)):
            unit = not one.numeral.unit and other.numeral.unit in ("seconds", "money", "percent")
            measured = not one.numeral.noun and _is_measured_in(other) and _has_its_own(movement, one, other)
            if (unit or measured) and not _shares_it(reading.text, one, other):
                yield one, other


def _is_measured_in(claim: Claim) -> bool:
    """Whether what stands after a figure is no thing but a measure: "19.3 kilograms"."""
    return bool(_MEASURE.match(claim.numeral.noun))


def _has_its_own(movement: Movement, bare: Claim, other: Claim) -> bool:
    """Whether a bare level cannot have its unit from the one after it: all other figures tell theirs."""
    change = movement.change
    before = bare.numeral.end < other.numeral.start
    return before and change is not None and _is_measured_in(change)


def _shares_it(text: str, one: Claim, other: Claim) -> bool:
    """Whether a range has its unit after its second end: "from 12 to 24 hours a day"."""
    after = one.numeral.end < other.numeral.start and other.numeral.unit != "money"
    return after and bool(_TO.fullmatch(text, one.numeral.end, other.numeral.start))


def _odd_beside(reading: Reading) -> dict[int, Claim]:
    """A figure without a unit that a sentence compares with one that has: "was 8.4, down from 11.9 days"."""
    found: dict[int, Claim] = {}
    for _, told in by_sentence(reading):
        levels = [each for each in told if each.role in ("level", "prior", "target")]
        averages = [each for each in levels if _ON_AVERAGE.match(reading.text, each.numeral.end)]
        for one, other in (*itertools.pairwise(levels), *itertools.pairwise(averages)):
            units = {one.numeral.unit, other.numeral.unit}
            if "" not in units or not units & {"seconds", "money", "percent"}:
                continue
            bare, whole = (one, other) if one.numeral.unit == "" else (other, one)
            alike = _compared(reading.text, one, other) or (one in averages and other in averages)
            if bare.role == "prior" and _goes_back_to_a_count(bare, whole, told):
                continue
            bound = whole.numeral.hedge in ("more than", "less than")
            if _shares_it(reading.text, bare, whole):
                continue
            if alike and not bound and _of_a_size(bare, whole):
                found[id(bare)] = whole
    return found


def _goes_back_to_a_count(bare: Claim, whole: Claim, told: Sequence[Claim]) -> bool:
    """Whether "compared with 44" has its count before a time limit: "38 died within 30 days, against 44"."""
    return any(
        each.numeral.unit == "" and each.numeral.noun and each.role == "level"
        and each.numeral.end <= whole.numeral.start < bare.numeral.start
        for each in told
    )  # fmt: skip


def _compared(text: str, one: Claim, other: Claim) -> bool:
    """Whether two levels stand side by side, and not the second in a bracket of its own: "1,124 (1.6%)"."""
    between = text[one.numeral.end : other.numeral.start]
    beside = bool(re.search(r"\b(?:and|than|against|for)\b", between)) and one.metric == other.metric
    if "money" in (one.numeral.unit, other.numeral.unit) and re.search(r"\band\b", between):
        beside = False  # "seats 16 and cost £38,500"
    return ("prior" in (one.role, other.role) or beside) and not re.search(r"[()]", between)


def _of_a_size(bare: Claim, whole: Claim) -> bool:
    """Whether a bare number can be in the other's unit, as that is written: "21" beside "26 minutes"."""
    written = re.search(r"\d[\d,]*(?:\.\d+)?", whole.numeral.text)
    if written is None:
        return True
    value = float(written.group().replace(",", ""))
    low, high = sorted((float(bare.numeral.value), value))
    return high <= 8 * max(low, 0.01)
