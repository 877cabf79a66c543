"""Levels, changes and percentages that cannot all be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims import directions, movements
from deckgen.claims.movement import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import count_text, percent_text, printed, printed_percent
from deckgen.lint.passages import Passage, passages
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim
from deckgen.model.prose import Page

_NO_ONE_WAY = re.compile(r"\b(?:not|no|neither|nor|although|despite|instead|rather|offset|except)\b", re.I)

_UP_ON = re.compile(
    rf"[^.;:()]{{0,80}},\s+(?:up|down|(?:which\s+(?:is|was)\s+)?an?\s+(?:[a-z]+\s+)?(?:{directions.NOUNS})\s+of)\s+(?:by\s+)?",
    re.I,
)
"""What stands between a level and its change told beside it: "10,500 meals in June 2024, up "."""
_RIGHT_AFTER = 3  # characters between a number and the word of its change: "41 fewer"


@check("L03", "total, change and percentage do not agree", of_numbers=True)
def level_change_percent(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Up 10% (50 more), totalling 1,000": 50 more than 950 is 5.3%. Any three of the figures are enough."""
    for passage in passages(page, known):
        for movement in movements.of(passage.reading):
            if not any(_is_no_figure(each) for each in movement.claims if each is not movement.percent):
                wrong = _wrong(movement, passage.reading.text)
                if wrong is not None:
                    yield _disagreeing(passage, movement, wrong)
                elif _turns_from_levels(movement):
                    yield _turned_from_levels(passage, movement)
                elif _turns(passage.reading.text, movement):
                    yield _turned(passage, movement)
                else:
                    yield from _wrong_way(passage, movement)


def _is_no_figure(claim: Claim) -> bool:
    """Whether a figure is hedged, or below zero: "-4 degrees" is less than "-1"."""
    return bool(claim.numeral.hedge) or (claim.role in ("level", "prior") and bool(claim.numeral.sign))


def _wrong(movement: Movement, text: str) -> Claim | None:
    """The figure that does not go with the others; the percentage where they do not tell which it is."""
    if movement.unit not in ("", "percent", "money", "seconds"):
        return None
    distance = _distance_fits(movement)
    if movement.percent is None or movement.unit == "percent":
        return movement.change if distance is False else None
    fits = [_percent_fits(movement, pair, text) for pair in ("levels", "now", "prior")]
    levels, now, prior = fits
    if distance is None:
        return movement.percent if False in fits else None
    if distance:
        return None if levels is not False else movement.percent
    if levels:
        return movement.change
    if now:
        return movement.prior
    return movement.now if prior else movement.percent


def _distance_fits(movement: Movement) -> bool | None:
    """Whether the change is the distance between the levels; None where one of the three is not told."""
    now, prior, change = movement.now, movement.prior, movement.change
    if not (now and prior and change):
        return None
    if change.numeral.unit == "percent":
        return None
    return agreement.points_fit(_printed(now), _printed(prior), _printed(change))


def _percent_fits(movement: Movement, pair: str, text: str) -> bool | None:
    """Whether the percentage follows from both levels, or from one of them and the change; None if untold."""
    now, prior, change, percent = movement.now, movement.prior, movement.change, movement.percent
    assert percent
    told = printed_percent(percent)
    if pair == "levels":
        if not (now and prior):
            return None
        return agreement.percent_between(_printed(now), _printed(prior), told)
    level = now if pair == "now" else prior
    if not (level and change) or change.numeral.unit == "percent":
        return None
    ways = {"up": (True,), "down": (False,)}.get(movement.way, (True, False))
    of_level = agreement.share_fits(_printed(change), _printed(level), told)
    if pair == "prior" or (
        of_level and prior is None and level.role != "change" and not _came_to(movement, text)
    ):
        return of_level
    return any(agreement.change_fits(_printed(level), _printed(change), told, way) for way in ways)


def _came_to(movement: Movement, text: str) -> bool:
    """Whether the one level is plainly the later one: told after the change, or "10,500, up 13.6%"."""
    assert movement.now and movement.change and movement.percent
    changed = min(movement.change.numeral.start, movement.percent.numeral.start)
    if movement.now.numeral.start > changed:
        return True
    return bool(_UP_ON.fullmatch(text, movement.now.numeral.end, changed))


def _printed(claim: Claim) -> Printed:
    return printed(claim.numeral)


