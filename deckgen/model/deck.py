"""The positioned model: slides of items with absolute rectangles and lines already broken.

Both writers receive this and decide nothing. Coordinates are EMU from the slide's top left corner; inside
lines they are points, since a line's pieces are measured and never rounded to a grid.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from deckgen.model.chart import Image
from deckgen.model.numbers import Numbers
from deckgen.model.template import Align, Anchor, Colour
from deckgen.model.text import Paragraph, Run
from deckgen.units import Rect, Size


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks. Points throughout; `leading` is exact line spacing.

    `indent` is where text starts, `hanging` how far before it the bullet stands. Space before applies except
    at the top of its box.
    """

    size: float
    leading: float
    colour: Colour
    bold: bool = False
    align: Align = "left"
    before: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    bullet: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One broken line: where it starts, its baseline (points, from the slide's corner), and its runs."""

    x: float
    baseline: float
    width: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with its style and its lines; lines hold the same characters, less the spaces at breaks."""

    paragraph: Paragraph
    style: TextStyle
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Insets:
    """Room between a box and its text, in points."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in a box. `placeholder` is the idx of the slide layout's placeholder it fills, or None.

    `role` is its place in the structure: the slide's title, a pane's heading, body text, where the figures
    come from, or furniture, which slides share and which is read out once.
    """

    name: str
    rect: Rect
    paragraphs: tuple[PlacedParagraph, ...]
    placeholder: int | None = None
    role: Literal["title", "heading", "body", "source", "furniture", "slide-number"] = "body"
    insets: Insets = Insets()
    anchor: Anchor = "top"
    fill: Colour | None = None
    shrink: bool = True  # PowerPoint may shrink the text of this box when someone adds to it
    pane: str = ""  # the part of the slide that it stands in, as for every item


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart; `image` is a key of Deck.images.

    `runs` are the words drawn in it and its description, with the facts of their figures (see ChartText).
    """

    name: str
    rect: Rect
    image: str
    alt: str
    facts: tuple[str, ...] = ()
    runs: tuple[tuple[Run, ...], ...] = ()
    numbers: Numbers | None = None  # what it shows, as a table
    pane: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell's text, and where a bar stands in it."""

    paragraphs: tuple[PlacedParagraph, ...]
    rect: Rect
    fill: Colour | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first row is the header. Bars drawn over cells are Shapes of their own, after it."""

    name: str
    rect: Rect
    columns: tuple[int, ...]  # widths, EMU
    heights: tuple[int, ...]  # of rows, EMU
    rows: tuple[tuple[Cell, ...], ...]
    insets: Insets
    rule: Colour  # lines between rows
    title: str = ""  # what the table is, for its description
    rule_width: float = 0.75  # points
    row_heads: bool = False  # the first cell of each row heads it
    behind: str = ""  # the picture whose numbers these are
    pane: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape; with words when it says something, else decoration.

    `role` tells how its words belong together: a tile has a figure and what that is, a group tile a group's
    name and what it is called, a step of a journey a figure, and what that is stands in the box after it.
    """

    name: str
    rect: Rect
    geometry: Literal["rectangle", "rounded", "chevron", "pentagon", "line"]
    fill: Colour | None
    stroke: Colour | None = None
    stroke_width: float = 0.0
    paragraphs: tuple[PlacedParagraph, ...] = ()
    insets: Insets = Insets()
    anchor: Anchor = "middle"
    alt: str = ""
    link: str = ""  # id of a slide in this deck
    role: Literal["", "tile", "group-tile", "step"] = ""
    pane: str = ""


Item = TextBox | Picture | Table | Shape


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. Items are in reading order: the title first.

    An item is named `slide/slot`. What goes on from a slide to the next one has the same pane and slot there;
    its heading is told again with "(continued)".
    """

    id: str  # "calls"; a continuation is "calls-2"
    title: str  # plain, with "(continued)" where it is
    slide_layout: str
    section: str
    items: tuple[Item, ...]
    background: tuple[Shape, ...] = ()  # what master and slide layout draw, for writers without a template
    notes: tuple[str, ...] = ()
    continues: str = ""  # id of the slide that it goes on with, for a continuation
    colour: Colour | None = None  # of the group that it belongs to


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole report, positioned."""

    title: str
    author: str
    subject: str
    language: str
    size: Size
    slides: tuple[Slide, ...]
    images: Mapping[str, Image]
    template: str  # path of the .pptx
    font: str  # family that the PPTX names
    build: str  # hash of everything this deck was made from
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # what each is read as
    marking: str = ""  # protective marking, which stands on each slide too
    released: bool = False  # for anybody: nothing but the report, neither of its making nor of the template
    appendix: tuple[Slide, ...] = ()  # pages for documents alone: the tables of the numbers behind charts
