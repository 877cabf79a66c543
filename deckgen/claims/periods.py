"""Turn text into the periods and dates that it names, with the months they mean where that can be known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deckgen.claims.years import is_year
from deckgen.model.claim import PeriodForm, PeriodMention
from deckgen.model.period import Period, Span

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LENGTHS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?=[\s-]*\d))?"
)
_YEAR = r"(?:(?:19|20)\d{2}|['’]?\d{2})(?![\d%]|[.,:]\d|st|nd|rd|th)"
_LONG_YEAR = r"(?:19|20)\d{2}(?![\d%]|[.,:]\d)"
_FISCAL = r"(?:19|20)\d{2}\s?[/–-]\s?(?:20)?\d{2}(?!\d)"
_KIND_OF_YEAR = r"(?:school|academic|financial|fiscal|tax)\s+year"
_JOIN = r"\s?[-–—'’]\s?|\s+of\s+|\s+|,\s+(?=(?:19|20)\d\d)"
_TO = r"\s*(?:\bto\b|\buntil\b|\band\b|[-–—])\s*"
_COUNT = r"(?:\d{1,3}|" + "|".join(_LENGTHS) + r")"
_UNIT = r"(?:months?|mths?|m|quarters?|years?|yrs?|weeks?|days?)\b"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NOT_TO = rf"(?!\s+(?:up\s+)?(?:to|ending|ended)\s+(?:the\s+end\s+of\s+)?{_MONTH})"
_MONTH_YEAR = rf"{_MONTH}(?:(?:{_JOIN}){_YEAR})"
_MONTH_OR = rf"{_MONTH}(?:(?:{_JOIN}){_YEAR})?"

_SCHOOL_YEAR_STARTS = 9
_CALLED_YEAR = re.compile(r"\b(?:school|academic|financial|fiscal|tax)\s+years?\s+(?:of\s+)?$", re.I)
_CALLED_YEAR_AFTER = re.compile(r"\s+(?:school|academic)\s+year\b", re.I)
_BARE_YEAR = re.compile(r"(?:19|20)\d{2}")
_PART = re.compile(rf"(?P<month>{_MONTH})(?:(?:{_JOIN})(?P<year>{_YEAR}))?", re.I)


@dataclass(frozen=True, slots=True)
class _Context:
    """What "this month" and "Quarter 2" stand on."""

    last: Period | None
    year_starts: int


_Resolve = Callable[[re.Match[str], _Context], PeriodMention]


def find(text: str, last: Period | None = None, year_starts: int = 4) -> tuple[PeriodMention, ...]:
    """All mentions in order, none overlapping: at one place the longest wins, then the earlier pattern.

    `last` is the last month of the report; `year_starts` the first month of its fiscal year, which quarters
    are counted from.
    """
    context = _Context(last, year_starts)
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


def month_of(name: str) -> int:
    """The number of a month from any of its spellings."""
    return _NAMES.index(name[:3].lower()) + 1


def _year_of(text: str) -> int:
    digits = int(re.sub(r"\D", "", text))
    return digits if digits > 99 else 2000 + digits


def _months(text: str, context: _Context) -> list[Period]:
    """The months that stand in this text; a year said once at the end holds for those before it."""
    parts = [(month_of(each["month"]), each["year"]) for each in _PART.finditer(text)]
    if not parts:
        return []
    year = next((_year_of(year) for _, year in reversed(parts) if year), None)
    if year is None:
        return [] if context.last is None else _latest(parts[-1][0], context.last, parts)
    found: list[Period] = []
    for number, own in reversed(parts):
        period = Period.month(_year_of(own) if own else year, number)
        if found and not own and period > found[0]:
            period -= 12  # "December to February 2024" starts in the year before
        found.insert(0, period)
    return found


def _latest(number: int, last: Period, parts: list[tuple[int, str | None]]) -> list[Period]:
    """Months without a year are the latest that are not after the report's own."""
    end = last - ((last.first_day.month - number) % 12)
    return [end - ((number - each) % 12) for each, _ in parts]


