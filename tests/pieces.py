"""Turn a report into everything that a reader sees, each piece with the facts and charts it stands on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from deckgen import data, load, narrative
from deckgen.metrics.evaluate import evaluate
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.block import Block, BlockSlide, ChartBlock, TableBlock, TextBlock, TilesBlock
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData
from deckgen.model.facts import SourceRows
from deckgen.model.spec import Item, Section, SlideSpec, Spec
from deckgen.model.table import SourceTable
from deckgen.model.text import Run
from deckgen.problems import Place, Problems

ROOT = Path(__file__).resolve().parent.parent
NOTHING: frozenset[str] = frozenset()
UNSAID = ("unknown-token", "token-without-value", "phrase-missing")


@dataclass(frozen=True)
class Cell:
    source: str
    column: str
    index: int


@dataclass(frozen=True)
class Piece:
    """Something that a reader sees, its printed figures, and the ids of the facts and charts it stands on."""

    content: object
    stands_on: frozenset[str] = NOTHING
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """Its words; "" of a drawing."""
        if isinstance(self.content, str):
            return self.content
        return "".join(run.text for run in self.runs)


@dataclass
class Composed:
    """A report's facts and charts, and all that it says; pieces by a name that a change leaves alone."""

    book: FactBook
    tables: Mapping[str, SourceTable]
    pieces: dict[str, Piece] = field(default_factory=dict)
    unsaid: tuple[str, ...] = ()  # patterns that had no words for a fact as it is

    @cached_property
    def origins(self) -> dict[tuple[str, str], list[tuple[str, tuple[int, ...]]]]:
        """Source and column -> each fact or chart that uses it, with the rows."""
        found: dict[tuple[str, str], list[tuple[str, tuple[int, ...]]]] = {}
        for name, sources in self.provenances():
            for source in sources:
                for column in source.columns:
                    found.setdefault((source.source, column), []).append((name, source.rows))
        return found

    def provenances(self) -> Iterator[tuple[str, tuple[SourceRows, ...]]]:
        for fact in self.book.facts.values():
            yield fact.id, fact.provenance.sources
        for key, chart in self.book.charts.items():
            yield chart_id(*key), chart.provenance.sources

    def holders(self, cell: Cell) -> frozenset[str]:
        """The facts and charts whose provenance has the cell."""
        row = self.row(cell)
        uses = self.origins.get((cell.source, cell.column), ())
        return frozenset(name for name, rows in uses if has(rows, row))

    def row(self, cell: Cell) -> int:
        return int(self.tables[cell.source].frame["row"].iat[cell.index])

    def period(self, cell: Cell) -> int | None:
        frame = self.tables[cell.source].frame
        return int(frame["period"].iat[cell.index]) if "period" in frame.columns else None

    def value(self, cell: Cell) -> Any:
        value = self.tables[cell.source].frame[cell.column].iat[cell.index]
        return None if pd.isna(value) else value

    def is_numeric(self, cell: Cell) -> bool:
        return bool(pd.api.types.is_numeric_dtype(self.tables[cell.source].frame[cell.column]))


def has(rows: tuple[int, ...], row: int) -> bool:
    """Whether a row is among these, which are in order."""
    place = bisect_left(rows, row)
    return place < len(rows) and rows[place] == row


def chart_id(slide: str, slot: str) -> str:
    return f"chart {slide}/{slot}"


@dataclass(frozen=True)
class Report:
    spec: Spec
    tables: Mapping[str, SourceTable]

    def evaluated(self, tables: Mapping[str, SourceTable]) -> Composed:
        return Composed(evaluate(self.spec, tables, Problems()), tables)

    def composed(self, tables: Mapping[str, SourceTable]) -> Composed:
        return self.written(self.evaluated(tables))

    def written(self, evaluated: Composed, slides: frozenset[str] | None = None) -> Composed:
        """With its pieces: of all slides, or of these alone."""
        chosen = tuple(each for each in self.spec.slides if slides is None or each.id in slides)
        problems = Problems()
        written = narrative.write(replace(self.spec, slides=chosen), evaluated.book, problems)
        evaluated.unsaid = tuple(str(each) for each in problems if each.code in UNSAID)
        asked = {slide.id: slide for slide in chosen}
        for slide in written:
            evaluated.pieces.update(pieces(asked[slide.id], slide, evaluated.book))
        return evaluated

    def with_cell(self, cell: Cell) -> dict[str, SourceTable]:
        return {**self.tables, cell.source: with_changed(self.tables[cell.source], cell)}

    def cells(self) -> list[Cell]:
        return [
            Cell(source, column, index)
            for source, table in sorted(self.tables.items())
            for column in table.headers
            for index in range(len(table.frame))
        ]


def read_report() -> Report:
    problems = Problems()
    spec = load.load(ROOT, "2024-09", SENTENCE_VERBS, CHART_VERBS, problems)
    assert spec is not None
    tables = data.read_tables(spec, ROOT, problems)
    problems.stop_on_errors()
    # The closing slide tells of settings and of no cell.
    return Report(replace(spec, reading=None), tables)


