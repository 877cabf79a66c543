"""Turn parts that leave a gap to their whole into whether words right after them say what the rest is.

"A further 48 were lost elsewhere" tells the 48; "all other reports were 475, from 483" tells 8 fewer.
"""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.claims import movements
from deckgen.model.claim import Reading

_OF_THE_REST = re.compile(
    r"\b(?:further|others?|rest|remain\w+|balance|elsewhere|else|another|unassigned|unknown|unrecorded|"
    r"miscellaneous|not\s+(?:known|recorded|stated|given|assigned))\b",
    re.I,
)
_SENTENCES = 2  # after the parts, in which the rest is looked for


def tells(reading: Reading, last: int, gap: Fraction) -> bool:
    """Whether the sentence of the part that ends at `last`, or one soon after it, tells a rest so large."""
    own = max(index for index, each in enumerate(reading.sentences) if each.start <= last)
    near = {
        index
        for index in range(own, min(own + 1 + _SENTENCES, len(reading.sentences)))
        if _OF_THE_REST.search(
            reading.text, max(last, reading.sentences[index].start), reading.sentences[index].end
        )
    }
    told = {
        abs(each.numeral.value)
        for each in reading.claims
        if each.sentence in near and each.numeral.start >= last and each.role != "label"
    }
    apart = {
        abs(each.now.numeral.value - each.prior.numeral.value)
        for each in movements.of(reading)
        if each.now and each.prior and each.now.sentence in near and each.start >= last
    }
    return gap in told | apart
