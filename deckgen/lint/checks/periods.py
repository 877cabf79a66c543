"""Periods: windows that differ, comparisons across a break, limits of rolling
values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period
from deckgen.model.prose import Page

_EXCEPTIONAL = re.compile(
    r"\b(?:exceptional(?:ly)?(?: (?:low|high)s?)?|(?:upper|lower) (?:control|process) (?:limit|threshold)s?|"
    r"control limits?|special cause|statistical process control|SPC|outlier signal)\b",
    re.I,
)
_MONTHLY = re.compile(r"\bmonthly\b", re.I)
_ROLLING = re.compile(r"\brolling\b", re.I)
_BREAK = re.compile(
    r"\b(?:new|chang\w+|introduc\w+|switch\w*|mov\w+|migrat\w+|revis\w+|replac\w+|redefin\w+|"
    r"implement\w+|different)\b"
    r"[^.;]{0,60}?\b(?:model|system|recording|counting|definition|method\w*|process|criteria|software|tool|"
    r"guidance|standard|rules?|coding|classification|platform|form)\b"
    r"|\b(?:model|system|recording|counting|definition|method\w*|criteria|software|coding|classification)\b"
    r"[^.;]{0,30}?\b(?:chang\w+|introduc\w+|switch\w*|replac\w+|went live|revis\w+|mov\w+)\b",
    re.I,
)
_CAVEAT = re.compile(
    r"\b(?:not (?:directly |fully |strictly )?comparable|cannot be (?:directly )?compared|"
    r"can't be compared|comparab\w+|caution|break in (?:the )?series|"
    r"like[- ]for[- ]like|before and after)\b",
    re.I,
)


@check("L27", "a comparison crosses a break of the series and does not say so")
def series_break(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A change of model, system or definition inside the 24 months of a year-on-year comparison."""
    breaks = list(_breaks(page, known))
    if any(_CAVEAT.search(line.text) for line in page.lines):
        return
    for line, reading in read_lines(page, known):
        for _, told in by_sentence(reading):
            for claim in told:
                if claim.role != "change" or claim.period is None or claim.period.span is None:
                    continue
                span = claim.period.span
                start = span.first - len(span) if len(span) > 1 else span.first - 12
                crossed = [
                    label
                    for when, label, words in breaks
                    if start < when <= span.last and _about(claim.metric, words)
                ]
                if crossed:
                    yield Slip(
                        line,
                        claim.numeral.text,
                        f"'{claim.numeral.text}' compares across {crossed[0]}",
                        f"add that figures before it are not directly comparable because of {crossed[0]}",
                    )
                    break


def _breaks(page: Page, known: Knowledge) -> Iterator[tuple[Period, str, frozenset[str]]]:
    """When, what it is called, and the words of the measures it breaks (none: all of the slide)."""
    for event in known.events:
        if event.breaks or not event.comparable:
            nouns = [known.noun(metric) or metric for metric in event.metrics]
            if not event.metrics or any(metric.split(".")[0] == page.slide for metric in event.metrics):
                yield event.period, event.noun or event.label, frozenset()
            elif not any("." in metric for metric in event.metrics):
                yield (
                    event.period,
                    event.noun or event.label,
                    frozenset().union(*(key_words(noun) for noun in nouns)),
                )
    for _, reading in read_lines(page, known):
        for sentence in reading.sentences:
            found = _BREAK.search(reading.text, sentence.start, sentence.end)
            when = next(
                (
                    each
                    for each in reading.periods
                    if sentence.start <= each.start < sentence.end
                    and each.form in ("month", "day", "month-alone")
                    and each.span
                ),
                None,
            )
            if found and when and when.span:
                yield when.span.first, f"the change of {when.text}", frozenset()


def _about(metric: str, words: frozenset[str]) -> bool:
    return not words or bool(words & key_words(metric))


@check("L28", "a control-chart word is said of rolling values")
def control_limits_on_rolling(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Rolling values share months, so their moving ranges are too small: limits need single periods."""
    for line, reading in read_lines(page, known):
        for match in _EXCEPTIONAL.finditer(line.text):
            rolling = next((each.text for each in reading.periods if each.form == "rolling"), "")
            rolling = (
                rolling or (_ROLLING.search(line.text) or _no_match()).group()
                if not rolling and _ROLLING.search(line.text)
                else rolling
            )
            if (
                rolling
                and not _MONTHLY.search(line.text)
                and not re.search(r"\bin a row\b|\blast \d+ months\b|consecutive", line.text)
            ):
                yield Slip(
                    line,
                    match.group(),
                    f"'{match.group()}' is said of a rolling value ({rolling})",
                    "judge the monthly values against limits of monthly values, and say so",
                )
                break


def _no_match() -> re.Match[str]:
    raise AssertionError("asked for only where it matches")


@check("L29", "two windows that belong together have different lengths")
def window_mismatch(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "since November 2023" is 11 months to September; "the last 10 months" is another window."""
    for line, reading in read_lines(page, known):
        since = [each for each in reading.periods if each.since and each.span]
        lasting = [each for each in reading.periods if _lasting(each)]
        for one in since:
            months = _months_since(one, known, reading)
            for other in lasting:
                if months and other.length not in (None, months):
                    yield Slip(
                        line,
                        other.text,
                        f"'{other.text}' is not the {months} months since {one.text}",
                        "use one window for both, and say which months it has",
                    )


def _lasting(mention: PeriodMention) -> bool:
    return (
        mention.form == "relative"
        and bool(re.match(r"(?:the\s+)?(?:last|past|latest)\b", mention.text, re.I))
        and (mention.length or 0) > 1
    )


def _months_since(mention: PeriodMention, known: Knowledge, reading: Reading) -> int | None:
    if known.last is None or mention.span is None or any(each.form == "quarter" for each in reading.periods):
        return None
    return known.last.ordinal - mention.span.first.ordinal + 1
