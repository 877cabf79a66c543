"""Turn the text of scalars into what a key wants: the types of the schema, each with its own complaint.

A complaint says what was found and what is wanted; its hint goes with the error into the problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from typing import Annotated, NoReturn, cast

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from deckgen.load import figures
from deckgen.model.checks import CAUTIONS, CHECK_NAMES, CheckLevel, check_code
from deckgen.model.facts import Figure
from deckgen.model.period import Period, Span
from deckgen.problems import nearest

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def found(value: object) -> str:
    """What an author wrote, in a few words."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping (key: value)"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value)
    return f"'{text}'" if len(text) <= 40 else f"'{text[:40]}...'"


def complain(value: object, wanted: str, hint: str = "") -> NoReturn:
    """Raise the error that becomes a problem: "found ..., wanted ..."."""
    context = {"found": found(value), "wanted": wanted, "hint": hint}
    raise PydanticCustomError("value", "found {found}, wanted {wanted}", context)


def read_text(value: object) -> str:
    """Text, whatever it looks like: `no`, `2024-09` and `1.10` are what they say."""
    if isinstance(value, dict):
        complain(value, "text", "put text that holds ': ' or begins with '{' in quotes")
    if isinstance(value, list):
        complain(value, "text", "put text that begins with '[' or '- ' in quotes")
    if not isinstance(value, str):
        complain(value, "text", "write the text after the colon, or delete the line")
    return str(value)


def read_texts(value: object) -> list[str]:
    """A list of texts, or one text alone."""
    members = value if isinstance(value, list) else [value]
    return [read_text(each) for each in members]


def choice(value: object, choices: tuple[str, ...]) -> str:
    """One of some words."""
    if isinstance(value, str) and value in choices:
        return str(value)
    wanted = " or ".join([", ".join(choices[:-1]), choices[-1]]) if len(choices) > 1 else choices[0]
    complain(value, wanted, nearest(value, choices) if isinstance(value, str) else "write one of these words")


def joiner(value: object) -> str:
    """What joins a sentence to the one before: words, or a space where `yes` alone is said; "" for `no`."""
    text = read_text(value)
    try:
        return " " if yes_no(text) else ""
    except PydanticCustomError:
        return text


def yes_no(value: object) -> bool:
    """`yes` or `no`, in any of YAML's spellings."""
    text = value.lower() if isinstance(value, str) else ""
    if text in ("yes", "true", "on"):
        return True
    if text in ("no", "false", "off"):
        return False
    complain(value, "yes or no", "write yes or no")


def whole(value: object) -> int:
    """A whole number."""
    text = value if isinstance(value, str) else ""
    try:
        return int(text)
    except ValueError:
        complain(value, "a whole number", "write digits only")


def number(value: object) -> int | float:
    """A number, whole or decimal."""
    text = value if isinstance(value, str) else ""
    try:
        return int(text) if text.lstrip("+-").isdigit() else _finite(float(text))
    except ValueError:
        complain(value, "a number", "write digits, with a point before decimals")


def _finite(value: float) -> float:
    if value - value != 0:
        raise ValueError("not finite")
    return value


def _percentage(value: object) -> int:
    progress = whole(value.removesuffix("%").strip() if isinstance(value, str) else value)
    if not 0 <= progress <= 100:
        complain(value, "a whole number from 0 to 100", "100 is complete")
    return progress


def _decimals(value: object) -> int:
    places = whole(value)
    if not 0 <= places <= 6:
        complain(value, "a whole number from 0 to 6", "2 prints 1.25")
    return places


def _threshold(value: object) -> int:
    """0 for none, or what leaves a choice: that a number is below 2 would say that it is 1."""
    least = whole(value)
    if least < 0 or least in (1, 2):
        complain(value, "0, or 3 or more", "5 withholds 1 to 4; 0 withholds nothing")
    return least


def period(value: object) -> Period:
    """A period as ISO 8601 writes it, or a quarter such as 2024-Q3."""
    text = value if isinstance(value, str) else ""
    try:
        return Period.parse(text.strip())
    except ValueError:
        complain(
            value,
            "a period",
            "write a month as 2024-09, a week as 2024-W36, a quarter as 2024-Q3, a year as 2024",
        )


