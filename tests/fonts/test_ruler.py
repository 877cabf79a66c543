"""Widths are those of Arial, as an interval between kerned and unkerned."""

from __future__ import annotations

import pytest

from deckgen import fonts
from deckgen.fonts import Measure, Ruler


@pytest.fixture(scope="module")
def ruler() -> Ruler:
    return Ruler()


def test_characters_are_as_wide_as_arials(ruler: Ruler) -> None:
    # Arial's own advances, of 2048 units an em: a is 1139, W is 1933, 0 is 1139.
    assert ruler.width("a", 2048) == Measure(1139, 1139)
    assert ruler.width("W", 2048) == Measure(1933, 1933)
    assert ruler.width("0", 2048) == Measure(1139, 1139)


def test_bold_is_wider(ruler: Ruler) -> None:
    assert ruler.width("offered", 12, bold=True).kerned > ruler.width("offered", 12).kerned


def test_kerning_brings_a_and_v_closer(ruler: Ruler) -> None:
    measure = ruler.width("AVAILABLE To Wait", 12)
    assert measure.kerned < measure.unkerned - 1


def test_a_width_grows_with_the_size(ruler: Ruler) -> None:
    assert ruler.width("calls", 24).kerned == pytest.approx(2 * ruler.width("calls", 12).kerned)


def test_an_empty_text_has_no_width(ruler: Ruler) -> None:
    assert ruler.width("", 12) == Measure(0, 0)


def test_pieces_and_the_kerning_between_them_are_the_whole(ruler: Ruler) -> None:
    whole = ruler.width("AVATAR", 12).kerned
    pieces = ruler.width("AVA", 12).kerned + ruler.kern("AVA", "TAR", 12) + ruler.width("TAR", 12).kerned
    assert pieces == pytest.approx(whole)


def test_advances_add_up_to_the_width(ruler: Ruler) -> None:
    text = "Wiltshire: 11 of 44 “To” AV"
    for bold in (False, True):
        advances = ruler.advances(text, bold)
        assert len(advances) == len(text)
        assert sum(width + kern for width, kern in advances) * 12 == pytest.approx(
            ruler.width(text, 12, bold).kerned
        )


def test_no_kerning_with_nothing(ruler: Ruler) -> None:
    assert ruler.kern("", "A", 12) == 0
    assert ruler.advances("") == ()


def test_missing_characters_are_named_once(ruler: Ruler) -> None:
    assert ruler.missing("£1,538 – “year” • ≤ → é") == ""
    assert ruler.missing("漢 and 字 and 漢") == "漢字"


def test_characters_that_need_no_sign_are_not_missing(ruler: Ruler) -> None:
    assert ruler.missing("a\tb\u200bc\u00add\u00a0e") == ""


def test_a_style_has_a_name() -> None:
    names = [fonts.style_of(bold, italic) for bold in (False, True) for italic in (False, True)]
    assert names == ["regular", "italic", "bold", "bold-italic"]


def test_measures_add_up() -> None:
    assert Measure(1, 2) + Measure(3, 5) == Measure(4, 7)
