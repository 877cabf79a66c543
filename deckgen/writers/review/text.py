"""Broken lines into SVG text: each run from its x, on its baseline, held to its measured width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import Line, PlacedParagraph, TextBox, TextStyle
from deckgen.model.text import Run
from deckgen.writers.markup import Markup, element, together
from deckgen.writers.review.canvas import Page, paint, rectangle

_UNDERLINE_DEPTH, _UNDERLINE_WIDTH = 0.106, 0.073
"""Arial's underline below the baseline and its thickness, in ems, as in the PDF."""
_ABOVE, _BELOW = 0.92, 0.26
"""What can be clicked of a figure, in ems above and below its baseline."""


def draw_text_box(box: TextBox, page: Page) -> Markup:
    """A box's fill and words."""
    ground = rectangle(box.rect, box.fill) if box.fill else Markup("")
    return together(ground, draw_paragraphs(box.paragraphs, page))


def draw_paragraphs(paragraphs: Sequence[PlacedParagraph], page: Page) -> Markup:
    """The paragraphs of one box, cell or shape."""
    return together(*(each for paragraph in paragraphs for each in _paragraph(paragraph, page)))


def _paragraph(paragraph: PlacedParagraph, page: Page) -> Iterator[Markup]:
    style = paragraph.style
    if style.bullet and paragraph.lines and paragraph.paragraph.text:
        first = paragraph.lines[0]
        yield _word(style.bullet, first.x - style.hanging, first.baseline, Run(style.bullet), style, 0)
    for line in paragraph.lines:
        yield from _line(line, paragraph, page)


def _line(line: Line, paragraph: PlacedParagraph, page: Page) -> Iterator[Markup]:
    """Runs one after the other, each as wide as it was measured."""
    x, style = line.x, paragraph.style
    for run in line.runs:
        width = page.ruler.width(run.text, style.size, run.bold or style.bold, run.italic).kerned
        if run.text.strip():
            word = _word(run.text, x, line.baseline, run, style, width)
            yield _figure(word, run.fact, x, line.baseline, width, style) if run.fact else word
        if run.link:
            yield _underline(x, line.baseline, width, style)
        x += width


def _word(text: str, x: float, baseline: float, run: Run, style: TextStyle, width: float) -> Markup:
    """Words; `width` 0 leaves them as wide as the font has them."""
    return element(
        "text",
        text,
        x=x,
        y=baseline,
        font_size=style.size,
        fill=paint(style.colour),
        font_weight="bold" if run.bold or style.bold else None,
        font_style="italic" if run.italic else None,
        textLength=width or None,
    )


def _figure(word: Markup, key: str, x: float, baseline: float, width: float, style: TextStyle) -> Markup:
    """A figure with the ground that can be clicked."""
    size = style.size
    ground = element(
        "rect",
        x=x - 1,
        y=baseline - _ABOVE * size,
        width=width + 2,
        height=(_ABOVE + _BELOW) * size,
        rx=1.5,
        class_="ground",
    )
    return element("g", ground, word, class_="figure", data_figure=key)


def _underline(x: float, baseline: float, width: float, style: TextStyle) -> Markup:
    half = _UNDERLINE_WIDTH * style.size / 2
    top = baseline + _UNDERLINE_DEPTH * style.size - half
    return element("rect", x=x, y=top, width=width, height=2 * half, fill=paint(style.colour))
