"""A shape keeps its geometry, fill, words and link, and is decoration when it says nothing."""

from __future__ import annotations

from handmade import R, found, shape_of
from pptx.presentation import Presentation


def test_shapes_keep_their_geometry_fill_and_words(read: Presentation) -> None:
    names = {"rectangle": "rect", "rounded": "roundRect", "chevron": "chevron", "pentagon": "homePlate"}
    for name, preset in names.items():
        shape = shape_of(read.slides[1], f"plan/{name}")
        assert found(shape, ".//a:prstGeom").get("prst") == preset
        fill = found(shape, "p:spPr/a:solidFill/a:schemeClr")
        assert [fill.get("val"), *(each.get("val") for each in fill)] == ["accent1", "20000", "80000"]
        assert found(shape, "p:spPr/a:ln").get("w") == "12700"
        assert found(shape, ".//a:t").text == name


def test_insets_count_from_the_shapes_rectangle_whatever_its_geometry(read: Presentation) -> None:
    insets = [
        int(found(shape_of(read.slides[1], f"plan/{name}"), ".//a:bodyPr").get("lIns"))
        for name in ("rectangle", "pentagon", "chevron")
    ]
    assert insets == [6 * 12_700, 6 * 12_700, (6 - 40) * 12_700]
    pentagon = found(shape_of(read.slides[1], "plan/pentagon"), ".//a:bodyPr")
    assert pentagon.get("rIns") == str((6 - 20) * 12_700)


def test_a_shape_leads_to_its_slide(read: Presentation) -> None:
    click = found(shape_of(read.slides[1], "plan/chevron"), ".//a:hlinkClick")
    assert click.get("action") == "ppaction://hlinksldjump"
    assert read.slides[1].part.related_part(click.get(f"{R}id")) is read.slides[0].part


def test_a_shape_that_says_nothing_is_decoration(read: Presentation) -> None:
    assert found(shape_of(read.slides[0], "calls/band"), ".//adec:decorative").get("val") == "1"
    assert found(shape_of(read.slides[1], "plan/rule"), ".//adec:decorative").get("val") == "1"
    assert found(shape_of(read.slides[1], "plan/chevron"), ".//adec:decorative") is None


def test_a_line_is_a_connector_as_wide_as_it_should_be(read: Presentation) -> None:
    line = shape_of(read.slides[1], "plan/rule")
    assert line.tag.endswith("}cxnSp")
    assert found(line, ".//a:ln").get("w") == "25400"
