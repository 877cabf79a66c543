"""A slide that is being written: its shape ids and relationships, and what links and colours resolve to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.slide import Slide, SlideLayout

from deckgen.units import Rect
from deckgen.writers.pptx.colour import ColourMap
from deckgen.writers.pptx.markup import Element, child, extension
from deckgen.writers.pptx.media import Pictures

_SAFE = "%/:=&?~#+!$,;'@()*[]"  # what may stand in a link as it is; a space makes PowerPoint repair the file


@dataclass(slots=True)
class Canvas:
    """A slide with what its items need to be written.

    `font` is a family to name on every run, "" where the theme's fonts are the deck's. `number` is what the
    slide number field shows until PowerPoint counts again.
    """

    slide: Slide
    layout: SlideLayout
    colours: ColourMap
    language: str
    font: str
    number: int
    slides: Mapping[str, Slide]
    pictures: Pictures
    _last: int = field(default=1)  # 1 is the shape tree itself

    @property
    def tree(self) -> Element:
        """The shape tree: its order is the reading order."""
        return self.slide.shapes._spTree

    def named(
        self, holder: Element, name: str, alt: str = "", link: str = "", decorative: bool = False
    ) -> None:
        """Add a shape's id, name, description, link to a slide and, for decoration, the mark that says so."""
        self._last += 1
        attributes = {"id": self._last, "name": name} | ({"descr": alt} if alt else {})
        properties = child(holder, "p:cNvPr", attributes)
        if link:
            self.link(properties, link)
        if decorative:
            ext = extension(properties, "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
            child(ext, "adec:decorative", {"val": 1})

    def link(self, holder: Element, target: str) -> None:
        """Add `a:hlinkClick` to a slide of this deck, by its id, or to an address."""
        part = self.slide.part
        if target in self.slides:
            related = part.relate_to(self.slides[target].part, RELATIONSHIP_TYPE.SLIDE)
            child(holder, "a:hlinkClick", {"r:id": related, "action": "ppaction://hlinksldjump"})
            return
        related = part.relate_to(quote(target, safe=_SAFE), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        child(holder, "a:hlinkClick", {"r:id": related})


def transform(holder: Element, rect: Rect, name: str = "a:xfrm") -> None:
    """Add a shape's place and size."""
    placed = child(holder, name)
    child(placed, "a:off", {"x": int(rect.x), "y": int(rect.y)})
    child(placed, "a:ext", {"cx": int(rect.width), "cy": int(rect.height)})


def geometry(holder: Element, preset: str) -> None:
    """Add a preset geometry with its usual proportions."""
    child(child(holder, "a:prstGeom", {"prst": preset}), "a:avLst")
