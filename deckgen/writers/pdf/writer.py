"""Turn a positioned deck into the bytes of a PDF: reportlab draws the pages, pikepdf hangs in what it cannot.

Everything stands where the deck says. The same deck and fonts give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pikepdf import ObjectStreamMode, Pdf
from reportlab.pdfgen.canvas import Canvas

from deckgen.fonts import Style
from deckgen.model.deck import Deck, Item, Picture, Shape, Slide, Table, TextBox
from deckgen.model.journey import with_their_words
from deckgen.writers.pdf.canvas import Page
from deckgen.writers.pdf.document import describe
from deckgen.writers.pdf.fonts import Faces
from deckgen.writers.pdf.forms import Chart, hang_forms
from deckgen.writers.pdf.picture import draw_picture
from deckgen.writers.pdf.shape import draw_background, draw_shape, draw_step
from deckgen.writers.pdf.structure import Spot, Tags
from deckgen.writers.pdf.table import draw_table
from deckgen.writers.pdf.text import draw_text_box
from deckgen.writers.pdf.tree import hang_tree
from deckgen.writers.pdf.unicode import mend_unicode


def write(deck: Deck, fonts: Mapping[Style, Path]) -> bytes:
    """A deck as a PDF. `fonts` has a static TrueType file for each style.

    Raises KeyError for a picture whose image the deck lacks.
    """
    tags = Tags()
    drawn, images = _draw(deck, Faces(fonts), tags)
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        mend_unicode(pdf)
        hang_forms(pdf, deck.images, images)
        hang_tree(pdf, tags.document)
        describe(pdf, deck)
        written = io.BytesIO()
        pdf.save(
            written,
            force_version="1.7",
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return written.getvalue()


def _draw(deck: Deck, faces: Faces, tags: Tags) -> tuple[bytes, tuple[Mapping[str, Chart], ...]]:
    """The pages, and for each the charts to be hung into it."""
    buffer = io.BytesIO()
    size = (deck.size.width.pt, deck.size.height.pt)
    first_font = faces["regular"].name
    canvas = Canvas(buffer, pagesize=size, pageCompression=0, invariant=1, initialFontName=first_font)
    every = (*deck.slides, *deck.appendix)
    slides = {slide.id: (index, slide.title) for index, slide in enumerate(every)}
    numbers = dict(_numbers(every, size[1]))
    images = []
    for slide in every:
        page = Page(canvas, size[1], faces, tags, slides, deck.abbreviations, numbers)
        _draw_slide(slide, page)
        images.append(page.images)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), tuple(images)


def _numbers(slides: Sequence[Slide], height: float) -> Iterator[tuple[str, Spot]]:
    """Where the numbers behind each picture begin: at the heading of their table."""
    for index, slide in enumerate(slides):
        tops = {item.name: item.rect.y.pt for item in slide.items}
        for item in slide.items:
            if isinstance(item, Table) and item.behind:
                yield item.behind, Spot(index, height - tops.get(f"{item.name}-heading", item.rect.y.pt))


def _draw_slide(slide: Slide, page: Page) -> None:
    page.tags.open_slide(slide.title, page)
    for shape in slide.background:
        draw_background(shape, page)
    for item, told in with_their_words(slide.items):
        if isinstance(item, Shape) and told is not None:
            draw_step(item, told, page)
        else:
            _draw_item(item, page)


def _draw_item(item: Item, page: Page) -> None:
    if isinstance(item, TextBox):
        draw_text_box(item, page)
    elif isinstance(item, Picture):
        draw_picture(item, page)
    elif isinstance(item, Table):
        draw_table(item, page)
    else:
        draw_shape(item, page)
