"""Turn levels into numbers with their working: from which cells, by which sums and quotients."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.metrics import worked
from deckgen.metrics.columns import Columns, Exact
from deckgen.metrics.measures import Cell, Level, Readings
from deckgen.metrics.worked import Worked
from deckgen.model.period import Period, Span
from deckgen.model.working import Cells, Selection, Take


def value(level: Level) -> Worked | None:
    """The level's value; None where it is missing."""
    if level.value is None or level.top is None or level.bottom is None:
        return None
    kind = level.readings.metric.kind
    if kind == "median":
        return worked.mean([_top(level.readings, (cell,), cell.top) for cell in level.cells])
    above = _top(level.readings, level.cells, level.top)
    if kind == "count":
        return above
    per = above / _bottom(level.readings, level.cells, level.bottom)
    return per * worked.HUNDRED if level.readings.metric.measure == "rate" else per


def top(level: Level) -> Worked | None:
    """What stands above the line; None where the level is missing."""
    return None if level.top is None else _top(level.readings, level.cells, level.top)


def bottom(level: Level) -> Worked | None:
    """What stands below the line; None where the level is missing."""
    return None if level.bottom is None else _bottom(level.readings, level.cells, level.bottom)


def held(level: Level) -> Worked:
    """How many of the level's periods have a value: what stands above the line in each of them."""
    cells = level.cells if level.held else ()
    return worked.count([_top(level.readings, (cell,), cell.top) for cell in cells])


def answered(level: Level) -> Worked:
    """How many answered the metric's question, in the periods that there are."""
    return _answers(level, "rows", len(_rows(level)))


def answering(level: Level, answer: str, times: int) -> Worked:
    """How many of them gave this answer: so many."""
    return _answers(level, "matching", times, (answer,))


def most_given(level: Level, rating: int) -> Worked:
    """The answer given most often, which is this point of a scale."""
    return _answers(level, "mode", rating)


def _answers(level: Level, take: Take, amount: int, matching: tuple[str, ...] = ()) -> Worked:
    columns, column = level.readings.top_columns, level.readings.metric.top.column
    chosen = _chosen(level.readings, columns, level.cells)
    return Worked(amount, Cells(take, _name(columns), column, _rows(level), matching, amount, chosen))


def _rows(level: Level) -> tuple[int, ...]:
    return tuple(row for cell in level.cells for row in cell.rows)


def _top(readings: Readings, cells: Sequence[Cell], amount: Exact) -> Worked:
    metric = readings.metric
    take: Take = "sum"
    if metric.kind == "answers":
        take = "matching"
    elif metric.kind == "median":
        take = "median"
    elif readings.top_columns and not readings.top_columns.is_numeric(metric.top.column):
        take = "rows"
    rows = tuple(row for cell in cells for row in cell.rows)
    saying = metric.saying if take == "matching" else ()
    columns = readings.top_columns
    chosen = _chosen(readings, columns, cells)
    return Worked(amount, Cells(take, _name(columns), metric.top.column, rows, saying, amount, chosen))


def _bottom(readings: Readings, cells: Sequence[Cell], amount: Exact) -> Worked:
    below, metric = readings.bottom_columns, readings.metric
    used = cells[:1] if readings.bottom_once else cells  # what is undated stands beside each period
    apart = below is not readings.top_columns
    rows = tuple(row for cell in used for row in (cell.bottom_rows if apart else cell.rows))
    chosen = _chosen(readings, below, used)
    if metric.bottom is None:
        return Worked(amount, Cells("rows", _name(below), metric.top.column, rows, (), amount, chosen))
    return Worked(amount, Cells("sum", _name(below), metric.bottom.column, rows, (), amount, chosen))


def _chosen(readings: Readings, columns: Columns | None, cells: Sequence[Cell]) -> Selection | None:
    """How the rows of these cells were chosen in one of the sources; None where there are no cells."""
    if columns is None or not cells:
        return None
    metric = readings.metric
    ends = (Period(readings.frequency, cells[place].ordinal) for place in (0, -1))
    where = tuple(condition for condition in readings.where if columns.has(condition[0]))
    together = metric.bottom is not None and readings.bottom_columns is readings.top_columns
    having = (metric.top.column, metric.bottom.column) if metric.bottom and together else ()
    return Selection(Span(*ends) if columns.dated else None, where, having)


def _name(columns: Columns | None) -> str:
    assert columns is not None, "a level without columns has no value"
    return columns.source.name
