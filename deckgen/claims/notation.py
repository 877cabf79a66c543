"""Turn numerals, dates and durations into the form they are written in, and into the one form of the house
style.
"""

from __future__ import annotations

import calendar
import re

from deckgen.model.claim import Numeral, PeriodMention

_COUNT = re.compile(
    r"(?<![A-Za-z])(?P<form>n\s?[.=:]\s?|nos?\.\s?[=:]?\s?|nos?\s?[=:]\s?|n°\s?|(?:nr|num|qty)\.?\s?[=:]?\s?|n\s|#\s?|(?:number|count)\s?[=:]\s?|n\s?/\s?|n(?=[-–−+]))[-–−+=]?\s?$",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\b\d[\d,]*\s?[Nn]os?\.(?=\s+[a-z])|\b(?:[Nn]os?\.?|[Nn]r\.?|[Nn]um\.|[Qq]ty\.?)\s+of\s+(?:\d[\d,]*\s+)?[a-z][\w’'-]*|\b\d[\d,]*\s?#(?:\s+[a-z]+)?|#\s?of\s+\w+"
)
_LOOSE = re.compile(
    r"\b(?:an?|\d+|one|two|three)\s+(?:hours?|minutes?)\s+and\s+(?:a|three)\s+(?:half|quarters?)\b|"
    r"\b(?:an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:hours?|minutes?)\s+and\s+(?:\d+|[a-z-]+)\s+"
    r"(?:minutes?|seconds?)\b|"
    r"\bhalf\s+(?:an\s+)?(?:hour|minute)\b|\b(?:a|three)[\s-]quarters?\s+of\s+an\s+hour\b|"
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+and\s+(?:a|three)\s+(?:half|quarters?)\s+(?:hours?|hrs?|minutes?|mins?)\b|\b\d+\s?[½¼¾]\s?(?:hours?|minutes?)|"
    r"\b\d{1,3}[’']\s?\d{1,2}[”\"]|\b\d{1,2}h\d{2}(?:m(?:\d{1,2}s)?)?\b|\b\d{1,3}m\d{1,2}s\b",
    re.I,
)
_BOUND = re.compile(
    r"\b(?:less|more|longer|shorter)\s+than\s+$|\b(?:under|over|within|every|each|per|the|last|final|first)\s+(?:last\s+|final\s+|first\s+)?$",
    re.I,
)
_SLASHED = re.compile(r"\(\s*(?P<form>\d[\d,]*\s?/\s?)$")
_SIGNED = re.compile(r"\d\s?%\s*\(\s*[-–−+]\d?$")
"""A count with a sign, alone in a bracket after its percentage: "by 8.2% (-346)"."""
_NAME_BEFORE = re.compile(
    r"(?:^|[.;:•]\s+|\b(?i:platform|room|house|route|bus|ward|unit|form|bay|gate|desk|stand|stop|plot|flat|lot|line|pump|boiler|lift|at)\s+|\b[A-Z][a-z]+\s+(?=N)|\b(?:answer(?:s|ed)?|said|says?|repl(?:y|ied)|voted|ticked|is|was)\s+)"
    r"[Nn]o\.?\s*$"
)
"""What makes a number with "no." a name: "platform no. 4"."""
_ALL_DIGITS = re.compile(r"[\d/.\s-]+")
_MONTH_WORD = re.compile(r"[A-Za-z]{3,}")
_TERM = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>[A-Za-z]+)")
_JOINED_TO_NOUN = re.compile(
    r"\d+-(?:second|minute|hour|day|week|month|year)|\d+\.\d+-(?:day|week|month|year)", re.I
)
"""A duration that says of what kind a thing is: "the 4-hour standard"."""
_FULL_UNITS = {
    "weeks": 604800, "week": 604800, "days": 86400, "day": 86400, "hours": 3600, "hour": 3600, "minutes": 60,
    "minute": 60, "seconds": 1, "second": 1,
}  # fmt: skip