def _span(value: object) -> Span:
    if not isinstance(value, list) or len(value) != 2:
        complain(value, "two periods, [first, last]", "write them as [2021-10, 2023-10]")
    first, last = period(value[0]), period(value[1])
    if first.frequency != last.frequency or last < first:
        complain(
            value, "two periods in their order", "put the earlier first, and both as months (or weeks ...)"
        )
    return Span(first, last)


def day(value: object) -> date:
    """A day as ISO 8601 writes it."""
    text = value if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        complain(value, "a day", "write it as year-month-day: 2024-11-01")


def _due(value: object) -> Period:
    """The month that something is due in, from a month or a day."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        return Period.containing(date.fromisoformat(text), "month")
    except ValueError:
        return period(value)


def _figure(value: object) -> Figure:
    try:
        return figures.figure(value if isinstance(value, str) else "")
    except ValueError:
        complain(value, figures.WANTED, "write the unit with the number")


def _calendar_month(value: object) -> int:
    text = value.strip().lower() if isinstance(value, str) else ""
    if text.isdigit() and 1 <= int(text) <= 12:
        return int(text)
    matches = [
        index for index, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.lower().startswith(text)
    ]
    if len(matches) != 1:
        complain(value, "a month's name", "write it in full, such as April")
    return matches[0]


def _check_code(value: object) -> str:
    code = check_code(read_text(value))
    if not code:
        names = (*CHECK_NAMES, *CHECK_NAMES.values(), *CAUTIONS)
        complain(value, "a check such as L30 or empty-claim", nearest(str(value), names))
    return code


def _acceptable(value: object) -> str:
    """A check of words, or the code of any other warning, as problems print it: revised-history."""
    text = read_text(value)
    misspelt = get_close_matches(text, (*CHECK_NAMES, *CHECK_NAMES.values()), n=1, cutoff=0.8)
    if check_code(text) or misspelt or not re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text):
        return _check_code(value)
    return text


def _check_level(value: object) -> CheckLevel:
    if value is False:  # YAML reads a bare `off` so
        return "off"
    return cast(CheckLevel, choice(value, ("error", "warning", "off")))


def _typed(
    read: Callable[[object], object], kind: dict[str, object]
) -> tuple[PlainValidator, WithJsonSchema]:
    return PlainValidator(read), WithJsonSchema(kind)


_YES_NO: dict[str, object] = {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]}
_STRING: dict[str, object] = {"type": "string"}

CheckCode = Annotated[str, *_typed(_check_code, _STRING)]
AcceptableCode = Annotated[str, *_typed(_acceptable, _STRING)]
CheckGrade = Annotated[CheckLevel, *_typed(_check_level, {"enum": ["error", "warning", "off"]})]
Text = Annotated[str, BeforeValidator(read_text), WithJsonSchema({"type": ["string", "number", "boolean"]})]
Texts = Annotated[list[str], BeforeValidator(read_texts), WithJsonSchema({"type": ["string", "array"]})]
YesNo = Annotated[bool, *_typed(yes_no, _YES_NO)]
Whole = Annotated[int, *_typed(whole, {"type": "integer"})]
Number = Annotated[float, *_typed(number, {"type": "number"})]
Percentage = Annotated[int, *_typed(_percentage, {"type": ["integer", "string"]})]
Decimals = Annotated[int, *_typed(_decimals, {"type": "integer", "minimum": 0, "maximum": 6})]
Threshold = Annotated[int, *_typed(_threshold, {"type": "integer", "minimum": 0})]
PeriodValue = Annotated[Period, *_typed(period, {"type": ["string", "integer"]})]
SpanValue = Annotated[Span, *_typed(_span, {"type": "array", "minItems": 2, "maxItems": 2})]
Day = Annotated[date, *_typed(day, {"type": "string", "format": "date"})]
DueMonth = Annotated[Period, *_typed(_due, _STRING)]
FigureValue = Annotated[Figure, *_typed(_figure, {"type": ["string", "number"]})]
CalendarMonth = Annotated[int, *_typed(_calendar_month, {"type": ["string", "integer"]})]
