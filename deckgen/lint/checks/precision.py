"""Figures that are compared and have different precision."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen.claims import lists, movements, notation, targets
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page

_AVERAGE = re.compile(r"\b(?:average|mean|averaged)\b", re.I)
_NEAR = 2  # figures of one measure at several places or times differ by no more than this factor


@check("L19", "figures that are compared have different numbers of decimals", of_numbers=True)
def precision(page: Page, known: Knowledge) -> Iterator[Slip]:
    """In a sentence or a sequence: "6%" beside "17.5%"; a duration to the minute and its change to the
    second.
    """
    usual = _usual_places(page, known)
    for line, reading in read_lines(page, known):
        told = [each for each in reading.claims if _compares(each)]
        cut = [each for each in reading.claims if _lost_a_unit(reading.text, each.numeral)]
        told = [each for each in told if not targets.definition(reading.text[: each.numeral.start])]
        shares = [each for each in told if each.numeral.unit in ("percent", "points")]
        for each in _odd_places(shares, usual):
            yield _precision(line, each.numeral, _places_hint(usual))
        for _, own in by_sentence(reading):
            yield from _durations(line, [each for each in own if each not in cut])
        for movement in movements.of(reading):
            if any(each in cut for each in movement.claims):
                continue
            yield from _levels(line, reading, movement)
            yield from _coarse_change(line, movement)
            yield from _finer_change(line, movement)
        yield from _in_lists(line, reading)
        yield from _rounded_otherwise(line, reading)
        yield from _sums_of_money(line, reading)
        yield from _in_millions(line, reading)
    yield from _averages(page, known)


def _rounded_otherwise(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Took £1.2 million in the year to March 2023. They took £1,318,442 in the year to March 2024"."""
    levels = [each for each in reading.claims if each.role == "level" and each.numeral.unit in ("", "money")]
    for one, other in itertools.pairwise(levels):
        first, second = one.numeral, other.numeral
        forms = {first.form, second.form}
        near = max(first.value, second.value) <= _NEAR * min(first.value, second.value)
        dated = one.period and other.period and one.period.span != other.period.span
        if forms == {"mixed", "digits"} and near and dated and first.unit == second.unit:
            words = reading.text[first.start : second.end]
            yield Slip(
                line,
                words,
                f"'{first.text}' and '{second.text}' are compared, and have different precision",
                "give both to the same place",
            )


