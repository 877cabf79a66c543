"""Turn sentences into whether their parts are said to be all there are: "the only two", "all others"."""

from __future__ import annotations

import re

from deckgen.claims.number_words import whole_number

_FEW = r"(?:[2-9]|two|three|four|five|six|seven|eight|nine)"
_ONLY = (
    rf"(?:the|its|our|their)\s+only\s+(?:{_FEW}|other|ones|[a-z]+s)\b|\bonly\s+(?:(?:at|in|on|for)\s+)?{_FEW}\b"
    rf"|\b{_FEW}\s+[\w\s]{{1,25}}\s+only\b|\bonly\s+(?:other|others)\b"
)
_NO_OTHER = (
    r"no\s+(?:[\w-]+\s+)?(?:other|others|further|more|third|fourth|fifth)\b(?!\s+than)|\bno\s+[\w\s-]{1,25}\s+elsewhere\b|"
    r"\bnone\s+(?:other|elsewhere|of\s+(?:any|them\s+(?:was|were)\s+elsewhere))\b|\bnowhere\s+else|\bnothing\s+else|\bnobody\s+else|"
    r"\bthere\s+(?:are|were|is|was)\s+no\s+other"
)
_REST = (
    r"(?:all|every|each|any)\s+(?:(?:the|of\s+the)\s+)?(?:other|others|remaining)\b|\bthe\s+(?:rest|remainder|remaining|balance)\b|"
    r"\bthe\s+others?\b|\beverything\s+else|\beveryone\s+else|\beverybody\s+else|\belsewhere\b|\ball\s+else"
)
_MADE_UP = (
    r"(?:is|was|are|were|being)?\s*(?:made\s+up|composed|comprised)\s+of\b|\bcompris\w+\b|\bconsist\w*\s+of\b|"
    r"\b(?:split|divid\w+|broken\s+down|shared\s+(?:out|between|among)|falls?\s+into)\b|\bbreakdown\b|\b(?:make|makes|made|making)\s+up\s+(?:all|the\s+whole|the\s+total)"
    r"|\b(?:the\s+)?whole\s+of\b|\b(?:all|every|each)\s+[\w\s-]{1,30}\s(?:is|are|was|were)\s+(?:counted|classed|classified|recorded|sorted|grouped|booked|"
    r"filed|coded)\s+(?:as|under|into)\b[^.;]*\bor\b|\b(?:entire|entirely|wholly|in\s+full|exclusively|solely)\b|\bof\s+which\b"
)
_TOGETHER = (
    rf"(?:together|between\s+them|combined|in\s+(?:all|total)(?!\s+(?:of|the|our|its|these|those|other|\d|{_FEW})\b)|altogether|all\s+told|taken\s+as\s+one|as\s+a\s+whole|"
    r"in\s+aggregate|the\s+sum\s+of|put\s+together|added\s+up|all\s+in|across\s+(?:all|both))\b"
)
_ONE_OR_OTHER = (
    r"(?:one\s+(?:or|of)\s+(?:the\s+other|these|those|the\s+(?:two|three))|either\s+[\w\s]{1,30}\s+or\b|"
    r"each\s+[\w\s]{1,30}\s+(?:one|once)|comes?\s+(?:in\s+)?(?:by|from|through|via)\s+[^.;]{1,60}?\s+or)\b"
)
_NONE_ELSE = re.compile(rf"\b(?:{_NO_OTHER})", re.I)
_COMPLETE = re.compile(rf"\b(?:{_ONLY}|{_NO_OTHER}|{_REST}|{_MADE_UP}|{_TOGETHER}|{_ONE_OR_OTHER})", re.I)
_ONLY_THESE = re.compile(rf"(?:[Tt]hese|[Tt]hose|[Tt]he)\s+[^.;]{{0,30}}?\b(?:{_ONLY})", re.I)
_UNCOUNTED = re.compile(
    r"\b(?:the\s+(?:rest|remainder|others?|remaining\s+[a-z]+)|everyone\s+else|all\s+(?:the\s+)?others)\b"
    r"(?![^.;]{0,25}\d)",
    re.I,
)
_THESE_ONLY = re.compile(
    rf"\b(?:only|both|all|just|across)\s+(?:(?:of\s+)?(?:these|those|the|our|its)\s+)?(?P<count>{_FEW})\s+[a-z]+s\b",
    re.I,
)
_ALL_OF = re.compile(
    rf"\b(?:both|all|(?:the|these|those|its|our|their)\s+{_FEW})\s+(?:(?:the|of\s+the|of\s+our|of\s+its|our|its)\s+)?"
    rf"(?:{_FEW}\s+)?[a-z]+s\b|\b(?:all|every|each)\b|\bwhole\b|\boverall\b|\btotal\w*\b|\b[\w-]+-wide\b|\bboth\b"
    r"|\b(?:across|throughout)\s+(?:the|our|its)\s+(?:[a-z]+\s+)?(?:borough|county|city|town|district|region|trust|council|hospitals?|"
    r"schools?|college|academy|area|board|estate|service)\b",
    re.I,
)
_AS_ONE = re.compile(rf"\b{_TOGETHER}", re.I)
_LEADS_TO_SUM = re.compile(
    r"\)?\s*[,;–-]?\s*(?:(?:and|so|or|which|for|with|that|this|in|a|an|the|giving|making|bringing|producing|leading|taken|meaning|over)\b|"
    r"overall|together|combined|altogether|across|all\b|total)",
    re.I,
)
_OVERALL = re.compile(
    r"\b(?:overall|total\w*|whole|combined|(?:all|both)(?!\s+(?:the\s+)?(?:other|but))(?:\s+[a-z]+){0,2}|[\w-]+-wide)\b"
    r"(?<!\bonly)",
    re.I,
)
_SUM = re.compile(
    rf"\b(?:total\w*|{_TOGETHER}|making|giv(?:es?|ing)|makes?|comes?\s+to|came\s+to|adds?\s+up|amounts?\s+to|sums?)\b",
    re.I,
)
_SOME_ONLY = re.compile(
    r"\b(?:includ\w+|such\s+as|mainly|mostly|(?:was|were|is|are)\s+among(?:st)?|notably|e\.g|for\s+(?:example|instance)|the\s+(?:top|main(?!\s+(?:librar|site|hospital|school|building|road|campus|ward|office|department|unit|clinic|station|depot|branch|kitchen|theatre))|largest|"
    r"biggest|commonest|most)|at\s+least(?!\s+as\b)|among(?:st)?\s+(?:them|these|others|those(?!\s+(?:aged|who|with|under|over|in|at|on|from)\b))|"
    rf"(?<!\ball\s)(?<!\bthe\s)(?<!-){_FEW}\s+of\s+(?:the|its|our|their)|(?:the|its|our|their|['’]s)\s+{_FEW}\s+(?:[a-z]{{3,}}est|main|most)|"
    r"at\s+most|some\s+of|(?:much|most|part|half|a\s+(?:large|good|great|small)\s+(?:part|share|deal))\s+of|(?:are|is|do|does)\s+not\s+(?:list\w*|show\w*|given?|name\w*|tell|told|report\w*|includ\w+|set\s+out)|in\s+particular|particularly|especially)\b",
    re.I,
)


