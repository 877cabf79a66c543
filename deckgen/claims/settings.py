"""Turn a figure's place in its text into whether it only says where, among how many or within what.

"Across the 12 sites", "within 4 hours", "10 or more sessions", "the other 7 libraries received 192,165".
"""

from __future__ import annotations

import re

from deckgen.model.claim import Claim

_SETTING = re.compile(
    r"\b(?:across|all|the|in|at|our|its|their|among|amongst|over|between|these|those|every|of|from|both|"
    r"(?<=[a-z] )only|with)\s+$|[a-z]['’]s?\s+$",
    re.I,
)
_SMALL = 100  # a set that is named by its number has fewer members than this
_WITHIN = re.compile(
    r"\b(?:within|inside|in\s+under|(?:longer|later|more|less)\s+than|"
    r"of\s+(?:over|under|above|below|at\s+least|up\s+to))\s+(?:the\s+)?$",
    re.I,
)
_WORKING_TIME = re.compile(
    r"(?:working|school|calendar|business|clear|clinic)\s+(?:day|hour|week|minute)s?\b", re.I
)
_OR_MORE = re.compile(
    r"\s+(?:[a-z]+\s+)?or\s+(?:more|less|fewer|over|under|above|below|higher|lower|longer|better|worse)\b",
    re.I,
)
_MEMBERS = re.compile(
    r"(?:[a-z]+\s+)?(?:groups|kinds|types|parts|sets|categories|classes|reasons|causes|factors|measures|subjects|"
    r"periods|dates|occasions|rounds|waves)\b"
)
"""What a text sorts its figures by: "two groups of reasons", "over the same two periods"."""
_IN_EVERY = re.compile(r"\b(?:in|per|for|out\s+of)\s+every\s+$", re.I)
_ONE_OF = re.compile(r"\b(?:one|each|any|either|some|most|none|all)\s+of\s+(?:the\s+)?$", re.I)
_THE_OTHER = re.compile(r"\b(?:other|remaining)\s+$", re.I)
_SET_OF = r"(?:(?:the|our|its|all|these|those|their)\s+)"
_NO_MEMBER = (
    r"(?:increase|decrease|rise|fall|drop|change|growth|reduction|total|number|count|score|figure|average|"
    r"sum|gap)"
)
_EXTREME_OF = re.compile(
    r"\b(?:[a-z]{2,}est|most|least|best|worst|top|bottom)\s+"
    rf"(?:of\s+{_SET_OF}?|(?:[a-z-]+\s+){{1,4}}?of\s+{_SET_OF})$",
    re.I,
)
"""What leads to how many a set has: "the busiest of 3", "the longest wait of the 3 wards"."""
_EXTREME_AMONG = re.compile(
    rf"\b(?:[a-z]{{2,}}est|most|least|best|worst)\s+(?:(?!{_NO_MEMBER})[a-z-]+\s+){{1,3}}?of\s+$", re.I
)
"""The same where the set has no article, and its things are named: "the longest wait of 5 specialties"."""
_GOES_ON_TO_A_FIGURE = re.compile(r"[^.;:,()\d]*\d")


_SIZE = re.compile(
    r"(?:metre|centimetre|millimetre|kilometre|mile|degree|square\s+metre|word|page|point)s?\b", re.I
)


def sorts(claim: Claim) -> bool:
    """Whether a figure says how many kinds or times the text speaks of: "between the two periods"."""
    return claim.numeral.form == "words" and bool(_MEMBERS.match(claim.numeral.noun))


def is_size(claim: Claim) -> bool:
    """Whether a figure says how long or how far, and counts no members of a whole: "swim 25 metres"."""
    numeral = claim.numeral
    return numeral.unit == "" and bool(_WORKING_TIME.match(numeral.noun) or _SIZE.match(numeral.noun))


def is_set_size(text: str, claim: Claim) -> bool:
    """Whether a figure says how many the set has that one is the extreme of: "busiest of our 4 sites"."""
    small = claim.numeral.unit == "" and 1 < claim.numeral.value < _SMALL
    named = bool(claim.numeral.noun) and _EXTREME_AMONG.search(text, 0, claim.numeral.start)
    return small and bool(named or _EXTREME_OF.search(text, 0, claim.numeral.start))


def is_setting(text: str, claim: Claim) -> bool:
    """Whether a figure is no quantity of what is told, but of the words that tell it."""
    numeral = claim.numeral
    if (
        _OR_MORE.match(text, numeral.end)
        or _IN_EVERY.search(text, 0, numeral.start)
        or is_set_size(text, claim)
    ):
        return True
    if numeral.unit == "seconds":
        return claim.role == "level" and bool(_WITHIN.search(text, 0, numeral.start))
    counted = numeral.unit == "" and claim.role in ("level", "base") and bool(numeral.noun)
    if claim.role == "prior" and numeral.form == "words" and numeral.noun:
        return not re.match(r"[^.;,]*\bto\b", text[numeral.end :])  # "came from two groups of reasons"
    if not counted or numeral.value >= _SMALL:
        return False
    if _WORKING_TIME.match(numeral.noun):
        return bool(_WITHIN.search(text, 0, numeral.start))
    if sorts(claim):
        return True
    if _ONE_OF.search(text, 0, numeral.start):
        return True
    if claim.role == "base":
        return False
    if _SETTING.search(text, 0, numeral.start):
        return True
    others = _THE_OTHER.search(text, 0, numeral.start)  # "the other 7 libraries received 192,165"
    return bool(others and _GOES_ON_TO_A_FIGURE.match(text, numeral.end))
