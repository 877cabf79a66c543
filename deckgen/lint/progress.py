"""Turn a line into what it says of progress: a percentage done, a duty without end, what is left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.model.claim import Reading, Sentence

_MADE = (
    r"(?:complete[d]?|done|delivered|finished|achieved|implemented|installed|built|fitted|rolled\s+out|laid|painted|repaired|"
    r"replaced|upgraded|drafted|written|converted|migrated|in\s+place|of\s+the\s+way\s+(?:there|through)|there)"
)
_PERCENT = re.compile(
    r"(?P<led>\bprogress:?\s+(?:(?:at|by|on)\s+[^.;,%]{4,30}?\s+(?:is|was)\s+|of\s+|at\s+|is\s+)?)?(?<![\d.])(?P<percent>\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent)"
    rf"(?(led)|(?:\s+(?:{_MADE}|progress)\b|(?=\s*$)|(?<=:\s\d%)(?=\.\s*$)|(?<=:\s\d\d%)(?=\.\s*$)))",
    re.I,
)
_REACHED = re.compile(
    r"\b(?:st(?:ands|ood)\s+at|(?:has|had|have)\s+reached|got\s+to|(?:is|are)\s+(?:now\s+)?at|moved\s+(?:on\s+)?to)\s+(?P<percent>\d{1,3})\s?(?:%|per\s?cent)(?!\s+of\b)",
    re.I,
)
"""How far an action is, told as a figure's level may be: only beside a duty or a due date is it progress."""
_DONE = re.compile(
    rf"\b(?:100(?:\.0+)?\s?(?:%|per\s?cent)(?:\s+{_MADE})?|(?:fully|now|already|all)\s+{_MADE}|"
    r"complete[d]?\s+in\s+full|(?:is|are)\s+(?:complete|(?:finished|done)(?=\s*[;,.]|\s+(?:and|but)\b)))(?!\w)",
    re.I,
)
_STILL_TO_BE_DONE = re.compile(
    r"\s*[,;]?\s*(?:(?:and|but|yet|with|though|although|while)\s+)?(?:it\s+|they\s+|work\s+)?(?:(?:is|are|was|were)\s+)?"
    r"(?:(?:to|will|shall|due|planned|scheduled|expected|set|timetabled|booked|going)\s+)+(?:(?:only|not|also|be|now|to|have)\s+)*"
    r"(?:start\w*|beg[iu]n\w*|commence\w*|take\s+place|run|done|held|carried\s+out|undertaken|made|delivered|built|installed|"
    r"fitted|for|in|on|by|between)\b|\s*[,;]?\s*(?:and|but|yet|it)\s+(?:starts|begins|commences|runs|takes\s+place)\b",
    re.I,
)
"""What cannot follow "100% complete" of the same thing: "and will start", ", is planned for"."""
_LEFT = re.compile(
    r"\b(?:last|remaining|final|rest|outstanding|other|still|due|clos(?:es|ing)|further|ends?|finish\w*|complet\w+|remainder)\b",
    re.I,
)
_PART_TO_COME = re.compile(
    r"\b(?:first|second|third|next|most|half|some|one|two|three|\d+)\s+of\s+(?:its|their|these|them|the)\b[^.;]{0,40}?"
    r"\b(?:to\s+be|will|is\s+(?:due|planned|booked)|are\s+(?:due|planned|booked)|to\s+(?:start|begin|open|follow|come|run|take\s+place))\b",
    re.I,
)
"""A part of what is done that has yet to be: "the first of its two courses to be held on"."""
_ITS_PART = re.compile(
    r"[•\s]*(?:The\s+|All\s+|Both\s+|Only\s+)?(?:first|last|remaining|final|second|next|rest|start|beginning|most|some|one|\d+)\b[^.;]{0,30}?"
    r"\bof\s+(?:its|their|these|them|it|the\s+\d+)\b|"
    r"[•\s]*(?:Its|Their)\s+(?:first|last|remaining|final|start|beginning|launch|installation|delivery|opening)\b",
    re.I,
)
"""What begins a sentence on a part of what the one before it tells: "The last of its 4 sessions"."""
_DUTY = (
    r"(?:(?:routine|regular|day-to-day|daily|continuous|general|close)\s+)?(?:(?:we\s+)?(?:continu\w+|keep(?:ing)?|carry(?:ing)?\s+on)|ongoing|work(?:ing)?\s+(?:closely\s+|together\s+|in\s+partnership\s+)*"
    r"with|maintain\w*|support(?:ing)?|monitor\w*|oversee\w*|ensur\w+|promot\w+|engag\w+\s+with|listen\w*|encourag\w+|rais(?:e|ing)\s+"
    r"awareness|liais\w+|champion\w*|champion|work\s+to|collaborat\w+|be\s+\w+\s+to|stay\w*|remain\w*|provid\w+\s+ongoing)"
)
_OPEN_ENDED = re.compile(rf"^[•\s]*(?:[A-Z][\w ]{{0,30}}:\s+)?{_DUTY}\b", re.I)
_EACH_TIME = re.compile(
    r"\b(?:each\s+(?:day|week|fortnight|month|quarter|term|year|morning|shift)|daily|weekly|monthly|quarterly|termly|yearly|regularly|routinely)"
    r"(?=\s*[(,:;–.-]|\s*$)|\b(?:as\s+and\s+when|whenever|from\s+day\s+to\s+day|day\s+by\s+day|week\s+by\s+week)\b",
    re.I,
)
"""What makes a deed come again without end: "report it monthly", and not "the monthly report"."""
_DATES_PROGRESS = re.compile(
    rf"(?:%|per\s?cent)(?:\s+{_MADE})?\s*[(,]?\s*(?:as\s+)?(?:(?:at|on|by|in|of)\s+)?(?:the\s+end\s+of\s+)?$",
    re.I,
)
"""What leads to the day that progress is told of: "85% complete at"."""
_WITHOUT_END = (
    r"no\s+(?:set\s+|fixed\s+)?end(?:[\s-](?:date|point))?|no\s+(?:due|target|completion|closing|finish(?:ing)?|final|fixed|set)\s+(?:date|point)|"
    r"without\s+(?:an?\s+)?(?:(?:fixed|set)\s+)?(?:end|finish)(?:[\s-](?:date|point))?|never[\s-]end(?:s|ing)|does\s+not\s+end|open-ended|"
    r"(?:permanent|standing|continuing|continual|statutory|legal|general|day-to-day|everyday|ongoing|lasting|constant)\s+"
    r"(?:legal\s+|statutory\s+)?(?:duty|duties|obligations?|responsibilit(?:y|ies)|commitments?|requirements?|tasks?|function|role|service)"
)
_IS_WITHOUT_END = re.compile(rf"\b(?:{_WITHOUT_END})\b", re.I)
_NO_END = re.compile(
    rf"\b(?:{_WITHOUT_END}|ongoing|on\s+an?\s+ongoing\s+basis|indefinite\w*|all\s+year\s+round|at\s+all\s+times|"
    r"every\s+(?:day|week|month|year)|continuous(?:ly)?)\b",
    re.I,
)


