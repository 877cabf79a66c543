"""Turn two values that are told side by side into the sentence that says what became of them.

"97 accidents in June 2024 and 88 in June 2023. Playgrounds have become more dangerous": the figures tell no
way, the conclusion does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from deckgen.claims import hedges
from deckgen.lint import changes, words
from deckgen.lint.changes import Change
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_BECAME = (
    r"(?:became|becom(?:e|es|ing)|(?:feel|felt|get|got|gotten|grew|grow|grown|turn|turned|look|looks|seem|seems|run|runs|ran)s?|"
    r"(?:is|are|was|were|been|being|be)|(?:have|has|had)(?:\s+(?:now\s+)?(?:been|become|got|grown|turned))?)"
)
_COMPARED = re.compile(
    rf"\b{_BECAME}\s+(?:(?:\w+ly|now|much|far|even|thus|therefore|[\d.,]+\s+\w+|[\d.,]+%?)\s+){{0,3}}?"
    r"(?P<more>more|less)?\s*(?P<word>[a-z]+)\b",
    re.I,
)
_CAUSED = re.compile(
    r"\b(?:has|have)\s+(?:clearly\s+|already\s+|also\s+)?(?:cut|halved|reduced|lowered|raised|boosted|lifted|driven|pushed|brought|helped|"
    r"worked|paid\s+off|made\s+a\s+difference)\b",
    re.I,
)
"""What a measure is said to have done to the figures before it."""
_ASIDE = re.compile(r",[^,;:]{3,60},(?=\s)")
"""What is put in between a thing and what it does: "the zones, marked out in May, are working"."""
_DENIED = re.compile(r"\b(?:not|n['’]t|no|never|nor|neither|without|whether|if)\b", re.I)


def concluded(page: Page, known: Knowledge) -> Iterator[Change]:
    """The changes that a sentence of conclusion tells: "up" for any difference, "same" for none."""
    lines = list(read_lines(page, known))
    readings = {line.text: index for index, (line, _) in enumerate(lines)}
    for change in changes.told(page, known):
        comparison = change.comparison
        if comparison.way or comparison.before is None or comparison.now is None:
            continue
        index = readings[change.line.text]
        below = lines[index + 1] if index + 1 < len(lines) else None
        for line, reading, number in _candidates(change, below):
            way = _way(reading, number, change)
            if way:
                told = reading.sentences[number].text.lstrip("• ")
                context = f"{change.context} {told}"
                found = replace(comparison, way=way)
                yield replace(change, line=line, comparison=found, words=told, told=told, context=context)
                break


def _candidates(change: Change, below: tuple[Line, Reading] | None) -> Iterator[tuple[Line, Reading, int]]:
    numbers = [each.sentence for each in change.comparison.movement.claims]
    first, last = min(numbers), max(numbers)
    if first:
        yield change.line, change.reading, first - 1
    yield change.line, change.reading, last
    if last + 1 < len(change.reading.sentences):
        yield change.line, change.reading, last + 1
    elif below:
        yield below[0], below[1], 0


def _way(reading: Reading, number: int, change: Change) -> str:
    """What a sentence concludes: that there is a difference ("up"), or none ("same"); "" where neither."""
    sentence = reading.sentences[number]
    own = reading is change.reading and number == max(
        each.sentence for each in change.comparison.movement.claims
    )
    if not own and _tells_another(reading, number, change):
        return ""
    if _DENIED.search(sentence.text):
        return ""
    inside = [
        each
        for each in reading.directions
        if sentence.start <= each.start < sentence.end and not each.negated
    ]
    if any(each.direction == "same" for each in inside) or hedges.calls_it_same(sentence.text):
        return "same"
    if _compares(sentence.text):
        return "up"
    if not own and (_CAUSED.search(sentence.text) or hedges.calls_it_real(_ASIDE.sub(" ", sentence.text))):
        return "up"
    verbs = [each for each in inside if each.direction in ("up", "down") and not each.noun]
    return "up" if verbs and not own and words.past_form(verbs[0].text.split()[0]) else ""


def _compares(text: str) -> bool:
    """Whether a sentence says that something is or became better, slower, more dangerous."""
    return any(
        (bool(match["more"]) and words.can_be(match["word"], "ADJ")) or words.comparative(match["word"])
        for match in _COMPARED.finditer(text)
    )


def _tells_another(reading: Reading, number: int, change: Change) -> bool:
    """Whether a sentence has a figure that is not the difference of the two values."""
    comparison = change.comparison
    assert comparison.now is not None and comparison.before is not None
    known = {abs(comparison.now - comparison.before), comparison.size}
    return any(
        not _is_one_of(each, known)
        for each in reading.claims
        if each.sentence == number and each.role not in ("label", "length")
    )


def _is_one_of(claim: Claim, known: set[Fraction | None]) -> bool:
    half = claim.numeral.step / 2
    return any(each is not None and abs(each - claim.numeral.value) <= half for each in known)
