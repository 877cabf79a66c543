"""Text that knows where its figures came from: runs, paragraphs and styles. No output is known here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from deckgen.problems import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Reference:
    """`{offered.year-value}` in the authors' words: the name as written, to be resolved to a figure."""

    name: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look. `fact` is `<fact id>#<figure name>` where the run prints a figure, or ""."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    fact: str = ""
    reference: Reference | None = None  # authors' words before narrative has resolved them
    language: str = ""  # "" is the deck's
    note: str = ""  # marker of the authors' footnote that stands after this run; never printed


ParagraphKind = Literal["bullet", "body", "heading", "subheading", "caption"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs with their place in the structure. `level` 0 is the outermost bullet.

    `tells` are the ids of the facts whose sentence it is, those too of which it prints no figure. `joint` is
    set for the rest of a paragraph that begins on the slide before: what stood between the two, "" in a word.
    """

    runs: tuple[Run, ...]
    kind: ParagraphKind = "bullet"
    level: int = 0
    place: Place = NOWHERE
    tells: tuple[str, ...] = field(default=(), compare=False, repr=False)
    joint: str | None = None

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self.runs)
