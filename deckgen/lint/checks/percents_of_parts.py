"""A whole's percentage outside what the percentages of its parts allow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import movements, shares
from deckgen.claims.movements import Movement
from deckgen.claims.shares import Share
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import percent_text, printed, sections
from deckgen.lint.registry import Slip, check
from deckgen.lint.totals import Part, totals_of
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page

_ALL_TOGETHER = re.compile(
    r"\b(?:total|overall|altogether|together|combined|as a whole|whole|in all|all|both|across (?:both|all|"
    r"the)|"
    r"[\w-]+-wide)\b",
    re.I,
)
_EACH_PART = re.compile(
    r"\b(?:both|each|all (?:other|the other)|every|other|others|(?:the|all|these) (?:[2-9]|two|three|four|"
    r"five|six)|the rest|"
    r"respectively|by (?:phase|type|site|area|district|sex|age|group|region|school|ward))\b",
    re.I,
)


@check("L05", "the total's percentage is outside what its parts allow", of_numbers=True)
def parts_percent_conflict(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Every part fell by 5% to 6%, and the total by 10%; or changes and percentages of all parts imply
    another.
    """
    for total, parts in totals_of(page, known):
        if (
            total.percent is None
            or total.percent.role != "change"
            or total.percent.numeral.hedge
            or len(parts) < 2
        ):
            continue
        allowed = _allowed(parts)
        if allowed and not agreement.overlap(*allowed, printed(total.percent.numeral)):
            places = total.percent.numeral.decimals
            low, high = (percent_text(each, places + 1) for each in allowed)
            yield Slip(
                total.line,
                total.percent.numeral.text,
                f"'{total.percent.numeral.text}' does not follow from its parts: they imply "
                f"{low}% to {high}%",
                "check the total and its parts against the data",
            )
    for _, lines in sections(page):
        yield from _outside_parts(lines, known)
        yield from _shares_together(lines, known)


def _allowed(parts: list[Part]) -> tuple[Fraction, Fraction] | None:
    """The total percentages that the parts allow; None where they do not tell, or may not be all parts."""
    ways = {
        each.percent.direction.direction if each.percent and each.percent.direction else _by_sign(each)
        for each in parts
    }
    if len(ways) != 1 or any(each.percent is None for each in parts):
        return None
    if all(each.count for each in parts):
        pairs = [
            (printed(each.count.numeral), printed(each.percent.numeral))
            for each in parts
            if each.count and each.percent
        ]
        return agreement.total_percent(pairs)
    numbers = [each.percent.numeral for each in parts if each.percent]
    return min(printed(each).low for each in numbers), max(printed(each).high for each in numbers)


def _by_sign(part: Part) -> str:
    sign = part.percent.numeral.sign if part.percent else 0
    return {1: "up", -1: "down", 0: ""}[sign]


@dataclass(frozen=True, slots=True)
class _Moved:
    """A movement with a percentage, and where it was told."""

    line: Line
    text: str
    sentence: int
    movement: Movement


def _moved(lines: Sequence[Line], known: Knowledge) -> list[_Moved]:
    found: list[_Moved] = []
    for line in lines:
        reading = known.read(line.text)
        for each in movements.of(reading):
            if each.percent and each.percent.numeral.unit == "percent" and not each.percent.numeral.hedge:
                number = each.percent.sentence
                found.append(_Moved(line, reading.sentences[number].text, number, each))
    return found


def _outside_parts(lines: Sequence[Line], known: Knowledge) -> Iterator[Slip]:
    """A whole's percentage is between those of its parts: by 12% and by 20% cannot be 22% together."""
    moved = _moved(lines, known)
    for (line, sentence), group in itertools.groupby(moved, key=lambda each: (each.line, each.sentence)):
        parts = list(group)
        wholes = [each for each in moved if (each.line, each.sentence) != (line, sentence)]
        for whole in wholes:
            if len(parts) > 1 and (_sum_up(whole, parts) or _said_to_be_all(whole, parts)):
                yield from _outside(whole, parts)
        for whole, own in _whole_inside(parts):
            if _sum_up(whole, own) or (
                whole is parts[0] and _opens_a_list(parts) and _said_to_be_all(whole, own)
            ):
                yield from _outside(whole, own)


