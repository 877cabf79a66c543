"""What a text claims: the numbers, periods and directions that stand in it, with their places in the text.

Made from any text by `claims`, whoever wrote it; lint, the check for orphan digits, the register of authored
figures and everything else that reads words back stands on these and on no pattern of its own.
Positions are indices into the text of one paragraph, so `text[start:end]` are the characters meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from deckgen.model.period import Period, Span

NumeralUnit = Literal[
    "",  # none is written: "12.49", "over 1100 responses" (its noun is in `Numeral.noun`)
    "percent",  # %, per cent, percent
    "points",  # percentage points, pts, pp, %pts
    "seconds",  # any duration, in seconds
    "money",  # pounds (or another currency), its multiplier applied
    "rank",  # 42nd, third
    "times",  # doubled, three times
    "ratio",  # "1 in 4", "a quarter": value 25 of a hundred is in `value` as a share of one
]

NumeralForm = Literal[
    "digits",  # 49,994
    "words",  # forty, a quarter, a dozen
    "clock",  # 01:24:25, 53:10
    "units",  # 1 hour 23 minutes, 9 mins and 12 secs, 90s
    "mixed",  # £1.2 million, 1.5k
    "label",  # a name that holds digits, no quantity: SDS40, Section 60, an address, a time of day
]

Direction = Literal["up", "down", "same", ""]

PeriodForm = Literal[
    "month",  # September 2024, Sept-24, Sep 24
    "month-alone",  # September
    "quarter",  # Q2, Quarter 2, second quarter
    "rolling",  # the 12 months to September 2024, year ending March 2024
    "range",  # April to June 2024, Sept - Dec 2024
    "year",  # 2024, 2024/25, last year
    "day",  # 2 September 2024, 2nd September, w/c 21-Oct
    "relative",  # this month, the last 10 months, over the past quarter, 12 months ago, since Nov-23
]

Role = Literal[
    "level",  # what the metric is: "was 8.8%", "totalling 119,973"
    "prior",  # what it was before: "from 18 seconds", "compared with 22.9% in 2021"
    "change",  # by how much it changed: "up 1.5 percentage points", "49,994 fewer"
    "share",  # a part of a whole: "made up 61.7%"
    "count-of",  # the number behind a share or a change in brackets: "(534 of 866)", "(n=27)", "(n.-49,994)"
    "base",  # what a share is of: "of 1,125"
    "target",  # a standard: "(SLA=30 secs)", "the target of 1 hour"
    "margin",  # plus or minus, margin of error, confidence interval
    "rank",  # 42nd
    "rank-of",  # of 44 forces
    "length",  # how many periods: "4 months in a row", "last 10 months"
    "label",  # a name, not a quantity: 111 calls, Section 60, Level 5, Round 5, SDS40, option 1
    "",  # not known
]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written. `value` is in its unit (percent 26 for 26%, seconds for durations), unsigned.

    `decimals` are the decimal places written; `step` the size of the last place in the unit (0.1 for 26.1%, 1
    for 53 secs, 60 for "1 hour 23 minutes"), so that value ± step/2 is what the writer can have meant. `sign`
    is one that stands before the digits. `hedge` is the word that makes it approximate or a bound: "nearly",
    "over", "about". `noun` is the counted thing after it, where one is ("calls", "responses").
    """

    text: str
    start: int
    end: int
    value: Fraction
    unit: NumeralUnit
    form: NumeralForm
    decimals: int = 0
    step: Fraction = Fraction(1)
    sign: Literal[-1, 0, 1] = 0
    hedge: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period or date as written. `span` is what it means, where that can be known from text and context."""

    text: str
    start: int
    end: int
    form: PeriodForm
    span: Span | None = None
    length: int | None = None  # months it says it has: 12 of "12 months to", 10 of "the last 10 months"
    day: int | None = None
    since: bool = False  # "since November 2023"
    last: Period | None = None  # the month that it ends in, as written ("to September 2024")


@dataclass(frozen=True, slots=True)
class DirectionWord:
    """A word of change: `direction` after negation is taken into account ("did not fall" is not down)."""

    text: str
    start: int
    end: int
    direction: Direction
    negated: bool = False
    judging: bool = False  # improved, deteriorated, better, worse: good or bad rather than up or down
    noun: bool = False  # "a decrease", not "decreased"


@dataclass(frozen=True, slots=True)
class Claim:
    """One number with what is said of it. `metric` is the noun phrase it speaks of, lower case, or "".

    `direction` is the change that this number tells (role change) or that its level was reached by.
    `period` indexes nothing: it is the mention that governs the number, in its own sentence or before it.
    """

    numeral: Numeral
    role: Role
    metric: str = ""
    direction: DirectionWord | None = None
    period: PeriodMention | None = None
    versus: PeriodMention | None = (
        None  # the period compared with: "when compared with the 12 months to Sept 23"
    )
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text between full stops (not those of abbreviations and decimals)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one text, in order of place."""

    text: str
    sentences: tuple[Sentence, ...]
    numerals: tuple[Numeral, ...]
    periods: tuple[PeriodMention, ...]
    directions: tuple[DirectionWord, ...]
    claims: tuple[Claim, ...]
