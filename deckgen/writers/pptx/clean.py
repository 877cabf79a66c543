"""A template's package into one that tells of no person, machine or network: for what leaves the house.

Comments, slides, printers and thumbnails are left out of every deck (see package.py). Here go the masters of
notes and handouts, which a release has none of, custom properties and sensitivity labels, custom XML (what
document servers keep there: authors, addresses), signatures, tags of add-ins, links to files, and what
pictures say of their making.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.presentation import Presentation

from deckgen.writers.pptx.image_metadata import without_metadata
from deckgen.writers.pptx.markup import Element, qualified

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OF_PACKAGE = (
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
)
"""What a file cannot do without. Properties are written anew (see properties.py)."""
_TELLING = (
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.TAGS,
    RELATIONSHIP_TYPE.NOTES_MASTER,
    RELATIONSHIP_TYPE.HANDOUT_MASTER,
    f"{_OFFICE}/customXmlProps",
)
_NAMED_BY = ("p:custDataLst", "p:notesMasterIdLst", "p:handoutMasterIdLst")
"""The lists that name what goes by its relationships."""
_PATH = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:|/(?:Users|home|Volumes)/")
"""How the path of a file begins."""
_CLICKED = (qualified("a:hlinkClick"), qualified("a:hlinkHover"), qualified("a:hlinkMouseOver"))


def clean(presentation: Presentation) -> None:
    """Take out of the package what is not for readers; what slides are drawn from stays."""
    package = presentation.part.package
    for key in [key for key, rel in package._rels.items() if rel.reltype not in _OF_PACKAGE]:
        package.drop_rel(key)
    for part in list(_reached(presentation.part, set())):
        for key in [key for key, rel in part.rels.items() if rel.reltype in _TELLING]:
            part.rels.pop(key)
        if isinstance(part, XmlPart):
            _without_paths(part._element)
            _without_lists(part._element)
            _without_files(part)
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


def _without_lists(root: Element) -> None:
    for name in _NAMED_BY:
        for each in list(root.iter(qualified(name))):
            each.getparent().remove(each)


def _without_paths(root: Element) -> None:
    """Take out descriptions that are the path of a picture's file, as programs write them by themselves."""
    for each in root.iter(qualified("p:cNvPr")):
        if _PATH.match(each.get("descr", "")):
            each.set("descr", "")


def _without_files(part: XmlPart) -> None:
    """Drop the links to files of whoever made the template: their paths name persons and servers."""
    for key in [key for key, rel in part.rels.items() if rel.is_external and _is_file(rel.target_ref)]:
        for each in list(part._element.iter()):
            names = [name for name, value in each.attrib.items() if value == key and _OFFICE in name]
            if names and each.tag in _CLICKED:
                each.getparent().remove(each)
                continue
            for name in names:
                del each.attrib[name]
        part.rels.pop(key)


def _is_file(target: str) -> bool:
    """Whether a target is a file: by its scheme, as a path of Windows or of a share, or by its name alone."""
    scheme = urlsplit(target).scheme
    return scheme == "file" or len(scheme) < 2
