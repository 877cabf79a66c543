"""Tables that can be read cell by cell with their headers: checkpoint 15."""

from __future__ import annotations

from collections.abc import Iterator

from matterhorn.elements import Element
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("15-003")
def every_header_says_what_it_heads(tagged: Tagged) -> Iterator[Refusal]:
    """A header cell has its Scope, unless cells name their headers."""
    for table in _tables(tagged):
        cells = [each for each in table.within if each.role in ("TH", "TD")]
        if any(each.attribute("/Table", "/Headers") is not None for each in cells):
            continue
        for cell in cells:
            scope = cell.attribute("/Table", "/Scope")
            if cell.role == "TH" and str(scope) not in ("/Row", "/Column", "/Both"):
                yield Refusal("15-003", str(cell), "it has no Scope")


@checks("table-regular")
def every_row_is_as_wide(tagged: Tagged) -> Iterator[Refusal]:
    """Rows have the same number of cells, spans counted, and the table has a header cell and a summary."""
    for table in _tables(tagged):
        rows = [each for each in table.within if each.role == "TR"]
        widths = _widths(rows)
        if len(set(widths)) != 1:
            yield Refusal("table-regular", str(table), f"its rows have {widths} cells")
        if not any(each.role == "TH" for each in table.within):
            yield Refusal("table-regular", str(table), "no cell heads anything")
        if not str(table.attribute("/Table", "/Summary") or ""):
            yield Refusal("table-regular", str(table), "nothing says what it tells")


def _tables(tagged: Tagged) -> Iterator[Element]:
    return (each for each in tagged.elements if each.role == "Table")


def _widths(rows: list[Element]) -> list[int]:
    """How many columns each row fills, its own cells and those that reach down into it."""
    reaching: list[int] = []  # for each cell that goes on below: its columns, once for each row still to come
    waiting: list[list[int]] = [[] for _ in rows]
    found = []
    for index, row in enumerate(rows):
        reaching = waiting[index]
        width = sum(reaching)
        for cell in row.elements:
            across, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            width += across
            for below in range(index + 1, min(index + down, len(rows))):
                waiting[below].append(across)
        found.append(width)
    return found


def _span(cell: Element, key: str) -> int:
    given = cell.attribute("/Table", key)
    return 1 if given is None else int(given)
