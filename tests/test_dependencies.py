"""Change a cell of the data, and exactly what depends on it changes.

What depends is read from the provenance of each fact; what changed is found by composing the report again.
Sampled here; `python tests/test_dependencies.py` runs over every cell.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from deckgen import data, load, narrative  # noqa: E402
from deckgen.metrics.evaluate import evaluate  # noqa: E402
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS  # noqa: E402
from deckgen.model.block import BlockSlide  # noqa: E402
from deckgen.model.book import FactBook  # noqa: E402
from deckgen.model.facts import Fact  # noqa: E402
from deckgen.model.spec import Spec  # noqa: E402
from deckgen.model.table import SourceTable  # noqa: E402
from deckgen.problems import Problems  # noqa: E402

SAMPLES = 60


@dataclass(frozen=True)
class Cell:
    source: str
    column: str
    index: int


@dataclass(frozen=True)
class Report:
    spec: Spec
    tables: Mapping[str, SourceTable]

    def composed(self, tables: Mapping[str, SourceTable]) -> tuple[FactBook, dict[str, Any]]:
        book = evaluate(self.spec, tables, Problems())
        return book, dict(pieces(narrative.write(self.spec, book, Problems())))


def report() -> Report:
    problems = Problems()
    spec = load.load(ROOT, "2024-09", SENTENCE_VERBS, CHART_VERBS, problems)
    assert spec is not None
    tables = data.read_tables(spec, ROOT, problems)
    problems.stop_on_errors()
    return Report(spec, tables)


def pieces(slides: tuple[BlockSlide, ...]) -> Iterator[tuple[str, Any]]:
    """Every sentence, chart (numbers and words), tile and table row, by a name that stays."""
    for slide in slides:
        for region in slide.regions:
            for block in region.blocks:
                name = f"{slide.id}/{block.slot}"
                if hasattr(block, "paragraphs"):
                    for number, paragraph in enumerate(block.paragraphs):
                        yield f"{name}#{number}", tuple((run.text, run.fact) for run in paragraph.runs)
                elif hasattr(block, "data"):
                    yield name, (block.data, block.text)
                else:
                    yield name, block


def cells(tables: Mapping[str, SourceTable]) -> list[Cell]:
    return [
        Cell(source, column, index)
        for source, table in sorted(tables.items())
        for column in table.headers
        for index in range(len(table.frame))
    ]


def changed(table: SourceTable, cell: Cell) -> SourceTable:
    """The table with one cell changed: a number more than doubled, a category replaced by another of its column."""
    frame = table.frame.copy()
    value = frame.at[cell.index, cell.column]
    if pd.isna(value):
        other: Any = 7 if pd.api.types.is_numeric_dtype(frame[cell.column]) else frame[cell.column].dropna().iloc[0]
    elif pd.api.types.is_numeric_dtype(frame[cell.column]):
        other = value * 2 + 977
    else:
        other = next(each for each in frame[cell.column].dropna().unique() if each != value)
    frame.at[cell.index, cell.column] = other
    return replace(table, frame=frame)


def facts_with(book: FactBook, table: SourceTable, cell: Cell) -> set[str]:
    """The ids of the facts whose provenance holds the cell, and of those that are made of them."""
    row = int(table.frame.at[cell.index, "row"])
    header = table.headers[cell.column]

    def holds(fact: Fact) -> bool:
        own = any(
            source.source == cell.source and row in source.rows and ({header, cell.column} & set(source.columns))
            for source in fact.provenance.sources
        )
        return own or any(holds(part) for part in fact.parts)

    return {fact.id for fact in book.facts.values() if holds(fact)}


def facts_of(piece: Any) -> set[str]:
    """The ids of the facts that a piece stands on."""
    text = repr(piece)
    import re

    ids = {match.split("#")[0] for match in re.findall(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+#[a-z-]+", text)}
    data_of = piece[0] if isinstance(piece, tuple) and piece and hasattr(piece[0], "facts") else None
    return ids | (set(data_of.facts) if data_of is not None else set())


def wrong_changes(whole: Report, before: tuple[FactBook, dict[str, Any]], cell: Cell) -> list[str]:
    """What changed without depending on the cell, and facts that depend on it and did not change."""
    book, said = before
    table = whole.tables[cell.source]
    after_book, after = whole.composed({**whole.tables, cell.source: changed(table, cell)})
    after_table = changed(table, cell)
    dependent = facts_with(book, table, cell) | facts_with(after_book, after_table, cell)
    wrong = []
    for name in said.keys() | after.keys():
        if said.get(name) != after.get(name):
            stands_on = facts_of(said.get(name)) | facts_of(after.get(name))
            if stands_on and not stands_on & dependent and not worded_by(dependent, name, whole):
                wrong.append(f"{cell}: {name} changed, and does not depend on it")
    for fact in sorted(dependent & book.facts.keys() & after_book.facts.keys()):
        numbers = [each.figures for each in (book.facts[fact], after_book.facts[fact])]
        if is_numeric(table, cell) and numbers[0] == numbers[1] and not book.facts[fact].parts and summed(book.facts[fact]):
            wrong.append(f"{cell}: {fact} depends on it and did not change")
    return wrong


def worded_by(dependent: set[str], name: str, whole: Report) -> bool:
    """A sentence without a figure may still depend on a fact by its state: told by the item's own metrics."""
    return False


