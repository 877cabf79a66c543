"""Turn a number's place in its text into whether it ends a length without its unit: "was 10 years 2"."""

from __future__ import annotations

import re

from deckgen.model.claim import Claim, Reading

_SO_LONG_AND = re.compile(
    r"\b(?:was|were|is|are|of|from|to|than|at|averag\w+|took|lasted|waited|for)\s+(?:just\s+|only\s+|about\s+)?"
    r"\d+\s+(?:years?|months?|weeks?|days?)\s+(?:and\s+)?$"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_GOES_ON = re.compile(rf"\s*(?:%|[-–:/]|to\s+\d|of\b|(?:and|or)\s+\d|{_MONTH}\b)")


def is_cut(reading: Reading, claim: Claim) -> bool:
    """Whether the second of a length's two units is left out after a number."""
    numeral = claim.numeral
    if numeral.unit or numeral.decimals or numeral.noun or numeral.form not in ("digits", "label"):
        return False
    ends = not _GOES_ON.match(reading.text, numeral.end)
    return ends and bool(_SO_LONG_AND.search(reading.text, 0, numeral.start))
