"""Turn a figure's place in its sentence into the period it is of, and the one that it is compared with."""

from __future__ import annotations

import re

from deckgen.claims.surroundings import Found
from deckgen.model.claim import Numeral, PeriodMention, Sentence

_RIGHT_AFTER = re.compile(
    r"\s+(?:per|for\s+(?:every|each))\s+[\d,]+\s+(?:(?!than\b)[a-z’'-]+\s+){0,3}?(?:in|for|during|over|on|at)\s+(?:the\s+)?|"
    r"\s*\(?(?:in|for|during|over|on|at)?\s*(?:the\s+)?|"
    r"\s+(?!(?:than|compared|more|fewer|from|since|until|by|and|but|or)\b)(?:[a-z’'-]+\s+){1,3}?(?:in|for|during|over|on|at)\s+"
    r"(?:the\s+)?|"
    r"\s+(?:[a-z’'-]+\s+){0,3}(?:that|which|who)\s+(?:was|were|had|are|is)\s+(?:[a-z’'-]+\s+){0,2}(?:in|for|during|over|on|at)\s+(?:the\s+)?"
)
_VERSUS = re.compile(
    r"(?:compar\w+ (?:with|to)|against|versus|\bvs\.?|\bthan(?: (?:in|at|on|during|over))?|\bfrom)\s+"
    r"(?:those in\s+|(?:the\s+)?(?:end|start|close|beginning)\s+of\s+|"
    r"that of\s+|the same (?:period|month|quarter) (?:in|of)\s+|in\s+|with\s+)?(?:the\s+)?$",
    re.I,
)

_OPENED_FROM = re.compile(r"[\s•]*From\s+(?:the\s+)?")
"""What opens a sentence on a whole period, and compares with none: "From July to September 2024, "."""


def versus_of(found: Found, sentence: Sentence) -> PeriodMention | None:
    """The period that the sentence compares with."""
    for each in found.periods:
        if not sentence.start <= each.start < sentence.end:
            continue
        before = found.text[sentence.start : each.start]
        if _VERSUS.search(before) and not (each.form == "range" and _OPENED_FROM.fullmatch(before)):
            return each
    return None


def period_of(
    found: Found, sentence: Sentence, numeral: Numeral, versus: PeriodMention | None
) -> PeriodMention | None:
    """Right after the number ("11 seconds in Q1"), else the nearest before it in its sentence, else any."""
    inside = [
        each
        for each in found.periods
        if sentence.start <= each.start < sentence.end and "-on-" not in each.text.replace(" ", "-")
    ]
    near = [
        each
        for each in inside
        if each.start >= numeral.end and _RIGHT_AFTER.fullmatch(found.text[numeral.end : each.start])
    ]
    if near:
        return near[0]
    others = [each for each in inside if each != versus]
    before = [each for each in others if each.end <= numeral.start]
    following = [each for each in others if each.start >= numeral.end]
    if before and following and _has_own(found, before[-1], numeral, following[0]):
        return following[0]
    return before[-1] if before else (others[0] if others else None)


def _has_own(found: Found, before: PeriodMention, numeral: Numeral, following: PeriodMention) -> bool:
    """Whether the period after a number is its own: another number has the one before, none the one after.

    "96.4% in August and 97.25% did in September".
    """
    numbers = [each for each in found.numerals if each.form != "label" and each != numeral]
    taken = any(each.end <= before.start and before.start - each.end < 40 for each in numbers)
    free = not any(numeral.end <= each.start < following.start for each in numbers)
    joined = not re.search(r"[;:()]|,\s", found.text[numeral.end : following.start])
    return taken and free and joined
