"""Turn a report and a changed cell into what changed, what should have, and every disagreement of the two."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from deckgen import data, load, narrative
from deckgen.metrics.evaluate import evaluate
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.block import Block, BlockSlide, ChartBlock, TableBlock, TextBlock, TilesBlock
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact, SourceRows
from deckgen.model.spec import Item, Section, SlideSpec, Spec
from deckgen.model.table import SourceTable
from deckgen.model.text import Run
from deckgen.narrative import chart_facts, formats, tokens
from deckgen.problems import Place, Problems

ROOT = Path(__file__).resolve().parent.parent
NOTHING: frozenset[str] = frozenset()

MOVED_BY_EVERY_NUMBER = (
    "month-value",
    "rolling-total",
    "rolling-rate",
    "rolling-duration",
    "month-and-year",
    "period-to-period",
    "target-status",
    "share-of-total",
    "benchmark-compare",
    "survey-estimate",
    "contrast",
)
"""Rules whose figures change with every number below them; a rank, a run or a lowest of several may stay."""


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
        return frozenset(name for name, rows in uses if _has(rows, row))

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


def _has(rows: tuple[int, ...], row: int) -> bool:
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
        written = narrative.write(replace(self.spec, slides=chosen), evaluated.book, Problems())
        asked = {slide.id: slide for slide in chosen}
        for slide in written:
            evaluated.pieces.update(pieces(asked[slide.id], slide, evaluated.book))
        return evaluated

    def with_cell(self, cell: Cell) -> dict[str, SourceTable]:
        return {**self.tables, cell.source: changed(self.tables[cell.source], cell)}

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
    return Report(spec, tables)


def changed(table: SourceTable, cell: Cell) -> SourceTable:
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


# ---- Everything that a reader sees ----------------------------------------------------------------------


def pieces(asked: SlideSpec, slide: BlockSlide, book: FactBook) -> Iterator[tuple[str, Piece]]:
    """Every paragraph, chart, chart text, tile, row and note of a slide."""
    for name in ("title", "kicker", "slide_layout", "colour", "source", "footer", "section"):
        yield f"{slide.id}/{name}", Piece(getattr(slide, name))
    for number, note in enumerate(slide.notes):
        yield f"{slide.id}/note {number}", Piece(note, noted(asked, book))
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


# ---- What should change, and what does ------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """A report before and after a cell of it changed."""

    report: Report
    cell: Cell
    before: Composed
    after: Composed

    @cached_property
    def dependent(self) -> frozenset[str]:
        """A row that a category puts elsewhere belongs to some facts before and to others after."""
        return self.before.holders(self.cell) | self.after.holders(self.cell)

    @cached_property
    def moved(self) -> frozenset[str]:
        """Facts and charts that got or lost the row."""
        return self.before.holders(self.cell) ^ self.after.holders(self.cell)

    @cached_property
    def changed(self) -> frozenset[str]:
        """Facts and charts that are not what they were."""
        return frozenset(
            [
                *(each.id for each in _either(self.before.book.facts, self.after.book.facts) if each),
                *(chart_id(*key) for key in _differing(self.before.book.charts, self.after.book.charts)),
            ]
        )

    @property
    def touched(self) -> frozenset[str]:
        """Slides with a fact or chart that changed: the others are written from what is equal."""
        slides = {name.removeprefix("chart ").split("/")[0].split(".")[0] for name in self.changed}
        for book in (self.before.book, self.after.book):
            slides |= {owner for (owner, _, _), fact in book.items.items() if fact.id in self.changed}
            slides |= {key[0] for key, told in book.visuals.items() if {f.id for f in told} & self.changed}
            slides |= {key[0] for key, (fact, _) in book.references.items() if fact in self.changed}
            slides |= {key[0] for key, chart in book.charts.items() if set(chart.facts) & self.changed}
        for kind in ("items", "visuals", "references"):
            keys = _differing(getattr(self.before.book, kind), getattr(self.after.book, kind))
            slides |= {key[0] for key in keys}
        return frozenset(slides)

    def faults(self) -> list[str]:
        found = chain(
            (f"{name} changed, and does not depend on it" for name in sorted(self.changed - self.dependent)),
            self._pieces_without_cause(),
            self._facts_unmoved(),
            self._charts_unmoved(),
            self._figures_unsaid(),
        )
        return [f"{self.cell}: {fault}" for fault in found]

    def _pairs(self) -> Iterator[tuple[str, Piece | None, Piece | None]]:
        known = [slide.id for slide in self.report.spec.slides]
        written = {name.split("/")[0] for name in self.after.pieces}
        assert written <= set(known)
        for name in sorted(self.before.pieces.keys() | self.after.pieces.keys()):
            if name.split("/")[0] in written:
                yield name, self.before.pieces.get(name), self.after.pieces.get(name)

    def _pieces_without_cause(self) -> Iterator[str]:
        for name, before, after in self._pairs():
            if before is None or after is None or before.content != after.content:
                stands_on = chain.from_iterable(each.stands_on for each in (before, after) if each)
                if self.dependent.isdisjoint(stands_on):
                    yield f"{name} changed, and does not depend on it"

    def _facts_unmoved(self) -> Iterator[str]:
        for name in sorted(self.dependent):
            before, after = self.before.book.facts.get(name), self.after.book.facts.get(name)
            if before and after and _numbers(before) == _numbers(after) and self._must_move(before, after):
                yield f"{name} depends on it, and did not change"

    def _must_move(self, before: Fact, after: Fact) -> bool:
        """Whether the fact's figures must differ, by what the cell is to it."""
        if before.rule not in MOVED_BY_EVERY_NUMBER or before.key in ("survey-margin", "survey-mode"):
            return False
        if "missing" in (before.state, after.state) or self._only_held(before):
            return before.state != after.state
        if self.before.is_numeric(self.cell):
            return True
        if before.id in self.moved:
            return self._has_weight(before, after)
        return self._turns_an_answer(before)

    def _only_held(self, fact: Fact) -> bool:
        """Whether the row is of a prior period that is not whole: its months are counted, and not summed."""
        period = self.before.period(self.cell)
        return fact.state == "no-prior" and (
            fact.period is None or period not in {each.ordinal for each in fact.period}
        )

    def _has_weight(self, *facts: Fact) -> bool:
        """Whether a row that comes or goes brings numbers: one of zeros leaves every sum as it was."""
        row = self.before.row(self.cell)
        columns = {
            column
            for fact in facts
            for source in fact.provenance.sources
            if source.source == self.cell.source and _has(source.rows, row)
            for column in source.columns
        }
        cells = [replace(self.cell, column=column) for column in columns]
        numbers = [self.before.value(cell) for cell in cells if self.before.is_numeric(cell)]
        return not numbers or any(numbers)

    def _turns_an_answer(self, fact: Fact) -> bool:
        """Whether an answer that counts becomes one that does not, or the other way round."""
        metric = self.report.spec.metrics.get(fact.id.rsplit(".", 1)[0])
        if fact.key != "survey" or metric is None or metric.top.column != self.cell.column:
            return False
        counts = [str(each.value(self.cell)) in metric.saying for each in (self.before, self.after)]
        return counts[0] != counts[1]

    def _charts_unmoved(self) -> Iterator[str]:
        for key, before in self.before.book.charts.items():
            after = self.after.book.charts.get(key)
            name = chart_id(*key)
            if after is None or name not in self.dependent or drawn(before) != drawn(after):
                continue
            if self.before.is_numeric(self.cell) or before.kind == "stacked":
                yield f"{name} draws it, and did not change"

    def _figures_unsaid(self) -> Iterator[str]:
        """Figures whose text is another now, in words that are as they were; figures told wrongly."""
        for name, before, after in self._pairs():
            same = before is not None and after is not None and before.content == after.content
            for run in before.runs if before and same else ():
                old, new = _told_figure(run, self.before.book), _told_figure(run, self.after.book)
                if old is not None and new is not None and old.isdisjoint(new):
                    yield f"{name} tells {run.fact}, which changed"
            for run in after.runs if after else ():
                now = _told_figure(run, self.after.book)
                if now is not None and run.text.casefold() not in now:
                    yield f"{name} tells {run.fact} as {run.text}"
        for key, chart in self.before.book.charts.items():
            yield from self._alt_unsaid(key, chart)

    def _alt_unsaid(self, key: tuple[str, str], before: ChartData) -> Iterator[str]:
        """An alt text that still tells the value, or the signal, of before."""
        after, name = self.after.book.charts.get(key), f"{key[0]}/{key[1]}/alt"
        if after is None or name not in self.after.pieces:
            return
        old, new = self.before.pieces[name].content, self.after.pieces[name].content
        if old != new:
            return
        if before.control and after.control:
            states = [chart_facts.signalled(each)[0] for each in (before.control, after.control)]
            if states[0] != states[1]:
                yield f"{name} tells {states[0]}, which is {states[1]}"
        for fact_id in before.facts:
            figures = [book.facts[fact_id].figures.get("value") for book in self._books(fact_id)]
            texts = [formats.figure(each) for each in figures if each is not None]
            if len(set(texts)) == 2 and re.search(rf"(?<![\w.,]){re.escape(texts[0])}(?![\w%,])", str(old)):
                yield f"{name} tells {texts[0]}, which is {texts[1]}"

    def _books(self, fact_id: str) -> list[FactBook]:
        return [each.book for each in (self.before, self.after) if fact_id in each.book.facts]