def _mention(
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


def _length_of(text: str | None) -> int | None:
    if not text:
        return None
    text = text.strip()
    return int(text) if text.isdigit() else _LENGTHS.get(text.lower())


def _rolling(match: re.Match[str], context: _Context) -> PeriodMention:
    count, unit = match.groupdict().get("count"), match.groupdict().get("unit") or ""
    length = (_length_of(count) or 12) * {"y": 12, "q": 3}.get(unit[:1].lower(), 1)
    months = _months(match.group(), context)
    return _mention(match, "rolling", Span.ending(months[-1], length) if months else None, length)


def _range(match: re.Match[str], context: _Context) -> PeriodMention:
    months = _months(match.group(), context)
    span = Span(months[0], months[-1]) if len(months) > 1 and months[0] <= months[-1] else None
    return _mention(match, "range", span, len(span) if span else None)


def _month(match: re.Match[str], context: _Context) -> PeriodMention:
    months = _months(match.group(), context)
    form: PeriodForm = "month" if re.search(r"\d", match.group()) else "month-alone"
    return _mention(match, form, Span(months[0], months[0]) if months else None, 1)


def _quarter(match: re.Match[str], context: _Context) -> PeriodMention:
    months = _months(match.group(), context)
    if len(months) > 1:
        return _mention(match, "quarter", Span(months[0], months[-1]), len(Span(months[0], months[-1])))
    said = match["number"].lower()
    number = _ORDINALS.get(said) or int(said)
    year = match["fiscal"]
    starts = context.year_starts
    if year:
        first = Period.month(int(re.findall(r"(?:19|20)\d{2}", year)[0]), starts)
    elif context.last is not None:
        into = (context.last.first_day.month - starts) % 12
        first = context.last - into
    else:
        return _mention(match, "quarter", None, 3)
    begin = first + 3 * (number - 1)
    if not year and context.last is not None and begin > context.last:
        begin -= 12
    return _mention(match, "quarter", Span(begin, begin + 2), 3)


def _day(match: re.Match[str], context: _Context) -> PeriodMention:
    months = _months(match.group(), context)
    digits = re.search(r"\d{1,2}", match.group())
    span = Span(months[-1], months[-1]) if months else None
    return _mention(match, "day", span, None, int(digits.group()) if digits else None)


def _days(match: re.Match[str], context: _Context) -> PeriodMention:
    """ "1 August 2024 to 30 September 2024": its months, where it starts and ends with one."""
    months = _months(match.group(), context)
    span = Span(months[0], months[-1]) if len(months) > 1 and months[0] <= months[-1] else None
    first, last = (
        re.match(r"\d+", match.group()),
        re.findall(r"(\d{1,2})(?:st|nd|rd|th)?\s+[A-Z]", match.group())[-1],
    )
    whole = span and first and int(first.group()) == 1 and int(last) == span.last.last_day.day
    return _mention(match, "range" if whole else "day", span, len(span) if span and whole else None)


def _iso(match: re.Match[str], _context: _Context) -> PeriodMention:
    year, number, day = (int(each) for each in re.findall(r"\d+", match.group()))
    if not re.match(r"\d{4}", match.group()):  # 01/09/2024: day, month, year
        year, day = day if day > 99 else 2000 + day, year
    good = 1 <= number <= 12 and year > 99
    span = Span(Period.month(year, number), Period.month(year, number)) if good else None
    return _mention(match, "day", span, None, day)


def _number_month(match: re.Match[str], _context: _Context) -> PeriodMention:
    number, year = (int(each) for each in re.findall(r"\d+", match.group()))
    return _mention(match, "month", Span(Period.month(year, number), Period.month(year, number)), 1)


def _year_month(match: re.Match[str], _context: _Context) -> PeriodMention:
    year, number = (int(each) for each in match.group().split("-"))
    return _mention(match, "month", Span(Period.month(year, number), Period.month(year, number)), 1)


def _year(match: re.Match[str], context: _Context) -> PeriodMention:
    years = [int(each) for each in re.findall(r"(?:19|20)\d{2}", match.group())]
    tail = re.search(r"[/–-]\s?(?:20)?(\d{2})$", match.group())
    called = _CALLED_YEAR.search(match.string, 0, match.start())
    called = called or _CALLED_YEAR_AFTER.match(match.string, match.end())
    kind = re.search(_KIND_OF_YEAR, match.group()) or called
    follows = years[-1] == years[0] + 1 or (tail and int(tail[1]) == (years[0] + 1) % 100)
    if follows and (kind or tail):
        of_school = kind is not None and re.match(r"\s*(?:school|academic)", kind.group())
        first = Period.month(years[0], _SCHOOL_YEAR_STARTS if of_school else context.year_starts)
        return _mention(match, "year", Span(first, first + 11), 12)
    end = years[-1] if len(years) > 1 else (2000 + int(tail[1]) if tail else years[0])
    if end < years[0]:
        return _mention(match, "year")
    return _mention(match, "year", Span(Period.month(years[0], 1), Period.month(end, 12)), 12)


def _half_year(match: re.Match[str], context: _Context) -> PeriodMention:
    """ "The first half of 2024/25": 6 months of the financial year, or of the calendar year of 4 digits."""
    year = int(re.findall(r"(?:19|20)\d{2}", match.group())[0])
    of_two = bool(re.search(r"[/–-]\s?(?:20)?\d{2}$", match.group()))
    first = Period.month(year, context.year_starts if of_two else 1)
    first = first if match["which"].lower() == "first" else first + 6
    return _mention(match, "range", Span(first, first + 5), 6)


_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}


