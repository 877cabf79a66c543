"""What a deck says of itself into document properties, without clocks, people or machines of the template."""

from __future__ import annotations

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from deckgen.model.deck import Deck
from deckgen.writers.pptx.markup import Element, plain, serialised

BUILD = "deckgen-build"
"""Name of the custom property that holds the build's id, by which an edited deck is known again."""

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_EXTENDED = f"{_OFFICE}/extended-properties"
_CUSTOM = f"{_OFFICE}/custom-properties"
_VALUES = f"{_OFFICE}/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one format id that custom properties have
_FIRST = 2  # property ids 0 and 1 are reserved


def write_properties(package: Package, deck: Deck) -> None:
    """The deck's properties for the template's; custom ones (sensitivity labels) stay, but in a release."""
    custom = None if deck.released else _custom(package, deck)
    _replace(
        package, RELATIONSHIP_TYPE.CORE_PROPERTIES, "core", CONTENT_TYPE.OPC_CORE_PROPERTIES, _core(deck)
    )
    _replace(
        package,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        "app",
        CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
        _application(deck),
    )
    if custom is not None:
        _replace(
            package, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, "custom", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, custom
        )


def _replace(package: Package, kind: str, name: str, content_type: str, root: Element) -> None:
    for key in [key for key, rel in package._rels.items() if rel.reltype == kind]:
        package.drop_rel(key)
    part = Part(PackURI(f"/docProps/{name}.xml"), content_type, package, serialised(root))
    package.relate_to(part, kind)


def _core(deck: Deck) -> Element:
    """Title, author, subject and language; dates are left out, since a build has none to tell."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN_CORE})
    values = {"title": deck.title, "creator": deck.author, "subject": deck.subject, "language": deck.language}
    for name, value in values.items():
        if value:
            etree.SubElement(root, f"{{{_DUBLIN_CORE}}}{name}").text = plain(value)
    return root


def _application(deck: Deck) -> Element:
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    noted = sum(1 for slide in deck.slides if slide.notes)
    values = {"TotalTime": 0, "Application": "deckgen", "Slides": len(deck.slides), "Notes": noted}
    for name, value in values.items():
        etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = str(value)
    return root


def _custom(package: Package, deck: Deck) -> Element:
    root = _known_custom(package)
    for known in [each for each in root if each.get("name") == BUILD]:
        root.remove(known)
    number = max((int(each.get("pid")) for each in root), default=_FIRST - 1) + 1
    attributes = {"fmtid": _FORMAT, "pid": str(number), "name": BUILD}
    added = etree.SubElement(root, f"{{{_CUSTOM}}}property", attributes)
    etree.SubElement(added, f"{{{_VALUES}}}lpwstr").text = plain(deck.build)
    return root


def _known_custom(package: Package) -> Element:
    """The template's custom properties, or an empty list of them."""
    for rel in package._rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            return etree.fromstring(rel.target_part.blob)
    return etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})
