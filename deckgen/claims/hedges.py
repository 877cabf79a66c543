"""Turn a text into whether it keeps a change small: words of likelihood, margins and staying the same."""

from __future__ import annotations

import re

from deckgen.claims import directions

_TEST = r"(?:statistically\s+|clearly\s+)?(?:significant(?:ly)?|different|clear)"
_MOVE = r"(?:change|difference|increase|decrease|rise|fall|improvement|decline|movement|shift|trend)"
_CHANCE = re.compile(
    rf"\b(?:no\s+{_TEST}\s+{_MOVE}|(?:not|n['’]t|neither\s+\w+\s+is)\s+(?:a\s+)?{_TEST}(?:\s+{_MOVE})?|"
    r"(?:with)?in(?:side)?\s+(?:the\s+|its\s+|their\s+|both\s+)*(?:margins?|chance|expected|normal|usual|range|limits|"
    r"variation|sampling)|(?:due|down|owed)\s+to\s+chance|by\s+chance|chance\s+(?:alone|variation)|"
    r"(?:no\s+more|larger|smaller|less|more)\s+than\s+(?:chance|the\s+margin)|random\s+variation|small\s+numbers|caution\w*|"
    r"too\s+(?:small|few|close)\s+(?:a\s+\w+\s+)?to|insignificant|inconclusive|may\s+not\s+(?:be|reflect)\s+a\s+real)\b",
    re.I,
)
_SAME = re.compile(
    rf"\b(?:{directions.NO_CHANGE}|broadly|similar|stable|unchanged|no\s+change|flat|steady|static|constant|"
    r"(?:much|about|virtually|almost)\s+the\s+same|remain(?:s|ed)?\s+(?:the\s+same|level)|held\s+steady)\b",
    re.I,
)
_IT_IS_SAME = re.compile(
    rf"\b(?:it|this|that|which|they)\s+(?:was|is|were|are|has\s+been|have\s+been|remain(?:s|ed))\s+(?:\w+ly\s+)?{_SAME.pattern}",
    re.I,
)
_WAS_STABLE = re.compile(
    r"\b(?:was|were|is|are|been|remain(?:s|ed)?|stay(?:s|ed)?|h[eo]ld|kept|stood|proved)\s+(?:\w+ly\s+|much\s+|about\s+|very\s+)?"
    r"(?:stable|steady|flat|unchanged|static|constant|level|the\s+same|similar|little\s+changed)\b",
    re.I,
)
_TURNS = re.compile(
    r"[;:]|\b(?:but|while|whilst|whereas|although|though|except|despite|until|apart\s+from|before|after|and\s+then)\b",
    re.I,
)
_BACK = re.compile(
    r"[•\s]*(?:However,?\s+|But\s+)?(?:This|That|It|These|Both|Neither|None|Such|A\s+(?:change|difference|fall|rise)\s+of\s+this|"
    r"(?:The|Each|So\s+small)\s+(?:small\s+)?(?:difference|change|rise|fall|increase|decrease|reduction|improvement|movement|"
    r"drop|decline|gap))\b",
    re.I,
)


def by_chance(text: str) -> bool:
    """Whether the words say that a change may be none: "no clear change", "inside the margin"."""
    return bool(_CHANCE.search(text))


def small(text: str) -> bool:
    """Whether the words say that little or nothing changed, or that a change may be none."""
    return by_chance(text) or bool(_SAME.search(text))


def calls_it_same(text: str) -> bool:
    """Whether a sentence says of its change that there was none: "a rise of 32, so it was unchanged"."""
    return bool(_IT_IS_SAME.search(text))


def calls_it_stable(text: str) -> bool:
    """Whether the words that lead to a change say that there is none: "visits were stable at 412,"."""
    found = list(_WAS_STABLE.finditer(text))
    return bool(found) and not _TURNS.search(text, found[-1].end())


def goes_back(text: str) -> bool:
    """Whether a sentence speaks of the change before it: "The difference of 29 is no clear change"."""
    return bool(_BACK.match(text))
