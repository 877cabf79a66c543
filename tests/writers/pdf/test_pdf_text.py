"""Words stand where the deck says, as wide as they were measured, and can be read out again."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from deckgen.fonts import Style
from deckgen.model.deck import Deck, Item
from deckgen.model.text import Run
from deckgen.writers.pdf import write


def page_of(deck: Deck, faces: Mapping[Style, Path], number: int = 0) -> pypdfium2.PdfPage:
    """A page, read back."""
    return pypdfium2.PdfDocument(io.BytesIO(write(deck, faces)))[number]


def origin(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    """Where the pen stood for a character, in points from the lower left corner."""
    x, y = ctypes.c_double(), ctypes.c_double()
    assert raw.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value, y.value


def found(text: pypdfium2.PdfTextPage, words: str) -> int:
    """The index of the first character of words."""
    searcher = text.search(words, match_case=True)
    match = searcher.get_next()
    assert match is not None, f"{words!r} is not in {text.get_text_range()!r}"
    return int(match[0])


def paragraphs_of(item: Item) -> list:
    own = list(getattr(item, "paragraphs", ()))
    for row in getattr(item, "rows", ()):
        own += [paragraph for cell in row for paragraph in cell.paragraphs]
    return own


def test_every_line_starts_where_the_deck_says(make, image, read):
    deck = make.everything(image)
    for page, slide in zip(read, deck.slides, strict=True):
        text = page.get_textpage()
        for placed in (each for item in slide.items for each in paragraphs_of(item)):
            for line in placed.lines:
                x, y = origin(text, found(text, line.runs[0].text))
                assert x == pytest.approx(line.x, abs=0.1)
                assert 540 - y == pytest.approx(line.baseline, abs=0.1)


@pytest.mark.parametrize(
    "words", ["AVATAR To Wiltshire LTd. Yours,", "The 1,111 calls: 11.1%", "fire waffle"]
)
@pytest.mark.parametrize("bold", [False, True])
def test_a_line_is_as_wide_as_it_was_measured(make, faces, words, bold):
    line = make.placed((Run(words, bold=bold), Run("|", bold=bold)), 100, 100, size=40)
    measured = make.width((Run(words, bold=bold), Run("|", bold=bold)), line.style)
    bar = make.width((Run("|", bold=bold),), line.style)
    text = page_of(make.deck(make.slide(make.box("a", line))), faces).get_textpage()
    x, _ = origin(text, found(text, "|"))
    assert x - 100 == pytest.approx(measured - bar, abs=0.1)


def test_a_bullet_stands_before_its_text(make, faces):
    text = page_of(make.deck(make.slide(make.box("a", make.bullet("Calls rose", 100)))), faces).get_textpage()
    assert origin(text, found(text, "•")) == pytest.approx((30.0, 440.0), abs=0.1)


def test_words_broken_over_lines_stay_apart(make, faces):
    runs = (Run("calls rose year-on-year"),)
    breaks = ((Run("calls"),), (Run("rose year-"),), (Run("on-year"),))
    deck = make.deck(make.slide(make.box("a", make.placed(runs, 30, 100, breaks=breaks))))
    text = page_of(deck, faces).get_textpage().get_text_range()
    hyphen = "\ufffe"  # what pdfium makes of one at a line's end
    assert "".join(text.split("\r\n")).replace(hyphen, "-").replace("  ", " ") == "calls rose year-on-year"


def test_bold_runs_are_bold(make, faces):
    runs = (Run("999 calls", bold=True), Run(" rose"))
    text = page_of(make.deck(make.slide(make.box("a", make.placed(runs, 30, 100)))), faces).get_textpage()
    names = []
    for words in ("999", "rose"):
        name = ctypes.create_string_buffer(64)
        raw.FPDFText_GetFontInfo(text, found(text, words), name, 64, ctypes.c_int())
        names.append(name.value.decode())
    assert names[0].endswith("Arimo-Bold") and names[1].endswith("Arimo-Regular")


def test_a_character_the_font_lacks_is_drawn_as_a_stand_in(make, faces):
    deck = make.deck(make.slide(make.box("a", make.placed("Calls 漢 rose", 30, 100))))
    file = pypdfium2.PdfDocument(io.BytesIO(write(deck, faces)))
    shown = file[0].get_textpage().get_text_range()
    assert shown.startswith("Calls ") and shown.endswith(" rose") and "\x00" not in shown


def test_the_text_has_its_colour(make, faces):
    deck = make.deck(make.slide(make.box("a", make.placed("Calls", 30, 100, size=80, colour=make.blue))))
    text = page_of(deck, faces).get_textpage()
    parts = [ctypes.c_uint() for _ in range(4)]
    assert raw.FPDFText_GetFillColor(text, 0, *parts)
    assert [part.value for part in parts[:3]] == pytest.approx([0x1F, 0x3A, 0x5F], abs=1)


WORDS = (Run("How the "), Run("NCA", bold=True), Run(" and the CCC work"))


def read_as(deck, faces):
    """What the marks of a first page are read as, where they say so."""
    told = replace(
        deck, abbreviations={"CCC": "Crime and Communication Centre", "NCA": "National Crime Agency"}
    )
    with pikepdf.Pdf.open(io.BytesIO(write(told, faces))) as pdf:
        return [
            str(operands[1].E)
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "BDC" and "/E" in operands[1]
        ]


def test_an_abbreviation_says_how_it_is_read(make, faces):
    deck = make.deck(make.slide(make.box("body", make.placed(WORDS, 40, 120))))
    assert read_as(deck, faces) == ["National Crime Agency", "Crime and Communication Centre"]


def test_a_heading_with_abbreviations_is_read_out_as_a_whole(make, faces):
    deck = make.deck(make.slide(make.box("body", make.placed(WORDS, 40, 120), role="heading")))
    assert read_as(deck, faces) == [
        "How the National Crime Agency and the Crime and Communication Centre work"
    ]


def test_a_heading_without_abbreviations_is_read_as_it_is(make, faces):
    deck = make.deck(make.slide(make.box("body", make.placed("How we work", 40, 120), role="heading")))
    assert read_as(deck, faces) == []


def test_a_heading_with_a_link_is_read_part_by_part(make, faces):
    linked = (*WORDS, Run(" here", link="https://example.org"))
    deck = make.deck(make.slide(make.box("body", make.placed(linked, 40, 120), role="heading")))
    assert read_as(deck, faces) == ["National Crime Agency", "Crime and Communication Centre"]


def test_words_stand_alike_with_and_without_what_abbreviations_are_read_as(make, faces):
    text = "AVATAR: the AV waiter"
    deck = make.deck(make.slide(make.box("body", make.placed(text, 40, 120))))
    told = replace(deck, abbreviations={"AV": "audio-visual"})
    plain, marked = (page_of(each, faces).get_textpage() for each in (deck, told))
    for index in range(len(text)):
        # a reader adds up widths that are rounded; a new start is exact
        assert origin(marked, index) == pytest.approx(origin(plain, index), abs=0.2)
