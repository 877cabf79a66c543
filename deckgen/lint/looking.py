"""What checks share: which lines of a page they look at, and the claims in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.agreement import Printed
from deckgen.claims import tolerances
from deckgen.lint.knowledge import Knowledge
from deckgen.model.claim import Claim, Numeral, Reading, Sentence
from deckgen.model.prose import Line, Page

SENTENCES = frozenset({"bullet", "body"})
HEADINGS = frozenset({"title", "kicker", "pane", "heading", "subheading"})
_WORD = re.compile(r"[a-z0-9]+")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "on", "at", "by", "with", "from", "was", "were", "all",
    "average", "mean", "total", "number", "volume", "rate", "overall", "time", "times", "month", "months",
    "year",
})  # fmt: skip


def sentence_lines(page: Page) -> Iterator[Line]:
    """Bullets and body text: what speaks in sentences."""
    return (line for line in page.lines if line.kind in SENTENCES)


def read_lines(page: Page, known: Knowledge) -> Iterator[tuple[Line, Reading]]:
    """The lines that speak in sentences, with their claims."""
    for line in sentence_lines(page):
        yield line, known.read(line.text)


def told_lines(page: Page, known: Knowledge) -> Iterator[tuple[Line, Reading]]:
    """The same, and the title before them, which may be a sentence too: "Refuse of 412 per household"."""
    for line in page.lines:
        if line.kind == "title" or line.kind in SENTENCES:
            yield line, known.read(line.text)


def sections(page: Page) -> Iterator[tuple[str, list[Line]]]:
    """Each heading with the sentence lines below it."""
    heading, inside = "", list[Line]()
    for line in page.lines:
        if line.kind in ("heading", "pane", "title"):
            if inside:
                yield heading, inside
            heading, inside = line.text, []
        elif line.kind in SENTENCES:
            inside.append(line)
    if inside:
        yield heading, inside


def printed(numeral: Numeral) -> Printed:
    """The number as agreement takes it."""
    return Printed(numeral.value, numeral.step)


def printed_percent(claim: Claim) -> Printed:
    """A percentage, a fraction ("a third": 33.3, give or take 3) or a multiple ("doubled") in per cent."""
    low, high = tolerances.of(claim)
    return Printed((low + high) / 2, high - low)


def count_text(value: Fraction | int) -> str:
    """A count for a message: "1,204"."""
    return f"{float(value):,.10g}"


def percent_text(value: Fraction, places: int) -> str:
    """A percentage rounded half up, for a message."""
    scale = 10**places
    return f"{(int(value * scale * 2) + 1) // 2 / scale:.{places}f}"


def around(text: str, sentence: Sentence) -> str:
    """A sentence's own words."""
    return text[sentence.start : sentence.end]


def by_sentence(reading: Reading) -> Iterator[tuple[Sentence, list[Claim]]]:
    """Each sentence with its claims that are quantities."""
    for number, sentence in enumerate(reading.sentences):
        told = [each for each in reading.claims if each.sentence == number and each.role != "label"]
        yield sentence, told


def key_words(metric: str) -> frozenset[str]:
    """The words that tell one metric from another."""
    return frozenset(_stem(word) for word in _WORD.findall(metric.lower()) if word not in _IDLE)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
