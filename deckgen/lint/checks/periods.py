"""Periods: windows that differ, limits of rolling values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.prose import Page

_EXCEPTIONAL = re.compile(
    r"\b(?:exceptional(?:ly)?(?: (?:low|high)s?)?|(?:upper|lower) (?:control|process) (?:limit|threshold)s?|"
    r"control limits?|special cause|statistical process control|SPC|outlier signal)\b",
    re.I,
)
_MONTHLY = re.compile(r"\bmonthly\b", re.I)
_ROLLING = re.compile(r"\brolling\b", re.I)


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
