"""Columns are as wide as asked or as their words need; first cells head rows where that helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from deckgen.model.block import TableBlock
from deckgen.model.deck import Slide, Table, TextBox
from deckgen.model.text import Paragraph, Run

OneSlide = Callable[..., Slide]


def block(*rows: tuple[str, ...], weights: tuple[float, ...] = (), about: str = "") -> TableBlock:
    """A table of the numbers behind a chart; the first row heads it."""
    body = tuple(tuple(Paragraph((Run(text),), "body") for text in row) for row in rows[1:])
    below = Paragraph((Run(about),), "caption") if about else None
    return TableBlock("offered", "Calls rose", rows[0], body, weights, about=below, behind="calls/offered")


def placed(one_slide: OneSlide, made: TableBlock) -> Table:
    (table,) = (
        each for each in one_slide({"tiles": (made,)}, "Plan on a page").items if isinstance(each, Table)
    )
    return table


def test_a_column_is_as_wide_as_its_widest_cell(one_slide: OneSlide) -> None:
    table = placed(one_slide, block(("Area", "Calls"), ("A very long name of an area", "7")))
    first, second = (width / 12_700 for width in table.columns)
    assert first > 3 * second
    assert table.rect.width.pt < 300


def test_a_table_too_wide_breaks_cells_and_no_words(one_slide: OneSlide) -> None:
    long = "some words that go on and on and on so that no line has room for them all"
    rows = (("Area", *("Answer" for _ in range(9))), ("North", *(long for _ in range(9))))
    table = placed(one_slide, block(*rows))
    assert table.rect.width.pt == pytest.approx(900, abs=1)
    lines = [line for cell in table.rows[1] for each in cell.paragraphs for line in each.lines]
    assert len(lines) > 20
    assert {word for line in lines for run in line.runs for word in run.text.split()} <= {
        *long.split(),
        "North",
    }


def test_weights_share_the_whole_width(one_slide: OneSlide) -> None:
    table = placed(one_slide, block(("Series", "May", "June"), ("Calls", "7", "8"), weights=(2, 1, 1)))
    assert [width / 12_700 for width in table.columns] == pytest.approx([450, 225, 225], abs=1)


def test_where_words_would_break_another_table_takes_its_place(one_slide: OneSlide) -> None:
    months = tuple(f"September {year}" for year in range(2000, 2020))
    down = block(("Month", "Calls"), *((month, "7") for month in months))
    across = block(("Series", *months), ("Calls", *("7" for _ in months)), weights=(1.0,) * 21)
    assert len(placed(one_slide, replace(across, instead=down)).columns) == 2
    few = block(("Series", *months[:3]), ("Calls", "7", "7", "7"), weights=(1.0,) * 4)
    assert len(placed(one_slide, replace(few, instead=down)).columns) == 4


def test_what_a_chart_shows_stands_between_heading_and_table(one_slide: OneSlide) -> None:
    made = block(("Series", "May"), ("Calls", "7"), about="Number each month")
    items = [each for each in one_slide({"tiles": (made,)}, "Plan on a page").items if "offered" in each.name]
    named = [each for each in items if not each.name.endswith("-tint")]
    assert [each.name for each in named] == ["calls/offered-heading", "calls/offered-about", "calls/offered"]
    assert all(upper.rect.bottom <= lower.rect.y + 12_700 for upper, lower in pairwise(named))
    below = named[1]
    assert isinstance(below, TextBox) and below.paragraphs[0].paragraph.text == "Number each month"


@pytest.mark.parametrize(
    ("columns", "rows", "heads"), [(2, 4, False), (3, 2, False), (3, 4, True), (14, 1, False), (14, 2, True)]
)
def test_first_cells_head_rows_where_data_outweighs_heads(
    one_slide: OneSlide, columns: int, rows: int, heads: bool
) -> None:
    made = block(*(tuple("x" for _ in range(columns)) for _ in range(rows + 1)))
    assert placed(one_slide, made).row_heads is heads