def _whole_inside(told: list[_Moved]) -> Iterator[tuple[_Moved, list[_Moved]]]:
    """The first or the last movement of a sentence can be the whole of the others."""
    if len(told) > 2:
        yield told[0], told[1:]
        yield told[-1], told[:-1]


def _opens_a_list(parts: list[_Moved]) -> bool:
    """Whether a colon stands between the first movement of a sentence and the others."""
    return ":" in parts[0].line.text[parts[0].movement.end : parts[1].movement.start]


def _sum_up(whole: _Moved, parts: list[_Moved]) -> bool:
    """Whether the levels or the changes of the parts make up the whole's."""
    for place in ("now", "change", "prior"):
        own = [getattr(each.movement, place) for each in parts]
        total = getattr(whole.movement, place)
        counted = total and all(own) and total.numeral.unit in ("", "money")
        if counted and sum((each.numeral.value for each in own), Fraction(0)) == total.numeral.value:
            return True
    return False


def _said_to_be_all(whole: _Moved, parts: list[_Moved]) -> bool:
    """Whether words say that the parts are all there are, and no numbers say otherwise."""
    for place in ("now", "change", "prior"):
        own = [getattr(each.movement, place) for each in parts]
        total = getattr(whole.movement, place)
        if total and all(own) and total.numeral.unit in ("", "money"):
            return False
    if whole.movement.unit == "percent":
        return False
    said = _ALL_TOGETHER.search(whole.text)
    return bool(said and (_EACH_PART.search(parts[0].text) or _EACH_PART.search(whole.text)))


def _outside(whole: _Moved, parts: list[_Moved]) -> Iterator[Slip]:
    percent = whole.movement.percent
    ends = [end for each in parts for end in _signed(each.movement)]
    ways = {each.movement.way for each in (whole, *parts)}
    if not percent or not ways <= {"up", "down", ""} or not ends:
        return
    if "" in ways and len(ways - {""}) > 1:
        return
    low, high = min(ends), max(ends)
    own = _signed(whole.movement, next(iter(ways - {""}), "up"))
    if max(own) < low or min(own) > high:
        yield Slip(
            whole.line,
            percent.numeral.text,
            f"'{percent.numeral.text}' is outside what its parts can make together, "
            f"{percent_text(abs(low), 2)}% to {percent_text(abs(high), 2)}%",
            "check the total and its parts against the data",
        )


def _signed(movement: Movement, way: str = "up") -> tuple[Fraction, Fraction]:
    """The least and the most that a movement's percentage can be, falls below 0."""
    assert movement.percent
    sign = -1 if (movement.way or way) == "down" else 1
    told = printed(movement.percent.numeral)
    return (sign * told.low, sign * told.high)


def _shares_together(lines: Sequence[Line], known: Knowledge) -> Iterator[Slip]:
    """Shares of 84%, 87% and 87% of three groups cannot be 91% of all of them."""
    parts: list[Share] = []
    for line in lines:
        reading = known.read(line.text)
        for number, sentence in enumerate(reading.sentences):
            own = [each for each in shares.of(reading) if each.percent.sentence == number]
            if len(own) < 2 and len(parts) > 1 and _ALL_TOGETHER.search(sentence.text):
                yield from _beyond_shares(line, reading, number, parts)
            parts = own


def _beyond_shares(line: Line, reading: Reading, number: int, parts: Sequence[Share]) -> Iterator[Slip]:
    told = [printed(each.percent.numeral) for each in parts]
    low, high = min(each.low for each in told), max(each.high for each in told)
    for claim in reading.claims:
        if (
            claim.sentence != number
            or claim.numeral.unit != "percent"
            or claim.role not in ("level", "share")
        ):
            continue
        if not agreement.overlap(low, high, printed(claim.numeral)):
            yield Slip(
                line,
                claim.numeral.text,
                f"'{claim.numeral.text}' is outside the shares of its parts, "
                f"{percent_text(low, 2)}% to {percent_text(high, 2)}%",
                "check the share of all and of its parts against the data",
            )
