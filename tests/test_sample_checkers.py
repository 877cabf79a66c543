"""The sample deck, as checkers that nobody here wrote see it."""

from __future__ import annotations

import json

import ooxml_integrity
from openxml_audit import validate_pptx
from pptx import Presentation
from readback import file_of

from deckgen.pipeline import Built


def test_openxml_audit_finds_no_error(sample: Built) -> None:
    assert [str(each) for each in validate_pptx(str(file_of(sample, ".pptx"))).errors] == []


def test_ooxml_integrity_finds_no_overflow(sample: Built) -> None:
    assert [str(each) for each in ooxml_integrity.check_pptx(file_of(sample, ".pptx"))] == []


def test_the_files_are_small_enough_to_send(sample: Built) -> None:
    assert file_of(sample, ".pptx").stat().st_size < 4_000_000
    assert file_of(sample, ".pdf").stat().st_size < 1_500_000


def test_every_picture_is_described_in_a_sentence(sample: Built) -> None:
    deck = Presentation(str(file_of(sample, ".pptx")))
    pictures = [
        shape for slide in deck.slides for shape in slide.shapes if shape._element.tag.endswith("}pic")
    ]
    told = [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures]
    assert len(told) >= 30
    assert [text for text in told if not text or not text.endswith(".") or len(text) > 170] == []
    assert len(set(told)) == len(told)


def test_every_shape_is_named_after_its_slide_and_slot(sample: Built) -> None:
    deck = Presentation(str(file_of(sample, ".pptx")))
    wrong = [
        shape.name
        for slide in deck.slides
        for shape in slide.shapes
        if not shape.name.startswith(f"{slide.name}/")
    ]
    assert wrong == []


def test_no_two_shapes_of_a_slide_have_one_name(sample: Built) -> None:
    for slide in Presentation(str(file_of(sample, ".pptx"))).slides:
        names = [shape.name for shape in slide.shapes]
        assert len(set(names)) == len(names)


def test_no_text_is_below_8_points_and_body_text_is_11_or_more(sample: Built) -> None:
    deck = json.loads(file_of(sample, "deck.json").read_text(encoding="utf-8"))
    boxes = [item for slide in deck["slides"] for item in slide["items"] if item.get("paragraphs")]
    labels = ("/tiles-", "/journey-")  # a few words at a figure are no body text
    sizes = [
        (item["name"], each["style"]["size"], each["paragraph"].get("of", "bullet"))
        for item in boxes
        for each in item["paragraphs"]
    ]
    assert min(size for _, size, _ in sizes) >= 8
    assert [
        row
        for row in sizes
        if row[2] in ("bullet", "body") and row[1] < 11 and not any(part in row[0] for part in labels)
    ] == []
