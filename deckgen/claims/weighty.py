"""Turn a sentence of everyday words into whether it means to tell of progress, weight or more to come.

"The old system did not record this" is plain; "matters have been progressed", "all is going well" and "safety
is everybody's business" want to be more than they are.
"""

from __future__ import annotations

import re

from deckgen.claims import vague_words

_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:also\s+|now\s+|all\s+)?(?:been\b|\w+ed\b|made|taken|seen|had|begun|shown|met)", re.I
)
_CONTINUOUS = re.compile(r"\b(?:is|are|was|were)\s+(?:also\s+|now\s+|still\s+)?(?:being\b|\w+ing\b)", re.I)
_WEIGHTY = re.compile(
    r"\b(?:in\s+(?:place|hand)|every(?:one|body)(?:['’]s)?|us\s+all|all\s+of\s+us|challenges?|opportunit(?:y|ies)|"
    r"on\s+its\s+(?:own\s+)?merits|expected|expects?|(?:can|may|might|could)\s+(?:occur|happen|arise|vary)|"
    r"any\s+(?:part|area)|further|of\s+all\s+kinds)\b",
    re.I,
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def is_weighty(text: str, predicate: str) -> bool:
    """Whether a sentence, by its tense or the words of its predicate, tells of going on or of mattering."""
    if _PERFECT.search(text) or _CONTINUOUS.search(text) or _WEIGHTY.search(text):
        return True
    words = {vague_words.base(word) for word in _WORD.findall(predicate)}
    return bool(words & (vague_words.GOING_ON | vague_words.PRAISE))