def with_changed(table: SourceTable, cell: Cell) -> SourceTable:
    """The table with one cell changed: a number raised or lowered, a category made its next member."""
    frame = table.frame.copy()
    column, value = frame[cell.column], frame.at[cell.index, cell.column]
    if pd.api.types.is_numeric_dtype(column):
        lowered = cell.index % 2 and not pd.isna(value) and value > 1
        other: Any = 7 if pd.isna(value) else value // 2 if lowered else value * 2 + 977
    else:
        members = sorted(column.dropna().unique())
        other = members[0] if pd.isna(value) else members[(members.index(value) + 1) % len(members)]
    frame.at[cell.index, cell.column] = other
    return replace(table, frame=frame)


def pieces(asked: SlideSpec, slide: BlockSlide, book: FactBook) -> Iterator[tuple[str, Piece]]:
    """Every paragraph, chart, chart text, tile, row and note of a slide."""
    for name in ("title", "kicker", "slide_layout", "colour", "source", "footer", "section"):
        yield f"{slide.id}/{name}", Piece(getattr(slide, name))
    for number, note in enumerate(slide.notes):
        yield f"{slide.id}/note {number}", Piece(note.text, noted(asked, book))
    for region in slide.regions:
        yield f"{slide.id}/{region.name}", Piece((region.heading, region.columns, region.note))
        for block in region.blocks:
            for name, piece in _of_block(asked, block, book):
                yield f"{slide.id}/{block.slot}/{name}", piece


def noted(slide: SlideSpec, book: FactBook) -> frozenset[str]:
    """The facts of a slide, which its notes name the sources of."""
    found = {fact.id for (owner, _, _), fact in book.items.items() if owner == slide.id}
    for (owner, _), facts in book.visuals.items():
        found |= {fact.id for fact in facts if owner == slide.id}
    for (owner, _), chart in book.charts.items():
        found |= set(chart.facts) if owner == slide.id else set()
    return frozenset(found | {fact for (owner, _), (fact, _) in book.references.items() if owner == slide.id})


def _of_block(slide: SlideSpec, block: Block, book: FactBook) -> Iterator[tuple[str, Piece]]:
    if isinstance(block, TextBlock):
        yield "heading", Piece(block.heading)
        yield from _paragraphs(slide, block, book)
    elif isinstance(block, ChartBlock):
        own = frozenset({chart_id(slide.id, block.slot)})
        yield "data", Piece(drawn(block.data), own)
        for name in ("title", "subtitle", "alt"):
            yield name, Piece(getattr(block.text, name), own)
    elif isinstance(block, TilesBlock):
        facts = book.visuals.get((slide.id, block.slot), ())
        for index, tile in enumerate(block.tiles):
            own = frozenset({facts[index].id}) if facts else NOTHING
            yield f"tile {index}", Piece(tile, own, (*tile.words.runs, *tile.figure.runs))
        yield "tiles", Piece((block.heading, block.kind, len(block.tiles)))
        yield "alt", Piece(block.alt, frozenset(fact.id for fact in facts))
    else:
        assert isinstance(block, TableBlock)
        yield "table", Piece((block.heading, block.header, block.weights, block.bars))
        for index, row in enumerate(block.rows):
            yield f"row {index}", Piece(row)


def drawn(chart: ChartData) -> tuple[object, ...]:
    """All of a chart but where it comes from."""
    return tuple(getattr(chart, each.name) for each in fields(chart) if each.name != "provenance")


def _paragraphs(slide: SlideSpec, block: TextBlock, book: FactBook) -> Iterator[tuple[str, Piece]]:
    section = next(each for each in slide.sections if each.slot == block.slot)
    said = {paragraph.place for paragraph in block.paragraphs}
    told = {place: _told(slide, section, index, said, book) for index, place in _places(section)}
    seen: dict[Place, int] = {}
    for paragraph in block.paragraphs:
        number = seen[paragraph.place] = seen.get(paragraph.place, -1) + 1
        printed = frozenset(run.fact.split("#")[0] for run in paragraph.runs if run.fact)
        place = paragraph.place
        name = f"{Path(place.file).name}:{place.line}:{place.column}#{number}"
        content = tuple(replace(run, fact="") for run in paragraph.runs), paragraph.kind, paragraph.level
        yield name, Piece(content, told.get(place, printed), paragraph.runs)


def _places(section: Section) -> Iterator[tuple[int, Place]]:
    for index, item in enumerate(section.items):
        if item.verb != "words":
            yield index, item.place


def _told(slide: SlideSpec, section: Section, index: int, said: set[Place], book: FactBook) -> frozenset[str]:
    """The facts that the paragraphs of an item stand on: its own, and those of the items joined to it.

    An item that says nothing parts nobody. A heading stands as long as something below it does.
    """
    asked = section.items[index]
    facts = [book.items.get((slide.id, section.slot, index))]
    for number in range(index + 1, len(section.items)):
        item = section.items[number]
        below = asked.verb == "heading" and item.verb != "heading"
        if below or item.joined:
            facts.append(book.items.get((slide.id, section.slot, number)))
        elif _ends(item, said):
            break
    return frozenset(fact.id for fact in facts if fact is not None)


def _ends(item: Item, said: set[Place]) -> bool:
    return item.verb in ("heading", "words") or item.place in said
