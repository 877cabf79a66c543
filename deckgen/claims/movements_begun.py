"""Turn a figure among others into whether it goes on with the movement told before it, or with none.

A change with levels of its own begins another; how far from an aim something is begins none.
"""

from __future__ import annotations

import re

from deckgen.claims import distances
from deckgen.claims.movement import Movement, family
from deckgen.model.claim import Claim, Reading

_OR_SO_MANY = re.compile(
    r",?\s+(?:or\s+(?:(?:about|some|an\s+average\s+of)\s+)?|(?:which\s+is|that\s+is|equal\s+to)\s+(?:an\s+average\s+of\s+)?|"
    r"an?\s+(?:[a-z]+\s+)?(?:average|mean)\s+of\s+|averaging\s+|on\s+average\s+)$"
)
_IN_EACH = re.compile(r"\s+(?:[a-z]+\s+)?(?:an?|per|each|every|for\s+(?:each|every))\s+[a-z]+\b", re.I)
_TWO = 2


def another(reading: Reading, index: int, before: Movement) -> bool:
    """Whether a change with the figures right after it is one by itself, which the levels before do not fit.

    "Closed 436 and opened 418, so the list fell by 18, from 240 to 222"; after a stay of 7.2 days,
    "admissions rose by 5.9% (1,313 more)".
    """
    claim, *following = (each for each in reading.claims[index : index + 3] if each.role != "label")
    if claim.role != "change" or any(each.sentence != claim.sentence for each in following):
        return False
    if claim.numeral.unit == "percent" and before.now and before.prior:
        beside = [each for each in following[:1] if each.role in ("change", "count-of")]
        between = [reading.text[claim.numeral.end : each.numeral.start] for each in beside]
        counted = any(each.strip() in ("(", ",") for each in between) and not beside[0].numeral.unit
        most = max(before.now.numeral.value, before.prior.numeral.value)
        return counted and (before.unit not in ("", "percent") or beside[0].numeral.value > most)
    if len(following) < _TWO or before.now is None or before.prior:
        return False
    prior, now = following[:_TWO]
    apart = abs(prior.numeral.value - now.numeral.value)
    alike = family(prior) == family(now) == family(claim)
    led = (prior.role, now.role) == ("prior", "level") and alike and apart == claim.numeral.value
    return led and before.now.numeral.value not in (prior.numeral.value, now.numeral.value)


def is_none(reading: Reading, index: int) -> bool:
    """Whether a figure is no piece of a movement, whatever its role."""
    return (
        is_part_of_base(reading, index)
        or _is_shared_out(reading, index)
        or _is_from_aim(reading, reading.claims[index])
    )


def _is_shared_out(reading: Reading, index: int) -> bool:
    """Whether a figure tells the one before it by the month or the head: "4,392 births, or 366 a month"."""
    before, claim = reading.claims[max(index - 1, 0)], reading.claims[index]
    again = index and before.sentence == claim.sentence and before.numeral.unit == claim.numeral.unit
    led = _OR_SO_MANY.search(reading.text, before.numeral.end, claim.numeral.start)
    return bool(again and led and _IN_EACH.match(reading.text, claim.numeral.end))


def is_part_of_base(reading: Reading, index: int) -> bool:
    """Whether a number in brackets is the one behind a share: "(1,180 of 12,480)"."""
    following = reading.claims[index + 1 : index + 2]
    return reading.claims[index].role == "count-of" and any(each.role == "base" for each in following)


def _is_from_aim(reading: Reading, claim: Claim) -> bool:
    """Whether a figure tells how far from an aim it is: "0.8 percentage points below the 98.0% target"."""
    sentence, numeral = reading.sentences[claim.sentence], claim.numeral
    ends = reading.text[sentence.start : numeral.start], reading.text[numeral.end : sentence.end]
    return claim.role == "change" and distances.is_distance(claim, *ends)
