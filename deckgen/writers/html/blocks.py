"""Paragraphs into headings, paragraphs and nested lists; headings stand below one another without gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from deckgen.model.deck import PlacedParagraph, TextBox
from deckgen.model.outline import RANKS, HeadingKind, opened
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element, together

_DEEPEST = 6


@dataclass(slots=True)
class Blocks:
    """Writes a section's text in order. A section's own title is an h2: the page's title is the h1."""

    words: Words
    _headings: list[int] = field(default_factory=list, init=False)

    def heading(self, kind: HeadingKind, words: Markup, identity: str = "") -> Markup:
        """A heading of the level that those before it leave to it."""
        self._headings = opened(self._headings, RANKS[kind])
        level = min(1 + len(self._headings), _DEEPEST)
        return element(f"h{level}", words, id=identity or None)

    def begin_pane(self) -> None:
        """What follows stands below no heading but the section's own."""
        self._headings = self._headings[:1]

    def box(self, box: TextBox) -> Iterator[Markup]:
        """The paragraphs of a box."""
        if box.role == "heading":
            yield from (
                self.heading("heading", self.words.of(each.paragraph.runs)) for each in box.paragraphs
            )
            return
        yield from self.paragraphs(box.paragraphs)

    def paragraphs(self, paragraphs: Sequence[PlacedParagraph]) -> Iterator[Markup]:
        """Paragraphs, and lists where bullets follow one another."""
        told = (each for each in paragraphs if each.paragraph.text.strip())
        for bulleted, group in groupby(told, lambda each: bool(each.style.bullet)):
            if bulleted:
                yield self._list(tuple(group))
            else:
                yield from (self._paragraph(each) for each in group)

    def _paragraph(self, placed: PlacedParagraph) -> Markup:
        paragraph = placed.paragraph
        words = self.words.of(paragraph.runs)
        if paragraph.kind == "heading":
            return self.heading("section", words)
        if paragraph.kind == "subheading":
            return self.heading("subheading", words)
        return element("p", words, class_="note" if paragraph.kind == "caption" else None)

    def _list(self, bullets: Sequence[PlacedParagraph]) -> Markup:
        """Bullets as a list; deeper ones are a list in the bullet before them."""
        least = min(each.paragraph.level for each in bullets)
        entries: list[Markup] = []
        at = 0
        while at < len(bullets):
            own, at = bullets[at], at + 1
            deeper = at
            while deeper < len(bullets) and bullets[deeper].paragraph.level > least:
                deeper += 1
            inner = self._list(bullets[at:deeper]) if deeper > at else Markup("")
            entries.append(element("li", self.words.of(own.paragraph.runs), inner))
            at = deeper
        return element("ul", *entries)


def lines(paragraphs: Sequence[PlacedParagraph], words: Words) -> Markup:
    """The paragraphs of a cell or tile as words, those after the first each on a line of its own."""
    told = [words.of(each.paragraph.runs) for each in paragraphs if each.paragraph.text.strip()]
    return together(*_between(told))


def _between(told: Sequence[Markup]) -> Iterator[Markup]:
    for number, each in enumerate(told):
        if number:
            yield element("br")
        yield each
