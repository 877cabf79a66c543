"""Turn an ordinary word into the lines of the table of synonyms that it stands in."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_NOT = re.compile(r"^(?:un|non|mis)")
_STEM = 6  # so many letters at the start are the same in two words of one root


def shared(one: str, other: str) -> bool:
    """Whether two words (singular, lower case) name one thing where all beside them is the same."""
    return bool(_lines(one) & _lines(other))


def denied(one: str, other: str) -> bool:
    """Whether one word says that what the other names was not done: "uncollected" of "collection"."""
    return any(
        (bare := _NOT.sub("", a)) != a and len(bare) > _STEM and bare[:_STEM] == b[:_STEM]
        for a, b in ((one, other), (other, one))
    )


def _lines(word: str) -> frozenset[int]:
    return _table().get(word, frozenset())


@cache
def _table() -> dict[str, frozenset[int]]:
    """Each word -> the lines of the table that it stands in."""
    lines = resources.files("deckgen.lint").joinpath("synonyms.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in () if line.startswith("#") else line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
