"""Figures that stand without their unit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen.claims import movements, notation
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page

_MEASURED = re.compile(
    r"\b(?:times?|waits?|waited|waiting|duration|rates?|proportion|percentage|satisfaction|length of|cost|"
    r"spend|budget|stays?|stayed|journeys?|handovers?|turnaround|"
    r"speed|temperature|distance|weight|occupancy|compliance|delays?|took|takes|lasted|lasting)\b",
    re.I,
)
_SHARED = re.compile(r"\b(?:attendance|uptake|turnout|coverage)\b", re.I)  # a share, where it is below 100
_TIME = re.compile(
    r"\b(?:times?|waits?|waited|waiting|duration|delays?|length of|stays?|stayed|journeys?|"
    r"handovers?|took|takes|"
    r"lasted|turnaround)\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:spend|spending|spent|budget|costs?|income|expenditure|savings?|saved|arrears|debts?|deficit|surplus|"
    r"fees?|price|rent|salar(?:y|ies)|pay|paid|bills?|fines?|revenue|grants?|underspend|overspend)\b",
    re.I,
)
_VERB_OF_TIME = re.compile(
    r"\b(?:waited|waits?|took|takes|taking|lasted|lasts|stayed|spent)\s+(?:for\s+)?(?:an?\s+(?:average|mean|median)\s+of\s+)?"
    r"(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
_NO_UNIT_NEEDED = re.compile(
    r"\s*(?:per\b|of|out of|to|and|or|in \d|points?|/|[-–]\d|being\b|(?:stars?|marks?)\b)"
)


@check("L14", "a figure stands without its unit")
def unit_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "1 hour 23", "an answer time of 12.49", "the rate was 83", "from 26 minutes to 21"."""
    for line, reading in read_lines(page, known):
        odd = {id(claim): other for movement in movements.of(reading) for claim, other in _odd_unit(movement)}
        odd |= _odd_beside(reading)
        for claim in reading.claims:
            numeral = claim.numeral
            if numeral.form == "units" and re.search(r"[A-Za-z]\s+\d+$", numeral.text):
                yield _unit(line, numeral, f"write '{notation.long_duration(numeral)}'")
            elif _bare(claim) and id(claim) in odd:
                yield _unit(line, numeral, f"give it in the unit of {odd[id(claim)].numeral.text}")
            elif _bare(claim) and _measures(claim, reading.text):
                unit = _which_unit(claim, reading.text)
                yield _unit(line, numeral, f"say {unit} {numeral.text}")


def _odd_unit(movement: Movement) -> Iterator[tuple[Claim, Claim]]:
    """A level without a unit, with the other level of its movement that has one."""
    if movement.now and movement.prior:
        for one, other in ((movement.now, movement.prior), (movement.prior, movement.now)):
            if not one.numeral.unit and other.numeral.unit in ("seconds", "money", "percent"):
                yield one, other


def _odd_beside(reading: Reading) -> dict[int, Claim]:
    """A figure without a unit that a sentence compares with one that has: "was 8.4, down from 11.9 days"."""
    found: dict[int, Claim] = {}
    for _, told in by_sentence(reading):
        levels = [each for each in told if each.role in ("level", "prior")]
        for one, other in itertools.pairwise(levels):
            units = {one.numeral.unit, other.numeral.unit}
            compared = "prior" in (one.role, other.role)
            if compared and "" in units and units & {"seconds", "money", "percent"}:
                bare, whole = (one, other) if one.numeral.unit == "" else (other, one)
                found[id(bare)] = whole
    return found


def _bare(claim: Claim) -> bool:
    numeral = claim.numeral
    return (
        numeral.unit == ""
        and numeral.form in ("digits", "mixed")
        and not numeral.noun
        and claim.role in ("level", "prior", "change", "target")
    )


def _measures(claim: Claim, text: str) -> bool:
    """Whether a number is of something that has a unit: a decimal, or a time, a rate or money by its name."""
    before, after = text[: claim.numeral.start], text[claim.numeral.end :]
    if re.search(r"\d\s?[-–]\s?$", before) or _NO_UNIT_NEEDED.match(after):
        return False
    if _VERB_OF_TIME.search(before):
        return True
    if _SHARED.search(claim.metric) and claim.numeral.value <= 100:
        return True
    mixed = claim.numeral.form == "mixed"
    if _MONEY.search(claim.metric) and not _counted(claim):
        return True
    if mixed:
        return False
    near = bool(claim.numeral.decimals and _MEASURED.search(before[-90:]))
    return bool(_MEASURED.search(claim.metric)) or near


def _counted(claim: Claim) -> bool:
    """Whether a measure named for money is a number of things: "the number of grants was 12"."""
    return bool(re.search(r"\b(?:number|claims?|applications?|cases?|households|tenants)\b", claim.metric))


def _which_unit(claim: Claim, text: str) -> str:
    if _MONEY.search(claim.metric):
        return "£ before"
    time = _TIME.search(claim.metric) or _VERB_OF_TIME.search(text[: claim.numeral.start])
    return "seconds, minutes or days after" if time else "its unit (%, minutes, £) with"


def _unit(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(line, numeral.text, f"'{numeral.text}' has no unit", hint)
