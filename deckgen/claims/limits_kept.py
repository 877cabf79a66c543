"""Turn a length of time into whether it is a limit that none has gone beyond, and no window.

"No case has waited for more than 21 days since April 2024": those are not the days since April.
"""

from __future__ import annotations

import re

from deckgen.claims.lengths import Length, sentence_at
from deckgen.model.claim import Reading

_NOBODY = re.compile(r"\b(?:no|nobody|none|never|hardly\s+any\w*|few|neither|any\w*|not)\b", re.I)
_BOUND = re.compile(
    r"\b(?:(?:more|longer|less|fewer|later)\s+than|over|beyond|within|under|up\s+to|at\s+(?:least|most)|as\s+(?:long|much)\s+as)\s+$",
    re.I,
)
"""What makes a length a limit that each of them kept: "no case has waited for more than 21 days"."""


def is_limit(reading: Reading, length: Length) -> bool:
    """Whether a length is one that none has gone beyond, and no window."""
    sentence = reading.sentences[sentence_at(reading, length.start)]
    before = reading.text[sentence.start : length.start]
    apposed = reading.text[length.end : length.end + 1] in (",", "(")  # "for more than 6 months, since May"
    return bool(_BOUND.search(before) and _NOBODY.search(before)) and not apposed
