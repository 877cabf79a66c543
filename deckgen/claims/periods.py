"""Turn text into the periods and dates that it names, with the months they mean where that can be known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from deckgen.claims import period_meanings as meanings
from deckgen.claims.period_words import (
    COUNT,
    DAY,
    FISCAL,
    JOIN,
    KIND_OF_YEAR,
    LONG_YEAR,
    MONTH,
    MONTH_OR,
    MONTH_YEAR,
    NO_NAME,
    NOT_TO,
    ORDINALS,
    TO,
    UNIT,
    WEEKDAY,
    Context,
)
from deckgen.claims.years import is_year
from deckgen.model.claim import PeriodMention
from deckgen.model.period import Period

_BARE_YEAR = re.compile(r"(?:19|20)\d{2}")

_Resolve = Callable[[re.Match[str], Context], PeriodMention]


def find(text: str, last: Period | None = None, year_starts: int = 4) -> tuple[PeriodMention, ...]:
    """All mentions in order, none overlapping: at one place the longest wins, then the earlier pattern.

    `last` is the last month of the report; `year_starts` the first month of its fiscal year, which quarters
    are counted from.
    """
    context = Context(last, year_starts)
    found: list[tuple[int, int, int, re.Match[str], _Resolve]] = []
    for rank, (pattern, resolve) in enumerate(_PATTERNS):
        for match in pattern.finditer(text):
            if _stands(text, match) and _dates(text, match):
                found.append((match.start(), -match.end(), rank, match, resolve))
    kept: list[PeriodMention] = []
    for start, _, _, match, resolve in sorted(found, key=lambda each: each[:3]):
        if not kept or start >= kept[-1].end:
            kept.append(resolve(match, context))
    return tuple(kept)


def _stands(text: str, match: re.Match[str]) -> bool:
    """Whether the match is no piece of a longer number or word."""
    before = text[match.start() - 1] if match.start() else " "
    return not (
        before.isalnum() or (before in ".,/:£$€-–" and match.group()[0].isdigit() and _inside(text, match))
    )


def _inside(text: str, match: re.Match[str]) -> bool:
    return match.start() > 1 and (text[match.start() - 2].isdigit() or text[match.start() - 1] in "£$€")


def _dates(text: str, match: re.Match[str]) -> bool:
    """Whether the match is no number that only looks like a year."""
    return not _BARE_YEAR.fullmatch(match.group()) or is_year(text, match.start(), match.end())


_Pattern = tuple[str, int, _Resolve]


def _patterns() -> Iterator[_Pattern]:
    """Of two that match the same stretch, the first counts."""
    for kind in (_windows, _days_and_ranges, _months_and_quarters, _years_and_terms, _relatives):
        yield from kind()


def _windows() -> Iterator[_Pattern]:
    yield (
        rf"(?:rolling\s+)?(?P<count>{COUNT})[\s-]?(?P<unit>months?|mths?|m|years?|quarters?)\s+(?:up\s+)?(?:to|ending|"
        rf"ended)\s+(?:the\s+end\s+of\s+)?{MONTH_OR}",
        0,
        meanings.rolling,
    )
    yield (
        rf"(?:(?i:years?|yr)(?:\s|-)(?i:ending|ended|end|to)(?:\s+\(YE\))?|YE)\s+{MONTH_OR}",
        0,
        meanings.rolling,
    )
    yield rf"(?i:rolling)\s+(?P<count>{COUNT})[\s-]?(?i:months?|mths?)", 0, meanings.rolling
    yield rf"(?P<count>{COUNT})[\s-]?mth\b", re.I, meanings.rolling


def _days_and_ranges() -> Iterator[_Pattern]:
    yield rf"{MONTH_OR}{TO}{MONTH_OR}", 0, meanings.from_to
    yield (
        rf"(?:(?i:w/c|w/e|week commencing|week ending|"
        rf"week beginning)\s+)?{NO_NAME}{DAY}(?:{TO}(?:{WEEKDAY}\s+)?{DAY})?"
        rf"(?:(?<=st|nd|rd|th)\s+of)?[\s-]{MONTH}(?:(?:{JOIN}){LONG_YEAR})?",
        0,
        meanings.day,
    )
    yield rf"{DAY}\s+{MONTH}{TO}{DAY}\s+{MONTH}(?:\s+{LONG_YEAR})?", 0, meanings.days
    yield (
        rf"{DAY}\s+{MONTH}\s+{LONG_YEAR}\s*(?:\bto\b|\buntil\b|[-–—])\s*{DAY}\s+{MONTH}\s+{LONG_YEAR}",
        0,
        meanings.days,
    )
    yield (
        rf"(?<=between\s){DAY}\s+{MONTH}\s+{LONG_YEAR}\s+and\s+{DAY}\s+{MONTH}\s+{LONG_YEAR}",
        0,
        meanings.days,
    )
    yield rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)(?:,?\s+{LONG_YEAR})?", 0, meanings.day
    yield rf"{MONTH}\s+\d{{1,2}},?\s+{LONG_YEAR}", 0, meanings.day
    yield r"\d{4}-\d{2}-\d{2}\b", 0, meanings.iso
    yield r"\d{1,2}[/.-]\d{1,2}[/.-](?:20)\d{2}\b", 0, meanings.iso
    yield r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/\d{2}\b", 0, meanings.iso
    yield r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{2}\b(?!\.?\d)", 0, meanings.iso


def _months_and_quarters() -> Iterator[_Pattern]:
    names = r"(?P<number>[1-4]|" + "|".join(ORDINALS) + ")"
    fiscal = rf"(?:\s+(?:of\s+)?(?P<fiscal>{FISCAL}|{LONG_YEAR}))?"
    quarter_months = rf"(?:\s*\(\s*{MONTH_OR}{TO}{MONTH_OR}\s*\))?"
    yield rf"(?i:{MONTH})\s+{LONG_YEAR}", 0, meanings.month
    yield r"(?:0?[1-9]|1[0-2])/20\d{2}\b", 0, meanings.number_month
    yield r"(?:0[1-9]|1[0-2])\.20[0-3]\d\b(?!\.?\d)", 0, meanings.number_month
    yield r"20[0-3]\d-(?:0[1-9]|1[0-2])\b(?!-)", 0, meanings.year_month
    yield rf"(?i:Q|quarter\s|qtr\s?){names}(?!\d){fiscal}{quarter_months}", 0, meanings.quarter
    yield rf"{names}\s+quarter{fiscal}{quarter_months}", re.I, meanings.quarter
    yield MONTH_YEAR, 0, meanings.month
    yield (
        rf"(?:(?<=[a-z,(]\s)|(?<=\()){MONTH}(?!\s+(?:also|be|not|have|lead|need|result|vary|continue|include)\b)",
        0,
        meanings.month,
    )


def _years_and_terms() -> Iterator[_Pattern]:
    yield (
        rf"(?P<season>(?i:autumn|spring|summer))\s+(?i:term)(?:,|\s+of|\s+in)?\s+(?:{FISCAL}|{LONG_YEAR})",
        0,
        meanings.term,
    )
    yield (
        rf"(?:the\s+)?(?P<which>(?i:first|second))\s+half\s+of\s+(?:(?:the\s+)?(?:financial|fiscal)\s+year\s+)?(?:{FISCAL}|{LONG_YEAR})",
        0,
        meanings.half_year,
    )
    yield FISCAL, 0, meanings.year
    yield rf"{LONG_YEAR}\s+to\s+{LONG_YEAR}(?:\s+(?:school|academic|financial|tax)\s+year)?", 0, meanings.year
    yield (
        rf"(?:the\s+)?{KIND_OF_YEAR}\s+(?:of\s+)?(?:{FISCAL}|{LONG_YEAR}\s+to\s+{LONG_YEAR})",
        0,
        meanings.year,
    )
    yield rf"(?<![£$\d,.])\b{LONG_YEAR}", 0, meanings.year


def _relatives() -> Iterator[_Pattern]:
    words = re.I
    yield (
        rf"(?:the\s+)?(?:last|past|previous|prior|preceding|next|coming|first|final|"
        rf"latest)\s+(?P<count>{COUNT}\s*)?(?P<unit>{UNIT}){NOT_TO}(?:\s+(?:of\s+)?{LONG_YEAR})?",
        words,
        meanings.relative,
    )
    yield (
        rf"(?P<count>{COUNT})\s+(?P<unit>{UNIT})\s+(?:ago|before|earlier|previously)\b",
        words,
        meanings.relative,
    )
    yield (
        rf"(?<=over\s)(?:the\s+)?(?P<count>{COUNT})\s+(?P<unit>(?:months?|years?|quarters?)\b){NOT_TO}",
        words,
        meanings.relative,
    )
    yield (
        r"(?:this|current|each|every|same|the)\s+(?:(?:financial|fiscal|calendar|academic|"
        r"reporting)\s+)?(?P<unit>month|quarter|year|week)\b(?!\s+(?:of\s|to\s|ending|ended|beginning|commencing|starting|"
        r"end\b|[1-4]\b|20\d{2}))(?:\s+(?:before|earlier|last\s+year))?",
        words,
        meanings.relative,
    )
    yield r"(?:a|one)\s+(?P<unit>year|month|quarter)\s+(?:ago|before|earlier)\b", words, meanings.relative
    yield (
        r"(?P<unit>year|month|quarter|week)[\s-]on[\s-](?:year|month|quarter|week)\b",
        words,
        meanings.relative,
    )


_PATTERNS: tuple[tuple[re.Pattern[str], _Resolve], ...] = tuple(
    (re.compile(pattern, flags), resolve) for pattern, flags, resolve in _patterns()
)
