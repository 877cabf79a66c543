"""Turn a region's charts into pictures on a grid, and into what is to be drawn at which size."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from deckgen.model.block import ChartBlock
from deckgen.model.deck import Item, Picture
from deckgen.position.sheet import Area, Drawing, Sheet

MOST = 6  # charts on one slide
_LEAST_HEIGHT = 110.0  # of a chart: title, subtitle, axis and a plot that can still be read
_TALLEST, _TALL_ENOUGH = 0.7, 200.0  # no chart is higher than this share of its width, or this many points
_WANTED = (300.0, 170.0)  # a size at which a chart of months reads well


@dataclass(frozen=True, slots=True)
class ChartsPart:
    """Charts that share an area. `columns` 0 chooses the grid on which the smallest chart reads best."""

    blocks: tuple[ChartBlock, ...]
    columns: int
    gap: float
    width: float

    stretches = True

    @property
    def least(self) -> float:
        """Enough for the fewest rows that charts of a readable width allow."""
        across = self.columns or max(1, int((self.width + self.gap) // (_WANTED[0] * 2 / 3 + self.gap)))
        rows = math.ceil(len(self.blocks) / across)
        return rows * _LEAST_HEIGHT + (rows - 1) * self.gap

    def split(self, room: float) -> tuple[ChartsPart, ChartsPart] | None:
        """The first charts that have room, and the others."""
        for count in range(len(self.blocks) - 1, 0, -1):
            first = replace(self, blocks=self.blocks[:count])
            if first.least <= room:
                return first, replace(self, blocks=self.blocks[count:])
        return None

    def dealt(self, slides: int) -> tuple[ChartsPart, ...]:
        """The charts over several slides, in order, the first slides with one more where they are uneven."""
        each, more = divmod(len(self.blocks), slides)
        dealt: list[ChartsPart] = []
        start = 0
        for number in range(slides):
            count = each + (number < more)
            if count:
                dealt.append(replace(self, blocks=self.blocks[start : start + count]))
            start += count
        return tuple(dealt)

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """A picture for each chart; the sheet keeps what is to be drawn."""
        cells = grid(len(self.blocks), area, self.gap, self.columns)
        items: list[Item] = []
        for block, cell in zip(self.blocks, cells, strict=True):
            name, rect = sheet.name(block.slot), cell.rect
            sheet.drawings[name] = Drawing(block.data, block.text, rect.size)
            text = block.text
            items.append(Picture(name, rect, name, text.alt, block.data.facts, text.runs, block.numbers))
        return items


def grid(count: int, area: Area, gap: float, columns: int = 0) -> tuple[Area, ...]:
    """Places for `count` charts in `area`, row by row; a row with fewer has wider ones.

    With `columns` the last row may be short; else a short row comes first (one wide above two), and of all
    such grids the one whose smallest chart comes nearest to a good size is taken.
    """
    if columns:
        return tuple(_cells(_rows(count, columns, short_first=False), area, gap))
    choices = [tuple(_cells(_rows(count, across, True), area, gap)) for across in range(1, min(count, 3) + 1)]
    return max(choices, key=_legibility, default=())


def _rows(count: int, across: int, short_first: bool) -> list[int]:
    full, rest = divmod(count, across)
    rows = [across] * full
    if rest:
        rows.insert(0 if short_first else len(rows), rest)
    return rows


def _cells(rows: Sequence[int], area: Area, gap: float) -> Iterator[Area]:
    narrowest = (area.width - gap * (max(rows) - 1)) / max(rows)
    room = (area.height - gap * (len(rows) - 1)) / len(rows)
    height = min(room, max(narrowest * _TALLEST, _TALL_ENOUGH))
    for number, across in enumerate(rows):
        width = (area.width - gap * (across - 1)) / across
        y = area.y + number * (height + gap)
        for column in range(across):
            yield Area(area.x + column * (width + gap), y, width, height)


def _legibility(cells: Sequence[Area]) -> float:
    return min(min(cell.width / _WANTED[0], cell.height / _WANTED[1]) for cell in cells)
