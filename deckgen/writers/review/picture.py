"""Charts into drawings within the drawing of a slide."""

from __future__ import annotations

from deckgen.model.deck import Picture
from deckgen.writers.drawing import cleaned, drawn
from deckgen.writers.markup import Markup, element, number
from deckgen.writers.review.canvas import Page, corners


def draw_picture(picture: Picture, page: Page) -> Markup:
    """A chart in its rectangle. Raises KeyError for a picture whose image the deck lacks."""
    root = cleaned(page.images[picture.image].svg, f"{page.id}-{picture.name.rsplit('/', 1)[-1]}-")
    place = {key: number(float(value or 0)) for key, value in corners(picture.rect).items()}
    view = str(root.attrib.pop("viewBox"))
    root.attrib.update({**place, "viewBox": view, "preserveAspectRatio": "none"})
    chart = drawn(root)
    if not picture.facts:
        return chart
    ground = element("rect", **corners(picture.rect), class_="ground")  # all of its rectangle can be clicked
    return element("g", ground, chart, class_="chart", data_chart=picture.name)
