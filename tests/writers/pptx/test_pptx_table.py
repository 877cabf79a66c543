"""A table is native, with a header row, and brings no style of its own."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pptx
from handmade import NAMESPACES, deck_of, found, shape_of, slide_of, table
from pptx.presentation import Presentation

from deckgen.writers.pptx import write


def test_a_table_is_native_with_a_header_row_and_no_style_of_its_own(read: Presentation) -> None:
    made = next(shape for shape in read.slides[0].shapes if shape.has_table).table
    assert made.first_row
    assert not made.first_col
    assert not made.horz_banding
    assert [cell.text for cell in made.rows[0].cells] == ["Action", "Due", "Progress"]
    assert [column.width for column in made.columns] == [254 * 12_700, 100 * 12_700, 90 * 12_700]
    assert [row.height for row in made.rows] == [22 * 12_700] * 3


def test_first_cells_head_their_rows_where_the_table_says_so(template: Path) -> None:
    headed = replace(table(), row_heads=True)
    written = pptx.Presentation(io.BytesIO(write(deck_of(slide_of(headed)), template)))
    assert next(shape for shape in written.slides[0].shapes if shape.has_table).table.first_col


def test_cells_say_their_margins_rules_and_fills(read: Presentation) -> None:
    frame = shape_of(read.slides[0], "calls/deliverables")
    header, *_, last = frame.iterfind(".//a:tcPr", NAMESPACES)
    assert header.get("marL") == "50800"
    assert found(header, "a:solidFill/a:schemeClr").get("val") == "accent1"
    assert found(header, "a:lnB").get("w") == "9525"
    assert found(last, "a:noFill") is not None
    assert found(frame, ".//p:cNvPr").get("descr") == "Deliverables"
