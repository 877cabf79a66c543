"""Drawn shapes into preset geometries, with their words, or marked as decoration when they say nothing."""

from __future__ import annotations

from deckgen.model.deck import Insets, Shape
from deckgen.units import EMU_PER_POINT
from deckgen.writers.pptx.canvas import Canvas, geometry, transform
from deckgen.writers.pptx.markup import child
from deckgen.writers.pptx.paragraph import write_body_properties, write_text

_PRESETS = {"rectangle": "rect", "rounded": "roundRect", "chevron": "chevron", "pentagon": "homePlate"}

# How far the text rectangle stands inside the shape, in shares of the shorter side: left, top, right, bottom.
_CORNER = 0.16667 * 0.29289
_TEXT_RECTANGLES = {
    "rounded": (_CORNER, _CORNER, _CORNER, _CORNER),
    "chevron": (0.5, 0.0, 0.5, 0.0),
    "pentagon": (0.0, 0.0, 0.25, 0.0),
}


def write_shape(shape: Shape, canvas: Canvas) -> None:
    """Add a shape to the slide; one without words, description and link is decoration."""
    decorative = not (shape.alt or shape.link or any(each.paragraph.text for each in shape.paragraphs))
    if shape.geometry == "line":
        _line(shape, canvas, decorative)
        return
    made = child(canvas.tree, "p:sp")
    names = child(made, "p:nvSpPr")
    canvas.named(names, shape.name, shape.alt, shape.link, decorative)
    child(names, "p:cNvSpPr")
    child(names, "p:nvPr")
    properties = child(made, "p:spPr")
    transform(properties, shape.rect)
    geometry(properties, _PRESETS[shape.geometry])
    canvas.colours.fill(properties, shape.fill)
    canvas.colours.line(properties, "a:ln", shape.stroke, shape.stroke_width)
    if shape.paragraphs:
        body = child(made, "p:txBody")
        write_body_properties(body, _insets(shape), shape.anchor, "noAutofit")
        write_text(body, shape.paragraphs, canvas)


def _insets(shape: Shape) -> Insets:
    """Insets from the text rectangle that the geometry has, for those from the shape's own rectangle.

    The text rectangles are those of presetShapeDefinitions.xml (ECMA-376 part 1, annex D) at the usual
    proportions. What comes out below 0 is meant: an inset has a sign.
    """
    short = min(shape.rect.width, shape.rect.height) / EMU_PER_POINT
    left, top, right, bottom = (short * share for share in _TEXT_RECTANGLES.get(shape.geometry, (0, 0, 0, 0)))
    own = shape.insets
    return Insets(own.left - left, own.top - top, own.right - right, own.bottom - bottom)


def _line(shape: Shape, canvas: Canvas, decorative: bool) -> None:
    """A line from the rectangle's top left corner to its bottom right; it has no fill and holds no words."""
    made = child(canvas.tree, "p:cxnSp")
    names = child(made, "p:nvCxnSpPr")
    canvas.named(names, shape.name, shape.alt, shape.link, decorative)
    child(names, "p:cNvCxnSpPr")
    child(names, "p:nvPr")
    properties = child(made, "p:spPr")
    transform(properties, shape.rect)
    geometry(properties, "line")
    canvas.colours.line(properties, "a:ln", shape.stroke, shape.stroke_width)
