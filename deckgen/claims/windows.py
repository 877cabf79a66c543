"""Turn a text into windows of time that are told twice: by a length ("6 months in a row") and by dates.

Lengths and dates are linked where the words between them say that they are one window, or where the later
sentence goes back to the run of the one before: "The 7 consecutive rises".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

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
_COUNT = r"(?:\d{1,3}(?:st|nd|rd|th)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_SORT = (
    r"(?:(?:consecutive|successive|straight|full|complete|whole|calendar|unbroken|continuous|financial|last|past|latest|"
    r"monthly)\s+)*"
)
_STEPS = r"(?:falls?|rises?|increases?|decreases?|reductions?|declines?|drops?|improvements?|gains?)"
_SPOTS = r"(?:figures?|values?|points?|counts?|readings?|totals?|results?)"
_LENGTH = re.compile(
    rf"(?<![\d.,£-])\b(?P<count>{_COUNT})[\s-](?P<sort>{_SORT})(?:"
    r"(?P<unit>months?|quarters?|years?|weeks?|fortnights?|days?)\b(?!\s+(?:ago|before|earlier|later|after|old|notice|target|standard))"
    rf"|(?P<spots>(?:(?<=monthly\s)|months[’']\s){_SPOTS})\b|(?P<steps>{_STEPS})\b)"
    r"|\b(?P<year>(?:half[\s-]year|year)[\s-]long|(?:the|one)\s+half[\s-]year|"
    r"(?:a|the\s+whole|the\s+full|one\s+full|a\s+full)\s+(?:half[\s-])?year)\b",
    re.I,
)
_RUN = re.compile(
    r"\b(?:consecutive|successive|straight|unbroken|in\s+a\s+row|running|on\s+the\s+trot|one\s+after\s+(?:the\s+)?(?:an)?other)\b",
    re.I,
)
_IN_A_ROW = re.compile(r"\s+(?:in\s+a\s+row|running|on\s+the\s+trot)\b|[\s-]+(?:run|streak|spell)\b", re.I)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|[a-z]+(?:nd|rd|th)\b", re.I)
_AGED = re.compile(r"\b(?:aged?|ages)\s+$", re.I)
_PLAIN_IN = re.compile(r"\s*(?:in|of)\s+(?:the\s+)?", re.I)
_ITS_END = re.compile(
    r"^\s*(?:up\s+)?(?:to|ending|ended)\s+(?:the\s+end\s+of\s+)?[A-Z][a-z]+\.?[\s’'-]*\d{0,4}"
)
_DAYS = re.compile(
    r"(?P<from>\d{1,2})(?:st|nd|rd|th)?\s*(?:to|[-–])\s*(?P<to>\d{1,2})(?:st|nd|rd|th)?\s", re.I
)
_RECENT = re.compile(r"\b(?:last|past|latest|previous|preceding|recent)\b", re.I)
_TO_DATES = re.compile(
    r"\s*(?:in\s+a\s+row|running|alone|together|of\s+[\w\s]{1,30}|period|spell|run|pilot|trial|scheme|programme|project|campaign|review)?"
    r"\s*(?:[(,:–-]\s*|\b)?(?:(?:that\s+is|i\.?e\.?|namely|being|covering|spanning|which\s+(?:ran|run|runs|is|was|were)|running|ran|"
    r"from|between|in|during|over|since|the\s+months?\s+of|of|all\s+of|beginning|starting|began|started)\b[,:]?\s*)*(?:the\s+)?(?:\d{1,2}\s+)?",
    re.I,
)
_TO_LENGTH = re.compile(
    r"\s*[(),:;–-]*\s*(?:(?:that\s+is|which\s+(?:is|was|makes?|made)|i\.?e\.?|namely|being|making|or|so|and|has|had|is|was|were|are|"
    r"a\s+(?:period|run|spell|stretch|total|window|span)|the|all|each|every\s+one|every|in|over|for|of|a|an|these|those|some|now|fully|last|past|latest|"
    r"just|only|exactly|about|in\s+total|total)\b[,:]?\s*)*",
    re.I,
)
_APART = re.compile(
    r"\b(?:than|compar\w+|against|within|after|before|ahead|later|earlier|until|target|due|plan\w*|will|next|per|every|previous|"
    r"preceding|aged?|notice|left|remain\w*|baseline|limits?)\b",
    re.I,
)
_STANDING = frozenset({"above", "below", "higher", "lower", "more", "fewer", "less", "longer", "shorter"})
_EACH = re.compile(r"\b(?:each|every)\s+(?:one\s+)?(?:of\s+)?(?:the\s+|these\s+|those\s+)?$", re.I)
_CLOSED_LIST = re.compile(r"\)\s*,?\s*(?:and|or|but|so)\b", re.I)
_RUN_OF = re.compile(r"\b(?:run|streak|series|sequence)\s+of\s+$", re.I)
_THEN = re.compile(r"\bsince\s+(?:then|that\s+(?:date|day|time|month))\b", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_FROM = re.compile(r"\b(?:from|starting\s+in|beginning\s+in)\s+(?:the\s+)?$", re.I)
_LASTING = re.compile(r"\b(?:has|have)\s+(?:now\s+|also\s+|all\s+)?(?:been|[a-z]+(?:ed|en|wn)|\w+)\b", re.I)
_BACK = re.compile(
    r"\b(?:the|this|that|these|those|all)\s+(?:(?:run|streak|series|sequence)\s+of\s+)?$", re.I
)


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


@dataclass(frozen=True, slots=True)
class Dated:
    """Dates as written, with the months from the first to the last, both counted."""

    text: str
    start: int
    end: int
    months: Fraction
    since: bool
    between: bool
    days: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """A length and the dates that go with it, with the words from the first to the last of both."""

    length: Length
    dated: Dated
    text: str

    @property
    def agrees(self) -> bool:
        """Whether the dates have that length."""
        return agrees(self.length, self.dated)


def agrees(length: Length, dated: Dated) -> bool:
    """Whether a length is that of the dates. Steps from month to month are one fewer than months, or as many
    where the first month is itself a step; "between May and August" may leave the first month out.
    """
    off = dated.months - length.months
    if length.unit == "steps" or dated.between or (length.moving and dated.since):
        return 0 <= off <= 1
    if not length.slack:
        return abs(off) <= (Fraction(3, 10) if dated.days else 0)
    return abs(off) <= (length.slack if dated.days else max(length.slack, Fraction(1, 2)))


def of(reading: Reading, last: Period | None) -> list[Window]:
    """All windows that a text tells both ways."""
    found: list[Window] = []
    lengths_here, dates_here = lengths(reading), dates(reading, last)
    for length in lengths_here:
        for dated in dates_here:
            if _sentence(reading, length.start) != _sentence(reading, dated.start):
                continue
            if _linked(reading.text, length, dated):
                low, high = min(length.start, dated.start), max(length.end, dated.end)
                found.append(Window(length, dated, reading.text[low:high]))
                break
    return found


def goes_back(reading: Reading) -> Iterator[Length]:
    """Lengths of runs that were told before: "The 9 consecutive falls", "this run of 6 months"."""
    for length in lengths(reading):
        back = _BACK.search(reading.text[: length.start])
        if back and (length.run or _RUN_OF.search(back.group())):
            yield length


def lengths(reading: Reading) -> list[Length]:
    """All lengths of time and runs of steps in order; those that are dates of their own are none."""
    found = []
    for match in _LENGTH.finditer(reading.text):
        inside = next((each for each in reading.periods if each.start <= match.start() < each.end), None)
        aged = _AGED.search(reading.text[: match.start()])
        if not aged and (inside is None or inside.form in ("rolling", "relative")):
            found.append(_length(reading, match, inside is not None and inside.form == "rolling"))
    return found


def _length(reading: Reading, match: re.Match[str], ended: bool) -> Length:
    text = reading.text
    trailing = _IN_A_ROW.match(text, match.end())
    run = bool(trailing or _RUN.search(match.group()) or _ORDINAL.match(match.group()))
    recent = bool(_RECENT.search(text, max(match.start() - 12, 0), match.end()))
    months, slack, unit = _size(match)
    end = trailing.end() if trailing else match.end()
    sentence = reading.sentences[_sentence(reading, match.start())]
    said = [each for each in reading.directions if sentence.start <= each.start < match.start()]
    moves = any(each.direction in ("up", "down") and each.text.lower() not in _STANDING for each in said)
    moving = moves and bool(_EACH.search(text, sentence.start, match.start()))
    return Length(
        text[match.start() : end], match.start(), end, months, unit, slack, run, recent, ended, moving
    )


def _size(match: re.Match[str]) -> tuple[Fraction, Fraction, Unit]:
    if match["year"]:
        return Fraction(6 if "half" in match["year"].lower() else 12), Fraction(0), "months"
    said = match["count"].lower()
    digits = re.match(r"\d+", said)
    count = int(digits.group()) if digits else _WORDS[said]
    if match["steps"]:
        return Fraction(count), Fraction(0), "steps"
    unit = (match["unit"] or "month").lower().rstrip("s")
    if unit in _MONTHS_IN:
        return Fraction(count * _MONTHS_IN[unit]), Fraction(0), "months"
    days = count * _DAYS_IN[unit]
    # A week may be 5 days, and of days only those of work or school may be meant.
    slack = max(1, days * 3 // 7) if unit == "day" else max(4, days // 12)
    return Fraction(days, 30), Fraction(slack, 30), "months"


def dates(reading: Reading, last: Period | None) -> list[Dated]:
    """Stretches with a first and a last date, and those since a date, which end with the report."""
    found = []
    for index, each in enumerate(reading.periods):
        following = reading.periods[index + 1] if index + 1 < len(reading.periods) else None
        joined = _two_days(reading.text, each, following) if following else None
        told = joined or _dated(reading, each, last)
        if told:
            found.append(told)
    return found + _since_then(reading, last)


def _since_then(reading: Reading, last: Period | None) -> list[Dated]:
    """ "Since then": since the date told before it, whose own month may count or not."""
    found = []
    for match in _THEN.finditer(reading.text):
        told = [
            each for each in reading.periods
            if each.end <= match.start() and each.form in ("month", "month-alone", "day") and each.span
        ]  # fmt: skip
        if told and told[-1].span and last is not None and told[-1].span.first <= last:
            months = Fraction(last.ordinal - told[-1].span.first.ordinal + 1)
            found.append(
                Dated(f"{match.group()} ({told[-1].text})", match.start(), match.end(), months, True, True)
            )
    return found


def _dated(reading: Reading, mention: PeriodMention, last: Period | None) -> Dated | None:
    if mention.span is None:
        return None
    before = reading.text[: mention.start]
    sentence = reading.sentences[_sentence(reading, mention.start)]
    if mention.form == "range":
        between = bool(_BETWEEN.search(before))
        return Dated(mention.text, mention.start, mention.end, Fraction(len(mention.span)), False, between)
    if mention.form == "day" and (ends := _DAYS.match(mention.text)):
        size = Fraction(int(ends["to"]) - int(ends["from"]) + 1, 30)
        return Dated(mention.text, mention.start, mention.end, size, False, False, True) if size > 0 else None
    open_from = _FROM.search(before) and _LASTING.search(sentence.text)
    whole = mention.form in ("month", "month-alone", "day") and re.search(r"[A-Za-z]", mention.text)
    if (mention.since or open_from) and whole and last is not None and mention.span.first <= last:
        months = last.ordinal - mention.span.first.ordinal + 1
        # A day within a month leaves open whether that month counts.
        return Dated(mention.text, mention.start, mention.end, Fraction(months), True, (mention.day or 1) > 1)
    return None


def _two_days(text: str, one: PeriodMention, other: PeriodMention) -> Dated | None:
    """ "1 July to 30 September 2024" as two mentions, in months of 30 days."""
    joined = re.fullmatch(r"\s*(?:to|until|till|and|[-–])\s*(?:the\s+)?", text[one.end : other.start], re.I)
    if not (joined and one.span and other.span and one.day and other.day):
        return None
    months = other.span.last.ordinal - one.span.first.ordinal
    size = Fraction(months) + Fraction(other.day - one.day + 1, 30)
    return (
        Dated(text[one.start : other.end], one.start, other.end, size, False, False, True)
        if size > 0
        else None
    )


def _linked(text: str, length: Length, dated: Dated) -> bool:
    """Whether the words between a length and dates make them one window."""
    before = length.end <= dated.start
    between = text[length.end : dated.start] if before else text[dated.end : length.start]
    if length.ended and before:
        between = _ITS_END.sub("", between)
    if (_TO_DATES if before else _TO_LENGTH).fullmatch(between) and not _another(
        length, dated, before, between
    ):
        return True
    loose = dated.since and (length.run or length.recent) and not length.ended
    return loose and len(between) < 120 and not _APART.search(between)


def _another(length: Length, dated: Dated, before: bool, between: str) -> bool:
    """Whether a length beside dates is of something else: "took 31 days in April", "5 days of training since"."""
    if length.slack and (_PLAIN_IN.fullmatch(between) or (dated.since and " of " in between)):
        return True
    if dated.since and before:
        years = re.search(r"\byears?\b", length.text, re.I) is not None
        return length.ended or (years and not (length.run or length.recent))
    return bool(_CLOSED_LIST.search(between))


def _sentence(reading: Reading, at: int) -> int:
    return next((number for number, each in enumerate(reading.sentences) if each.start <= at < each.end), 0)
