"""Turn a bare figure's place into whether the verb or the figure itself wants a unit.

"Walked 12", "an age of 6.8", "6 longer", "closed for 14".
"""

from __future__ import annotations

import re

from deckgen.claims import measured
from deckgen.lint import shared_units
from deckgen.model.claim import Claim, Reading

_TRANSITIVE = re.compile(
    r"\b(?:used|consumed|burned|burnt|weighed|cost|drove|travelled|walked|rode|cycled|swam|flew|patrolled|covered|swept|mowed|laid|resurfaced|produced|generated|measured|raised|"
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
