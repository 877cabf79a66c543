"""Figures that are compared and have different precision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import exactness, movements, notation, round_aims, targets
from deckgen.claims.movement import Movement
from deckgen.lint import bullets_beside, side_by_side
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.lint.side_by_side import NEAR, decimals_hint, odd_one
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page

_LIMIT = re.compile(
    r"\b(?:limit|standard|target|guideline|threshold|objective|maximum|minimum)(?:\s+value)?\s+(?:of|is|was)\s+$",
    re.I,
)
_LIMIT_OR_PLACE = re.compile(rf"{_LIMIT.pattern}|\b(?:at|in|across|from|of|for)\s+(?:the\s+|all\s+)?$", re.I)
_COUNTED = re.compile(
    r"\s+\(\d[\d,]*\s+(?:[a-z]+\s+)?(?:fewer|more|less)\b|\s+\(\d[\d,]*\s+(?:out\s+)?of\s+\d[\d,]*\)"
)
"""The count behind a percentage, in brackets."""
_ROUNDLY = frozenset({"about", "around", "some", "roughly", "nearly", "almost", "approximately"})
_AVERAGE = re.compile(r"\b(?:average|mean|averaged)\b", re.I)


@check("L19", "figures that are compared have different numbers of decimals", of_numbers=True)
def precision(page: Page, known: Knowledge) -> Iterator[Slip]:
    """In a sentence or a sequence: "6%" beside "17.5%"; a duration to the minute and its change to the
    second.
    """
    usual = _usual_places(page, known)
    above: tuple[Line, Reading] | None = None
    for line, reading in read_lines(page, known):
        told = [each for each in reading.claims if _compares(each)]
        cut = [each for each in reading.claims if _lost_a_unit(reading.text, each.numeral)]
        told = [each for each in told if not targets.definition(reading.text[: each.numeral.start])]
        shares = [each for each in told if each.numeral.unit in ("percent", "points")]
        shares = [each for each in shares if not round_aims.is_set(reading, each)]
        for each in _odd_places(shares, usual):
            yield odd_one(line, each.numeral, decimals_hint(usual))
        for _, own in by_sentence(reading):
            yield from _durations(line, [each for each in own if each not in cut])
        for movement in movements.of(reading):
            if any(each in cut for each in movement.claims):
                continue
            yield from _levels(line, reading, movement)
            yield from _coarse_change(line, movement)
            yield from _finer_change(line, movement)
        yield from side_by_side.findings(line, reading)
        yield from bullets_beside.findings(above, line, reading, known)
        above = (line, reading)
    yield from _averages(page, known)
    yield from _changes_counted(page, known)


def _changes_counted(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Down 16% (193 fewer). / Parking: down 14.1% (105 fewer). / Libraries: down 21.9% (47 fewer)"."""
    told = [
        (line, each.numeral)
        for line, reading in read_lines(page, known)
        for each in reading.claims
        if each.numeral.unit == "percent"
        and _compares(each)
        and _COUNTED.match(reading.text, each.numeral.end)
    ]
    whole = [(line, each) for line, each in told if not each.decimals]
    if len(whole) == 1 and len(told) > len(_ONE_PAIR):
        yield odd_one(*whole[0], decimals_hint(1))


