"""Figures that should differ and do not, or should be one and are two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.claims import measures, stocks
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.lint.told import Told, differ, figures, same_metric, span_of
from deckgen.model.claim import Claim, PeriodMention
from deckgen.model.prose import Page

_SOURCE_SAID = re.compile(
    r"\b(?:source|according to|published|national(?:ly)?|survey|dashboard|provisional|definition)\b", re.I
)
_SAID_SAME = re.compile(
    r"\b(?:same(?!\s+(?:\d+\s+|two\s+|three\s+)?"
    r"(?:date|day|week|month|quarter|term|year|period|time|survey|visit)s?\b)|"
    r"unchanged|no change|stable|steady|equal\w*|identical|both|remain\w*|flat|level with)\b",
    re.I,
)
_NEAR = Fraction(5, 4)  # two values of one measure that is told in two ways are as near as this
_STOCKS_APART = Fraction(3, 2)  # "the 4 homes" beside "14 homes" may be some of them
_FEW = 3  # digits that two figures of different units may share by chance
_LARGE = 30  # two shares of one base larger than this are of the same things
_APART = 3  # two values of one measure do not differ by more than this factor


@check("L11", "one measure has two values for one period, and no word of their sources", of_numbers=True)
def two_values(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 seconds" and "12.49" for the same month's answer time."""
    yield from _stocks_differ(page, known)
    told = [each for each in figures(page, known) if _states(each.claim)]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if one.line is other.line and one.claim.sentence == other.claim.sentence:
                continue
            if not _conflict(one, other, known) or any(
                _SOURCE_SAID.search(each.sentence) for each in (one, other)
            ):
                continue
            yield Slip(
                other.line,
                other.claim.numeral.text,
                f"'{other.claim.numeral.text}' and '{one.claim.numeral.text}' are both given for "
                f"{other.claim.metric} in "
                f"{other.claim.period.text if other.claim.period else 'the same period'}",
                "keep one of them, or name the source and definition of each",
            )


