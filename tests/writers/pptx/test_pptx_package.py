"""Nothing of the template's own comes along, and the same deck gives the same bytes."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pptx
from handmade import deck_of, parts_of, slide_of

from deckgen.model.deck import Deck
from deckgen.writers.pptx import write


def test_the_templates_slides_are_gone_and_its_layouts_stay(written: bytes, template: Path) -> None:
    parts = parts_of(written)
    assert sum(name.startswith("ppt/slides/slide") for name in parts) == 2
    assert not any(b"own slide" in part or b"not ours" in part for part in parts.values())
    layouts = [name for name in parts_of(template.read_bytes()) if name.startswith("ppt/slideLayouts/slide")]
    assert set(layouts) <= set(parts)


def test_the_templates_leftovers_are_gone(written: bytes) -> None:
    assert not [name for name in parts_of(written) if re.search("thumbnail|printerSettings", name)]
    app = parts_of(written)["docProps/app.xml"]
    assert b"Office Theme" not in app
    assert b"lastView" not in parts_of(written)["ppt/viewProps.xml"]
    assert b"<Slides>2</Slides>" in app


def test_a_masters_link_to_a_dropped_slide_goes_with_it(template: Path, tmp_path: Path) -> None:
    presentation = pptx.Presentation(str(template))
    master, slide = presentation.slide_masters[0], presentation.slides[0]
    shape = master.shapes[0]
    shape.click_action._element.get_or_add_hlinkClick().rId = master.part.relate_to(
        slide.part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
    )
    linked = tmp_path / "linked.pptx"
    presentation.save(str(linked))
    parts = parts_of(write(deck_of(slide_of()), linked))
    assert sum(name.startswith("ppt/slides/slide") for name in parts) == 1
    assert b"hlinkClick" not in parts["ppt/slideMasters/slideMaster1.xml"]


def test_the_language_is_that_of_new_text_too(written: bytes) -> None:
    for name, part in parts_of(written).items():
        assert b'lang="en-US"' not in part, name
    assert b'lang="en-GB"' in parts_of(written)["ppt/presentation.xml"]


def test_the_same_deck_gives_the_same_bytes(deck: Deck, template: Path, written: bytes) -> None:
    before = os.umask(0o077)
    try:
        assert write(deck, template) == written
    finally:
        os.umask(before)


def test_parts_stand_in_the_order_of_their_names_after_the_content_types(written: bytes) -> None:
    first, *others = parts_of(written)
    assert first == "[Content_Types].xml"
    assert others == sorted(others)


def test_words_in_another_language_of_the_template_keep_it(template: Path, tmp_path: Path) -> None:
    presentation = pptx.Presentation(str(template))
    layout = presentation.slide_layouts[0]
    run = layout.placeholders[0].text_frame.paragraphs[0].runs[0]
    run._r.get_or_add_rPr().set("lang", "cy-GB")
    welsh = tmp_path / "welsh.pptx"
    presentation.save(str(welsh))
    assert b'lang="cy-GB"' in parts_of(write(deck_of(slide_of()), welsh))["ppt/slideLayouts/slideLayout1.xml"]
