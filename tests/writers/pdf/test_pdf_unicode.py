"""Every code that is drawn stands for its character, as readers need it told."""

from __future__ import annotations

from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

from deckgen.writers.pdf.unicode import mended


def test_a_code_that_nothing_shows_stands_for_nothing():
    told = mended(makeToUnicodeCMap("AAAAAA+Arimo", [0, 0x41]).encode())
    assert b"<00> <0000>" not in told
    assert b"1 beginbfchar\n<01> <0041>\nendbfchar" in told


def test_a_block_holds_a_hundred_codes_at_most():
    told = mended(makeToUnicodeCMap("AAAAAA+Arimo", [0, *range(0x21, 0x21 + 205)]).encode())
    assert [line for line in told.split(b"\n") if line.endswith(b"beginbfchar")] == [
        b"100 beginbfchar",
        b"100 beginbfchar",
        b"5 beginbfchar",
    ]


def test_a_character_of_two_parts_is_written_in_two_parts():
    assert b"<01> <D83DDE00>" in mended(makeToUnicodeCMap("AAAAAA+Arimo", [0, 0x1F600]).encode())
