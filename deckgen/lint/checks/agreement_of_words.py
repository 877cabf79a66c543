"""A subject in the plural with a verb in the singular, or the other way, however far apart they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from deckgen import claims
from deckgen.lint import words
from deckgen.model.prose import Line

_VERB = re.compile(r"\b(?P<verb>is|are|was|were|has|have)\b(?!\s+(?:there|been\s+\w+ing\?))")
_SINGULAR = frozenset({"is", "was", "has"})
_PREPOSITION = re.compile(
    r"\s+(?:of|in|for|to|from|with|by|at|on|across|within|between|during|through|under|against|"
    r"about|into|over|per|following|including|who|which|that|where)\s",
    re.I,
)
_NO_SUBJECT = re.compile(
    r"\b(?:and|or|nor|number of|majority of|total of|range of|variety of|lot of|per cent of|"
    r"percentage of|proportion of|none of|all of|"
    r"most of|some of|half of|rest of|series of|group of|pair of|there|what|who|which|that|if|when|"
    r"where|how|as|it|they|we|you|this|these|those|he|she|i|"
    r"neither|either|both|each|every|more|most|many|few|several|all|some|any|one|plus|than|both)\b|"
    r"[,;:–()&/%]|\d",
    re.I,
)
_QUANTITY = re.compile(
    r"(?:[a-z]+ )?(?:number|majority|total|range|variety|lot|proportion|percentage|half|rest|"
    r"series|group|pair|share|average|mix) of\b",
    re.I,
)
_COLLECTIVE = frozenset(
    resources.files("deckgen.lint").joinpath("collective_nouns.txt").read_text(encoding="utf-8").split()
)
"""Nouns that take a verb in either number, or look like the other one: "staff", "series"."""
_PARTICIPLE = re.compile(
    r"[a-z]+(?:ed|ing)$|(?:given|made|taken|seen|held|paid|sent|known|shown|run|put|set|led|born|"
    r"spent|done|told|found)$"
)
_LEAD = re.compile(
    r"^(?:the|a|an|our|its|their|his|her|overall|however|also|but|currently|nationally|locally|now|"
    r"then|so|at present)\b[\s,]*",
    re.I,
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Each sentence's first subject and its verb, where both are plain to see; anything less plain is let
    be.
    """
    reading = claims.read(line.text)
    for sentence in reading.sentences:
        found = _VERB.search(sentence.text)
        if found is None:
            continue
        subject = _without_periods(line.text, sentence.start, sentence.start + found.start(), reading)
        head = _head(subject)
        if not head or head.lower() in _COLLECTIVE:
            continue
        singular_verb = found["verb"] in _SINGULAR
        if singular_verb and words.plural(head):
            right = {"is": "are", "was": "were", "has": "have"}[found["verb"]]
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is plural, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )
        elif not singular_verb and words.singular(head):
            right = {"are": "is", "were": "was", "have": "has"}[found["verb"]]
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is singular, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )


def _said(text: str, head: str, verb: re.Match[str]) -> str:
    start = text.rfind(head, 0, verb.start())
    return text[max(start, 0) : verb.end()]


def _without_periods(text: str, start: int, end: int, reading: claims.Reading) -> str:
    """The words before the verb, less the periods in them and the words that lead to these."""
    kept, at = "", start
    for each in reading.periods:
        if start <= each.start and each.end <= end:
            kept += re.sub(
                r"(?:\b(?:in|for|to|of|over|during|since|at|by)\s+)?(?:the\s+)?(?:month of\s+)?$",
                "",
                text[at : each.start],
                flags=re.I,
            )
            at = each.end
    return (kept + text[at:end]).strip(" ,")


def _head(subject: str) -> str:
    """The noun that the verb agrees with: the last before the first preposition, participles left out."""
    words_of = _LEAD.sub("", subject.strip())
    if _QUANTITY.match(words_of):
        return ""
    first = _PREPOSITION.split(f"{words_of} ", maxsplit=1)[0].strip()
    if (
        not first
        or _NO_SUBJECT.search(first)
        or _NO_SUBJECT_BEFORE.search(words_of)
        or len(words_of.split()) > 16
    ):
        return ""
    parts = first.split()
    while len(parts) > 1 and _PARTICIPLE.match(parts[-1]) and not words.plural(parts[-1]):
        parts.pop()
    while len(parts) > 1 and re.fullmatch(r"[a-z]+ly|also|now|still|then|not|only|already", parts[-1]):
        parts.pop()
    head = parts[-1] if parts else ""
    return head if re.fullmatch(r"[A-Za-z]{3,}", head) and (words.can_be(head, "NOUN")) else ""


_NO_SUBJECT_BEFORE = re.compile(
    r"\b(?:who|which|that|what|where|if|when|because|while|although|there)\b|[,;:]", re.I
)