_OF_THE_LINE_ABOVE = re.compile(
    r"[•\s]*(?:As\s+(?:at|of)\s+[^,.;]{3,30},?\s+|So\s+far,?\s+)?(?:it|they|this|work|progress|the\s+work)\b",
    re.I,
)
_NOT_LATE = re.compile(
    r"\b(?:not\s+(?:yet\s+)?(?:due|late|overdue)(?:\s+yet)?|not\s+yet\s+(?:reached|passed)\b[^.;]*|(?:not|n['’]t)\s+reached\s+(?:its|"
    r"their|the)\s+(?:due\s+date|deadline)|(?<!not\s)(?<!longer\s)(?<!yet\s)(?:on|in)\s+(?:time|track|schedule)|(?:within|inside|ahead\s+of)\s+(?:its|their|the)\s+"
    r"(?:deadline|due\s+date|schedule|time)|still\s+has\s+time)\b",
    re.I,
)
_DUE = re.compile(
    r"\b(?:due|deadline|target\s+date|completion\s+date|to\s+be\s+(?:done|complete|[a-z]+(?:ed|t|wn|en)))\b(?:\s+for\s+[^.;,\d]{3,50}?\s(?:is|was))?(?:\s+(?:date|of|was|is|in|by|on|"
    r"for|at|the|end))*:?\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Progress:
    """A percentage done where it stands in its text."""

    percent: int
    start: int
    end: int


def of(text: str) -> Progress | None:
    """The progress that a line tells, or None."""
    found = _PERCENT.search(text)
    return Progress(int(found["percent"]), found.start(), found.end()) if found else None


def reached(text: str) -> Progress | None:
    """The same, where a line says how far an action is without a word for doing: "it stands at 60%"."""
    found = _REACHED.search(text)
    return of(text) or ((found and Progress(int(found["percent"]), found.start(), found.end())) or None)


def is_open_ended(reading: Reading, progress: Progress) -> bool:
    """Whether what is done so far has no end: it says so, or is a duty without number or date to reach."""
    if _NO_END.search(reading.text) or _EACH_TIME.search(reading.text, 0, progress.start):
        return True
    counted = any(each.role != "label" and each.numeral.end < progress.start for each in reading.claims)
    dated = any(not is_dated_by(reading.text, each.start) for each in reading.periods)
    return bool(_OPEN_ENDED.match(reading.text)) and not counted and not dated


def has_no_end(text: str) -> bool:
    """Whether words say of an action or a duty that it goes on without end."""
    return bool(_IS_WITHOUT_END.search(text))


def is_dated_by(text: str, at: int) -> bool:
    """Whether a date at a place is the day that progress is told of: "85% complete at 30 September 2024"."""
    return bool(_DATES_PROGRESS.search(text, 0, at))


def done(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that all is done, or None."""
    found = _DONE.search(text, sentence.start, sentence.end)
    return found.span() if found else None


def is_left(text: str) -> bool:
    """Whether words speak of a part that is not done yet."""
    return bool(_LEFT.search(text) or _STILL_TO_BE_DONE.match(text) or _PART_TO_COME.search(text))


def speaks_of_its_part(text: str) -> bool:
    """Whether a sentence is on a part of what the one before it tells: "the last of its 4 sessions"."""
    return bool(_ITS_PART.match(text))


def is_of_the_line_above(text: str) -> bool:
    """Whether a sentence tells of what the line above names: "It is", "As at 30 September 2024 it is"."""
    return bool(_OF_THE_LINE_ABOVE.match(text))


def not_late(text: str, after: int, until: int) -> tuple[int, int] | None:
    """Where words between two places call an action not late: "not yet due", "on time"; or None."""
    found = _NOT_LATE.search(text, after, until)
    return found.span() if found else None


def leads_to_due_date(text: str) -> bool:
    """Whether a due date comes next: "(due", "with a deadline of"."""
    return bool(_DUE.search(text))
