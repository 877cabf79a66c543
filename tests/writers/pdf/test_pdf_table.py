"""Tables have their fills and rules where the deck says, and cells that keep their places."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from deckgen.fonts import Style
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