def count_form(text: str, numeral: Numeral) -> str:
    """How a count in brackets is announced: "n.", "n=", "no." with its sign, or "" where it is not."""
    before, after = text[: numeral.start], text[numeral.end :]
    if _SIGNED.search(before + numeral.text[:1]) and numeral.unit == "" and after.startswith(")"):
        return "sign"
    found = _COUNT.search(before)
    if found and _NAME_BEFORE.search(before):
        return ""
    if _SLASHED.search(text[: numeral.start]) and text[numeral.end :].lstrip().startswith(")"):
        return "n/n"
    if found is None:
        return ""
    sign = {-1: "-", 0: "", 1: "+"}[numeral.sign]
    return f"{found['form'].strip().lower().replace(' ', '')}{sign}"


def full_date(mention: PeriodMention) -> bool:
    """Whether months are written in full, years with four digits, days without endings, and nothing is
    joined.
    """
    words = [each.capitalize() for each in _MONTH_WORD.findall(mention.text)]
    names = set(calendar.month_name[1:])
    short = [each for each in words if each[:3] in calendar.month_abbr[1:] and each not in names]
    named = any(each[:3] in calendar.month_abbr[1:] for each in words)
    joined = named and re.search(r"[A-Za-z]\s?[-–'’]\s?\d|\d\s?[-–]\s?(?:\d{1,2}\s+)?[A-Za-z]", mention.text)
    ordinal = re.search(r"\d(?:st|nd|rd|th)\b", mention.text)
    two_digits = re.search(r"[A-Za-z]\.?[\s'’-]+\d{2}$", mention.text) and mention.form != "day"
    digits = _ALL_DIGITS.fullmatch(mention.text) and mention.form in ("day", "month")
    turned = mention.form == "day" and re.match(r"[A-Za-z]+\s+\d", mention.text)
    comma = re.search(r"[A-Za-z],\s", mention.text)
    week = re.match(r"w/[ce]", mention.text, re.I)
    return not any((short, joined, ordinal, two_digits, digits, turned, comma, week))


def long_date(mention: PeriodMention) -> str:
    """The mention in the house style: "September 2024", "2 September", "18 to 24 November 2024"."""
    if _ALL_DIGITS.fullmatch(mention.text) and mention.span is not None:
        day = f"{mention.day} " if mention.day else ""
        return f"{day}{mention.span.last.first_day:%B %Y}"
    text = re.sub(r"^w/c\s+", "the week of ", mention.text, flags=re.I)
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"(?<=\d)\s?[-–]\s?(?=\d{1,2}\s)", " to ", text)
    text = re.sub(r"(?<=[A-Za-z.\d])\s?[-–'’]\s?(?=[A-Za-z\d])", " ", text)
    text = re.sub(r"[A-Za-z]{3,}\.?", lambda match: _month_name(match.group()), text)
    return re.sub(r"(?<=[A-Za-z]\s)(\d{2})$", r"20\1", text) if mention.form != "day" else text


def _month_name(word: str) -> str:
    short = word[:3].capitalize()
    if short in calendar.month_abbr[1:] and calendar.month_name[_index(short)].lower().startswith(
        word.rstrip(".").lower()
    ):
        return calendar.month_name[_index(short)]
    return calendar.month_name[9] if word.lower().rstrip(".") == "sept" else word


def _index(short: str) -> int:
    return list(calendar.month_abbr).index(short)


def hours_of_a_week(text: str, numeral: Numeral) -> bool:
    """Whether a duration is how long a contract or an opening runs: "37.5 hours a week"."""
    return bool(re.fullmatch(r"\d+(?:\.\d+)?\s+hours", numeral.text)) and bool(
        re.match(
            r"\s+(?:(?:an?|per|each|every)\s+(?:day|night|week|shift)|(?:daily|weekly))\b",
            text[numeral.end :],
        )
    )


def full_duration(numeral: Numeral) -> bool:
    """Whether a duration is written in full words, in the right number, its parts side by side."""
    if _JOINED_TO_NOUN.fullmatch(numeral.text) and numeral.noun:
        return True
    if numeral.form != "units" or re.search(r"\band\b|\d-|,\s", numeral.text):
        return False
    terms = _TERM.findall(numeral.text)
    if any("." in number and unit.lower().startswith(("h", "m")) for number, unit in terms):
        return False
    right = all(
        unit.lower() in _FULL_UNITS
        and (unit.lower().endswith("s") != (number == "1") or re.fullmatch(r"1\.0+", number))
        for number, unit in terms
    )
    return right and not re.search(r"\s\d+$", numeral.text) and not re.search(r"\d[A-Za-z]", numeral.text)


