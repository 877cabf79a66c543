"""Turn the clauses of a sentence into slips at their joints: "The plan was agreed, it will be published".

A verb that agrees with another noun than its subject as well: "the head, along with two governors, were",
"nurses who works".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen import claims
from deckgen.lint import words
from deckgen.model.prose import Line

_FINITE = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)"
_SPLICE = re.compile(
    rf",\s+(?P<second>(?:it|they|he|she|we|this|these|there)\s+(?:(?:now|also|then|only|still|soon)\s+)?{_FINITE})\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:if|when|whenever|while|whilst|whereas|although|though|because|since|as|once|after|before|until|unless|where|that|which|who|what|"
    r"how|whether|so|than|and|but|or|not\s+only|the\s+more|the\s+sooner)\b|[:;–(]",
    re.I,
)
_HEAD_PREPOSITION = re.compile(
    r"[•\s]*(?:in|on|at|by|for|from|of|with|without|during|despite|under|over|across|between|among|through|to|given|compared|overall|however|"
    r"instead|had|were|should)\b",
    re.I,
)
_ALONG_WITH = re.compile(
    r"(?P<subject>[A-Za-z][\w’' -]{2,60}?)\s*,\s+(?P<aside>(?:along|together)\s+with|as\s+well\s+as|"
    r"accompanied\s+by|in\s+addition\s+to|"
    r"like)\s+[^,.;:]{3,60},\s+(?P<verb>is|are|was|were|has|have)\b"
)
_OF_HEAD = re.compile(r"\s+(?:of|in|at|for|on|from|to|with|by)\s+")
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_WHO = re.compile(
    r"\b(?P<noun>[A-Za-z]+)\s+who\s+(?:(?:also|now|still|only|often|\w+ly)\s+)?(?P<verb>[a-z]+)\b(?!-)"
)
_PLAINLY_VERBS = frozenset({
    "is", "are", "was", "were", "has", "have", "works", "work", "needs", "need",
})  # fmt: skip
"""Verbs, though the dictionary has some of them as nouns as well."""
_ONE_OF_ANY = re.compile(r"\b(?:an?|each|every|one|any)\s+(?:\w+\s+)?$", re.I)
_ONE_OF = re.compile(r"\b(?:one|each|every|either|neither|anyone|the\s+only\s+one)\s+of\b[^.;,]*$", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?:of|by|for|from|with|to|among)\s+(?:the\s+|their\s+|its\s+|our\s+|all\s+|\w+\s+)?$", re.I
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for sentence in claims.read(line.text).sentences:
        yield from _spliced(sentence.text)
        yield from _along_with(sentence.text)
        yield from _of_those_who(sentence.text)


def _spliced(text: str) -> Iterator[tuple[str, str, str]]:
    """ "The plan was agreed, it will be published": both parts are whole sentences."""
    for match in _SPLICE.finditer(text):
        first = text[: match.start()]
        whole = re.search(rf"\w\s+{_FINITE}\s+\w", first) and not _SUBORDINATE.search(first)
        if whole and not _HEAD_PREPOSITION.match(first):
            yield (
                f"{first.split()[-1]}{match.group()}",
                "a comma joins two sentences",
                "write a full stop, a semicolon or 'and'",
            )


def _along_with(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _ALONG_WITH.finditer(text):
        head = _OF_HEAD.split(match["subject"], maxsplit=1)[0].split()[-1]
        if match["verb"] in _PLURAL_VERBS and words.singular(head) and " and " not in match["subject"]:
            yield match.group(), f"'{head}' is singular", "write the verb in the singular"


def _of_those_who(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _WHO.finditer(text):
        noun, verb = match["noun"], match["verb"]
        before = text[: match.start()]
        if _ONE_OF.search(before):
            continue
        plainly = words.only_verb(verb) or verb in _PLAINLY_VERBS
        several = words.plural(noun) or noun in ("people", "children", "those", "men", "women")
        of_one = verb in ("is", "was", "has") or words.third_person(verb)
        if several and of_one and plainly:
            yield match.group(), f"'{noun}' is plural, and '{verb}' is not", "write the verb in the plural"
        bare = verb in _PLURAL_VERBS or (words.base_verb(verb) and not words.other_base(verb))
        one = words.singular(noun) and not several and _ONE_OF_ANY.search(before)
        if one and bare and plainly and not _OF_ANOTHER.search(before):
            yield (
                match.group(),
                f"'{noun}' is singular, and '{verb}' is not",
                "write the verb in the singular",
            )
