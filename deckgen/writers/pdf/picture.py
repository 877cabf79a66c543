"""Charts into figures: a place for the vector form on the page, and the chart's description."""

from __future__ import annotations

from deckgen.model.deck import Picture
from deckgen.writers.pdf.canvas import Page
from deckgen.writers.pdf.fonts import number

_NUMBERS = "Numbers behind this chart"


def draw_picture(picture: Picture, page: Page) -> None:
    """Draw a chart in its rectangle, where forms.py hangs in a form of that size.

    It is a link to the table of its numbers, where there is one.
    """
    name = f"Chart{len(page.images)}"
    page.images[name] = (picture.image, picture.rect.size)
    box = page.box(picture.rect)
    target = page.numbers.get(picture.name)
    link = page.tags.paragraph("body").words.add("Link") if target else None
    with page.tags.content(page.tags.figure(picture.alt, box, link)):
        page.operator(f"q 1 0 0 1 {number(box[0])} {number(box[1])} cm /{name} Do Q")
    if link and target:
        told = f"{_NUMBERS}: {picture.numbers.title}" if picture.numbers else _NUMBERS
        page.tags.link(link, [box], told, target)
