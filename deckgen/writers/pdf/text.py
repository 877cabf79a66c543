"""Broken lines into kerned words on the page: each line from its x, on its baseline, run by run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from deckgen.fonts import style_of
from deckgen.model import abbreviation
from deckgen.model.abbreviation import Expansion, expansions
from deckgen.model.deck import Line, PlacedParagraph, TextBox, TextStyle
from deckgen.model.text import Run
from deckgen.writers.pdf.canvas import Page, paint
from deckgen.writers.pdf.fonts import Face, Glyph, number
from deckgen.writers.pdf.structure import Box, Element, Kind

_UNDERLINE_DEPTH, _UNDERLINE_WIDTH = 0.106, 0.073
"""Arial's underline below the baseline and its thickness, in ems: PowerPoint underlines links so."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run, or its part on one line: where it starts, and its glyphs; `end` is where it stops being seen.

    `expansion` is what it is short for, where it is an abbreviation.
    """

    x: float
    baseline: float
    end: float
    run: Run
    style: TextStyle
    glyphs: tuple[Glyph, ...]
    expansion: str = ""


def draw_text_box(box: TextBox, page: Page) -> None:
    """Draw a box's fill and words."""
    if box.fill:
        with page.tags.artifact():
            page.operator("q")
            page.fill_rectangle(page.box(box.rect), box.fill)
            page.operator("Q")
    draw_paragraphs(box.paragraphs, box.role, page)


def draw_paragraphs(paragraphs: Sequence[PlacedParagraph], role: str, page: Page) -> None:
    """Draw the paragraphs of one box, cell or shape; a list never goes on in the next."""
    page.tags.end_list()
    for paragraph in paragraphs:
        pieces = tuple(_pieces(paragraph, page))
        if not pieces:
            continue
        if _is_passed_over(paragraph, role, page):
            upper = paragraph.lines[0].baseline < page.height / 2
            with page.tags.artifact("Header" if upper else "Footer"):
                _show_bullet(paragraph, page)
                _show(pieces, page)
        else:
            _draw_tagged(paragraph, pieces, role, page)
    page.tags.end_list()


def draw_into(element: Element, paragraphs: Sequence[PlacedParagraph], page: Page) -> None:
    """Draw paragraphs as the content of an element, each with a space after it that nobody sees."""
    for paragraph in paragraphs:
        pieces = tuple(_pieces(paragraph, page, ends_with_space=True))
        if pieces:
            _draw_within(element, pieces, page)


def draw_linked(paragraphs: Sequence[PlacedParagraph], link: str, box: Box, page: Page) -> None:
    """Draw a shape's words as one link, all of whose rectangle can be clicked."""
    target = page.destination(link)
    if target is None:
        draw_paragraphs(paragraphs, "body", page)
        return
    element = page.tags.paragraph("body").words.add("Link")
    draw_into(element, paragraphs, page)
    said = " ".join(each.paragraph.text for each in paragraphs)
    page.tags.link(element, [box], target[1] or said, target[0])


def _is_passed_over(paragraph: PlacedParagraph, role: str, page: Page) -> bool:
    """What slides share is read where it first says what it says, and passed over from then on.

    A link is read on every slide: it must be reachable for everyone. A slide's number is never read: readers
    tell the page themselves.
    """
    if any(run.link for run in paragraph.paragraph.runs):
        return False
    if role == "furniture":
        return not page.tags.first_time(paragraph.paragraph.text)
    return role in ("background", "slide-number")


def _kind(paragraph: PlacedParagraph, role: str) -> Kind:
    if role == "title":
        return "title"
    if role == "heading":
        return "heading"
    if paragraph.paragraph.kind == "heading":
        return "section"
    if paragraph.paragraph.kind == "subheading":
        return "subheading"
    return "bullet" if paragraph.style.bullet else "body"


def _draw_tagged(paragraph: PlacedParagraph, pieces: Sequence[Piece], role: str, page: Page) -> None:
    """Draw a paragraph's words: links and words in another language as elements of their own within it."""
    kind = _kind(paragraph, role)
    if kind not in ("bullet", "body") and len({_part_of(piece) for piece in pieces}) == 1:
        # A heading is one mark, as checkers of headings expect, so that it is read out as a whole.
        whole = abbreviation.read_out(paragraph.paragraph.text, page.abbreviations)
        pieces = [replace(piece, expansion=whole) for piece in pieces]
    block = page.tags.paragraph(kind, paragraph.paragraph.level)
    if block.label is not None:
        with page.tags.content(block.label):
            _show_bullet(paragraph, page)
    parts = [(of, tuple(group)) for of, group in groupby(pieces, _part_of)]
    for (link, language), part in parts:
        said = "".join(glyph.character for piece in part for glyph in piece.glyphs).strip()
        target = page.destination(link) if link and said else None
        element = _element(block.words, target is not None, language, len(parts) > 1)
        _draw_within(element, part, page, underlined=target is not None)
        if target:
            page.tags.link(element, _boxes(part, page), target[1] or said, target[0])


