"""Drawn shapes into SVG paths, with their words."""

from __future__ import annotations

from deckgen.model.deck import Shape
from deckgen.writers.markup import Markup, element, number, together
from deckgen.writers.review.canvas import Page, corners, paint
from deckgen.writers.review.text import draw_paragraphs

# The usual proportions of presetShapeDefinitions.xml (ECMA-376 part 1, annex D), in shares of the shorter
# side: PowerPoint draws roundRect, chevron and homePlate so.
_CORNER = 0.16667
_POINT = 0.5


def draw_shape(shape: Shape, page: Page) -> Markup:
    """A shape and its words."""
    return together(_outline(shape), draw_paragraphs(shape.paragraphs, page))


def _outline(shape: Shape) -> Markup:
    rect = shape.rect
    if shape.geometry == "line":
        return element(
            "line",
            x1=rect.x.pt,
            y1=rect.y.pt,
            x2=rect.right.pt,
            y2=rect.bottom.pt,
            stroke=paint(shape.stroke),
            stroke_width=shape.stroke_width,
        )
    stroke = shape.stroke if shape.stroke_width > 0 else None
    if shape.fill is None and stroke is None:
        return Markup("")
    look = {
        "fill": paint(shape.fill),
        "stroke": paint(stroke) if stroke else None,
        "stroke_width": shape.stroke_width if stroke else None,
    }
    if shape.geometry in ("chevron", "pentagon"):
        return element("polygon", points=_points(shape), **look)
    radius = min(rect.width.pt, rect.height.pt) * _CORNER if shape.geometry == "rounded" else None
    return element("rect", **corners(rect), rx=radius, **look)


def _points(shape: Shape) -> str:
    """A pentagon that points to the right, clockwise from its top left; a chevron is notched behind."""
    rect = shape.rect
    left, top, right, bottom = rect.x.pt, rect.y.pt, rect.right.pt, rect.bottom.pt
    reach, middle = min(right - left, bottom - top) * _POINT, (top + bottom) / 2
    corners = [(left, top), (right - reach, top), (right, middle), (right - reach, bottom), (left, bottom)]
    notch = [(left + reach, middle)] if shape.geometry == "chevron" else []
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners + notch)
