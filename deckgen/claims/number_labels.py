"""Turn numbers that name something into labels: addresses, times of day, SDS40, P1, "Year 7"."""

from __future__ import annotations

import re

from deckgen.claims import clock_times, durations
from deckgen.claims.numeral_parts import Free, label
from deckgen.model.claim import Numeral

_ATTACHED = re.compile(
    r"[A-Za-z]+[-/]?\d[\w/.-]*\w|[A-Za-z]+\d|\d+(?!(?:st|nd|rd|th|s|m|k|bn|mth|pts?|pp|x)\b)[A-Za-z]\w*", re.A
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w.-]+/(?:[\w.-]+/)+\S*")
_WITH_UNIT = re.compile(r"n[-/]?\d|\d+(?:st|nd|rd|th|per|pc|m|k|bn|million)\b", re.I)
_LABEL_BEFORE = re.compile(
    r"\b(?:section|sections|sec|level|levels|round|phase|option|options|priority|band|ward|key stage|stage|"
    r"route|area|grade|class|step|part|table|figure|chart|slide|page|chapter|tier|type|category|block|zone|"
    r"objective|goal|strand|theme|item|appendix|annex|version|article|act|schedule|clause|paragraph|question|"
    r"ages?|aged|aged (?:under|over|below|above|up to|at least)|ages of|"
    r"(?:(?<=\bin )|(?<=\bof )|(?<=\bfor )|(?<=\bto )|"
    r"(?<=\band )|(?<=\bfrom )|(?<=\bacross ))years|room|unit|site|"
    r"building|line|bay|theatre|clinic|(?<!sixth )form|group|team|district)\s*$",
    re.I,
)
_NAMED_PLACE = re.compile(
    r"(?:^|[\s(])(?!(?:The|On|In|At|For|From|Of|To|By|And|Our|All|Each|Per|With|Under|Over|Both|No|See|Public|This)\s)[A-Z][a-z’']+\s+"
    r"(?:ward|area|site|team|unit|clinic|zone|building|district|group|form|theatre|bay|line|room|block)\s+$"
    r"|\b(?:the|our)\s+[a-z]{3,}\s+(?:ward|area|site|team|unit|clinic|zone|building|district|group|line|block)\s+$"
)
_RATING = re.compile(r"\b(?:(?:rating|grade|score)s?\s+of|rated|graded|scored)\s+$", re.I)
"""What leads to one of the few grades there are: "a top rating of 5", "rated 5"."""
_YEAR_GROUP = re.compile(r"\bYears?\s*$")
_LABEL_AFTER = re.compile(
    r"\s?[-–]?\s?(?:year[\s-]olds?|years?\sold|years?\sof\sage)\b|[-–]year[\s-]olds?\b", re.I
)
_LABEL_JOINED = re.compile(r"(?:\s+(?:or|and|to)\s+|\s?[-–/&]\s?|,\s?)$")
_OF_SOMETHING = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:on|in|at|for|from|of|to|by)\s+[A-Z]")
_RANGE_AFTER = re.compile(r"(?:\s?[-–]\s?|\s+to\s+)\d+\s?[-–]?\s?year[\s-]olds?\b", re.I)
_ALWAYS = re.compile(r"\b24/7\b")


def labels(text: str, free: Free) -> list[Numeral]:
    """Digits that are part of a name: addresses, times of day, SDS40, P1, 50-79-year-olds."""
    found: list[Numeral] = []
    found.extend(label(text, free, *each) for each in clock_times.find(text) if free(*each))
    for pattern in (_ADDRESS, _ALWAYS, _ATTACHED):
        for match in pattern.finditer(text):
            attached = pattern is _ATTACHED and not _is_name(text, match)
            if attached or not any(each.isdigit() for each in match.group()):
                continue
            if free(match.start(), match.end()):
                found.append(label(text, free, match.start(), match.end()))
    return found


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether letters with digits are a name, and no number with its unit ("90s", "15mins", "n1,538")."""
    before = text[max(match.start() - 2, 0) : match.start()]
    inside_number = before[-1:].isalnum() or before[-1:] in tuple("£$€") or re.search(r"\d[.,]$", before)
    number = durations.starts(match.group()) or _WITH_UNIT.match(match.group())
    return not inside_number and not number


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a number names something: what stands beside it says so, or the label it is joined to."""
    if re.match(r"\s?(?:%|per\s?cent\b|percent)", text[end:]):
        return False
    before = text[:start]
    if _LABEL_AFTER.match(text, end) or _RANGE_AFTER.match(text, end):
        return True
    if end - start == 1 and _RATING.search(before) and not re.match(r"\.\d|\s+out\s+of", text[end:]):
        return True
    if re.match(r"\d{1,3},\d{3}", text[start:end]):
        return False  # "the remaining years 2,179"
    if (_LABEL_BEFORE.search(before) and not _NAMED_PLACE.search(before)) or _YEAR_GROUP.search(before):
        return True
    joined = _LABEL_JOINED.search(before)
    head = re.search(r"(?P<digits>\d+)$", before[: joined.start()]) if joined else None
    if head is None or _OF_SOMETHING.match(text, end):
        return False  # "14 on Ward 4, 19 on Ward 7"
    return bool(_LABEL_BEFORE.search(before[: head.start("digits")]))
