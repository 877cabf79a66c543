"""Turn a passage into slips of changes: those listed for all parts make the whole's percentage together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims import completeness, lists, movements
from deckgen.claims.movement import Movement
from deckgen.lint.looking import count_text, printed
from deckgen.lint.passages import Passage
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Reading

MOST_PARTS = 5
"""Movements and sentences before or after a whole in which its parts are looked for."""
EACH_PART = re.compile(
    r"\b(?:both|each|all (?:other|the other)|every|other|others|(?:the|all|these) (?:[2-9]|two|three|four|"
    r"five|six)|the rest|"
    r"respectively|by (?:phase|type|site|area|district|sex|age|group|region|school|ward))\b",
    re.I,
)
"""Words that speak of each part of a whole."""


def changes_together(passage: Passage) -> Iterator[Slip]:
    """210, 140 and 90 fewer are 440: of 5,960 that are left, a fall of 6.9%, whatever is told of all."""
    reading = passage.reading
    wholes = [each for each in movements.of(reading) if each.change is None and not is_vague(each)]
    for parts in lists.of(reading):
        if parts[0].role != "change" or parts[0].numeral.unit not in ("", "money"):
            continue
        for whole in wholes:
            if 0 < abs(parts[0].sentence - whole.sentence) < MOST_PARTS and _said_of(reading, whole, parts):
                yield from _unlike(passage, whole, parts)


def _said_of(reading: Reading, whole: Movement, parts: Sequence[Claim]) -> bool:
    """Whether words say that listed changes are all those of a whole."""
    at, theirs = (reading.sentences[each].text for each in (whole.sentence, parts[0].sentence))
    following = [each.text for each in reading.sentences[parts[-1].sentence + 1 :][:1]]
    told = (
        completeness.said(at, theirs)
        or any(completeness.says_only(each) for each in following)
        or (completeness.of_all(theirs) and bool(EACH_PART.search(theirs)))
    )
    return told and not completeness.some_only(theirs) and not any(each.numeral.hedge for each in parts)


def _unlike(passage: Passage, whole: Movement, parts: Sequence[Claim]) -> Iterator[Slip]:
    added = sum((each.numeral.value for each in parts), Fraction(0))
    level, percent = whole.now or whole.prior, whole.percent
    if level is None or percent is None or level.numeral.unit != parts[0].numeral.unit or not whole.way:
        return
    change = Printed(added, sum((each.numeral.step for each in parts), Fraction(0)))
    if whole.now:
        fits = agreement.change_fits(
            printed(level.numeral), change, printed(percent.numeral), whole.way == "up"
        )
    else:
        fits = agreement.share_fits(change, printed(level.numeral), printed(percent.numeral))
    if not fits:
        yield Slip(
            passage.line_at(percent.numeral.start),
            passage.words((percent,), percent),
            f"'{percent.numeral.text}' is not what its parts make together, {count_text(added)} with "
            f"{level.numeral.text}",
            "check the total and its parts against the data",
        )


def is_vague(movement: Movement) -> bool:
    """Whether a percentage is missing, told as a fraction, or hedged."""
    percent = movement.percent
    return percent is None or percent.numeral.unit != "percent" or bool(percent.numeral.hedge)
