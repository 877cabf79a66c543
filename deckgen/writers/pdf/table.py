"""Tables into fills, rules and cells of words, tagged as rows of header and data cells."""

from __future__ import annotations

from deckgen.model.deck import Cell, Table
from deckgen.writers.pdf.canvas import Page, paint
from deckgen.writers.pdf.fonts import number
from deckgen.writers.pdf.structure import Element, Scope
from deckgen.writers.pdf.text import draw_paragraphs


def draw_table(table: Table, page: Page) -> None:
    """Draw a table; its first row heads the columns, and the first cell of a row perhaps the row."""
    with page.tags.artifact():
        _ground(table, page)
    element = page.tags.table(table.title)
    for index, cells in enumerate(table.rows):
        row = element.add("TR")
        for column, cell in enumerate(cells):
            heads_row = (
                table.row_heads and not column and any(each.paragraph.text for each in cell.paragraphs)
            )
            _cell(cell, row, page, "Column" if index == 0 else "Row" if heads_row else "")


def _ground(table: Table, page: Page) -> None:
    """Cells' fills, then the rules, which stand on the lower edge of each row."""
    page.operator("q")
    for cell in (cell for row in table.rows for cell in row):
        if cell.fill:
            page.fill_rectangle(page.box(cell.rect), cell.fill)
    page.operator(f"{paint(table.rule)} RG {number(table.rule_width)} w")
    left, right = number(table.rect.x.pt), number(table.rect.x.pt + sum(table.columns) / 12_700)
    bottom = table.rect.y.pt
    for height in table.heights:
        bottom += height / 12_700
        y = number(page.up(bottom))
        page.operator(f"{left} {y} m {right} {y} l S")
    page.operator("Q")


def _cell(cell: Cell, row: Element, page: Page, scope: Scope) -> None:
    element = row.add("TH" if scope else "TD")
    element.scope = scope
    with page.tags.inside(element):
        draw_paragraphs(cell.paragraphs, "body", page)
