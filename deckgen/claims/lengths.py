"""Turn a text into the lengths of time in it: "6 months in a row", "the last 3 years", "a year-long run"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from deckgen.model.claim import Reading

Unit = Literal["months", "steps"]

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen":
    18, "twenty": 20, "twenty-four": 24, "thirty-six": 36, "a dozen": 12, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth":
    12,
}  # fmt: skip
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "half": 6}
_DAYS_IN = {"week": 7, "fortnight": 14, "day": 1}
COUNT = r"(?:\d{1,3}(?:st|nd|rd|th)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_SORT = (
    r"(?:(?:consecutive|successive|straight|full|complete|whole|calendar|unbroken|continuous|financial|last|past|latest|"
    r"monthly)\s+)*"
)
_STEPS = r"(?:falls?|rises?|increases?|decreases?|reductions?|declines?|drops?|improvements?|gains?)"
_SPOTS = r"(?:figures?|values?|points?|counts?|readings?|totals?|results?)"
_LENGTH = re.compile(
    rf"(?<![\d.,£-])\b(?P<count>{COUNT})[\s-](?P<sort>{_SORT})(?:"
    r"(?P<unit>months?|quarters?|years?|weeks?|fortnights?|days?)\b(?!\s+(?:ago|before|earlier|later|after|old|notice|target|standard))"
    rf"|(?P<spots>(?:(?<=monthly\s)|months[’']\s){_SPOTS})\b|(?P<steps>{_STEPS})\b)"
    r"|\b(?P<year>(?:half[\s-]year|year)[\s-]long|(?:the|one)\s+half[\s-]year|"
    r"(?:a|the\s+whole|the\s+full|one\s+full|a\s+full)\s+(?:half[\s-])?year)\b",
    re.I,
)
_RUN = re.compile(
    r"\b(?:consecutive|successive|straight|unbroken|in\s+a\s+row|running|on\s+the\s+(?:trot|bounce)|on\s+end|one\s+after\s+(?:the\s+)?(?:an)?other)\b",
    re.I,
)
_IN_A_ROW = re.compile(
    r"\s+(?:in\s+a\s+row|running|on\s+the\s+(?:trot|bounce)|on\s+end)\b|[\s-]+(?:run|streak|spell)\b", re.I
)
_RUN_OF = re.compile(r"\b(?:run|streak|spell|series|sequence|stretch|succession|string)\s+of\s+$", re.I)
_COUNTED_FROM = re.compile(
    rf"\b(?:{COUNT}|one|half|most|some|several|many)\s+(?:out\s+)?of\s+(?:(?:the|these|those)\s+)?(?:(?:last|past|latest)\s+)?$",
    re.I,
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|[a-z]+(?:nd|rd|th)\b", re.I)
_OF_WHAT = re.compile(
    r"\s+of\s+(?:every|each|the|an?|any|all|their|its|his|her|our|term|school|leave)\b", re.I
)
"""Makes an ordinal a place within something: "on the second day of every absence"."""
_AGED = re.compile(r"\b(?:aged?|ages)\s+$", re.I)
_RECENT = re.compile(r"\b(?:last|past|latest|previous|preceding|recent)\b", re.I)
_STANDING = frozenset({"above", "below", "higher", "lower", "more", "fewer", "less", "longer", "shorter"})
_EACH = re.compile(r"\b(?:each|every)\s+(?:one\s+)?(?:of\s+)?(?:the\s+|these\s+|those\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class Length:
    """A length as written, in months (or days over 30), or in steps from one month to the next."""

    text: str
    start: int
    end: int
    months: Fraction
    unit: Unit
    slack: Fraction  # what a writer may round: weeks of 5 days, days counted with or without the first
    run: bool
    recent: bool
    ended: bool  # says its own end: "the 12 months to September 2024"
    moving: bool  # of rises or falls, which are one fewer than the months


def find(reading: Reading) -> list[Length]:
    """All lengths of time and runs of steps in order; those that are dates of their own are none."""
    found = []
    for match in _LENGTH.finditer(reading.text):
        inside = next((each for each in reading.periods if each.start <= match.start() < each.end), None)
        aged = _AGED.search(reading.text[: match.start()])
        placed = _ORDINAL.match(match.group()) and _OF_WHAT.match(reading.text, match.end())
        if not (aged or placed or _are_doing(match)) and (
            inside is None or inside.form in ("rolling", "relative")
        ):
            found.append(_length(reading, match, inside is not None and inside.form == "rolling"))
    return found


def _are_doing(match: re.Match[str]) -> bool:
    """Whether so many do what could name a step: "the other 21 fall in May"; not "a third fall"."""
    one = match["steps"] and not match["steps"].lower().endswith("s")
    return bool(one) and not ("-" in match.group() or _ORDINAL.match(match.group()))


def _length(reading: Reading, match: re.Match[str], ended: bool) -> Length:
    text = reading.text
    trailing = _IN_A_ROW.match(text, match.end())
    led = _RUN_OF.search(text, max(match.start() - 20, 0), match.start())
    run = bool(led or trailing or _RUN.search(match.group()) or _ORDINAL.match(match.group()))
    recent = bool(_RECENT.search(text, max(match.start() - 12, 0), match.end()))
    months, slack, unit = _size(match)
    end = trailing.end() if trailing else match.end()
    sentence = reading.sentences[sentence_at(reading, match.start())]
    said = [each for each in reading.directions if sentence.start <= each.start < match.start()]
    moves = any(each.direction in ("up", "down") and each.text.lower() not in _STANDING for each in said)
    moving = moves and bool(_EACH.search(text, sentence.start, match.start()))
    return Length(
        text[match.start() : end], match.start(), end, months, unit, slack, run, recent, ended, moving
    )


def _size(match: re.Match[str]) -> tuple[Fraction, Fraction, Unit]:
    if match["year"]:
        return Fraction(6 if "half" in match["year"].lower() else 12), Fraction(0), "months"
    count = number(match["count"])
    if match["steps"]:
        return Fraction(count), Fraction(0), "steps"
    unit = (match["unit"] or "month").lower().rstrip("s")
    if unit in _MONTHS_IN:
        return Fraction(count * _MONTHS_IN[unit]), Fraction(0), "months"
    days = count * _DAYS_IN[unit]
    # A week may be 5 days, and of days only those of work or school may be meant.
    slack = max(1, days * 3 // 7) if unit == "day" else max(4, days // 12)
    return Fraction(days, 30), Fraction(slack, 30), "months"


def is_counted_from(text: str, start: int) -> bool:
    """Whether only some months of a length are told of: "2 of the last 12 months (July and May)"."""
    return bool(_COUNTED_FROM.search(text, 0, start))


def is_ordinal(length: Length) -> bool:
    """Whether a length says which month it is of a run: "the second month in a row"."""
    return bool(_ORDINAL.match(length.text))


def number(said: str) -> int:
    """How many a word or digits say: 6 of "six", "6", "sixth" and "6th"."""
    digits = re.match(r"\d+", said)
    return int(digits.group()) if digits else _WORDS[said.lower()]


def sentence_at(reading: Reading, at: int) -> int:
    """The number of the sentence that a place is in."""
    return next((number for number, each in enumerate(reading.sentences) if each.start <= at < each.end), 0)
