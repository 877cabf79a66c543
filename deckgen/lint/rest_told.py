"""Turn parts that leave a gap to their whole into whether words right after them say what the rest is.

"A further 48 were lost elsewhere" tells the 48, "offset by 12 gained" takes 12 off;
"all other reports were 475, from 483" tells 8 fewer.
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
_TAKEN_OFF = re.compile(
    r"\b(?:offset|less|minus|net\s+of|deduct\w*|subtract\w*|taken\s+off|netted|balanced|reduc\w+|sav(?:ed|ing|ings)|"
    r"underspen\w+|income|credit\w*|refund\w*|both|twice|more\s+than\s+(?:one|once)|overlap\w*|also|counted)\b",
    re.I,
)
"""Words for what is taken off the parts again, or counted in two of them."""
_SENTENCES = 2  # after the parts, in which the rest is looked for


def tells(reading: Reading, last: int, gap: Fraction) -> bool:
    """Whether the sentence of the part that ends at `last`, or one soon after it, tells a rest so large.

    A rest below 0 is what is taken off again: "three items of £3.2m, offset by vacancies worth £0.5m".
    """
    words = _OF_THE_REST if gap > 0 else _TAKEN_OFF
    own = max(index for index, each in enumerate(reading.sentences) if each.start <= last)
    near = {
        index
        for index in range(own, min(own + 1 + _SENTENCES, len(reading.sentences)))
        if words.search(reading.text, max(last, reading.sentences[index].start), reading.sentences[index].end)
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
    return abs(gap) in told | apart
