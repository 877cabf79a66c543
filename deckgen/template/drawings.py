"""Turn what a master or slide layout draws into filled rectangles, for outputs that have no master."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.oxml.ns import qn

from deckgen.model.template import Drawing
from deckgen.template.theme import Element, Theme
from deckgen.units import Length, Rect, Size

BAND = "band"
"""A drawing of this name is drawn again on each slide in the colour of the slide's group."""

_HAIRLINE = 9_525  # EMU; a line that says no width (ECMA-376 part 1, 20.1.2.2.24)
_WHITE = "FFFFFF"
_NO_GROUNDS, _PLAIN_GROUND = (0, 1000), 1001  # of the theme's fills for backgrounds


def drawings(source: Element, theme: Theme) -> tuple[tuple[Drawing, ...], tuple[str, ...]]:
    """The rectangles that a master or layout draws, bottom first, and the names of what is not one."""
    found: list[Drawing] = []
    unread: list[str] = []
    for shape in source.find(f"{qn('p:cSld')}/{qn('p:spTree')}"):
        if shape.tag in (qn("p:nvGrpSpPr"), qn("p:grpSpPr")) or shape.find(f".//{qn('p:ph')}") is not None:
            continue
        drawn = _drawing(shape, theme)
        if drawn is not None:
            found.append(drawn)
        if drawn is None or _words(shape):
            unread.extend(_told(shape))
    return tuple(found), tuple(unread)


def background(
    layout: Element, master: Element, theme: Theme, size: Size
) -> tuple[tuple[Drawing, ...], tuple[str, ...]]:
    """The ground of a layout, its own or its master's, where it is not white; and the name of one not plain.

    A ground is told by its fill, or by its place in the theme's list of fills, of which the first is plain
    (ECMA-376 part 1, 19.3.1.1 to 19.3.1.3).
    """
    grounds = (each.find(f"{qn('p:cSld')}/{qn('p:bg')}") for each in (layout, master))
    ground = next((each for each in grounds if each is not None), None)
    if ground is None:
        return (), ()
    properties, reference = ground.find(qn("p:bgPr")), ground.find(qn("p:bgRef"))
    if properties is not None:
        plain = properties.find(qn("a:solidFill"))
        unread = plain is None and properties.find(qn("a:noFill")) is None
    else:
        index = int(reference.get("idx", "0"))
        plain = None if index in _NO_GROUNDS else reference
        unread = index not in (*_NO_GROUNDS, _PLAIN_GROUND)
    fill = theme.colour(plain)
    if unread or fill is None or fill.rgb == _WHITE:
        return (), ("the background",) if unread else ()
    return (Drawing(Rect(Length(0), Length(0), size.width, size.height), fill),), ()


def _drawing(shape: Element, theme: Theme) -> Drawing | None:
    """A filled shape's rectangle, or a straight line as a thin one; None for all else."""
    properties = shape.find(qn("p:spPr"))
    transform = None if properties is None else properties.find(qn("a:xfrm"))
    if transform is None:
        return None
    offset, extent = transform.find(qn("a:off")), transform.find(qn("a:ext"))
    x, y, width, height = (
        Length(int(element.get(key)))
        for element, keys in ((offset, ("x", "y")), (extent, ("cx", "cy")))
        for key in keys
    )
    line = properties.find(qn("a:ln"))
    preset = properties.find(qn("a:prstGeom"))
    kind = "" if preset is None else preset.get("prst")
    if kind in ("line", "straightConnector1") and line is not None and 0 in (width, height):
        thick = Length(int(line.get("w", _HAIRLINE)))
        colour = theme.colour(line.find(qn("a:solidFill")))
        return None if colour is None else Drawing(_thickened(x, y, width, height, thick), colour)
    fill = theme.colour(properties.find(qn("a:solidFill")))
    if kind != "rect" or fill is None:
        return None
    return Drawing(Rect(x, y, width, height), fill, _name(shape) == BAND)


def _thickened(x: Length, y: Length, width: Length, height: Length, thick: Length) -> Rect:
    half = thick // 2
    if height == 0:
        return Rect(x, Length(y - half), width, thick)
    return Rect(Length(x - half), y, thick, height)


def _name(shape: Element) -> str:
    found = next(shape.iter(qn("p:cNvPr")), None)
    return "" if found is None else str(found.get("name", ""))


def _words(shape: Element) -> str:
    return "".join(each.text or "" for each in shape.iter(qn("a:t"))).strip()


def _told(shape: Element) -> Iterator[str]:
    """What a shape is, for the author; empty boxes and extensions are nothing to tell of."""
    kinds = {qn("p:pic"): "the picture", qn("p:grpSp"): "the group"}
    if shape.tag in kinds:
        yield f"{kinds[shape.tag]} '{_name(shape)}'"
    elif shape.tag == qn("p:sp") and _words(shape):
        yield f"the words '{_words(shape)[:40]}'"
