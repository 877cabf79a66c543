"""Turn the parts of a slide into wholes that are told again by another name: "131 of the 184 blazes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import called
from deckgen.lint import second_names
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.naming import NOT_NAMES, TOLD, Renamed, is_another, known_words, named_after
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Page

_TELLING = 20  # smaller numbers are equal by chance
_NAME = (
    r"(?P<name>[a-z][\w’'-]*(?:\s+(?!(?:in|on|at|for|to|of|and|or|during|over|which|that|who|were|was|by|from|a|the)\b)"
    r"[A-Za-z][\w’'-]*){0,3})"
)
_OF_AFTER_BRACKET = re.compile(rf"\)\s+of\s+(?P<the>(?:the|these|those|all)\s+)?{_NAME}")
_OF_FRONTED = re.compile(
    rf"[•\s]*(?:Out\s+of|Of|Among)\s+(?:all\s+)?(?:the|these|those)\s+(?:\d[\d,]*(?<!,)\s+)?{_NAME}"
)


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """ "184 fires. ... 131 of the 184 blazes": the whole is told again under another name."""
    wholes: list[tuple[Claim, str]] = []
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            if claim.role == "base" and claim.numeral.value >= _TELLING:
                again = _whole_named(reading, claim)
                first = next((name for each, name in wholes if each.numeral.value == claim.numeral.value), "")
                the = _OF_AFTER_BRACKET.match(reading.text, claim.numeral.end)
                sure = (
                    the is None or the["the"] or second_names.joined(called.words(again), called.words(first))
                )
                if first and sure and is_another(again, first):
                    yield Renamed(line, again, first)
            elif claim.role in ("level", "prior") and claim.numeral.unit == "":
                led = reading.text[reading.sentences[claim.sentence].start : claim.numeral.start]
                subject = " ".join(TOLD.findall(led.lower())[:4])
                end = reading.sentences[claim.sentence].end
                said = TOLD.findall(reading.text[claim.numeral.end : end].lower())[:4]
                named = f"{claim.metric} {subject} {named_after(reading, claim)}".strip()
                if not known_words(" ".join(said)) & known_words(subject):
                    named = f"{named} {' '.join(said)}"
                wholes.append((claim, named))


def _whole_named(reading: Reading, base: Claim) -> str:
    """What a whole is called at a part of it: "131 of the 184 blazes", "(131 of 184) of the blazes", "Of the
    blazes, 131 of 184".
    """
    sentence = reading.sentences[base.sentence]
    bracketed = _OF_AFTER_BRACKET.match(reading.text, base.numeral.end)
    fronted = _OF_FRONTED.match(sentence.text)
    found = bracketed or fronted
    name = named_after(reading, base) or (found["name"] if found else "")
    return "" if NOT_NAMES.search(name) else re.sub(r"\s+(?:cases|items|ones|instances)$", "", name)
