"""Charts into figures: a place for the vector form on the page, and the chart's description."""

from __future__ import annotations

from deckgen.model.deck import Picture
from deckgen.writers.pdf.canvas import Page
from deckgen.writers.pdf.fonts import number


def draw_picture(picture: Picture, page: Page) -> None:
    """Draw a chart in its rectangle: forms.py hangs in a form of that size."""
    name = f"Chart{len(page.images)}"
    page.images[name] = (picture.image, picture.rect.size)
    box = page.box(picture.rect)
    with page.tags.content(page.tags.figure(picture.alt, box)):
        page.operator(f"q 1 0 0 1 {number(box[0])} {number(box[1])} cm /{name} Do Q")
