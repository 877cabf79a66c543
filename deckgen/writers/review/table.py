"""Tables into SVG: fills, rules on the lower edge of each row, and the cells' words."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.model.deck import Table
from deckgen.units import EMU_PER_POINT
from deckgen.writers.markup import Markup, element, together
from deckgen.writers.review.canvas import Page, paint, rectangle
from deckgen.writers.review.text import draw_paragraphs


def draw_table(table: Table, page: Page) -> Markup:
    """A table as it stands on the slide."""
    cells = [cell for row in table.rows for cell in row]
    fills = (rectangle(cell.rect, cell.fill) for cell in cells if cell.fill)
    words = (draw_paragraphs(cell.paragraphs, page) for cell in cells)
    return together(*fills, *_rules(table), *words)


def _rules(table: Table) -> Iterator[Markup]:
    left = table.rect.x.pt
    right = left + sum(table.columns) / EMU_PER_POINT
    bottom = table.rect.y.pt
    for height in table.heights:
        bottom += height / EMU_PER_POINT
        yield element(
            "line",
            x1=left,
            y1=bottom,
            x2=right,
            y2=bottom,
            stroke=paint(table.rule),
            stroke_width=table.rule_width,
        )
