"""Turn what stands around four digits into whether they are a year or a number like any other."""

from __future__ import annotations

import re

_DATED_THINGS = (
    r"census|estimates|projections|elections|boundaries|prices|standards|"
    r"regulations|guidelines|olympics|games"
)
"""What is called by its year: "the 2021 census", "at 2015 prices"."""
# "1985 of them", "1985 at night", "1985 calls": counted, not dated.
_COUNTS = re.compile(
    r"\s+(?:of\s+(?:them|these|those|which|whom|the|our|its|their|all)\b|at\s+(?:night|home|work|weekends?)\b|"
    rf"(?!(?:was|is|has|as|this|plus|sees|marks|shows|brings|{_DATED_THINGS})\b)[a-z]+s\b)"
)
_AMOUNT = re.compile(
    r"(?:\b(?:(?:total|sum|count|number|average|mean) of|another|further|additional|nearly|almost|about|"
    r"approximately|at least|at most|some|only|just|exactly|all|up to|more than|fewer than|less than|there\s+"
    r"(?:was|were|are)|(?:rose|rise|risen|rising|fell|fall|fallen|falling|grew|grown|dropped|increased?|"
    r"decreased?|reduced|up|down)\s+(?:to|by))\s+)$",
    re.I,
)
_LED_TO = re.compile(
    r"(?:[(\[“‘\"'/|;:–-]\s*|\b(?i:in|for|of|since|from|to|until|till|by|during|before|after|between|than|"
    r"with|against|versus|vs\.?|through|throughout|around|early|earlier|late|mid|over|on|at|across|into|whether|"
    r"year|years|ending|ended|end|wave|waves|survey|spring|summer|autumn|winter|terms?|half-term|the|this|last|calendar)[\s-]+|"
    r"\b[A-Z][\w’'-]*\s+|(?:19|20)\d{2}\s*(?:[,&/–-]|,?\s+(?:and|or|to)\b)\s*)$"
)
_OPENS = re.compile(r"(?:^|[.!?:;]\s+)$")
_ENDS = re.compile(r"(?:(?:\s*[,–-]\s*|,?\s+(?:and|or|to|against)\s+)(?:19|20)\d{2})*[.)\]]*$")
_DOES = re.compile(rf"\W*(?:$|\s(?:{_DATED_THINGS}|was|is|has|had|saw|sees|marks?|shows?|brings?|brought)\b)")


def is_year(text: str, start: int, end: int) -> bool:
    """Whether a bare year at this place dates something.

    It does where a preposition, a name, a bracket or another year leads to it ("in 2024", "Survey 2024",
    "2021 and 2024"), where it ends a list ("share of votes, 2021 and 2024"), and where it opens a sentence as
    what did something ("2024 saw"). It does not where it counts ("1985 of them"), nor where an amount leads
    to it ("a total of 1985", "rose to 1985"). What looks alike is a year: "from 1985 to 2010", "for 1985 new
    members".
    """
    before, after = text[:start], text[end:]
    if _COUNTS.match(after) or _AMOUNT.search(before):
        return False
    listed = before.rstrip().endswith(",") and _ENDS.match(after)
    return bool(listed or _LED_TO.search(before) or (_OPENS.search(before) and _DOES.match(after)))
