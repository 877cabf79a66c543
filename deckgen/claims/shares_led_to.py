"""Turn two counts of a sentence and the percentage that they are said to come to into a share.

"1,204 booked, 1,011 attended (84.0%)"; "187 complaints from a total of 260, a rate of 71.9%"; "on 23 of the
30 days, or 76.7%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from deckgen.claims.shares import Share, less_periods
from deckgen.model.claim import Claim, Reading

_LEADS = re.compile(
    r"[^.;()\d]{0,90}(?:\(\s*|(?:,|:|\s[-–])\s*(?:(?:or|i\.e\.|that\s+is|which\s+is|equal\s+to|equivalent\s+to|giving|making|"
    r"meaning)\s+)?"
    r"(?:(?:so|hence|thus|therefore|putting|bringing|taking|giving|which\s+(?:puts?|brings?|takes?|gives?))\s+"
    r"(?:[\w’'-]+\s+){1,4}?(?:(?:was|is|stood|stands|came|at|to|of)\s+){1,2}|"
    r"(?:(?:the|a)\s+)?(?:(?!and\b|but\b)[a-z-]+\s+){0,2}?(?:coverage|uptake|take-up|compliance|occupancy|timeliness|completion|turnout|"
    r"rate|share)\s+(?:was|is|stood\s+at|came\s+to)\s+)?"
    r"(?:(?:just|only|about|almost|nearly|exactly)\s+|(?:an?|the)\s+(?:[\w’'-]+\s+){1,4}?(?:(?:of|at)\s+)?)?)",
    re.I,
)
_OUT_OF = re.compile(
    r"(?:\s+[^\d.;:()]{0,60}?)?\s(?:out\s+of|of|from|among|amongst)\s+(?:(?:a|the|its|their|our|all)\s+)?"
    r"(?:(?:possible|total|roll|list|sample|cohort|intake|caseload|pool|stock|fleet)\s+(?:of\s+)?)?",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:from\s+\S+\s+to|compared|against|than|rose|fell|grew|dropped|increas\w+|decreas\w+|reduc\w+|up|down|"
    r"target|standard|average\w*|national\w*|earlier|previous\w*|rise|fall|growth|change|"
    r"(?:year|quarter|month|week|term)s?\s+before)\b",
    re.I,
)
"""Words that make a percentage beside two counts something else than their share."""
_DAYS = re.compile(r"(?P<count>\d+)\s+(?:days|nights|weeks|shifts)", re.I)
_IN_BRACKETS = re.compile(r"\(\s*x+\s*\)")
_OF = re.compile(r"\s*(?:%|per\s?cent)?\s+(?:of|more|fewer|less|higher|lower)\b", re.I)
_REST = re.compile(r"\b(?:leaving|left|others?|rest|remain\w*|not|no|without|un\w+ed|missed|absent)\b", re.I)
_NEAR = 6  # percentage points between a share and one that is a slip of it


def of(reading: Reading, taken: frozenset[int]) -> Iterator[Share]:
    """Shares of a text beside those whose percentages begin at the places `taken`."""
    text = _IN_BRACKETS.sub(lambda each: " " * len(each.group()), less_periods(reading))
    for percent in reading.claims:
        if percent.numeral.unit != "percent" or percent.role not in ("level", "share"):
            continue
        if percent.numeral.start in taken or percent.numeral.hedge:
            continue
        sentence = reading.sentences[percent.sentence].text
        if _MOVED.search(sentence) or _OF.match(text, percent.numeral.end):
            continue
        share = _share(reading, text, percent, bool(_REST.search(sentence)))
        if share and _is_near(share):
            yield share


def _share(reading: Reading, text: str, percent: Claim, rest: bool) -> Share | None:
    counts, others = _counts_before(reading, percent)
    if len(counts) < 2 or any(_same_span(counts[-1], each) is False for each in counts[-2:-1]):
        return None
    for limit in others:  # "within 8 weeks" parts nothing
        text = text[: limit.numeral.start] + "x" * len(limit.numeral.text) + text[limit.numeral.end :]
    one, other = counts[-2:]
    if not _LEADS.fullmatch(text, other.numeral.end, percent.numeral.start):
        return None
    if _OUT_OF.fullmatch(text, one.numeral.end, other.numeral.start):
        part, base = one, other
    else:
        part, base = other, one
    if not 0 < part.numeral.value < base.numeral.value:
        return None
    larger = [each for each in counts if each not in (part, base) and each.numeral.value > part.numeral.value]
    return Share(percent, part, (base, *larger), rest=rest)


def _counts_before(reading: Reading, percent: Claim) -> tuple[list[Claim], list[Claim]]:
    """The counts of a sentence up to a percentage, "30 days" out of which some are told with them; times."""
    counts, times = list[Claim](), list[Claim]()
    for claim in reading.claims:
        if claim.sentence != percent.sentence or claim.numeral.start >= percent.numeral.start:
            continue
        days = _DAYS.fullmatch(claim.numeral.text) if claim.role in ("base", "count-of") else None
        if days:
            value = Fraction(days["count"])
            numeral = replace(claim.numeral, value=value, unit="", step=Fraction(1))
            counts.append(replace(claim, numeral=numeral))
        elif claim.numeral.unit == "seconds" or claim.role == "label":
            times.append(claim)
        elif claim.numeral.unit or claim.role in ("change", "target", "margin", "length"):
            return [], []
        else:
            counts.append(claim)
    return counts, times


def _same_span(one: Claim, other: Claim) -> bool | None:
    """Whether two figures are of one period; None where one of them tells none."""
    if not one.period or not other.period or not one.period.span or not other.period.span:
        return None
    return one.period.span == other.period.span


def _is_near(share: Share) -> bool:
    """Whether a percentage is so near to what the figures make that it must be meant as that."""
    made = 100 * share.part.numeral.value / share.bases[0].numeral.value
    ways = (made, 100 - made) if share.rest else (made,)
    return any(abs(each - share.percent.numeral.value) <= _NEAR for each in ways)
