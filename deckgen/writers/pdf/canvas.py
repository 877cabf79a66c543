"""A page that is being drawn: the model's lengths, downwards from the top, into PDF's, upwards in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from deckgen.model.template import Colour
from deckgen.units import Rect, Size
from deckgen.writers.pdf.fonts import Faces, number
from deckgen.writers.pdf.structure import Box, Spot, Tags


@dataclass(slots=True)
class Page:
    """A slide with what its items need to be drawn.

    `height` is the page's, in points. `slides` tells the page of each slide id, from 0, and its title;
    `numbers` where the table of the numbers behind a picture stands.
    `abbreviations` tells what each is read as. `images` collects the charts to be hung into this
    page: by their names here, their keys and sizes.
    """

    canvas: Canvas
    height: float
    faces: Faces
    tags: Tags
    slides: Mapping[str, tuple[int, str]]
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, Spot] = field(default_factory=dict)
    images: dict[str, tuple[str, Size]] = field(default_factory=dict)

    @property
    def document(self) -> PDFDocument:
        """The document that fonts are embedded in; reportlab has no public name for it."""
        return self.canvas._doc

    def operator(self, text: str) -> None:
        """Add operators to the page's content."""
        self.canvas.addLiteral(text)

    def box(self, rect: Rect) -> Box:
        """A rectangle as left, bottom, right, top."""
        return (rect.x.pt, self.height - rect.bottom.pt, rect.right.pt, self.height - rect.y.pt)

    def up(self, y: float) -> float:
        """A y in points from the top, as PDF counts it."""
        return self.height - y

    def fill_rectangle(self, box: Box, colour: Colour) -> None:
        """Fill a rectangle."""
        left, bottom, right, top = box
        corner = f"{number(left)} {number(bottom)} {number(right - left)} {number(top - bottom)}"
        self.operator(f"{paint(colour)} rg {corner} re f")

    def destination(self, link: str) -> tuple[str | int, str] | None:
        """The page that a link goes to and its title, or an address and "", or None for what is neither."""
        known = self.slides.get(link.removeprefix("#"))
        if known is not None:
            return known
        return (link, "") if ":" in link else None


def paint(colour: Colour) -> str:
    """A colour as three components."""
    return " ".join(number(int(colour.rgb[i : i + 2], 16) / 255) for i in (0, 2, 4))
