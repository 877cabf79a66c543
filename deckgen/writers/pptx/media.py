"""Images into picture parts of the package, each stored once."""

from __future__ import annotations

import hashlib
import io

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package
from pptx.parts.slide import SlidePart

from deckgen.model.chart import Image


class Pictures:
    """The picture parts of one package; equal pictures share a part."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._vectors: dict[str, Part] = {}

    def relate(self, slide: SlidePart, image: Image) -> tuple[str, str]:
        """Relationship ids of the PNG and the SVG from a slide."""
        _, bitmap = slide.get_or_add_image_part(io.BytesIO(image.png))
        return bitmap, slide.relate_to(self._vector(image.svg), RELATIONSHIP_TYPE.IMAGE)

    def _vector(self, svg: bytes) -> Part:
        digest = hashlib.sha256(svg).hexdigest()
        if digest not in self._vectors:
            # Named by content, not counted: a template may bring pictures of its own.
            name = PackURI(f"/ppt/media/{digest[:16]}.svg")
            self._vectors[digest] = Part(name, "image/svg+xml", self._package, svg)
        return self._vectors[digest]
