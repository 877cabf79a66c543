"""Wholes and their parts: counts that do not add up, and a total's percentage outside what its parts allow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims import lists, movements
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import count_text, percent_text, printed, sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_SOME_ONLY = re.compile(
    r"\b(?:includ\w+|such as|mainly|mostly|among(?:st)?|notably|e\.g|for example|the (?:top|main|largest|biggest)|"
    r"at least|some of)\b",
    re.I,
)
_MAKES_UP = re.compile(
    r":|\bof which\b|\bcompris\w+|\b(?:made|making) up of\b|\bsplit\b|\bconsist\w+ of\b|\bbroken down\b|"
    r"\bdivided\b|\bmade up\b|\bthe (?:rest|remainder|remaining|others?)\b|\bno others?\b|\belsewhere\b|"
    r"\bin (?:total|all)\b|\baltogether\b|\btotall?ing\b|\bbreakdown\b",
    re.I,
)
_ALL_TOGETHER = re.compile(
    r"\b(?:total|overall|altogether|together|combined|as a whole|whole|in all|all|across (?:both|all|the)|"
    r"[\w-]+-wide)\b",
    re.I,
)
_EACH_PART = re.compile(
    r"\b(?:both|each|all (?:other|the other)|every|other|others|the (?:2|3|4|5|two|three|four|five)|the rest|"
    r"respectively|by (?:phase|type|site|area|district|sex|age|group|region|school|ward))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Part:
    line: Line
    name: str
    count: Claim | None
    percent: Claim | None
    words: str


def _parts(lines: Sequence[Line], known: Knowledge) -> list[_Part]:
    """Items of a list that give a change of their own: "County = -10.8% (n.374)"."""
    found: list[_Part] = []
    for line in lines:
        reading = known.read(line.text)
        told = [each for each in reading.claims if each.role != "label"]
        names = {each.metric for each in told}
        for name in sorted(names, key=lambda each: line.text.lower().find(each[:8])):
            own = [each for each in told if each.metric == name]
            count = next(
                (each for each in own if each.role in ("count-of", "change") and each.numeral.unit == ""),
                None,
            )
            percent = next(
                (each for each in own if each.numeral.unit == "percent" and each.role in ("change", "level")),
                None,
            )
            if percent and percent.role == "level" and count is None:
                continue
            if count or percent:
                start = min(each.numeral.start for each in (count, percent) if each)
                end = max(each.numeral.end for each in (count, percent) if each)
                found.append(_Part(line, name, count, percent, reading.text[start:end]))
    return found


def _short(line: Line, reading: Reading) -> bool:
    """Whether a line is an item of a list: hardly more than a name and its figures, and no period of its
    own.
    """
    return len(line.text.split()) <= 14 and not any(each.form == "rolling" for each in reading.periods)


def _groups(page: Page, known: Knowledge) -> Iterator[tuple[_Part, list[_Part]]]:
    """A total that changed, and the parts listed below it or in the sentences after it."""
    total: _Part | None = None
    for _, lines in sections(page):
        listed: list[Line] = []
        for line in lines:
            reading = known.read(line.text)
            item = (listed or total) and _short(line, reading)
            if item and _parts([line], known):
                listed.append(line)
                continue
            if total and len(listed) > 1:
                yield total, _parts(listed, known)
            listed = []
            parts = _parts([line], known)
            if len(parts) == 1 and _changed(parts[0]) and not _short(line, reading):
                total = parts[0]
            elif total and len(parts) > 1:
                yield total, parts
        if total and len(listed) > 1:
            yield total, _parts(listed, known)


def _changed(part: _Part) -> bool:
    """Whether a part tells a change, and is no share of something."""
    told = [each for each in (part.percent, part.count) if each]
    return any(each.role == "change" for each in told)


@check("L04", "the parts do not add up to their total", of_numbers=True)
def parts_not_sum(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Of changes listed by area, and of "120 complaints: 70 about care, 30 about waits and 25 about food"."""
    for total, parts in _groups(page, known):
        counts = [each.count for each in parts if each.count]
        if total.count is None or len(counts) < 2 or total.count.numeral.hedge:
            continue
        whole = total.count.numeral.value
        beyond = [each for each in parts if each.count and each.count.numeral.value > whole]
        if beyond:
            for each in beyond:
                yield _beyond(each, total)
        elif len(counts) == len(parts) and sum(each.numeral.value for each in counts) != whole:
            yield _unequal(parts, total)
    for _, lines in sections(page):
        yield from _partitions(lines, known)


def _beyond(part: _Part, total: _Part) -> Slip:
    assert part.count and total.count
    return Slip(
        part.line,
        part.words,
        f"'{part.words}' is more than the total change of {total.count.numeral.text.lstrip('-–+ ')}",
        "check both against the data, and say which part moved the other way and by how much",
    )


def _unequal(parts: list[_Part], total: _Part) -> Slip:
    assert total.count
    counts = [each.count.numeral.value for each in parts if each.count]
    added = " + ".join(count_text(each) for each in counts)
    gap = abs(sum(counts) - total.count.numeral.value)
    return Slip(
        parts[-1].line,
        parts[-1].words,
        f"{added} = {count_text(sum(counts))}, and the total is {count_text(total.count.numeral.value)}",
        f"say where the other {count_text(gap)} are (elsewhere, unassigned), or mend the part that is wrong",
    )


