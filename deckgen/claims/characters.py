"""Turn characters that are numbers by themselves into their values: ½, ⑫, Ⅻ."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

# Unicode's "other numbers" and "letter numbers"; decimal digits are read as such, and ideographs are words.
_KINDS = ("No", "Nl")
_CLASS = "".join(
    re.escape(each) for each in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(each) in _KINDS
)
_NUMBER = re.compile(rf"(?P<whole>\d+\s?)?(?P<characters>[{_CLASS}]+)")


def find(text: str) -> Iterator[tuple[int, int, Fraction]]:
    """Start, end and value of each; what several of them together are worth is their sum: "2½", "ⅩⅡ"."""
    for match in _NUMBER.finditer(text):
        value = Fraction(int(match["whole"] or 0))
        for each in match["characters"]:
            value += Fraction(unicodedata.numeric(each)).limit_denominator(1000)
        yield match.start(), match.end(), value
