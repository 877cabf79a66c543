"""Words in the file are the deck's words, in its look, and what the layout says is not said again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pptx
from handmade import BULLET, NAMESPACES, R, deck_of, found, runs, shape_of, slide_of, words
from pptx.presentation import Presentation

from deckgen.model.deck import TextBox
from deckgen.model.template import Colour
from deckgen.model.text import Run
from deckgen.units import Rect
from deckgen.writers.pptx import write


def paragraphs_of(shape: Any) -> list[Any]:
    return list(shape.iterfind(".//a:p", NAMESPACES))


def one_box(template: Path, box: TextBox) -> Any:
    """The XML of a box written on a slide of its own."""
    written = pptx.Presentation(io.BytesIO(write(deck_of(slide_of(box)), template)))
    return shape_of(written.slides[0], box.name)


def test_a_bullet_that_the_layout_gives_is_not_said_again(read: Presentation) -> None:
    bullet = paragraphs_of(shape_of(read.slides[0], "calls/text"))[1]
    assert found(bullet, "a:pPr") is None
    assert dict(found(bullet, "a:r/a:rPr").attrib) == {"lang": "en-GB", "b": "0"}


def test_a_heading_in_the_same_box_says_what_differs(read: Presentation) -> None:
    heading = paragraphs_of(shape_of(read.slides[0], "calls/text"))[0]
    properties = found(heading, "a:pPr")
    assert dict(properties.attrib) == {"marL": "0", "indent": "0"}
    assert found(properties, "a:buNone") is not None
    assert found(properties, "a:lnSpc/a:spcPts").get("val") == "1800"


def test_a_box_of_its_own_has_real_bullets_and_exact_spacing(template: Path) -> None:
    box = TextBox("own", Rect.points(30, 92, 400, 100), (words("one", BULLET), words("two", BULLET, level=1)))
    first, second = paragraphs_of(one_box(template, box))
    assert found(first, "a:pPr").attrib["marL"] == str(12 * 12_700)
    assert found(first, "a:pPr").attrib["indent"] == str(-12 * 12_700)
    assert found(first, "a:pPr/a:buChar").get("char") == "•"
    assert found(first, "a:pPr/a:lnSpc/a:spcPts").get("val") == "1500"
    assert found(first, "a:pPr/a:spcBef/a:spcPts").get("val") == "400"
    assert found(second, "a:pPr").attrib["lvl"] == "1"


def test_lines_are_left_to_powerpoint(read: Presentation) -> None:
    assert all(not list(slide._element.iterfind(".//a:br", NAMESPACES)) for slide in read.slides)


def test_runs_that_differ_only_in_their_facts_are_one(read: Presentation) -> None:
    bullet = paragraphs_of(shape_of(read.slides[0], "calls/text"))[1]
    texts = [each.text for each in bullet.iterfind("a:r/a:t", NAMESPACES)]
    assert texts == ["In September 2024, ", "12,345", " calls were offered."]
    assert [each.get("b") for each in bullet.iterfind("a:r/a:rPr", NAMESPACES)] == ["0", "1", "0"]


def test_every_run_and_paragraph_end_has_its_language(read: Presentation) -> None:
    for slide in read.slides:
        for name in ("a:rPr", "a:endParaRPr"):
            for properties in slide._element.iterfind(f".//{name}", NAMESPACES):
                assert properties.get("lang") == "en-GB"


def test_a_run_in_another_language_says_so(template: Path) -> None:
    box = TextBox("own", Rect.points(30, 92, 400, 100), (runs(Run("Bore da", language="cy-GB")),))
    assert found(one_box(template, box), ".//a:r/a:rPr").get("lang") == "cy-GB"


def test_small_text_is_kerned_as_it_was_measured(read: Presentation) -> None:
    assert found(shape_of(read.slides[0], "calls/kicker"), ".//a:rPr").get("kern") == "100"


def test_colours_name_the_theme_and_tints_scale_it(template: Path) -> None:
    accent = Colour("4F81BD", "accent1")
    box = TextBox("own", Rect.points(30, 92, 400, 100), (words("x"),), fill=accent.tinted(0.25))
    written = one_box(template, box)
    fill = found(written, "p:spPr/a:solidFill/a:schemeClr")
    assert fill.get("val") == "accent1"
    assert [change.get("val") for change in fill] == ["75000", "25000"]
    assert found(written, ".//a:rPr/a:solidFill/a:schemeClr").get("val") == "tx1"


def test_fonts_follow_the_theme_unless_the_deck_has_another(template: Path) -> None:
    box = TextBox("own", Rect.points(30, 92, 400, 100), (words("x"),))
    assert found(one_box(template, box), ".//a:latin") is None
    other = write(deck_of(slide_of(box), font="Verdana"), template)
    shape = shape_of(pptx.Presentation(io.BytesIO(other)).slides[0], "own")
    assert found(shape, ".//a:rPr/a:latin").get("typeface") == "Verdana"


def test_the_slide_number_is_a_field(read: Presentation) -> None:
    number = shape_of(read.slides[0], "calls/number")
    field = found(number, ".//a:fld")
    assert field.get("type") == "slidenum"
    assert found(field, "a:t").text == "1"
    assert found(number, ".//a:r/a:t").text == "Page "


def test_a_link_leads_to_its_address(read: Presentation) -> None:
    click = found(shape_of(read.slides[0], "calls/text"), ".//a:hlinkClick")
    assert read.slides[0].part.target_ref(click.get(f"{R}id")) == "https://example.org/a%20b"


def test_control_characters_of_a_data_file_do_no_harm(template: Path) -> None:
    box = TextBox("own", Rect.points(30, 92, 400, 100), (words("a\x0bb\x00c"),))
    assert found(one_box(template, box), ".//a:t").text == "abc"
