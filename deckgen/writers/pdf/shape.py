"""Drawn shapes into vector paths, with their words; a shape that says nothing is decoration."""

from __future__ import annotations

from deckgen.model.deck import Shape, TextBox
from deckgen.writers.pdf.canvas import Page, paint
from deckgen.writers.pdf.fonts import number
from deckgen.writers.pdf.structure import Box
from deckgen.writers.pdf.text import draw_into, draw_linked, draw_paragraphs

# The usual proportions of presetShapeDefinitions.xml (ECMA-376 part 1, annex D), in shares of the shorter
# side: PowerPoint draws roundRect, chevron and homePlate so.
_CORNER = 0.16667
_POINT = 0.5
_ARC = 0.55228475  # a quarter circle as a Bézier curve: 4/3 (sqrt 2 - 1)


def draw_shape(shape: Shape, page: Page) -> None:
    """Draw a shape and its words. `alt` speaks only for a shape without words: words speak for themselves."""
    words = any(each.paragraph.text for each in shape.paragraphs)
    if not words and (shape.alt or shape.link):
        _describe(shape, page)
        return
    if shape.fill or shape.stroke:
        with page.tags.artifact():
            _paint(shape, page)
    if shape.link and words:
        draw_linked(shape.paragraphs, shape.link, page.box(shape.rect), page)
    elif shape.role == "tile":
        name, figure = page.tags.named_figure()
        draw_into(figure, shape.paragraphs[:1], page)
        draw_into(name, shape.paragraphs[1:], page)
    else:
        draw_paragraphs(shape.paragraphs, "body", page)


def draw_step(step: Shape, told: TextBox, page: Page) -> None:
    """Draw a step of a journey and the box that says what its figure is, which is read first."""
    with page.tags.artifact():
        _paint(step, page)
    name, figure = page.tags.named_figure()
    draw_into(figure, step.paragraphs, page)
    draw_into(name, told.paragraphs, page)


def draw_background(shape: Shape, page: Page) -> None:
    """Draw what the template shows on every slide: nothing of it is read aloud."""
    with page.tags.artifact():
        _paint(shape, page)
    draw_paragraphs(shape.paragraphs, "background", page)


def _describe(shape: Shape, page: Page) -> None:
    """A drawing that only its description tells, or where it leads to: a figure, within its link."""
    box = page.box(shape.rect)
    target = page.destination(shape.link) if shape.link else None
    link = page.tags.paragraph("body").words.add("Link") if target else None
    said = shape.alt or (target[1] or shape.link if target else shape.name)
    with page.tags.content(page.tags.figure(said, box, link)):
        _paint(shape, page)
    if link and target:
        page.tags.link(link, [box], target[1] or said, target[0])


def _paint(shape: Shape, page: Page) -> None:
    if shape.geometry == "line":
        _line(shape, page)
        return
    stroke = shape.stroke if shape.stroke_width > 0 else None
    if shape.fill is None and stroke is None:
        return
    operators = ["q"]
    if shape.fill:
        operators.append(f"{paint(shape.fill)} rg")
    if stroke:
        operators.append(f"{paint(stroke)} RG {number(shape.stroke_width)} w")
    finish = {(True, True): "b", (True, False): "f", (False, True): "s"}[(bool(shape.fill), bool(stroke))]
    page.operator(" ".join([*operators, _path(shape, page.box(shape.rect)), finish, "Q"]))


def _line(shape: Shape, page: Page) -> None:
    """From the rectangle's top left corner to its bottom right."""
    if shape.stroke is None:
        return
    left, bottom, right, top = map(number, page.box(shape.rect))
    page.operator(
        f"q {paint(shape.stroke)} RG {number(shape.stroke_width)} w {left} {top} m {right} {bottom} l S Q"
    )


def _path(shape: Shape, box: Box) -> str:
    left, bottom, right, top = box
    short = min(right - left, top - bottom)
    if shape.geometry == "rounded":
        return _rounded(box, short * _CORNER)
    if shape.geometry in ("chevron", "pentagon"):
        reach, middle = short * _POINT, (bottom + top) / 2
        notch = [(left + reach, middle)] if shape.geometry == "chevron" else []
        corners = [
            (left, top),
            (right - reach, top),
            (right, middle),
            (right - reach, bottom),
            (left, bottom),
        ]
        return _polygon(corners + notch)
    return _polygon([(left, top), (right, top), (right, bottom), (left, bottom)])


def _polygon(corners: list[tuple[float, float]]) -> str:
    points = [f"{number(x)} {number(y)}" for x, y in corners]
    return f"{points[0]} m " + " ".join(f"{point} l" for point in points[1:]) + " h"


def _rounded(box: Box, radius: float) -> str:
    """A rectangle with quarter circles, clockwise from the lower end of its left side."""
    left, bottom, right, top = box
    parts = [f"{number(left)} {number(bottom + radius)} m"]
    corners = (
        ((left, top), (0, 1), (1, 0)),
        ((right, top), (1, 0), (0, -1)),
        ((right, bottom), (0, -1), (-1, 0)),
        ((left, bottom), (-1, 0), (0, 1)),
    )
    for (x, y), (in_x, in_y), (out_x, out_y) in corners:
        rest = radius * (1 - _ARC)
        points = (
            (x - in_x * radius, y - in_y * radius),
            (x - in_x * rest, y - in_y * rest),
            (x + out_x * rest, y + out_y * rest),
            (x + out_x * radius, y + out_y * radius),
        )
        start, *curve = (f"{number(px)} {number(py)}" for px, py in points)
        parts.append(f"{start} l {' '.join(curve)} c")
    return " ".join([*parts, "h"])
