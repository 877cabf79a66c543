"""Find the row of a grid that holds the declared headers, and where each column stands in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deckgen.grid import Grid, normal
from deckgen.problems import Problems, nearest

_LOOKED_AT = 50  # rows of titles and notes that may stand above a header


@dataclass(frozen=True, slots=True)
class Header:
    """Index of the header's row (from 0), and of each column that was found, by its declared header."""

    index: int
    columns: Mapping[str, int]


def find(grid: Grid, headers: Sequence[str], problems: Problems) -> Header | None:
    """The first row with all of `headers`, else the one with most of them; what it lacks is told.

    Case and spaces make no difference. None where no row has any of them.
    """
    wanted = {normal(header): header for header in headers}
    best, most = -1, 0
    for index, row in enumerate(grid.rows[:_LOOKED_AT]):
        matches = len(wanted.keys() & {normal(cell) for cell in row})
        if matches > most:
            best, most = index, matches
    if best < 0:
        _tell_none(grid, headers, problems)
        return None
    _tell_missing(grid, best, headers, problems)
    return Header(best, _columns(grid, best, wanted, problems))


def _columns(grid: Grid, index: int, wanted: Mapping[str, str], problems: Problems) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, cell in enumerate(grid.rows[index]):
        header = wanted.get(normal(cell))
        if header is None:
            continue
        if header in found:
            where = grid.place(index + 1, header)
            problems.error(
                "duplicate-column", where, f"two columns are called '{cell}'", "rename or delete one of them"
            )
        found.setdefault(header, column)
    return found


def _tell_none(grid: Grid, headers: Sequence[str], problems: Problems) -> None:
    there = next((row for row in grid.rows if any(row)), ())
    shown = ", ".join(f"'{cell}'" for cell in there if cell) or "nothing"
    problems.error(
        "no-header",
        grid.place(),
        f"no row holds the declared headers ({', '.join(headers[:6])}); the first row has {shown}",
        "put the headers above the data, or declare those of the file with 'header: ...' in sources.yaml",
    )


def _tell_missing(grid: Grid, index: int, headers: Sequence[str], problems: Problems) -> None:
    there = {normal(cell): cell for cell in grid.rows[index] if cell}
    for header in headers:
        if normal(header) not in there:
            message = f"column '{header}' is missing"
            problems.error("missing-column", grid.place(index + 1), message, nearest(header, there.values()))