def said(*sentences: str) -> bool:
    """Whether any of the sentences says that the parts are all there are."""
    return any(_COMPLETE.search(each) for each in sentences)


def is_sum(clause: str) -> bool:
    """Whether a clause after some parts tells their whole: ", an overall rise of", "giving 440 in all"."""
    led = _LEADS_TO_SUM.match(clause)
    return led is not None and bool(_AS_ONE.search(clause) or _OVERALL.search(clause))


def no_others(sentence: str) -> bool:
    """Whether a sentence denies that there are any others: "There is no other ward"."""
    return bool(_NONE_ELSE.search(sentence))


def says_only(sentence: str) -> bool:
    """Whether a sentence says that what was told is all: "These are the only types recorded"."""
    return bool(_ONLY_THESE.match(sentence)) or no_others(sentence)


def leaves_a_rest(text: str) -> bool:
    """Whether others are named that no number is told of: "; the rest came by car"."""
    return bool(_UNCOUNTED.search(text))


def of_all(sentence: str) -> bool:
    """Whether a sentence speaks of all of a set at once: "both", "all three wards", "overall"."""
    return bool(_ALL_OF.search(sentence)) or said(sentence)


def puts_together(sentence: str) -> bool:
    """Whether a sentence tells something of all parts as one: "together", "as a whole", "combined"."""
    return bool(_AS_ONE.search(sentence))


def says_all_of_these(sentence: str, count: int) -> bool:
    """Whether a sentence says that there are only so many: "which has only these 2 units"."""
    told = _THESE_ONLY.search(sentence)
    return told is not None and whole_number(told["count"]) == count


def sums_up(text: str) -> bool:
    """Whether a stretch leads to a sum: "together", "in all", "making"."""
    return bool(_SUM.search(text))


def some_only(sentence: str) -> bool:
    """Whether a sentence names only some of the parts: "including", "mainly"."""
    return bool(_SOME_ONLY.search(sentence))
