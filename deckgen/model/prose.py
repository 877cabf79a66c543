"""A deck's words in reading order, as a checker of words sees them: who wrote each line, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deckgen.model.text import Run
from deckgen.problems import NOWHERE, Place

LineKind = Literal[
    "title",
    "kicker",  # the small line above the title
    "pane",  # a heading of a region: "What is happening?"
    "heading",  # a section's heading: "Data Summary"
    "subheading",
    "bullet",
    "body",
    "cell",
    "header-cell",
    "tile",
    "chart-title",
    "chart-subtitle",
    "alt",  # a text alternative: read out, not seen
    "source",
    "footer",
    "note",  # speaker notes
]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `authored` words were written for this report; the others come from rules and phrases.

    `runs` carry the facts and footnotes of its figures; empty where only characters are known. `slot` is the
    box it stands in (`data-summary`, `chart-answer-time-control`). `tells` are the facts whose sentence it
    is. `level` is how far in its bullet stands, 0 for the outermost.
    """

    text: str
    kind: LineKind
    authored: bool = True
    slot: str = ""
    runs: tuple[Run, ...] = ()
    place: Place = NOWHERE
    tells: tuple[str, ...] = ()
    level: int = 0

    def is_foreign(self, start: int, end: int) -> bool:
        """Whether characters of the text are of a run in another language than the deck's."""
        at = 0
        for run in self.runs:
            if run.language and at < end and start < at + len(run.text):
                return True
            at += len(run.text)
        return False

    @property
    def is_computed(self) -> bool:
        """Whether rules computed what it says, and judged its figures as numbers that they know."""
        return bool(self.tells) or any(run.fact and not run.note for run in self.runs)


@dataclass(frozen=True, slots=True)
class Page:
    """One slide's lines in reading order."""

    slide: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """The whole deck."""

    pages: tuple[Page, ...]
