"""Shapes are vectors in their rectangle; what says nothing is passed over, what leads somewhere is a link."""

from __future__ import annotations

import io

import matterhorn
import pikepdf
import pypdfium2
import pytest
from matterhorn.reading import blocks

from deckgen.model.deck import Shape
from deckgen.units import Rect
from deckgen.writers.pdf import write


def drawn(shape, make, faces) -> pypdfium2.PdfObject:
    """The path that a shape becomes."""
    file = pypdfium2.PdfDocument(io.BytesIO(write(make.deck(make.slide(shape)), faces)))
    return next(each for each in file[0].get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH)


@pytest.mark.parametrize("geometry", ["rectangle", "rounded", "chevron", "pentagon"])
def test_a_shape_fills_its_rectangle(make, faces, geometry):
    shape = Shape("s", Rect.points(100, 50, 90, 40), geometry, make.blue)
    assert drawn(shape, make, faces).get_bounds() == pytest.approx((100, 450, 190, 490), abs=0.1)


@pytest.mark.parametrize(
    ("geometry", "segments"), [("rectangle", 4), ("rounded", 17), ("chevron", 6), ("pentagon", 5)]
)
def test_a_shape_has_its_corners(make, faces, geometry, segments):
    path = drawn(Shape("s", Rect.points(100, 50, 90, 40), geometry, make.blue), make, faces)
    assert pypdfium2.raw.FPDFPath_CountSegments(path.raw) in (segments, segments + 1)


def test_a_line_runs_through_its_rectangle(make, faces):
    path = drawn(Shape("s", Rect.points(100, 50, 90, 0), "line", None, make.blue, 2), make, faces)
    left, bottom, right, top = path.get_bounds()
    assert (left, right) == pytest.approx((100, 190), abs=2.1)  # pdfium adds the line's width
    assert (bottom + top) / 2 == pytest.approx(490, abs=0.1)


def test_a_shape_with_words_leads_to_its_slide(everything):
    with pikepdf.open(io.BytesIO(everything)) as file:
        link = next(each for each in file.pages[1].Annots if "/Dest" in each)
        assert link.Dest[0].objgen == file.pages[0].objgen
        assert str(link.Contents) == "Plan on a page"
        assert [float(side) for side in link.Rect] == [490, 100, 640, 140]


def test_a_shape_without_words_can_lead_to_a_slide(make, faces):
    shape = Shape("s", Rect.points(100, 50, 90, 40), "rectangle", make.tint, link="calls")
    with pikepdf.open(io.BytesIO(write(make.deck(make.slide(shape)), faces))) as file:
        assert str(file.pages[0].Annots[0].Contents) == "Answering 999"


def test_a_link_to_an_unknown_slide_is_left_out(make, faces):
    shape = Shape("s", Rect.points(100, 50, 90, 40), "rectangle", make.tint, link="nowhere")
    with pikepdf.open(io.BytesIO(write(make.deck(make.slide(shape)), faces))) as file:
        assert "/Annots" not in file.pages[0]


def read_aloud(make, faces, *items) -> list[str]:
    """The words of each paragraph in the structure of a slide."""
    written = write(make.deck(make.slide(make.title(), *items)), faces)
    with io.BytesIO(written) as file, matterhorn.opened(file) as tagged:
        return [block.words for block in blocks(tagged)[0]]


def shown(make, name, text, role="") -> Shape:
    words = tuple(make.placed(each, 60, 150 + 20 * at) for at, each in enumerate(text))
    return Shape(name, Rect.points(50, 120, 200, 60), "rectangle", make.tint, paragraphs=words, role=role)


def test_a_tile_says_what_its_figure_is_and_then_the_figure(make, faces):
    tile = shown(make, "tile", ("64.5%", "Progress update given"), "tile")
    assert read_aloud(make, faces, tile) == ["Answering 999", "Progress update given 64.5%"]


def test_a_step_is_read_with_the_words_in_the_box_after_it(make, faces):
    steps = [
        item
        for figure, name in (("91.8%", "Phone operator understood"), ("93.0%", "Officer understood"))
        for item in (shown(make, "step", (figure,), "step"), make.box("told", make.placed(name, 60, 220)))
    ]
    assert read_aloud(make, faces, *steps, make.box("end", make.placed("The end.", 60, 300))) == [
        "Answering 999",
        "Phone operator understood 91.8%",
        "Officer understood 93.0%",
        "The end.",
    ]
