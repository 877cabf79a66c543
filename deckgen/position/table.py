"""Turn a block of rows into a table with its lines broken, and into the bars that stand in its cells.

Columns are as wide as their weights say, or as their words need (as CSS 2.2 lays out tables, 17.5.2.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from deckgen.model.block import TableBlock
from deckgen.model.deck import Cell, Insets, Item, Shape, Table, TextBox
from deckgen.model.text import Paragraph
from deckgen.position.heading import Heading, heading
from deckgen.position.setting import Setter, SetText, StyledParagraph
from deckgen.position.sheet import Area, Sheet, plain
from deckgen.position.styles import Look
from deckgen.units import Length

_BAR_GAP = 3.0  # points between a cell's words and its bar
_STEP = 0.5
_MOST_GIVE = 6.0  # how much more inset the cells may get on the right
_ANY_WIDTH = 10_000.0  # points: no cell is broken


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with a heading of its own, and perhaps words below that.

    `width` is the region's; the table may be narrower. `give` is the inset added on the right of every cell.
    """

    block: TableBlock
    width: float
    heading: Heading | None
    about: SetText | None
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
        """Heading, what stands below it, and all rows."""
        return (self.heading.height if self.heading else 0.0) + self._about_height + sum(self.heights)

    @property
    def _about_height(self) -> float:
        return self.about.height + self.look.gaps["slack"] if self.about else 0.0

    @property
    def _cell(self) -> float:
        return self.look.gaps[_cell_gap(self.block)]

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
        return table_part(block, self.width, self.tinted, self.step, self.look, self.setter, self.continued)

    def _height(self, number: int, row: Sequence[SetText]) -> float:
        barred = {column for column, _ in self.block.bars} if number else set()
        more = _BAR_GAP + self.look.gaps["bar"]
        tallest = max(text.height + (more if column in barred else 0.0) for column, text in enumerate(row))
        return tallest + 2 * self._cell

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """Heading, table, and bars over its cells."""
        items: list[Item] = []
        if self.heading is not None:
            items.extend(self.heading.place(self.block.slot, area, sheet))
            area = area.below(self.heading.height)
        if self.about is not None:
            box = area.top(self._about_height).rect
            name = sheet.name(f"{self.block.slot}-about")
            items.append(TextBox(name, box, self.about.placed(area.x, area.y)))
            area = area.below(self._about_height)
        lefts = [area.x + left for left in accumulate(self.widths, initial=0.0)]
        tops = [area.y + top for top in accumulate(self.heights, initial=0.0)]
        rows = tuple(self._cells(number, lefts, tops, sheet) for number in range(len(self.rows)))
        columns = tuple(Length(row.rect.width) for row in rows[0])
        inset = self._cell
        items.append(
            Table(
                name=sheet.name(self.block.slot),
                rect=Area(area.x, area.y, sum(self.widths), sum(self.heights)).rect,
                columns=columns,
                heights=tuple(Length(row[0].rect.height) for row in rows),
                rows=rows,
                insets=Insets(inset, inset, inset + self.give, inset),
                rule=self.look.colour("rule"),
                title=self.block.heading or ", ".join(filter(None, self.block.header)),
                row_heads=_are_heads(len(rows), len(columns)),
                behind=self.block.behind,
            )
        )
        items.extend(self._bars(lefts, tops, sheet))
        return items

    def _cells(
        self, number: int, lefts: Sequence[float], tops: Sequence[float], sheet: Sheet
    ) -> tuple[Cell, ...]:
        inset = self._cell
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
            room = self.widths[column] - 2 * self._cell
            for row, share in enumerate(shares, start=1):
                x = lefts[column] + self._cell
                y = tops[row] + self._cell + self.rows[row][column].height + _BAR_GAP
                track = Area(x, y, min(gaps["bar-width"], room), gaps["bar"])
                name = f"{self.block.slot}-bar-{row}"
                yield sheet.shape(f"{name}-track", track, self.look.colour("track"))
                if share > 0:
                    filled = replace(track, width=track.width * min(share, 1.0))
                    yield sheet.shape(name, filled, self.look.group)


