"""Turn the claims of a text into lists: figures of one kind side by side, "70 about care, 30 about waits"."""

from __future__ import annotations

import re

from deckgen.claims import directions
from deckgen.claims.settings import is_setting
from deckgen.model.claim import Claim, Reading

_BRACKETS = re.compile(r"\([^()]*\)")
_JOINS = re.compile(r"[,;]|\b(?:and|plus|while|with|or)\b", re.I)
_PARTS_WAYS = re.compile(
    r"\b(?:compared|from|than|against|versus|which|but|between|since|of|out of|before|after)\b|"
    r"\bto\s+$|[:.!?](?!\d)",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween\s+$", re.I)
_OF_THEM = re.compile(r"\s+(?:[a-z]+\s+)?of\s+(?:these|those|them|which|whom)\b", re.I)
_BAND = re.compile(
    r"\b(?:(?:less|more|fewer|longer|later|older|younger)\s+than|over|under|above|below|up\s+to|at\s+least|aged|from)\s+\d+\s+"
    r"(?:minute|hour|day|week|month|year|mile|metre)s?\b|\b(?:between|from|aged)\s+\d+\s+(?:and|to)\s+\d+(?:\s+(?:minute|hour|day|week|month|year|mile|metre)s?\b)?|"
    r"\b\d+\s+(?:to|or)\s+(?:\d+|more|over)(?:\s+(?:minute|hour|day|week|month|year|mile|metre)s?\b)?|"
    r"\b\d+\s+(?:minute|hour|day|week|month|year|mile|metre)s?\s+or\s+(?:more|less|longer|over|under)\b",
    re.I,
)
"""What names a part by its bounds: "97 for 18 weeks or more", "531 between 6 and 12 weeks"."""
_OF_THE_OTHERS = re.compile(r"\s+of\s+the\s+[a-z]+s\b")
_CHANGE_OF = re.compile(rf"\b(?:one|another|{directions.NOUNS})\s+of\s+$", re.I)
"""What leads to the next of some changes: "a rise of 512 in books and one of 197"."""
_SAID_AGAIN = re.compile(
    r",\s+or\s+(?:(?:about|around|some|nearly|almost|roughly|just\s+(?:over|under))\s+)?[£]?$", re.I
)
"""What leads to a figure that tells the one before it in another way: "18,730 times, or 4.6 times each"."""
_NAME_OF = re.compile(
    r"(?:,|\band)\s+(?!(?:a|an|the|or|and|out|of|all|both|most|some|half|one|each|any|none)\b)"
    r"(?:(?!(?:average|mean|median|rate|total|sum|instead|because|out)\b)[a-z’'-]+\s+){1,4}of\s+$"
)
"""What leads to the next of some figures: "music of 744, barking of 531 and building work of 318"."""
_LABELLED_NEXT = re.compile(r"[;,]\s+[^:.;,\d]{1,40}:\s*£?$")
"""What leads to the next of some figures that each have a label: "strings: 84; brass: 61"."""
_LONGEST = 75
_SHORT = 10  # words of a line that is hardly more than a name and its figure
_LABELLED = re.compile(r"[^:.;]{1,60}:\s*[£+-]?")
_LISTED = frozenset({"level", "count-of", "share", "change", "length"})


def of(reading: Reading) -> list[list[Claim]]:
    """Each list of two figures or more, in order. Figures in brackets are a list of their own, or no part."""
    found: list[list[Claim]] = []
    for number in range(len(reading.sentences)):
        bands = _bands(reading, number)
        told = [
            each
            for each in reading.claims
            if each.sentence == number and each.role in _LISTED and not is_setting(reading.text, each)
            if not any(start <= each.numeral.start < end for start, end in bands)
            if not _is_out_of(reading, each)
        ]
        kinds = dict.fromkeys(_kind(reading.text, each) for each in told)
        for kind in kinds:
            found.extend(_runs(reading, [each for each in told if _kind(reading.text, each) == kind]))
    return [each for each in found if len(each) > 1]


def _bands(reading: Reading, number: int) -> list[tuple[int, int]]:
    """Where a sentence names its parts by bounds, no figure of which counts anything."""
    sentence = reading.sentences[number]
    found = [each.span() for each in _BAND.finditer(reading.text, sentence.start, sentence.end)]
    return found if len(found) > 1 else []


def _is_out_of(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is what the one before it is out of: the 62 of "Thirty-one of the 62"."""
    before = [each for each in reading.claims if each.numeral.end < claim.numeral.start]
    between = reading.text[before[-1].numeral.end : claim.numeral.start] if before else ""
    return bool(re.fullmatch(r"\s+of\s+(?:the|these|those|our|its)\s+", between))


def of_lines(reading: Reading) -> list[list[Claim]]:
    """Each list told in short lines of a figure each: below a colon, or "Elm: 12", "Oak: 9"."""
    found: list[list[Claim]] = []
    listed: list[Claim] = []
    below = False
    for number, sentence in enumerate(reading.sentences):
        own = [each for each in reading.claims if each.sentence == number and each.role != "label"]
        short = len(own) == 1 and own[0].role in _LISTED and len(sentence.text.split()) <= _SHORT
        led = short and (
            below or bool(_LABELLED.fullmatch(reading.text[sentence.start : own[0].numeral.start]))
        )
        if not (led and listed and own[0].numeral.unit == listed[0].numeral.unit):
            listed = []
            found.append(listed)
        if led:
            listed.append(own[0])
        below = sentence.text.endswith(":") or (below and led)
    return [each for each in found if len(each) > 1]


def _kind(text: str, claim: Claim) -> tuple[int, str, str]:
    aside = claim.role if claim.role in ("change", "length") else ""
    return _bracket(text, claim), claim.numeral.unit, aside


def _bracket(text: str, claim: Claim) -> int:
    """Where the bracket that a figure stands in opens; -1 outside of all, -2 where it is alone in one."""
    opened = text.rfind("(", 0, claim.numeral.start)
    if opened < 0 or ")" in text[opened : claim.numeral.start]:
        return -1
    alone = re.fullmatch(r"\(\s*", text[opened : claim.numeral.start])
    return -2 if alone and re.match(r"[a-z\s]*\)", text[claim.numeral.end :]) else opened


def are_labelled(text: str, one: Claim, other: Claim) -> bool:
    """Whether the second of two figures has a label of its own before it: "; brass: 61"."""
    return bool(_LABELLED_NEXT.search(text, one.numeral.end, other.numeral.start))


def _runs(reading: Reading, told: list[Claim]) -> list[list[Claim]]:
    runs: list[list[Claim]] = []
    for claim in told:
        if runs and _joined(reading.text, runs[-1][-1], claim):
            runs[-1].append(claim)
        else:
            runs.append([claim])
    return runs


def _joined(text: str, one: Claim, other: Claim) -> bool:
    """Whether two figures are side by side, with a comma or "and" between them."""
    between = text[one.numeral.end : other.numeral.start]
    if _OF_THEM.match(text, other.numeral.end) and not _OF_THEM.match(text, one.numeral.end):
        return False  # "1,912 were booked into clinic, 744 of those as urgent"
    if _OF_THE_OTHERS.match(text, other.numeral.end) and not _OF_THE_OTHERS.match(text, one.numeral.end):
        return False  # "set 2,236 quit dates and 1,163 of the smokers had quit"
    if _BETWEEN.search(text, 0, one.numeral.start) and re.fullmatch(r"\s+and\s+", between):
        return False
    if between.count("(") != between.count(")"):
        return False
    between = _BRACKETS.sub(" ", between.replace(")", "", 1) if between.lstrip().startswith(")") else between)
    if len(between) > _LONGEST or not _JOINS.search(between):
        return False
    between = _BAND.sub(" ", _LABELLED_NEXT.sub("; ", between))
    between = _NAME_OF.sub(", ", _CHANGE_OF.sub(" ", between))
    if _SAID_AGAIN.search(between):
        return False
    return not _PARTS_WAYS.search(
        re.sub(r"\bof\s+(?:these|them|those|the)\b|\b(?:from|of)\s+(?!wh)[A-Za-z]", " ", between)
    )
