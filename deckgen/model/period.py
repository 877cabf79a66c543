"""Calendar periods as numbers on a line: a month, week, quarter or year, and ranges of them.

A period is a frequency and an ordinal, so that "twelve before" is a subtraction and a gap is a missing
number. Words for periods ("September 2024", "Quarter 2 (July to September 2024)") are made in narrative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Frequency = Literal["month", "week", "quarter", "year"]

_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})|-W(?P<week>\d{2})|-Q(?P<quarter>[1-4]))?")

_WEEK_ZERO = date(1969, 12, 29)  # the Monday of the ISO week that holds 1 January 1970


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar period.

    `ordinal` counts from year 0 for months (year * 12 + month - 1), quarters (year * 4 + quarter - 1) and
    years (the year), and from the week of 1 January 1970 for ISO weeks (Monday to Sunday).
    """

    frequency: Frequency
    ordinal: int

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """The month `month` (1 to 12) of `year`."""
        if not 1 <= month <= 12:
            raise ValueError(f"a month is 1 to 12, not {month}")
        return cls("month", year * 12 + month - 1)

    @classmethod
    def containing(cls, day: date, frequency: Frequency) -> Period:
        """The period of this frequency that `day` falls into."""
        if frequency == "month":
            return cls.month(day.year, day.month)
        if frequency == "quarter":
            return cls("quarter", day.year * 4 + (day.month - 1) // 3)
        if frequency == "year":
            return cls("year", day.year)
        return cls("week", (day - _WEEK_ZERO).days // 7)

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period that `str` writes so: 2024-09, 2024-W36, 2024-Q3, 2024. Else raises ValueError."""
        found = _WRITTEN.fullmatch(text)
        if found is None or found["year"] == "0000":
            raise ValueError(f"not a period: {text!r}")
        year = int(found["year"])
        if found["month"]:
            return cls.month(year, int(found["month"]))
        if found["week"]:
            return cls.containing(date.fromisocalendar(year, int(found["week"]), 1), "week")
        if found["quarter"]:
            return cls("quarter", year * 4 + int(found["quarter"]) - 1)
        return cls("year", year)

    @property
    def first_day(self) -> date:
        """The first day of this period."""
        if self.frequency == "month":
            return date(self.ordinal // 12, self.ordinal % 12 + 1, 1)
        if self.frequency == "quarter":
            return date(self.ordinal // 4, self.ordinal % 4 * 3 + 1, 1)
        if self.frequency == "year":
            return date(self.ordinal, 1, 1)
        return _WEEK_ZERO + timedelta(weeks=self.ordinal)

    @property
    def last_day(self) -> date:
        """The last day of this period."""
        return (self + 1).first_day - timedelta(days=1)

    def __add__(self, steps: int) -> Period:
        return Period(self.frequency, self.ordinal + steps)

    def __sub__(self, steps: int) -> Period:
        return Period(self.frequency, self.ordinal - steps)

    def __str__(self) -> str:
        """ISO 8601: 2024-09, 2024-W36, 2024; quarters as 2024-Q3."""
        day = self.first_day
        if self.frequency == "month":
            return f"{day.year:04d}-{day.month:02d}"
        if self.frequency == "quarter":
            return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
        if self.frequency == "year":
            return f"{day.year:04d}"
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Consecutive periods of one frequency, both ends included."""

    first: Period
    last: Period

    @classmethod
    def ending(cls, last: Period, length: int) -> Span:
        """The `length` periods up to and with `last`."""
        return cls(last - (length - 1), last)

    def __len__(self) -> int:
        return self.last.ordinal - self.first.ordinal + 1

    def __iter__(self) -> Iterator[Period]:
        return (self.first + step for step in range(len(self)))

    def __contains__(self, period: object) -> bool:
        return isinstance(period, Period) and self.first <= period <= self.last

    def before(self, steps: int) -> Span:
        """This span moved `steps` periods back."""
        return Span(self.first - steps, self.last - steps)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"
