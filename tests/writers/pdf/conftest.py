"""A small deck made by hand, with lines measured by the ruler, and what it becomes."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pypdfium2
import pytest
import vl_convert

from deckgen import fonts
from deckgen.model.chart import Image
from deckgen.model.deck import (
    Cell,
    Deck,
    Insets,
    Item,
    Line,
    Picture,
    PlacedParagraph,
    Shape,
    Slide,
    Table,
    TextBox,
    TextStyle,
)
from deckgen.model.template import Colour
from deckgen.model.text import Paragraph, ParagraphKind, Run
from deckgen.units import Length, Rect, Size
from deckgen.writers.pdf import write

INK = Colour("1A1A1A", "dk1")
BLUE = Colour("1F3A5F", "accent1")
TINT = Colour("EEF1F5")
RULER = fonts.Ruler()


class Maker:
    """Makes the parts of a deck."""

    ink, blue, tint = INK, BLUE, TINT

    def placed(
        self,
        runs: str | tuple[Run, ...],
        x: float,
        baseline: float,
        kind: ParagraphKind = "body",
        breaks: tuple[tuple[Run, ...], ...] = (),
        level: int = 0,
        **style: object,
    ) -> PlacedParagraph:
        """A paragraph at a place, on one line or on the lines of `breaks`."""
        if isinstance(runs, str):
            runs = (Run(runs),)
        look = TextStyle(**{"size": 12.0, "leading": 15.0, "colour": INK, **style})  # type: ignore[arg-type]
        lines = tuple(
            Line(x, baseline + index * look.leading, self.width(line, look), line)
            for index, line in enumerate(breaks or (runs,))
        )
        return PlacedParagraph(Paragraph(runs, kind, level), look, lines)

    def width(self, runs: tuple[Run, ...], style: TextStyle) -> float:
        """The width of a line whose runs are kerned each within itself, as position measures them."""
        return sum(RULER.width(r.text, style.size, style.bold or r.bold, r.italic).kerned for r in runs)

    def box(self, name: str, *paragraphs: PlacedParagraph, role: str = "body", **more: object) -> TextBox:
        """A text box; its rectangle matters only for its fill."""
        return TextBox(name, Rect.points(30, 60, 400, 100), paragraphs, role=role, **more)  # type: ignore[arg-type]

    def title(self, text: str = "Answering 999") -> TextBox:
        """A slide's title."""
        return self.box("title", self.placed(text, 30, 52, size=24, leading=28, bold=True), role="title")

    def bullet(self, text: str, baseline: float, level: int = 0) -> PlacedParagraph:
        """A bullet of one line."""
        x = 42.0 + 12 * level
        return self.placed(text, x, baseline, "bullet", level=level, bullet="•", indent=12, hanging=12)

    def slide(self, *items: Item, id: str = "calls", title: str = "Answering 999", **more: object) -> Slide:
        """A slide of items."""
        return Slide(id, title, "Metric", more.pop("section", ""), items, **more)  # type: ignore[arg-type]

    def deck(self, *slides: Slide, images: Mapping[str, Image] = MappingProxyType({})) -> Deck:
        """A deck of slides, 960 by 540 points."""
        size = Size(Length.points(960), Length.points(540))
        title, author, subject = "Highlight Report", "An office", "Illustrative data"
        return Deck(title, author, subject, "en-GB", size, slides, images, "t.pptx", "Arial", "0" * 32)

    def table(self) -> Table:
        """Two columns, a header and two rows."""
        texts = (("Action", "Due"), ("Recruit 40 officers", "Mar 2025"), ("Open a new station", ""))
        rows = []
        for index, row in enumerate(texts):
            y = 200 + 24 * index
            cells = [
                Cell(
                    (self.placed(text, 34 + 200 * column, y + 16, size=11, bold=index == 0),) if text else (),
                    Rect.points(30 + 200 * column, y, 200, 24),
                    TINT if index == 0 else None,
                )
                for column, text in enumerate(row)
            ]
            rows.append(tuple(cells))
        widths = (Length.points(200), Length.points(200))
        heights = (Length.points(24),) * 3
        rect = Rect.points(30, 200, 400, 72)
        return Table("actions", rect, widths, heights, tuple(rows), Insets(4, 4, 4, 4), BLUE, title="Actions")

    def everything(self, image: Image) -> Deck:
        """A deck that has one of each item."""
        words = (Run("Source: "), Run("Telephony dashboard", link="https://example.org/a b"), Run("."))
        label = self.placed("Call handling", 500, 420, size=14, leading=17, bold=True)
        shapes = (
            Shape("tile", Rect.points(490, 400, 150, 40), "rounded", TINT, BLUE, 1, (label,), link="plan"),
            Shape("step", Rect.points(660, 400, 90, 40), "chevron", BLUE),
            Shape("arrow", Rect.points(760, 400, 90, 40), "pentagon", BLUE, alt="An arrow"),
            Shape("rule", Rect.points(30, 68, 400, 0), "line", None, BLUE, 2),
        )
        bullets = (
            self.placed("Data summary", 30, 90, "heading", bold=True),
            self.bullet("AVATAR: calls rose by 26.1% to 8,412", 110),
            self.bullet("To Wiltshire, fewer", 126, 1),
            self.bullet("After that", 142),
        )
        return self.deck(
            self.slide(
                self.title("Plan on a page"), id="plan", title="Plan on a page", background=(self.band(),)
            ),
            self.slide(
                self.title(),
                self.box(
                    "pane", self.placed("What is happening?", 30, 74, size=14, bold=True), role="heading"
                ),
                self.box("summary", *bullets),
                Picture("chart", Rect.points(486, 92, 444, 196), "one", "A line chart: calls rose."),
                self.table(),
                *shapes,
                self.box("source", self.placed(words, 30, 490, size=10, leading=12)),
                self.box("footer", self.placed("Highlight Report", 30, 520, size=10), role="furniture"),
                section="Priority 1: A service",
                background=(self.band(),),
            ),
            images={"one": image},
        )

    def band(self) -> Shape:
        """What a template draws at the top."""
        return Shape("band", Rect.points(0, 0, 960, 8), "rectangle", BLUE)


@pytest.fixture(scope="session")
def make() -> Maker:
    return Maker()


@pytest.fixture(scope="session")
def faces() -> Mapping[fonts.Style, Path]:
    return fonts.static_fonts()


def chart_pdf(title: str) -> bytes:
    """A line chart as vl-convert draws it."""
    points = [{"month": month, "calls": 8000 + (month * 37) % 11} for month in range(12)]
    layers = [{"mark": "line"}, {"mark": {"type": "point", "opacity": 0.6}}]
    axes = {"x": {"field": "month", "type": "ordinal"}, "y": {"field": "calls", "type": "quantitative"}}
    chart = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": 380,
        "height": 120,
        "config": {"font": "Arial, Liberation Sans", "view": {"stroke": None}, "axis": {"grid": False}},
        "title": {"text": title, "anchor": "start"},
        "data": {"values": points},
        "layer": layers,
        "encoding": axes,
    }
    return bytes(vl_convert.vegalite_to_pdf(chart, allowed_base_urls=[]))


@pytest.fixture(scope="session")
def image() -> Image:
    return Image(b"<svg/>", b"", chart_pdf("999 calls rose to 8,412"))


@pytest.fixture(scope="session")
def everything(make: Maker, faces: Mapping[fonts.Style, Path], image: Image) -> bytes:
    return write(make.everything(image), faces)


@pytest.fixture(scope="session")
def read(everything: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(everything))


@pytest.fixture(scope="session")
def chart_of() -> Callable[[str], bytes]:
    return chart_pdf
