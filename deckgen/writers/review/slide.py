"""A slide into one drawing, as it is printed: ground, items, and the pins of what was found on it.

The drawing is one picture for who hears the page: all it says stands beside it as text, and what a click on
it does, a button there does too.
"""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.deck import Item, Picture, Slide, Table, TextBox
from deckgen.units import Size
from deckgen.writers.markup import Markup, element, number, together
from deckgen.writers.review.canvas import Page, corners
from deckgen.writers.review.findings import Finding
from deckgen.writers.review.picture import draw_picture
from deckgen.writers.review.shape import draw_shape
from deckgen.writers.review.table import draw_table
from deckgen.writers.review.text import draw_text_box

_RADIUS = 9.0
_PITCH = 2 * _RADIUS + 2
_SIZES = {False: 9.5, True: 7.5}
"""Of a number within its disc, and of one with three characters or more."""


def draw_slide(slide: Slide, size: Size, page: Page, findings: Sequence[Finding], label: str) -> Markup:
    """A slide as SVG. `label` names it for who cannot see it."""
    width, height = size.width.pt, size.height.pt
    return element(
        "svg",
        element("rect", width=width, height=height, fill="#ffffff"),
        *(draw_shape(shape, page) for shape in slide.background),
        *(_item(item, page) for item in slide.items),
        *_pins(findings, width),
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_label=label,
        class_="drawing",
    )


def _item(item: Item, page: Page) -> Markup:
    if isinstance(item, TextBox):
        return draw_text_box(item, page)
    if isinstance(item, Picture):
        return draw_picture(item, page)
    if isinstance(item, Table):
        return draw_table(item, page)
    return draw_shape(item, page)


def _pins(findings: Sequence[Finding], width: float) -> list[Markup]:
    """A numbered pin for each finding at its box's upper right corner, or at the slide's; none on another."""
    taken: dict[tuple[float, float], int] = {}
    pins = []
    for finding in findings:
        right, top = (finding.rect.right.pt, finding.rect.y.pt) if finding.rect else (width - 4, 4.0)
        before = taken.setdefault((right, top), 0)
        taken[right, top] += 1
        x = min(max(right, _RADIUS + 1), width - _RADIUS - 1) - before * _PITCH
        pins.append(_pin(finding, x, max(top, _RADIUS + 1)))
    return pins


def _pin(finding: Finding, x: float, y: float) -> Markup:
    outline = element("rect", **corners(finding.rect), rx=2, class_="outline") if finding.rect else Markup("")
    disc = element("circle", cx=x, cy=y, r=_RADIUS)
    size = _SIZES[len(finding.number) > 2]
    told = element("text", finding.number, x=x, y=y + 0.36 * size, font_size=size, text_anchor="middle")
    return element(
        "g",
        together(outline, element("g", disc, told, class_="disc")),
        class_=f"pin {finding.grade}",
        data_pin=finding.number,
    )
