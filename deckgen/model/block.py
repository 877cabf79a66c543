"""Content that has no place on a slide yet: what narrative and charts hand to position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deckgen.model.chart import ChartData, ChartText
from deckgen.model.facts import Fact
from deckgen.model.numbers import Numbers
from deckgen.model.text import Paragraph
from deckgen.problems import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A headed box of paragraphs."""

    slot: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart that will be drawn at the size that position gives it; `fact` is what its words tell."""

    slot: str
    data: ChartData
    text: ChartText
    place: Place = NOWHERE
    fact: Fact | None = None
    numbers: Numbers | None = None


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with a header row; a cell is a paragraph. `bars` names columns whose cells also draw a bar.

    `bars` maps a column's index to each body row's share, 0 to 1, of a filled bar; words stay in the cell.
    `weights` are the relative widths of the columns; without any, columns are as wide as their words need.
    `behind` is the chart (slide/slot) whose numbers these are, and `about` what stands below the heading.
    `instead` is what takes its place where a page is too narrow for its words.
    """

    slot: str
    heading: str
    header: tuple[str, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    weights: tuple[float, ...]
    bars: tuple[tuple[int, tuple[float, ...]], ...] = ()
    place: Place = NOWHERE
    about: Paragraph | None = None
    behind: str = ""
    instead: TableBlock | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its words; `colour` is a theme colour name, or "" for the slide's own."""

    words: Paragraph
    figure: Paragraph
    colour: str = ""
    link: str = ""  # id of a slide in this deck


@dataclass(frozen=True, slots=True)
class TilesBlock:
    """Figures as a grid of tiles, as large tiles of the report's groups, or as ordered steps (a journey)."""

    slot: str
    heading: str
    kind: Literal["tiles", "group-tiles", "journey"]
    tiles: tuple[Tile, ...]
    alt: str = ""
    place: Place = NOWHERE


Block = TextBlock | ChartBlock | TableBlock | TilesBlock


@dataclass(frozen=True, slots=True)
class BlockRegion:
    """What one region of a slide is to hold, in order."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    columns: int = 0
    note: str = ""  # small words beside the heading


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of speaker notes, and the facts that it tells of; () where it is of the whole slide.

    A slide that goes on has each note where its facts stand.
    """

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockSlide:
    """A slide's content by region, before positioning."""

    id: str
    title: Paragraph
    kicker: Paragraph
    slide_layout: str
    colour: str  # theme colour name of its group
    regions: tuple[BlockRegion, ...]
    source: Paragraph  # the source line, with links
    footer: str  # the report's name and the notice
    notes: tuple[Note, ...]  # speaker notes
    place: Place = NOWHERE
    section: str = ""  # name of the group it belongs to, for bookmarks and sections
    marking: str = ""  # its protective marking
