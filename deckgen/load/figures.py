"""Turn figures as authors write them ("90%", "6.4 points", "1 hour", "£1 million") into Figures."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.model.facts import Figure, Number, Unit

_DECIMAL = r"(?P<number>[-+−]?\d[\d,]*(?:\.\d+)?)"
_SCALES = {"": 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*(second|minute|hour|day)s?")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})")
_RELATIVE: tuple[tuple[re.Pattern[str], Unit], ...] = (
    (re.compile(_DECIMAL + r"\s*(?:%|per ?cent)"), "percent"),
    (re.compile(_DECIMAL + r"\s*(?:percentage )?(?:points?|pts?)"), "points"),
)
_PLAIN = re.compile(r"(?P<pound>£?)\s*" + _DECIMAL + r"\s*(?P<scale>thousand|million|billion|)")

WANTED = "a figure such as 90%, 6.4 points, 30 seconds, 1 hour, 1:30:00, 1,250, 1 million or £500"


def figure(text: str) -> Figure:
    """A figure with its unit; percentages and points keep the decimals they are written with.

    Durations come in seconds. Raises ValueError where the text is no figure.
    """
    lowered = " ".join(text.lower().split())
    for pattern, unit in _RELATIVE:
        found = pattern.fullmatch(lowered)
        if found:
            return Figure(_number(found["number"]), unit, _decimals(found["number"]))
    seconds = _seconds(lowered)
    if seconds is not None:
        return Figure(seconds, "seconds")
    return _plain(text, lowered)


def _plain(text: str, lowered: str) -> Figure:
    found = _PLAIN.fullmatch(lowered)
    if found is None:
        raise ValueError(f"not a figure: {text!r}")
    value = _simplest(Fraction(_number(found["number"])) * _SCALES[found["scale"]])
    if found["pound"]:
        return Figure(value, "money")
    if isinstance(value, int):
        return Figure(value, "count")
    return Figure(value, "number", _decimals(found["number"]))


def _seconds(text: str) -> Number | None:
    clock = _CLOCK.fullmatch(text)
    if clock:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        sound = seconds < 60 and (minutes < 60 or clock[1] is None)
        return hours * 3600 + minutes * 60 + seconds if sound else None
    parts = _PART.findall(text)
    rest = re.sub(r"\band\b|,", "", _PART.sub("", text)).strip()
    if not parts or rest:
        return None
    return _simplest(sum((Fraction(amount) * _SECONDS[unit] for amount, unit in parts), Fraction(0)))


def _number(text: str) -> Number:
    return _simplest(Fraction(text.replace(",", "").replace("−", "-")))


def _simplest(value: Fraction) -> int | Fraction:
    return int(value) if value.denominator == 1 else value


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])
