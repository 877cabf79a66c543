"""The tags say what each thing is: headings, lists, tables, figures, links, in reading order."""

from __future__ import annotations

import io

import pikepdf
import pytest

from deckgen.model.deck import Shape
from deckgen.model.text import Run
from deckgen.units import Rect
from deckgen.writers.pdf import write
from deckgen.writers.pdf.structure import Element, Tags


def told(node: pikepdf.Object) -> object:
    """A structure element as its type and its children's."""
    kids = node.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    below = [told(kid) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    kind = str(node.S)[1:]
    return {kind: below} if below else kind


def slide_structure(data: bytes, slide: int) -> list:
    """What a slide's Sect holds."""
    with pikepdf.open(io.BytesIO(data)) as file:
        document = told(file.Root.StructTreeRoot.K)
    sect = document["Document"][slide] if isinstance(document, dict) else []
    return sect["Sect"]


def test_a_slide_reads_in_order(everything):
    nested = {"L": [{"LI": ["Lbl", "LBody"]}]}
    cells = {"TR": [{"TD": ["P"]}, {"TD": ["P"]}]}
    assert slide_structure(everything, 1) == [
        "H1",
        "H2",
        "H3",
        {"L": [{"LI": ["Lbl", {"LBody": [nested]}]}, {"LI": ["Lbl", "LBody"]}]},
        "Figure",
        {"Table": [{"TR": [{"TH": ["P"]}, {"TH": ["P"]}]}, cells, {"TR": [{"TD": ["P"]}, "TD"]}]},
        {"P": ["Link"]},
        "Figure",
        {"P": ["Span", "Link", "Span"]},
        "P",
    ]


def test_a_tables_first_row_heads_its_columns(everything):
    with pikepdf.open(io.BytesIO(everything)) as file:
        kinds = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
        assert [str(each.A.Scope) for each in kinds if each.get("/S") == "/TH"] == ["/Column", "/Column"]


def test_background_is_not_read(everything):
    assert slide_structure(everything, 0) == ["H1"]


def test_what_slides_share_is_read_once(make, faces):
    def slide(name, section):
        kicker = make.box(f"{name}/kicker", make.placed(section, 30, 24), role="furniture")
        footer = make.box(f"{name}/footer", make.placed("The report", 30, 520), role="furniture")
        number = make.box(f"{name}/number", make.placed("1", 900, 520), role="slide-number")
        return make.slide(make.title(), kicker, footer, number, id=name)

    data = write(make.deck(slide("a", "Calls"), slide("b", "Calls"), slide("c", "Crime")), faces)
    assert [slide_structure(data, index) for index in range(3)] == [["H1", "P", "P"], ["H1"], ["H1", "P"]]


def test_what_is_passed_over_is_a_header_or_a_footer(make, faces):
    slides = [
        make.slide(
            make.title(),
            make.box("kicker", make.placed("Calls", 30, 24), role="furniture"),
            make.box("footer", make.placed("The report", 30, 520), role="furniture"),
            id=name,
        )
        for name in "ab"
    ]
    with pikepdf.open(io.BytesIO(write(make.deck(*slides), faces))) as file:
        content = file.pages[1].Contents.read_bytes()
    header = b"/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
    footer = b"/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"
    assert (content.count(header), content.count(footer), content.count(b"/Artifact")) == (1, 1, 2)


def test_where_figures_come_from_is_read_on_each_slide(make, faces):
    source = make.box("source", make.placed("Source: telephony", 30, 500), role="source")
    data = write(make.deck(*(make.slide(make.title(), source, id=name) for name in "ab")), faces)
    assert [slide_structure(data, index) for index in range(2)] == [["H1", "P"]] * 2


def test_a_section_heading_without_a_pane_heading_comes_second(make, faces):
    heading = make.box("a", make.placed("Data summary", 30, 100, "heading"))
    data = write(make.deck(make.slide(make.title(), heading)), faces)
    assert slide_structure(data, 0) == ["H1", "H2"]


def test_a_list_begins_again_in_the_next_box(make, faces):
    boxes = [make.box(name, make.bullet(name, 100 + 20 * index)) for index, name in enumerate("ab")]
    data = write(make.deck(make.slide(*boxes)), faces)
    assert slide_structure(data, 0) == [{"L": [{"LI": ["Lbl", "LBody"]}]}] * 2


def test_a_list_that_begins_with_a_sub_bullet_is_still_a_list(make, faces):
    box = make.box("a", make.bullet("Below", 100, 1), make.bullet("Above", 116, 0))
    data = write(make.deck(make.slide(box)), faces)
    assert slide_structure(data, 0) == [{"L": [{"LI": ["Lbl", "LBody"]}] * 2}]


def test_a_link_in_a_footer_is_read(make, faces):
    runs = (Run("See "), Run("our site", link="https://example.org"))
    data = write(make.deck(make.slide(make.box("f", make.placed(runs, 30, 500), role="furniture"))), faces)
    assert slide_structure(data, 0) == [{"P": ["Span", "Link"]}]


def test_words_of_another_language_are_marked(make, faces):
    runs = (Run("Say "), Run("diolch", language="cy"))
    data = write(make.deck(make.slide(make.box("a", make.placed(runs, 30, 100)))), faces)
    with pikepdf.open(io.BytesIO(data)) as file:
        spans = [
            each
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Span"
        ]
        assert [str(span.get("/Lang", "")) for span in spans] == ["", "cy"]


def test_a_link_over_two_lines_is_one_link_with_two_areas(make, faces):
    runs = (Run("See "), Run("the telephony dashboard", link="https://example.org/a b"))
    link = runs[1].link
    breaks = ((runs[0], Run("the telephony", link=link)), (Run("dashboard", link=link),))
    data = write(make.deck(make.slide(make.box("a", make.placed(runs, 30, 100, breaks=breaks)))), faces)
    with pikepdf.open(io.BytesIO(data)) as file:
        (annotation,) = file.pages[0].Annots
        assert len(annotation.QuadPoints) == 16
        assert str(annotation.Contents) == "the telephony dashboard"
        assert str(annotation.A.URI) == "https://example.org/a%20b"


def test_each_mark_and_link_leads_back_to_its_element(everything):
    with pikepdf.open(io.BytesIO(everything)) as file:
        nums = list(file.Root.StructTreeRoot.ParentTree.Nums)
        tree = {int(nums[index]): nums[index + 1] for index in range(0, len(nums), 2)}
        for page in file.pages:
            marks = page.Contents.read_bytes().count(b"/MCID")
            assert len(tree[int(page.StructParents)]) == marks
            for annotation in page.get("/Annots", []):
                assert tree[int(annotation.StructParent)].S == "/Link"


def test_decoration_is_an_artifact(make, faces):
    shape = Shape("s", Rect.points(100, 50, 90, 40), "rectangle", make.tint)
    with pikepdf.open(io.BytesIO(write(make.deck(make.slide(shape)), faces))) as file:
        content = file.pages[0].Contents.read_bytes()
    assert content.count(b"/Artifact <</Type /Layout>> BDC") == 1 and b"/MCID" not in content


def test_drawing_before_the_first_slide_is_a_mistake():
    with pytest.raises(RuntimeError, match="before the first slide"), Tags().content(Element("P")):
        pass