def _partitions(lines: Sequence[Line], known: Knowledge) -> Iterator[Slip]:
    """Lists of counts, of money or of percentages that do not make up their whole."""
    above: list[Claim] = []
    for line in lines:
        reading = known.read(line.text)
        for parts in lists.of(reading):
            whole = _unmade_whole(reading, parts, above)
            if whole is not None:
                yield _not_whole(line, reading, parts, whole)
        above.extend(reading.claims)


def _unmade_whole(reading: Reading, parts: list[Claim], above: Sequence[Claim]) -> Fraction | None:
    """The whole that a list is plainly of and does not make up; None where it does, or is of no such whole."""
    sentence = reading.sentences[parts[0].sentence].text
    if _SOME_ONLY.search(sentence) or any(each.numeral.hedge for each in parts):
        return None
    if parts[0].numeral.unit == "percent":
        return _unmade_hundred(parts)
    wanted = [_Wanted(whole, own) for whole, own in _wholes(reading, parts, above)]
    if any(each.fits for each in wanted):
        return None
    strong = bool(_MAKES_UP.search(sentence))
    near = [each for each in wanted if each.is_near(strong)]
    return min(near, key=lambda each: each.gap).whole.numeral.value if near else None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A whole with the parts that would make it up."""

    whole: Claim
    parts: Sequence[Claim]

    @property
    def _sum(self) -> Fraction:
        return sum((each.numeral.value for each in self.parts), Fraction(0))

    @property
    def fits(self) -> bool:
        """Whether they do."""
        return agreement.parts_fit(
            printed(self.whole.numeral), [printed(each.numeral) for each in self.parts]
        )

    @property
    def gap(self) -> Fraction:
        """By how much of the whole they do not."""
        return abs(self._sum - self.whole.numeral.value) / self.whole.numeral.value

    def is_near(self, strong: bool) -> bool:
        """Whether parts are so near to the whole that they must be meant as all of it."""
        if any(each.numeral.value >= self.whole.numeral.value for each in self.parts):
            return False
        allowed = Fraction(2, 5) if strong else Fraction(15, 100) if len(self.parts) > 2 else Fraction(1, 10)
        return self.gap <= allowed


def _wholes(
    reading: Reading, parts: list[Claim], above: Sequence[Claim]
) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """What a list can be the parts of: an end of it, a figure of its sentence, or one told before."""
    unit, kind = parts[0].numeral.unit, parts[0].role == "change"

    def of_a_kind(each: Claim) -> bool:
        told = each.role in ("level", "count-of", "base", "change") and (each.role == "change") == kind
        return told and each.numeral.unit == unit and each.numeral.value > 0 and not each.numeral.hedge

    if len(parts) > 2:
        yield parts[0], parts[1:]
        yield parts[-1], parts[:-1]
    own = [each for each in reading.claims if each.sentence == parts[0].sentence and each not in parts]
    before = [each for each in reading.claims if each.sentence < parts[0].sentence]
    told = [each for each in own if of_a_kind(each)]
    for each in told or [each for each in (*above, *before) if of_a_kind(each)][-3:]:
        yield each, parts


def _unmade_hundred(parts: list[Claim]) -> Fraction | None:
    whole = Printed(Fraction(100))
    shares = [printed(each.numeral) for each in parts]
    gap = abs(sum(each.value for each in shares) - 100)
    share_said = any(each.role == "share" for each in parts)
    near = gap <= (6 if len(parts) > 2 else 3) and (len(parts) > 2 or share_said)
    low, high = (sum((getattr(each, end) for each in shares), Fraction(0)) for end in ("low", "high"))
    return whole.value if near and not low <= whole.value <= high else None


def _not_whole(line: Line, reading: Reading, parts: list[Claim], whole: Fraction) -> Slip:
    if parts[0].numeral.value == whole:
        parts = parts[1:]
    elif parts[-1].numeral.value == whole:
        parts = parts[:-1]
    words = reading.text[parts[0].numeral.start : parts[-1].numeral.end]
    return Slip(
        line,
        words,
        f"'{words}' adds up to {count_text(sum(each.numeral.value for each in parts))}, not to {count_text(whole)}",
        "mend the figure that is wrong, or say what the rest is",
    )


@check("L05", "the total's percentage is outside what its parts allow", of_numbers=True)
def parts_percent_conflict(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Every part fell by 5% to 6%, and the total by 10%; or changes and percentages of all parts imply
    another.
    """
    for total, parts in _groups(page, known):
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


def _allowed(parts: list[_Part]) -> tuple[Fraction, Fraction] | None:
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


def _by_sign(part: _Part) -> str:
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
        for whole, own in [*((each, parts) for each in wholes), *_whole_inside(parts)]:
            if len(own) > 1 and _all_parts(whole, own):
                yield from _outside(whole, own)


def _whole_inside(told: list[_Moved]) -> Iterator[tuple[_Moved, list[_Moved]]]:
    """The first or the last movement of a sentence can be the whole of the others."""
    if len(told) > 2:
        yield told[0], told[1:]
        yield told[-1], told[:-1]


def _all_parts(whole: _Moved, parts: list[_Moved]) -> bool:
    """Whether parts are all there are: their levels or their changes make up the whole's, or words say so."""
    for place in ("now", "change", "prior"):
        own = [getattr(each.movement, place) for each in parts]
        total = getattr(whole.movement, place)
        counted = total and all(own) and total.numeral.unit in ("", "money")
        values = [each.numeral.value for each in own if each]
        if counted and total.numeral.value >= max(values):
            return sum(values, Fraction(0)) == Fraction(total.numeral.value)
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