def in_hours(numeral: Numeral) -> bool:
    """Whether a duration is told in hours and minutes: "2 hours 50 minutes"."""
    return numeral.unit == "seconds" and bool(re.search(r"\bhours?\s+\d+\s+minutes?\b", numeral.text))


def beyond_an_hour(numeral: Numeral) -> bool:
    """Whether a duration of more than an hour is told in minutes alone: "195 minutes"."""
    minutes = re.fullmatch(r"[\d,]+\s+minutes", numeral.text)
    return numeral.unit == "seconds" and bool(minutes) and numeral.value > 3600 and not numeral.hedge


def long_duration(numeral: Numeral) -> str:
    """The duration in the house style: "1 hour 23 minutes", "9 minutes 37 seconds"."""
    rest, told = numeral.value, []
    for name, size in (("hour", 3600), ("minute", 60), ("second", 1)):
        if numeral.step < size or size == 1 or rest >= size:
            whole = int(rest // size)
            rest -= whole * size
            if whole:
                told.append(f"{whole:,} {name}{'' if whole == 1 else 's'}")
    if rest and told and told[-1].endswith(("second", "seconds")):
        told[-1] = f"{float(numeral.value):g} seconds" if len(told) == 1 else told[-1]
    return " ".join(told) or "0 seconds"


def announcements(text: str) -> list[tuple[int, int]]:
    """Where numbers are announced by "no. of" or "#", from and to."""
    return [match.span() for match in _ANNOUNCED.finditer(text)]


_A_SLOT = re.compile(
    r"\b(?:[a-z]{3,}est|peak|opening|closing|next|same|previous|preceding|following|any|another|this|that|either|whole|by\s+the|past\s+the|"
    r"(?:a|one)\s+free)\s+$",
    re.I,
)
_OF_A_KIND = re.compile(
    r"\s+(?:slots?|sessions?|lessons?|breaks?|classes|class|appointments?|meetings?|programmes?|tutorials?|clubs?|service|intervals?|"
    r"bookings?|periods?|visits?)\b",
    re.I,
)
"""What a half hour says the kind of: "half hour lessons", as "the 4-hour standard"."""


_BY_THE_CLOCK = re.compile(
    r"\b(?:starts?|started|begins?|began|opens?|opened|closes?|closed|leaves?|left|arrives?|arrived|meets?|met|finish(?:es|ed)?|ends?|ended|"
    r"comes?|came|departs?|departed|go(?:es)?|went|ring|rings|\d{1,2}[:.]\d\d\s?(?:am|pm)?)\b[^.;]*$",
    re.I,
)
_SHIFTED = re.compile(r"\s+(?:earlier|later|before|after|ahead\s+of|past)\b", re.I)
"""What makes a part of an hour one of a timetable: "opens half an hour before the bell"."""


def _is_a_slot(text: str, start: int, end: int) -> bool:
    """Whether "half hour" is no length that was measured: "the busiest half hour", "half hour lessons"."""
    half = re.fullmatch(r"half[\s-](?:hour|minute)", text[start:end], re.I)
    return bool(half) and bool(_A_SLOT.search(text, 0, start) or _OF_A_KIND.match(text, end))


def loose_durations(text: str) -> list[tuple[int, int]]:
    """Where durations are told in parts of an hour or with marks: "half an hour", "4'37\"", from and to.

    "Less than half an hour" is a bound that people speak of, and "every half hour" says how often.
    """
    found = (match.span() for match in _LOOSE.finditer(text))
    return [
        (start, end)
        for start, end in found
        if not (_BOUND.search(text[:start]) or _is_a_slot(text, start, end))
        if not (_SHIFTED.match(text, end) and _BY_THE_CLOCK.search(text, 0, start))
    ]
