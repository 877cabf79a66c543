"""Turn figures into tiles on a grid, groups into large tiles, or figures into the steps of a journey."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from deckgen.model.block import Tile, TilesBlock
from deckgen.model.deck import Insets, Item, Shape, TextBox
from deckgen.model.text import Paragraph
from deckgen.position.heading import Heading, heading
from deckgen.position.setting import Setter, SetText
from deckgen.position.sheet import Area, Sheet
from deckgen.position.styles import Look

_WIDTHS = {"tiles": 130.0, "journey": 68.0, "group-tiles": 360.0}  # the least that a tile should be, points
_GROUP_PAD = 3.0  # a group's tile has this many times the inset of a small one
_STEP_GAP = 2.0
_MOST_STRETCH = 1.5  # tiles with spare room grow by at most this


@dataclass(frozen=True, slots=True)
class TilesPart:
    """Tiles with a heading, in rows of `across`."""

    block: TilesBlock
    heading: Heading | None
    texts: tuple[tuple[SetText, ...], ...]  # of each tile: one, or a journey's figure and words
    across: int
    width: float
    tinted: bool
    step: int
    look: Look
    setter: Setter
    continued: str

    stretches = True

    @property
    def least(self) -> float:
        """Heading and rows."""
        rows = self._row_heights()
        gaps = self.look.gaps["tiles"] * (len(rows) - 1)
        return (self.heading.height if self.heading else 0.0) + sum(rows) + gaps

    def _row_heights(self) -> list[float]:
        """Every row is as high as the highest tile."""
        return [max(map(self._height, self.texts))] * math.ceil(len(self.texts) / self.across)

    def _height(self, texts: Sequence[SetText]) -> float:
        if self.block.kind == "journey":
            return self.look.gaps["step"] + self.look.gaps["cell"] + texts[1].height + self.look.gaps["slack"]
        return texts[0].height + 2 * _pad(self.block, self.look)

    def split(self, room: float) -> tuple[TilesPart, TilesPart] | None:
        """Between rows."""
        rows = math.ceil(len(self.texts) / self.across)
        for count in range(rows - 1, 0, -1):
            at = count * self.across
            first = self._of(self.block.tiles[:at], self.block.heading)
            if first.least <= room:
                words = self.block.heading and f"{self.block.heading} {self.continued}"
                return first, self._of(self.block.tiles[at:], words)
        return None

    def _of(self, tiles: tuple[Tile, ...], words: str) -> TilesPart:
        block = replace(self.block, tiles=tiles, heading=words)
        return tiles_part(block, self.width, self.tinted, self.step, self.look, self.setter, self.continued)

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """Heading, then each tile in order."""
        items: list[Item] = []
        if self.heading is not None:
            items.extend(self.heading.place(self.block.slot, area, sheet))
            area = area.below(self.heading.height)
        for number, cell in enumerate(self._cells(area)):
            for text in self.texts[number]:
                sheet.tell_cut(text, self.block.slot)
            items.extend(self._tile(number, cell, sheet))
        return items

    def _cells(self, area: Area) -> Iterator[Area]:
        """Each tile's place; rows share spare room, which a journey does not need."""
        gap, rows = self.look.gaps["tiles"], self._row_heights()
        spare = (area.height - sum(rows) - gap * (len(rows) - 1)) / len(rows)
        y = area.y
        for number, height in enumerate(rows):
            tall = self._stretched(height, spare)
            inside = self.texts[number * self.across : (number + 1) * self.across]
            across = _cell_width(self.block, self.width, self.across, self.look)
            between = _STEP_GAP if self.block.kind == "journey" else gap
            for column in range(len(inside)):
                yield Area(area.x + column * (across + between), y, across, tall)
            y += tall + gap

    def _stretched(self, height: float, spare: float) -> float:
        if self.block.kind == "journey":
            return height
        if self.block.kind == "group-tiles":
            return height + spare
        return min(height + spare, height * _MOST_STRETCH)

    def _tile(self, number: int, cell: Area, sheet: Sheet) -> Iterator[Item]:
        tile = self.block.tiles[number]
        look = self.look.in_colour(tile.colour)
        name = f"{self.block.slot}-{number + 1}"
        if self.block.kind == "journey":
            yield from self._step(number, cell, sheet, look)
            return
        text = self.texts[number][0]
        pad = _pad(self.block, self.look)
        top = cell.y + (cell.height - text.height) / 2
        yield Shape(
            name=sheet.name(name),
            rect=cell.rect,
            geometry="rectangle",
            fill=look.group if self.block.kind == "group-tiles" else look.colour("tint"),
            paragraphs=text.placed(cell.x + pad, top),
            insets=Insets(pad, pad, pad + text.give, pad),
            anchor="middle",
            link=tile.link,
            role="group-tile" if self.block.kind == "group-tiles" else "tile",
        )

    def _step(self, number: int, cell: Area, sheet: Sheet, look: Look) -> Iterator[Item]:
        """An arrow with the figure, and the words below it."""
        figure, words = self.texts[number]
        name = f"{self.block.slot}-{number + 1}"
        arrow = cell.top(look.gaps["step"])
        side = (arrow.width - figure.width) / 2
        yield Shape(
            name=sheet.name(name),
            rect=arrow.rect,
            geometry="chevron" if number else "pentagon",
            fill=look.group,
            paragraphs=figure.placed(arrow.x + side, arrow.y + (arrow.height - figure.height) / 2),
            insets=Insets(side, 0, side, 0),
            link=self.block.tiles[number].link,
            role="step",
        )
        below = cell.below(look.gaps["step"] + look.gaps["cell"])
        inset = (below.width - words.width) / 2
        yield TextBox(
            sheet.name(f"{name}-words"),
            below.rect,
            words.placed(below.x + inset, below.y),
            insets=Insets(left=inset, right=inset),
        )


