"""Turn visuals asked for into tiles, journeys, the report's groups as tiles, and deliverables tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from deckgen.model.block import Block, TableBlock, Tile, TilesBlock
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact
from deckgen.model.spec import Deliverable, SlideSpec, VisualItem
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, formats, tokens
from deckgen.narrative.tokens import Wording

_COLUMNS = ("action", "due", "progress")
# The reference design's columns in points; only their proportions count.
_WEIGHTS = (231.0, 70.0, 67.0)
_PROGRESS_COLUMN = 2


def block(visual: VisualItem, slide: SlideSpec, book: FactBook, wording: Wording) -> Block | None:
    """A visual's block; None where it has nothing to show or is of no known kind."""
    maker = _MAKERS.get(visual.kind)
    return maker(visual, slide, book, wording) if maker else None


def _metric_tiles(visual: VisualItem, slide: SlideSpec, book: FactBook, wording: Wording) -> Block | None:
    facts = book.visuals.get((slide.id, visual.slot), ())
    tiles = tuple(_tile(fact, wording) for fact in facts)
    if not tiles:
        return None
    kind: Literal["journey", "tiles"] = "journey" if visual.kind == "journey" else "tiles"
    alt = _alt(visual, kind, tiles, wording)
    return TilesBlock(visual.slot, visual.heading, kind, tiles, alt, visual.place)


def _tile(fact: Fact, wording: Wording) -> Tile:
    words = wording.say("tile-words", fact) or ()
    figure = wording.say("tile-figure", fact) or ()
    return Tile(Paragraph(english.sentence(words), "body"), Paragraph(english.sentence(figure), "body"))


def _alt(visual: VisualItem, kind: str, tiles: tuple[Tile, ...], wording: Wording) -> str:
    items = [(Run(f"{tile.words.text} {tile.figure.text}"),) for tile in tiles]
    words: dict[str, str | tuple[Run, ...]] = {
        "heading": visual.heading,
        "count": str(len(tiles)),
        "list": english.listing(items, wording.plain("joining", "list")),
    }
    return english.plain(english.sentence(wording.tell("visual-alt", kind, words)))


def _group_tiles(visual: VisualItem, _slide: SlideSpec, _book: FactBook, wording: Wording) -> Block | None:
    first: dict[str, str] = {}
    for each in wording.spec.slides:
        first.setdefault(each.group, each.id)
    tiles = tuple(
        Tile(
            Paragraph((Run(group.label),), "body"),
            Paragraph((Run(group.title),), "body"),
            group.colour,
            first.get(group.name, ""),
        )
        for group in wording.spec.groups
    )
    if not tiles:
        return None
    alt = _alt(visual, "group-tiles", tiles, wording)
    return TilesBlock(visual.slot, visual.heading, "group-tiles", tiles, alt, visual.place)


def _deliverables(visual: VisualItem, slide: SlideSpec, book: FactBook, wording: Wording) -> Block | None:
    chosen = [each for each in wording.spec.deliverables if each.group == slide.group]
    if not chosen:
        return None
    facts = {(fact.id.split(".")[1], fact.names.get("noun")): fact for fact in _progress(book)}
    shares = tuple(min(max(each.progress, 0), 100) / 100 for each in chosen)
    return TableBlock(
        visual.slot,
        visual.heading,
        tuple(wording.plain("deliverables", column) for column in _COLUMNS),
        tuple(_row(each, facts.get((each.group, each.action)), wording) for each in chosen),
        _WEIGHTS,
        ((_PROGRESS_COLUMN, shares),),
        visual.place,
    )


def _progress(book: FactBook) -> Iterable[Fact]:
    return (fact for fact in book.facts.values() if fact.rule == "progress-item")


def _row(deliverable: Deliverable, fact: Fact | None, wording: Wording) -> tuple[Paragraph, ...]:
    """Action, due date, and progress with its status word, which the fact has judged."""
    told: tuple[Run, ...] = ()
    if fact is not None:
        state = str(fact.names.get("status", "")).lower().replace(" ", "-")
        told = wording.tell("progress", state, {"progress": (tokens.figure_run(fact, "value"),)})
    due = formats.period(deliverable.due, wording.spec.year_starts)
    cells = (deliverable.words or (Run(deliverable.action),), (Run(due),), english.sentence(told))
    return tuple(Paragraph(cell, "body", 0, deliverable.place) for cell in cells)


_MAKERS: Mapping[str, Callable[[VisualItem, SlideSpec, FactBook, Wording], Block | None]] = {
    "tiles": _metric_tiles,
    "journey": _metric_tiles,
    "group-tiles": _group_tiles,
    "deliverables": _deliverables,
}
