"""Turn what a slide has figures of and tells as done into the days on which its words can have been written.

A report of September has slides of a year that ended in March; "will be done by July" is right on these. A
slide that speaks mostly of times after the report is of a later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from deckgen.lint import events, progress
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.prose import Page

_SUMMED_UP = frozenset({"quarter", "rolling", "range"})
"""Forms of a period that a figure is of only when it is over."""
_DATES = frozenset({"month", "month-alone", "day"})
_BY = re.compile(r"[•\s]*(?:By|At|On)\s+(?:the\s+end\s+of\s+)?")
_HAD = re.compile(r"\b(?:had|was|were|has|have)\b")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_ALL = re.compile(r"(?:^|[,:(–-])\s*(?:in\s+|for\s+)?(?:the\s+)?$", re.I)
"""What stands before the time that a title is of."""
_SO_FAR = re.compile(r"\s+(?:to\s+date|so\s+far)\b", re.I)
"""What follows a time that is not over."""
_ALL = 100
_SEASON = re.compile(r"\b(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?$", re.I)
_BEGUN = {"spring": 4, "summer": 7, "autumn": 10, "winter": 12}
"""Seasons with the month in which the first figures of one can be told."""
_SINCE = re.compile(r"\bsince\s+$", re.I)


@dataclass(frozen=True, slots=True)
class Written:
    """No earlier than `first` and no later than `last`; the day of the report, where the slide tells none."""

    first: date
    last: date


def of(page: Page, known: Knowledge) -> Written | None:
    """When a slide was written, as far as it tells; None where the day of the report is not known."""
    as_at = known.as_at
    if as_at is None:
        return None
    readings = [reading for _, reading in read_lines(page, known)]
    titled = [day for day in _of_title(page, known) if day <= as_at]
    dated = any(events.as_at(each.text, mention) for each in readings for mention in each.periods)
    figures = titled + [day for reading in readings for day in _of_figures(reading)]
    done = [day for reading in readings for day in _done(reading)]
    later = [each for each in figures + done if each > as_at]
    over = [each for each in figures + done if each <= as_at]
    if any(_is_years_before(each, later) for each in over if each in figures):
        return Written(max(later), max(later) if dated else date.max)
    compared = sum(_is_years_before(each, later) for each in over)
    if len(later) > len(over) - min(compared, len(later)) and (len(later) > 1 or max(later) in figures):
        return Written(max(later), max(later) if dated else date.max)
    return Written(max(over), as_at) if set(over) & set(figures) else Written(as_at, as_at)


def _of_title(page: Page, known: Knowledge) -> Iterator[date]:
    """The end of the time that a title says its slide is of: "Phonics check, June 2024"."""
    for line in page.lines:
        if line.kind == "title":
            reading = known.read(line.text)
            of_titles = _SUMMED_UP | {"month"}
            told = [each for each in reading.periods if each.form in of_titles and each.span]
            yield from (
                _end(each) for each in told if _OF_ALL.search(line.text, 0, each.start) and not each.since
            )


def _is_years_before(day: date, later: list[date]) -> bool:
    """Whether a period may be the one that a later one is compared with."""
    return any(each.month == day.month and each.year > day.year for each in later)


def _of_figures(reading: Reading) -> Iterator[date]:
    """The last day of each period that a figure is of, where it is over by its form or told as past."""
    tenses = {each.mention.start: each.tense for each in events.of(reading)}
    told = (each for each in reading.claims if each.role not in ("label", "target"))
    figures = {each.period for each in told if not _is_progress(reading, each)}
    for period in reading.periods:
        if period.span is None or _SO_FAR.match(reading.text, period.end):
            continue
        past = period in figures and (
            period.form in _SUMMED_UP or (period.form in _DATES and tenses.get(period.start) == "past")
        )
        past = past or (period in figures and _is_year_over(reading, period))
        season = _season(reading, period)
        if season and period in figures:
            yield season
            continue
        if past or events.as_at(reading.text, period) or _is_reported_by(reading, period):
            yield _end(period)


def _season(reading: Reading, period: PeriodMention) -> date | None:
    """When figures of a season can first be told: "rose from 402 in autumn 2023 to 498 in autumn 2024"."""
    named = _SEASON.search(reading.text, 0, period.start) if _A_YEAR.fullmatch(period.text) else None
    return date(int(period.text), _BEGUN[named["season"].lower()], 28) if named else None


def _is_year_over(reading: Reading, period: PeriodMention) -> bool:
    """Whether a year is told of as a whole beside the year before: "33.8 in 2024, 37.1 in 2023"."""
    if _SEASON.search(reading.text, 0, period.start):
        return False
    return bool(_A_YEAR.fullmatch(period.text)) and any(
        _A_YEAR.fullmatch(each.text) and int(each.text) == int(period.text) - 1 for each in reading.periods
    )


def _is_reported_by(reading: Reading, period: PeriodMention) -> bool:
    """Whether a sentence begins with the date that it tells a share by: "By 30 September 2024, 60.0% of"."""
    told = next((each for each in reading.sentences if each.start <= period.start < each.end), None)
    if told is None or not _BY.fullmatch(reading.text, told.start, period.start):
        return False
    after = (each for each in reading.claims if period.end <= each.numeral.start < told.end)
    return any(each.numeral.unit == "percent" for each in after) and bool(
        _HAD.search(reading.text, period.end, told.end)
    )


def _is_progress(reading: Reading, claim: Claim) -> bool:
    """Whether a figure says how much of a task is done, and measures nothing: "55% done", "(100%)"."""
    told = progress.of(reading.text)
    inside = told is not None and told.start <= claim.numeral.start < told.end
    return inside or (claim.numeral.unit == "percent" and claim.numeral.value == _ALL)


def _done(reading: Reading) -> Iterator[date]:
    """The days of what is told as done, less those that a time begins with: "since May 2024"."""
    for event in events.of(reading):
        since = event.mention.since or _SINCE.search(reading.text, 0, event.mention.start)
        if event.tense == "past" and not since:
            yield event.ends


def _end(mention: PeriodMention) -> date:
    assert mention.span
    if mention.day and events.is_day(mention):
        return mention.span.first.first_day.replace(day=mention.day)
    return mention.span.last.last_day
