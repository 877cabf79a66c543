"""Turn a paragraph into its sentences; full stops of abbreviations, decimals and addresses end none."""

from __future__ import annotations

import re

from deckgen.model.claim import Sentence

_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9£]|\s*$)|\n+")
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:approx|no|nos|vs|etc|e\.g|i\.e|inc|excl|incl|dr|mr|mrs|ms|st|co|dept|fig|cf|c)|"
    r"(?<![A-Za-z])n)\.$",
    re.I,
)


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences in order; what follows the last full stop is one as well."""
    found: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATIONS.search(text[start : match.start() + 1]) and match.end() < len(text):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Sentence(text[start:end], start, end))
