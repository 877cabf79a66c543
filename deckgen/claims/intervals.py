"""Turn a text into its intervals of confidence: "an interval of 44.0% to 50.0%" is 3.0 each way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from deckgen.model.claim import Claim, Reading

_LED = re.compile(
    r"\b(?:(?:confidence|credible|uncertainty)\s+(?:interval|limit|range|bound)s?|CIs?|margins?\s+of\s+error)\b[^.;]{0,60}$",
    re.I,
)
_TO = re.compile(r"\s*(?:to|and|[–-])\s*")


@dataclass(frozen=True, slots=True)
class Interval:
    """Its two ends, and how far they are from the middle."""

    low: Claim
    high: Claim

    @property
    def margin(self) -> Fraction:
        """Half its width."""
        return (self.high.numeral.value - self.low.numeral.value) / 2


def of(reading: Reading) -> Iterator[Interval]:
    """All intervals of a text in order."""
    for low, high in pairwise(reading.claims):
        between = reading.text[low.numeral.end : high.numeral.start]
        same = low.numeral.unit == high.numeral.unit and low.numeral.value < high.numeral.value
        start = reading.sentences[low.sentence].start
        if same and _TO.fullmatch(between) and _LED.search(reading.text, start, low.numeral.start):
            yield Interval(low, high)
