"""Colours into fills that name the theme's colour, so that another theme recolours the deck."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.model.template import Colour
from deckgen.writers.pptx.markup import Element, child, qualified

Paint = tuple[str, int, int]
"""What a solid fill says: scheme name or six hex digits, lumMod and lumOff (thousandths of a per cent)."""

_WHOLE = 100_000


class ColourMap:
    """How a master names its theme's colours: `dk1` is `tx1` on most masters, so that a dark one can swap."""

    def __init__(self, master: Element) -> None:
        mapping = master.find(qualified("p:clrMap"))
        self._names = {theme: name for name, theme in mapping.items()} if mapping is not None else {}

    def paint(self, colour: Colour) -> Paint:
        """A colour of the model as a fill says it."""
        if not colour.theme:
            return (colour.rgb.upper(), _WHOLE, 0)
        name = self._names.get(colour.theme, colour.theme)
        offset = round(colour.tint * _WHOLE)
        return (name, _WHOLE - offset, offset)

    def fill(self, parent: Element, colour: Colour | None) -> None:
        """Add `a:solidFill`, or `a:noFill` for None."""
        if colour is None:
            child(parent, "a:noFill")
            return
        name, modulation, offset = self.paint(colour)
        solid = child(parent, "a:solidFill")
        if not colour.theme:
            child(solid, "a:srgbClr", {"val": name})
            return
        scheme = child(solid, "a:schemeClr", {"val": name})
        if offset:
            child(scheme, "a:lumMod", {"val": modulation})
            child(scheme, "a:lumOff", {"val": offset})

    def line(self, parent: Element, name: str, colour: Colour | None, width: float) -> None:
        """Add an outline element called `name` (`a:ln`, `a:lnB`); `width` in points, None draws nothing."""
        drawn = colour is not None and width > 0
        attributes: Mapping[str, object] = {"w": round(width * 12_700)} if drawn else {}
        self.fill(child(parent, name, attributes), colour if drawn else None)


def read_paint(holder: Element) -> Paint | None:
    """What the solid fill in `holder` says; None for none, and for one with changes that we never write."""
    solid = holder.find(qualified("a:solidFill"))
    if solid is None or len(solid) != 1:
        return None
    colour = solid[0]
    changes = {change.tag: int(change.get("val", "0")) for change in colour}
    modulation = changes.pop(qualified("a:lumMod"), _WHOLE)
    offset = changes.pop(qualified("a:lumOff"), 0)
    if changes or colour.tag not in (qualified("a:schemeClr"), qualified("a:srgbClr")):
        return None
    return (colour.get("val"), modulation, offset)
