"""Turn a slide into the changes it tells: line, comparison, the words that tell it, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import comparisons, hedges, signals, targets, trends
from deckgen.claims.comparisons import Comparison
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.model.claim import Reading, Sentence
from deckgen.model.prose import Line, Page

_TO_COME = re.compile(
    r"\b(?:will|shall|would|expect\w*|plan(?:s|ned)?|planning|forecasts?|project(?:ed|ions?)|predict\w*|budget\w*|aims?|aimed|intend\w*|targets?|"
    r"due|proposed|proposals?|hopes?|goals?|estimated|likely|is\s+to|are\s+to|to\s+be)\b",
    re.I,
)
_AND_ANOTHER = re.compile(r"(?<=;)|(?=,\s+(?:while|whilst|whereas|but)\b)")
"""Where a sentence goes on with another change."""


@dataclass(frozen=True, slots=True)
class Change:
    """A comparison where it stands. `context` is its sentences and a next one that goes back to it."""

    line: Line
    reading: Reading
    comparison: Comparison
    words: str  # the sentence
    told: str  # the part of it that tells the change
    context: str


def told(page: Page, known: Knowledge) -> Iterator[Change]:
    """All changes of a slide in order, but those that rules computed, and judged by the same tolerances."""
    lines = list(read_lines(page, known))
    for index, (line, reading) in enumerate(lines):
        if line.is_computed:
            continue
        below = lines[index + 1][1] if index + 1 < len(lines) else None
        for comparison in comparisons.of(reading):
            start, end = comparisons.stretch(reading, comparison)
            context = _context(reading, comparison, below)
            sentence = next(each for each in reading.sentences if each.start <= start < each.end)
            words = reading.text[_leads(reading, sentence) : sentence.end].strip("• \n")
            yield Change(line, reading, comparison, words, reading.text[start:end], context)


def is_run(change: Change, known: Knowledge) -> bool:
    """Whether the two values are of a longer run that is told: the run is judged, not its first step."""
    unit = change.comparison.first.numeral.unit
    levels = [
        each
        for each in change.reading.claims
        if each.role in ("level", "prior", "share") and each.numeral.unit == unit
    ]
    if len(levels) > trends.LEAST_STEPS and trends.is_run(change.reading, known.last):
        return True
    told = trends.values(change.reading)
    claimed = change.comparison.first.sentence in [each.sentence for each in trends.find(change.reading)]
    return claimed and len(told) >= trends.LEAST_STEPS and trends.one_way(told)


def is_ahead(change: Change, known: Knowledge) -> bool:
    """Whether a figure is of a time that has not come: a plan, that is or is not kept to."""
    if not _TO_COME.search(change.words):
        return False  # a slide of a later time than the report's
    spans = [each.period.span for each in change.comparison.movement.claims if each.period]
    return known.last is not None and any(each.first > known.last for each in spans if each)


def is_placed_only(change: Change) -> bool:
    """Whether figures are said to be above or below something, and not to have changed."""
    if signals.of(change.reading) and not change.comparison.movement.change:
        return True
    movement = change.comparison.movement
    words = {each.direction.text.lower() for each in movement.claims if each.direction}
    placed = bool(words) and words <= {"above", "below"}
    return placed and (targets.says_status(change.words) or not (movement.change or movement.percent))


def _leads(reading: Reading, sentence: Sentence) -> int:
    """Where a change begins to be told: "Waits grew slightly. They were 6 seconds longer" by the first."""
    at = reading.sentences.index(sentence)
    before = reading.sentences[at - 1] if at else sentence
    told = [
        each for each in reading.claims if each.sentence == at - 1 and each.role not in ("label", "length")
    ]
    ways = [each for each in reading.directions if before.start <= each.start < before.end]
    same_line = "\n" not in reading.text[before.start : sentence.start].strip()
    return (
        before.start
        if ways and not told and same_line and hedges.goes_back(sentence.text)
        else sentence.start
    )


def _context(reading: Reading, comparison: Comparison, below: Reading | None) -> str:
    numbers = [each.sentence for each in comparison.movement.claims]
    first, last = min(numbers), max(numbers)
    own = [each.text for each in reading.sentences[first : last + 1]]
    if first == last:
        own = [_clause(comparison, reading.sentences[first])]
    following = [each.text for each in reading.sentences[last + 1 :]]
    following += [each.text for each in below.sentences[:1]] if below and not following else []
    return " ".join([*own, *(each for each in following[:1] if hedges.goes_back(each))])


def _clause(comparison: Comparison, sentence: Sentence) -> str:
    """The clause of a sentence that tells a change, and a next one that goes back to it."""
    figures = [each.numeral.start - sentence.start for each in comparison.movement.claims]
    at, kept = 0, list[str]()
    for part in _AND_ANOTHER.split(sentence.text):
        holds = any(at <= each < at + len(part) for each in figures)
        if holds or (kept and hedges.goes_back(part.strip()[:1].upper() + part.strip()[1:])):
            kept.append(part)
        at += len(part)
    return "".join(kept) or sentence.text
