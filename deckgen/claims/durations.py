"""Turn text into the durations in it, in seconds: "1 hour 23", "9 mins and 12 secs", "01:24:25", "90s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.model.claim import NumeralForm

_SECONDS = {"w": 604800, "d": 86400, "h": 3600, "m": 60, "s": 1}
_NAMES = {
    "w": r"weeks?|wks?",
    "d": r"days?",
    "h": r"hours?|hrs?|h",
    "m": r"minutes?|mins?",
    "s": r"seconds?|secs?|s",
}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_UNIT = "|".join(f"(?:{names})" for names in _NAMES.values())
_TERM = rf"{_NUMBER}[\s-]?(?:{_UNIT})\b"
_DURATION = re.compile(
    rf"(?<![\w.,:£]){_TERM}(?:(?:\s+and\s+|,\s+|"
    rf"\s+){_TERM})*(?P<bare>(?<=[rsh])\s+\d{{1,2}}(?=\s*(?:$|[.,;)]|(?:and|but|in|from|to|for|when|"
    rf"compared|against|than|on|at|is|was|which|over|the)\b)))?",
    re.I,
)
_EACH = re.compile(rf"(?P<number>{_NUMBER})[\s-]?(?P<unit>{_UNIT})\b", re.I)
_CLOCK = re.compile(
    r"(?<![\w.,:£])(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,3}):(?P<seconds>\d{2})(?![\d:])(?!\s?(?:am|pm)\b)"
)
_SPELT_SMALL = re.compile(
    r"\b(?P<number>one|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<unit>seconds?|minutes?|hours?)\b",
    re.I,
)
_SPELT_VALUES = {
    name: number
    for number, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
}
_START = re.compile(rf"{_NUMBER}(?:{_UNIT})\b", re.I)


def starts(text: str) -> bool:
    """Whether the text begins with a number and a unit of time written together: "90s", "15mins"."""
    return _START.match(text) is not None


def find(text: str) -> Iterator[tuple[int, int, Fraction, NumeralForm, Fraction]]:
    """Start, end, seconds, form and step (seconds) of each; days and weeks are durations, months are not."""
    for match in _DURATION.finditer(text):
        for start, end in _pieces(match):
            value, step = _value(text[start:end], match["bare"] if end == match.end() else None)
            yield start, end, value, "units", step
    for match in _CLOCK.finditer(text):
        if int(match["seconds"]) > 59 or (match["hours"] and int(match["minutes"]) > 59):
            continue
        hours, minutes = int(match["hours"] or 0), int(match["minutes"])
        yield (
            match.start(),
            match.end(),
            Fraction(hours * 3600 + minutes * 60 + int(match["seconds"])),
            "clock",
            Fraction(1),
        )
    for match in _SPELT_SMALL.finditer(text):
        scale = _SECONDS[match["unit"][0].lower()]
        yield (
            match.start(),
            match.end(),
            Fraction(_SPELT_VALUES[match["number"].lower()] * scale),
            "words",
            Fraction(scale),
        )


def _pieces(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where each duration starts and ends: units get smaller in one, so "40 seconds, 28 seconds" are two."""
    start, end, scale = match.start(), match.start(), 0
    for each in _EACH.finditer(match.string, match.start(), match.end()):
        own = _SECONDS[each["unit"][0].lower()]
        if scale and own >= scale:
            yield start, end
            start = each.start()
        end, scale = each.end(), own
    yield start, match.end()


def _value(text: str, bare: str | None) -> tuple[Fraction, Fraction]:
    value, step = Fraction(0), Fraction(1)
    for each in _EACH.finditer(text):
        scale = _SECONDS[each["unit"][0].lower()]
        number = each["number"].replace(",", "")
        value += Fraction(number) * scale
        step = Fraction(scale, 10 ** len(number.partition(".")[2]))
    if bare:
        smaller = max(scale for scale in _SECONDS.values() if scale < step)
        value += int(bare) * smaller
        step = Fraction(smaller)
    return value, step
