"""Tables into tables: a caption, heads of columns and of rows; a wide one scrolls within itself."""

from __future__ import annotations

from deckgen.model.deck import Cell, Table
from deckgen.model.numbers import Numbers, NumbersRow
from deckgen.writers.html.blocks import lines
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element

_NUMBERS = "Numbers"


def table(own: Table, headed: bool, words: Words) -> Markup:
    """A table; `headed` says that its title stands above it already, so that the eye needs no second one."""
    head, *rows = own.rows
    caption = element("caption", own.title, class_="hidden" if headed else None)
    drawn = element(
        "table",
        caption if own.title else Markup(""),
        element("thead", element("tr", *(_cell(each, "col", words) for each in head))),
        element("tbody", *(element("tr", *_row(row, own.row_heads, words)) for row in rows)),
    )
    # What scrolls must be reachable by keyboard, and be called something.
    return element("div", drawn, class_="scrolls", tabindex=0, role="group", aria_label=own.title or "Table")


def numbers(own: Numbers, words: Words) -> Markup:
    """The numbers behind a chart, folded away: for who would rather read them."""
    title = f"{_NUMBERS}: {own.title}" if own.title else _NUMBERS
    heads = (own.head, *own.columns)
    told = own.subtitle or own.title
    drawn = element(
        "table",
        element("caption", words.plain(told)) if told else Markup(""),
        element("thead", element("tr", *(element("th", words.plain(each), scope="col") for each in heads))),
        element("tbody", *(element("tr", *_numbers_row(each)) for each in own.rows)),
    )
    inner = element("div", drawn, class_="scrolls", tabindex=0, role="group", aria_label=title)
    return element("details", element("summary", words.plain(title)), inner)


def _numbers_row(row: NumbersRow) -> list[Markup]:
    return [element("th", row.name, scope="row"), *(element("td", each.text) for each in row.entries)]


def _row(cells: tuple[Cell, ...], headed: bool, words: Words) -> list[Markup]:
    return [_cell(cell, "row" if headed and not number else "", words) for number, cell in enumerate(cells)]


def _cell(cell: Cell, scope: str, words: Words) -> Markup:
    """A cell; an empty one heads nothing."""
    told = lines(cell.paragraphs, words)
    ends = bool(cell.paragraphs) and cell.paragraphs[0].style.align == "right"
    is_head = bool(scope and told)
    return element(
        "th" if is_head else "td", told, scope=scope if is_head else None, class_="end" if ends else None
    )