def _disagreeing(passage: Passage, movement: Movement, wrong: Claim) -> Slip:
    """The figure at fault where the others tell which it is, else all from the first to the last."""
    others = [each.numeral.text for each in movement.claims if each is not wrong]
    told = [each for each in (movement.now, movement.prior, movement.change, movement.percent) if each]
    one_is_wrong = len(told) == 4 and wrong in (movement.change, movement.percent)
    return Slip(
        passage.line_at(wrong.numeral.start),
        wrong.numeral.text if one_is_wrong else passage.words(movement.claims, wrong),
        f"'{wrong.numeral.text}' does not go with {' and '.join(others)}{_right(movement, wrong)}",
        "check the total, the change and the percentage against the data",
    )


def _right(movement: Movement, wrong: Claim) -> str:
    """What it should be, where both levels, or the level and the change, are told."""
    now, prior, change = movement.now, movement.prior, movement.change
    if now and prior and wrong is change and wrong.numeral.unit == "":
        return f": the distance is {count_text(abs(now.numeral.value - prior.numeral.value))}"
    if wrong is not movement.percent or now is None or not (prior or change):
        return ""
    before = prior.numeral.value if prior else _before(movement)
    moved = abs(now.numeral.value - before)
    return f": that is {percent_text(100 * moved / before, wrong.numeral.decimals)}%" if before > 0 else ""


def _before(movement: Movement) -> Fraction:
    assert movement.now and movement.change
    sign = -1 if movement.way != "down" else 1
    return movement.now.numeral.value + sign * movement.change.numeral.value


def _turns(text: str, movement: Movement) -> bool:
    """Whether the number in brackets moves against its percentage: "fell by 11.9% (178 more)"."""
    change, percent = movement.change, movement.percent
    if not (change and percent and change.direction and percent.direction):
        return False
    beside = re.fullmatch(r"\s*[(,]\s*", text[percent.numeral.end : change.numeral.start])
    ways = {each.direction.direction for each in (change, percent) if each.direction}
    judging = change.direction.judging or percent.direction.judging
    return (
        bool(beside)
        and ways == {"up", "down"}
        and not judging
        and change.direction.start > change.numeral.start
    )


def _turns_from_levels(movement: Movement) -> bool:
    """Whether the word after a change is the other way than its levels: "from 790 to 831 (41 fewer)"."""
    now, prior, change = movement.now, movement.prior, movement.change
    if not (now and prior and change and change.direction) or prior.role != "prior":
        return False
    word = change.direction
    follows = 0 <= word.start - change.numeral.end < _RIGHT_AFTER and not word.judging
    away = {"up": now.numeral.value < prior.numeral.value, "down": now.numeral.value > prior.numeral.value}
    return follows and away.get(word.direction, False)


def _turned_from_levels(passage: Passage, movement: Movement) -> Slip:
    assert movement.now and movement.prior and movement.change and movement.change.direction
    change, word = movement.change, movement.change.direction
    levels = f"{movement.prior.numeral.text} before and {movement.now.numeral.text} now"
    return Slip(
        passage.line_at(change.numeral.start),
        passage.reading.text[change.numeral.start : word.end],
        f"'{word.text}' does not go with {levels}",
        "check which way it went, and write the word or the two figures anew",
    )


def _turned(passage: Passage, movement: Movement) -> Slip:
    assert movement.change and movement.change.direction and movement.percent and movement.percent.direction
    change, word, percent = movement.change, movement.change.direction, movement.percent
    return Slip(
        passage.line_at(change.numeral.start),
        passage.reading.text[change.numeral.start : word.end],
        f"'{word.text}' does not go with '{movement.percent.direction.text}' by {percent.numeral.text}",
        "check which way it went, and write one of the two words anew",
    )


def _wrong_way(passage: Passage, movement: Movement) -> Iterator[Slip]:
    """ "Fell from 814 to 960"."""
    reading = passage.reading
    now, prior = movement.now, movement.prior
    if not (now and prior) or prior.role != "prior" or now.sentence != prior.sentence:
        return
    sentence = reading.sentences[now.sentence]
    words = [
        each
        for each in reading.directions
        if sentence.start <= each.start < sentence.end
        if each.direction in ("up", "down") and not each.judging
    ]
    ways = {each.direction for each in words}
    alone = sum(each.claims[0].sentence == now.sentence for each in movements.of(reading)) == 1
    if len(ways) != 1 or not alone or _NO_ONE_WAY.search(sentence.text) or "same" in ways:
        return
    rises = now.numeral.value > prior.numeral.value
    if now.numeral.value != prior.numeral.value and rises != ("up" in ways):
        start = min(words[0].start, movement.start)
        end = max(words[0].end, now.numeral.end, prior.numeral.end)
        yield Slip(
            passage.line_at(start),
            reading.text[start:end],
            f"'{words[0].text}' does not go with {prior.numeral.text} before and {now.numeral.text} now",
            "check which figure is which, or write the other word",
        )
