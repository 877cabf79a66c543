"""Turn figures, periods and spans into text: the only place where numbers become words.

Rounding is half up (half away from zero for negative numbers) and exact: ints and Fractions are never put
through binary floating point, and a float counts as the shortest decimal that stands for it. Style: the ONS
and GOV.UK guides (percent without a space, "percentage points", months and "million" in full).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol

from deckgen.model.facts import Figure, Number, Unit
from deckgen.model.period import Frequency, Period, Span

NOT_AVAILABLE = "not available"
MINUS = "\N{MINUS SIGN}"

_DECIMALS: dict[Unit, int] = {
    "count": 0,
    "percent": 1,
    "points": 1,
    "seconds": 0,
    "number": 1,
    "rank": 0,
    "rating": 0,
    "money": 0,
    "periods": 0,
}
_MILLION = 1_000_000
_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_MONTHS_IN_A_QUARTER = 3


@cache
def _locale() -> Locale:
    return Locale.parse("en_GB")


def rounded(number: Number, decimals: int) -> Decimal:
    """`number` at so many decimals, half away from zero, exactly."""
    exact = Fraction(Decimal(repr(number))) if isinstance(number, float) else Fraction(number)
    units = (abs(exact) * 10**decimals + Fraction(1, 2)).__floor__()
    return Decimal(-units if exact < 0 else units).scaleb(-decimals)


def figure(value: Figure) -> str:
    """A figure in full, signed where it is below zero; "not available" where it has no value."""
    if value.value is None:
        return NOT_AVAILABLE
    sign = MINUS if value.value < 0 and rounded(value.value, _places(value)) != 0 else ""
    return sign + _long(_size(value.value), value.unit, _places(value))


def magnitude(value: Figure) -> str:
    """A change without its sign, since a direction word gives that.

    A change that would print as zero and is not is told as "less than 0.1 percentage points".
    """
    if value.value is None:
        return NOT_AVAILABLE
    size = _size(value.value)
    places = _places(value)
    if size and not rounded(size, places):
        return f"less than {_long(Fraction(1, 10**places), value.unit, places)}"
    return _long(size, value.unit, places)


def short(value: Figure) -> str:
    """A figure for a tile or a chart's title: "12 min 48 s", "1.5 points"; otherwise as in full. Unsigned."""
    if value.value is None:
        return NOT_AVAILABLE
    size = _size(value.value)
    if value.unit == "seconds":
        return _short_duration(size, _places(value))
    if value.unit == "points":
        return f"{_decimal(size, _places(value))} points"
    return _long(size, value.unit, _places(value))


def _size(number: Number) -> Number:
    return -number if number < 0 else number


def _places(value: Figure) -> int:
    if value.decimals is not None:
        return value.decimals
    # A whole percentage is one that somebody wrote so (a target, a progress): ours are Fractions.
    if value.unit in ("number", "percent") and isinstance(value.value, int):
        return 0
    return _DECIMALS[value.unit]


def _long(size: Number, unit: Unit, places: int) -> str:
    if unit == "seconds":
        return duration(size, places)
    if unit == "rank":
        return ordinal(int(rounded(size, 0)))
    if unit == "money":
        return money(size, places)
    text = _decimal(size, places)
    if unit == "percent":
        return f"{text}%"
    if unit == "points":
        return f"{text} percentage point{'' if rounded(size, places) == 1 else 's'}"
    return text


def _decimal(size: Number, places: int) -> str:
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(rounded(size, places), format=pattern, locale=_locale()))


def duration(seconds: Number, places: int = 0) -> str:
    """Seconds as "1 hour 23 minutes 4 seconds": singular for 1, parts that are zero left out."""
    hours, minutes, rest = _clock(seconds, places)
    parts = [_counted(hours, "hour"), _counted(minutes, "minute")]
    if rest or not (hours or minutes):
        parts.append(f"{rest:f} second{'' if f'{rest:f}' == '1' else 's'}")
    return " ".join(part for part in parts if part)


def _short_duration(seconds: Number, places: int) -> str:
    hours, minutes, rest = _clock(seconds, places)
    parts = [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
    if rest or not (hours or minutes):
        parts.append(f"{rest:f} s")
    return " ".join(part for part in parts if part)


def _clock(seconds: Number, places: int) -> tuple[int, int, Decimal]:
    # Rounded first and split after, so that 59.6 seconds is 1 minute and never 60 seconds.
    whole, rest = divmod(rounded(seconds, places), 60)
    hours, minutes = divmod(int(whole), 60)
    return hours, minutes, rest


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}" if number else ""


def ordinal(number: int) -> str:
    """1 as "1st", 42 as "42nd", 111 as "111th"."""
    ending = "th" if number % 100 in (11, 12, 13) else _ORDINAL_ENDINGS.get(number % 10, "th")
    return f"{_decimal(number, 0)}{ending}"


