"""Tables into tables: a caption, heads of columns and of rows; a wide one scrolls within itself."""

from __future__ import annotations

from deckgen.model.deck import Cell, Table
from deckgen.writers.html.blocks import lines
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element


def table(own: Table, headed: bool, words: Words) -> Markup:
    """A table; `headed` says that its title stands above it already, so that the eye needs no second one."""
    head, *rows = own.rows
    caption = element("caption", own.title, class_="hidden" if headed else None)
    drawn = element(
        "table",
        caption if own.title else Markup(""),
        element("thead", element("tr", *(_cell(each, "col", words) for each in head))),
        element("tbody", *(element("tr", *_row(row, words)) for row in rows)),
    )
    # What scrolls must be reachable by keyboard, and be called something.
    return element("div", drawn, class_="scrolls", tabindex=0, role="group", aria_label=own.title or "Table")


def _row(cells: tuple[Cell, ...], words: Words) -> list[Markup]:
    return [_cell(cell, "" if number else "row", words) for number, cell in enumerate(cells)]


def _cell(cell: Cell, scope: str, words: Words) -> Markup:
    """A cell; an empty one heads nothing."""
    told = lines(cell.paragraphs, words)
    ends = bool(cell.paragraphs) and cell.paragraphs[0].style.align == "right"
    is_head = bool(scope and told)
    return element(
        "th" if is_head else "td", told, scope=scope if is_head else None, class_="end" if ends else None
    )
