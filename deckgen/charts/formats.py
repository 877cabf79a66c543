"""Turn a chart's numbers and periods into short text for axes and labels.

Sentences get their numbers from narrative; these are the shorter forms that fit beside a mark. Durations
name their units ("9m 37s"), since 1:30 may be minutes or hours.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from deckgen.model.facts import Unit
from deckgen.model.period import Period

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
"""As the locale en-GB shortens them, and so as subtitles do."""
_SUFFIXES = {"percent": "%", "points": " pts"}


def value_text(value: float, unit: Unit) -> str:
    """A value as a label says it: 5,036; 10.4%; 9m 37s; £284,000. Rounded half up."""
    if unit == "seconds":
        return duration_text(value)
    if unit in ("percent", "points"):
        return _number(value, 1) + _SUFFIXES[unit]
    if unit in ("number", "rating"):
        return _number(value, 1)
    return _signed_pounds(value) if unit == "money" else _number(value, 0)


def share_text(value: float) -> str:
    """A share in whole per cent, as it stands inside a bar."""
    return _number(value, 0) + "%"


def tick_text(value: float, step: float, unit: Unit) -> str:
    """A value on an axis whose ticks stand `step` apart: as many decimals as the step has."""
    if unit == "seconds":
        return duration_text(value) if value else "0"
    places = max(0, -int(Decimal(str(step)).normalize().as_tuple().exponent)) if step < 1 or step % 1 else 0
    text = _number(value, places)
    return f"£{text}" if unit == "money" else text + _SUFFIXES.get(unit, "")


def standard_text(value: float, unit: Unit) -> str:
    """A target's value, with no more decimals than it has: 90%, 30s, 1h."""
    if unit in ("percent", "points", "number", "rating") and value == int(value):
        return _number(value, 0) + _SUFFIXES.get(unit, "")
    return value_text(value, unit)


def capitalised(words: str) -> str:
    """Words as a label begins them: the first letter large, the others as they are."""
    return words[:1].upper() + words[1:]


def duration_text(seconds: float) -> str:
    """A duration to the second; from an hour, to the minute: 48s, 9m 37s, 1h 6m."""
    whole = int(_rounded(abs(seconds), 0))
    sign = "−" if seconds < 0 and whole else ""
    if whole >= 3600:
        minutes = int(_rounded(whole / 60, 0))
        parts = ((minutes // 60, "h"), (minutes % 60, "m"))
    else:
        parts = ((whole // 60, "m"), (whole % 60, "s"))
    told = " ".join(f"{number}{unit}" for number, unit in parts if number)
    return sign + (told or "0s")


def period_text(period: Period) -> str:
    """A period as an axis says it: Sept 24, 8 Sept 24 (a week's last day), Jul–Sept 24, 2024."""
    day = period.last_day if period.frequency == "week" else period.first_day
    if period.frequency == "year":
        return str(day.year)
    year = f"{day.year % 100:02d}"
    if period.frequency == "quarter":
        return f"{MONTHS[day.month - 1]}–{MONTHS[day.month + 1]} {year}"
    month = f"{MONTHS[day.month - 1]} {year}"
    return f"{day.day} {month}" if period.frequency == "week" else month


def _signed_pounds(value: float) -> str:
    return ("−" if value < 0 else "") + "£" + _number(abs(value), 0)


def _number(value: float, places: int) -> str:
    rounded = _rounded(value, places)
    return f"{rounded:,}".replace("-", "−") if rounded else f"{abs(rounded):,}"


def _rounded(value: float, places: int) -> Decimal:
    """Half up, from the shortest decimal that reads back as the value."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
