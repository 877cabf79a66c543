"""Verbs that do not go with the word before, words that stand twice: "was gave", "will opened", "to to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import words
from deckgen.model.prose import Line

_PASTS = (
    r"(?:went|gave|took|came|saw|did|began|wrote|chose|broke|drove|spoke|ate|fell|grew|knew|threw|wore|rose|ran|drank|swam|"
    r"became|forgot|froze|stole|shook|showed\s+up|tore|woke|flew|drew)"
)
_BE = r"(?:is|are|was|were|been|being|be)"
_HAVE = r"(?:has|have|had|having)"
_MODAL = r"(?:will|would|can|could|may|might|must|should|shall|did|does|do)"
_ADVERB = r"(?:not\s+|also\s+|now\s+|then\s+|already\s+|since\s+|never\s+|recently\s+)?"
_NO_PARTICIPLE = re.compile(rf"\b(?:{_BE}|{_HAVE})\s+{_ADVERB}{_PASTS}\b", re.I)
_AFTER_MODAL = re.compile(rf"\b{_MODAL}\s+{_ADVERB}(?P<verb>[a-z]+)\b", re.I)
_AFTER_BE = re.compile(rf"\b(?:is|are|was|were|has|have|had|been)\s+{_ADVERB}(?P<verb>[a-z]{{4,}})\b", re.I)
_SAME_FORMS = frozenset({
    "run", "come", "become", "overcome", "set", "put", "cut", "hit", "let", "read", "cost", "shut", "sp"
    "read", "reset", "beset",
    "cast", "burst", "split", "quit", "upset", "hurt", "shed", "broadcast", "forecast",
})  # fmt: skip
"""Verbs whose participle is as their bare form."""
_ADJECTIVES = frozenset({"complete"})
"""Bare verbs that are adjectives too, and that the dictionary has as verbs alone."""
_TWO_VERBS = re.compile(r"\b(?:is|are|was|were|has|have)\s+(?:is|are|was|were|has|have)\b", re.I)
_TWICE = re.compile(r"\b(?P<word>[A-Za-z]{2,}|a)\s+(?P=word)\b", re.I)
_MAY_BE_TWICE = frozenset({"had", "that", "very", "so"})
_TWO_ARTICLES = re.compile(r"\b(?:a|an|the|its|their|our)\s+(?:a|an|the|its|their|our)\b")
_NO_CAPITAL = re.compile(r"(?<![.\s](?:eg|ie|no|vs|st|dr|mr))(?<=[a-z0-9%)])\.\s+(?P<word>[a-z]{2,})\b")
_ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|approx|etc|vs|no|nos|incl|excl|dept|inc|c|cf|est|max|min|avg|tel|ext|[a-z]{1,3})$", re.I
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for match in _NO_PARTICIPLE.finditer(line.text):
        yield match.group(), "the verb is in the past, and its participle is wanted", "write the participle"
    yield from _bare_wanted(line)
    yield from _participle_wanted(line)
    for match in _TWO_VERBS.finditer(line.text):
        yield match.group(), "two verbs stand side by side", "keep one of the two"
    yield from _twice(line)
    for match in _NO_CAPITAL.finditer(line.text):
        if not _ABBREVIATED.search(line.text[: match.start()]):
            yield (
                match.group().lstrip(". "),
                "a sentence begins without a capital",
                f"write '{match['word'].capitalize()}'",
            )


def _bare_wanted(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "Will opened", "did not improved"."""
    for match in _AFTER_MODAL.finditer(line.text):
        verb = match["verb"].lower()
        if words.past_form(verb) and not words.can_be(verb, "NOUN") and verb not in _SAME_FORMS:
            yield match.group(), "the verb after this one is in its bare form", "write the bare form"


def _is_said_of(match: re.Match[str]) -> bool:
    """Whether the word tells what something is: "is complete"; not "has complete"."""
    return match["verb"].lower() in _ADJECTIVES and not re.match(_HAVE, match.group(), re.I)


def _participle_wanted(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "Has improve", "was achieve"."""
    for match in _AFTER_BE.finditer(line.text):
        verb = match["verb"].lower()
        bare = words.base_verb(verb) and words.only_verb(verb) and not words.is_adjective(verb)
        if bare and verb not in _SAME_FORMS and not _is_said_of(match) and not words.other_base(verb):
            yield (
                match.group(),
                f"'{verb}' is a bare verb, and its participle is wanted",
                f"write the participle of '{verb}'",
            )


def _twice(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _TWICE.finditer(line.text):
        first, second = match.group().split()
        named = first[0].isupper() and second[0].isupper()
        if not named and match["word"].lower() not in _MAY_BE_TWICE:
            yield match.group(), "a word stands twice", f"write '{first}' once"
    for match in _TWO_ARTICLES.finditer(line.text):
        if len(set(match.group().split())) == 2:
            yield match.group(), "two articles stand side by side", "keep one of the two"
