"""Speaker notes into notes pages, in the deck's language."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation
from pptx.slide import Slide

from deckgen.writers.pptx.markup import Element, child, element, qualified, texted

_KEPT = ("sldImg", "body")


def write_notes(slide: Slide, paragraphs: Sequence[str], language: str) -> None:
    """Give a slide its notes, a paragraph each; none makes no notes page."""
    if not paragraphs:
        return
    page = slide.notes_slide
    for shape in list(page.placeholders):
        if shape._element.find(f".//{qualified('p:ph')}").get("type") not in _KEPT:
            shape._element.getparent().remove(shape._element)  # an empty footer or number says nothing
    frame = page.notes_text_frame
    if frame is None:  # a template's notes master may have no room for notes
        return
    body = frame._txBody
    for paragraph in body.findall(qualified("a:p")):
        body.remove(paragraph)
    for text in paragraphs:
        _paragraph(body, text, language)


def _paragraph(body: Element, text: str, language: str) -> None:
    made = child(body, "a:p")
    run = child(made, "a:r")
    child(run, "a:rPr", {"lang": language})
    texted(run, "a:t", text)
    child(made, "a:endParaRPr", {"lang": language})


def name_notes_master(presentation: Presentation) -> None:
    """List the notes master in the presentation, which python-pptx leaves out when it makes one."""
    part = presentation.part
    masters = [key for key, rel in part.rels.items() if rel.reltype == RELATIONSHIP_TYPE.NOTES_MASTER]
    listed = presentation._element.find(qualified("p:notesMasterIdLst"))
    if not masters or listed is not None:
        return
    listing = element("p:notesMasterIdLst")
    child(listing, "p:notesMasterId", {"r:id": masters[0]})
    presentation._element.find(qualified("p:sldMasterIdLst")).addnext(listing)
