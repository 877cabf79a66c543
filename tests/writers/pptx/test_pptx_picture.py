"""A picture stays a vector, with a PNG for the rest, and is stored once."""

from __future__ import annotations

from handmade import SVG, R, found, parts_of, png, shape_of
from pptx.presentation import Presentation


def test_a_picture_is_a_vector_with_a_png_for_the_rest(read: Presentation) -> None:
    slide = read.slides[0]
    picture = shape_of(slide, "calls/chart-offered")
    bitmap = found(picture, ".//a:blip").get(f"{R}embed")
    vector = found(picture, ".//asvg:svgBlip").get(f"{R}embed")
    assert slide.part.related_part(bitmap).blob == png()
    assert slide.part.related_part(vector).blob == SVG


def test_equal_pictures_are_stored_once(written: bytes) -> None:
    assert sorted(name.rpartition(".")[2] for name in parts_of(written) if "/media/" in name) == [
        "png",
        "svg",
    ]
