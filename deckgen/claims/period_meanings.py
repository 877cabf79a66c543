"""Turn a match of a period's words into the period that it means: a quarter, a school year, a day."""

from __future__ import annotations

import re

from deckgen.claims.period_words import KIND_OF_YEAR, ORDINALS, Context, length_of, mention, months_of
from deckgen.model.claim import PeriodForm, PeriodMention
from deckgen.model.period import Period, Span

_SCHOOL_YEAR_STARTS = 9
_CALLED_YEAR = re.compile(r"\b(?:school|academic|financial|fiscal|tax)\s+years?\s+(?:of\s+)?$", re.I)
_CALLED_YEAR_AFTER = re.compile(r"\s+(?:school|academic)\s+year\b", re.I)


def rolling(match: re.Match[str], context: Context) -> PeriodMention:
    count, unit = match.groupdict().get("count"), match.groupdict().get("unit") or ""
    length = (length_of(count) or 12) * {"y": 12, "q": 3}.get(unit[:1].lower(), 1)
    months = months_of(match.group(), context)
    return mention(match, "rolling", Span.ending(months[-1], length) if months else None, length)


def from_to(match: re.Match[str], context: Context) -> PeriodMention:
    months = months_of(match.group(), context)
    span = Span(months[0], months[-1]) if len(months) > 1 and months[0] <= months[-1] else None
    return mention(match, "range", span, len(span) if span else None)


def month(match: re.Match[str], context: Context) -> PeriodMention:
    months = months_of(match.group(), context)
    form: PeriodForm = "month" if re.search(r"\d", match.group()) else "month-alone"
    return mention(match, form, Span(months[0], months[0]) if months else None, 1)


def quarter(match: re.Match[str], context: Context) -> PeriodMention:
    months = months_of(match.group(), context)
    if len(months) > 1:
        return mention(match, "quarter", Span(months[0], months[-1]), len(Span(months[0], months[-1])))
    said = match["number"].lower()
    number = ORDINALS.get(said) or int(said)
    year = match["fiscal"]
    starts = context.year_starts
    if year:
        first = Period.month(int(re.findall(r"(?:19|20)\d{2}", year)[0]), starts)
    elif context.last is not None:
        into = (context.last.first_day.month - starts) % 12
        first = context.last - into
    else:
        return mention(match, "quarter", None, 3)
    begin = first + 3 * (number - 1)
    if not year and context.last is not None and begin > context.last:
        begin -= 12
    return mention(match, "quarter", Span(begin, begin + 2), 3)


def day(match: re.Match[str], context: Context) -> PeriodMention:
    months = months_of(match.group(), context)
    digits = re.search(r"\d{1,2}", match.group())
    span = Span(months[-1], months[-1]) if months else None
    return mention(match, "day", span, None, int(digits.group()) if digits else None)


def days(match: re.Match[str], context: Context) -> PeriodMention:
    """ "1 August 2024 to 30 September 2024": its months, where it starts and ends with one."""
    months = months_of(match.group(), context)
    span = Span(months[0], months[-1]) if len(months) > 1 and months[0] <= months[-1] else None
    first, last = (
        re.match(r"\d+", match.group()),
        re.findall(r"(\d{1,2})(?:st|nd|rd|th)?\s+[A-Z]", match.group())[-1],
    )
    whole = span and first and int(first.group()) == 1 and int(last) == span.last.last_day.day
    return mention(match, "range" if whole else "day", span, len(span) if span and whole else None)


def iso(match: re.Match[str], _context: Context) -> PeriodMention:
    year, number, day = (int(each) for each in re.findall(r"\d+", match.group()))
    if not re.match(r"\d{4}", match.group()):  # 01/09/2024: day, month, year
        year, day = day if day > 99 else 2000 + day, year
    good = 1 <= number <= 12 and year > 99
    span = Span(Period.month(year, number), Period.month(year, number)) if good else None
    return mention(match, "day", span, None, day)


def number_month(match: re.Match[str], _context: Context) -> PeriodMention:
    number, year = (int(each) for each in re.findall(r"\d+", match.group()))
    return mention(match, "month", Span(Period.month(year, number), Period.month(year, number)), 1)


def year_month(match: re.Match[str], _context: Context) -> PeriodMention:
    year, number = (int(each) for each in match.group().split("-"))
    return mention(match, "month", Span(Period.month(year, number), Period.month(year, number)), 1)


def year(match: re.Match[str], context: Context) -> PeriodMention:
    years = [int(each) for each in re.findall(r"(?:19|20)\d{2}", match.group())]
    tail = re.search(r"[/–-]\s?(?:20)?(\d{2})$", match.group())
    called = _CALLED_YEAR.search(match.string, 0, match.start())
    called = called or _CALLED_YEAR_AFTER.match(match.string, match.end())
    kind = re.search(KIND_OF_YEAR, match.group()) or called
    follows = years[-1] == years[0] + 1 or (tail and int(tail[1]) == (years[0] + 1) % 100)
    if follows and (kind or tail):
        of_school = kind is not None and re.match(r"\s*(?:school|academic)", kind.group())
        first = Period.month(years[0], _SCHOOL_YEAR_STARTS if of_school else context.year_starts)
        return mention(match, "year", Span(first, first + 11), 12)
    end = years[-1] if len(years) > 1 else (2000 + int(tail[1]) if tail else years[0])
    if end < years[0]:
        return mention(match, "year")
    return mention(match, "year", Span(Period.month(years[0], 1), Period.month(end, 12)), 12)


def half_year(match: re.Match[str], context: Context) -> PeriodMention:
    """ "The first half of 2024/25": 6 months of the financial year, or of the calendar year of 4 digits."""
    year = int(re.findall(r"(?:19|20)\d{2}", match.group())[0])
    of_two = bool(re.search(r"[/–-]\s?(?:20)?\d{2}$", match.group()))
    first = Period.month(year, context.year_starts if of_two else 1)
    first = first if match["which"].lower() == "first" else first + 6
    return mention(match, "range", Span(first, first + 5), 6)


_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}


def term(match: re.Match[str], _context: Context) -> PeriodMention:
    """ "The autumn term 2023": September to December; of a school year, the one in it."""
    years = [int(each) for each in re.findall(r"(?:19|20)\d{2}", match.group())]
    season = match["season"].lower()
    of_two = len(years) > 1 or bool(re.search(r"[/–-]\s?\d{2}$", match.group()))
    year = years[0] + 1 if of_two and season != "autumn" else years[0]
    first, last = (Period.month(year, number) for number in _TERMS[season])
    return mention(match, "range", Span(first, last), len(Span(first, last)))


def relative(match: re.Match[str], context: Context) -> PeriodMention:
    named = match.groupdict()
    count = length_of(named.get("count")) or 1
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
    return mention(match, "relative", span, length)
