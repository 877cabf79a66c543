"""Turn the words of months and lengths into months: "Sept-24", "June to August 2024", "twelve"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.model.claim import PeriodForm, PeriodMention
from deckgen.model.period import Period, Span

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LENGTHS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?=[\s-]*\d))?"
)
YEAR = r"(?:(?:19|20)\d{2}|['’]?\d{2})(?![\d%]|[.,:]\d|st|nd|rd|th)"
LONG_YEAR = r"(?:19|20)\d{2}(?![\d%]|[.,:]\d)"
FISCAL = r"(?:19|20)\d{2}\s?[/–-]\s?(?:20)?\d{2}(?!\d)"
KIND_OF_YEAR = r"(?:school|academic|financial|fiscal|tax)\s+year"
JOIN = r"\s?[-–—'’]\s?|\s+of\s+|\s+|,\s+(?=(?:19|20)\d\d)"
TO = r"\s*(?:\bto\b|\buntil\b|\band\b|[-–—])\s*"
COUNT = r"(?:\d{1,3}|" + "|".join(LENGTHS) + r")"
UNIT = r"(?:months?|mths?|m|quarters?|years?|yrs?|weeks?|days?)\b"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
NO_NAME = "".join(
    rf"(?<!\b{each}\s)"
    for each in ("Ward", "Room", "Theatre", "Unit", "Bay", "Zone", "Phase", "Stage", "Year", "Level", "Group")
)
"""What would make the number of a first day the name of a place: "lent from Ward 3 until 31 May"."""
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
NOT_TO = rf"(?!\s+(?:up\s+)?(?:to|ending|ended)\s+(?:the\s+end\s+of\s+)?{MONTH})"
MONTH_YEAR = rf"{MONTH}(?:(?:{JOIN}){YEAR})"
MONTH_OR = rf"{MONTH}(?:(?:{JOIN}){YEAR})?"

_PART = re.compile(rf"(?P<month>{MONTH})(?:(?:{JOIN})(?P<year>{YEAR}))?", re.I)


@dataclass(frozen=True, slots=True)
class Context:
    """What "this month" and "Quarter 2" stand on."""

    last: Period | None
    year_starts: int


def month_of(name: str) -> int:
    """The number of a month from any of its spellings."""
    return _NAMES.index(name[:3].lower()) + 1


def year_of(text: str) -> int:
    digits = int(re.sub(r"\D", "", text))
    return digits if digits > 99 else 2000 + digits


def months_of(text: str, context: Context) -> list[Period]:
    """The months that stand in this text; a year said once at the end holds for those before it."""
    parts = [(month_of(each["month"]), each["year"]) for each in _PART.finditer(text)]
    if not parts:
        return []
    year = next((year_of(year) for _, year in reversed(parts) if year), None)
    if year is None:
        return [] if context.last is None else _latest(parts[-1][0], context.last, parts)
    found: list[Period] = []
    for number, own in reversed(parts):
        period = Period.month(year_of(own) if own else year, number)
        if found and not own and period > found[0]:
            period -= 12  # "December to February 2024" starts in the year before
        found.insert(0, period)
    return found


def _latest(number: int, last: Period, parts: list[tuple[int, str | None]]) -> list[Period]:
    """Months without a year are the latest that are not after the report's own."""
    end = last - ((last.first_day.month - number) % 12)
    return [end - ((number - each) % 12) for each, _ in parts]


def mention(
    match: re.Match[str],
    form: PeriodForm,
    span: Span | None = None,
    length: int | None = None,
    day: int | None = None,
) -> PeriodMention:
    text = match.string
    since = bool(
        re.search(r"\bsince\s+(?:[^.;,]{1,50}\s(?:in|of|on)\s+)?(?:the\s+)?$", text[: match.start()], re.I)
    )
    since = since or match.group().lower().startswith("since")
    return PeriodMention(
        match.group(), match.start(), match.end(), form, span, length, day, since, span.last if span else None
    )


def length_of(text: str | None) -> int | None:
    if not text:
        return None
    text = text.strip()
    return int(text) if text.isdigit() else LENGTHS.get(text.lower())
