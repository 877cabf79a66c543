"""Turn the movements of a text into comparisons: how large, from what to what, between which windows.

A change of 0.7% may be told as "4,500 fewer", as "0.7%" or only by its two levels; a comparison has it in one
form whichever way it was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import movements
from deckgen.claims.movement import Movement
from deckgen.model.claim import Claim, DirectionWord, Reading

_ANOTHER = re.compile(r";|,\s+(?:while|whilst|whereas|but)\b")
_WORDS_BEFORE = re.compile(r"(?:[A-Za-z][\w’'-]*\s+){1,2}$")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure now and before. `size` is unsigned: points of a rate, else per cent of what was before.

    `now` and `before` are the two values where the text tells enough of them; `way` is "same" where any word
    says so, "" where no word tells a way.
    """

    movement: Movement
    rate: bool
    size: Fraction | None
    before: Fraction | None
    now: Fraction | None
    way: str
    leading: DirectionWord | None = None  # a word of change before all figures of the sentence

    @property
    def count(self) -> bool:
        """Whether whole things are compared, and not rates, times or money."""
        told = [each for each in (self.movement.now, self.movement.prior, self.movement.change) if each]
        return bool(told) and all(each.numeral.unit == "" and not each.numeral.decimals for each in told)

    @property
    def first(self) -> Claim:
        """Its first figure."""
        return min(self.movement.claims, key=lambda each: each.numeral.start)


def of(reading: Reading) -> Iterator[Comparison]:
    """All comparisons of a text in order: movements of which at least a change or two levels are told."""
    for movement in _joined(movements.of(reading)):
        if movement.change or movement.percent or (movement.now and movement.prior):
            yield _comparison(reading, movement)


def base_of(reading: Reading, level: Claim) -> Fraction | None:
    """Of how many a share is, where it is told beside it: 250 of "73.2% (183 of 250)"."""
    at = reading.claims.index(level)
    beside = (reading.claims[at + 1 : at + 3], reading.claims[max(at - 2, 0) : at])
    for pair in beside:
        if [each.role for each in pair] == ["count-of", "base"] and pair[0].sentence == level.sentence:
            return pair[1].numeral.value
    return None


def stretch(reading: Reading, comparison: Comparison) -> tuple[int, int]:
    """Where a change is told: from its first word of change or figure of change to its last figure."""
    movement = comparison.movement
    words = [
        each.direction
        for each in movement.claims
        if each.direction and reading.sentences[each.sentence].start <= each.direction.start
    ]
    if comparison.leading:
        words.append(comparison.leading)
    figures = [each.numeral for each in (movement.change, movement.percent) if each]
    told = [(each.start, each.end) for each in words] + [(each.start, each.end) for each in figures]
    ends = [end for _, end in told]
    start = min((start for start, _ in told), default=movement.start)
    sentence = next(each for each in reading.sentences if each.start <= start < each.end)
    start = max(sentence.start, _with_words_before(reading.text, start))
    ends += [each.numeral.end for each in movement.claims if start < each.numeral.end <= sentence.end]
    return start, min(max(ends), sentence.end)


def _with_words_before(text: str, start: int) -> int:
    """Where the two words before a place begin: what changed is named there as often as not."""
    found = _WORDS_BEFORE.search(text, 0, start)
    return found.start() if found else start


def _joined(found: list[Movement]) -> list[Movement]:
    """Movements with the earlier level that their change is counted from: "78.0%. Now 80.5%, up 2.5"."""
    for index, movement in enumerate(found):
        if movement.prior or not (movement.now and movement.change):
            continue
        for earlier in found[:index]:
            level = earlier.now
            if (
                level
                and not (earlier.change or earlier.percent or earlier.prior)
                and _is_between(level, movement)
            ):
                _pair(level, movement)
                found = [each for each in found if each is not earlier]
                break
    return found


def _is_between(level: Claim, movement: Movement) -> bool:
    assert movement.now and movement.change
    units = {level.numeral.unit, movement.now.numeral.unit}
    apart = abs(level.numeral.value - movement.now.numeral.value)
    return len(units) == 1 and apart != 0 and apart == movement.change.numeral.value