def _averages(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "The average class held 27.3 pupils at one school and 26.8 at another. / Here it held 28 pupils"."""
    told = [
        (line, each)
        for line, reading in read_lines(page, known)
        for each in reading.claims
        if each.role == "level" and each.numeral.unit == "" and each.numeral.form == "digits"
        if not each.numeral.hedge and _averaged(reading, each) and not _is_a_limit_or_place(reading, each)
    ]
    for line, each in told:
        like = [other for _, other in told if other is not each and _like(each, other)]
        if not each.numeral.decimals and len(like) > 1 and all(other.numeral.decimals for other in like):
            yield odd_one(line, each.numeral, decimals_hint(1))


def _averaged(reading: Reading, claim: Claim) -> bool:
    return bool(_AVERAGE.search(reading.sentences[claim.sentence].text, 0))


def _is_a_limit_or_place(reading: Reading, claim: Claim) -> bool:
    """Whether a figure beside an average is a limit, or counts where it is so: "at 41 sites"."""
    lead = _LIMIT if not claim.numeral.noun else _LIMIT_OR_PLACE
    return bool(lead.search(reading.text, 0, claim.numeral.start))


def _like(one: Claim, other: Claim) -> bool:
    """Whether two averages can be compared: near one another, and of the same things where both say."""
    low, high = sorted((one.numeral.value, other.numeral.value))
    nouns = {each.numeral.noun.split()[0] for each in (one, other) if each.numeral.noun}
    return high <= NEAR * low and len(nouns) < 2


def _odd_places(shares: list[Claim], usual: int) -> list[Claim]:
    """Percentages with other decimals than most beside them; where there are as many of each, than 1."""
    places = [each.numeral.decimals for each in shares]
    if len(set(places)) > 1:
        ranked = {each: (places.count(each), -abs(each - 1)) for each in places}
        most = [each for each in ranked if ranked[each] == max(ranked.values())]
        return [each for each in shares if len(most) > 1 or each.numeral.decimals not in most]
    return [each for each in shares if each.numeral.decimals > max(usual, 1)]


def _levels(line: Line, reading: Reading, movement: Movement) -> Iterator[Slip]:
    """Both levels of a movement with other decimals, or durations with another last unit."""
    now, prior = movement.now, movement.prior
    if not (now and prior) or now.numeral.hedge or prior.numeral.hedge or movement.unit == "percent":
        return
    durations = [each.numeral for each in (now, prior) if each.numeral.unit == "seconds"]
    if any(each.form == "units" and not notation.full_duration(each) for each in durations):
        return  # how it is written is another check's
    if now.numeral.unit != prior.numeral.unit or "clock" in (now.numeral.form, prior.numeral.form):
        return
    first, second = sorted((now.numeral, prior.numeral), key=lambda each: each.start)
    seconds = {exactness.last_unit(each) for each in (first, second)}
    if (exactness.scale(first) == exactness.scale(second) and first.step != second.step) or seconds == {
        "minute",
        "second",
    }:
        words = reading.text[first.start : second.end]
        yield Slip(
            line,
            words,
            f"'{first.text}' and '{second.text}' are compared, and have different precision",
            "give both to the same place",
        )


def _coarse_change(line: Line, movement: Movement) -> Iterator[Slip]:
    """ "From 14,218 to 15,904, up about 2 thousand", "5.3 miles, 1 mile more than the 4.4": it is rounded."""
    change = movement.change
    if change is None or movement.now is None or movement.prior is None:
        return
    levels = (movement.now.numeral, movement.prior.numeral)
    if change.numeral.unit not in ("", "money", "seconds") or {each.unit for each in levels} != {
        change.numeral.unit
    }:
        return
    finest = max(each.step for each in levels)
    millions = change.numeral.form == "mixed"
    rough = millions and change.numeral.step >= 100 * finest
    exact = abs(levels[0].value - levels[1].value) == change.numeral.value and not millions
    if rough or (_is_coarse(change.numeral, levels) and not exact):
        yield odd_one(line, change.numeral, "give the change as exactly as the figures that it is between")


def _is_coarse(change: Numeral, levels: tuple[Numeral, Numeral]) -> bool:
    """Whether a change is told less exactly than both levels, in their way of telling."""
    forms = {each.form for each in (change, *levels)}
    roundly = change.hedge in _ROUNDLY and change.unit == "seconds"
    if (change.hedge and not roundly) or forms - {"digits", "mixed", "units"}:
        return False
    if any(each.step != levels[0].step or each.hedge for each in levels):
        return False
    return change.step > levels[0].step and (
        change.unit == "seconds" or len({each.form for each in (change, *levels)}) == 1
    )


def _finer_change(line: Line, movement: Movement) -> Iterator[Slip]:
    """ "9.4 days each, 1.125 days fewer than the 10.5": the change has more decimals than both levels."""
    levels = [each for each in (movement.now, movement.prior) if each]
    change = movement.change
    if change is None or not levels or change.numeral.unit in ("points", "percent"):
        return
    places, most = (
        exactness.decimals(change.numeral),
        max(exactness.decimals(each.numeral) for each in levels),
    )
    if places > most > 0:
        yield odd_one(line, change.numeral, "give the change as exactly as the figures that it is between")


def _usual_places(page: Page, known: Knowledge) -> int:
    """The decimals that most percentages of a slide have."""
    places = [
        each.numeral.decimals for _, reading in read_lines(page, known) for each in reading.claims
        if each.numeral.unit in ("percent", "points") and _compares(each)
    ]  # fmt: skip
    return max(set(places), key=lambda each: (places.count(each), -each)) if places else 1


def _compares(claim: Claim) -> bool:
    hundred = claim.numeral.unit == "percent" and claim.numeral.value in (0, 100)
    return (
        claim.role not in ("label", "target", "margin")
        and not claim.numeral.hedge
        and claim.numeral.form != "words"
        and not hundred
    )


def _durations(line: Line, told: list[Claim]) -> Iterator[Slip]:
    levels = [each for each in told if each.numeral.unit == "seconds" and each.role in ("level", "prior")]
    changes = [each for each in told if each.numeral.unit == "seconds" and each.role == "change"]
    yield from _rough_levels(line, levels)
    for change in changes:
        for level in levels[:1]:
            same = key_words(level.metric) == key_words(change.metric)
            finer = exactness.last_unit(change.numeral) == "second" != exactness.last_unit(level.numeral)
            beside = finer and change.numeral.value < level.numeral.value
            if (same or beside) and level.numeral.step > change.numeral.step and level.numeral.step >= 60:
                yield Slip(
                    line,
                    _from_to(line, level, change),
                    f"'{level.numeral.text}' has another precision than its change, {change.numeral.text}",
                    "give the value and its change to the same unit (both to the second)",
                )


def _lost_a_unit(text: str, numeral: Numeral) -> bool:
    """Whether a duration goes on with a number that has lost its unit: "1 minute" of "1 minute 12"."""
    return numeral.unit == "seconds" and bool(re.match(r"\s\d+(?![\d%])", text[numeral.end :]))


def _from_to(line: Line, one: Claim, other: Claim) -> str:
    """The words from one figure to the other, whichever stands first."""
    first, second = sorted((one.numeral, other.numeral), key=lambda each: each.start)
    return line.text[first.start : second.end]


_ONE_PAIR = ("one", "other")


def _rough_levels(line: Line, levels: list[Claim]) -> Iterator[Slip]:
    """ "On route B it was half an hour and on route C it was 34 minutes 12 seconds"."""
    rough = [each for each in levels if each.numeral.form == "words" and not each.numeral.hedge]
    exact = [
        each
        for each in levels
        if each.numeral.form == "units" and exactness.last_unit(each.numeral) == "second"
    ]
    if exact:
        listed = [
            each
            for each in levels
            if exactness.last_unit(each.numeral) == "minute" and not each.numeral.hedge
        ]
        for each in rough + (listed if len(levels) > len(_ONE_PAIR) else []):
            yield odd_one(line, each.numeral, f"give it as exactly as {exact[0].numeral.text}")
