"""Tables have their fills and rules where the deck says, and cells that keep their places."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from deckgen.fonts import Style
from deckgen.model.deck import Table
from deckgen.writers.pdf import write


@pytest.fixture
def paths(make, faces: Mapping[Style, Path]) -> list[tuple[float, ...]]:
    """The bounds of all that is drawn and is not words."""
    file = pypdfium2.PdfDocument(io.BytesIO(write(make.deck(make.slide(make.table())), faces)))
    objects = list(file[0].get_objects())
    return [each.get_bounds() for each in objects if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]


def test_header_cells_are_filled(paths):
    assert paths[0] == pytest.approx((30, 316, 230, 340), abs=0.1)
    assert paths[1] == pytest.approx((230, 316, 430, 340), abs=0.1)


def test_a_rule_stands_below_each_row(paths):
    middles = [(bottom + top) / 2 for _, bottom, _, top in paths[2:]]
    assert middles == pytest.approx([316, 292, 268], abs=0.1)


def test_cells_are_read_row_by_row(make, faces):
    file = pypdfium2.PdfDocument(io.BytesIO(write(make.deck(make.slide(make.table())), faces)))
    words = file[0].get_textpage().get_text_range().split()
    assert " ".join(words) == "Action Due Recruit 40 officers Mar 2025 Open a new station"


def scopes(table: Table, make, faces) -> list[str]:
    """What each header cell heads."""
    with pikepdf.open(io.BytesIO(write(make.deck(make.slide(make.title(), table)), faces))) as file:
        made = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
        return sorted(str(each.A.Scope) for each in made if each.get("/S") == "/TH")


def test_first_cells_head_their_rows_where_the_table_says_so(make, faces):
    plain, headed = make.table(), replace(make.table(), row_heads=True)
    assert scopes(plain, make, faces) == ["/Column"] * 2
    assert scopes(headed, make, faces) == ["/Column"] * 2 + ["/Row"] * 2


def test_a_cell_without_words_heads_nothing(make, faces):
    table = make.table()
    empty = replace(table.rows[1][0], paragraphs=())
    rows = (table.rows[0], (empty, *table.rows[1][1:]), table.rows[2])
    assert scopes(replace(table, rows=rows, row_heads=True), make, faces) == ["/Column"] * 2 + ["/Row"]
