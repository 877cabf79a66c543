"""A template as position and the writers need it: regions, placeholders, theme fonts and colours."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from deckgen.units import Rect, Size

Align = Literal["left", "centre", "right"]
Anchor = Literal["top", "middle", "bottom"]
PlaceholderKind = Literal["title", "body", "picture", "slide-number", "footer", "table"]


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour by reference to the theme, or plain. `rgb` is what it comes to: six hex digits.

    `tint` between 0 and 1 mixes towards white (lumMod/lumOff in DrawingML); 0 is the colour itself.
    """

    rgb: str
    theme: str = ""  # "accent1", "dk1" ...; "" for a plain colour
    tint: float = 0.0

    def tinted(self, tint: float) -> Colour:
        """This colour, lighter: lightness scaled by (1 - tint) and raised by tint, as in DrawingML."""
        red, green, blue = (int(self.rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        mixed = colorsys.hls_to_rgb(hue, light * (1 - tint) + tint, saturation)
        return Colour("".join(f"{round(part * 255):02X}" for part in mixed), self.theme, tint)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a slide layout; `index` is its idx. `align` and `anchor` are where its words stand."""

    name: str
    kind: PlaceholderKind
    index: int
    rect: Rect
    align: Align = "left"
    anchor: Anchor = "top"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something that the master or slide layout itself draws: a filled rectangle (or line) or words."""

    rect: Rect
    fill: Colour | None
    follows_group: bool = False  # drawn again on the slide in the group's colour


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """One slide layout: its placeholders by name.

    A region `text` is made of the placeholders `text`, or `text-1`, `text-2` ... (their bounding box); its
    heading stands in `text-heading`.
    """

    name: str
    placeholders: tuple[Placeholder, ...]
    drawings: tuple[Drawing, ...]

    def placeholder(self, name: str) -> Placeholder | None:
        """The placeholder of this name."""
        return next((each for each in self.placeholders if each.name == name), None)

    def numbered(self, region: str) -> tuple[Placeholder, ...]:
        """The placeholders of a region, in their order: `text`, or `text-1`, `text-2` ..."""
        own = [p for p in self.placeholders if p.name == region]
        prefix = f"{region}-"
        rest = [(p.name.removeprefix(prefix), p) for p in self.placeholders if p.name.startswith(prefix)]
        counted = sorted(((int(n), p) for n, p in rest if n.isdigit()), key=lambda each: each[0])
        return tuple(own + [p for _, p in counted])


@dataclass(frozen=True, slots=True)
class Template:
    """A .pptx, read: slide size, theme and slide layouts."""

    path: str
    size: Size
    heading_font: str
    body_font: str
    colours: Mapping[str, Colour]  # dk1 lt1 dk2 lt2 accent1 ... accent6 hlink folHlink
    layouts: Mapping[str, SlideLayout]
