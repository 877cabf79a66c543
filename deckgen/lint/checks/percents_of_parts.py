"""A whole's percentage outside what the percentages of its parts allow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims import completeness, estimates, lists, members, movements, shares
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import count_text, percent_text, printed, printed_percent
from deckgen.lint.passages import Passage, passages
from deckgen.lint.registry import Slip, check
from deckgen.lint.totals import Part, totals_of
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Page

_EACH_PART = re.compile(
    r"\b(?:both|each|all (?:other|the other)|every|other|others|(?:the|all|these) (?:[2-9]|two|three|four|"
    r"five|six)|the rest|"
    r"respectively|by (?:phase|type|site|area|district|sex|age|group|region|school|ward))\b",
    re.I,
)

_MOST_PARTS = 5  # movements and sentences before or after a whole in which its parts are looked for


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
    for passage in passages(page, known):
        yield from _outside_parts(passage)
        yield from _changes_together(passage)
        yield from _shares_together(passage)


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


def _outside_parts(passage: Passage) -> Iterator[Slip]:
    """A whole's percentage is between those of its parts: by 12% and by 20% cannot be 22% together."""
    moved = [
        each
        for each in movements.of(passage.reading)
        if each.percent and each.percent.numeral.unit in ("percent", "ratio", "times")
    ]
    told: set[int] = set()
    for whole, parts in _groups(passage, moved):
        if id(whole) not in told and not _is_vague(whole) and _is_whole(passage.reading, whole, parts):
            slip = _outside(passage, whole, parts)
            if slip:
                told.add(id(whole))
                yield slip


def _changes_together(passage: Passage) -> Iterator[Slip]:
    """210, 140 and 90 fewer are 440: of 5,960 that are left, a fall of 6.9%, whatever is told of all."""
    reading = passage.reading
    wholes = [each for each in movements.of(reading) if each.change is None and not _is_vague(each)]
    for parts in lists.of(reading):
        if parts[0].role != "change" or parts[0].numeral.unit not in ("", "money"):
            continue
        for whole in wholes:
            if 0 < abs(parts[0].sentence - _sentence(whole)) < _MOST_PARTS and _said_of(reading, whole, parts):
                yield from _unlike(passage, whole, parts)


def _said_of(reading: Reading, whole: Movement, parts: Sequence[Claim]) -> bool:
    """Whether words say that listed changes are all those of a whole."""
    at, theirs = (reading.sentences[each].text for each in (_sentence(whole), parts[0].sentence))
    told = completeness.said(at, theirs) or (completeness.of_all(theirs) and bool(_EACH_PART.search(theirs)))
    return told and not completeness.some_only(theirs) and not any(each.numeral.hedge for each in parts)


def _unlike(passage: Passage, whole: Movement, parts: Sequence[Claim]) -> Iterator[Slip]:
    added = sum((each.numeral.value for each in parts), Fraction(0))
    level, percent = whole.now or whole.prior, whole.percent
    if level is None or percent is None or level.numeral.unit != parts[0].numeral.unit or not whole.way:
        return
    change = Printed(added, sum((each.numeral.step for each in parts), Fraction(0)))
    if whole.now:
        fits = agreement.change_fits(printed(level.numeral), change, printed(percent.numeral), whole.way == "up")
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


def _is_vague(movement: Movement) -> bool:
    """Whether a percentage is told as a fraction, or hedged."""
    return movement.percent is None or movement.percent.numeral.unit != "percent" or bool(movement.percent.numeral.hedge)


def _groups(passage: Passage, moved: list[Movement]) -> Iterator[tuple[Movement, list[Movement]]]:
    """Each movement with those that can be its parts: of another sentence, or of those next to its own."""
    by_sentence = [list(each) for _, each in itertools.groupby(moved, key=_sentence)]
    for group in by_sentence:
        if len(group) > 1:
            yield from ((whole, group) for whole in moved if whole not in group)
        yield from ((whole, own) for whole, own in _whole_inside(group))
    for at, whole in enumerate(moved):
        for run in (moved[at + 1 : at + 1 + _MOST_PARTS], moved[max(at - _MOST_PARTS, 0) : at]):
            near = [each for each in run if 0 < abs(_sentence(each) - _sentence(whole)) <= _MOST_PARTS]
            if len(near) > 1 and len({_sentence(each) for each in near}) > 1:
                yield whole, near


def _sentence(movement: Movement) -> int:
    assert movement.percent
    return movement.percent.sentence


def _whole_inside(told: list[Movement]) -> Iterator[tuple[Movement, list[Movement]]]:
    """The first or the last movement of a sentence can be the whole of the others."""
    if len(told) > 2:
        yield told[0], told[1:]
        yield told[-1], told[:-1]


