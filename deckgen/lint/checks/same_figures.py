"""Figures that should differ and do not, or should be one and are two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import measures
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.lint.told import Told, differ, figures, same_metric, span_of
from deckgen.model.claim import Claim, PeriodMention
from deckgen.model.prose import Page

_SOURCE_SAID = re.compile(
    r"\b(?:source|according to|published|national(?:ly)?|survey|dashboard|provisional|definition)\b", re.I
)
_SAID_SAME = re.compile(
    r"\b(?:same|unchanged|no change|stable|steady|equal\w*|identical|both|again|remain\w*|flat|level with)\b",
    re.I,
)


@check("L11", "one measure has two values for one period, and no word of their sources", of_numbers=True)
def two_values(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 seconds" and "12.49" for the same month's answer time."""
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


def _conflict(one: Told, other: Told, known: Knowledge) -> bool:
    a, b = one.claim, other.claim
    if not _same_day(a.period, b.period):
        return False
    levels = a.role == b.role == "level" and same_metric(a, b, known)
    if not levels and not measures.same(_measure(one, known), _measure(other, known)):
        return False
    units = {a.numeral.unit, b.numeral.unit}
    if len(units) > 1 and not (units == {"", "seconds"} and (a.numeral.decimals or b.numeral.decimals)):
        return False
    near = abs(a.numeral.value - b.numeral.value) <= (a.numeral.step + b.numeral.step) / 2
    return not near and not (a.numeral.noun and b.numeral.noun and a.numeral.noun != b.numeral.noun)


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
        for other in [*told[index + 1 :], *elsewhere]:
            if one.line is other.line and not _copied_within(one, other):
                continue
            if (
                one.claim.numeral.value != other.claim.numeral.value
                or one.claim.numeral.unit != other.claim.numeral.unit
            ):
                continue
            if differ(one, other, known) and (
                other in told or same_metric(one.claim, other.claim, known) or _rare(one.claim)
            ):
                here = other if other in told else one
                yield Slip(
                    here.line,
                    here.claim.numeral.text,
                    f"'{here.claim.numeral.text}' is also given for {_what(one if here is other else other)}",
                    "check both against the data: one may be a copy of the other",
                )


def _copied_within(one: Told, other: Told) -> bool:
    """Whether two figures of a paragraph are told for two periods, and no word says they are the same."""
    first, second = span_of(one.claim.period), span_of(other.claim.period)
    said_same = any(_SAID_SAME.search(each.sentence) for each in (one, other))
    return bool(first and second and first != second and not said_same)


def _rare(claim: Claim) -> bool:
    return claim.numeral.unit in ("percent", "seconds")


def _telling(claim: Claim) -> bool:
    """Whether a figure has three digits that count, so that two of them are hardly alike by chance."""
    digits = re.sub(r"\D", "", claim.numeral.text).strip("0")
    return len(digits) > 2 and not claim.numeral.hedge


def _what(told: Told) -> str:
    period = f" in {told.claim.period.text}" if told.claim.period else ""
    return f"{told.claim.metric or 'another measure'}{period}"
