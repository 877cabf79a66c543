"""Turn a metric and its tables into exact levels: sums by period, pooled over any span, with their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from statistics import median
from types import MappingProxyType

from deckgen.metrics.columns import Columns, Exact, Where
from deckgen.model.period import Frequency, Period, Span
from deckgen.model.spec import ColumnRef, Metric, Spec

_PERIODS_A_YEAR: Mapping[Frequency, int] = {"week": 52, "month": 12, "quarter": 4, "year": 1}
_BY_LENGTH: tuple[Frequency, ...] = ("week", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Cell:
    """One period of a metric: the sums above and below the line, and the file's rows that they add up.

    For a median `top` is the period's median and `bottom` is 1. `ordinal` is the period's, 0 where undated.
    """

    top: Exact
    bottom: Exact
    rows: tuple[int, ...]
    bottom_rows: tuple[int, ...] = ()  # where the two come from different sources
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A period whose rows make no value, as one of their cells is empty, or there are several medians."""

    rows: tuple[int, ...]
    bottom_rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A metric's value over a span, or None where it cannot be had; `held` of its periods have data.

    `cells` and `gaps` are those of the span that there are, whether or not they suffice for a value.
    """

    readings: Readings
    span: Span | None
    held: int
    value: Exact | None = None
    top: Exact | None = None
    bottom: Exact | None = None
    cells: tuple[Cell, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """A metric's cells by period ordinal. A period without data is absent: it is never taken for zero.

    A period that has rows, but no value, is among `gaps`. An undated source has the one key 0.
    `bottom_once`: the bottom is undated, and is not added up.
    """

    metric: Metric
    where: Where
    frequency: Frequency
    dated: bool
    cells: Mapping[int, Cell]
    top_columns: Columns | None = None
    bottom_columns: Columns | None = None
    bottom_once: bool = False
    gaps: Mapping[int, Gap] = field(default_factory=lambda: MappingProxyType({}))

    def level(self, span: Span | None) -> Level:
        """The value pooled over a span (None: of an undated source); missing when one of its periods is."""
        ordinals = [period.ordinal for period in span] if span and self.dated else [0]
        cells = tuple(self.cells[ordinal] for ordinal in ordinals if ordinal in self.cells)
        gaps = tuple(self.gaps[ordinal] for ordinal in ordinals if ordinal in self.gaps)
        if len(cells) < len(ordinals):
            return Level(self, span, held=len(cells), cells=cells, gaps=gaps)
        top = _total(cell.top for cell in cells)
        bottom = cells[0].bottom if self.bottom_once else _total(cell.bottom for cell in cells)
        value = _value(self.metric, top, bottom)
        # Nothing below the line in all its periods: they hold no value to speak of.
        held = len(cells) if value is not None else 0
        return Level(self, span, held, value, top, bottom, cells, gaps)

    def at(self, period: Period) -> Level:
        """The value of one period."""
        return self.level(Span(period, period))

    def trailing(self, first: Period, last: Period, width: int) -> Iterator[tuple[Period, Level]]:
        """Each period from first to last with the value pooled over the `width` periods that end there."""
        for step in range(last.ordinal - first.ordinal + 1):
            yield first + step, self.level(Span.ending(first + step, width))

    def periods(self, last: Period) -> tuple[Period, ...]:
        """The periods with data up to and with `last`, in order; empty for an undated source."""
        if not self.dated:
            return ()
        return tuple(Period(self.frequency, each) for each in sorted(self.cells) if each <= last.ordinal)


def _total(values: Iterable[Exact]) -> Exact:
    return sum(values, start=0)


def _value(metric: Metric, top: Exact, bottom: Exact) -> Exact | None:
    if metric.kind == "count":
        return top
    if bottom == 0:
        return None
    if metric.measure == "rate":
        return Fraction(top * 100) / bottom
    return Fraction(top) / bottom


class Measures:
    """Readings of every metric of a report, made once for each choice of rows."""

    def __init__(self, spec: Spec, columns: Mapping[str, Columns]) -> None:
        self._spec, self._columns = spec, columns
        self._readings: dict[tuple[str, Where], Readings] = {}

    @property
    def sources(self) -> Mapping[str, Columns]:
        """The rows of every source that could be read."""
        return self._columns

    def columns(self, metric: Metric) -> Columns | None:
        """The rows of the metric's own source; None where it could not be read."""
        return self._columns.get(metric.top.source)

    def of(self, metric: Metric, extra: Where = ()) -> Readings:
        """The readings of a metric, of the rows that meet its own conditions and these."""
        key = (metric.id, extra)
        if key not in self._readings:
            self._readings[key] = self._read(metric, metric.where + extra)
        return self._readings[key]

    def members(self, metric: Metric, column: str) -> tuple[str, ...]:
        """The members of a category column among the rows that the metric counts, in the order of names."""
        columns = self.columns(metric)
        if columns is None or not columns.has(column):
            return ()
        picked = {position for found in columns.picked(metric.where).values() for position in found}
        return tuple(name for name, rows in columns.members(column).items() if not rows.isdisjoint(picked))

    def frequency(self, metric: Metric) -> Frequency:
        """How often the metric's source has a value."""
        source = self._spec.sources.get(metric.top.source)
        return source.frequency if source else self._spec.last.frequency

    def is_dated(self, metric: Metric) -> bool:
        """Whether the metric's source has periods at all."""
        source = self._spec.sources.get(metric.top.source)
        return source is None or bool(source.period)

    def is_wave(self, metric: Metric) -> bool:
        """Whether the metric comes less often than the report's data: a yearly survey in a monthly report."""
        own, report = self.frequency(metric), self._spec.last.frequency
        return _BY_LENGTH.index(own) > _BY_LENGTH.index(report)

    def last(self, metric: Metric) -> Period:
        """The last period that the report looks at.

        The report's own for data as frequent; the last full one for more frequent data; for waves the latest
        that was held by then.
        """
        end = self._spec.last
        frequency = self.frequency(metric)
        if frequency == end.frequency:
            return end
        period = Period.containing(end.last_day, frequency)
        if not self.is_wave(metric):
            return period if period.last_day <= end.last_day else period - 1
        columns = self.columns(metric)
        held = [ordinal for ordinal in columns.present if ordinal <= period.ordinal] if columns else []
        return Period(frequency, max(held)) if held else period

    def window(self, metric: Metric) -> int:
        """How many periods of the metric's source are "the year"."""
        frequency = self.frequency(metric)
        if frequency == self._spec.last.frequency:
            return self._spec.judgement.window
        return _PERIODS_A_YEAR[frequency]

    def year(self, metric: Metric) -> Span:
        """The span that "the year" means for this metric."""
        return Span.ending(self.last(metric), self.window(metric))

    def _read(self, metric: Metric, where: Where) -> Readings:
        columns = self.columns(metric)
        frequency = self.frequency(metric)
        below = self._columns.get(metric.bottom.source) if metric.bottom else None
        if columns is None or not _readable(metric, columns, below, where):
            return Readings(metric, where, frequency, self.is_dated(metric), {})
        if below is None or below is columns:
            cells, gaps = _own_cells(metric, columns, where)
            return Readings(metric, where, frequency, columns.dated, cells, columns, columns, gaps=gaps)
        cells, gaps = _paired_cells(metric, columns, below, where)
        once = columns.dated and not below.dated
        return Readings(metric, where, frequency, columns.dated, cells, columns, below, once, gaps)