def _told_figure(run: Run, book: FactBook) -> frozenset[str] | None:
    """How a run's figure may be told, in full or short; None where the book has no such figure."""
    fact_id, _, figure = run.fact.partition("#")
    fact = book.facts.get(fact_id)
    if fact is None or figure not in fact.figures:
        return None
    told = [tokens.figure_text(figure, fact.figures[figure], short).casefold() for short in (False, True)]
    return frozenset(told)


def _numbers(fact: Fact) -> tuple[object, ...]:
    """The figures of a fact and of those that it is made of: a contrast has none of its own."""
    return fact.figures, *(_numbers(part) for part in fact.parts)


def _either(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> Iterator[Fact | None]:
    for key in _differing(before, after):
        yield before.get(key) or after.get(key)


def _differing(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> list[Any]:
    return [key for key in {**before, **after} if before.get(key) != after.get(key)]


def change(report: Report, before: Composed, cell: Cell, *, every_slide: bool = True) -> Change:
    """A cell's change composed: all slides again, or those with a fact or chart that is not what it was."""
    made = Change(report, cell, before, report.evaluated(report.with_cell(cell)))
    report.written(made.after, None if every_slide else made.touched)
    return made


# ---- Cells that are one another's like ------------------------------------------------------------------


def used_columns(composed: Composed) -> dict[tuple[str, str], frozenset[str]]:
    """Each column that anything uses -> the columns of its source that are ever read together with it."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for _, sources in composed.provenances():
        for source in sources:
            for column in source.columns:
                key = (source.source, column)
                found[key] = found.get(key, NOTHING) | frozenset(source.columns)
    return found


def alike(report: Report, composed: Composed) -> Iterator[list[Cell]]:
    """The cells of the report, in groups that one stands for.

    Of totals each cell is alone. Of records (a row a respondent) cells of one column and period are alike
    where their rows agree in every column that is read together with it: such rows could change places.
    """
    together = used_columns(composed)
    for source, table in sorted(report.tables.items()):
        for column in table.headers:
            cells = [Cell(source, column, index) for index in range(len(table.frame))]
            if report.spec.sources[source].records:
                keys = sorted(together.get((source, column), NOTHING) | {column})
                yield from _grouped(table, cells, keys)
            else:
                yield from ([cell] for cell in cells)


def _grouped(table: SourceTable, cells: Sequence[Cell], keys: Sequence[str]) -> Iterator[list[Cell]]:
    columns = [table.frame[key].astype("string").fillna("").to_list() for key in keys]
    if "period" in table.frame.columns:
        columns.append(table.frame["period"].to_list())
    groups: dict[tuple[object, ...], list[Cell]] = {}
    for cell, key in zip(cells, zip(*columns, strict=True), strict=True):
        groups.setdefault(key, []).append(cell)
    yield from groups.values()
