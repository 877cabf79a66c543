"""Turn a sentence into a change that it tells without any figure: "down from the year before", "a rise"."""

from __future__ import annotations

import re

from deckgen.claims import directions
from deckgen.model.claim import Claim, DirectionWord, Reading, Sentence

_PERIOD = "§"  # stands for a period, so that no words run across it
_TO_THEN = re.compile(
    rf"(?:\s+[a-z’'-]+|\s+{_PERIOD}+){{0,6}}?\s+(?:than|on|from|over|against|compared\s+(?:with|to))\s+"
    r"(?:(?:in|for|at|during|of|those|that|(?:it|they|we)\s+(?:was|were|had\s+been|had|did))\s+)*(?:the\s+)?"
)
_NAMED_TIME = re.compile(
    r"(?:the\s+)?(?:(?:last|previous|earlier|preceding)\s+(?:audit|survey|inspection|wave|round|count|census|term|season|report|visit)"
    r"|last\s+time|the\s+time\s+before|(?:spring|summer|autumn|winter)(?:\s+term|(?=\s*(?:[.,;:)]|$)|\s+(?:of|before|\d))))\b",
    re.I,
)
"""Times with a name of their own: "the previous audit", "the summer term"."""
_ASIDE = re.compile(
    rf",\s+(?:an?\s+(?:[a-z]+\s+)?(?:{directions.NOUNS}|improvement|deterioration)|(?:slightly\s+|well\s+|sharply\s+|much\s+)?"
    r"(?:up|down|higher|lower))\s*\.?$",
    re.I,
)
_NO_MEASURE = re.compile(
    r"\b(?:every|each|none|neither|no|not|never|whether|if|to|will|may|should|aims?)\b", re.I
)
_VERBS = re.compile(rf"(?:{directions.VERBS}|{directions.JUDGING_VERBS})(?:\s+(?:up|down))?", re.I)
_AND_STANDS = re.compile(
    r"(?:\s+(?:again|slightly|sharply|further))?,\s+(?:(?:and|so)\s+)?(?:(?:they|it|there)\s+)?(?:now\s+)?(?:making(?:\s+up)?|ma(?:de|ke)(?:\s+up)?|standing\s+at|st(?:oo|an)ds?\s+at|at|being|came\s+to|with)\s+"
    r"(?:just\s+|only\s+|about\s+)?",
    re.I,
)
"""What leads from a verb of change to what there is now: "went up, making "."""
_MOVES = re.compile(
    rf"{directions.VERBS}|{directions.JUDGING_VERBS}|up|down|higher|lower|more|fewer|less|longer|shorter|greater|quicker|faster|"
    r"better|worse|improvements?|deterioration",
    re.I,
)


def find(reading: Reading, sentence: Sentence, told: list[Claim]) -> str:
    """The words of a change that a sentence compares with another time, or "", where it has no figure of it.

    A sentence that tells two levels, or by how much, or that denies or only means to, tells no such change.
    """
    if any(each.role in ("change", "prior", "target", "rank", "margin") for each in told):
        return ""
    units = [each.numeral.unit for each in told if each.role in ("level", "share")]
    if len(units) != len(set(units)) or sentence.text.endswith(("?", ":")):
        return ""
    aside = _ASIDE.search(sentence.text)
    if aside and told:
        return aside.group().lstrip(" ,").rstrip(". ")
    text = _blanked(reading)
    if words := _moved_and_stands(reading, sentence, told):
        return words
    for word in reading.directions:
        inside = sentence.start <= word.start < sentence.end
        if inside and word.direction in ("up", "down") and (word.noun or _MOVES.fullmatch(word.text)):
            end = _then(reading, text, word, sentence)
            if end and not _NO_MEASURE.search(text, sentence.start, word.start):
                return reading.text[word.start : end]
    return ""


def _moved_and_stands(reading: Reading, sentence: Sentence, told: list[Claim]) -> str:
    """The words of "ulcers caught early went up, making 58 of the 96": how many were there before?"""
    for word in reading.directions:
        moved = sentence.start <= word.start < sentence.end and _VERBS.fullmatch(word.text)
        stands = moved and _AND_STANDS.match(reading.text, word.end, sentence.end)
        if stands and any(each.numeral.start == stands.end() for each in told):
            before = reading.text[sentence.start : word.start]
            if not _NO_MEASURE.search(before):
                return reading.text[sentence.start : word.end]
    return ""


def _then(reading: Reading, text: str, word: DirectionWord, sentence: Sentence) -> int:
    """Where the time ends that a word of change compares with, or 0."""
    times = [(each.start, each.end) for each in reading.periods if each.form != "day"]
    times += [each.span() for each in _NAMED_TIME.finditer(reading.text, word.end, sentence.end)]
    for start, end in times:
        if word.end <= start < sentence.end and _TO_THEN.fullmatch(text, word.end, start):
            after = [each for each in reading.numerals if end <= each.start < sentence.end]
            return 0 if any(each.form != "label" for each in after) else end
    return 0


def _blanked(reading: Reading) -> str:
    text = reading.text
    for each in reading.periods:
        text = text[: each.start] + _PERIOD * (each.end - each.start) + text[each.end :]
    return text
