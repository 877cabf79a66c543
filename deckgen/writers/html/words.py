"""A paragraph's runs into words of HTML: bold, italic, links, other languages and abbreviations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from deckgen.model.abbreviation import Expansion, expansions, pieces
from deckgen.model.text import Run
from deckgen.writers.markup import Markup, element, together

_ADDRESSES = ("https://", "http://", "mailto:")


@dataclass(frozen=True, slots=True)
class Words:
    """Writes words; `anchors` has the id that a link to each slide leads to."""

    anchors: Mapping[str, str]
    abbreviations: Mapping[str, str]

    def of(self, runs: Sequence[Run]) -> Markup:
        """A paragraph's runs; neighbours of one look are one element, whichever figures stand in them."""
        known = expansions("".join(run.text for run in runs), self.abbreviations)
        return together(*self._linked(runs, known))

    def plain(self, text: str) -> Markup:
        """A text of one look."""
        return self.of((Run(text),))

    def linked(self, link: str, words: Markup) -> Markup:
        """Words as a link; an address that is none of the harmless ones stays words."""
        slide = link.removeprefix("#")
        if slide in self.anchors:
            return element("a", words, href=self.address(slide))
        return element("a", words, href=link) if link.startswith(_ADDRESSES) else words

    def address(self, slide: str) -> str:
        """The address of a slide on the page."""
        return f"#{quote(self.anchors[slide])}"

    def _linked(self, runs: Sequence[Run], known: tuple[Expansion, ...]) -> Iterator[Markup]:
        start = 0
        for link, group in groupby(runs, lambda run: run.link):
            own = tuple(group)
            words = together(*_looks(own, start, known))
            start += sum(len(run.text) for run in own)
            yield self.linked(link, words)


def _looks(runs: Sequence[Run], start: int, known: tuple[Expansion, ...]) -> Iterator[Markup]:
    for (language, italic, bold), group in groupby(runs, lambda run: (run.language, run.italic, run.bold)):
        text = "".join(run.text for run in group)
        words = together(*_abbreviated(text, start, known))
        start += len(text)
        words = element("em", words) if italic else words
        words = element("strong", words) if bold else words
        yield element("span", words, lang=language) if language else words


def _abbreviated(text: str, start: int, known: tuple[Expansion, ...]) -> Iterator[str]:
    for piece, means in pieces(text, start, known):
        yield element("abbr", piece, title=means) if means else piece
