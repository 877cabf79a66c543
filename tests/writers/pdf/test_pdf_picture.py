"""Charts stay vectors with words, in their rectangle, each stored once."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from deckgen.model.deck import Table
from deckgen.units import Rect
from deckgen.writers.pdf import write


@pytest.fixture(scope="module")
def chart(read):
    """The page object of the chart."""
    objects = read[1].get_objects(max_depth=1)
    return next(each for each in objects if each.type == pypdfium2.raw.FPDF_PAGEOBJ_FORM)


def test_a_chart_fills_its_rectangle(chart):
    with_rect = Rect.points(486, 92, 444, 196)
    wanted = (with_rect.x.pt, 540 - with_rect.bottom.pt, with_rect.right.pt, 540 - with_rect.y.pt)
    assert chart.get_bounds() == pytest.approx(wanted, abs=0.1)


def test_a_charts_words_are_text(read):
    text = read[1].get_textpage()
    assert "999 calls rose to 8,412" in text.get_text_range()
    assert "999 calls rose" in text.get_text_bounded(486, 252, 930, 448)


def test_a_chart_holds_no_bitmap(read):
    kinds = {each.type for each in read[1].get_objects(max_depth=10)}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_a_chart_shown_twice_is_stored_once(make, faces, image):
    deck = make.everything(image)
    second = replace(deck.slides[1], id="again", title="Again")
    twice = write(replace(deck, slides=(*deck.slides, second)), faces)
    with pikepdf.open(io.BytesIO(twice)) as file:
        forms = {page.Resources.XObject.Chart0.objgen for page in file.pages[1:]}
    assert len(forms) == 1


def test_a_charts_colours_are_the_slides_kind_of_colours(everything):
    with pikepdf.open(io.BytesIO(everything)) as file:
        chart = file.pages[1].Resources.XObject.Chart0
        assert {str(space) for space in chart.Resources.ColorSpace.values()} == {"/DeviceRGB"}


def test_a_figure_has_its_description_and_box(everything):
    with pikepdf.open(io.BytesIO(everything)) as file:
        figures = [
            each
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        told = {str(figure.Alt): [float(side) for side in figure.A.BBox] for figure in figures}
    assert told["A line chart: calls rose."] == [486, 252, 930, 448]


def numbers_of(make) -> Table:
    """A table of what stands behind the chart, under a heading."""
    return replace(make.table(), name="numbers.calls/chart", behind="chart")


def test_a_chart_leads_to_the_table_of_its_numbers(make, faces, image):
    heading = replace(
        make.box("numbers.calls/chart-heading", make.placed("Calls rose", 30, 180, "heading")),
        rect=Rect.points(30, 160, 400, 20),
    )
    page = make.slide(heading, numbers_of(make), id="numbers.calls", title="Numbers")
    deck = replace(make.everything(image), appendix=(page,))
    with pikepdf.open(io.BytesIO(write(deck, faces))) as file:
        assert len(file.pages) == 3
        (link,) = (each for each in file.pages[1].Annots if str(each.Contents).startswith("Numbers"))
        there, how, _left, top, _zoom = link.Dest
        assert (there.objgen, str(how), float(top)) == (file.pages[2].obj.objgen, "/XYZ", 540 - 160)
        assert [float(side) for side in link.Rect] == [486, 252, 930, 448]
        with file.open_outline() as outline:
            assert outline.root[-1].title == "Numbers"


def test_a_figure_that_leads_somewhere_stands_in_its_link(make, faces, image):
    page = make.slide(numbers_of(make), id="numbers.calls", title="Numbers")
    deck = replace(make.everything(image), appendix=(page,))
    with pikepdf.open(io.BytesIO(write(deck, faces))) as file:
        (figure,) = (
            each
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Alt") == "A line chart: calls rose."
        )
        assert (str(figure.P.S), str(figure.P.P.S)) == ("/Link", "/P")
