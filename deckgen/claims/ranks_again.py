"""Turn a rank into whether it goes on with one told before: out of as many, with no measure of its own."""

from __future__ import annotations

import re

from deckgen.claims.ranks import Rank
from deckgen.model.claim import Reading

_ALL = re.compile(r"\b(?:of|among)\s+(?:the\s+|all\s+|its\s+|our\s+)*([\d,]+|[a-z-]+)$", re.I)
_GOES_ON = re.compile(
    r"(?:It|This|That|They|We|Before\s+that|(?:A|The)\s+year\s+(?:before|earlier)|(?:Last|The\s+previous)\s+year|"
    r"In\s+[\d/ to–-]+)\b"
)
"""Begins a sentence that goes on with the measure of the one before."""
_MEASURE = re.compile(
    r"(?:\s+(?:schools|trusts|councils|authorities|forces|areas|districts|boards))?\s+(?:for|on|by)\b", re.I
)


def out_of(rank: Rank) -> str:
    """How many a rank is out of, as written; "-" where it does not say."""
    counted = _ALL.search(rank.text)
    return counted[1] if counted else "-"


def has_own_measure(reading: Reading, rank: Rank) -> bool:
    """Whether a sentence says what it ranks: "42nd out of 44 for waits"; "it had been 24th" goes on."""
    sentence = next(each for each in reading.sentences if each.start <= rank.start < each.end)
    return not _GOES_ON.match(sentence.text) or bool(_MEASURE.match(reading.text, rank.end))
