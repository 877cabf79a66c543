"""Turn the lines of a slide on which a check found nothing into slips that their wording makes likely.

Checks find what they can derive from claims. Beside them a classifier tells which lines read like ones with a
slip; those that are as good as sure are told, with the words that weigh most.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from deckgen.lint import classifier
from deckgen.lint.classifier import Weights
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.ngrams import Ngram
from deckgen.lint.registry import CHECKS, Finding
from deckgen.model.claim import Reading, Sentence
from deckgen.model.prose import Line, Page

HINTS = {
    "L08": "say of a part only what can be so of what it is a part of",
    "L09": "compare each date with the report's and with the dates that depend on it",
    "L11": "give the measure one value for a period, or say why there are two",
    "L13": "say what was done with the figures: a total, a mean, a median",
    "L14": "write the unit after the figure",
    "L15": "say what the change is of, from what, to what, and since when",
    "L22": "call one thing by one name",
    "L25": "say that the change may be chance, or name the test that shows that it is none",
    "L29": "make the windows of linked statements the same",
    "L31": "name the base that the share is of",
    "L34": "tell the fact once",
}
"""What to do about each slip that is told as likely."""
_TELLING = 2
"""So many of the words that weigh most are named."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line that speaks in sentences, and what of it is weighed: `names` are those of its traits."""

    line: Line
    reading: Reading
    traits: tuple[Ngram, ...]
    names: frozenset[str]


def judged(page: Page, known: Knowledge) -> Iterator[Judged]:
    """The authors' lines of a slide. What rules compute is judged by its numbers and not by its words."""
    lines = [line for line in page.lines if line.kind in classifier.KINDS]
    readings = [known.read(line.text) for line in lines]
    for at, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        if line.authored and not line.is_computed:
            traits = tuple(classifier.traits(reading, (*readings[:at], *readings[at + 1 :])))
            yield Judged(line, reading, traits, frozenset(each.name for each in traits))


def find(code: str, lines: Iterable[Judged], told: Collection[Finding], slide: str) -> Iterator[Finding]:
    """Likely slips of a code on the lines where its check has told none."""
    weights = classifier.learned().get(code)
    if weights is None:
        return
    for each in lines:
        if classifier.log_odds(each.names, weights) >= weights.sure and not any(
            one.line is each.line for one in told
        ):
            yield _likely(code, each, weights, slide)


def _likely(code: str, judged: Judged, weights: Weights, slide: str) -> Finding:
    words = _weightiest_sentence(judged, weights)
    telling = " and ".join(f"'{each}'" for each in islice(_telling(judged, weights), _TELLING))
    because = f", by its words {telling}" if telling else ""
    message = f"'{words}' reads as if {CHECKS[code].summary}{because}"
    return Finding(code, slide, judged.line, words, message, HINTS[code])


def _weightiest_sentence(judged: Judged, weights: Weights) -> str:
    """The sentence whose own words weigh most, without its full stop."""
    text, sentences = judged.reading.text, judged.reading.sentences
    if not sentences:
        return text

    def weight(sentence: Sentence) -> float:
        inside = (each for each in judged.traits if sentence.start <= each.start and each.end <= sentence.end)
        return sum(weights.names.get(name, 0.0) for name in {each.name for each in inside})

    heaviest = max(sentences, key=weight)
    return text[heaviest.start : heaviest.end].strip().rstrip(".")


def _telling(judged: Judged, weights: Weights) -> Iterator[str]:
    """The words that weigh most, heaviest first, none within another; none of half the weight or less."""
    whole = len(judged.reading.text)
    runs = [
        each
        for each in judged.traits
        if each.end - each.start < whole
        and "…" not in each.name
        and judged.reading.text[each.start].isalnum()
    ]
    told: list[Ngram] = []
    heaviest = max((weights.names.get(each.name, 0.0) for each in runs), default=0.0)
    for each in sorted(runs, key=lambda each: weights.names.get(each.name, 0.0), reverse=True):
        if weights.names.get(each.name, 0.0) <= heaviest / 2:
            return
        if any(each.start < other.end and other.start < each.end for other in told):
            continue
        told.append(each)
        yield judged.reading.text[each.start : each.end]
