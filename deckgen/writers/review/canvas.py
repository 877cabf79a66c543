"""A slide that is being drawn as SVG: the model's rectangles and colours into attributes, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from deckgen.fonts import Ruler
from deckgen.model.chart import Image
from deckgen.model.template import Colour
from deckgen.units import Rect
from deckgen.writers.markup import Markup, Value, element


@dataclass(frozen=True, slots=True)
class Page:
    """A slide with what its items need to be drawn: its id, the deck's charts, and the ruler."""

    id: str
    images: Mapping[str, Image]
    ruler: Ruler = field(default_factory=Ruler)


def paint(colour: Colour | None) -> str:
    """A colour as CSS writes it; "none" for none."""
    return f"#{colour.rgb.lower()}" if colour else "none"


def corners(rect: Rect) -> dict[str, Value]:
    """A rectangle as attributes."""
    return {"x": rect.x.pt, "y": rect.y.pt, "width": rect.width.pt, "height": rect.height.pt}


def rectangle(rect: Rect, fill: Colour) -> Markup:
    """A filled rectangle."""
    return element("rect", **corners(rect), fill=paint(fill))