def _pair(level: Claim, movement: Movement) -> None:
    assert movement.now
    later = movement.now.period and level.period and movement.now.period.last and level.period.last
    if later and level.period and movement.now.period and level.period.last > movement.now.period.last:  # type: ignore[operator]
        movement.prior, movement.now = movement.now, level
    else:
        movement.prior = level
    movement.claims.append(level)


def _comparison(reading: Reading, movement: Movement) -> Comparison:
    leading = _aside(reading, movement)
    way = _way(movement, leading)
    rate = movement.unit == "percent"
    own = movement.change.direction if movement.change else None
    counted = own.direction if way == "same" and own else way  # "stable at 4,512 (412 fewer)"
    before, now = _values(movement, counted, rate)
    return Comparison(movement, rate, _size(movement, rate, before, now), before, now, way, leading)


def _aside(reading: Reading, movement: Movement) -> DirectionWord | None:
    """A word of change before all figures of a sentence, or after: "has been stable: 81.2% and ..."."""
    sentence = next(each for each in reading.sentences if each.start <= movement.start < each.end)
    first = min(each.numeral.start for each in reading.claims if sentence.start <= each.numeral.start)
    found = [each for each in reading.directions if sentence.start <= each.start and each.end <= first]
    told = any(each.direction for each in movement.claims)
    if told and _ANOTHER.search(reading.text, first, movement.start):
        found = []  # what leads is of another change: "swims were stable at 412, while visits fell by 12"
    last = max(each.numeral.end for each in reading.claims if each.numeral.start < sentence.end)
    found += [
        each for each in reading.directions if last <= each.start and each.end <= sentence.end and not told
    ]
    return next((each for each in found if each.direction == "same" or not told), None)


def _way(movement: Movement, leading: DirectionWord | None) -> str:
    ways = {each.direction.direction for each in movement.claims if each.direction}
    if leading is not None:
        ways.add(leading.direction)
    if "same" in ways:
        return "same"
    signs = {each.numeral.sign for each in (movement.change, movement.percent) if each} - {0}
    if not ways and len(signs) == 1:
        return "up" if signs.pop() > 0 else "down"
    return movement.way or (ways.pop() if len(ways) == 1 else "") or _multiplied(movement)


def _multiplied(movement: Movement) -> str:
    """Which way "doubled" goes, where it is all that tells the way: "doubled from 41 to 82"."""
    told = movement.percent is not None and movement.percent.numeral.unit == "times"
    now, prior = movement.now, movement.prior
    return "up" if told and now and prior and now.numeral.value > prior.numeral.value else ""


def _values(movement: Movement, way: str, rate: bool) -> tuple[Fraction | None, Fraction | None]:
    now = movement.now.numeral.value if movement.now else None
    before = movement.prior.numeral.value if movement.prior else None
    sign = {"up": 1, "down": -1}.get(way, 0)
    change = movement.change.numeral.value if movement.change else None
    percent = movements.percentage(movement.percent)[0] if movement.percent and not rate else None
    if before is None and now is not None and change is not None and sign:
        before = now - sign * change
    if before is None and change and percent:
        before = 100 * change / percent
    if before is None and now is not None and percent and sign and 100 + sign * percent > 0:
        before = 100 * now / (100 + sign * percent)
    if now is None and before is not None and change is not None and sign:
        now = before + sign * change
    return before, now


def _size(movement: Movement, rate: bool, before: Fraction | None, now: Fraction | None) -> Fraction | None:
    if rate:
        if movement.change:
            return movement.change.numeral.value
        if now is not None and before is not None:
            return abs(now - before)
        return movement.percent.numeral.value if movement.percent else None
    if movement.percent:
        return movements.percentage(movement.percent)[0]
    if before and now is not None:
        return 100 * abs(now - before) / before
    return (
        movement.change.numeral.value
        if movement.change and movement.change.numeral.unit == "points"
        else None
    )
