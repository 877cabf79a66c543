"""What a deck is called and how one finds a slide in it, into a PDF's catalogue, metadata and bookmarks."""

from __future__ import annotations

from itertools import groupby

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from deckgen.model.deck import Deck, Slide

_PRODUCER = "deckgen"


def describe(pdf: Pdf, deck: Deck) -> None:
    """Write title, language, bookmarks and page labels; no dates, for a deck has none."""
    root = pdf.Root
    root.Lang = String(deck.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    _metadata(pdf, deck)
    _bookmarks(pdf, deck)


def _metadata(pdf: Pdf, deck: Deck) -> None:
    info = {"/Title": deck.title, "/Author": deck.author, "/Subject": deck.subject, "/Producer": _PRODUCER}
    del pdf.docinfo
    pdf.docinfo = pdf.make_indirect(Dictionary({key: String(text) for key, text in info.items() if text}))
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = deck.title
        if deck.author:
            metadata["dc:creator"] = [deck.author]
        if deck.subject:
            metadata["dc:description"] = deck.subject
        metadata["dc:language"] = {deck.language}
        metadata["pdf:Producer"] = _PRODUCER
        metadata["pdfuaid:part"] = "1"


def _bookmarks(pdf: Pdf, deck: Deck) -> None:
    """A bookmark for each section and below it its slides; slides of no section stand by themselves."""
    with pdf.open_outline() as outline:
        for section, group in groupby(
            enumerate((*deck.slides, *deck.appendix)), lambda numbered: numbered[1].section
        ):
            slides = [_bookmark(index, slide) for index, slide in group]
            if not section:
                outline.root.extend(slides)
                continue
            parent = OutlineItem(section, slides[0].destination)
            parent.children.extend(slides)
            parent.is_closed = False
            outline.root.append(parent)


def _bookmark(index: int, slide: Slide) -> OutlineItem:
    return OutlineItem(slide.title, index, "Fit")
