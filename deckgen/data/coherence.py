"""Check columns of values against each other: parts and wholes, periods doubled, missing or out of order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from deckgen.data.complaints import Complaints
from deckgen.data.convert import Columns
from deckgen.grid import Grid
from deckgen.model.period import Period
from deckgen.model.spec import Source
from deckgen.problems import Problems

Members = tuple[str, ...]
_TOLD = 6  # combinations of categories, or doubled rows, that are told one by one


def check_parts(columns: Columns, source: Source, complaints: Complaints) -> None:
    """A part may not be above its whole."""
    for column in source.columns:
        whole = source.column(column.not_above) if column.not_above else None
        if whole is None:
            continue
        pairs = zip(columns.rows, columns.values[column.name], columns.values[whole.name], strict=True)
        for row, part, total in pairs:
            if isinstance(part, int | float) and isinstance(total, int | float) and part > total:
                complaints.add(
                    "part-above-whole",
                    column.header,
                    row,
                    f"{part:,} is above the {total:,} in '{whole.header}', which it is a part of",
                    f"correct one of the two, or delete 'not-above' of '{column.name}' in sources.yaml",
                )


def up_to(columns: Columns, last: Period, source: Source, grid: Grid, problems: Problems) -> Columns:
    """The rows up to the last period of the report; later ones are left out, which is told."""
    keep = [each.first_day <= last.last_day for each in columns.periods]
    if not columns.periods or all(keep):
        return columns
    late = sorted({each for each, kept in zip(columns.periods, keep, strict=True) if not kept})
    tell = problems.warning if any(keep) or not source.complete else problems.error
    tell(
        "later-period",
        grid.place(columns.rows[keep.index(False)], source.period),
        f"{len(keep) - sum(keep)} rows after the report's last period, {last}, are left out: {listed(late)}",
        "set 'data-to' in report.yaml to a later period if they belong to it",
    )
    return columns.kept(keep)


def check_periods(columns: Columns, source: Source, last: Period, grid: Grid, problems: Problems) -> None:
    """Each period once for each combination of categories, in order, and all of them where they must be."""
    if not columns.periods:
        return
    end = _last_whole(last, source)
    if source.records:
        _check_missing({(): columns.periods}, source, end, grid, problems)
        return
    _check_spelling(columns, source, grid, problems)
    combinations = _combinations(columns, source)
    dated = {members: [columns.periods[at] for at in where] for members, where in combinations.items()}
    _check_doubled(combinations, columns, source, grid, problems)
    _check_order(combinations, columns, source, grid, problems)
    _check_missing(dated, source, end, grid, problems)


def _last_whole(last: Period, source: Source) -> Period:
    """The last period of the source's frequency that has ended when the report's last period has."""
    containing = Period.containing(last.last_day, source.frequency)
    return containing if containing.last_day <= last.last_day else containing - 1


def _combinations(columns: Columns, source: Source) -> dict[Members, list[int]]:
    """Positions of the rows of each combination of categories, in the order of the file."""
    names = [column.name for column in source.columns if column.kind == "category"]
    found: dict[Members, list[int]] = {}
    for at in range(len(columns.rows)):
        members = tuple(str(columns.values[name][at] or "") for name in names)
        found.setdefault(members, []).append(at)
    return found


def _check_doubled(
    combinations: Mapping[Members, Sequence[int]],
    columns: Columns,
    source: Source,
    grid: Grid,
    problems: Problems,
) -> None:
    found: list[tuple[int, str]] = []
    for members, where in combinations.items():
        first: dict[Period, int] = {}
        for at in where:
            period, row = columns.periods[at], columns.rows[at]
            if period in first:
                found.append((row, f"{period}{_of(members)} stands in row {first[period]} already"))
            first.setdefault(period, row)
    hint = "delete one of the two rows; where a row is one record, say 'records: yes' in sources.yaml"
    for index, (row, message) in enumerate(sorted(found)[: _TOLD + 1]):
        more = f", and so do {len(found) - _TOLD - 1} more rows" if index == _TOLD < len(found) - 1 else ""
        problems.error("doubled-period", grid.place(row, source.period), message + more, hint)


def _check_order(
    combinations: Mapping[Members, Sequence[int]],
    columns: Columns,
    source: Source,
    grid: Grid,
    problems: Problems,
) -> None:
    back = [
        later
        for where in combinations.values()
        for earlier, later in pairwise(where)
        if columns.periods[later] < columns.periods[earlier]
    ]
    if back:
        at = min(back)
        problems.warning(
            "out-of-order",
            grid.place(columns.rows[at], source.period),
            f"{columns.periods[at]} stands after a later {source.frequency}: the rows were sorted",
            "sort the file by its periods to be rid of this warning",
        )


def _check_missing(
    dated: Mapping[Members, Sequence[Period]], source: Source, end: Period, grid: Grid, problems: Problems
) -> None:
    if not source.complete:
        return
    there = {period for periods in dated.values() for period in periods}
    first = min(there)
    wanted = [first + step for step in range(end.ordinal - first.ordinal + 1)]
    absent = [period for period in wanted if period not in there]
    if absent:
        _tell_missing("", absent, source, grid, problems, at_end=absent[-1] == end)
    expected = [period for period in wanted if period in there]
    own = {members: frozenset(periods) for members, periods in dated.items()}
    partial = {
        members: [period for period in expected if period not in periods] for members, periods in own.items()
    }
    gaps = {members: periods for members, periods in partial.items() if periods}
    for members, periods in list(gaps.items())[:_TOLD]:
        _tell_missing(_of(members), periods, source, grid, problems)
    if len(gaps) > _TOLD:
        more = f" for {len(gaps) - _TOLD} more combinations of categories"
        others = {period for periods in list(gaps.values())[_TOLD:] for period in periods}
        _tell_missing(more, sorted(others), source, grid, problems)


def _tell_missing(
    what: str,
    periods: Sequence[Period],
    source: Source,
    grid: Grid,
    problems: Problems,
    *,
    at_end: bool = False,
) -> None:
    nought = "a row with 0 where there were none" if what else "the rows"
    sooner = "set 'data-to' in report.yaml to an earlier period, " if at_end else ""
    problems.error(
        "missing-period",
        grid.place(0, source.period),
        f"no rows{what} for {listed(periods)}",
        f"add {nought}, {sooner}or say 'complete: no' for '{source.name}' in sources.yaml",
    )


def _check_spelling(columns: Columns, source: Source, grid: Grid, problems: Problems) -> None:
    """Members that differ in case alone are counted apart, which nobody means."""
    for column in source.columns:
        if column.kind != "category":
            continue
        first: dict[str, str] = {}
        told: set[str] = set()
        for row, value in zip(columns.rows, columns.values[column.name], strict=True):
            written = str(value)
            known = first.setdefault(written.casefold(), written)
            if known != written and written not in told:
                told.add(written)
                problems.warning(
                    "two-spellings",
                    grid.place(row, column.header),
                    f"'{written}' and '{known}' are counted apart",
                    f"write '{known}' throughout if they are the same",
                )


def _of(members: Iterable[str]) -> str:
    named = ", ".join(f"'{member}'" for member in members)
    return f" of {named}" if named else ""


def listed(periods: Sequence[Period]) -> str:
    """Periods in order with runs as ranges: "2024-02 to 2024-04, 2024-08"."""
    runs: list[list[Period]] = []
    for period in periods:
        if runs and runs[-1][-1] + 1 == period:
            runs[-1].append(period)
        else:
            runs.append([period])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
