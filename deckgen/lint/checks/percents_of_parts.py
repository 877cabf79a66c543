"""A whole's percentage outside what the percentages of its parts allow."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import completeness, estimates, measures, movements
from deckgen.claims.movement import Movement
from deckgen.lint import all_parts
from deckgen.lint.changes_together import MOST_PARTS, changes_together, is_vague
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import percent_text, printed, printed_percent
from deckgen.lint.passages import Passage, passages, titled
from deckgen.lint.registry import Slip, check
from deckgen.lint.shares_together import shares_together
from deckgen.lint.totals import Part, are_parts, are_told_of, totals_of
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Page


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
        allowed = _allowed(parts) if are_parts(total, parts) and are_told_of(total, parts, known) else None
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
    topic = " ".join(line.text for line in page.lines if line.kind == "title")
    for passage in passages(page, known):
        yield from _outside_parts(passage, topic)
        yield from changes_together(passage)
        yield from shares_together(passage)
    for passage in titled(page, known):
        for slip in (*_outside_parts(passage, topic), *shares_together(passage)):
            if slip.line.kind == "title":
                yield slip


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


def _outside_parts(passage: Passage, topic: str) -> Iterator[Slip]:
    """A whole's percentage is between those of its parts: by 12% and by 20% cannot be 22% together."""
    moved = [
        each
        for each in movements.of(passage.reading)
        if each.percent is None or each.percent.numeral.unit in ("percent", "ratio", "times")
        if each.percent or (each.change and (each.now or each.prior)) or (each.now and each.prior)
    ]
    told: set[int] = set()
    for whole, parts in _groups(moved):
        if id(whole) in told or is_vague(whole) or not _can_weigh(parts):
            continue
        if _is_whole(passage.reading, whole, parts, topic):
            slip = _outside(passage, whole, parts)
            if slip:
                told.add(id(whole))
                yield slip
                yield from _at_parts(passage, slip, parts)


def _at_parts(passage: Passage, slip: Slip, parts: list[Movement]) -> Iterator[Slip]:
    """The slip at the parts of another line as well: either may be the wrong one."""
    percents = [each.percent for each in parts if each.percent]
    if not percents or passage.line_at(percents[0].numeral.start) is slip.line:
        return
    if passage.line_at(percents[-1].numeral.start) is passage.line_at(percents[0].numeral.start):
        line = passage.line_at(percents[0].numeral.start)
        yield replace(slip, line=line, words=passage.words(percents, percents[0]))


def _can_weigh(parts: list[Movement]) -> bool:
    """Whether parts tell their percentages, or all of them what they were and by how much they moved."""
    return all(each.percent for each in parts) or all(estimates.of(each) for each in parts)


def _groups(moved: list[Movement]) -> Iterator[tuple[Movement, list[Movement]]]:
    """Each movement with those that can be its parts: of another sentence, or of those next to its own."""
    by_sentence = [list(each) for _, each in itertools.groupby(moved, key=lambda each: each.sentence)]
    for group in by_sentence:
        if len(group) > 1:
            yield from ((whole, group) for whole in moved if whole not in group)
        yield from ((whole, own) for whole, own in _whole_inside(group))
    for at, whole in enumerate(moved):
        for run in (moved[at + 1 : at + 1 + MOST_PARTS], moved[max(at - MOST_PARTS, 0) : at]):
            near = [each for each in run if 0 < abs(each.sentence - whole.sentence) <= MOST_PARTS]
            if len(near) > 1 and len({each.sentence for each in near}) > 1:
                yield whole, near


def _whole_inside(told: list[Movement]) -> Iterator[tuple[Movement, list[Movement]]]:
    """The first or the last movement of a sentence can be the whole of the others."""
    if len(told) > 2:
        yield told[0], told[1:]
        yield told[-1], told[:-1]


def _is_whole(reading: Reading, whole: Movement, parts: list[Movement], topic: str) -> bool:
    """Whether parts are all of a whole, by their figures or by words."""
    if _sum_up(whole, parts) or _make_up_a_level(reading, whole, parts):
        return True
    told = _figures_tell(whole, parts)
    inside = whole.sentence == parts[0].sentence
    return all_parts.said(reading, whole, parts, topic) if told is None or (told and inside) else told


