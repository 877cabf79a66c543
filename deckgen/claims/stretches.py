"""Turn a text into stretches of time by their dates: "May to September 2024", "since 1 July 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims.lengths import sentence_at
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

_DAYS = re.compile(
    r"(?P<from>\d{1,2})(?:st|nd|rd|th)?\s*(?:to|[-–])\s*(?:[A-Z][a-z]+day\s+)?(?P<to>\d{1,2})(?:st|nd|rd|th)?\s",
    re.I,
)
_TWO_DAYS = re.compile(
    r"(?P<from>\d{1,2})\w*\s+[A-Z][a-z]+(?:\s+\d{4})?\s*(?:to|until|and|[-–—])\s*(?P<to>\d{1,2})\w*\s+[A-Z]"
)
_THEN = re.compile(
    r"\bfrom\s+then(?:\s+on(?:wards)?)?\b|\bsince\s+(?:then|that\s+(?:date|day|time|month)|(?:that|this|the|its|their)\s+(?:move|change|switch|launch|opening|start|merger|relocation|"
    r"introduction|closure|refit|restart|reopening)|(?:it|they)\s+(?:opened|started|began|moved|changed|closed|reopened|launched))\b|\bsince(?=\s*(?:,\s*)?(?:[.;)]|$|(?:up\s+)?to\s+[A-Z]))",
    re.I,
)
_UNTIL = re.compile(r"\s*[,(]?\s*(?:and\s+)?(?:up\s+)?(?:to|until|till)\s+(?:the\s+end\s+of\s+)?", re.I)
"""Leads from a first date to the last one, where that is told apart."""
_TO_END = re.compile(
    r"\s*,?\s*(?:right\s+)?(?:up\s+)?(?:to|until|till|through\s+to)\s+the\s+(?:very\s+)?(?:end|close)\s+of\s+",
    re.I,
)
"""Leads from a first month to the last day of another."""
_WITHIN = re.compile(r"\b(?:mid|late|middle|end|half|course|part)(?:\s+of|[\s-]+in)?[\s-]+(?:the\s+)?$", re.I)
"""What comes before a month that does not count in whole."""
_AND_ENDED = re.compile(
    r"\s+and\s+(?:it\s+|then\s+)?(?:ended|finished|closed|stopped|ran\s+(?:until|to)|was\s+(?:wound\s+up|completed|withdrawn))\s+(?:in\s+)?",
    re.I,
)
_HAS_BEGUN = re.compile(
    r"\b(?:began|begun|started|opened|launched|(?:was|were)\s+(?:set\s+up|introduced))\s+in\s+$", re.I
)
_LISTED = re.compile(r",\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_FROM = re.compile(r"\b(?:from|starting\s+in|beginning\s+in)\s+(?:the\s+)?$", re.I)
_LASTING = re.compile(r"\b(?:has|have)\s+(?:now\s+|also\s+|all\s+)?(?:been|[a-z]+(?:ed|en|wn)|\w+)\b", re.I)


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


def find(reading: Reading, last: Period | None, before: Sequence[PeriodMention] = ()) -> list[Dated]:
    """Stretches with a first and a last date, and those since a date, which end with the report.

    `before` are the dates of the line above, which "since then" may go back to where there is one.
    """
    found = []
    for index, each in enumerate(reading.periods):
        if index and _is_rest_of_list(reading.text, reading.periods[index - 1], each):
            continue
        following = reading.periods[index + 1] if index + 1 < len(reading.periods) else None
        joined = following and (
            _two_days(reading.text, each, following) or _two_months(reading.text, each, following)
        )
        told = joined or _dated(reading, each, last)
        if told:
            found.append(told)
    return found + _since_then(reading, last, before)


def _is_rest_of_list(text: str, before: PeriodMention, mention: PeriodMention) -> bool:
    """Whether dates go on with a list: "June, July and August" begins with June."""
    listed = mention.form == "range" and re.search(r"\band\b", mention.text)
    named = before.form in ("month", "month-alone")
    return bool(listed) and named and bool(_LISTED.fullmatch(text, before.end, mention.start))


def _since_then(reading: Reading, last: Period | None, before: Sequence[PeriodMention]) -> list[Dated]:
    """ "Since then": since the date told before it, whose own month may count or not."""
    found = []
    above = before if len({each.span for each in before}) == 1 else ()
    for match in _THEN.finditer(reading.text):
        told = [
            each
            for each in [one for one in reading.periods if one.end <= match.start()] or above
            if each.form in ("month", "month-alone", "day") and each.span
        ]
        own = _own_end(reading, match.end())
        end = own.span.last if own and own.span else last
        if told and told[-1].span and end is not None and told[-1].span.first <= end:
            months = Fraction(end.ordinal - told[-1].span.first.ordinal + 1)
            stop = own.end if own else match.end()
            found.append(Dated(f"{match.group()} ({told[-1].text})", match.start(), stop, months, True, True))
    return found


def _own_end(reading: Reading, at: int) -> PeriodMention | None:
    """The month that a stretch is told to last to, right after its first: "since then, to June 2024"."""
    lasts = _UNTIL.match(reading.text, at)
    ends = next((each for each in reading.periods if lasts and each.start == lasts.end()), None)
    return ends if ends is not None and ends.form in ("month", "month-alone") and ends.span else None


def _dated(reading: Reading, mention: PeriodMention, last: Period | None) -> Dated | None:
    if mention.span is None:
        return None
    before = reading.text[: mention.start]
    sentence = reading.sentences[sentence_at(reading, mention.start)]
    if mention.form == "range":
        between = bool(_BETWEEN.search(before))
        return Dated(mention.text, mention.start, mention.end, Fraction(len(mention.span)), False, between)
    if mention.form == "day" and (ends := _DAYS.match(mention.text)):
        size = Fraction(int(ends["to"]) - int(ends["from"]) + 1, 30)
        return Dated(mention.text, mention.start, mention.end, size, False, False, True) if size > 0 else None
    if mention.form == "day" and (ends := _TWO_DAYS.match(mention.text)):
        months = mention.span.last.ordinal - mention.span.first.ordinal
        size = Fraction(months) + Fraction(int(ends["to"]) - int(ends["from"]) + 1, 30)
        return Dated(mention.text, mention.start, mention.end, size, False, False, True)
    open_from = _FROM.search(before) and _LASTING.search(sentence.text)
    whole = mention.form in ("month", "month-alone", "day") and re.search(r"[A-Za-z]", mention.text)
    own = _own_end(reading, mention.end)
    end = own.span.last if own and own.span else last
    if (mention.since or open_from) and whole and end is not None and mention.span.first <= end:
        months = end.ordinal - mention.span.first.ordinal + 1
        # A day within a month leaves open whether that month counts.
        return Dated(mention.text, mention.start, mention.end, Fraction(months), True, (mention.day or 1) > 1)
    return None


def _two_months(text: str, one: PeriodMention, other: PeriodMention) -> Dated | None:
    """ "From the start of April 2024 until the end of September 2024", "began in April and ended in July"."""
    if not (one.form == other.form == "month" and one.span and other.span):
        return None
    before, between = text[: one.start], text[one.end : other.start]
    whole = _TO_END.fullmatch(between) and not _WITHIN.search(before)
    lasted = _AND_ENDED.fullmatch(between) and _HAS_BEGUN.search(before)
    months = Fraction(other.span.last.ordinal - one.span.first.ordinal + 1)
    if months < 1 or not (whole or lasted):
        return None
    return Dated(text[one.start : other.end], one.start, other.end, months, False, bool(lasted))


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
