"""Turn figures called averages and the list beside them into those that are only the list's sum.

The average of so many a month is no sum of months, and the average of places no sum of places; but so many
a day are as many by kind or by place as they are together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.claims import sums
from deckgen.model.claim import Claim, Reading

_ON_AVERAGE = re.compile(r"[^.;:,()\d]{0,60}\bon\s+average\b", re.I)
_AVERAGE = re.compile(r"\b(?:average|mean|typical)\b|\baveraged\b|\btypically\b", re.I)
_TIMES = re.compile(
    r"\b(?:an?|per|each|every)\s+(?:day|week|month|quarter|term|year|night|shift)\b|\b(?:daily|weekly|monthly|quarterly|termly)\b",
    re.I,
)
_PLACES = re.compile(
    r"\b(?:per|each|every)\s+(?!day|week|month|quarter|term|year|night|shift|person|one\b)[a-z]{3,}\b|"
    r"\b(?:for|of|across|at)\s+(?:all\s+)?(?:the\s+)?(?:two|three|four|five|six|seven|eight|[2-9])\s+[a-z]{3,}s\b",
    re.I,
)
_A_TIME = re.compile(
    r"\b(?:(?:the\s+)?(?:first|second|third|fourth|fifth|last)(?:\s+(?:day|week|month|quarter|term))?|week\s+(?:\d+|one|two|three|four|five)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|quarter\s+\d|(?:autumn|spring|summer)(?:\s+term)?)\b",
    re.I,
)
_MARK = re.compile(r"[;:()]|(?<!\d),|,(?!\d)|\.\s")
_UP_TO_A_MARK = re.compile(r"(?:(?!\band\b)[^.;,():])*")
_SINCE_A_MARK = re.compile(r"(?:(?!\band\b)[^.;,():])*$")
_A_NUMBERED = re.compile(r"\b(?:week|day|quarter|term|year|ward|site|key stage)\s+$", re.I)
_A_PLACE = re.compile(r"\b(?:at|in|on)\s+(?:the\s+)?[A-Z][a-z]+|\b(?:at|in|on)\s+the\s+[a-z]+\b")


def of(reading: Reading, beside: Sequence[Reading]) -> Iterator[tuple[Claim, int, int]]:
    """Each such figure, and where the words that call it an average and give it begin and end."""
    for claim in reading.claims:
        if claim.role != "level" or claim.numeral.hedge or claim.numeral.value == 0:
            continue
        at = _said(reading, claim)
        if at is None:
            continue
        times, places = _shared_out(reading, claim, reading.sentences[claim.sentence].start)
        for other in (reading, *beside):
            told = [
                each for each in other.claims if not _A_NUMBERED.search(other.text, 0, each.numeral.start)
            ]
            run = sums.run_of(claim, told)
            if run and _one_after_another(other, run, times=times, places=places):
                yield claim, at[0], at[1]
                break


def is_shared_out(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is said to be of one day, month or place: what it is an average over."""
    return any(_shared_out(reading, claim, reading.sentences[claim.sentence].start))


def _shared_out(reading: Reading, claim: Claim, start: int) -> tuple[bool, bool]:
    """Whether a figure is told of each time, and whether of each place."""
    told = reading.text[start : _head_ends(reading, claim)]
    return bool(_TIMES.search(told)), bool(_PLACES.search(told))


def _head_ends(reading: Reading, claim: Claim) -> int:
    """Where what is said of the figure itself ends: at the next figure or mark."""
    found = _MARK.search(reading.text, claim.numeral.end)
    return found.start() if found else len(reading.text)


def _said(reading: Reading, claim: Claim) -> tuple[int, int] | None:
    """Where a figure and the word "average" that is said of it stand."""
    start = reading.sentences[claim.sentence].start
    ends = [
        each.numeral.end
        for each in reading.claims
        if each.numeral.end <= claim.numeral.start
        and each.role not in ("length", "label")
        and each.numeral.form != "words"
    ]
    lead = max([start, *ends])
    before = _AVERAGE.search(reading.text, lead, claim.numeral.start)
    if before:
        return before.start(), claim.numeral.end
    after = _ON_AVERAGE.match(reading.text, claim.numeral.end)
    return (claim.numeral.start, after.end()) if after else None


def is_a_list(reading: Reading, run: Sequence[Claim]) -> bool:
    """Whether figures are told of one time, or of one place, after another."""
    return _one_after_another(reading, run, times=True, places=False) or _one_after_another(
        reading, run, times=False, places=True
    )


def _one_after_another(reading: Reading, run: Sequence[Claim], *, times: bool, places: bool) -> bool:
    """Whether each figure of a list is told of another time, or of another place, as the average was."""
    pattern = _A_TIME if times else _A_PLACE if places else None
    if pattern is None:
        return False
    names = [_named(reading, claim, pattern) for claim in run]
    return all(names) and len(set(names)) == len(names)


def _named(reading: Reading, claim: Claim, pattern: re.Pattern[str]) -> str:
    """The time or place that a figure of a list is of: right after it, or right before it."""
    text = reading.text
    after = _UP_TO_A_MARK.match(text, claim.numeral.end)
    found = pattern.search(after.group()) if after else None
    if found is None:
        before = _SINCE_A_MARK.search(text, 0, claim.numeral.start)
        found = pattern.search(before.group()) if before else None
    return found.group().lower() if found else ""
