"""Turn the words before a number into whether waits, those who wait, or days themselves are counted.

"Long stays fell from 48", "patients waiting longer than a year numbered 318", "bed days lost were 318".
"""

from __future__ import annotations

import re

from deckgen.model.claim import Claim

_SPELLS = re.compile(
    r"\b(?:waits|stays|handovers|delays|journeys|turnarounds)\s+(?:lasting|longer|shorter|over|of|above|under|exceeding|within|"
    r"beyond|that|which)\b",
    re.I,
)
"""Spells of time that are counted: "handovers lasting over an hour"."""
_SPELLS_COUNTED = re.compile(
    r"\b(?:long|overnight|late|lost|missed|cancelled|delayed|repeat|emergency|unplanned|excessive|such)\s+"
    r"(?:waits|stays|handovers|delays|journeys|turnarounds)\b[^.;]*$|"
    r"\b(?:waits|stays|handovers|delays|journeys|turnarounds)\b[^.;]*\b(?:came\s+to|totalled|amounted\s+to)\s+$|"
    r"\b(?:granted|given|offered|allowed|sent|paid|issued)\s+to\s+$",
    re.I,
)
"""Spells of time that are counted: "long stays fell from 48 to ", "time off was granted to "."""
_NAMES_ITS_UNIT = re.compile(
    r"(?:the\s+)?(?:number\s+of\s+)?(?:(?:bed|school|working|sick|learning|lost|staff|care)[\s-]+)?"
    r"(?:days?|hours|minutes|weeks|nights|sessions|miles|kilometres|tonnes)\b(?!\s+(?:care|cases?|surgery|services?|cent(?:re|er)s?)\b)",
    re.I,
)
"""A measure that is called by its unit: "bed days lost to delays were 318"."""
_PEOPLE_WAITING = re.compile(
    r"(?!.*\b(?:average|mean|median|typical)\b)(?:[a-z-]+\s+){0,3}?(?:patients|people|pupils|children|residents|households|families|tenants|"
    r"applicants|adults|women|men|mothers|customers|students|callers|referrals|cases)\s+(?:(?:who|that)\s+(?:were\s+|had\s+been\s+|have\s+)?)?(?:still\s+)?"
    r"(?:waiting|waited|staying|stayed|delayed)\b",
    re.I,
)
"""Those who wait are counted: "patients waiting longer than a year numbered 318, against 547"."""


def are_counted(before: str) -> bool:
    """Whether spells of time, which have a length, are counted here: "waits of over an hour numbered "."""
    return bool(_SPELLS.search(before) or _SPELLS_COUNTED.search(before))


def names_what_is_counted(claim: Claim) -> bool:
    """Whether a measure is called by its unit, or by the people who wait."""
    waiting = _PEOPLE_WAITING.match(claim.metric) and not claim.numeral.decimals
    return bool(waiting or _NAMES_ITS_UNIT.match(claim.metric))
