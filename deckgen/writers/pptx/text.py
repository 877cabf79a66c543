"""Text boxes into placeholders of the slide layout, or into boxes of their own."""

from __future__ import annotations

from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from deckgen.model.deck import TextBox
from deckgen.units import Rect
from deckgen.writers.pptx.canvas import Canvas, geometry, transform
from deckgen.writers.pptx.inherit import NOTHING, REFERENCE, Inherited, first_of_kind, inherited, kind_of
from deckgen.writers.pptx.markup import Element, child
from deckgen.writers.pptx.paragraph import write_body_properties, write_text

_TITLE = 0  # the idx that a title always has


def write_text_box(box: TextBox, canvas: Canvas) -> None:
    """Add a text box to the slide. A title is a title placeholder even where the layout has none."""
    shape = child(canvas.tree, "p:sp")
    names = child(shape, "p:nvSpPr")
    canvas.named(names, box.name)
    placeholder = placeholder_for(box, canvas.layout)
    if placeholder is None and box.role != "title":
        child(names, "p:cNvSpPr", {"txBox": 1})
        child(names, "p:nvPr")
        _own_box(child(shape, "p:spPr"), box, canvas)
        source = NOTHING
    else:
        child(child(names, "p:cNvSpPr"), "a:spLocks", {"noGrp": 1})
        _reference(child(names, "p:nvPr"), placeholder)
        _placeholder_box(child(shape, "p:spPr"), box, placeholder, canvas)
        source = _inherited(placeholder, canvas)
    body = child(shape, "p:txBody")
    fit = "normAutofit" if box.shrink else "noAutofit"
    write_body_properties(body, box.insets, box.anchor, fit, source.body)
    write_text(body, box.paragraphs, canvas, source, numbered=box.role == "slide-number")


def placeholder_for(box: TextBox, layout: SlideLayout) -> LayoutPlaceholder | None:
    """The slide layout's placeholder that a box fills; None for a box of its own, or where there is none."""
    index = _TITLE if box.placeholder is None and box.role == "title" else box.placeholder
    return None if index is None else layout.placeholders.get(index)


def _own_box(properties: Element, box: TextBox, canvas: Canvas) -> None:
    transform(properties, box.rect)
    geometry(properties, "rect")
    canvas.colours.fill(properties, box.fill)


def _placeholder_box(
    properties: Element, box: TextBox, placeholder: LayoutPlaceholder | None, canvas: Canvas
) -> None:
    """Only what differs from the layout, so that the slide follows it; Reset undoes the rest."""
    if placeholder is None or not _is_found_by_kind(placeholder, canvas) or _rect(placeholder) != box.rect:
        transform(properties, box.rect)
    if box.fill is not None:
        canvas.colours.fill(properties, box.fill)


def _is_found_by_kind(placeholder: LayoutPlaceholder, canvas: Canvas) -> bool:
    """Whether it is the layout's first of its kind; for others some readers take the first one's place."""
    own = placeholder._element
    return first_of_kind(kind_of(own), canvas.layout._element) is own


def _rect(placeholder: LayoutPlaceholder) -> Rect | tuple[object, ...]:
    sides = (placeholder.left, placeholder.top, placeholder.width, placeholder.height)
    if any(side is None for side in sides):
        return sides
    return Rect(*sides)  # the writer only compares


def _reference(holder: Element, placeholder: LayoutPlaceholder | None) -> None:
    """Add `p:ph` as the layout's has it, less the prompt, which is the layout's alone."""
    if placeholder is None:
        child(holder, "p:ph", {"type": "title"})
        return
    own = placeholder._element.find(f".//{REFERENCE}")
    child(holder, "p:ph", {key: value for key, value in own.items() if key != "hasCustomPrompt"})


def _inherited(placeholder: LayoutPlaceholder | None, canvas: Canvas) -> Inherited:
    master = canvas.layout.slide_master._element
    if placeholder is None:
        return inherited("title", None, master)
    return inherited(kind_of(placeholder._element), placeholder._element, master)
