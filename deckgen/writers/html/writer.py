"""Turn a positioned deck into the bytes of one web page: for the public, and for whoever reads no slides.

The words and their order are the deck's; where they stand is the browser's business. Nothing is on the page
that the deck does not show: no speaker notes, no names of facts, no data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import Deck
from deckgen.writers.html.colours import hues
from deckgen.writers.html.document import document
from deckgen.writers.html.flow import Section, anchors, sections
from deckgen.writers.html.section import Sections
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup


def write(deck: Deck) -> bytes:
    """The page as UTF-8. The same deck gives the same bytes.

    Raises KeyError for a picture whose image the deck lacks.
    """
    words, colours, parts = Words(anchors(deck), deck.abbreviations), hues(deck), sections(deck)
    body = tuple(_body(parts, Sections(deck, words, colours)))
    return document(deck, parts, body, words, colours)


def _body(parts: Sequence[Section], writer: Sections) -> Iterator[Markup]:
    """The sections, each told whether it opens a group, and the group's name where its title is another."""
    before = ""
    for part in parts:
        name = part.slide.section
        begins = bool(name) and name != before
        opens = begins and part.slide.title == name
        yield writer.write(part, opens, name if begins and not opens else "")
        before = name