def _averages(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "The average class held 27.3 pupils at one school and 26.8 at another. / Here it held 28 pupils"."""
    told = [
        (line, each)
        for line, reading in read_lines(page, known)
        for each in reading.claims
        if each.role == "level" and each.numeral.unit == "" and each.numeral.form == "digits"
        if not each.numeral.hedge and _averaged(reading, each)
    ]
    for line, each in told:
        like = [other for _, other in told if other is not each and _like(each, other)]
        if not each.numeral.decimals and len(like) > 1 and all(other.numeral.decimals for other in like):
            yield _precision(line, each.numeral, _places_hint(1))


def _averaged(reading: Reading, claim: Claim) -> bool:
    return bool(_AVERAGE.search(reading.sentences[claim.sentence].text, 0))


def _like(one: Claim, other: Claim) -> bool:
    """Whether two averages can be compared: near one another, and of the same things where both say."""
    low, high = sorted((one.numeral.value, other.numeral.value))
    nouns = {each.numeral.noun.split()[0] for each in (one, other) if each.numeral.noun}
    return high <= _NEAR * low and len(nouns) < 2


def _places_hint(usual: int) -> str:
    return f"give it to {max(usual, 1)} decimal place{'s' if usual > 1 else ''}, as the figures beside it"


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
    seconds = {_last_unit(each) for each in (first, second)}
    if (_scale(first) == _scale(second) and first.step != second.step) or seconds == {"minute", "second"}:
        words = reading.text[first.start : second.end]
        yield Slip(
            line,
            words,
            f"'{first.text}' and '{second.text}' are compared, and have different precision",
            "give both to the same place",
        )


def _coarse_change(line: Line, movement: Movement) -> Iterator[Slip]:
    """ "From 14,218 to 15,904, up about 2 thousand": the change is told a thousand times as coarse."""
    levels = [each for each in (movement.now, movement.prior) if each]
    change = movement.change
    if change is None or len(levels) < 2 or change.numeral.unit not in ("", "money"):
        return
    if change.numeral.form == "mixed" and change.numeral.step >= 100 * max(
        each.numeral.step for each in levels
    ):
        yield _precision(line, change.numeral, "give the change as exactly as the figures that it is between")


def _finer_change(line: Line, movement: Movement) -> Iterator[Slip]:
    """ "9.4 days each, 1.125 days fewer than the 10.5": the change has more decimals than both levels."""
    levels = [each for each in (movement.now, movement.prior) if each]
    change = movement.change
    if change is None or not levels or change.numeral.unit in ("points", "percent"):
        return
    places, most = _places(change.numeral), max(_places(each.numeral) for each in levels)
    if places > most > 0:
        yield _precision(line, change.numeral, "give the change as exactly as the figures that it is between")


def _places(numeral: Numeral) -> int:
    """The decimals as written, of durations too: 3 of "1.125 days"."""
    found = re.search(r"\d\.(\d+)", numeral.text)
    return len(found[1]) if found else 0


def _sums_of_money(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Roads: £1,840,216. Bridges: £0.9 million. Drainage: £412,655": one is told in millions."""
    money = [each for each in reading.claims if each.numeral.unit == "money" and each.role == "level"]
    money = [each for each in money if not each.numeral.hedge and each.numeral.value >= 1000]
    short = [each for each in money if each.numeral.form == "mixed"]
    if len(short) == 1 and len(money) > len(_ONE_PAIR):
        yield _precision(line, short[0].numeral, "give it to the pound, as the figures beside it")


def _in_millions(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Books cost £0.6 million and films £0.214 million": the one is told more exactly."""
    for _, own in by_sentence(reading):
        told = [each for each in own if each.numeral.form == "mixed" and not each.numeral.hedge]
        told = [each for each in told if each.role in ("level", "count-of", "base") and each.numeral.decimals]
        for one, other in itertools.pairwise(told):
            first, second = one.numeral, other.numeral
            alike = first.unit == second.unit and _scale(first) == _scale(second)
            if alike and first.decimals != second.decimals:
                yield Slip(
                    line,
                    reading.text[first.start : second.end],
                    f"'{first.text}' and '{second.text}' have different precision",
                    "give both to the same place",
                )


def _in_lists(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "6.4 at the first visit, 5.1 at the second and 4.273 at the third"."""
    for told in lists.of(reading):
        decimals = [each for each in told if each.numeral.form == "digits" and not each.numeral.hedge]
        if told[0].numeral.unit not in ("", "money", "seconds") or not any(
            each.numeral.decimals for each in decimals
        ):
            continue
        if len(decimals) < 3 or len({each.numeral.noun for each in decimals}) > 1:
            continue
        places = [each.numeral.decimals for each in decimals]
        usual = max(places, key=places.count)
        if places.count(usual) > 1:
            for each in decimals:
                if each.numeral.decimals != usual:
                    yield _precision(line, each.numeral, _places_hint(usual))


def _last_unit(numeral: Numeral) -> str:
    """The smallest unit that a duration is told in: "second" of "4 minutes 31 seconds"."""
    words = re.findall(r"[a-z]+", numeral.text.lower()) if numeral.unit == "seconds" else []
    return {"m": "minute", "s": "second"}.get(words[-1][:1], "") if words and numeral.form == "units" else ""


def _scale(numeral: Numeral) -> str:
    """The word that a number is told in: "million", "days"; durations of several parts share none."""
    words = re.findall(r"[a-z]+", numeral.text.lower())
    return words[0].rstrip("s") if len(words) == 1 else " ".join(words)


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
            finer = _last_unit(change.numeral) == "second" != _last_unit(level.numeral)
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
    exact = [each for each in levels if each.numeral.form == "units" and _last_unit(each.numeral) == "second"]
    if exact:
        listed = [each for each in levels if _last_unit(each.numeral) == "minute" and not each.numeral.hedge]
        for each in rough + (listed if len(levels) > len(_ONE_PAIR) else []):
            yield _precision(line, each.numeral, f"give it as exactly as {exact[0].numeral.text}")


def _precision(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(
        line,
        numeral.text,
        f"'{numeral.text}' has another precision than the figures it is compared with",
        hint,
    )
