"""Turn a slide's notes into notes of each slide on which it goes on: with the figures that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from deckgen.model.block import Note
from deckgen.model.deck import Item, Picture, PlacedParagraph, Slide, Table
from deckgen.model.text import Run


def with_notes(pages: Sequence[Slide], notes: Sequence[Note]) -> tuple[Slide, ...]:
    """The pages of one slide, each with the notes of what stands on it, and the first with all the others."""
    told = [set(_facts(page)) for page in pages]
    dealt: list[list[str]] = [[] for _ in pages]
    for note in notes:
        there = [at for at, facts in enumerate(told) if facts.intersection(note.facts)]
        for at in there or [0]:
            dealt[at].append(note.text)
    return tuple(replace(page, notes=tuple(each)) for page, each in zip(pages, dealt, strict=True))


def _facts(page: Slide) -> Iterator[str]:
    """The ids of all facts that a page prints, says or draws."""
    for item in page.items:
        if isinstance(item, Picture):
            yield from item.facts
            yield from _printed(run for runs in item.runs for run in runs)
        for each in paragraphs(item):
            yield from each.paragraph.tells
            yield from _printed(each.paragraph.runs)


def _printed(runs: Iterable[Run]) -> Iterator[str]:
    return (run.fact.partition("#")[0] for run in runs if run.fact)


def paragraphs(item: Item) -> tuple[PlacedParagraph, ...]:
    """All text of an item, a table's cell by cell; a picture's is drawn in it."""
    if isinstance(item, Table):
        return tuple(each for row in item.rows for cell in row for each in cell.paragraphs)
    return () if isinstance(item, Picture) else item.paragraphs
