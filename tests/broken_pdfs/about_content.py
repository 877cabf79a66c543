"""Content that is not marked, marked twice, or reached by nothing."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from broken_pdfs.breaking import breaks, elements, kids, rewrite

_FIRST = b"/H1 <</MCID 0>> BDC"


@breaks("01-003")
def decoration_within_content(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, _FIRST + b" /Artifact BMC EMC")


@breaks("01-004")
def content_within_decoration(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], b"/MCID 0>> BDC", b"/MCID 0>> BDC EMC /Artifact BMC /H1 <</MCID 0>> BDC EMC")


@breaks("01-005")
def a_word_without_a_mark(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, b"/H1 BMC")


@breaks("01-003")
def decoration_within_a_chart(pdf: Pdf) -> None:
    chart = _chart(pdf)
    chart.write(b"/Artifact <</Type /Layout>> BDC EMC " + chart.read_bytes())


@breaks("01-004")
def a_chart_with_structure_within_decoration(pdf: Pdf) -> None:
    chart = _chart(pdf)
    chart.write(b"/Span <</MCID 0>> BDC EMC " + chart.read_bytes())
    rewrite(pdf.pages[1], b"/Chart0 Do", b"EMC /Artifact BMC /Chart0 Do")


@breaks("01-005")
def a_chart_without_a_mark(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], b"/Chart0 Do", b"EMC /Chart0 Do /Span BMC")


@breaks("01-005")
def a_line_without_a_mark(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, b"0 0 m 9 9 l S " + _FIRST)


@breaks("01-005")
def content_that_no_element_reaches(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, b"/H1 <</MCID 99>> BDC")


@breaks("marked-once")
def a_mark_that_is_left_open(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, b"/Span BMC " + _FIRST)


@breaks("mcid-once")
def content_that_is_there_twice(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, _FIRST + b" EMC " + _FIRST)


@breaks("mcid-once")
def an_element_of_content_that_is_not_there(pdf: Pdf) -> None:
    element = elements(pdf, "H2")[0]
    element.K = Array([*kids(element), 99])


@breaks("marked-once")
def content_within_content(pdf: Pdf) -> None:
    rewrite(pdf.pages[1], _FIRST, _FIRST + b" /Span <</MCID 1>> BDC EMC")


@breaks("mcid-once")
def content_that_two_elements_reach(pdf: Pdf) -> None:
    first, second = elements(pdf, "H2")[0], elements(pdf, "H3")[0]
    second.K = Array([*kids(second), *kids(first)])


@breaks("parent-tree")
def the_way_back_leads_elsewhere(pdf: Pdf) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    nums[3][0] = nums[3][1]


@breaks("parent-tree")
def a_link_with_no_way_back(pdf: Pdf) -> None:
    del pdf.pages[1].obj.Annots[0].StructParent


@breaks("parent-tree")
def a_page_with_no_way_back(pdf: Pdf) -> None:
    del pdf.pages[1].obj.StructParents


@breaks("parent-tree")
def a_way_back_that_nothing_takes(pdf: Pdf) -> None:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    nums.append(99)
    nums.append(nums[-2])
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 100


@breaks("parents")
def an_element_that_two_hold(pdf: Pdf) -> None:
    first, second = elements(pdf, "Sect")
    first.K = Array([*kids(first), kids(second)[0]])


@breaks("parents")
def an_element_that_does_not_know_its_parent(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].P = elements(pdf, "Document")[0]


@breaks("30-001")
def a_form_of_another_file(pdf: Pdf) -> None:
    _chart(pdf).Ref = Dictionary(F="other.pdf", Page=0)


@breaks("30-002")
def a_form_with_structure_shown_twice(pdf: Pdf) -> None:
    chart = _chart(pdf)
    chart.write(b"/Span <</MCID 0>> BDC EMC " + chart.read_bytes())
    rewrite(pdf.pages[1], b"/Chart0 Do", b"/Chart0 Do /Chart0 Do")


@breaks("no-raster")
def a_picture_made_of_dots(pdf: Pdf) -> None:
    dot = Stream(pdf, b"\x00", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8)
    dot.ColorSpace = Name.DeviceGray
    pdf.pages[1].obj.Resources.XObject.Dot = pdf.make_indirect(dot)
    rewrite(pdf.pages[1], b"/Chart0 Do", b"/Dot Do")


def _chart(pdf: Pdf) -> Object:
    return pdf.pages[1].obj.Resources.XObject.Chart0