def _readable(metric: Metric, columns: Columns, below: Columns | None, where: Where) -> bool:
    """Whether every column that the metric names is there; if not, reading the layout has said so."""
    if metric.bottom is not None and (below is None or not below.has(metric.bottom.column)):
        return False
    return columns.has(metric.top.column) and all(columns.has(column) for column, _ in where)


def _own_cells(metric: Metric, columns: Columns, where: Where) -> tuple[dict[int, Cell], dict[int, Gap]]:
    """Cells of a metric whose numbers all stand in one source."""
    picked = columns.picked(where)
    # A month of a source of records in which nothing matches has zero matching records; a month of a source
    # of totals in which nothing matches has no total.
    ordinals = columns.present if columns.source.records else picked.keys()
    cells: dict[int, Cell] = {}
    gaps: dict[int, Gap] = {}
    for ordinal in sorted(ordinals):
        positions = picked.get(ordinal, ())
        cell = _cell(metric, columns, positions)
        if cell is not None:
            cells[ordinal] = replace(cell, ordinal=ordinal)
        elif positions:
            gaps[ordinal] = Gap(columns.rows(positions))
    return cells, gaps


def _cell(metric: Metric, columns: Columns, positions: Sequence[int]) -> Cell | None:
    if metric.kind == "answers" or (metric.kind == "count" and not columns.is_numeric(metric.top.column)):
        return _answers(metric, columns, positions)
    tops = columns.numbers(metric.top.column, positions)
    bottoms = (
        columns.numbers(metric.bottom.column, positions) if metric.bottom else [1] * len(positions)
    )  # without a weight every row weighs the same
    kept = [
        (top, bottom, columns.row_numbers[position])
        for top, bottom, position in zip(tops, bottoms, positions, strict=True)
        if top is not None and bottom is not None
    ]
    if len(kept) < len(positions) and not columns.source.records:
        return None  # an empty cell of a total: the sum would be too small, so there is none
    rows = tuple(row for _, _, row in kept)
    if metric.kind == "median":
        return _median([top for top, _, _ in kept], rows, columns.source.records)
    return Cell(_total(top for top, _, _ in kept), _total(bottom for _, bottom, _ in kept), rows)


