"""Turn a figure's place in its text into whether it is of something measured, and never counted.

"Garden waste weighed 2,318", "water use was 61,200", "the average age was 6.8".
"""

from __future__ import annotations

import re

from deckgen.model.claim import Claim, Reading

_WEIGHED = re.compile(
    r"\b(?:weigh(?:s|ed|ing)?|emit(?:s|ted)?)\s+(?:just\s+|only\s+|about\s+|a\s+total\s+of\s+)*$", re.I
)
"""What is said with so much of something, and never with so many."""
_UNITLESS = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|index|indices|indicators?|coefficients?|correlation|SHMI|HSMR|R0?\s+number|value[\s-]added|ratios?|points?|out\s+of|per|for\s+every|for\s+each|(?:attainment|progress)\s+8|grades?|gpa|"
    r"standardised|numbers?|counts?|size|multiples?|times|version|each|caseloads?|households?|ranks?|ranked|scale|factor|stars?|marks?|people|average\s+[a-z]+\s+has)\b",
    re.I,
)
"""Words of sentences whose decimals may be numbers of no unit."""
_THINGS = (
    r"(?:waste|rubbish|refuse|litter|glass|compost|grit|salt|sand|gravel|plastic|cardboard|metal|scrap|linen|laundry|"
    r"oxygen|timber|asphalt|food|water|rain|snow)"
)
"""Things that are weighed or measured, and never counted."""
_STUFF = re.compile(rf"\b{_THINGS}$", re.I)
_STUFF_OF = re.compile(rf"\b{_THINGS}\s+of\s+(?:just\s+|only\s+|about\s+)?$", re.I)
_OPENS_WITH_STUFF = re.compile(
    rf"(?:the\s+)?(?:[a-z]+\s+){{0,2}}?{_THINGS}\s+(?:[a-z]+ed|brought|taken|sent|in|from|at|on|amounted|came)\b",
    re.I,
)
_CAME_TO = re.compile(
    r"\b(?:amounted\s+to|came\s+to|totalled|reached|was|were|stood\s+at)\s+(?:just\s+|only\s+)?$", re.I
)
_CONSUMED = re.compile(
    r"\b(?:gas|electricity|water|energy|fuel|power|heat|oil|diesel|paper)\s+(?:use|usage|consumption|demand)\b|"
    r"\b(?:consumption|mileage|emissions|rainfall)\b",
    re.I,
)
_A_TRIP = re.compile(
    r"\b(?:average|mean|median|typical)\s+(?:[a-z-]+\s+){0,2}?(?:ride|trip|commute|walk|drive|flight|crossing|visit|appointment|consultation|"
    r"call|interview|meeting|inspection|round|scan|operation|lesson|hearing|case|repair)\b[^.;:,\d]*"
    r"\b(?:took|takes|lasted|lasts)\s+(?:just\s+|only\s+|about\s+)?$|"
    r"\b(?:average|mean|median|typical|usual)\s+(?:[a-z-]+\s+){0,2}?(?:ride|trip|commute|walk|drive|flight|crossing|journey)\b[^.;:,\d]*"
    r"\b(?:was|is|came\s+to)\s+(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
"""What says of one of many trips or visits how long it was."""
_AVERAGE_SUM = re.compile(
    r"\b(?:average|mean|median|typical)\s+(?:[a-z]+\s+)?(?:award|payment|grant|donation|wage|allowance|charge|sale|order|"
    r"invoice|fee|debt|bill|benefit|bonus|refund)$",
    re.I,
)


def is_amount(reading: Reading, claim: Claim) -> bool:
    """Whether the name of a figure's measure is of stuff, of what is used up, or of a sum of money."""
    metric = claim.metric
    return bool(
        _STUFF.search(metric)
        or _CONSUMED.search(metric)
        or _AVERAGE_SUM.search(metric)
        or (not metric and _opens_with_stuff(reading, claim))
    )


def is_of_a_trip(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is how long the average trip or visit takes: "the average ride took 24 each day"."""
    sentence = reading.sentences[claim.sentence]
    return bool(
        _A_TRIP.search(reading.text, sentence.start, claim.numeral.start)
        and claim.numeral.unit == ""
        and not claim.numeral.noun
    )


def is_weighed(before: str) -> bool:
    """Whether words lead to a figure that are said with so much, and never so many: "refuse of 412"."""
    return bool(_WEIGHED.search(before) or _STUFF_OF.search(before))


def may_have_no_unit(sentence: str) -> bool:
    """Whether a sentence has words of scores, ratios and the like, whose decimals are of no unit."""
    return bool(_UNITLESS.search(sentence))


def _opens_with_stuff(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence opens with what is weighed, and tells how much: "Waste amounted to 4,318"."""
    sentence = reading.sentences[claim.sentence].text
    before = reading.text[: claim.numeral.start]
    return bool(_OPENS_WITH_STUFF.match(sentence) and _CAME_TO.search(before))
