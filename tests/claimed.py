"""Readings for tests of claims: a text as of September 2024, and its claims by their words."""

from __future__ import annotations

from deckgen import claims
from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Period


def read(text: str) -> Reading:
    """The text's claims, September 2024 being the last month."""
    return claims.read(text, last=Period.month(2024, 9))


def the(reading: Reading, words: str) -> Claim:
    """The one claim that is told in these words."""
    (found,) = (each for each in reading.claims if each.numeral.text == words)
    return found