def _stocks_differ(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "The unit has 24 chairs. / Each of its 28 chairs is cleaned": of one stock, two numbers."""
    found = [(line, each) for line, reading in read_lines(page, known) for each in stocks.find(reading)]
    for line, back in found:
        for _, told in found:
            low, high = sorted((back.claim.numeral.value, told.claim.numeral.value))
            of_one = told.told and not back.told and back.things <= told.things
            if of_one and low < high <= low * _STOCKS_APART:
                yield Slip(
                    line,
                    back.claim.numeral.text,
                    f"'{back.claim.numeral.text}' and '{told.claim.numeral.text}' are both given for "
                    f"{' '.join(sorted(told.claim.numeral.noun.split()[-1:]))}",
                    "keep one of them, or say what each counts",
                )


def _states(claim: Claim) -> bool:
    """Whether a claim says what a measure was, for a period of its own."""
    period = claim.period
    beside = period is not None and 0 <= period.start - claim.numeral.end < 45
    role = claim.role in ("level", "share", "base") or (claim.role == "prior" and beside)
    return role and not claim.numeral.hedge


def _measure(told: Told, known: Knowledge) -> measures.Measure:
    return measures.of(known.read(told.line.text), told.claim)


def _same_day(one: PeriodMention | None, other: PeriodMention | None) -> bool:
    """Whether two mentions are the same months, and the same day where they are days."""
    return bool(one and other and span_of(one) and span_of(one) == span_of(other) and one.day == other.day)


def _one_measure(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two figures are of one measure, or so near and told in words so alike that they must be."""
    first, second = _measure(one, known), _measure(other, known)
    if measures.same(first, second):
        return True
    if first.clause and second.clause and _base(one, known) == _base(other, known) > _LARGE:
        return first.clause <= second.clause or second.clause <= first.clause
    if _swapped(one.claim, other.claim) and measures.touch(first, second):
        return True
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    return high <= low * _NEAR and one.line is not other.line and measures.alike(first, second)


def _swapped(one: Claim, other: Claim) -> bool:
    """Whether two figures have the same three digits or more in another order: 1,206 and 1,260."""
    first, second = (re.sub(r"\D", "", each.numeral.text) for each in (one, other))
    low, high = sorted((one.numeral.value, other.numeral.value))
    return first != second and len(first) > 2 and sorted(first) == sorted(second) and high <= low * _NEAR


def _base(told: Told, known: Knowledge) -> Fraction:
    """What a percentage says that it is of: 358 of "87.2% (312 of 358)"; 0 where it says nothing."""
    claims = [each for each in known.read(told.line.text).claims if each.sentence == told.claim.sentence]
    after = [each for each in claims if 0 <= each.numeral.start - told.claim.numeral.end < 30]
    base = next((each for each in after if each.role == "base"), None)
    return base.numeral.value if base and told.claim.numeral.unit == "percent" else Fraction(0)


def _conflict(one: Told, other: Told, known: Knowledge) -> bool:
    a, b = one.claim, other.claim
    if not _same_day(a.period, b.period):
        return False
    levels = a.role == b.role == "level" and same_metric(a, b, known) and a.numeral.noun == b.numeral.noun
    if not levels and not _one_measure(one, other, known):
        return False
    units = {a.numeral.unit, b.numeral.unit}
    if len(units) > 1 and not (units == {"", "seconds"} and (a.numeral.decimals or b.numeral.decimals)):
        return False
    low, high = sorted((a.numeral.value, b.numeral.value))
    if low * _APART < high:
        return False
    return abs(a.numeral.value - b.numeral.value) > (a.numeral.step + b.numeral.step) / 2


@check("L12", "the same figure is given for two periods or two measures", of_numbers=True)
def one_value_two_periods(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Three or more digits that agree by chance are rare: one of the two was copied from the other."""
    told = [
        each
        for each in figures(page, known)
        if each.claim.role in ("level", "share") and _telling(each.claim)
    ]
    elsewhere = [
        each for other in known.pages if other.slide != page.slide for each in figures(other, known)
        if each.claim.role in ("level", "share", "prior") and _telling(each.claim)
    ]  # fmt: skip
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if _equal(one, other) and _copied(one, other, known):
                yield _copy(other, one)
        for other in elsewhere:
            near = same_metric(one.claim, other.claim, known) or _rare(one.claim)
            if _equal(one, other) and near and _digits(one.claim) > 2 and differ(one, other, known):
                yield _copy(one, other)


def _copy(here: Told, there: Told) -> Slip:
    return Slip(
        here.line,
        here.claim.numeral.text,
        f"'{here.claim.numeral.text}' is also given for {_what(there)}",
        "check both against the data: one may be a copy of the other",
    )


def _equal(one: Told, other: Told) -> bool:
    first, second = one.claim.numeral, other.claim.numeral
    if first.unit != second.unit:  # "cost £184,610", "came to 184,610 hours"
        digits = [re.sub(r"\D", "", each.text) for each in (first, second)]
        return _digits(one.claim) > _FEW and digits[0] == digits[1]
    return first.value == second.value and first.unit == second.unit


def _copied(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two equal figures of a slide are told of different periods or measures, and not as the same."""
    if any(_SAID_SAME.search(each.sentence) for each in (one, other)) or _back_to(other):
        return False
    if one.line is other.line and _two_things(one.claim, other.claim):
        return _digits(one.claim) > 2
    if one.claim.numeral.unit != other.claim.numeral.unit:
        return True
    same = measures.same(_measure(one, known), _measure(other, known)) or _goes_on(one, other)
    if _periods_differ(one, other):
        alone = one.line is not other.line and not _measure(other, known).clause
        if _digits(one.claim) < 3 and "." not in one.claim.numeral.text:
            return same or alone
        return same or _digits(one.claim) > 2 or one.line is other.line
    if _digits(one.claim) < 3 or same:
        return False  # the same fact twice
    first, second = _measure(one, known), _measure(other, known)
    told = first.clause and second.clause
    return one.line is not other.line and (
        measures.apart(first, second) if told else differ(one, other, known)
    )


def _periods_differ(one: Told, other: Told) -> bool:
    first, second = span_of(one.claim.period), span_of(other.claim.period)
    return bool(first and second and first != second)


def _goes_on(one: Told, other: Told) -> bool:
    """Whether the second is told of "it", in the sentence after the first."""
    return bool(
        re.search(r"\b(?:it|this|they)\s+(?:also\s+)?(?:was|were|stood|came)\b", other.sentence)
    ) and (one.line is not other.line or other.claim.sentence - one.claim.sentence == 1)


def _two_things(one: Claim, other: Claim) -> bool:
    """Whether one sentence counts as many of one thing as of another: "1,642 loans and 1,642 returns"."""
    nouns = [each.numeral.noun for each in (one, other)]
    return one.sentence == other.sentence and all(nouns) and nouns[0].split()[-1] != nouns[1].split()[-1]


def _back_to(told: Told) -> bool:
    """Whether a count goes back to one told before: "all 127 cases", "the 14,200 homes"."""
    claim = told.claim
    before = told.line.text[: claim.numeral.start]
    return claim.numeral.unit == "" and bool(
        re.search(r"\b(?:the|all|these|those|both|its|their)\s+$", before, re.I)
    )


def _rare(claim: Claim) -> bool:
    return claim.numeral.unit in ("percent", "seconds")


def _digits(claim: Claim) -> int:
    return len(re.sub(r"\D", "", claim.numeral.text).strip("0"))


def _telling(claim: Claim) -> bool:
    """Whether a figure has three digits that count, or two with a decimal: two are hardly alike by chance."""
    enough = (
        _digits(claim) > 2
        or (_digits(claim) == 2 and claim.numeral.unit == "seconds")
        or (_digits(claim) == 2 and "." in claim.numeral.text)
    )
    return enough and not claim.numeral.hedge


def _what(told: Told) -> str:
    period = f" in {told.claim.period.text}" if told.claim.period else ""
    return f"{told.claim.metric or 'another measure'}{period}"
