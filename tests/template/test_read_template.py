"""A .pptx becomes a Template: size, theme, placeholders by name, what is drawn behind."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from deckgen import template
from deckgen.model.template import Template
from deckgen.problems import Problems
from deckgen.units import Rect


@pytest.fixture(scope="module")
def look(made: Path) -> Template:
    problems = Problems()
    found = template.read(made, problems)
    assert found is not None
    assert not len(problems)
    return found


def test_the_size_is_sixteen_by_nine(look: Template) -> None:
    assert (look.size.width.pt, look.size.height.pt) == (960, 540)


def test_fonts_are_the_themes(look: Template) -> None:
    assert (look.heading_font, look.body_font) == ("Arial", "Arial")


def test_colours_know_their_place_in_the_theme(look: Template) -> None:
    assert look.colours["accent2"].rgb == "6B2357"
    assert look.colours["accent2"].theme == "accent2"
    assert look.colours["dk1"].rgb == "1A1A1A"


def test_a_region_is_its_numbered_placeholders(look: Template) -> None:
    metric = look.layouts["Metric"]
    assert [each.name for each in metric.numbered("text")] == ["text-1", "text-2", "text-3", "text-4"]


def test_a_placeholder_stands_where_python_pptx_finds_it(look: Template, made: Path) -> None:
    layout = pptx.Presentation(str(made)).slide_layouts.get_by_name("Metric")
    assert layout is not None
    found = {each.name: (each.left, each.top, each.width, each.height) for each in layout.placeholders}
    assert len(found) > 5
    read = {each.name: each.rect for each in look.layouts["Metric"].placeholders}
    assert {name: (at.x, at.y, at.width, at.height) for name, at in read.items()} == found


def test_a_placeholder_knows_where_its_words_stand(look: Template) -> None:
    stand = {each.name: (each.align, each.anchor) for each in look.layouts["Metric"].placeholders}
    assert stand["source"] == ("right", "bottom")
    assert stand["slide-number"] == ("right", "top")
    assert stand["kicker"] == ("left", "top")


def test_kinds_of_placeholders_are_told_apart(look: Template) -> None:
    kinds = {each.name: each.kind for each in look.layouts["Priority highlight"].placeholders}
    assert kinds["title"] == "title"
    assert kinds["left-1"] == "body"
    assert kinds["right-3"] == "table"
    assert kinds["footer"] == "footer"
    assert kinds["slide-number"] == "slide-number"


def test_the_band_follows_the_group(look: Template) -> None:
    (band,) = look.layouts["Metric"].drawings
    assert band.follows_group
    assert band.rect == Rect.points(0, 0, 960, 8)
    assert band.fill == look.colours["accent1"]


def test_a_narrow_template_is_read_in_the_same_way(narrow: Path) -> None:
    found = template.read(narrow, Problems())
    assert found is not None
    assert found.size.width.pt == 720
    assert found.colours["accent1"].rgb == "005A4E"
    assert list(found.layouts) == ["Plan on a page", "Priority highlight", "Metric", "Metric with tiles"]


def test_geometry_is_inherited_from_the_master(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    path = tmp_path / "default.pptx"
    presentation.save(str(path))
    found = template.read(path, Problems())
    assert found is not None
    title = found.layouts["Title and Content"].placeholder("Title 1")
    assert title is not None
    assert title.rect.width.pt == 648


def test_what_a_master_draws_is_read(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    master = presentation.slide_masters[0]
    shapes = presentation.slides.add_slide(presentation.slide_layouts[6]).shapes
    stripe = shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(0), Pt(10), Pt(720), Pt(4))
    stripe.fill.solid()
    stripe.fill.fore_color.rgb = RGBColor(0xAA, 0x00, 0x11)
    words = shapes.add_textbox(Pt(0), Pt(0), Pt(100), Pt(20))
    words.text_frame.text = "OFFICIAL"
    tree = master._element.find(f".//{{{master._element.nsmap['p']}}}spTree")
    tree.append(stripe._element)
    tree.append(words._element)
    path = tmp_path / "drawn.pptx"
    presentation.save(str(path))
    problems = Problems()
    found = template.read(path, problems)
    assert found is not None
    (drawing,) = found.layouts["Blank"].drawings
    assert drawing.rect == Rect.points(0, 10, 720, 4)
    assert drawing.fill is not None and drawing.fill.rgb == "AA0011"
    assert not drawing.follows_group
    (problem,) = problems
    assert problem.message == "the template draws the words 'OFFICIAL', which the PDF will not show"


GROUND = {
    "solid": '<p:bgPr><a:solidFill><a:srgbClr val="102030"/></a:solidFill><a:effectLst/></p:bgPr>',
    "of the theme": '<p:bgRef idx="1001"><a:schemeClr val="tx1"/></p:bgRef>',
    "white": '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
    "none": '<p:bgRef idx="0"><a:schemeClr val="tx1"/></p:bgRef>',
    "a gradient": '<p:bgRef idx="1003"><a:schemeClr val="bg1"/></p:bgRef>',
}


@pytest.mark.parametrize(
    ("ground", "fills", "told"),
    [
        ("solid", ["102030"], 0),
        ("of the theme", ["000000"], 0),
        ("white", [], 0),
        ("none", [], 0),
        ("a gradient", [], 1),
    ],
)
@pytest.mark.parametrize("where", ["master", "layout"])
def test_the_ground_of_a_template_is_read(
    tmp_path: Path, where: str, ground: str, fills: list[str], told: int
) -> None:
    presentation = pptx.Presentation()
    layout, master = presentation.slide_layouts[6], presentation.slide_masters[0]
    layout._element.set("showMasterSp", "0")
    spaces = " ".join(f'xmlns:{key}="{master._element.nsmap[key]}"' for key in ("a", "p"))
    for each in (layout, master):
        for old in each._element.cSld.findall(qn("p:bg")):
            each._element.cSld.remove(old)
    holder = master if where == "master" else layout
    holder._element.cSld.insert(0, etree.fromstring(f"<p:bg {spaces}>{GROUND[ground]}</p:bg>"))
    path = tmp_path / "grounded.pptx"
    presentation.save(str(path))
    problems = Problems()
    found = template.read(path, problems)
    assert found is not None
    drawings = found.layouts["Blank"].drawings
    assert [each.fill.rgb for each in drawings if each.fill] == fills
    assert all(each.rect.width == found.size.width for each in drawings)
    assert len({each.message for each in problems if "the background" in each.message}) == told


def test_a_missing_template_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert template.read(tmp_path / "none.pptx", problems) is None
    assert [problem.code for problem in problems] == ["template-missing"]


@pytest.mark.parametrize("content", [b"", b"words", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_presentation_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pptx"
    path.write_bytes(content)
    problems = Problems()
    assert template.read(path, problems) is None
    assert [problem.code for problem in problems] == ["template-unreadable"]
