"""Turn the windows of a slide and the words that go back to them into whether those can be meant.

"The 12 months to June ... Of the 15 months just described": no 15 months were. "All of the last 5 months, May
to September 2024. Over this same run, beginning in March 2024": it begins in May. Any that was told will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import lengths, stretches
from deckgen.claims.lengths import Length
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

_WINDOWS = frozenset({"rolling", "range", "quarter", "year"})
_MONTHS = frozenset({"month", "month-alone"})
_NOUN = r"(?:run|window|spell|period|stretch|streak|span|sequence|timeframe)"
_THAT = r"(?:this|that|the)\s+(?:very\s+)?same|this|that|these|those"
_SAID = re.compile(
    r"\s+(?:(?:just|already)\s+(?:described|named|mentioned|told|given|referred\s+to)|(?:described|named|mentioned|given|told|shown)\s+(?:above|earlier)|"
    r"in\s+question)\b",
    re.I,
)
_THE = re.compile(r"\bthe\s+(?:whole\s+|entire\s+|full\s+|same\s+)?$", re.I)
_IN_IT = re.compile(
    r"\b(?:in|over|during|of|across|for|throughout|within)\s+the\s+(?:whole\s+|entire\s+|full\s+|same\s+)?$",
    re.I,
)
_PASSED = re.compile(
    r"\s+(?:saw|coincid\w+|includ\w+|cover\w*|beg[ai]n\w*|start\w*|end(?:s|ed)|contain\w*|had|took\s+in|brought)\b",
    re.I,
)
"""What is told of a window, and not of a time that is allowed."""
_ITS_NOUN = re.compile(rf"[\s-]{_NOUN}\b", re.I)
_OF_ITS_OWN = re.compile(
    r"\s*(?:[(,]\s*)?(?:to|from|of|between|before|after|since|until|up\s+to|ending|ended|starting|beginning|covered|covering|which|that|when|in|for|over|leading|"
    r"allowed|given|set)\b|\s*\(",
    re.I,
)
"""What makes a length a window of its own, or the time that is given for something."""
_BEGUN = re.compile(
    rf"\b(?:{_THAT})\s+(?:(?:{lengths.COUNT})[\s-]months?\s+)?(?:{_NOUN}\b|(?<=months\s))\s*,?\s*(?:(?:which|that)\s+)?"
    r"(?:beginning|starting|began|started|from|since|running\s+from)\s+(?:in\s+)?$",
    re.I,
)
_FROM = re.compile(r"\s+(?:from|beginning|starting|(?:that|which)\s+(?:began|started))\s+(?:in\s+)?", re.I)
_GOES_ON = re.compile(r"\s*(?:to|until|till|and|[-–—])\s*(?:the\s+end\s+of\s+)?(?:\d|[A-Z])")
_ENDED = re.compile(
    rf"\b(?:(?:{_THAT}|the|its)\s+)(?:run|spell|streak|stretch|sequence)\s+(?:(?:had|has|then|finally)\s+)?(?:ended|finished|stopped|closed|came\s+to\s+an\s+end|"
    r"was\s+broken|broke|ran\s+out)\s+in\s+$",
    re.I,
)
_KIND_OF_YEAR = re.compile(
    r"\b(?:that|(?:the|that|this)\s+same)\s+(?P<kind>calendar|financial|school|academic|tax)\s+year\b", re.I
)
_BEGINS = {"calendar": (1,), "financial": (4,), "tax": (4,), "school": (8, 9), "academic": (8, 9)}
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Window:
    """Months as told, with the first and the last where they are known."""

    text: str
    months: Fraction
    first: Period | None = None
    last: Period | None = None


@dataclass(frozen=True, slots=True)
class Misfit:
    """Words that go back to a window, and the window told last, which they cannot mean."""

    words: str
    told: Window


def of(reading: Reading, last: Period | None, above: Sequence[Window]) -> Iterator[Misfit]:
    """All such words of a text, with the windows of the lines `above` it."""
    yield from _lengths_back(reading, last, above)
    for mention in reading.periods:
        if mention.form not in _MONTHS or mention.span is None or _GOES_ON.match(reading.text, mention.end):
            continue
        told = [*above, *windows(reading, last, mention.start)]
        first = [each for each in told if each.first]
        begun = _BEGUN.search(reading.text, 0, mention.start)
        if begun and first and not any(each.first == mention.span.first for each in first):
            yield Misfit(reading.text[begun.start() : mention.end], first[-1])
        ended = _ENDED.search(reading.text, 0, mention.start)
        ends = [each.last for each in told if each.last]
        if ended and ends and not any(mention.span.first in (each, each + 1) for each in ends):
            yield Misfit(reading.text[ended.start() : mention.end], [each for each in told if each.last][-1])
    for match in _KIND_OF_YEAR.finditer(reading.text):
        told = [*above, *windows(reading, last, match.start())]
        years = [each for each in told if each.first and each.months == _A_YEAR]
        begins = _BEGINS[match["kind"].lower()]
        if years and not any(each.first and each.first.first_day.month in begins for each in years):
            yield Misfit(match.group(), years[-1])


def _lengths_back(reading: Reading, last: Period | None, above: Sequence[Window]) -> Iterator[Misfit]:
    """ "The 36-month period", "of the 15 months just described": of lengths that nothing told before has."""
    for length in lengths.find(reading):
        said = _SAID.match(reading.text, length.end)
        noun = _ITS_NOUN.match(reading.text, length.end)
        if length.ended or length.recent or length.run or length.slack or length.unit == "steps":
            continue
        if not said and not (
            noun
            and _THE.search(reading.text, 0, length.start)
            and not _OF_ITS_OWN.match(reading.text, noun.end())
        ):
            continue
        if (
            not said
            and noun
            and not (_IN_IT.search(reading.text, 0, length.start) or _PASSED.match(reading.text, noun.end()))
        ):
            continue
        told = [*above, *windows(reading, last, length.start)]
        told = [each for each in told if each.months > 1]
        if told and not _is_told(length, told):
            back = said or noun
            yield Misfit(reading.text[length.start : back.end() if back else length.end], told[-1])


def _is_told(length: Length, told: Sequence[Window]) -> bool:
    """Whether a window, or two or more of one length together, have a length."""
    return any(
        each.months == length.months
        or each.months * sum(one.months == each.months for one in told) == length.months
        for each in told
    )


def windows(reading: Reading, last: Period | None, end: int | None = None) -> list[Window]:
    """All windows of a text, or of its words before a place."""
    stop = len(reading.text) if end is None else end
    found = [
        Window(each.text, Fraction(len(each.span)), each.span.first, each.span.last)
        for each in reading.periods
        if each.end <= stop and each.form in _WINDOWS and each.span
    ]
    found += [Window(each.text, each.months) for each in stretches.find(reading, last) if each.end <= stop]
    for length in lengths.find(reading):
        if length.end <= stop and length.unit == "months":
            found.append(_from(reading, length) or Window(length.text, length.months))
    return found


def _from(reading: Reading, length: Length) -> Window | None:
    """ "The 8 months from February 2024": a length with its first month."""
    start = _FROM.match(reading.text, length.end)
    month = _month_at(reading, start.end()) if start and not length.slack else None
    if month is None or month.span is None or _GOES_ON.match(reading.text, month.end):
        return None
    ends = month.span.first + (int(length.months) - 1)
    return Window(reading.text[length.start : month.end], length.months, month.span.first, ends)


def _month_at(reading: Reading, at: int) -> PeriodMention | None:
    return next((each for each in reading.periods if each.start == at and each.form in _MONTHS), None)
