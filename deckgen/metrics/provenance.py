"""Turn levels into provenance: the cells that were used, and the formula with its numbers put in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from deckgen.metrics.columns import Columns, Exact
from deckgen.metrics.measures import Cell, Gap, Level, Readings
from deckgen.model.facts import Fact, Number, Provenance, SourceRows
from deckgen.model.formula import number_told
from deckgen.model.period import Period, Span

_Rows = Cell | Gap


def provenance(level: Level, prior: Level | None = None) -> Provenance:
    """Where a level, and the one it is compared with, came from.

    Of a level that is missing, the rows that make it so; of a prior that is missing, those that it has too,
    as a sentence says how many periods are held.
    """
    before: tuple[_Rows, ...] = (*prior.cells, *prior.gaps) if prior else ()
    return Provenance(
        _sources(level.readings, (*_used(level), *before)), formula(level), formula(prior) if prior else ""
    )


def series_sources(readings: Readings, last: Period) -> tuple[SourceRows, ...]:
    """The cells of every period up to and with `last`: what a control chart is made of."""
    cells = [cell for ordinal, cell in readings.cells.items() if ordinal <= last.ordinal]
    gaps = [gap for ordinal, gap in readings.gaps.items() if ordinal <= last.ordinal]
    return _sources(readings, (*cells, *gaps))


def levels_sources(levels: Sequence[Level]) -> tuple[SourceRows, ...]:
    """The cells of several levels of one metric and condition: what a line of them is made of."""
    used = {id(rows): rows for level in levels for rows in _used(level)}
    return _sources(levels[0].readings, used.values()) if levels else ()


def merged(facts: Iterable[Fact]) -> Provenance:
    """The provenance of a fact that is made of others: all their cells; the formulas stand with the parts."""
    return Provenance(merged_sources(fact.provenance.sources for fact in facts))


def merged_sources(each_one: Iterable[Iterable[SourceRows]]) -> tuple[SourceRows, ...]:
    """The cells of all of these and no others: rows are put together where the columns are the same."""
    found: dict[tuple[str, tuple[str, ...]], list[SourceRows]] = {}
    for each in each_one:
        for rows in each:
            found.setdefault((rows.source, rows.columns), []).append(rows)
    return tuple(_joined(alike) for alike in found.values())


def formula(level: Level) -> str:
    """How the value came to be: `abandoned / offered × 100 = 12 / 480 × 100 = 2.5`; "" if missing."""
    metric = level.readings.metric
    if level.value is None or level.top is None or level.bottom is None:
        return ""
    top = f"{metric.top.column}{_conditions(level)}"
    if metric.kind == "count":
        return f"{top} = {_added([cell.top for cell in level.cells])}"
    if metric.kind == "median":
        return f"mean of the medians {top} = {_mean([cell.top for cell in level.cells])}"
    if metric.kind == "answers":
        said = " or ".join(f"'{answer}'" for answer in metric.saying)
        return f"answers {said} / answers to {top} × 100 = {_ratio(level)}"
    per = f"{top} / {metric.bottom.column if metric.bottom else 'rows'}"
    return f"{per} × 100 = {_ratio(level)}" if metric.kind == "share" else f"{per} = {_ratio(level)}"


def plain(value: Number) -> str:
    """A number for a formula: with separators, at most four decimals, without zeros at the end."""
    return number_told(value)


def _ratio(level: Level) -> str:
    assert level.value is not None and level.top is not None and level.bottom is not None
    times = " × 100" if level.readings.metric.measure == "rate" else ""
    return f"{plain(level.top)} / {plain(level.bottom)}{times} = {plain(level.value)}"


def _added(terms: Sequence[Exact]) -> str:
    total = plain(sum(terms, start=0))
    return total if len(terms) == 1 else f"{' + '.join(map(plain, terms))} = {total}"


def _mean(terms: Sequence[Exact]) -> str:
    if len(terms) == 1:
        return plain(terms[0])
    mean = Fraction(sum(terms, start=0)) / len(terms)
    return f"({' + '.join(map(plain, terms))}) / {len(terms)} = {plain(mean)}"


def _conditions(level: Level) -> str:
    conditions = [f"{column} is {' or '.join(names)}" for column, names in level.readings.where]
    when = _when(level.span) if level.readings.dated else ""
    told = [*conditions, when] if when else conditions
    return f" ({', '.join(told)})" if told else ""


def _when(span: Span | None) -> str:
    return str(span) if span else ""


def _used(level: Level) -> tuple[_Rows, ...]:
    """What a level stands on: its gaps alone where they, or periods without any row, leave it missing."""
    return level.gaps if level.value is None and level.top is None else (*level.cells, *level.gaps)


def _sources(readings: Readings, used: Iterable[_Rows]) -> tuple[SourceRows, ...]:
    used = tuple(used)
    above, below = readings.top_columns, readings.bottom_columns
    if above is None:
        return ()
    rows = {row for each in used for row in each.rows}
    conditions = [column for column, _ in readings.where]
    bottom = readings.metric.bottom
    own = [readings.metric.top.column, *([bottom.column] if bottom and below is above else []), *conditions]
    sources = [_source(above, own, rows)]
    if bottom and below is not None and below is not above:
        below_rows = {row for each in used for row in each.bottom_rows}
        shared = [column for column in conditions if below.has(column)]
        sources.append(_source(below, [bottom.column, *shared], below_rows))
    return tuple(sources)


def _source(columns: Columns, names: Iterable[str], rows: Iterable[int]) -> SourceRows:
    table = columns.table
    return SourceRows(
        source=table.source,
        file=table.file,
        sha256=table.sha256,
        sheet=table.sheet,
        columns=tuple(dict.fromkeys(names)),
        rows=tuple(sorted(rows)),
        personal=columns.source.personal,
    )


def _joined(alike: Sequence[SourceRows]) -> SourceRows:
    """One for several of the same columns."""
    if len(alike) == 1:
        return alike[0]
    return replace(alike[0], rows=tuple(sorted({row for each in alike for row in each.rows})))
