"""Turn a heading's words into the heading of the layout that was meant by them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

_NEARLY = 0.72


def plain(text: str) -> str:
    """Letters and blanks alone, in lower case."""
    return re.sub(r"[^a-z ]", "", text.lower()).strip()


def closest(text: str, headings: Collection[str]) -> str:
    """The heading that a text was meant to be: its words in another spelling, order or company, or ""."""
    if text in headings:
        return ""
    plainly = {plain(heading): heading for heading in sorted(headings)}
    said = plain(text)
    if said in plainly:
        return plainly[said]
    close = difflib.get_close_matches(said, list(plainly), n=1, cutoff=_NEARLY)
    if close:
        return plainly[close[0]]
    inside = [
        heading
        for words, heading in plainly.items()
        if len(words) > 8 and words in said and len(text) < 2.6 * len(words)
    ]
    return inside[0] if inside else _same_words(said, plainly)


def _same_words(said: str, plainly: dict[str, str]) -> str:
    """The heading with the same long words in another order: "Performance Overview"."""
    words = _long(said)
    return next((heading for each, heading in plainly.items() if len(words) > 1 and _long(each) == words), "")


def _long(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if len(word) > 3)
