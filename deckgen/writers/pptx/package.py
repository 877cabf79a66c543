"""A template into an empty presentation, and a presentation into bytes that are the same every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pptx
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation

from deckgen.writers.pptx.markup import Element, element, qualified, serialised

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip file can say
_FIRST = "[Content_Types].xml"  # readers that stream want it first (ECMA-376 part 2, 10.2)
_OFFICE = "http://schemas.microsoft.com/office"
_UNWANTED = (
    RELATIONSHIP_TYPE.VIEW_PROPS,
    RELATIONSHIP_TYPE.PRINTER_SETTINGS,
    RELATIONSHIP_TYPE.COMMENT_AUTHORS,
    f"{_OFFICE}/2018/10/relationships/authors",
    f"{_OFFICE}/2016/11/relationships/changesInfo",
    f"{_OFFICE}/2015/10/relationships/revisionInfo",
)
"""What a template's owner leaves behind: the last view (it may list slides), printers, names, old changes."""


def open_empty(template: Path) -> Presentation:
    """The template without its own slides; masters, slide layouts and notes master stay."""
    presentation = pptx.Presentation(str(template))
    _drop_slides(presentation)
    part = presentation.part
    for key in [key for key, rel in part.rels.items() if rel.reltype in _UNWANTED]:
        part.rels.pop(key)
    package = part.package
    view = Part(PackURI("/ppt/viewProps.xml"), CONTENT_TYPE.PML_VIEW_PROPS, package, _plain_view())
    part.relate_to(view, RELATIONSHIP_TYPE.VIEW_PROPS)
    for key in [key for key, rel in package._rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        package.drop_rel(key)
    return presentation


def set_language(presentation: Presentation, language: str) -> None:
    """Make `language` that of new text, and of what masters and slide layouts say in a variety of it.

    A deck in British English makes a template's American one British; words in Welsh stay Welsh.
    """
    primary = language.partition("-")[0]
    for root in _inherited_parts(presentation):
        for holder in root.iter():
            if holder.get("lang", "").partition("-")[0] == primary:
                holder.set("lang", language)
    for defaults in presentation._element.iter(qualified("a:defRPr")):
        defaults.set("lang", language)


def same_bytes(presentation: Presentation) -> bytes:
    """The file's bytes: parts in the order of their names, no clock, no file modes of this machine."""
    saved, written = io.BytesIO(), io.BytesIO()
    presentation.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(written, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, source.read(name), compresslevel=9)
    return written.getvalue()


def _plain_view() -> bytes:
    """A view that says nothing: PowerPoint takes a file without one for a broken one."""
    return serialised(element("p:viewPr"))


def _inherited_parts(presentation: Presentation) -> Iterator[Element]:
    yield presentation._element
    for master in presentation.slide_masters:
        yield master._element
        yield from (layout._element for layout in master.slide_layouts)
    for rel in presentation.part.rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.NOTES_MASTER:
            yield cast(XmlPart, rel.target_part)._element


def _drop_slides(presentation: Presentation) -> None:
    """Take out each slide with every way to it, since a part that is still reached would be written."""
    root = presentation._element
    for name in ("p:custShowLst", "p:sldIdLst"):
        found = root.find(qualified(name))
        if found is not None:
            root.remove(found)
    root.attrib.pop("firstSlideNum", None)  # the deck counts from 1
    _unlink_slides(presentation.part, root)
    for master in presentation.slide_masters:
        _unlink_slides(master.part, master._element)
        for layout in master.slide_layouts:
            _unlink_slides(layout.part, layout._element)


def _unlink_slides(part: Part, root: Element) -> None:
    for key in [key for key, rel in part.rels.items() if rel.reltype == RELATIONSHIP_TYPE.SLIDE]:
        for link in [each for each in root.iter() if each.get(qualified("r:id")) == key]:
            link.getparent().remove(link)
        part.rels.pop(key)