def is_numeric(table: SourceTable, cell: Cell) -> bool:
    return bool(pd.api.types.is_numeric_dtype(table.frame[cell.column]))


def summed(fact: Fact) -> bool:
    """Whether every number below a fact moves its figures: ranks, runs and extremes may stay as they are."""
    return fact.rule.startswith(("month-value", "rolling", "period-to-period"))


@pytest.fixture(scope="module")
def whole() -> Report:
    return report()


def test_exactly_what_depends_on_a_cell_changes(whole: Report) -> None:
    before = whole.composed(whole.tables)
    every = cells(whole.tables)
    # Small files first: a sample by file, so that a survey of 5,000 rows does not crowd out the rest.
    chosen: list[Cell] = []
    generator = random.Random(2024)
    for source in sorted(whole.tables):
        own = [cell for cell in every if cell.source == source]
        chosen += generator.sample(own, min(len(own), max(1, SAMPLES // len(whole.tables))))
    assert [line for cell in chosen for line in wrong_changes(whole, before, cell)] == []


def test_a_rise_becomes_a_fall(whole: Report) -> None:
    """One case in full: fewer calls in the last month, and sentence, chart title and alt text all turn."""
    _, said = whole.composed(whole.tables)
    table = whole.tables["telephony"]
    frame = table.frame.copy()
    frame.loc[frame.index[-1], "offered_999"] = int(frame["offered_999"].iloc[-1]) - 5_000
    _, after = whole.composed({**whole.tables, "telephony": replace(table, frame=frame)})
    turned = [name for name in said if said[name] != after.get(name)]
    sentence = "".join(text for text, _ in after["calls-999/data-summary#0"])
    assert "5,041" in sentence
    assert "down 2.9%" in sentence
    assert "3,462 fewer" in sentence
    assert "up 1.3%" in "".join(text for text, _ in said["calls-999/data-summary#0"])
    assert {name.split("/")[0] for name in turned} == {"calls-999"}
    assert "calls-999/chart-offered-control" in turned


if __name__ == "__main__":
    os.chdir(ROOT)
    everything = report()
    baseline = everything.composed(everything.tables)
    listed = cells(everything.tables)
    faults = [line for cell in listed for line in wrong_changes(everything, baseline, cell)]
    print(f"{len(listed):,} cells, {len(faults)} faults")
    print("\n".join(faults[:50]))
    sys.exit(bool(faults))
