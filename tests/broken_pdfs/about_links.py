"""Annotations that nobody can find, or that say nothing."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from broken_pdfs.breaking import breaks, elements, kids


def _link(pdf: Pdf) -> Object:
    return pdf.pages[1].obj.Annots[0]


def _add_field(pdf: Pdf, **entries: Any) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([_add(pdf, "Widget", **entries)]))


def _add(pdf: Pdf, kind: str, **entries: Any) -> Object:
    """A new annotation on the first page, in no element."""
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([0, 0, 9, 9]), **entries)
    annotation = pdf.make_indirect(made)
    page = pdf.pages[0].obj
    page.Annots = Array([*page.get("/Annots", Array()), annotation])
    return annotation


@breaks("28-002")
def a_note_in_no_element(pdf: Pdf) -> None:
    _add(pdf, "Text", Contents=String("Look here"))


@breaks("28-004")
def a_note_that_says_nothing(pdf: Pdf) -> None:
    _add(pdf, "Text")


@breaks("28-005")
def a_field_that_says_nothing(pdf: Pdf) -> None:
    _add_field(pdf)


@breaks("28-006")
def an_annotation_that_nobody_knows(pdf: Pdf) -> None:
    _add(pdf, "Hologram", Contents=String("Look here"))


@breaks("28-007")
def a_trap(pdf: Pdf) -> None:
    _add(pdf, "TrapNet")


@breaks("28-008")
def a_page_without_an_order(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Tabs


@breaks("28-009")
def a_page_in_the_order_of_its_rows(pdf: Pdf) -> None:
    pdf.pages[1].obj.Tabs = Name.R


@breaks("28-010")
def a_field_in_no_form(pdf: Pdf) -> None:
    _add_field(pdf, TU=String("Your name"))


@breaks("28-011")
def a_link_in_a_span(pdf: Pdf) -> None:
    elements(pdf, "Link")[0].S = Name.Span


@breaks("28-012")
def a_link_that_says_nothing(pdf: Pdf) -> None:
    del _link(pdf).Contents


@breaks("28-014")
def a_clip_of_no_type(pdf: Pdf) -> None:
    _link(pdf).Clip = Dictionary(S=Name.MCD, Alt=Array([String(""), String("A clip")]))


@breaks("28-015")
def a_clip_that_nothing_describes(pdf: Pdf) -> None:
    _link(pdf).Clip = Dictionary(S=Name.MCD, CT=String("video/mp4"))


@breaks("28-016")
def an_attached_file_of_one_name(pdf: Pdf) -> None:
    _add(pdf, "FileAttachment", FS=Dictionary(Type=Name.Filespec, F=String("data.csv")))


@breaks("28-017")
def a_printers_mark_that_is_read(pdf: Pdf) -> None:
    _link(pdf).Subtype = Name.PrinterMark


@breaks("28-018")
def a_printers_mark_that_is_content(pdf: Pdf) -> None:
    look = Stream(pdf, b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    _add(pdf, "PrinterMark", AP=Dictionary(N=pdf.make_indirect(look)))


@breaks("28-011")
def a_link_in_no_element(pdf: Pdf) -> None:
    _add(pdf, "Link", Contents=String("A link"))


@breaks("link-whole")
def a_link_that_cannot_be_clicked(pdf: Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = kids(link)[0]


@breaks("link-whole")
def a_link_to_nowhere(pdf: Pdf) -> None:
    link = next(each for each in pdf.pages[1].obj.Annots if "/Dest" in each)
    del link.Dest
