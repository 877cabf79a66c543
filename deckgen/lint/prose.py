"""Turn slides of blocks into one text in reading order, each line with who wrote it and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from deckgen.model.block import Block, BlockSlide, ChartBlock, TableBlock, TextBlock, TilesBlock
from deckgen.model.prose import Line, LineKind, Page, Prose
from deckgen.model.spec import Spec, Words
from deckgen.model.text import Paragraph

_KINDS: dict[str, LineKind] = {
    "bullet": "bullet", "body": "body", "heading": "heading", "subheading": "subheading", "caption": "body",
}  # fmt: skip


def prose(spec: Spec, slides: tuple[BlockSlide, ...]) -> Prose:
    """The whole deck's words. Words of this report's own files are authored; the others are the layout's."""
    own = f"content/{spec.report}/"
    return Prose(tuple(Page(slide.id, tuple(_lines(slide, own))) for slide in slides))


def authored(spec: Spec) -> Prose:
    """The authors' words alone, below their headings: all that there is of a report that cannot be written.

    A paragraph that names figures of the data is left out, since its words are not whole without them.
    """
    return Prose(
        tuple(Page(slide.id, tuple(_own(slide.id, slide.title, spec.words))) for slide in spec.slides)
    )


def _own(slide: str, title: str, words: Iterable[Words]) -> Iterator[Line]:
    yield Line(title, "title", authored=False)
    heading = ""
    for each in (each for each in words if each.slide == slide):
        if each.section != heading:
            yield Line(each.section, "heading", authored=False)
        heading = each.section
        for paragraph in each.paragraphs:
            if paragraph.text.strip() and not any(run.reference for run in paragraph.runs):
                line = _line(paragraph, _KINDS[paragraph.kind])
                yield replace(line, place=replace(line.place, slide=slide))


def _lines(slide: BlockSlide, own: str) -> Iterator[Line]:
    for line in (*_head(slide), *_body(slide)):
        place = replace(line.place, slide=slide.id, slot=line.slot)
        if line.text.strip():
            yield replace(line, place=place, authored=line.place.file.startswith(own))


def _head(slide: BlockSlide) -> Iterator[Line]:
    yield _line(slide.title, "title")
    yield _line(slide.kicker, "kicker")


def _body(slide: BlockSlide) -> Iterator[Line]:
    for region in slide.regions:
        if region.heading:
            yield Line(region.heading, "pane", place=slide.place)
        if region.note:
            yield Line(region.note, "body", place=slide.place)
        for block in region.blocks:
            yield from _block(block)
    yield _line(slide.source, "source")


def _block(block: Block) -> Iterator[Line]:
    if block_heading := getattr(block, "heading", ""):
        yield Line(block_heading, "heading", slot=block.slot, place=block.place)
    if isinstance(block, TextBlock):
        for paragraph in block.paragraphs:
            yield _line(paragraph, _KINDS[paragraph.kind], block.slot)
    elif isinstance(block, TableBlock):
        yield from _table(block)
    elif isinstance(block, TilesBlock):
        yield from _tiles(block)
    else:
        yield from _chart(block)


def _table(block: TableBlock) -> Iterator[Line]:
    for words in block.header:
        yield Line(words, "header-cell", slot=block.slot, place=block.place)
    for row in block.rows:
        for cell in row:
            yield _line(cell, "cell", block.slot)


def _tiles(block: TilesBlock) -> Iterator[Line]:
    for tile in block.tiles:
        yield _line(tile.words, "tile", block.slot)
        yield _line(tile.figure, "tile", block.slot)
    if block.alt:
        yield Line(block.alt, "alt", slot=block.slot, place=block.place)


def _chart(block: ChartBlock) -> Iterator[Line]:
    told: tuple[tuple[str, LineKind], ...] = (
        (block.text.title, "chart-title"),
        (block.text.subtitle, "chart-subtitle"),
        (block.text.alt, "alt"),
    )
    for words, kind in told:
        yield Line(words, kind, slot=block.slot, place=block.place)


def _line(paragraph: Paragraph, kind: LineKind, slot: str = "") -> Line:
    return Line(
        paragraph.text,
        kind,
        slot=slot,
        runs=paragraph.runs,
        place=paragraph.place,
        tells=paragraph.tells,
        level=paragraph.level,
    )
