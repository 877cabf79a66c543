"""A table is native, with a header row, and brings no style of its own."""

from __future__ import annotations

from handmade import NAMESPACES, found, shape_of
from pptx.presentation import Presentation


def test_a_table_is_native_with_a_header_row_and_no_style_of_its_own(read: Presentation) -> None:
    table = next(shape for shape in read.slides[0].shapes if shape.has_table).table
    assert table.first_row
    assert not table.horz_banding
    assert [cell.text for cell in table.rows[0].cells] == ["Action", "Due", "Progress"]
    assert [column.width for column in table.columns] == [254 * 12_700, 100 * 12_700, 90 * 12_700]
    assert [row.height for row in table.rows] == [22 * 12_700] * 3


def test_cells_say_their_margins_rules_and_fills(read: Presentation) -> None:
    frame = shape_of(read.slides[0], "calls/deliverables")
    header, *_, last = frame.iterfind(".//a:tcPr", NAMESPACES)
    assert header.get("marL") == "50800"
    assert found(header, "a:solidFill/a:schemeClr").get("val") == "accent1"
    assert found(header, "a:lnB").get("w") == "9525"
    assert found(last, "a:noFill") is not None
    assert found(frame, ".//p:cNvPr").get("descr") == "Deliverables"
