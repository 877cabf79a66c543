"""Glyphs are kerned as HarfBuzz says, and unknown characters are known to be unknown."""

from __future__ import annotations

import pytest

from deckgen.fonts import Ruler
from deckgen.writers.pdf.fonts import Face, number


@pytest.fixture(scope="module")
def face(faces):
    return Face(faces["regular"], "regular")


@pytest.mark.parametrize("text", ["AVATAR", "To 11.1%, fewer", "office", "£284,000", "year\u00a0on", "—"])
def test_a_text_is_as_wide_as_the_ruler_says(face, text):
    advances = sum(glyph.advance for glyph in face.shape(text))
    assert advances * 12 / 1000 == pytest.approx(Ruler().width(text, 12).kerned, abs=0.001)


def test_kerning_is_the_difference_between_advance_and_width(face):
    first, second = face.shape("AV")
    assert first.advance < first.width
    assert second.advance == pytest.approx(second.width, abs=0.01)


def test_a_ligature_is_not_made(face):
    assert [glyph.character for glyph in face.shape("fi")] == ["f", "i"]


def test_invisible_characters_have_no_glyph(face):
    assert face.shape("\u200b") == ()
    assert face.drawn("on\u00adly") == "only"


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (-0.0001, "0"), (0.12345, "0.123"), (100.0, "100")])
def test_numbers_are_short(value, text):
    assert number(value) == text
