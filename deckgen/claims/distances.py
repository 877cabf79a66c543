"""Turn the words around a figure into whether it tells how far something is from an aim or from another."""

from __future__ import annotations

import re

from deckgen.model.claim import Claim

_FROM_AIM = re.compile(
    r"(?P<aside>[,)\s]*?[,)])?\s+(?:below|above|short\s+of|under|over|inside|within|outside|beyond|behind|ahead\s+of|(?:higher|lower|better|worse|shorter|longer|"
    r"more|less|fewer|faster|slower)\s+than)\s+(?:(?:it|that|this)(?!\s+(?:same\s+)?(?:time|period|year|month|quarter|week|term|decade|spell|season)\b)|(?:the|its|our|their|an?)\s+(?:(?!average\b)[\w.,%£’'-]+\s+){0,3}?"
    r"(?:targets?|standard|limit|goal|threshold|ceiling|that\s+(?:the|our|its)\s+[a-z]+\s+(?:ask|want|set|requir|expect|promis)[a-z]*))\b",
    re.I,
)
_SHORT = re.compile(
    r"\s+(?:too\s+)?short\b(?=\s*(?:[.,;:)]|$|(?:and|but|in|at|on|of\s+(?:it|that|this|them))\b))", re.I
)
_PAST_AIM = re.compile(
    r"\b(?:exceed(?:s|ed|ing)?|miss(?:es|ed|ing)?|beat(?:s|en|ing)?|bettered|overshot|undershot|surpass(?:es|ed)?|f(?:ell|alls|all|alling)\s+short)\s+"
    r"(?:(?:it|this|that|them|(?:the|our|its)\s+[a-z]+)\s+)?by\s+(?:just\s+|only\s+|about\s+|some\s+)?$",
    re.I,
)
"""What leads to how far past an aim, or short of it, something came: "so it was exceeded by "."""
_APART = re.compile(
    r"\b(?:gap|difference)\s+(?:[a-z]+\s+)?between\s+(?:(?!\b(?:narrow|wide|clos|gr[eo]w|increas|reduc|f[ae]ll|r[io]se)[a-z]*)[^.;:\d])*?"
    r"\b(?:was|were|is|are|of|stood\s+at|at)\s+(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
"""What leads to how far two groups are apart: "the gap between boys and girls was "."""

_SIZED = (
    r"(?:higher|lower|longer|shorter|larger|smaller|greater|heavier|lighter|better|worse|more|less|fewer|"
    r"slower|faster|quicker)"
)
_AGAIN = re.compile(rf"\s+{_SIZED}\b(?!\s+than\b)", re.I)
_THAN_OTHERS = re.compile(
    rf"\b{_SIZED}\s+than\s+(?!(?:(?:in|at|on|for|during)\s+)?(?:the\s+|a\s+)?(?:\d|(?:year|month|quarter|week|term|day|time|winter|summer|spring|"
    r"autumn|last|previous|same|before|usual|January|February|March|April|May|June|July|August|September|October|November|December)\b)|"
    r"(?:it|they)\s+(?:was|were|had)\b)",
    re.I,
)
"""What compares with others, and not with another time: "lower than that of men"."""


def is_distance(claim: Claim, before: str, after: str) -> bool:
    """Whether a figure tells how far from an aim something is: "2.7 points below the 85.0% target".

    Or how far two groups are from one another: "the gap between boys and girls was 5.2 points".
    """
    if _SHORT.match(after) or _PAST_AIM.search(before) or _APART.search(before):
        return True
    if _AGAIN.match(after) and _THAN_OTHERS.search(before):
        return True  # "was 9% lower than that of men. The year before it was 11% lower"
    found = _FROM_AIM.match(after)
    if found is None or not found["aside"]:
        return found is not None
    word = claim.direction  # "fell by 3%, below the target" is a change; "(86.0%), below the target" is none
    return word is not None and word.start >= claim.numeral.end
