"""A slide into its paragraphs, and what is wrong with one into a problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.model.deck import Item, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.problems import Place, Problem

_WORDS_SHOWN = 40


def words_of(slide: Slide) -> Iterator[PlacedParagraph]:
    """All that a slide says in words, in order; what is drawn in its charts apart."""
    return (paragraph for item in slide.items for paragraph in paragraphs(item))


def paragraphs(item: Item) -> Iterator[PlacedParagraph]:
    """What an item says in words; a table cell by cell."""
    if isinstance(item, TextBox | Shape):
        yield from item.paragraphs
    elif isinstance(item, Table):
        yield from (paragraph for row in item.rows for cell in row for paragraph in cell.paragraphs)


def short(text: str) -> str:
    """A text, or its beginning, to be quoted in a message."""
    return text if len(text) <= _WORDS_SHOWN else f"{text[: _WORDS_SHOWN - 1].rstrip()}…"


def fault(code: str, place: Place, slide: str, message: str, hint: str) -> Problem:
    """An error at a place, on a slide."""
    return Problem(code, "error", replace(place, slide=slide), message, hint)