def _term(match: re.Match[str], _context: _Context) -> PeriodMention:
    """ "The autumn term 2023": September to December; of a school year, the one in it."""
    years = [int(each) for each in re.findall(r"(?:19|20)\d{2}", match.group())]
    season = match["season"].lower()
    of_two = len(years) > 1 or bool(re.search(r"[/–-]\s?\d{2}$", match.group()))
    year = years[0] + 1 if of_two and season != "autumn" else years[0]
    first, last = (Period.month(year, number) for number in _TERMS[season])
    return _mention(match, "range", Span(first, last), len(Span(first, last)))


def _relative(match: re.Match[str], context: _Context) -> PeriodMention:
    named = match.groupdict()
    count = _length_of(named.get("count")) or 1
    unit = (named.get("unit") or "").lower()
    months = {"m": 1, "q": 3, "y": 12}.get(unit[:1])
    length = count * months if months else None
    span = None
    if (
        length
        and context.last is not None
        and re.match(r"(?:the\s+)?(?:last|past|this)\b", match.group(), re.I)
    ):
        span = Span.ending(context.last, length)
    return _mention(match, "relative", span, length)


_Pattern = tuple[str, int, _Resolve]


def _patterns() -> Iterator[_Pattern]:
    """Of two that match the same stretch, the first counts."""
    for kind in (_windows, _days_and_ranges, _months_and_quarters, _years_and_terms, _relatives):
        yield from kind()


def _windows() -> Iterator[_Pattern]:
    yield (
        rf"(?:rolling\s+)?(?P<count>{_COUNT})[\s-]?(?P<unit>months?|mths?|m|years?|quarters?)\s+(?:up\s+)?(?:to|ending|"
        rf"ended)\s+(?:the\s+end\s+of\s+)?{_MONTH_OR}",
        0,
        _rolling,
    )
    yield rf"(?:(?i:years?|yr)(?:\s|-)(?i:ending|ended|end|to)(?:\s+\(YE\))?|YE)\s+{_MONTH_OR}", 0, _rolling
    yield rf"(?i:rolling)\s+(?P<count>{_COUNT})[\s-]?(?i:months?|mths?)", 0, _rolling
    yield rf"(?P<count>{_COUNT})[\s-]?mth\b", re.I, _rolling


def _days_and_ranges() -> Iterator[_Pattern]:
    yield rf"{_MONTH_OR}{_TO}{_MONTH_OR}", 0, _range
    yield (
        rf"(?:(?i:w/c|w/e|week commencing|week ending|"
        rf"week beginning)\s+)?{_DAY}(?:{_TO}(?:{_WEEKDAY}\s+)?{_DAY})?"
        rf"(?:(?<=st|nd|rd|th)\s+of)?[\s-]{_MONTH}(?:(?:{_JOIN}){_LONG_YEAR})?",
        0,
        _day,
    )
    yield rf"{_DAY}\s+{_MONTH}{_TO}{_DAY}\s+{_MONTH}(?:\s+{_LONG_YEAR})?", 0, _days
    yield (
        rf"{_DAY}\s+{_MONTH}\s+{_LONG_YEAR}\s*(?:\bto\b|\buntil\b|[-–—])\s*{_DAY}\s+{_MONTH}\s+{_LONG_YEAR}",
        0,
        _days,
    )
    yield (
        rf"(?<=between\s){_DAY}\s+{_MONTH}\s+{_LONG_YEAR}\s+and\s+{_DAY}\s+{_MONTH}\s+{_LONG_YEAR}",
        0,
        _days,
    )
    yield rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)(?:,?\s+{_LONG_YEAR})?", 0, _day
    yield rf"{_MONTH}\s+\d{{1,2}},?\s+{_LONG_YEAR}", 0, _day
    yield r"\d{4}-\d{2}-\d{2}\b", 0, _iso
    yield r"\d{1,2}[/.-]\d{1,2}[/.-](?:20)\d{2}\b", 0, _iso
    yield r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/\d{2}\b", 0, _iso
    yield r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{2}\b(?!\.?\d)", 0, _iso