def _median(values: Sequence[Exact], rows: tuple[int, ...], records: bool) -> Cell | None:
    """The period's median: of its records, or the one that the file gives (several cannot be pooled)."""
    if not values or (len(values) > 1 and not records):
        return None
    return Cell(_median_of(values), 1, rows)


def _median_of(values: Sequence[Exact]) -> Exact:
    return median([Fraction(value) for value in values])


def _answers(metric: Metric, columns: Columns, positions: Sequence[int]) -> Cell:
    """Records that answered, and those among them whose answer counts."""
    answers = columns.cells(metric.top.column)
    base = [position for position in positions if answers[position] is not None]
    saying = frozenset(metric.saying)
    counted = len(base) if metric.kind == "count" else sum(str(answers[each]) in saying for each in base)
    return Cell(counted, len(base), columns.rows(base))


def _paired_cells(
    metric: Metric, above: Columns, below: Columns, where: Where
) -> tuple[dict[int, Cell], dict[int, Gap]]:
    """Cells of a metric with top and bottom in two sources; each condition holds where its column is."""
    cells: dict[int, Cell] = {}
    gaps: dict[int, Gap] = {}
    if metric.bottom is None:
        return cells, gaps
    tops = _sums(metric.top, above, where)
    bottoms = _sums(metric.bottom, below, tuple(each for each in where if below.has(each[0])))
    for ordinal, (top, rows) in tops.items():
        bottom, bottom_rows = bottoms.get(ordinal if below.dated else 0, (None, ()))
        if top is None or bottom is None:
            gaps[ordinal] = Gap(rows, bottom_rows)
        else:
            cells[ordinal] = Cell(top, bottom, rows, bottom_rows, ordinal)
    return cells, gaps


def _sums(
    column: ColumnRef, columns: Columns, where: Where
) -> dict[int, tuple[Exact | None, tuple[int, ...]]]:
    """The sum of each period's rows, None where one is empty in a source of totals; and the rows."""
    sums: dict[int, tuple[Exact | None, tuple[int, ...]]] = {}
    for ordinal, positions in columns.picked(where).items():
        values = columns.numbers(column.column, positions)
        known = [value for value in values if value is not None]
        whole = len(known) == len(values) or columns.source.records
        sums[ordinal] = (_total(known) if whole else None, columns.rows(positions))
    return sums
