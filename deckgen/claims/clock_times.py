"""Turn text into its times of day, from and to: "8:30am", "from 08:00 to midnight", "closes at 17:45".

"12:30" may be 12 minutes 30 seconds too: a preposition of time leads to a time of day, and nothing beside it
speaks of waiting, averages or movements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OF_HALF_A_DAY = re.compile(r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)\b", re.I)
_CLOCK = re.compile(
    r"(?<![\w.,:£])(?:[01]?\d|2[0-4]):[0-5]\d\b(?!:)(?!\s?(?:am|pm|minutes?|hours?|mins?|hrs?)\b)"
)
_LEADS_TO_TIME = re.compile(
    r"\b(?:at|by|from|until|till|before|after|between|instead\s+of|rather\s+than|not|and|or|to|than|since|around|about)\s+$|"
    r"\d\s?[-–]\s?$|\b(?:staffed|open|opens|closed|weekdays|daily)\s+$",
    re.I,
)
_MOVES = re.compile(
    r"\b(?:r[io]se|rises|risen|rising|f[ae]ll|fallen|falling|increas\w+|decreas\w+|reduc\w+|drop\w*|grew|grown|"
    r"lengthen\w+|shorten\w+|improv\w+|worsen\w*|deteriorat\w+|slip\w*|stood|stands|came|went|gone|was|were|is|are|averag\w+|up|down|cut|brought|"
    r"lower|higher|longer|shorter|faster|slower|quicker)\s+(?:back\s+|[a-z]+ly\s+)?"
    r"(?:at|by|from|to|than|after)\s+(?:\d{1,2}:\d\d\s+(?:to|and)\s+)?$",
    re.I,
)
_MEASURED = re.compile(
    r"\b(?:averag\w+|mean|median|typical\w*|waits?|waited|lasts|lasted|lasting|took|takes|durations?|"
    r"(?:answer|response|handover|turnaround|handling|journey|waiting|queue|queuing)\s+times?|"
    r"minutes?|seconds?|longest|shortest)\b",
    re.I,
)
_OF_A_TIMETABLE = re.compile(
    r"\b(?:open(?:s|ed|ing)?|clos(?:es?|ed|ing)|start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|"
    r"duty|shifts?|hours|midnight|midday|noon|weekdays?|weekends?|every\s+(?:day|night|evening|morning)|"
    r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|daily|nightly|overnight|"
    r"curfew|bells?|gates?|timetabled?|scheduled?|staffed|runs?|bedtime|evening|morning|night|ready)\b",
    re.I,
)


_OF_THE_DAY = re.compile(
    r"(?:\s?(?:to|and|or|until|[-–])\s?(?:[01]?\d|2[0-4]):[0-5]\d)?\s+"
    r"(?:start|finish|close|closing|opening|shift|slot|round|session|clinic|service|bus|coach|train|ferry|flight|departure|"
    r"arrival|run|bell|kick-off|deadline|curfew|cut-off|appointment|meeting|briefing|huddle|lesson|class|sitting|"
    r"collection|delivery|tour|film|news|show|performance)s?\b"
)
"""What has a time of day for its name: "the 06:30 start", "the 08:00 to 10:00 shift"."""
_RUNS = re.compile(
    r"\b(?:runs?|ran|running|works?|worked|meets?|on\s+(?:air|duty)|available|hours:)\s+$", re.I
)
_UNTIL = re.compile(
    r"\s?(?:to|until|till|[-–])\s?(?:[01]?\d|2[0-4]):[0-5]\d\b"
    r"(?P<when>,?\s+(?:on\s+)?(?:weekdays|weekends|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|daily|"
    r"(?:every|each)\s+(?:day|week|night|morning|evening)|(?:seven|7|five|5|six|6)\s+days\s+a\s+week)\b)?",
    re.I,
)
_COMES_AT = re.compile(
    r"\b(?:train|bus|coach|ferry|flight|tram|boat|service|bell|lesson|sitting)\s+\($", re.I
)
"""What comes and goes by a timetable, before a bracket with its time: "the last train (23:12)"."""
_IS_AT = re.compile(r"\b(?:is|are)\s+at\s+$", re.I)
_MEAN = re.compile(r"\b(?:average|mean|median|typical)\s+$", re.I)


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where times of day stand."""
    for match in _OF_HALF_A_DAY.finditer(text):
        yield match.span()
    for match in _CLOCK.finditer(text):
        before = text[: match.start()]
        named = _OF_THE_DAY.match(text, match.end())
        until = _UNTIL.match(text, match.end())
        runs = until and (until["when"] or _RUNS.search(before))
        if (named or runs or _COMES_AT.search(before)) and not _MEAN.search(before):
            yield match.span()
        elif _LEADS_TO_TIME.search(before) and (
            not _MOVES.search(before)
            or (_IS_AT.search(before) and not _MEASURED.search(_clause(text, match)))
        ):
            clause = _clause(text, match)
            if _OF_A_TIMETABLE.search(clause) or not _MEASURED.search(clause):
                yield match.span()


def _clause(text: str, match: re.Match[str]) -> str:
    """What stands round a time, up to the next full stop or semicolon."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (". ", "; ", "\n")) + 1
    end = re.compile(r"[.;](?:\s|$)|\n").search(text, match.end())
    return text[start : end.start() if end else len(text)]