def _months_and_quarters() -> Iterator[_Pattern]:
    names = r"(?P<number>[1-4]|" + "|".join(_ORDINALS) + ")"
    fiscal = rf"(?:\s+(?:of\s+)?(?P<fiscal>{_FISCAL}|{_LONG_YEAR}))?"
    quarter_months = rf"(?:\s*\(\s*{_MONTH_OR}{_TO}{_MONTH_OR}\s*\))?"
    yield rf"(?i:{_MONTH})\s+{_LONG_YEAR}", 0, _month
    yield r"(?:0?[1-9]|1[0-2])/20\d{2}\b", 0, _number_month
    yield r"(?:0[1-9]|1[0-2])\.20[0-3]\d\b(?!\.?\d)", 0, _number_month
    yield r"20[0-3]\d-(?:0[1-9]|1[0-2])\b(?!-)", 0, _year_month
    yield rf"(?i:Q|quarter\s|qtr\s?){names}(?!\d){fiscal}{quarter_months}", 0, _quarter
    yield rf"{names}\s+quarter{fiscal}{quarter_months}", re.I, _quarter
    yield _MONTH_YEAR, 0, _month
    yield (
        rf"(?:(?<=[a-z,(]\s)|(?<=\()){_MONTH}(?!\s+(?:also|be|not|have|lead|need|result|vary|continue|include)\b)",
        0,
        _month,
    )


def _years_and_terms() -> Iterator[_Pattern]:
    yield (
        rf"(?P<season>(?i:autumn|spring|summer))\s+(?i:term)(?:,|\s+of|\s+in)?\s+(?:{_FISCAL}|{_LONG_YEAR})",
        0,
        _term,
    )
    yield (
        rf"(?:the\s+)?(?P<which>(?i:first|second))\s+half\s+of\s+(?:(?:the\s+)?(?:financial|fiscal)\s+year\s+)?(?:{_FISCAL}|{_LONG_YEAR})",
        0,
        _half_year,
    )
    yield _FISCAL, 0, _year
    yield rf"{_LONG_YEAR}\s+to\s+{_LONG_YEAR}(?:\s+(?:school|academic|financial|tax)\s+year)?", 0, _year
    yield rf"(?:the\s+)?{_KIND_OF_YEAR}\s+(?:of\s+)?(?:{_FISCAL}|{_LONG_YEAR}\s+to\s+{_LONG_YEAR})", 0, _year
    yield rf"(?<![£$\d,.])\b{_LONG_YEAR}", 0, _year


def _relatives() -> Iterator[_Pattern]:
    words = re.I
    yield (
        rf"(?:the\s+)?(?:last|past|previous|prior|preceding|next|coming|first|final|"
        rf"latest)\s+(?P<count>{_COUNT}\s*)?(?P<unit>{_UNIT}){_NOT_TO}(?:\s+(?:of\s+)?{_LONG_YEAR})?",
        words,
        _relative,
    )
    yield rf"(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})\s+(?:ago|before|earlier|previously)\b", words, _relative
    yield (
        rf"(?<=over\s)(?:the\s+)?(?P<count>{_COUNT})\s+(?P<unit>(?:months?|years?|quarters?)\b){_NOT_TO}",
        words,
        _relative,
    )
    yield (
        r"(?:this|current|each|every|same|the)\s+(?:(?:financial|fiscal|calendar|academic|"
        r"reporting)\s+)?(?P<unit>month|quarter|year|week)\b(?!\s+(?:of\s|to\s|ending|ended|beginning|commencing|starting|"
        r"end\b|[1-4]\b|20\d{2}))(?:\s+(?:before|earlier|last\s+year))?",
        words,
        _relative,
    )
    yield r"(?:a|one)\s+(?P<unit>year|month|quarter)\s+(?:ago|before|earlier)\b", words, _relative
    yield r"(?P<unit>year|month|quarter|week)[\s-]on[\s-](?:year|month|quarter|week)\b", words, _relative


_PATTERNS: tuple[tuple[re.Pattern[str], _Resolve], ...] = tuple(
    (re.compile(pattern, flags), resolve) for pattern, flags, resolve in _patterns()
)
