"""Turn a second name into whether it is one: no word for a count or a change, and no verb told as a noun.

"Patients fell 412 times" and "480 falls" call it the same; so do a title and what its slide says again.
"""

from __future__ import annotations

import re

from deckgen.lint import words
from deckgen.lint.naming import GENERAL, Renamed
from deckgen.model.prose import Page

_WORD = re.compile(r"[A-Za-z]{2,}")
_BEFORE_PLACE = re.compile(
    r"\s(?:of|in|on|at|for|to|with|by|from|within|during|per|who|which|that|whose)\s", re.I
)
_GOES_BACK = re.compile(
    r"(?:who|whom|whose|which|that|what|they|them|it|such|the\s+same|same|both|neither|between\s+(?:them|it))\b",
    re.I,
)
"""Words that stand for a name, or go back to one: "the same measure", "such calls"."""
_TOLD_OUT = re.compile(r"\btimes?\s+(?:to|until|before)\b", re.I)
"""A time that is called by what ends it, which is a name of its own: "time to be seen"."""
_NO_NAMES = GENERAL | frozenset({
    "increase", "decrease", "reduction", "rise", "fall", "drop", "change", "difference", "decline", "growth",
    "median", "mean", "average", "totals", "result", "results", "equivalent", "comparison", "case",
    "occasions", "corresponding", "comparable", "respective",
    "share", "rate", "proportion", "percentage", "score", "count", "counts", "numbers",
})  # fmt: skip
"""Words that say how a thing is told, and not what it is."""
_HOW_TOLD = frozenset({
    "rate", "share", "proportion", "percentage", "number", "count", "total", "average", "mean", "time", "the",
    "of", "in", "for", "on", "to", "and", "by", "at", "with", "from", "all", "own", "its", "our", "their",
})  # fmt: skip
_ENDINGS = re.compile(r"(?:ments?|ations?|[ts]?ions?|ings?|als?|ances?|ers?|ed|es|s|e|y)$")
_OF_VERBS = (
    ("mis", "mit"), ("mitt", "mit"), ("deci", "decid"), ("rovi", "rovid"), ("xten", "xtend"), ("ver", "vert"),
    ("clu", "clud"), ("scrip", "scrib"), ("cep", "ceiv"), ("cus", "cuss"), ("mple", "mplet"),
    ("respons", "respond"),
    ("applic", "appl"), ("plaint", "plain"), ("death", "di"), ("sale", "sell"), ("growth", "grow"),
)  # fmt: skip
"""How the roots of nouns end, and those of the verbs that they are made of."""
_LEAST = 4
"""Letters that a word and another of its root begin with."""


def is_name(said: str) -> bool:
    """Whether words can name a thing: their head is a noun, and none for a count or a change of anything."""
    found = _WORD.findall(_BEFORE_PLACE.split(f"{said} ")[0])
    if not found:
        return True
    if _GOES_BACK.match(said):
        return False
    head = found[-1]
    only_told = all(each.lower() in _NO_NAMES | _HOW_TOLD for each in _WORD.findall(said))
    return not only_told and (words.can_be(head, "NOUN") or not words.known(head))


def is_said_before(page: Page, renamed: Renamed) -> bool:
    """Whether each word of a name stands on the slide before it, as a verb or a noun of the same root."""
    at = page.lines.index(renamed.line)
    text = renamed.line.text
    before = " ".join([each.text for each in page.lines[:at]] + [text[: max(text.find(renamed.words), 0)]])
    known = {root for word in _WORD.findall(before) for root in _roots(word)}
    named = [each for each in _WORD.findall(renamed.words) if each.lower() not in _HOW_TOLD]
    told_out = _TOLD_OUT.search(renamed.words)
    return bool(named) and not told_out and all(_roots(each) & known for each in named)


def is_of_one_root(name: str, first: str) -> bool:
    """Whether the thing that a name ends in is told by the first one too: "long waits" of who "waited"."""
    last = _WORD.findall(name)[-1:]
    return any(
        _roots(each) & {root for word in _WORD.findall(first) for root in _roots(word)} for each in last
    )


def _roots(word: str) -> frozenset[str]:
    """The word without its endings, and its bare forms: "fall" of "fell", "recruit" of "recruitment"."""
    forms = {word.lower(), *words.bare(word)}
    ends = (_ENDINGS.sub("", each) for each in forms)
    own = {short for each, short in zip(forms, ends, strict=True) if len(short) >= min(_LEAST, len(each) - 1)}
    return frozenset(own | {_of_the_verb(each) for each in own})


def _of_the_verb(root: str) -> str:
    """The root of the verb that a noun is made of: "admit" of "admission", "complain" of "complaint"."""
    for noun, verb in _OF_VERBS:
        if root.endswith(noun):
            return root.removesuffix(noun) + verb
    return root
