"""Figures that are compared and have different precision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import movements
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page


@check("L19", "figures that are compared have different numbers of decimals", of_numbers=True)
def precision(page: Page, known: Knowledge) -> Iterator[Slip]:
    """In a sentence or a sequence: "6%" beside "17.5%"; a duration to the minute and its change to the
    second.
    """
    usual = _usual_places(page, known)
    for line, reading in read_lines(page, known):
        told = [each for each in reading.claims if _compares(each)]
        shares = [each for each in told if each.numeral.unit in ("percent", "points")]
        for each in _odd_places(shares, usual):
            yield _precision(line, each.numeral, _places_hint(usual))
        for _, own in by_sentence(reading):
            yield from _durations(line, own)
        for movement in movements.of(reading):
            yield from _levels(line, reading, movement)


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
    """Both levels of a movement, of money, of time in one unit, or of a count, with other decimals."""
    now, prior = movement.now, movement.prior
    if not (now and prior) or now.numeral.hedge or prior.numeral.hedge or movement.unit == "percent":
        return
    if now.numeral.unit != prior.numeral.unit or "clock" in (now.numeral.form, prior.numeral.form):
        return
    first, second = sorted((now.numeral, prior.numeral), key=lambda each: each.start)
    if _scale(first) == _scale(second) and first.step != second.step:
        words = reading.text[first.start : second.end]
        yield Slip(
            line,
            words,
            f"'{first.text}' and '{second.text}' are compared, and have different precision",
            "give both to the same place",
        )


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
    for change in changes:
        for level in levels[:1]:
            same = key_words(level.metric) == key_words(change.metric)
            if same and level.numeral.step > change.numeral.step and level.numeral.step >= 60:
                yield _precision(
                    line, level.numeral, "give the value and its change to the same unit (both to the second)"
                )


def _precision(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(
        line,
        numeral.text,
        f"'{numeral.text}' has another precision than the figures it is compared with",
        hint,
    )
