"""Turn the text of a cell into the value that its column's kind wants, or say why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from deckgen.data import labels
from deckgen.model.spec import ColumnKind

Value = int | float | str | date | None

_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+−]?\.\d+")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)")
_LARGEST = 10**15  # beyond it a float holds no whole number exactly


class BadCell(Exception):
    """A cell that is no value of its kind; `hint` is an action, or "" for how to declare a missing value."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read(kind: ColumnKind, text: str) -> Value:
    """The value of a cell: count int; number and percent float; duration seconds; date; else text.

    Raises BadCell. Empty text and dates are None; every other empty cell is bad, as an empty cell may mean
    nought or unknown and only its author can tell.
    """
    if not text and kind in ("text", "date"):
        return None
    if not text:
        raise BadCell("the cell is empty")
    return _READERS[kind](text)


def _count(text: str) -> int:
    value = _number(text, "a count")
    if value < 0:
        raise BadCell(f"'{text}' is a count below zero", "correct the cell: a count is nought or more")
    if value != int(value):
        raise BadCell(f"'{text}' is a count with a fraction", "correct the cell, or declare 'kind: number'")
    return int(value)


def _number(text: str, wanted: str = "a number") -> float:
    if _NUMBER.fullmatch(text):
        value = float(text.replace(",", "").replace("−", "-"))
        if abs(value) > _LARGEST:
            raise BadCell(f"'{text}' is too large to be {wanted}", "correct the cell")
        return value
    raise BadCell(*_no_number(text, wanted))


def _no_number(text: str, wanted: str) -> tuple[str, str]:
    if text.startswith("#"):
        return f"'{text}' is an error of a formula", "mend the formula in Excel and save the file"
    if text.endswith("%"):
        return (
            f"'{text}' is a percentage, wanted {wanted}",
            "export the count behind it, or declare 'kind: percent'",
        )
    if labels.period(text, "month") is not None:
        return (
            f"'{text}' is a date, wanted {wanted}",
            "format the column as a number in Excel and type it again",
        )
    return f"'{text}' is not {wanted}", ""


def _percent(text: str) -> float:
    return _number(text.removesuffix("%").rstrip(), "a percentage")


def _duration(text: str) -> float:
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        seconds = _number(text, "a duration (seconds, mm:ss or h:mm:ss)")
        if seconds < 0:
            raise BadCell(f"'{text}' is a duration below zero", "correct the cell")
        return seconds
    hours, minutes, rest = int(clock[1] or 0), int(clock[2]), float(clock[3])
    if rest >= 60 or (clock[1] and minutes >= 60):
        raise BadCell(f"'{text}' has 60 or more minutes or seconds", "write it as mm:ss or h:mm:ss")
    return hours * 3600 + minutes * 60 + rest


def _day(text: str) -> date:
    found = labels.day(text)
    if found is None:
        raise BadCell(f"'{text}' is not a date", "write it as 2024-09-30 or 30/09/2024")
    return found


def _text(text: str) -> str:
    if text.startswith("#") and text.endswith(("!", "?", "/A")):
        raise BadCell(f"'{text}' is an error of a formula", "mend the formula in Excel and save the file")
    return text


_READERS: dict[ColumnKind, Callable[[str], Value]] = {
    "count": _count,
    "number": _number,
    "percent": _percent,
    "duration": _duration,
    "category": _text,
    "text": _text,
    "date": _day,
}
