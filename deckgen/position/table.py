"""Turn a block of rows into a table with its lines broken, and into the bars that stand in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from deckgen.model.block import TableBlock
from deckgen.model.deck import Cell, Insets, Item, Shape, Table
from deckgen.model.text import Paragraph
from deckgen.position.heading import Heading, heading
from deckgen.position.setting import Setter, SetText
from deckgen.position.sheet import Area, Sheet, plain
from deckgen.position.styles import Look
from deckgen.units import Length

_BAR_GAP = 3.0  # points between a cell's words and its bar
_STEP = 0.5
_MOST_GIVE = 6.0  # how much more inset the cells may get on the right


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with a heading of its own. `give` is the inset added on the right of every cell."""

    block: TableBlock
    heading: Heading | None
    rows: tuple[tuple[SetText, ...], ...]  # the header first
    widths: tuple[float, ...]
    give: float
    tinted: bool
    step: int
    look: Look
    setter: Setter
    continued: str

    stretches = False

    @property
    def heights(self) -> tuple[float, ...]:
        """The height of each row, the header's first."""
        return tuple(self._height(number, row) for number, row in enumerate(self.rows))

    @property
    def least(self) -> float:
        """Heading and all rows."""
        return (self.heading.height if self.heading else 0.0) + sum(self.heights)

    def split(self, room: float) -> tuple[TablePart, TablePart] | None:
        """Between rows; the rest has the header again."""
        for count in range(len(self.block.rows) - 1, 0, -1):
            first = self._of(slice(0, count), self.block.heading)
            if first.least <= room:
                words = self.block.heading and f"{self.block.heading} {self.continued}"
                return first, self._of(slice(count, None), words)
        return None

    def _of(self, rows: slice, words: str) -> TablePart:
        bars = tuple((column, shares[rows]) for column, shares in self.block.bars)
        block = replace(self.block, rows=self.block.rows[rows], bars=bars, heading=words)
        return table_part(
            block, sum(self.widths), self.tinted, self.step, self.look, self.setter, self.continued
        )

    def _height(self, number: int, row: Sequence[SetText]) -> float:
        barred = {column for column, _ in self.block.bars} if number else set()
        more = _BAR_GAP + self.look.gaps["bar"]
        tallest = max(text.height + (more if column in barred else 0.0) for column, text in enumerate(row))
        return tallest + 2 * self.look.gaps["cell"]

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """Heading, table, and bars over its cells."""
        items: list[Item] = []
        if self.heading is not None:
            items.extend(self.heading.place(self.block.slot, area, sheet))
            area = area.below(self.heading.height)
        lefts = [area.x + left for left in accumulate(self.widths, initial=0.0)]
        tops = [area.y + top for top in accumulate(self.heights, initial=0.0)]
        rows = tuple(self._cells(number, lefts, tops, sheet) for number in range(len(self.rows)))
        columns = tuple(Length(row.rect.width) for row in rows[0])
        inset = self.look.gaps["cell"]
        items.append(
            Table(
                name=sheet.name(self.block.slot),
                rect=Area(area.x, area.y, sum(self.widths), sum(self.heights)).rect,
                columns=columns,
                heights=tuple(Length(row[0].rect.height) for row in rows),
                rows=rows,
                insets=Insets(inset, inset, inset + self.give, inset),
                rule=self.look.colour("rule"),
                title=self.block.heading,
            )
        )
        items.extend(self._bars(lefts, tops, sheet))
        return items

    def _cells(
        self, number: int, lefts: Sequence[float], tops: Sequence[float], sheet: Sheet
    ) -> tuple[Cell, ...]:
        inset = self.look.gaps["cell"]
        fill = None if number or self.tinted else self.look.colour("tint")
        cells: list[Cell] = []
        for column, text in enumerate(self.rows[number]):
            sheet.tell_cut(text, self.block.slot)
            x, y = lefts[column], tops[number]
            area = Area(x, y, self.widths[column], tops[number + 1] - y)
            cells.append(Cell(text.placed(x + inset, y + inset), area.rect, fill))
        return tuple(cells)

    def _bars(self, lefts: Sequence[float], tops: Sequence[float], sheet: Sheet) -> Iterator[Shape]:
        """A track and, over it, the filled share; both are decoration, since the cell has the words."""
        gaps = self.look.gaps
        for column, shares in self.block.bars:
            room = self.widths[column] - 2 * gaps["cell"]
            for row, share in enumerate(shares, start=1):
                x = lefts[column] + gaps["cell"]
                y = tops[row] + gaps["cell"] + self.rows[row][column].height + _BAR_GAP
                track = Area(x, y, min(gaps["bar-width"], room), gaps["bar"])
                name = f"{self.block.slot}-bar-{row}"
                yield sheet.shape(f"{name}-track", track, self.look.colour("track"))
                if share > 0:
                    filled = replace(track, width=track.width * min(share, 1.0))
                    yield sheet.shape(name, filled, self.look.group)


def table_part(
    block: TableBlock, width: float, tinted: bool, step: int, look: Look, setter: Setter, continued: str
) -> TablePart:
    """A table as wide as its region: columns by their weights, cells inset so that breaks are certain."""
    total = sum(block.weights) or 1.0
    widths = tuple(width * weight / total for weight in block.weights)
    above = heading(block.heading, width, tinted, step, look, setter)
    best: TablePart | None = None
    for count in range(int(_MOST_GIVE / _STEP) + 1):
        give = count * _STEP
        rows = tuple(_rows(block, widths, give, step, look, setter))
        made = TablePart(block, above, rows, widths, give, tinted, step, look, setter, continued)
        if best is None or _cost(made) < _cost(best):
            best = made
        if not _cost(best)[0]:
            break
    assert best is not None  # the first width is always tried
    return best


def _cost(part: TablePart) -> tuple[int, float]:
    return sum(text.ambiguous for row in part.rows for text in row), part.least


def _rows(
    block: TableBlock, widths: Sequence[float], give: float, step: int, look: Look, setter: Setter
) -> Iterator[tuple[SetText, ...]]:
    inset = 2 * look.gaps["cell"] + give
    header = tuple(plain(words) for words in block.header)
    rows: tuple[tuple[Paragraph, ...], ...] = (header, *block.rows)
    for number, row in enumerate(rows):
        style = look.style("table" if number else "table-header", step)
        yield tuple(
            setter.at([(replace(cell, level=0), style)], width - inset)
            for cell, width in zip(row, widths, strict=True)
        )
