"""Turn the names that a report declares into the places of their digits, which count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "another 111 calls" are so many calls; "about 111 calls" may be a talk of them.
_COUNTS = re.compile(
    r"\b(?:another|(?:a|an)\s+(?:further|additional|extra)|(?:total|sum) of|nearly|almost|approximately|"
    r"exactly|at least|at most|as many as)\s+$",
    re.I,
)
_AND = re.compile(r"(?:,\s?|\s?/\s?|,?\s+(?:and|or)\s+)$")


def find(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the digits of names stand, in names that stand whole; a name of digits alone stands anywhere.

    "111 calls" makes a name of the 111 in "111 calls", and not of that in "111 nurses"; in "112 and 111
    calls" the first is one as well where "112 calls" is. What looks alike is the name: "after 111 calls".
    """
    taken: set[tuple[int, int]] = set()
    for name in sorted(names, key=len, reverse=True):
        pattern = rf"(?<![\w.,£-]){re.escape(name)}(?![\w%]|[.,]\d|\s?(?:per\s?cent|percent))"
        for match in re.finditer(pattern, text):
            if not _COUNTS.search(text[: match.start()]):
                taken |= set(_digits(name, match.start()))
    taken |= {place for start, _ in tuple(taken) for place in _joined(text, start, names)}
    yield from sorted(taken)


def _digits(name: str, at: int) -> Iterator[tuple[int, int]]:
    """The words of a name that hold digits, at their places in the text."""
    for word in re.finditer(r"[\w./]*\d[\w./]*", name):
        yield at + word.start(), at + word.end()


def _joined(text: str, start: int, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The number before a name that "and" joins it to, where it makes a name with the same words."""
    joint = _AND.search(text[:start])
    before = re.search(r"(?<![\w.,£-])\d+$", text[: joint.start()]) if joint else None
    rest = re.match(r"\d+(?P<words>\s[\w\s]+)", text[start:])
    if before is None or rest is None:
        return
    whole = before.group() + rest["words"]
    if any(whole == name or whole.startswith(f"{name} ") for name in names):
        yield before.span()
