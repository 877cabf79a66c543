"""Turn the words around some parts into whether they are announced as all there are of a whole.

"Both pools fell: Ash by 8.2% and Brook by 7.0%", "across the 2 key stages", "There are no night visits".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import directions, measures
from deckgen.claims.number_words import whole_number

_COUNT = r"(?:[2-6]|two|three|four|five|six)"
_TIMES = r"(?:months|quarters|years|terms|weeks|days|halves|periods|seasons|times)\b"
_ALL_SO_MANY = re.compile(
    r"(?:(?:All|Each|Every\s+one)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?|The\s+|Its\s+|Our\s+)"
    rf"(?P<count>{_COUNT})\s+(?P<things>(?:[a-z-]+\s+){{0,2}}?[a-z-]+s)\b[^.;]*:",
    re.I,
)
"""What announces parts by their number, and opens a sentence."""
_BOTH_PLACES = re.compile(
    r"(?:Both|Each\s+of\s+the\s+two)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?(?:sites|areas|districts|regions|hospitals|wards|phases|campuses|localities|"
    r"towns|libraries|branches|schools|sexes|divisions|depots|centres)\b[^.;]*:",
)
"""What announces two parts by the kind of place that a whole has: "Both sites fell: Ash by"."""
_MOVED = (
    rf"(?:(?:also\s+|all\s+)?(?:{directions.VERBS}|{directions.JUDGING_VERBS})|(?:had|saw|recorded|reported|showed)\s+(?:an?\s+)?(?:fewer|more|less|"
    rf"{directions.NOUNS}|reductions?|falls?|rises)|(?:came|went|were|was|are|is)\s+(?:down|up|lower|higher)|did\s+(?:better|worse))"
)
_HOW = (
    r"(?:\s+(?:by|over|in|the|same|year|months?|period|term|too|again|also|as|well|more|less|further|even|time|"
    r"\d+|an?|smaller|larger|similar|amounts?|than|this|that|those|these|it|did|its?|share))*"
)
"""What may stand between the move and the list, and names no other measure."""
_EACH_MOVED = re.compile(
    r"(?:(?P<both>Both|Each\s+of\s+the\s+two)|(?:All|Each|Every(?:\s+one)?)\b)(?:\s+of)?(?:\s+(?:the|our|its|these|those))?"
    rf"(?:\s+(?P<count>{_COUNT}))?\s+(?!{_TIMES})[a-z-]{{3,}}\s+{_MOVED}\b{_HOW}\s*(?:[:,]|\s[–—-])\s",
    re.I,
)
_ACROSS = re.compile(
    rf"\b(?:across|in|at|on|for|throughout|between)\s+(?:all\s+)?(?:(?:the|our|its|these|all|of)\s+)*(?:(?P<both>both)|(?P<count>{_COUNT}))\s+"
    rf"(?:(?:the|our|its)\s+)?(?:[a-z-]+\s+){{0,2}}?(?!{_TIMES})(?P<things>[a-z-]+s)\b",
    re.I,
)
"""Where a whole is counted: "across the 2 key stages", "at both of our depots"."""
_NO_SUCH_KIND = re.compile(
    r"\b(?:there\s+(?:are|were|is|was)\s+no|(?:it|we|they|the\s+[a-z]+)\s+(?:has|have|had|runs?|makes?|offers?|holds?)\s+no)\s+"
    r"(?!(?:new|late|missed|overdue|outstanding|known|longer|major|serious|clear|single|planned|repeat|such|data)\b)"
    r"(?:[a-z-]+\s+){1,2}?(?P<things>[a-z]{3,})(?=\s*(?:[.,;)]|$))|"
    r"\bno\s+(?P<done>[a-z]{3,})\s+(?:are|were|is|was)\s+(?:[a-z]+ed|made|held|run|done|sold|given|taken|sent)\s+(?:in|at|on|by|to|for)\b",
    re.I,
)
_NAME = re.compile(rf"(?:(?<!^)\b|^(?=[A-Z]\w+\s+{_MOVED}))(?!(?:The|In|At|On|It|And|But)\b)[A-Z][\w’'-]*")
"""A name, at the start of a stretch only where a verb follows: "Ash came down"."""
_ABOUT = re.compile(
    r"\b(?:for|about|with|involving|concerning|because\s+of|due\s+to)\s+(?!the\b|an?\b)(?P<what>[a-z]{4,})"
)


def by_number(theirs: str, own: str, parts: int) -> bool:
    """Whether parts are announced as so many, all of the whole's: "All three meals of the day fell:"."""
    if parts == 2 and _BOTH_PLACES.match(theirs):
        return True
    told = _ALL_SO_MANY.match(theirs)
    if told is None or whole_number(told["count"]) != parts:
        return False
    return bool(measures.roots(told["things"]) & measures.roots(own))


def each_moved(theirs: str, parts: int) -> bool:
    """Whether all of a kind are said to have moved, and a list of them follows: "Both pools fell: Ash by"."""
    told = _EACH_MOVED.match(theirs)
    if told is None:
        return False
    count = 2 if told["both"] else whole_number(told["count"]) if told["count"] else parts
    return count == parts


def places(own: str) -> int:
    """How many places or kinds a whole is counted in, 0 where it does not tell: "across the 2 key stages"."""
    told = _ACROSS.search(own)
    return 0 if told is None else 2 if told["both"] else whole_number(told["count"])


def are_places(own: str, stretches: Sequence[str]) -> bool:
    """Whether each part is one of the places a whole is counted in, by the word for them or a name."""
    told = _ACROSS.search(own)
    if told is None:
        return False
    kind, known = measures.roots(told["things"]), measures.roots(own)
    return all(
        kind & measures.roots(each) or any(not measures.roots(name) & known for name in _NAME.findall(each))
        for each in stretches
    )


def denies_a_kind(text: str, own: str) -> bool:
    """Whether words deny one more kind of a whole's things: "There are no night visits"."""
    told = _NO_SUCH_KIND.search(text)
    return told is not None and bool(measures.roots(told["things"] or told["done"]) & measures.roots(own))


def are_of_some(stretches: tuple[str, str], own: str) -> bool:
    """Whether two parts are told of one cause or purpose that the whole is not: "admissions for asthma"."""
    first, second = (_ABOUT.search(each) for each in stretches)
    if first is None or (second and second["what"] != first["what"]):
        return False
    return not measures.roots(first["what"]) & measures.roots(own)
