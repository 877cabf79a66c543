"""Turn a text into whether it says itself that equal figures are two: "by chance", "a separate measure"."""

from __future__ import annotations

import re

_SAID = re.compile(
    r"\bcoinciden(?:ce|tal(?:ly)?)\b|\bby\s+(?:pure\s+|mere\s+)?(?:chance|accident)\b|\bhappen(?:s|ed|ing)?\s+to\s+(?:be|equal|match|agree|have|coincide|come)\b|"
    r"\bas\s+it\s+happens\b|\bnot\s+to\s+be\s+(?:confused|mixed\s+up)\b|"
    r"\b(?:separate|different|distinct|unrelated|unconnected)\s+(?:(?:\w+\s+)?(?:measures?|figures?|counts?|numbers?|totals?|things|groups?|sets?)|from\b)|"
    r"\b(?:are|is)\s+(?:quite\s+)?(?:unrelated|separate|distinct|unconnected)\b|"
    r"\b(?:is|are|was|were)\s+not\s+(?:the\s+same|connected|related|linked)\b",
    re.I,
)


def said(text: str) -> bool:
    """Whether a text says that figures are alike by chance or are of two measures."""
    return bool(_SAID.search(text))
