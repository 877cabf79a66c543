"""Turn a numeral into how exactly it is told: its decimals, the word of its scale, its smallest unit."""

from __future__ import annotations

import re

from deckgen.model.claim import Numeral


def last_unit(numeral: Numeral) -> str:
    """The smallest unit that a duration is told in: "second" of "4 minutes 31 seconds"."""
    words = re.findall(r"[a-z]+", numeral.text.lower()) if numeral.unit == "seconds" else []
    return {"m": "minute", "s": "second"}.get(words[-1][:1], "") if words and numeral.form == "units" else ""


def scale(numeral: Numeral) -> str:
    """The word that a number is told in: "million", "days"; durations of several parts share none."""
    words = re.findall(r"[a-z]+", numeral.text.lower())
    return words[0].rstrip("s") if len(words) == 1 else " ".join(words)


def decimals(numeral: Numeral) -> int:
    """The decimals as written, of durations too: 3 of "1.125 days"."""
    found = re.search(r"\d\.(\d+)", numeral.text)
    return len(found[1]) if found else 0
