"""Turn two figures in their clauses into whether they tell one fact, or are alike of two measures.

"Spent £1.4 million on lamps" and "spending on lamps was £1.4 million" are one fact; "home care cost £2,410"
and "residential care cost £2,410" are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import vague_words
from deckgen.model.claim import Claim, Reading

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_CLAUSE = re.compile(
    r";|,\s+(?:and|but|while|whereas|so|or|with|including|leaving|of\s+(?:which|whom|these|those|them))\s|\b(?:because|although|given\s+that)\s*,?\s|\band(?=\s+(?:\d|(?:had|has|have|was|were|is|are|it|they)\b))",
    re.I,
)
_TOGETHER = re.compile(
    r"\b(?:of|for|across|in|at|over)\s+all\s+(?:the\s+)?(?:\w+\s+){1,2}?(?:together|combined|taken\s+together)\b|\bas\s+a\s+whole\b",
    re.I,
)
"""Says of what is told that it is of the whole, as it is where nothing is said."""
CALLED_SHARE = frozenset({"rat", "shar", "proportion", "percentag"})
"""Stems of what a percentage is called."""
FRAMES = frozenset({
    "share", "proportion", "percentage", "number", "count", "total", "volume", "figure", "target",
    "group", "cohort", "intake", "batch", "set",
})  # fmt: skip
"""Words that say in which way a figure is told and not of what: "the share of", "a group of"."""
_PREPOSITIONS = frozenset({"of", "on", "for", "in", "at", "from", "by"})
_ALIKE = 4  # letters that two forms of a word have in common at least


@dataclass(frozen=True, slots=True)
class Clause:
    """The words that a figure is told with, in order, dates and numbers left out."""

    words: tuple[str, ...]
    names: frozenset[str]  # what has a number for its name: Year 7, Ward 4


def clause(reading: Reading, claim: Claim) -> Clause:
    """The clause of its sentence that a figure stands in."""
    sentence = reading.sentences[claim.sentence]
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(reading.text, start, end):
        if match.end() <= claim.numeral.start:
            start = match.end()
        elif match.start() >= claim.numeral.end:
            end = match.start()
            break
    text = reading.text
    places = [(each.start, each.end) for each in reading.periods]
    for low, high in [*places, *((each.start, each.end) for each in reading.numerals)]:
        text = text[:low] + " " * (high - low) + text[high:]
    names = {
        each.numeral.text
        for each in reading.claims
        if each.role == "label" and start <= each.numeral.start < end
    }
    told = _TOGETHER.sub(" ", text[start:end])
    return Clause(tuple(word.lower() for word in _WORD.findall(told)), frozenset(names))


def alike(one: str, other: str) -> bool:
    """Whether two stems are forms of one word: "extens(ion)" and "extend(ed)"."""
    if one == other:
        return True
    if one[:_ALIKE] != other[:_ALIKE]:
        return False  # most pairs of words begin apart
    common = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return common >= _ALIKE and common >= min(len(one), len(other)) - 1


def contrast(first: tuple[str, ...], later: tuple[str, ...]) -> bool:
    """Whether one word of the first stands for another of the later: "home care" and "residential care".

    The two stand right before the same word, or after the same word and its preposition, or both before and
    after the same words.
    """
    places = {place for word, place in _places(first) if _is_fresh(word, later)}
    return any(place in places for word, place in _places(later) if _is_fresh(word, first))


def _is_fresh(word: str, words: tuple[str, ...]) -> bool:
    return not _is_small(word) and word not in FRAMES and not any(alike(word, each) for each in words)


def _places(words: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word with the places that it fills, by the words around it."""
    told = ("", "", *words, "")
    for at in range(2, len(told) - 1):
        word, before, after = told[at], told[at - 1], told[at + 1]
        if after and not _is_small(after):
            yield word, ("before", after)
        if before in _PREPOSITIONS and told[at - 2] and not _is_small(told[at - 2]):
            yield word, ("after", told[at - 2], before)
        if before and after:
            yield word, ("between", before, after)


def _is_small(word: str) -> bool:
    return len(word) < 3 or word in _SMALL


_SMALL = frozenset({
    "the", "and", "was", "were", "are", "had", "has", "have", "been", "for", "with", "from", "that", "this",
    "these", "those", "there", "all", "our", "its", "their", "than", "which", "who", "per", "cent", "each",
    "every", "into", "about", "just", "only", "now", "also", "then", "total", "out", "off",
    "month", "quarter", "year", "week", "day", "saw", "seen", "made", "brought", "came", "did", "took",
    "recorded", "reported", "logged", "counted", "noted", "registered", "showed", "shown", "totalled",
    "numbered", "reached", "some", "over", "during",
})  # fmt: skip


def retold(first: frozenset[str], later: frozenset[str], digits: int) -> bool:
    """Whether figures alike, told with these stems, are one fact; the fewer digits, the closer the words.

    Whom it is of ("pupils", "the trust") makes no two clauses alike.
    """
    ours, theirs = (frozenset(each for each in stems if not is_actor(each)) for stems in (first, later))
    shared = {each for each in theirs if any(alike(each, one) for one in ours)}
    fresh = theirs - shared
    if not ours and digits > 2 and len(fresh) < 2:
        return bool(first & later)  # "there are 4,318 staff", "it employs 4,318 staff"
    if not shared or len(fresh) > len(shared):
        return False
    return not fresh or digits > 2 or (len(shared) > 1 and len(fresh) == 1)


def is_actor(stem: str) -> bool:
    return vague_words.base(stem) in vague_words.PEOPLE_AND_PLACES