def _is_whole(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether parts are all of a whole, by their figures or by words."""
    if _sum_up(whole, parts):
        return True
    inside = _sentence(whole) == _sentence(parts[0])
    if inside and not (whole.start < parts[0].start and _opens_a_list(reading, whole, parts[0])):
        return False
    told = _figures_tell(whole, parts)
    return _said_to_be_all(reading, whole, parts) if told is None else told


def _figures_tell(whole: Movement, parts: list[Movement]) -> bool | None:
    """Whether what parts were, or are, comes to what the whole was or is; None where figures do not tell."""
    if any(
        total and all(own) and total.numeral.unit in ("", "money")
        for total, own in (
            (getattr(whole, place), [getattr(each, place) for each in parts]) for place in ("now", "change", "prior")
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


def _opens_a_list(reading: Reading, whole: Movement, part: Movement) -> bool:
    """Whether a colon stands between the first movement of a sentence and the others."""
    return ":" in reading.text[whole.end : part.start]


def _sum_up(whole: Movement, parts: list[Movement]) -> bool:
    """Whether the levels or the changes of the parts make up the whole's."""
    for place in ("now", "change", "prior"):
        own = [getattr(each, place) for each in parts]
        total = getattr(whole, place)
        if total and all(own) and total.numeral.unit in ("", "money"):
            signs = [-1 if place == "change" and each.way not in ("", whole.way) else 1 for each in parts]
            added = sum((sign * each.numeral.value for sign, each in zip(signs, own, strict=True)), Fraction(0))
            if added == total.numeral.value:
                return True
    return False


def _said_to_be_all(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether words say that the parts are all there are."""
    if whole.unit == "percent":
        return False
    at = reading.sentences[_sentence(whole)].text
    theirs = [reading.sentences[each].text for each in sorted({_sentence(part) for part in parts})]
    if completeness.some_only(" ".join(theirs)):
        return False
    if completeness.of_all(at) and (_EACH_PART.search(theirs[0]) or _EACH_PART.search(at)):
        return True
    return completeness.said(*theirs)


def _outside(passage: Passage, whole: Movement, parts: list[Movement]) -> Slip | None:
    """The slip of a percentage that no weighing of the parts', or not the one that their figures tell, makes."""
    ways = {each.way for each in (whole, *parts)}
    if not ways <= {"up", "down", ""} or ("" in ways and len(ways - {""}) > 1):
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


def _allowed_together(parts: list[Movement], way: str) -> tuple[Fraction, Fraction]:
    """From and to: what the parts' figures make together, or anything between their percentages."""
    ends = [end for each in parts for end in _signed(each, way)]
    known = [each for each in (estimates.of(part, way) for part in parts) if each]
    if len(known) < len(parts):
        return min(ends), max(ends)
    return estimates.total(known).percent


def _signed(movement: Movement, way: str = "up") -> tuple[Fraction, Fraction]:
    """The least and the most that a movement's percentage can be, falls below 0."""
    assert movement.percent
    sign = -1 if (movement.way or way) == "down" else 1
    told = printed_percent(movement.percent)
    return (sign * told.low, sign * told.high)


def _shares_together(passage: Passage) -> Iterator[Slip]:
    """Shares of 84%, 87% and 87% of three groups cannot be 91% of all of them."""
    reading = passage.reading
    by_sentence = [_levels(reading, at) for at in range(len(reading.sentences))]
    for number in range(len(reading.sentences)):
        for beside in (number - 1, number + 1):
            parts = by_sentence[beside] if 0 <= beside < len(by_sentence) else []
            if len(by_sentence[number]) == 1 and len(parts) > 1 and _speaks_of_all(reading, number, beside):
                yield from _beyond_shares(passage, by_sentence[number][0], parts)


def _levels(reading: Reading, number: int) -> list[Claim]:
    """The percentages of a sentence that are neither changes nor targets nor margins."""
    return [
        each
        for each in reading.claims
        if each.sentence == number and each.numeral.unit == "percent" and each.role in ("level", "share")
        if not each.numeral.hedge
    ]


def _speaks_of_all(reading: Reading, number: int, beside: int) -> bool:
    """Whether a sentence puts together what the one beside it has told of each: "Taken together"."""
    whole, parts = reading.sentences[number].text, reading.sentences[beside].text
    told = [each for each in reading.claims if each.sentence in (number, beside) and each.role != "label"]
    if any(each.role in ("change", "prior", "target") for each in told) or completeness.some_only(parts):
        return False
    shared = members.words_of(whole) & members.words_of(parts)
    return completeness.puts_together(whole) or (completeness.of_all(whole) and bool(shared))


def _beyond_shares(passage: Passage, whole: Claim, parts: Sequence[Claim]) -> Iterator[Slip]:
    low, high = _allowed_shares(passage.reading, whole, parts)
    values = [each.numeral.value for each in parts]
    apart = {abs(one - other) for one, other in itertools.combinations(values, 2)}
    if whole.numeral.value in apart or agreement.overlap(low, high, printed(whole.numeral)):
        return
    yield Slip(
        passage.line_at(whole.numeral.start),
        passage.words((whole,), whole),
        f"'{whole.numeral.text}' is outside the shares of its parts, {percent_text(low, 2)}% to {percent_text(high, 2)}%",
        "check the share of all and of its parts against the data",
    )


def _allowed_shares(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> tuple[Fraction, Fraction]:
    """From and to of the share of all: what the counts make where the sentence has the sum of their bases."""
    told = [each for each in shares.of(reading) if any(each.percent is part for part in parts)]
    bases = sum((each.bases[0].numeral.value for each in told), Fraction(0))
    summed = any(each.sentence == whole.sentence and each.numeral.value == bases for each in reading.claims)
    if len(told) == len(parts) and summed:
        share = 100 * sum((each.part.numeral.value for each in told), Fraction(0)) / bases
        return share, share
    ends = [printed(each.numeral) for each in parts]
    return min(each.low for each in ends), max(each.high for each in ends)
