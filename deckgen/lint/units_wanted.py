"""Turn a bare figure's place into whether the verb or the figure itself wants a unit.

"Walked 12", "an age of 6.8", "6 longer", "closed for 14".
"""

from __future__ import annotations

import re

from deckgen.claims import measured
from deckgen.lint import shared_units
from deckgen.model.claim import Claim, Reading

_TRANSITIVE = re.compile(
    r"\b(?:gained|grew|used|consumed|burned|burnt|weighed|cost|drove|travelled|walked|rode|cycled|swam|flew|patrolled|covered|swept|mowed|laid|resurfaced|produced|generated|measured|raised|"
    r"saved|spent|paid|owed|invested|dug|poured|drank|emitted)\s+(?:an?\s+(?:average|mean|total)\s+of\s+|just\s+|only\s+|about\s+)*$",
    re.I,
)
_FOR_SO_LONG = re.compile(
    r"\b(?:(?:closed|shut|open|out\s+of\s+(?:order|use|action|service)|off(?:\s+(?:work|sick|school))?|away|absent|missing|on\s+hold|"
    r"ran|run|queued|travelled|rode|lived|slept|worked|lasted|delayed|interrupted|suspended|without\s+[a-z]+|"
    r"in\s+(?:place|force|use|care|hospital|post|bed)|on\s+(?:leave|site|the\s+(?:ward|list|road)))\s+for|"
    r"for\s+an?\s+(?:average|mean|median)\s+of)\s+(?:just\s+|only\s+|about\s+|up\s+to\s+|more\s+than\s+|an?\s+(?:average|mean|median)\s+of\s+)?$",
    re.I,
)
_FAR_FROM = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)|lie|lies|lying|stands?|standing|located|situated|based|within)\s+"
    r"(?:(?:more|less|further|no|about|up|within|than|to|some|around|under|over)\s+){0,3}$",
    re.I,
)
_MEAN_OF = re.compile(
    r"\b(?:average|mean|median|typical)\s+(?:[a-z]+\s+)?(?:age|wait|stay|delay|height|weight|length|width|depth|distance|speed|duration|"
    r"temperature|mileage)\s+of\s+(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
"""What leads to a measure that has a unit, of whatever things it is the mean."""
_ADDS = re.compile(
    r"\b(?:add|sav|cut|gain|los|tak|knock|shav|trim|put)[a-z]*\s+(?:(?:just|only|about|a\s+further|another|an\s+extra|up\s+to)\s+)*$",
    re.I,
)
_TO_A_TIME = re.compile(
    r"\s+(?:to|off|from|onto|on)\s+(?:the|each|every|an?|their|its|our)\s+(?:[a-z-]+\s+)?"
    r"(?:day|night|week|month|term|year|journey|trip|ride|walk|wait|stay|visit|shift|session|lesson|appointment|call|bill|cost|price|fare|route)\b",
    re.I,
)
_EACH_WAY = re.compile(r"\s+(?:each\s+way|there\s+and\s+back|round\s+trip|one\s+way)\b", re.I)
_A_MEASURE_OF = re.compile(
    r"\b(?:an?|any|each|every)\s+(?:[a-z]+\s+){0,2}?(?:loss|dose|dosage|height|weight|depth|width|length|distance|speed|pressure|temperature|"
    r"wait|delay|stay|income|salary|wage|fare|fee|price|debt|bill|rainfall|thickness|diameter)\s+of\s+"
    r"(?:(?:just|only|about|over|under|more\s+than|less\s+than|at\s+least|at\s+most|up\s+to)\s+)*$",
    re.I,
)
"""What has so much of a unit, whatever it is of: "a dose of 40 or more"."""
_BY_TIME = re.compile(r"late|early|longer|shorter|sooner|faster|slower|quicker|older|younger", re.I)


def is_told_alone(claim: Claim, before: str, reading: Reading) -> bool:
    """Whether a verb or the figure itself wants a unit: "walked 12", "an age of 6.8", "6 longer"."""
    after = reading.text[claim.numeral.end :]
    if _FOR_SO_LONG.search(before) or (
        _FAR_FROM.search(before) and re.match(r"\s+(?:away\s+)?from\b", after)
    ):
        return bool(
            re.search(r"\bfor\s+an?\s+[a-z]+\s+of\s+$", before)
        ) or not shared_units.is_counted_before(claim, reading)
    if _TRANSITIVE.search(before) and not shared_units.is_counted_before(claim, reading):
        return True
    by_time = claim.role == "change" and _BY_TIME.fullmatch(claim.numeral.noun)
    return bool(by_time) or _is_bare_decimal(claim, reading)


def is_of_a_way(before: str, after: str) -> bool:
    """Whether a number is how far or how long: "travels 11.2 each way", "adds 22 to the week"."""
    return bool(_EACH_WAY.match(after) or (_ADDS.search(before) and _TO_A_TIME.match(after)))


def is_measured_by(before: str) -> bool:
    """Whether words name what a number measures by its kind: "a loss of "."""
    return bool(_A_MEASURE_OF.search(before))


def _is_bare_decimal(claim: Claim, reading: Reading) -> bool:
    """Whether parts of something are told, and nothing in the sentence says of what: "the age was 6.8"."""
    numeral = claim.numeral
    alone = numeral.decimals and numeral.form == "digits" and claim.role in ("level", "prior")
    if numeral.form == "digits" and _MEAN_OF.search(reading.text, 0, numeral.start):
        return True  # "the 22 vans had an average age of 9.4"
    sentence = reading.sentences[claim.sentence].text
    free = not measured.may_have_no_unit(sentence) and not per_head(reading, claim)
    return bool(alone) and free and not shared_units.is_counted_before(claim, reading)


def per_head(reading: Reading, claim: Claim) -> bool:
    """Whether a rate is one of children in care, crimes or the like, told per so many people elsewhere."""
    sentence = reading.sentences[claim.sentence].text
    return bool(
        re.search(
            r"\b(?:per|for\s+(?:every|each))\s+(?:[\d,]+|head|thousand)|\brates?\s+of\s+[a-z]+\s+(?:in|on|with)\b",
            sentence,
            re.I,
        )
    )
