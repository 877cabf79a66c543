"""Turn text into the numbers that stand in it, each with its unit, its step and the word that hedges it."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.claims import characters, durations, naming
from deckgen.claims.number_labels import is_label, labels
from deckgen.claims.number_words import shares, spelt
from deckgen.claims.numeral_parts import Free, Taken, label, numeral_at, unit_at
from deckgen.model.claim import Numeral, NumeralForm, NumeralUnit

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![A-Za-z\d])\.\d+)"
_MULTIPLIER = re.compile(r"\s?(?P<multiplier>million|billion|thousand|bn|m|k)\b", re.I)
_MULTIPLES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000}
_NUMBER = re.compile(rf"(?P<currency>[£$€])?(?P<digits>{_DIGITS})")


def find(text: str, taken: Taken, names: frozenset[str] = frozenset()) -> tuple[Numeral, ...]:
    """All numbers in order outside the stretches `taken` (by periods), none overlapping.

    `names` are words that hold digits and are no quantities: "111 calls", "Section 60".
    """
    free = Free(text, taken)
    found = _named(text, free, names)
    for finder in (labels, _durations, shares, _characters, _written, spelt):
        found.extend(finder(text, free))
    found.sort(key=lambda each: each.start)
    return tuple(found)


def _named(text: str, free: Free, names: frozenset[str]) -> list[Numeral]:
    return [label(text, free, start, end) for start, end in naming.find(text, names) if free(start, end)]


def _durations(text: str, free: Free) -> list[Numeral]:
    found: list[Numeral] = []
    for start, end, value, form, step in durations.find(text):
        if free(start, end):
            found.append(numeral_at(text, free, start, end, value, "seconds", form, step=step))
    return found


def _characters(text: str, free: Free) -> list[Numeral]:
    """Characters that are numbers: "½ of calls", "⑫"; with their unit where one follows."""
    found: list[Numeral] = []
    for start, end, value in characters.find(text):
        if not free(start, end):
            continue
        if text[max(start - 1, 0)].isalpha() or is_label(text, start, end):
            found.append(label(text, free, start, end))
            continue
        unit, stop = unit_at(text, end)
        share = not unit and value < 1
        found.append(numeral_at(text, free, start, stop, value, "ratio" if share else unit, "words"))
    return found


def _written(text: str, free: Free) -> list[Numeral]:
    found: list[Numeral] = []
    for match in _NUMBER.finditer(text):
        if free(match.start(), match.end()):
            found.append(_one(text, free, match))
    return found


def _one(text: str, free: Free, match: re.Match[str]) -> Numeral:
    start, end = match.span()
    if not match["currency"] and is_label(text, start, end):
        return label(text, free, start, end)
    value = (
        Fraction(match["digits"].replace(",", ""))
        if match["digits"][0] != "."
        else Fraction("0" + match["digits"])
    )
    decimals = len(match["digits"].partition(".")[2])
    step = Fraction(1, 10**decimals)
    unit: NumeralUnit = "money" if match["currency"] else ""
    form: NumeralForm = "digits"
    multiplied = _MULTIPLIER.match(text, end)
    if multiplied and (match["currency"] or len(multiplied["multiplier"]) > 1):
        times = _MULTIPLES[multiplied["multiplier"].lower()]
        value, step, end, form = value * times, step * times, multiplied.end(), "mixed"
    if not unit:
        unit, end = unit_at(text, end)
    return numeral_at(text, free, start, end, value, unit, form, decimals=decimals, step=step)
