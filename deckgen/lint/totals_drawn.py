"""Turn a passage into totals drawn out of the figures of several sentences, which do not add up to them.

"There were 3,127 births on the ward. A further 684 were in the unit. With 12 elsewhere, that makes 3,902."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.claims.settings import is_setting
from deckgen.lint.looking import count_text
from deckgen.lint.passages import Passage
from deckgen.lint.registry import Slip
from deckgen.lint.sums import sums
from deckgen.model.claim import Claim, Reading

_DRAWN = re.compile(
    r"\b(?:that|this|which|together\s+(?:they|these)|they|these)\s+(?:together\s+)?(?:makes?|made|gives?|gave|brings?|brought|comes?|came|"
    r"adds?\s+up|added\s+up|amounts?|amounted)\s+(?:[a-z]+\s+){0,4}?(?:to\s+)?£?$|"
    r"\b(?:making|giving|bringing|for)\s+(?:[a-z]+\s+){0,4}?(?:total|sum)\s+(?:[a-z]+\s+)?(?:of|to)\s+£?$|"
    r"\b(?:making|giving)\s+£?$",
    re.I,
)
_SENTENCES = 3  # before a total, in which its parts are told
_FEWEST, _MOST = 3, 8
_NEAR = Fraction(2, 25)


def slips(passage: Passage) -> Iterator[Slip]:
    """Totals that no figures told before them make, though all of them together nearly do."""
    reading = passage.reading
    for total in reading.claims:
        start = reading.sentences[total.sentence].start
        if not _DRAWN.search(reading.text, start, total.numeral.start) or total.numeral.hedge:
            continue
        values = [each.numeral.value for each in _parts(reading, total)]
        added = sum(values, Fraction(0))
        whole = total.numeral.value
        if not _FEWEST <= len(values) <= _MOST or whole in sums(values):
            continue
        if abs(added - whole) <= _NEAR * whole:
            yield Slip(
                passage.line_at(total.numeral.start),
                passage.words((total,), total),
                f"'{total.numeral.text}' is not what the figures before it add up to, {count_text(added)}",
                "mend the figure that is wrong, or say what the rest is",
            )


def _parts(reading: Reading, total: Claim) -> list[Claim]:
    """The figures told before a total that can be pieces of it, those of other sentences and of its own."""
    return [
        each
        for each in reading.claims
        if each.numeral.start < total.numeral.start and total.sentence - each.sentence <= _SENTENCES
        if each.role in ("level", "count-of", "share") and each.numeral.unit == total.numeral.unit
        if each.numeral.value < total.numeral.value and not is_setting(reading.text, each)
    ]