def _figures_tell(whole: Movement, parts: list[Movement]) -> bool | None:
    """Whether what parts were, or are, comes to what the whole was or is; None where figures do not tell."""
    if any(
        total and all(own) and _in_one_unit(total, own)
        for total, own in (
            (getattr(whole, place), [getattr(each, place) for each in parts])
            for place in ("now", "change", "prior")
        )
    ):
        return False  # told, and other than their sum
    guessed = [estimates.of(each, whole.way) for each in parts]
    known = [each for each in guessed if each]
    if len(known) < len(parts):
        return None
    together = estimates.total(known)
    told = [estimates.meets(together.now, whole.now), estimates.meets(together.prior, whole.prior)]
    return True if True in told else False if False in told else None


def _in_one_unit(total: Claim, parts: list[Claim | None]) -> bool:
    """Whether figures are counts or money, all of them: "650" and "410 days" are not added up."""
    units = {each.numeral.unit for each in (total, *parts) if each}
    return units in ({""}, {"money"})


def _sum_up(whole: Movement, parts: list[Movement]) -> bool:
    """Whether the levels or the changes of the parts make up the whole's."""
    for place in ("now", "change", "prior"):
        own = [getattr(each, place) for each in parts]
        total = getattr(whole, place)
        if total and all(own) and _in_one_unit(total, own):
            signs = [-1 if place == "change" and each.way not in ("", whole.way) else 1 for each in parts]
            added = sum(
                (sign * each.numeral.value for sign, each in zip(signs, own, strict=True)), Fraction(0)
            )
            if added == total.numeral.value:
                return True
    return False


def _make_up_a_level(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether the parts are all of a level told apart: "births came to 6,105", so many at each unit."""
    if whole.now or whole.prior or whole.change or not all(each.now for each in parts):
        return False
    own = [each.now for each in parts if each.now]
    added = sum((each.numeral.value for each in own), Fraction(0))
    topic = measures.roots(reading.sentences[whole.sentence].text)
    return any(
        each.numeral.value == added and each.role == "level" and _in_one_unit(each, [*own])
        for each in reading.claims
        if each not in own
        if topic & measures.roots(reading.sentences[each.sentence].text)
        or completeness.of_all(reading.sentences[whole.sentence].text)
    )


def _outside(passage: Passage, whole: Movement, parts: list[Movement]) -> Slip | None:
    """The slip of a percentage that the parts' do not make, weighed in any way or as their figures tell."""
    ways = {"" if each.way == "same" and _tells_levels(each) else each.way for each in (whole, *parts)}
    known = all(each.way in ("up", "down") or _tells_levels(each) for each in parts)
    if not ways <= {"up", "down", ""} or ("" in ways and len(ways - {""}) > 1 and not known):
        return None
    way = next(iter(ways - {""}), "up")
    low, high = _allowed_together(parts, way)
    own = _signed(whole, way)
    if max(own) >= low and min(own) <= high:
        return None
    assert whole.percent
    return Slip(
        passage.line_at(whole.percent.numeral.start),
        passage.words((whole.percent,), whole.percent),
        f"'{whole.percent.numeral.text}' is outside what its parts can make together, "
        f"{percent_text(abs(low), 2)}% to {percent_text(abs(high), 2)}%",
        "check the total and its parts against the data",
    )


def _tells_levels(movement: Movement) -> bool:
    """Whether what was and what is are both told, which no word is needed to weigh."""
    return movement.now is not None and movement.prior is not None


def _allowed_together(parts: list[Movement], way: str) -> tuple[Fraction, Fraction]:
    """From and to: what the parts' figures make together, or anything between their percentages."""
    known = [each for each in (estimates.of(part, way) for part in parts) if each]
    if len(known) < len(parts):
        ends = [end for each in parts for end in _signed(each, way)]
        return min(ends), max(ends)
    return estimates.total(known).percent


def _signed(movement: Movement, way: str = "up") -> tuple[Fraction, Fraction]:
    """The least and the most that a movement's percentage can be, falls below 0."""
    assert movement.percent
    sign = -1 if (movement.way or way) == "down" else 1
    told = printed_percent(movement.percent)
    return (sign * told.low, sign * told.high)
