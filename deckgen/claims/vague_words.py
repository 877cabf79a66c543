"""Everyday words that say nothing which could be counted, dated or looked at: going on, work, praise.

They stand in vague_words.txt as base forms; `base` knows their inflections.
"""

from __future__ import annotations

import configparser
from functools import lru_cache
from importlib import resources


def _tables() -> dict[str, frozenset[str]]:
    text = resources.files("deckgen.claims").joinpath("vague_words.txt").read_text(encoding="utf-8")
    parser = configparser.ConfigParser(allow_no_value=True, delimiters=("\0",))
    parser.read_string(text)
    return {name: frozenset(" ".join(parser[name]).split()) for name in parser.sections()}


_TABLES = _tables()
GOING_ON = _TABLES["going-on"]
"""Verbs of going on and of meaning to."""
DOING = _TABLES["doing"]
"""Verbs of doing something, whatever it may be."""
PEOPLE_AND_PLACES = _TABLES["people"] | _TABLES["places"]
"""Whom and where it is for, with no name."""
THINGS = _TABLES["things"] | _TABLES["praise"]
"""Things of no kind, and what is said in their praise."""
PRAISE = _TABLES["praise"]
"""What is said in praise, of weight or of number."""
_ALL = frozenset().union(*_TABLES.values())
_CLOSING = frozenset({"closed", "closes", "closing"})
"""Of doors and cases; only "close" and "closely" are words of praise."""
_IRREGULAR = {
    "seen": "see", "saw": "see", "made": "make", "took": "take", "taken": "take", "brought": "bring",
    "kept": "keep", "went": "go", "gone": "go", "felt": "feel", "found": "find", "gave": "give",
    "given": "give", "led": "lead", "built": "build", "grew": "grow", "grown": "grow", "got": "get",
    "shown": "show", "heard": "hear", "sought": "seek", "undertaken": "undertake", "undertook":
    "undertake", "strove": "strive", "driven": "drive", "drove": "drive", "children": "child", "done":
    "do", "did": "do", "does": "do", "met": "meet", "dealt": "deal", "understood": "understand",
    "learnt": "learn", "tried": "try", "lying": "lie",
    "arose": "arise", "arisen": "arise", "came": "come", "lives": "life",
}  # fmt: skip


@lru_cache(maxsize=8192)
def base(word: str) -> str:
    """The vague word that this is a form of, or "": "continues", "priorities", "seen"."""
    word = word.lower()
    if word in _CLOSING:
        return ""
    return next((each for each in _bases(word) if each in _ALL), "")


def is_vague(word: str) -> bool:
    """Whether a word is one of these, in any of its forms."""
    return bool(base(word))


def _bases(word: str) -> list[str]:
    bases = [word, _IRREGULAR.get(word, word)]
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"),
        ("ing", ""), ("ing", "e"), ("ly", ""), ("ily", "y"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)] + instead
            bases.append(stem)
            if len(stem) > 2 and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
    return bases
