"""Turn a whole and its part into two times that one deed cannot have: "before noon", "in the evening".

Times of the day, and the day that was set for the deed with a day after it.
"""

from __future__ import annotations

import re

_WHEN = r"(?:(?:late|early|mid)[\s-]+)?"
_HOURS_OF = {
    "morning": range(4, 12),
    "afternoon": range(12, 18),
    "evening": range(17, 24),
    "night": range(20, 24),
    "day": range(6, 20),
}
_NAMED_HOURS = {"noon": 12, "midday": 12, "lunch": 12, "lunchtime": 12, "midnight": 24, "breakfast": 9}
_IN = re.compile(
    rf"\b(?:(?:in|during)\s+(?:the\s+)?{_WHEN}|on\s+(?:[a-z]+\s+)?|at\s+|each\s+|every\s+)"
    r"(?P<part>morning|afternoon|evening|night)s?\b(?!\s+(?:before|after|of\s+the))",
    re.I,
)
_BOUND = re.compile(
    r"\b(?:(?P<before>before|by|until)|after|from)\s+"
    r"(?:(?P<name>noon|midday|lunch(?:time)?|midnight|breakfast)|(?P<hour>\d{1,2})(?:[:.]\d\d)?(?:\s?(?P<half>[ap])\.?m\b|(?<=[:.]\d\d)))",
    re.I,
)
_SET = r"(?:planned|booked|due|agreed|promised|set|original|appointed|scheduled|target|expected|closing)"
_ON_THE_DAY = re.compile(
    rf"\b(?:on|by|before)\s+(?:(?:the|their|its)\s+{_SET}\s+(?:day|date|time|week|month)|time\b)|\bas\s+planned\b|"
    r"\b(?:by|before|within)\s+the\s+deadline\b",
    re.I,
)
_NOT_ON_THE_DAY = re.compile(
    r"\b(?:beyond|after|past|later\s+than)\s+(?:it\b|(?:that|the|their|its|this)\s+(?:same\s+)?(?:[a-z]+\s+)?"
    r"(?:day|date|time|week|month|deadline)\b)|"
    r"\b(?:an?|one|two|three|four|five|six|seven|\d+)\s+(?:[a-z]+\s+)?(?:hours?|days?|weeks?|months?)\s+(?:late|later)\b|"
    r"\b(?:the\s+)?(?:day|week|month)\s+after\b|\b(?:the\s+)?(?:next|following)\s+(?:day|week|month)\b",
    re.I,
)
_GO = r"left|leav\w+|went\s+home|gone\s+home|goes\s+home|discharg\w+|sent\s+home|depart\w+|set\s+off"
_COME = (
    r"arriv\w+|c[ao]me(?!\s+back)|got\s+in|turned\s+up|deliver\w+|handed\s+in|received|reached|"
    r"brought\s+in|return\w*|submitted|sent\s+in"
)
_TAKE_PLACE = r"held|took\s+place|taken\s+place|began|begun|started|met"
_FORMS = {"saw": "seen", "took": "taken", "gave": "given", "did": "done"}
_STAY = re.compile(r"\b(?:stay\w*|remain\w*|kept|still)\b", re.I)
_DEED = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|ought|own)|sent|held|made|met|built|saw|seen|lent|born|began|begun|had|ran|done|(?:re)?paid|took|taken|gave|given)\b",
    re.I,
)
_BACK = re.compile(r"\b(?:back|again|re-?admitted|home\s+from)\b", re.I)
_ONLY_A_TIME = re.compile(r"\s*(?:\d[\d,]*\s*)?(?:of\s+them\s+)?(?:were\s+|was\s+)?$", re.I)


def apart(whole: str, rest: str) -> tuple[str, str] | None:
    """The words for two times that exclude one another, where a whole and its part tell the same deed."""
    if _BACK.search(rest):
        return None
    kept, broken = _ON_THE_DAY.search(whole), _NOT_ON_THE_DAY.search(rest)
    if kept and broken:
        stayed = _STAY.search(rest) and re.search(rf"\b(?:{_GO})\b", whole, re.I)
        if stayed or _same_deed(whole, rest, broken.start()):
            return kept.group(), broken.group()
    for first in _times(whole):
        for second in _times(rest):
            if _hours(first).isdisjoint(_hours(second)) and _same_deed(whole, rest, second.start()):
                return first.group(), second.group()
    return None


def _times(text: str) -> list[re.Match[str]]:
    return [*_IN.finditer(text), *_BOUND.finditer(text)]


def _hours(time: re.Match[str]) -> frozenset[int]:
    """The hours of a day that a time takes in."""
    told = time.groupdict()
    if told.get("part"):
        return frozenset(_HOURS_OF[told["part"].lower()])
    if told["name"]:
        hour = _NAMED_HOURS[told["name"].lower()]
    else:
        hour = int(told["hour"]) % 12 + 12 if (told["half"] or "").lower() == "p" else int(told["hour"])
    return frozenset(range(hour)) if told["before"] else frozenset(range(hour, 24))


def _same_deed(whole: str, rest: str, at: int) -> bool:
    """Whether the part tells its time of what the whole tells its own of, or tells no deed at all."""
    if _ONLY_A_TIME.fullmatch(rest[:at]):
        return True
    for deeds in (_GO, _COME, _TAKE_PLACE):
        if re.search(rf"\b(?:{deeds})\b", rest[:at], re.I):
            return bool(re.search(rf"\b(?:{deeds})\b", whole, re.I))
    own = _deeds(rest[:at])
    return bool(own) and own[-1] in _deeds(whole)


def _deeds(text: str) -> list[str]:
    found = [each.group().lower() for each in _DEED.finditer(text)]
    return [_FORMS.get(each, each) for each in found]