def tiles_part(
    block: TilesBlock, width: float, tinted: bool, step: int, look: Look, setter: Setter, continued: str
) -> TilesPart:
    """Tiles at the width of their region: as many a row as are readable, rows as even as can be."""
    across = _across(block, width)
    cell = _cell_width(block, width, across, look)
    above = heading(block.heading, width, tinted, step, look, setter)
    texts = tuple(
        _texts(block, tile, cell, step, look.in_colour(tile.colour), setter) for tile in block.tiles
    )
    return TilesPart(block, above, texts, across, width, tinted, step, look, setter, continued)


def _across(block: TilesBlock, width: float) -> int:
    wanted = _WIDTHS[block.kind]
    most = max(1, int(width // wanted))
    rows = math.ceil(len(block.tiles) / most) or 1
    return max(1, math.ceil(len(block.tiles) / rows))


def _cell_width(block: TilesBlock, width: float, across: int, look: Look) -> float:
    gap = _STEP_GAP if block.kind == "journey" else look.gaps["tiles"]
    return (width - gap * (across - 1)) / max(across, 1)


def _pad(block: TilesBlock, look: Look) -> float:
    return look.gaps["tile"] * (_GROUP_PAD if block.kind == "group-tiles" else 1.0)


def _texts(
    block: TilesBlock, tile: Tile, cell: float, step: int, look: Look, setter: Setter
) -> tuple[SetText, ...]:
    words, figure = replace(tile.words, level=0), replace(tile.figure, level=0)
    give = look.gaps["give"] / 2
    if block.kind == "journey":
        arrow = look.gaps["step"]  # a chevron's point and notch are each half as deep as it is high
        return (
            _on_one_line(figure, max(cell - arrow, cell / 2), look, setter),
            setter.best([(words, look.style("step-words", step))], cell - 2 * _STEP_GAP, give),
        )
    room = cell - 2 * _pad(block, look)
    if block.kind == "group-tiles":
        styled = [(words, look.style("group-label", step)), (figure, look.style("group-words", step))]
    else:
        styled = [(figure, look.style("tile-figure", step)), (words, look.style("tile-words", step))]
    return (setter.best(styled, room, give),)


def _on_one_line(figure: Paragraph, width: float, look: Look, setter: Setter) -> SetText:
    """A step's figure in the largest of its sizes at which it is one line, else in the smallest."""
    made = [
        setter.at([(figure, look.style("step-figure", step))], width) for step in look.steps("step-figure")
    ]
    return next((text for text in made if text.lines == 1), made[-1])
