"""Turn the claims of a text into members of a set: each figure of a list with the words that name it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import lists
from deckgen.model.claim import Claim, Reading

_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d+")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "on", "at", "by", "with", "from", "was", "were",
    "is", "are",
    "had", "has", "have", "it", "than", "all", "any", "highest", "lowest", "most", "least", "number",
    "rate", "average",
    "so", "but", "no", "carried", "out", "came", "recorded", "saw",
})  # fmt: skip
_AFTER = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:were|was)\s+)?(?:for|in|at|on|to|by|from|through|were|was|came|went|took)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A figure and the words round it that can be its name, lower case."""

    claim: Claim
    names: frozenset[str]


def of(reading: Reading) -> list[list[Member]]:
    """Each list of two members or more."""
    return [_members(reading, each) for each in lists.of(reading) if each[0].role != "change"]


def named(group: Sequence[Member], words: str) -> Member | None:
    """The one member that these words name: those that only its name has are among them."""
    said = _words(words)
    found = []
    for member in group:
        others = frozenset[str]().union(*(each.names for each in group if each is not member))
        if said & (member.names - others):
            found.append(member)
    return found[0] if len(found) == 1 else None


def _members(reading: Reading, told: Sequence[Claim]) -> list[Member]:
    """Names stand after figures ("14.2 weeks in cardiology") or before them ("Westfield carried out 612")."""
    text = reading.text
    sentence = reading.sentences[told[0].sentence]
    after = bool(_AFTER.match(text, told[-1].numeral.end)) or bool(told[-1].numeral.noun)
    found: list[Member] = []
    for index, claim in enumerate(told):
        if after:
            end = told[index + 1].numeral.start if index + 1 < len(told) else sentence.end
            stretch = re.split(r"[,;.](?:\s|$)", text[claim.numeral.end : end])[0]
        else:
            start = told[index - 1].numeral.end if index else sentence.start
            stretch = re.split(r"[,;:](?:\s|$)|\band\b", text[start : claim.numeral.start])[-1]
        found.append(Member(claim, _words(stretch)))
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word.lower()) for word in _WORD.findall(text)) - _IDLE


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
