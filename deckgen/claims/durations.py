"""Turn text into the durations in it, in seconds: "1 hour 23", "9 mins and 12 secs", "01:24:25", "90s"."""

from __future__ import annotations

import itertools
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
_NO_SECONDS = r"(?<!second)(?<!seconds)(?<!sec)(?<!secs)(?<!\ds)(?<!\d s)"  # nothing is smaller
_DURATION = re.compile(
    rf"(?<![\w.,:£]){_TERM}(?:(?:\s+and\s+|,\s+|"
    rf"\s+){_TERM})*(?P<bare>(?<=[rsh]){_NO_SECONDS}\s+\d{{1,2}}(?=\s*(?:$|[.,;)]|(?:and|but|in|from|to|for|when|"
    rf"compared|against|than|on|at|is|was|which|over|the|"
    rf"each|late|early|longer|shorter|while|until|before|after|by)\b)))?",
    re.I,
)
_COMPACT = re.compile(
    r"(?<![\w.,:£])\d{1,3}\s?(?:h\s?\d{1,2}\s?m(?:\s?\d{1,2}\s?s)?|m\s?\d{1,2}\s?s)\b", re.I
)
_PARTS_OF_HOUR = re.compile(
    r"\b(?P<half>half\s+an\s+hour)\b|\b(?P<quarter>(?:a\s+)?quarter\s+of\s+an\s+hour)\b|\b(?P<more>an\s+hour\s+and\s+a\s+half)\b",
    re.I,
)
_DAY_OF_THINGS = re.compile(r"(?!1\s)[\d,]+\s(?:(?:day|week)\s+[a-z]|second\s+[a-z]+s\b)", re.I)
_AGE_GROUP = re.compile(r"\b(?:under|over)[\s-]$", re.I)
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
    yield from _compact(text)
    for match in _DURATION.finditer(text):
        if _AGE_GROUP.search(text, 0, match.start()) and re.fullmatch(r"\d+s", match.group()):
            continue  # "under 16s"
        if not _DAY_OF_THINGS.match(text, match.start()):  # "1,318 day operations", "318 second homes"
            yield from _terms(match)
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


def _compact(text: str) -> Iterator[tuple[int, int, Fraction, NumeralForm, Fraction]]:
    """ "1h 12m", "14m 20s"; and "half an hour", which is told to the quarter of one."""
    for match in _COMPACT.finditer(text):
        value, step = Fraction(0), Fraction(1)
        for number, unit in re.findall(r"(\d+)\s?([hms])", match.group().lower()):
            step = Fraction(_SECONDS[unit])
            value += int(number) * step
        yield match.start(), match.end(), value, "units", step
    for match in _PARTS_OF_HOUR.finditer(text):
        quarters = {"half": 2, "quarter": 1, "more": 6}[match.lastgroup or ""]
        yield match.start(), match.end(), Fraction(quarters * 900), "words", Fraction(900)


def _terms(match: re.Match[str]) -> Iterator[tuple[int, int, Fraction, NumeralForm, Fraction]]:
    """The duration, or several: after "1 minute 40 seconds", ", 28 seconds longer" is another one."""
    sizes = [_SECONDS[each["unit"][0].lower()] for each in _EACH.finditer(match.group())]
    if all(one > other for one, other in itertools.pairwise(sizes)):
        value, step = _value(match)
        yield match.start(), match.end(), value, "units", step
        return
    cut = next(i for i in range(1, len(sizes)) if sizes[i] >= sizes[i - 1])
    second = list(_EACH.finditer(match.group()))[cut].start()
    text, at = match.string, match.start()
    for start, end in ((at, at + len(text[at : at + second].rstrip(" ,"))), (at + second, match.end())):
        part = _DURATION.search(text, start, end)
        if part:
            yield from _terms(part)


def _value(match: re.Match[str]) -> tuple[Fraction, Fraction]:
    value, step = Fraction(0), Fraction(1)
    for each in _EACH.finditer(match.group()):
        scale = _SECONDS[each["unit"][0].lower()]
        number = each["number"].replace(",", "")
        value += Fraction(number) * scale
        step = Fraction(scale, 10 ** len(number.partition(".")[2]))
    if match["bare"]:
        smaller = max(scale for scale in _SECONDS.values() if scale < step)
        value += int(match["bare"]) * smaller
        step = Fraction(smaller)
    return value, step