def _part_of(piece: Piece) -> tuple[str, str]:
    """Pieces of one link and one language are one part of their paragraph."""
    return piece.run.link, piece.run.language


def _draw_within(element: Element, pieces: Sequence[Piece], page: Page, underlined: bool = False) -> None:
    """Draw words as an element's content, abbreviations each in a mark that says how it is read."""
    for expansion, group in groupby(pieces, lambda piece: piece.expansion):
        part = tuple(group)
        with page.tags.content(element, expansion):
            _show(part, page)
            if underlined:
                _underline(part, page)


def _element(parent: Element, linked: bool, language: str, among_others: bool) -> Element:
    """The element of a part of a paragraph; beside links words have one too, since readers differ in how they
    order an element's own content and its children's."""
    if not linked and not language and not among_others:
        return parent
    element = parent.add("Link" if linked else "Span")
    element.language = language
    return element


def _pieces(paragraph: PlacedParagraph, page: Page, ends_with_space: bool = False) -> Iterator[Piece]:
    """A paragraph's runs line by line.

    The space that a line break took away is drawn again at the line's end, where nobody sees it: without
    it two words become one for whoever copies, searches or listens.
    """
    text, place = paragraph.paragraph.text, 0
    known = expansions(text, page.abbreviations)
    for index, line in enumerate(paragraph.lines):
        words = "".join(run.text for run in line.runs)
        found = text.find(words, place)
        start, place = (found, found + len(words)) if found >= 0 else (place, place)
        last = index == len(paragraph.lines) - 1
        space = text[place : place + 1].isspace() if not last else ends_with_space
        shown = _line_pieces(line, paragraph.style, page, " " if space else "")
        for piece in shown:
            yield from _cut(piece, start, known, page)
            start += len(piece.run.text)


def _cut(piece: Piece, start: int, known: tuple[Expansion, ...], page: Page) -> Iterator[Piece]:
    """A piece, which begins at `start` of its paragraph, cut where abbreviations stand in it."""
    face, x, glyphs = _face(piece, page), piece.x, piece.glyphs
    parts = tuple(abbreviation.pieces(piece.run.text, start, known))
    for index, (text, expansion) in enumerate(parts):
        is_last = index == len(parts) - 1
        count = len(glyphs) if is_last else len(face.drawn(text))
        own, glyphs = glyphs[:count], glyphs[count:]
        end = piece.end if is_last else x + _width(own, piece.style)
        yield replace(piece, x=x, end=end, glyphs=own, expansion=expansion)
        x = end


def _line_pieces(line: Line, style: TextStyle, page: Page, tail: str) -> Iterator[Piece]:
    """Runs one after the other, each kerned within itself: so they were measured."""
    x = line.x
    runs = [run for run in line.runs if run.text]
    for run in runs:
        face = page.faces[style_of(run.bold or style.bold, run.italic)]
        seen = face.shape(run.text)
        end = x + _width(seen, style)
        hidden = face.shape(tail) if run is runs[-1] else ()
        yield Piece(x, line.baseline, end, run, style, seen + hidden)
        x = end


def _width(glyphs: Sequence[Glyph], style: TextStyle) -> float:
    """In points."""
    return sum(glyph.advance for glyph in glyphs) * style.size / 1000


def _face(piece: Piece, page: Page) -> Face:
    return page.faces[style_of(piece.run.bold or piece.style.bold, piece.run.italic)]


def _show(pieces: Sequence[Piece], page: Page) -> None:
    for piece in pieces:
        shown = " ".join(_face(piece, page).show(piece.glyphs, piece.style.size, page.document))
        if shown:
            start = f"1 0 0 1 {number(piece.x)} {number(page.up(piece.baseline))} Tm"
            page.operator(f"BT {paint(piece.style.colour)} rg {start} {shown} ET")


def _show_bullet(paragraph: PlacedParagraph, page: Page) -> None:
    """The mark before the first line, in the paragraph's own look."""
    style, line = paragraph.style, paragraph.lines[0]
    if style.bullet:
        face = page.faces[style_of(style.bold, False)]
        glyphs = face.shape(style.bullet)
        x = line.x - style.hanging
        _show([Piece(x, line.baseline, x, Run(style.bullet), style, glyphs)], page)


def _underline(pieces: Sequence[Piece], page: Page) -> None:
    for piece in pieces:
        size, y = piece.style.size, page.up(piece.baseline)
        middle = y - _UNDERLINE_DEPTH * size
        half = _UNDERLINE_WIDTH * size / 2
        page.fill_rectangle((piece.x, middle - half, piece.end, middle + half), piece.style.colour)


def _boxes(pieces: Sequence[Piece], page: Page) -> list[Box]:
    """A rectangle for each line that a link stands on."""
    boxes: list[Box] = []
    for baseline, group in groupby(pieces, lambda piece: piece.baseline):
        line = tuple(group)
        size, y = line[0].style.size, page.up(baseline)
        boxes.append((line[0].x, y - 0.22 * size, line[-1].end, y + 0.92 * size))
    return boxes
