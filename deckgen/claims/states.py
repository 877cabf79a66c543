"""Turn a sentence into whether its percentages are told of a state of people that names none of them.

"Smoking at delivery was 8.8% in Hartley and 12.1% in Coldwell": of whom? The base of attendance or occupancy
is in the word; that of smoking or of poverty is not.
"""

from __future__ import annotations

import re

from deckgen.claims import wholes

_STATE = (
    r"(?:smoking|vaping|drinking|obesity|overweight|breastfeeding|loneliness|isolation|overcrowding|worklessness|poverty|deprivation|hunger|"
    r"inactivity|(?:tooth|dental)\s+decay|(?:digital|social|financial)\s+exclusion|illiteracy|disability|depression|diabetes|asthma|dementia|"
    r"(?:car|home|pet|smartphone)\s+ownership|arrears|debt|gambling|malnutrition|caring|volunteering)"
)
_SUBJECT = re.compile(
    rf"(?:(?:fuel|child|food|childhood|adult|pensioner|rural|severe|binge|rent|tenant|problem|current|daily|type\s+\d)\s+)*{_STATE}\b(?P<more>[^.;:%]{{0,60}}?)"
    r"(?:,\s+at|:|\b(?:was|were|is|stood\s+at|stands\s+at|ran\s+at|reached|came\s+to|affected|averaged|measured))\s*(?:about\s+|only\s+|just\s+)?",
    re.I,
)
_OF_WHOM = re.compile(r"\b(?:among|amongst|by|per)\s+", re.I)


def is_told(subject: str) -> bool:
    """Whether words that lead to a percentage, without dates, are of a state and of nobody."""
    told = _SUBJECT.fullmatch(subject)
    return bool(told and not _OF_WHOM.search(told["more"]) and not wholes.PEOPLE.search(told["more"]))