def money(pounds: Number, places: int = 0) -> str:
    """Pounds as "£284,000"; round sums from a million on as "£1 million", "£1.2 million"."""
    symbol = get_currency_symbol("GBP", locale=_locale())
    tenths = Fraction(rounded(pounds, places)) * 10 / _MILLION
    if tenths >= 10 and tenths.denominator == 1:
        return f"{symbol}{_decimal(tenths / 10, 0 if tenths % 10 == 0 else 1)} million"
    return f"{symbol}{_decimal(pounds, places)}"


def period(at: Period, year_starts: int = 1) -> str:
    """A period after "in": "September 2024", "Quarter 2 (July to September 2024)"; a week by its days."""
    if at.frequency == "month":
        return _month(at)
    if at.frequency == "quarter":
        first = Period.containing(at.first_day, "month")
        return span(Span(first, first + 2), year_starts)
    if at.frequency == "year":
        return f"{at.first_day.year}"
    return f"the week {_days(at)}"


def day(at: date) -> str:
    """A day: "1 November 2024"."""
    return _day(at.day, Period.containing(at, "month"))


def period_end(at: Period) -> str:
    """A period after "the 12 months to": a week or quarter is named by where it ends."""
    if at.frequency == "week":
        return _day(at.last_day.day, Period.containing(at.last_day, "month"))
    if at.frequency == "quarter":
        return _month(Period.containing(at.last_day, "month"))
    return period(at)


def period_start(at: Period) -> str:
    """A period after "since": a week or quarter is named by where it begins."""
    if at.frequency == "week":
        return _day(at.first_day.day, Period.containing(at.first_day, "month"))
    if at.frequency == "quarter":
        return _month(Period.containing(at.first_day, "month"))
    return period(at)


def period_short(at: Period) -> str:
    """A period where space is tight: "Sept 2024"."""
    if at.frequency == "week":
        return f"{at.last_day.day} {_month(Period.containing(at.last_day, 'month'), 'abbreviated')}"
    if at.frequency == "quarter":
        return _month(Period.containing(at.last_day, "month"), "abbreviated")
    return _month(at, "abbreviated") if at.frequency == "month" else period(at)


def _month(at: Period, width: str = "wide", with_year: bool = True) -> str:
    name = str(_locale().months["format"][width][at.first_day.month])
    return f"{name} {at.first_day.year}" if with_year else name


def _day(day: int, month: Period) -> str:
    return f"{day} {_month(month)}"


def _days(week: Period) -> str:
    first, last = week.first_day, week.last_day
    opening = Period.containing(first, "month")
    if (first.year, first.month) == (last.year, last.month):
        start = str(first.day)
    else:
        start = f"{first.day} {_month(opening, with_year=first.year != last.year)}"
    return f"{start} to {_day(last.day, Period.containing(last, 'month'))}"


def stretch(over: Span, end_short: bool = False) -> str:
    """Consecutive periods by their ends: "June to September 2024", "Oct 2021 to Sept 2024" when short."""
    if over.first == over.last:
        return period_short(over.last) if end_short else period(over.last)
    if end_short:
        return f"{period_short(over.first)} to {period_short(over.last)}"
    same_year = over.first.first_day.year == over.last.first_day.year
    if over.first.frequency == "month" and same_year:
        return f"{_month(over.first, with_year=False)} to {_month(over.last)}"
    return f"{period_start(over.first)} to {period_end(over.last)}"


def span(over: Span, year_starts: int = 1) -> str:
    """A named stretch after "in": a quarter with its number and months, a year as "the 12 months to ...".

    `year_starts` is the month in which the fiscal year starts. Three months that are no fiscal quarter have
    no number.
    """
    if len(over) == 1:
        return period(over.last, year_starts)
    if over.first.frequency == "month" and len(over) == _MONTHS_IN_A_QUARTER:
        since_start = (over.first.first_day.month - year_starts) % 12
        if since_start % _MONTHS_IN_A_QUARTER == 0:
            return f"Quarter {since_start // _MONTHS_IN_A_QUARTER + 1} ({stretch(over)})"
        return stretch(over)
    if len(over) > _MONTHS_IN_A_QUARTER:
        return f"the {length(over)} to {period_end(over.last)}"
    return stretch(over)


def length(over: Span) -> str:
    """How long a span is: "12 months"; a span of one is "month"."""
    return over.last.frequency if len(over) == 1 else f"{len(over)} {plural_frequency(over.last.frequency)}"


def plural_frequency(frequency: Frequency) -> str:
    """The word for several: "months" for "month"."""
    return f"{frequency}s"