def table_part(
    block: TableBlock, width: float, tinted: bool, step: int, look: Look, setter: Setter, continued: str
) -> TablePart:
    """A table of its region's width, or as wide as its words need: cells inset so that breaks are certain."""
    widths = _weighed(block, width) if block.weights else _as_words_need(block, width, step, look, setter)
    if block.instead is not None and _breaks_words(_rows(block, widths, 0.0, step, look, setter)):
        return table_part(block.instead, width, tinted, step, look, setter, continued)
    above = heading(block.heading, width, tinted, step, look, setter)
    small = look.style("small")
    about = setter.at([(block.about, small)], width) if block.about else None
    best: TablePart | None = None
    for count in range(int(_MOST_GIVE / _STEP) + 1):
        give = count * _STEP
        rows = tuple(_rows(block, widths, give, step, look, setter))
        made = TablePart(
            block, width, above, about, rows, widths, give, tinted, step, look, setter, continued
        )
        if best is None or _cost(made) < _cost(best):
            best = made
        if not _cost(best)[0]:
            break
    assert best is not None  # the first width is always tried
    return best


def _cost(part: TablePart) -> tuple[int, float]:
    return sum(text.ambiguous for row in part.rows for text in row), part.least


def _breaks_words(rows: Iterable[Sequence[SetText]]) -> bool:
    return any(text.cut for row in rows for text in row)


def _weighed(block: TableBlock, width: float) -> tuple[float, ...]:
    total = sum(block.weights) or 1.0
    return tuple(width * weight / total for weight in block.weights)


def _as_words_need(
    block: TableBlock, width: float, step: int, look: Look, setter: Setter
) -> tuple[float, ...]:
    """As wide as each column's widest cell; where that is too much, as its longest word and a fair share.

    Where even the longest words are too wide together, each column has its share of the width.
    """
    inset = 2 * look.gaps[_cell_gap(block)] + _MOST_GIVE
    columns = tuple(zip(*_styled(block, step, look), strict=True))
    most = [inset + max(_widest(cell, setter) for cell in column) for column in columns]
    if sum(most) <= width:
        return tuple(most)
    least = [inset + max(_longest_word(cell, setter) for cell in column) for column in columns]
    if sum(least) > width:  # words break, as wide ones do in any column, and are told
        return tuple(width * low / sum(least) for low in least)
    wanted = sum(most) - sum(least)
    share = max(width - sum(least), 0.0) / wanted if wanted else 0.0
    return tuple(low + (high - low) * share for low, high in zip(least, most, strict=True))


def _widest(cell: StyledParagraph, setter: Setter) -> float:
    return setter.at([cell], _ANY_WIDTH).widest


def _longest_word(cell: StyledParagraph, setter: Setter) -> float:
    paragraph, style = cell
    return max((_widest((plain(word), style), setter) for word in paragraph.text.split()), default=0.0)


def _rows(
    block: TableBlock, widths: Sequence[float], give: float, step: int, look: Look, setter: Setter
) -> Iterator[tuple[SetText, ...]]:
    inset = 2 * look.gaps[_cell_gap(block)] + give
    for row in _styled(block, step, look):
        yield tuple(setter.at([cell], width - inset) for cell, width in zip(row, widths, strict=True))


def _styled(block: TableBlock, step: int, look: Look) -> Iterator[tuple[StyledParagraph, ...]]:
    """Header and rows, each cell with the style that it is set in."""
    role = "numbers" if block.behind else "table"
    header = tuple(plain(words) for words in block.header)
    rows: tuple[tuple[Paragraph, ...], ...] = (header, *block.rows)
    for number, row in enumerate(rows):
        style = look.style(role if number else f"{role}-header", step)
        yield tuple((replace(cell, level=0), style) for cell in row)


def _are_heads(rows: int, columns: int) -> bool:
    """Whether first cells head their rows: where that leaves at least as many cells of data as of heads.

    In a table of pairs, or of one row, a head would tell nothing that the cell before does not.
    """
    data = (rows - 1) * (columns - 1)
    return data >= rows * columns - data


def _cell_gap(block: TableBlock) -> str:
    return "numbers-cell" if block.behind else "cell"
