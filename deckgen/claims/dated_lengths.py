"""Turn a text into windows of time that are told twice: by a length ("6 months in a row") and by dates.

Lengths and dates are linked where the words between them say that they are one window, or where the later
sentence goes back to the run of the one before: "The 7 consecutive rises".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import lengths, limits_kept, stretches
from deckgen.claims.lengths import Length, sentence_at
from deckgen.claims.stretches import Dated
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

_BEGUN = re.compile(
    r"\s+(?:since|after|from\s+when|following)\s+(?:(?:the|this|that|our|its|it)\b)[^,.;:()\d]{0,40}[,(]\s*(?:from\s+|that\s+is,?\s+)?",
    re.I,
)
"""Says from what event a length is counted: "3 months since the gate opened, May to July"."""
_IN_ALL = re.compile(r"\b(?:in|for|over|during)\s+(?:(?:the|these|those)\s+)?(?:first\s+)?$", re.I)
"""What comes before a length that a figure is of."""
_NEW_CLAUSE = re.compile(r"\b(?:and|but|while|whereas|yet|although)\b", re.I)
_IN_THE = re.compile(r"\b(?:in|over|during)\s+(?:the\s+)?(?:(?:last|past|latest)\s+)?$", re.I)
_PLAIN_IN = re.compile(r"\s*(?:in|of)\s+(?:the\s+)?", re.I)
_ITS_END = re.compile(
    r"^\s*(?:up\s+)?(?:to|ending|ended)\s+(?:the\s+end\s+of\s+)?[A-Z][a-z]+\.?[\s’'-]*\d{0,4}"
)
_TO_DATES = re.compile(
    r"\s*(?:in\s+a\s+row|running|alone|together|of\s+[\w\s]{1,30}|period|spell|run|pilot|trial|scheme|programme|project|campaign|review|plan|contract|course|"
    r"strategy|agreement|lease|grant|study|licence|deal|exhibition)?"
    r"\s*(?:[(,:–-]\s*|\b)?(?:(?:that\s+is|i\.?e\.?|namely|being|covering|spanning|counted|measured|taken|dated|which\s+(?:ran|run|runs|is|was|were)|running|ran|runs|"
    r"from|between|in|during|over|since|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the\s+months?\s+of|of|all\s+of|beginning|starting|began|started|"
    r"in\s+other\s+words|(?:each|every)(?:\s+one)?(?:\s+of\s+(?:the|these|those))?(?:\s+single)?(?:\s+months?)?)\b[,:]?\s*)*(?:the\s+)?(?:\d{1,2}\s+)?",
    re.I,
)
_TO_LENGTH = re.compile(
    r"\s*[(),:;–-]*\s*(?:(?:that\s+is|which\s+(?:is|was|makes?|made)|i\.?e\.?|namely|being|making|or|so|and|has|had|is|was|were|are|"
    r"when\s+(?:it|they|we|(?:the|our|its)\s+[a-z-]+)\s+(?:had|ran|was\s+in|were\s+in)|(?:the|its|their|our)\s+first|"
    r"a\s+(?:period|run|spell|stretch|total|window|span)|the(?:\s+same)?|all|each|every\s+one|every|in|over|for|of|a|an|these|those|some|now|fully|last|past|latest|"
    r"just|only|exactly|about|in\s+total|total)\b[,:]?\s*)*",
    re.I,
)
_APART = re.compile(
    r"\b(?:than|compar\w+|against|within|after|before|ahead|later|earlier|until|target|due|plan\w*|will|next|per|every\s+(?:\d+|two|three|four|six|other|second|third)|previous|"
    r"preceding|aged?|notice|left|remain\w*|baseline|(?<!control\s)(?<!upper\s)(?<!lower\s)limits?)\b",
    re.I,
)
_BACK = re.compile(
    r"\b(?:the|this|that|these|those|all)\s+(?:(?:run|streak|series|sequence)\s+of\s+)?$", re.I
)
_THESE = re.compile(
    r"\b(?:(?:this|that|these|those)\s+(?:same\s+)?|the\s+(?:very\s+)?same\s+)(?:(?:whole|entire|full|period|spell|stretch|total)\s+(?:of\s+)?)?$",
    re.I,
)
_THE_CASE = re.compile(
    r"\b(?:this|that|it|which)\s+(?:(?:has|had)\s+been|was|is|remained|held)\s+(?:the\s+case|so|true)?\s*(?:for\s+)?$",
    re.I,
)
_ALL_OF_IT = re.compile(r"\b(?:all|each|every\s+one)\s+(?:of\s+)?(?:the|these|those)?\s*$", re.I)
_OF_THESE = re.compile(r"\b(?:all|each|every(?:\s+one)?|any|none)\s+(?:of\s+)?(?:these|those)\s+$", re.I)
_RECENT = re.compile(r"\b(?:last|past|latest)\s+$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:the|these|those)\s+(?:same\s+)?$", re.I)
_LEAD = re.compile(
    r"\b(?:(?:all|each|every\s+one|none)\s+(?:of\s+)?)?(?:(?:the|these|those)\s+)?(?:(?:last|past|latest)\s+)?$",
    re.I,
)
"""The words before a length that belong to it: "all of the last" 10 months."""
_OF_THEM = re.compile(r"\s+of\s+(?:which|these|those|them|it|that|this)\b", re.I)
"""Makes the first months a part of the dates before them."""
_CLOSED_LIST = re.compile(r"\)\s*,?\s*(?:and|or|but|so)\b", re.I)
_RUN_OF = re.compile(r"\b(?:run|streak|series|sequence)\s+of\s+$", re.I)


_WEEK = 7
_DAYS = re.compile(r"\bdays?\b", re.I)
_OF_ITS_OWN = re.compile(r";|,\s+(?:and|but|while|whereas)\s+(?:over|in|for|during)\s", re.I)
"""Leads from dates to a window that says its own end: "May to July; over the 12 months to July"."""
_COMPOUND_YEARS = re.compile(r"[\w]+-year", re.I)
_NEAR = 2  # months that somebody may count wrong
_HOLIDAY = 2
"""Months that a two-year course may be short of two years."""


@dataclass(frozen=True, slots=True)
class Window:
    """A length and the dates that go with it, with the words from the first to the last of both."""

    length: Length
    dated: Dated
    text: str

    @property
    def agrees(self) -> bool:
        """Whether the dates have that length."""
        return agrees(self.length, self.dated)


def agrees(length: Length, dated: Dated) -> bool:
    """Whether a length is that of the dates. Steps from month to month are one fewer than months, or as many
    where the first month is itself a step; "between May and August" may leave the first month out.
    """
    off = dated.months - length.months
    if _COMPOUND_YEARS.match(length.text) and -_HOLIDAY <= off <= 0:
        return True
    if length.unit == "steps" or dated.between or (length.moving and dated.since):
        return 0 <= off <= 1
    if length.slack and dated.days and _DAYS.search(length.text):  # of work, and so fewer than there are
        return -Fraction(1, 30) <= off <= length.slack
    if not length.slack:
        return abs(off) <= (Fraction(3, 10) if dated.days else 0)
    return abs(off) <= (length.slack if dated.days else max(length.slack, Fraction(1, 2)))


def of(reading: Reading, last: Period | None, before: Sequence[PeriodMention] = ()) -> list[Window]:
    """All windows that a text tells both ways; `before` are those of the line above."""
    found: list[Window] = []
    dates = stretches.find(reading, last, before)
    for length in lengths.find(reading):
        if limits_kept.is_limit(reading, length):
            continue
        near = [
            each for each in dates if sentence_at(reading, each.start) == sentence_at(reading, length.start)
        ]
        beside = [each for each in near if _beside(reading, length, each)]
        linked = beside or [each for each in near if _since(reading, last, length, each)]
        if linked:
            lead = _LEAD.search(reading.text, 0, length.start)
            low = min(lead.start() if lead else length.start, linked[0].start)
            high = max(length.end, linked[0].end)
            found.append(Window(length, linked[0], reading.text[low:high]))
    return found


def goes_back(
    reading: Reading, last: Period | None, above: Dated | None, said: Sequence[Length] = ()
) -> Iterator[tuple[Length, Dated]]:
    """Lengths of what was told before, with its dates: "The 7 consecutive rises", "during these 6 months".

    `above` are the last dates of the lines before, `said` their lengths. A length told earlier is what a
    later one goes back to.
    """
    dates = stretches.find(reading, last)
    told = list(said)
    for length in lengths.find(reading):
        here = [
            each for each in dates if each.end <= reading.sentences[sentence_at(reading, length.start)].start
        ]
        dated = here[-1] if here else above
        again = any(each.months == length.months for each in told)
        again = again or sum(each.months for each in here) == length.months  # of two stretches together
        if (
            dated is not None
            and not again
            and not _is_too_short(length, dated)
            and _is_back(reading.text[: length.start], length, here)
        ):
            yield length, dated
        told.append(length)


def _is_too_short(length: Length, dated: Dated) -> bool:
    """Whether days are not those of dates in months, but of days that a line has named: "those two days"."""
    return bool(length.slack) and not dated.days and 3 * length.months < dated.months


def _is_back(before: str, length: Length, here: list[Dated]) -> bool:
    back = _BACK.search(before)
    counted = lengths.is_ordinal(length)  # "the second month in a row" tells a run itself
    if back and not counted and (length.run or _RUN_OF.search(back.group())):
        return True
    if length.run and here and _THE_CASE.search(before):
        return True
    if _BETWEEN.search(before):
        return False  # "between the same two months": they are the first and the last
    whole = bool(here) and here[-1].since and bool(_ALL_OF_IT.search(before))
    return whole or bool(_THESE.search(before))


def _beside(reading: Reading, length: Length, dated: Dated) -> bool:
    """Whether the words between a length and dates make them one window."""
    before = length.end <= dated.start
    between = _between(reading.text, length, dated)
    if before and dated.days:
        between = _less_months(reading, length.end, dated.start)
    if lengths.is_counted_from(reading.text, length.start) or _is_too_short(length, dated):
        return False  # "waited 23 days in the quarter July to September, 6 days less"
    if length.ended and before:
        between = _ITS_END.sub("", between)
        if between.strip() == ",":
            return False  # "in the 12 months to May 2024, July and August had"
    joined = (_TO_DATES if before else _TO_LENGTH).fullmatch(between) or (
        before
        and not dated.since
        and _IN_ALL.search(reading.text[: length.start])
        and _BEGUN.fullmatch(between)
    )
    return bool(joined) and not _another(reading, length, dated, before, between)


def _less_months(reading: Reading, start: int, end: int) -> str:
    """A stretch without the month that days are counted in: "for 12 days in March 2024, from the 4th"."""
    text = reading.text[start:end]
    for each in reading.periods:
        if each.form == "month" and start <= each.start < each.end <= end:
            text = re.sub(rf"\s*\b(?:in|of|during)\s+{re.escape(each.text)}", "", text)
    return text


def _since(reading: Reading, last: Period | None, length: Length, dated: Dated) -> bool:
    """Whether a run or the last months are told of what began at a date: both go on until now."""
    between = _between(reading.text, length, dated)
    of_these = bool(_OF_THESE.search(reading.text, 0, length.start))
    lasting = dated.since and (length.run or length.recent or of_these)
    open_end = not length.ended or (
        _ends_now(reading, last, length)
        and bool(_ALL_OF_IT.search(_RECENT.sub("", reading.text[: length.start])))
        and not _NEW_CLAUSE.search(between)
    )
    apart = (_APART.search(between) and not length.ended) or is_other(reading.text, length, dated)
    return lasting and open_end and len(between) < 120 and not apart


def is_other(text: str, length: Length, dated: Dated) -> bool:
    """Whether the last months are another window than all since a date: "shut since January; in the last 4
    months". Much shorter ones are, unless each of them is spoken of.
    """
    far = dated.months - length.months > _NEAR
    each = _ALL_OF_IT.search(_RECENT.sub("", text[: length.start]))
    return length.recent and not length.run and far and not each


def _ends_now(reading: Reading, last: Period | None, length: Length) -> bool:
    """Whether the end that a length says is the report's own."""
    own = next((each.span for each in reading.periods if each.start <= length.start < each.end), None)
    return own is not None and own.last == last


def _between(text: str, length: Length, dated: Dated) -> str:
    return text[length.end : dated.start] if length.end <= dated.start else text[dated.end : length.start]


def _is_of_a_week(length: Length, dated: Dated) -> bool:
    """Whether days are those of every week: "open on all 5 days since 4 September"."""
    return bool(length.slack) and 30 * length.months <= _WEEK and dated.months > 1


def _another(reading: Reading, length: Length, dated: Dated, before: bool, between: str) -> bool:
    """Whether a length beside dates is of something else: "took 31 days in April"."""
    if length.slack and (_PLAIN_IN.fullmatch(between) or (dated.since and " of " in between)):
        return True
    if dated.since and _is_of_a_week(length, dated):
        return True
    if dated.since and not before and _IN_THE.search(between) and is_other(reading.text, length, dated):
        return True
    if dated.since and before:
        years = re.search(r"\byears?\b", length.text, re.I) is not None
        return length.ended or (years and not (length.run or length.recent))
    if not before and length.ended and _OF_ITS_OWN.search(between):
        return True
    part = between.rstrip().endswith(" first") and _OF_THEM.match(reading.text, length.end)
    return bool(part) or bool(_CLOSED_LIST.search(between))
