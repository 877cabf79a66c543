"""A text box fills its placeholder or stands on its own, and is where the deck has it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pptx
from handmade import BODY, deck_of, found, shape_of, slide_of, title_box, words
from pptx.presentation import Presentation

from deckgen.model.deck import Deck, Insets, Slide, TextBox
from deckgen.units import Rect
from deckgen.writers.pptx import write


def one_box(template: Path, box: TextBox) -> Any:
    """The XML of a box written on a slide of its own."""
    written = pptx.Presentation(io.BytesIO(write(deck_of(slide_of(box)), template)))
    return shape_of(written.slides[0], box.name)


def test_a_box_that_fills_a_placeholder_takes_its_place_from_the_layout(read: Presentation) -> None:
    body = shape_of(read.slides[0], "calls/text")
    assert found(body, ".//p:ph").get("idx") == "1"
    assert found(body, "p:spPr/a:xfrm") is None


def test_a_placeholder_moved_by_the_deck_says_where(read: Presentation) -> None:
    number = shape_of(read.slides[0], "calls/number")
    assert found(number, ".//p:ph").get("type") == "sldNum"
    assert found(number, "p:spPr/a:xfrm/a:off").get("x") == str(860 * 12_700)


def test_a_box_without_a_placeholder_is_a_text_box(read: Presentation) -> None:
    kicker = shape_of(read.slides[0], "calls/kicker")
    assert found(kicker, ".//p:cNvSpPr").get("txBox") == "1"
    assert found(kicker, ".//p:ph") is None


def test_every_rect_reads_back_as_the_deck_has_it(deck: Deck, read: Presentation) -> None:
    for slide, shown in zip(deck.slides, read.slides, strict=True):
        for item, shape in zip(slide.items, shown.shapes, strict=True):
            assert shape.name == item.name
            assert Rect(shape.left, shape.top, shape.width, shape.height) == item.rect, item.name


def test_shrinking_insets_and_anchor_are_the_boxes(template: Path) -> None:
    rect = Rect.points(30, 92, 400, 100)
    box = TextBox("own", rect, (words("x"),), insets=Insets(1, 2, 3, 4), anchor="bottom")
    properties = found(one_box(template, box), ".//a:bodyPr")
    assert [properties.get(key) for key in ("lIns", "tIns", "rIns", "bIns")] == [
        "12700",
        "25400",
        "38100",
        "50800",
    ]
    assert properties.get("anchor") == "b"
    assert found(properties, "a:normAutofit") is not None
    fixed = TextBox("own", rect, (words("x"),), shrink=False)
    assert found(one_box(template, fixed), ".//a:bodyPr/a:noAutofit") is not None


def test_a_title_is_one_even_where_the_layout_has_none(template: Path) -> None:
    title = TextBox("title", Rect.points(30, 28, 900, 36), (words("On its own", BODY),), role="title")
    slide = Slide("calls", "On its own", "Blank", "", (title,))
    written = pptx.Presentation(io.BytesIO(write(deck_of(slide), template)))
    assert written.slides[0].shapes.title.text == "On its own"
    assert title_box("x").rect.x == written.slides[0].shapes.title.left


def test_a_second_placeholder_of_a_kind_says_where_it_is(template: Path) -> None:
    layout = pptx.Presentation(str(template)).slide_layouts.get_by_name("Two Content")
    assert layout is not None
    boxes = tuple(
        TextBox(each.name, Rect(each.left, each.top, each.width, each.height), (words("x"),), index)  # type: ignore[arg-type]
        for index in (1, 2)
        if (each := layout.placeholders.get(index))
    )
    written = write(deck_of(Slide("calls", "Calls", "Two Content", "", boxes)), template)
    slide = pptx.Presentation(io.BytesIO(written)).slides[0]
    first, second = (shape_of(slide, box.name) for box in boxes)
    assert found(first, "p:spPr/a:xfrm") is None
    assert found(second, "p:spPr/a:xfrm") is not None
