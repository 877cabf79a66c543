"""Turn a page into the shares that are told to be above or below others: "higher than England's 58.0%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import targets
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_PLACED = re.compile(
    r"\b(?:(?:higher|lower|better|worse|greater|smaller|more|less)\s+than|above|below|ahead\s+of|behind)\b[^.;:\d%]{0,60}$",
    re.I,
)
_GOES_BACK = re.compile(r"[•\s]*(?:This|That|It|Which)\b")
_SHARES = frozenset({"share", "level"})


@dataclass(frozen=True, slots=True)
class SetAgainst:
    """A share and the one that it is told to be above or below, with the words that say so."""

    line: Line
    words: str
    context: str
    own_line: Line
    own: Claim
    other: Claim

    @property
    def size(self) -> Fraction:
        """How far apart the two are, in percentage points."""
        return abs(self.own.numeral.value - self.other.numeral.value)


def found(page: Page, known: Knowledge) -> Iterator[SetAgainst]:
    """All of a page; how a share stands to its own target is another matter."""
    earlier: list[tuple[Line, Reading, Claim]] = []
    for line, reading in read_lines(page, known):
        for claim in (each for each in reading.claims if each.numeral.unit == "percent"):
            own = _own(reading, claim, earlier)
            if own is not None:
                sentence = reading.sentences[claim.sentence]
                context = " ".join(each.text for each in reading.sentences[claim.sentence :][:2])
                yield SetAgainst(line, sentence.text.strip("• \n"), context, *own, claim)
            if claim.role in _SHARES:
                earlier.append((line, reading, claim))


def _own(
    reading: Reading, other: Claim, earlier: list[tuple[Line, Reading, Claim]]
) -> tuple[Line, Claim] | None:
    """The share that is told before "above": in the sentence, or in one that it goes on with."""
    sentence = reading.sentences[other.sentence]
    before = reading.text[sentence.start : other.numeral.start]
    placed = _PLACED.search(before)
    aimed = other.role == "target" or targets.definition(before)
    if placed is None or aimed or not earlier:
        return None
    line, told, claim = earlier[-1]
    same = told is reading and claim.sentence == other.sentence
    subject = before[: placed.start()]
    about = key_words(subject) & key_words(told.sentences[claim.sentence].text)
    return (line, claim) if same or _GOES_BACK.match(before) or about else None
