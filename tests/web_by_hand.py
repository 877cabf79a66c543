"""A small deck made by hand for the web page: each kind of item, a group of slides, and one that goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from review_by_hand import BLUE, WHITE, box, bullet, calls, deck_of, placed, title

from deckgen.model.chart import Image
from deckgen.model.deck import Cell, Deck, Picture, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.model.template import Colour
from deckgen.model.text import Run
from deckgen.units import Rect

PALE = Colour("F2C14E", "accent2")
GROUP = "Priority 1: Calls"
RECT = Rect.points(40, 120, 200, 80)
WIDE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 200"><title>no</title><text>Answered</text>'
    b'<a href="https://example.org/"><text>gone</text></a><script>no()</script></svg>'
)


def heading(name: str, text: str) -> TextBox:
    """A pane's heading."""
    return box(name, placed(text, 30, 80, "heading", 1), role="heading")


def section(name: str, text: str, *paragraphs: PlacedParagraph) -> TextBox:
    """A section with its heading."""
    return box(name, placed(text, 30, 104, "heading", 2), *paragraphs)


def in_pane(pane: str, *items: Any) -> list[Any]:
    return [replace(each, pane=pane) for each in items]


def table(name: str, words: str, *rows: tuple[str, ...]) -> Table:
    """A table; its first row heads it."""
    cells = tuple(tuple(Cell((placed(each, 30, 250),), RECT) for each in row) for row in rows)
    insets = box("x").insets
    return Table(name, RECT, (), (), cells, insets=insets, rule=BLUE, title=words, row_heads=True)


def tile(name: str, role: Any, *words: str, fill: Colour = BLUE, link: str = "") -> Shape:
    told = tuple(placed(each, 60, 160, colour=WHITE) for each in words)
    return Shape(name, RECT, "rectangle", fill, paragraphs=told, link=link, role=role)


def opening() -> Slide:
    """The slide that opens the group, with tiles for groups, which are links."""
    tiles = (
        tile("plan/groups-1", "group-tile", "Priority 1", "Calls", link="plan"),
        tile("plan/groups-2", "group-tile", "Priority 2", "Crime", fill=PALE),
    )
    return Slide("plan", GROUP, "Plan", GROUP, (title("plan", GROUP), *tiles), colour=BLUE)


def metric() -> Slide:
    """Text beside charts, tiles and a journey; furniture, a source with a link, and decoration."""
    says = (
        placed("Following a <review>, IC began.", 30, 110),
        bullet((Run("The IC rate: "), Run("64.5%", bold=True, fact="a.b#value"), Run(" in the year.")), 120),
        bullet((Run("North: "), Run("a ", italic=True), Run("mot juste", language="fr")), 130, 1),
        bullet((Run("See "), Run("more", link="https://example.org/?a=1&b=2"), Run(".")), 140),
        bullet(
            (Run("Not "), Run("this", link="javascript:no()"), Run(" but "), Run("that", link="plan")), 150
        ),
    )
    source = placed((Run("Source: "), Run("telephony", link="https://example.org/t"), Run(".")), 30, 500)
    left = in_pane(
        "text",
        heading("metric/text-pane-heading", "What is happening?"),
        box("metric/text-note", placed("Year: to September", 300, 80, "caption")),
        section("metric/summary", "Data summary", *says),
        section(
            "metric/steps", "What we do", placed("Training", 30, 150, "subheading"), placed("Done.", 30, 160)
        ),
        section("metric/actions-heading", "Actions"),
        table("metric/actions", "Actions", ("Action", "Due"), ("Recruit", "March"), ("", "April")),
        Shape("metric/actions-bar-1", RECT, "rectangle", BLUE),
    )
    right = in_pane(
        "charts",
        section("metric/tiles-heading", "Rights"),
        tile("metric/tiles-1", "tile", "93.0%", "Officer understood"),
        tile("metric/tiles-2", "tile", "64.5%", "Progress update given"),
        tile("metric/journey-1", "step", "91.8%"),
        box("metric/journey-1-words", placed("Operator understood", 60, 300)),
        tile("metric/journey-2", "step", "93.0%"),
        box("metric/journey-2-words", placed("Officer understood", 160, 300)),
        picture("metric/chart-one", "one", "Calls & more", "Line chart of calls, rising."),
        picture("metric/chart-wide", "wide", "A title not drawn", "Bars of answers."),
    )
    edge = (
        box("metric/source", source, role="source"),
        box("metric/footer", placed("Quarterly report, page", 30, 520), role="furniture"),
        box("metric/slide-number", placed("2", 900, 520), role="slide-number"),
    )
    items = (title("metric", "Answering calls"), *left, *right, *edge)
    return Slide("metric", "Answering calls", "Metric", GROUP, items, notes=("Say it slowly.",), colour=BLUE)


def picture(name: str, image: str, words: str, alt: str) -> Picture:
    return Picture(name, RECT, image, alt, ("calls.offered.month",), ((Run(words),),))


def going_on() -> Slide:
    """What does not fit on the slide before: the rest of a sentence, of a table, and a section of its own."""
    rest = placed(" went on.".strip(), 30, 110)
    parted = replace(rest, paragraph=replace(rest.paragraph, joint=" "))
    left = in_pane(
        "text",
        heading("metric-2/text-pane-heading", "What is happening?"),
        box("metric-2/text-note", placed("Year: to September", 300, 80, "caption")),
        section("metric-2/steps", "What we do (continued)", parted, placed("And more.", 30, 130)),
        section("metric-2/actions-heading", "Actions (continued)"),
        table("metric-2/actions", "Actions (continued)", ("Action", "Due"), ("Train", "May")),
        section("metric-2/last", "At last", bullet("The end.", 150)),
    )
    source = placed((Run("Source: "), Run("telephony", link="https://example.org/t"), Run(".")), 30, 500)
    name = "Answering calls (continued)"
    items = (title("metric-2", name), *left, box("metric-2/source", source, role="source"))
    return Slide("metric-2", name, "Metric", GROUP, items, continues="metric", colour=BLUE)


def other() -> Slide:
    """A slide of a group whose name no slide has for a title, with a link to a continuation."""
    seen = box("crime/text", placed((Run("See "), Run("there", link="#metric-2")), 30, 100))
    return Slide(
        "crime", "Burglary", "Metric", "Priority 2: Crime", (title("crime", "Burglary"), seen), colour=PALE
    )


def deck() -> Deck:
    """All of them; `calls` is in no group."""
    made = deck_of(replace(calls(), colour=Colour("404040")), opening(), metric(), going_on(), other())
    images = {**made.images, "wide": Image(WIDE, b"", b"")}
    return replace(made, images=images, abbreviations={"IC": "Incident Centre"})
