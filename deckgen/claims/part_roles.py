"""Turn the words right beside a number that is no change into what it is: a base, a share, a level."""

from __future__ import annotations

import re

from deckgen.claims.surroundings import Found
from deckgen.model.claim import Numeral, Role

_OF_BEFORE = re.compile(
    r"(?:\bout of|\bof|\bamong)\s+(?:the\s+|a total of\s+|all\s+|total\s+|some\s+)*$", re.I
)
_MADE_UP_OF = re.compile(
    r"\b(?:made|makes?|making)\s+up\s+of\s+$|\b(?:composed|comprised|consist(?:s|ed|ing)?|compris(?:es|ing)|a\s+mix|"
    r"(?:sum|total)s?)\s+of\s+$",
    re.I,
)
_VALUE_OF_BEFORE = re.compile(
    r"\b(?:average|mean|median|rate|range|sum|score|capacity|maximum|minimum|total|level|rating|grade|group|team|class|panel|crew|pair|each|"
    r"every\s+one|one|any|either|some|most|none)\s+"
    r"of\s+(?:the\s+)?$|,\s+(?:the|an?)\s+(?:[a-z]+\s+)?[a-z]+\s+of\s+(?:the\s+)?$",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"(?:,|\s+and)\s+(?!(?:or|and|out|of|all|both|most|some|a|half)\b)(?:[a-z’'-]+\s+){1,5}of\s+|"
    r"\b(?:instead|because|ahead|short|outside|inside|place|spite|top|front)\s+of\s+$",
    re.I,
)
"""What leads to a figure of something else: "512 complaints, waits of 366"."""
_OUT_OF_BEFORE = re.compile(r"\bout\s+of\s+$", re.I)
_OF_THE_OPENING = re.compile(
    r"(?:^|[.;:•]\s+|\b(?:and|but)\s+)(?:Out\s+of|Of|of|Among|From)\s+(?:the|all|these|those)\s+$"
)
_OUT_AFTER = re.compile(
    r"\s+\(?(?:[a-z]+\s+){0,2}?(?:out of|of)\s+(?:the\s+|(?:a )?total(?: of)?\s+|all\s+)*"
    r"(?!(?:19|20)\d\d[/–-]\d\d\b|\d+\s+(?:months|weeks|quarters|years)\b|\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)\d",
    re.I,
)
_SHARE_BEFORE = re.compile(
    r"\b(?:(?:made|makes?|making) up(?!\s+(?:for|by)\b)|account(?:s|ed|ing)? for|"
    r"represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|"
    r"constitut(?:e|es|ed|ing)|proportion|share)\b[^.;]{0,40}$",
    re.I,
)
_SHARE_AFTER = re.compile(
    r"\s+(?:\([^)]*\)\s+)?of\s+(?!the (?:year|month|quarter)|"
    r"(?:the\s+)?(?:spring|summer|autumn|winter)\b(?!\s+[a-z]+s\b)|"
    r"last\b|(?:19|20)\d\d|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|"
    r"20)\d\d)",
    re.I,
)
_PRIOR_BEFORE = re.compile(
    r"(?:\bfrom|compared (?:with|to)|against|\bversus|\bvs\.?|\bthan)\s+(?:the\s+|a\s+|an\s+|"
    r"just\s+|previous(?:ly)?\s+|last year['’]s\s+|"
    r"(?:[a-z]+\s+)?(?:rate|figure|level|total|number|share|average|sum|proportion|percentage)\s+of\s+)*$",
    re.I,
)
_ON_BEFORE = re.compile(r"\bon\s+(?:the|its|last year['’]s|our)\s+(?:previous\s+|earlier\s+)?$", re.I)
_DISTANT_BEFORE = re.compile(r"\b(?:below|above|under|over|short\s+of)\s+(?:the|our|its)\s+$", re.I)
_DATED_AFTER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:of|in|for|at|on)\s+(?:the\s+)?(?:(?:spring|summer|autumn|winter)\s+)?", re.I
)
_LENGTH_NOUN = re.compile(
    r"(?:consecutive\s+|rolling\s+|calendar\s+)?(?:months?|quarters?|years?|points?)\b", re.I
)
_FROM_IN_BRACKET = re.compile(
    r"(?:%|per\s?cent)\s*\(\s*[\d,]+(?:\s+[a-z]+){1,3}\s+from\s+(?:the\s+|a\s+total\s+of\s+)?$", re.I
)
"""What leads to a base: "31.0% (1,240 replies from 4,300 forms)"."""


def _is_base(found: Found, index: int, before: str, numeral: Numeral) -> bool:
    """Whether the words right before a number make it a whole: "Of the 40", "12/40", "a score out of 40"."""
    if _OF_THE_OPENING.search(before) or _FROM_IN_BRACKET.search(before):
        return True
    previous = found.numerals[index - 1] if index else None
    if previous and found.text[previous.end : numeral.start] == "/":
        return True
    ranked = previous is not None and previous.unit == "rank"
    return bool(_OUT_OF_BEFORE.search(before)) and not ranked


def part_role(found: Found, index: int, before: str, after: str, numeral: Numeral) -> Role:
    if numeral.unit == "" and _is_base(found, index, before, numeral):
        return "base"
    if numeral.unit == "" and re.match(r"/\d", after):
        return "count-of"
    whole_share = numeral.unit in ("percent", "points", "ratio")  # "the rate of 9.4%"
    is_value = (
        whole_share
        or (bool(numeral.decimals) and numeral.form == "digits")
        or _MADE_UP_OF.search(before)
        or _VALUE_OF_BEFORE.search(before)
    )
    if _OF_BEFORE.search(before) and index and not is_value:
        previous = found.numerals[index - 1]
        between = found.text[previous.end : numeral.start]
        of_it = len(between) < 40 and re.fullmatch(
            r"[\w\s,'’-]*?\(?(?:out of|of)\s+(?:the\s+|a total of\s+|all\s+|total\s+)*", between, re.I
        )
        if of_it and not _OF_ANOTHER.search(between):
            return "rank-of" if previous.unit == "rank" else "base"
    if numeral.unit == "" and _OUT_AFTER.match(after) and not numeral.decimals:
        return "count-of"
    joined = re.match(r"[-–](?:month|year|quarter|week|day|hour|minute)s?\b", after)
    if numeral.unit == "" and not numeral.decimals and (joined or _LENGTH_NOUN.match(numeral.noun)):
        return "length"
    if numeral.unit in ("percent", "ratio") and (_SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after)):
        return "share"
    on = _ON_BEFORE.search(before)
    told = found.directions and any(0 <= numeral.start - each.end < 60 for each in found.directions)
    bound = numeral.unit == "seconds" and numeral.hedge in ("more than", "less than")
    part = numeral.unit == "ratio" and numeral.hedge.endswith("than")  # "fewer than half"
    if not (part or bound) and (_PRIOR_BEFORE.search(before) or (on and told)):
        return "prior"
    return "prior" if _DISTANT_BEFORE.search(before) and _is_dated(found, numeral) else "level"


def _is_dated(found: Found, numeral: Numeral) -> bool:
    """Whether a period of its own follows a number: "8.5% below the 15,522 of 30 September 2023"."""
    return any(_DATED_AFTER.fullmatch(found.text, numeral.end, each.start) for each in found.periods)
