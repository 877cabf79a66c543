"""Tables into native ones: a marked header row, and every fill, rule and margin said in the cells.

The table style named is PowerPoint's "No Style, No Grid", so that no banding comes with the theme.
"""

from __future__ import annotations

from deckgen.model.deck import Cell, Insets, Table
from deckgen.units import Length
from deckgen.writers.pptx.canvas import Canvas, transform
from deckgen.writers.pptx.markup import Element, child, texted
from deckgen.writers.pptx.paragraph import write_text

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def write_table(table: Table, canvas: Canvas) -> None:
    """Add a table to the slide."""
    frame = child(canvas.tree, "p:graphicFrame")
    names = child(frame, "p:nvGraphicFramePr")
    canvas.named(names, table.name, table.title)
    child(child(names, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", {"noGrp": 1})
    child(names, "p:nvPr")
    transform(frame, table.rect, "p:xfrm")
    data = child(child(frame, "a:graphic"), "a:graphicData", {"uri": _URI})
    grid = child(data, "a:tbl")
    heads = {"firstRow": 1} | ({"firstCol": 1} if table.row_heads else {})
    texted(child(grid, "a:tblPr", heads), "a:tableStyleId", _NO_STYLE)
    columns = child(grid, "a:tblGrid")
    for width in table.columns:
        child(columns, "a:gridCol", {"w": int(width)})
    for height, cells in zip(table.heights, table.rows, strict=True):
        row = child(grid, "a:tr", {"h": int(height)})
        for cell in cells:
            _cell(row, cell, table, canvas)


def _cell(row: Element, cell: Cell, table: Table, canvas: Canvas) -> None:
    made = child(row, "a:tc")
    body = child(made, "a:txBody")
    child(body, "a:bodyPr")
    child(body, "a:lstStyle")
    write_text(body, cell.paragraphs, canvas)
    properties = child(made, "a:tcPr", _margins(table.insets))
    for side in ("a:lnL", "a:lnR", "a:lnT"):
        canvas.colours.line(properties, side, None, 0)
    canvas.colours.line(properties, "a:lnB", table.rule, table.rule_width)
    canvas.colours.fill(properties, cell.fill)


def _margins(insets: Insets) -> dict[str, object]:
    sides = {"marL": insets.left, "marR": insets.right, "marT": insets.top, "marB": insets.bottom}
    return {key: int(Length.points(value)) for key, value in sides.items()}
