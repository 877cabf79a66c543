"""A template's package into one that tells of no person, machine or network: for what leaves the house.

Comments, slides, printers and thumbnails are left out of every deck (see package.py). Here go custom
properties and sensitivity labels, custom XML (what document servers keep there: authors, addresses), tags of
add-ins, and what pictures say of their making.
"""

from __future__ import annotations

from collections.abc import Iterator

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.presentation import Presentation

from deckgen.writers.pptx.image_metadata import without_metadata
from deckgen.writers.pptx.markup import Element, qualified

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TELLING = (
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.TAGS,
    f"{_OFFICE}/customXmlProps",
    "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
)


def clean(presentation: Presentation) -> None:
    """Take out of the package what is not for readers; what slides are drawn from stays."""
    package = presentation.part.package
    for key in [key for key, rel in package._rels.items() if rel.reltype in _TELLING]:
        package.drop_rel(key)
    for part in list(_reached(presentation.part, set())):
        if isinstance(part, XmlPart):
            _without_custom_data(part._element)
        for key in [key for key, rel in part.rels.items() if rel.reltype in _TELLING]:
            part.rels.pop(key)
        if part.content_type.startswith("image/"):
            part._blob = without_metadata(part.blob)


def _reached(part: Part, known: set[Part]) -> Iterator[Part]:
    """A part and all that it leads to, each once."""
    if part in known:
        return
    known.add(part)
    yield part
    for rel in part.rels.values():
        if not rel.is_external:
            yield from _reached(rel.target_part, known)


def _without_custom_data(root: Element) -> None:
    """Drop the lists that name tags and custom XML by their relationships."""
    for each in list(root.iter(qualified("p:custDataLst"))):
        each.getparent().remove(each)
