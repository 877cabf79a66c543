"""Slides' sections into PowerPoint's, each under the name of its group."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from itertools import groupby

from deckgen.model.deck import Slide
from deckgen.writers.pptx.markup import Element, child, qualified

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_NAMESPACE = uuid.UUID("2d7a0d5c-0a53-5c39-8d7f-7e7f5f1a9b10")


def write_sections(presentation: Element, slides: Sequence[Slide], ids: Sequence[int]) -> None:
    """Replace the presentation's sections; none where no slide names one.

    Neighbours of one section stand together. PowerPoint wants every slide in a section and its checker
    objects to "Default Section", so slides before the first named one stand under their first slide's title.
    """
    _remove(presentation)
    if not any(slide.section for slide in slides):
        return
    extensions = presentation.find(qualified("p:extLst"))
    if extensions is None:
        extensions = child(presentation, "p:extLst")
    listing = child(child(extensions, "p:ext", {"uri": _URI}), "p14:sectionLst")
    for name, key, members in _sections(slides, ids):
        guid = f"{{{uuid.uuid5(_NAMESPACE, key)}}}".upper()
        section = child(child(listing, "p14:section", {"name": name, "id": guid}), "p14:sldIdLst")
        for slide_id in members:
            child(section, "p14:sldId", {"id": slide_id})


def _sections(slides: Sequence[Slide], ids: Sequence[int]) -> Iterator[tuple[str, str, list[int]]]:
    """Name, a key that no other section has, and slide ids."""
    for name, group in groupby(zip(slides, ids, strict=True), key=lambda pair: pair[0].section):
        members = list(group)
        first = members[0][0]
        yield name or first.title, f"{name}/{first.id}", [slide_id for _, slide_id in members]


def _remove(presentation: Element) -> None:
    for listing in list(presentation.iter(qualified("p14:sectionLst"))):
        ext = listing.getparent()
        extensions = ext.getparent()
        extensions.remove(ext)
        if not len(extensions):
            presentation.remove(extensions)
