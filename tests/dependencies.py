"""Turn a report and a changed cell into what changed, what should have, and every disagreement of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain
from typing import Any

from pieces import NOTHING, Cell, Composed, Piece, Report, chart_id, drawn, has

from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact, Figure
from deckgen.model.table import SourceTable
from deckgen.model.text import Run
from deckgen.narrative import chart_facts, formats, tokens

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
            self.after.unsaid,
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
            if source.source == self.cell.source and has(source.rows, row)
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
    fact_id, _, name = run.fact.partition("#")
    fact = book.facts.get(fact_id)
    if fact is not None and fact.provenance.authored and fact.rule == "authored-figure":
        return frozenset({fact.provenance.authored.text.casefold()})  # as the author wrote it
    return _texts(name, fact.figures[name]) if fact and name in fact.figures else None


@cache
def _texts(name: str, figure: Figure) -> frozenset[str]:
    return frozenset(tokens.figure_text(name, figure, short).casefold() for short in (False, True))


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
