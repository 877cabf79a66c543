"""Turn the claims of a text into shares that are told after their figures, in words that go back to them.

"2,690 families were invited and 2,418 came. That is a turnout of 86.9%"; "7,344 of the 9,180 staff accepted,
leaving 20.0% who had not".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.claims import settings
from deckgen.claims.shares import OF_THOSE, Share
from deckgen.model.claim import Claim, Reading

_SO = (
    r"(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?:rates?|shares?|proportions?|percentages?|turnout|uptake|take-up|coverage|occupancy|"
    r"attendance|compliance|success|response|completion|pass\s+rate|level)(?:\s+[a-z]+){0,4}?\s+(?:(?:of|at|as|is|to\s+be)\s+)?"
)
_IS = (
    r"(?:is|are|was|were|makes?|made|means?|meant|gives?|gave|represents?|represented|equals?|equalled|comes?\s+to|came\s+to|"
    r"works?\s+out\s+at|worked\s+out\s+at|amounts?\s+to|amounted\s+to|puts?|leaves?|left)"
)
_GOES_BACK = re.compile(
    rf"(?:\b(?:[Tt]his|[Tt]hat|[Ww]hich|[Tt]hese|[Tt]hey|[Ii]t|[Tt]his\s+[\w-]+)\s+(?:therefore\s+|together\s+)?{_IS}\s+(?:{_SO})?"
    rf"|\b(?:giving|making|leaving|representing|equivalent\s+to|equal\s+to|amounting\s+to)\s+(?:{_SO})?"
    rf"|\b(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){{0,4}}?(?:rate|share|proportion|percentage|turnout|uptake|take-up|coverage|occupancy)"
    rf"\s+(?:therefore\s+|thus\s+)?(?:is|was|came\s+to|stood\s+at|works\s+out\s+at)\s+)"
    r"(?:just\s+|only\s+|about\s+|almost\s+|nearly\s+|exactly\s+|therefore\s+|the\s+other\s+|the\s+remaining\s+|some\s+)*$"
)
_REST = re.compile(
    r"\b(?:leav(?:es?|ing)|left|the\s+(?:other|others|rest|remaining|remainder)|did\s+not|had\s+not|have\s+not|has\s+not|were\s+not|"
    r"was\s+not|without|un\w+ed|missed|refused|declined|absent)\b",
    re.I,
)
_APPOSED = re.compile(
    r"[^.;()\d]{0,80}(?:,|:|\s[-–])\s*(?:(?:or|so|i\.e\.|that\s+is|which\s+is|this\s+is|equal\s+to|equivalent\s+to)\s+)?"
    r"(?:(?:just|only|about|almost|nearly|exactly|some|merely|fully|over|under)\s+|"
    r"(?:an?|the)\s+(?:[\w’'-]+\s+){1,4}?(?:(?:of|at)\s+)?|an?\s+(?:mere|full|good)\s+)?",
    re.I,
)
_OF_OTHERS = re.compile(
    r"\b(?:national(?:ly)?|england|regional|average|target|standard|benchmark|aim|goal|expected|planned|last\s+year|"
    r"(?:year|month|quarter)\s+(?:before|earlier|ago)|previous(?:ly)?|elsewhere|other\s+[a-z]+s)\b",
    re.I,
)
_GOES_ON = re.compile(r"[,;]|\b(?:and|but|which|so)\b")
"""What ends the words that say what a percentage is of: "which is 71.4% and misses the target"."""
_NEAR = 6  # percentage points between a share and one that is a slip of it, in an apposition
_FAR = 2


def of(reading: Reading, taken: frozenset[int]) -> Iterator[Share]:
    """Shares of a text beside those whose percentages begin at the places `taken`."""
    told = [each for each in reading.claims if each.role != "label"]
    for index, percent in enumerate(told):
        if percent.numeral.unit not in ("percent", "ratio") or percent.numeral.start in taken:
            continue
        if percent.role not in ("level", "share") or _is_of_others(reading, percent):
            continue
        back, apposed = _goes_back(reading, told, index), _is_apposed(reading, told, index)
        pair = _pair(told[:index], percent) if back or apposed else None
        if pair:
            share = Share(percent, pair[0], (pair[1],), rest=bool(_REST.search(_clause(reading, percent))))
            if back or _is_near(share):
                yield share


def _is_of_others(reading: Reading, percent: Claim) -> bool:
    """Whether a percentage is that of another place or time, or what is aimed at."""
    sentence = reading.sentences[percent.sentence]
    after = _GOES_ON.split(reading.text[percent.numeral.end : sentence.end])[0]
    return bool(_OF_OTHERS.search(reading.text[sentence.start : percent.numeral.start] + after))


def _is_apposed(reading: Reading, told: Sequence[Claim], index: int) -> bool:
    """Whether a percentage says the count before it in another way: "246 pupils had lunch, or 24.0%"."""
    percent, near = told[index], told[index - 1] if index else None
    if near is None or near.sentence != percent.sentence or near.numeral.unit != "":
        return False
    if OF_THOSE.match(reading.text, percent.numeral.end):
        return False
    following = [each for each in told[index + 1 : index + 2] if each.sentence == percent.sentence]
    if any(each.role in ("count-of", "base", "change", "prior") for each in following):
        return False
    if any(each.role in ("change", "prior") for each in told[:index] if each.sentence == percent.sentence):
        return False  # it may be the change in per cent
    return bool(_APPOSED.fullmatch(reading.text, near.numeral.end, percent.numeral.start))


def _is_near(share: Share) -> bool:
    """Whether a percentage is so near to what the figures make that it must be meant as that."""
    made = 100 * share.part.numeral.value / share.bases[0].numeral.value
    ways = (made, 100 - made) if share.rest else (made,)
    return any(abs(each - share.percent.numeral.value) <= _NEAR for each in ways)


def _goes_back(reading: Reading, told: Sequence[Claim], index: int) -> bool:
    """Whether words go back from a percentage to figures before it, and it has no figures of its own."""
    percent = told[index]
    sentence = reading.sentences[percent.sentence]
    led = _GOES_BACK.search(reading.text[sentence.start : percent.numeral.start])
    own = [each for each in told[index + 1 : index + 3] if each.sentence == percent.sentence]
    return bool(led) and not any(each.role in ("count-of", "base", "prior", "change") for each in own)


def _pair(before: Sequence[Claim], percent: Claim) -> tuple[Claim, Claim] | None:
    """The part and the base: "7,344 of the 9,180", or the only two counts of the sentences just before."""
    near = [each for each in before if percent.sentence - each.sentence < _FAR]
    if len(near) > 1 and [each.role for each in near[-2:]] == ["count-of", "base"]:
        has_own = (
            len(near) > 2 and near[-3].numeral.unit == "percent" and near[-3].sentence == near[-2].sentence
        )
        return (near[-2], near[-1]) if near[-1].numeral.value and not has_own else None
    counts = [each for each in near if each.numeral.unit == "" and each.role in ("level", "count-of", "base")]
    counts = [each for each in counts if not settings.sorts(each)]
    if len(counts) != 2 or any(each.role == "prior" for each in near):
        return None  # "rose from 5,133 to 5,618, which is 9.4%"
    if any(each.numeral.unit in ("percent", "ratio", "points") for each in near):
        return None
    low, high = sorted(counts, key=lambda each: each.numeral.value)
    return (low, high) if low.numeral.value and high.numeral.value else None


def _clause(reading: Reading, percent: Claim) -> str:
    """The words about a percentage: "leaving 30.0% who had not"."""
    sentence = reading.sentences[percent.sentence]
    start = max(reading.text.rfind(",", sentence.start, percent.numeral.start), sentence.start)
    return reading.text[start : sentence.end]
