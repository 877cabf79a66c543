"""The three forms of a picture, drawn for real: V8 starts once for this file."""

import io
import re
from xml.etree import ElementTree

import pypdfium2
import pytest
from chart_samples import LONG, SAMPLES, SIZES, order
from PIL import Image as Raster

from deckgen.charts.drawing import draw_one
from deckgen.charts.look import Look
from deckgen.model.chart import Image
from deckgen.problems import Problems

WIDE, NARROW = SIZES[0], SIZES[1]


def drawn(name: str, size: tuple[float, float] = WIDE) -> Image:
    image = draw_one(order(SAMPLES[name], size), Look(), Problems())
    assert image is not None
    return image


@pytest.fixture(scope="module")
def pictures() -> dict[str, Image]:
    return {name: drawn(name) for name in SAMPLES}


@pytest.mark.parametrize("size", [*SIZES, (300.5, 150.25)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_all_three_forms_have_the_proportions_asked_for(size: tuple[float, float]) -> None:
    image = drawn("rolling", size)
    root = ElementTree.fromstring(image.svg)
    assert [float(number) for number in root.attrib["viewBox"].split()] == [0, 0, *size]
    with pypdfium2.PdfDocument(image.pdf) as document:
        assert document[0].get_size() == pytest.approx(size, abs=0.01)
    with Raster.open(io.BytesIO(image.png)) as picture:
        assert picture.size == pytest.approx([each * 3 for each in size], abs=1)
        assert picture.mode == "P"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_pdf_has_the_letters_of_its_title(name: str, pictures: dict[str, Image]) -> None:
    with pypdfium2.PdfDocument(pictures[name].pdf) as document:
        page = document[0]
        text = page.get_textpage().get_text_range()
    assert LONG.title in " ".join(text.split())


@pytest.mark.parametrize("name", SAMPLES)
def test_no_text_is_smaller_than_8_points(name: str, pictures: dict[str, Image]) -> None:
    sizes = re.findall(r'font-size="([\d.]+)px"', pictures[name].svg.decode())
    assert sizes and min(map(float, sizes)) >= 8


@pytest.mark.parametrize("name", SAMPLES)
def test_the_svg_names_arial_and_what_is_as_wide(name: str, pictures: dict[str, Image]) -> None:
    families = set(re.findall(r'font-family="([^"]+)"', pictures[name].svg.decode()))
    assert families == {"Arial, Liberation Sans"}


def test_event_labels_and_axis_labels_are_in_the_svg(pictures: dict[str, Image]) -> None:
    svg = pictures["control"].svg.decode()
    for text in ("Model change", "Task not ask", "Sept 24", "10,000", "Upper limit"):
        assert f">{text}<" in svg


def test_the_same_chart_has_the_same_bytes() -> None:
    once, again = drawn("control", NARROW), drawn("control", NARROW)
    assert once.svg == again.svg
    assert once.png == again.png


def test_a_picture_is_small_and_its_ground_white(pictures: dict[str, Image]) -> None:
    for image in pictures.values():
        assert len(image.png) < 80_000
        with Raster.open(io.BytesIO(image.png)) as picture:
            assert picture.convert("RGB").getpixel((1331, 587)) == (255, 255, 255)


def test_a_picture_shows_its_marks(pictures: dict[str, Image]) -> None:
    with Raster.open(io.BytesIO(pictures["bars"].png)) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 16) or ()}
    assert (0x12, 0x43, 0x6D) in colours
