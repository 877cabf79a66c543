"""Turn a master's theme part into fonts and colours, and DrawingML colour elements into colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.slide import SlideMaster

from deckgen.model.template import Colour

Element = Any
"""An lxml element; python-pptx and lxml have no types for them."""

_SLOTS = (
    *("dk1", "lt1", "dk2", "lt2"),
    *(f"accent{number}" for number in range(1, 7)),
    *("hlink", "folHlink"),
)
_WHOLE = 100_000  # DrawingML's per cent is in thousandths
_HEX = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Theme:
    """Fonts and colours of a theme; `roles` maps what a master calls a colour (`tx1`) to its slot (`dk1`)."""

    heading_font: str
    body_font: str
    colours: Mapping[str, Colour]
    roles: Mapping[str, str]

    def colour(self, holder: Element) -> Colour | None:
        """The colour of the colour element below `holder`, an `a:solidFill`; None for other kinds."""
        if holder is None or not len(holder):
            return None
        named, plain = holder.find(qn("a:schemeClr")), holder.find(qn("a:srgbClr"))
        if plain is not None:
            return _changed(Colour(plain.get("val").upper()), plain)
        if named is None:
            return None
        slot = self.roles.get(named.get("val"), named.get("val"))
        known = self.colours.get(slot)
        return _changed(known, named) if known is not None else None


def read_theme(master: SlideMaster) -> Theme:
    """The theme of a master; a font or colour that it leaves out is Arial, or black or white."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    fonts = [
        next((each.get("typeface") for each in root.iter(qn(f"a:{role}Font")) for each in each[:1]), "Arial")
        for role in ("major", "minor")
    ]
    scheme = next(root.iter(qn("a:clrScheme")), None)
    colours = {slot: Colour(_rgb(scheme, slot), slot) for slot in _SLOTS}
    roles = dict(master._element.find(qn("p:clrMap")).attrib)
    return Theme(fonts[0] or "Arial", fonts[1] or "Arial", MappingProxyType(colours), MappingProxyType(roles))


def _rgb(scheme: Element, slot: str) -> str:
    holder = None if scheme is None else scheme.find(qn(f"a:{slot}"))
    child = holder[0] if holder is not None and len(holder) else None
    value = "" if child is None else str(child.get("lastClr") or child.get("val") or "")
    if _HEX.fullmatch(value):
        return value.upper()
    return "FFFFFF" if slot.startswith("lt") else "000000"


def _changed(colour: Colour, element: Element) -> Colour:
    """A colour with its luminance changed as its children say: `lumOff` lighter, `lumMod` alone darker."""
    off, by = element.find(qn("a:lumOff")), element.find(qn("a:lumMod"))
    if off is not None:
        return colour.tinted(int(off.get("val")) / _WHOLE)
    if by is not None:
        share = int(by.get("val")) / _WHOLE
        parts = (round(int(colour.rgb[start : start + 2], 16) * share) for start in (0, 2, 4))
        return Colour("".join(f"{part:02X}" for part in parts))
    return colour
