"""Turn a text into whether it keeps a change small: words of likelihood, margins and staying the same."""

from __future__ import annotations

import re

from deckgen.claims import directions

_TEST = r"(?:statistically\s+|clearly\s+)?(?:significant(?:ly)?|different|clear)"
_MOVE = rf"(?:{directions.NOUNS}|change|difference|improvement|movement|shift|trend)"
_CHANCE = re.compile(
    rf"\b(?:no\s+{_TEST}\s+{_MOVE}|(?:not|n['’]t|neither\s+\w+\s+is)\s+(?:a\s+)?{_TEST}(?:\s+{_MOVE})?|"
    r"(?:with)?in(?:side)?\s+(?:the\s+|its\s+|their\s+|both\s+)*(?:margins?|chance|expected|normal|usual|range|limits|"
    r"variation|sampling)|(?:due|down|owed)\s+to\s+chance|by\s+chance|chance\s+(?:may|might|could|can|would)\b|chance\s+(?:alone|variation)|"
    r"(?:no\s+more|larger|smaller|less|more)\s+than\s+(?:chance|the\s+margin)|random\s+variation|small\s+numbers|caution\w*|"
    r"(?:not|n['’]t|cannot|hardly)\s+(?:be\s+)?(?:distinguish(?:able|ed)|told|separated)\s+(?:apart\s+)?from\s+(?:chance|noise)|"
    r"(?:may|might|could|can)\s+(?:well\s+|also\s+)?be\s+(?:only\s+|just\s+|mere\s+|pure\s+)?chance|too\s+(?:small|few|close)\s+(?:a\s+\w+\s+)?to|insignificant|inconclusive|may\s+not\s+(?:be|reflect)\s+a\s+real)\b",
    re.I,
)
_REAL = re.compile(
    rf"\b(?:genuine|real|true|undoubted|undeniable|definite|clear)\s+(?:and\s+[a-z]+\s+)?(?:[a-z]+\s+)?{_MOVE}\b|"
    r"(?:shows?|showed|proves?|proved|demonstrat\w+|confirms?|confirmed|means?|meant)\s+(?:that\s+)?(?:the\s+|our\s+|its\s+|this\s+|these\s+)"
    r"(?:[a-z-]+\s+){1,4}?(?:works?|worked|helps?|helped|succeeded|paid\s+off|(?:is|are|was|were|has|have)\s+(?:been\s+)?(?:working|effective|"
    r"successful|safer|better|worse|improv\w+))\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|n['’]t|no|never|cannot|neither|nor|without|whether|if|may|might|could|hardly|too\s+\w+)\s+(?:[\w’'-]+\s+){0,4}$",
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
    r"(?:stable|steady|flat|unchanged|static|constant|level|the\s+same|similar|little\s+changed)\b|"
    r"\blittle\s+(?:has\s+|had\s+)?changed\b|\b(?:hardly|barely|scarcely)\s+(?:changed|moved|shifted|different|budged)\b|"
    r"\b(?:has|have|had|did)\s*(?:not|n['’]t)\s+(?:really\s+)?(?:changed|moved|shifted|budged?|change|move|shift)\b|"
    r"\b(?:broadly|virtually|practically|essentially|almost|nearly|roughly|largely|more\s+or\s+less|much|about)\s+(?:level|flat|unchanged|"
    r"stable|steady|static|similar|constant|the\s+same|in\s+line)\b|"
    r"\bon\s+a\s+par\s+with(?:\s+the\s+[a-z]+\s+before)?\b",
    re.I,
)
_TURNS = re.compile(
    r";|\b(?:but|while|whilst|whereas|although|though|except|despite|until|apart\s+from|before|after|and\s+then)\b",
    re.I,
)
_BACK = re.compile(
    r"[•\s]*(?:However,?\s+|But\s+)?(?:This|That|It|These|Both|Neither|None|Such|A\s+(?:change|difference|fall|rise)\s+of\s+(?:this|that|such|up\s+to|less|fewer)|"
    r"(?:The|Each|So\s+small)\s+(?:small\s+)?(?:difference|change|rise|fall|increase|decrease|reduction|improvement|movement|"
    r"drop|decline|gap))\b",
    re.I,
)


def by_chance(text: str) -> bool:
    """Whether the words say that a change may be none: "no clear change", "inside the margin".

    Who tells how far chance goes and calls the change real all the same has not kept it small.
    """
    return bool(_CHANCE.search(text)) and not calls_it_real(text)


def calls_it_real(text: str) -> bool:
    """Whether the words say that a change is one: "a genuine fall", "shows that the scheme works"."""
    return any(not _DENIED.search(text, 0, each.start()) for each in _REAL.finditer(text))


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
