"""Turn "the same 12 months" with dates of its own into whether a window told before has these dates.

The same months of another year are the same: "in the same 6 months of 2023 (April to September 2023)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import lengths
from deckgen.model.claim import PeriodMention, Reading

_UNIT = r"(?:months?|period|quarter|half[\s-]year|year|window|time)"
_SAME = re.compile(
    rf"\bsame\s+(?:(?:{lengths.COUNT}[\s-])?{_UNIT}\b(?:\s+of\s+(?:19|20)\d\d)?\s*[,(:–-]?\s*(?:(?:that\s+is|namely|i\.e\.|from|between),?\s+)?"
    r"(?:the\s+)?)?$",
    re.I,
)
_WINDOWS = frozenset({"rolling", "range", "quarter"})


@dataclass(frozen=True, slots=True)
class Another:
    """The words from "same" to the dates, and the window told before that has others."""

    words: str
    told: PeriodMention


def of(reading: Reading, above: Sequence[PeriodMention]) -> list[Another]:
    """All windows that are called the same and are of other months than those told before."""
    found = []
    told = [each for each in above if _is_window(each)]
    for each in reading.periods:
        if not _is_window(each):
            continue
        same = _SAME.search(reading.text[: each.start])
        alike = [one for one in told if one.length == each.length]
        known = told if same and same.group().split()[1:] else alike
        if same and known and not any(_same_months(one, each) for one in told):
            found.append(Another(reading.text[same.start() : each.end], known[-1]))
        told.append(each)
    return found


def _is_window(mention: PeriodMention) -> bool:
    return mention.form in _WINDOWS and mention.span is not None and mention.length is not None


def _same_months(one: PeriodMention, other: PeriodMention) -> bool:
    """Whether two windows begin and end in months of one name."""
    assert one.span and other.span
    apart = one.span.first.ordinal - other.span.first.ordinal
    return apart % 12 == 0 and len(one.span) == len(other.span)
