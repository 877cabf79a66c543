"""Tell what is wrong with cells: each with its place, and many of a kind in few words."""

from __future__ import annotations

from dataclasses import dataclass, field

from deckgen.grid import Grid
from deckgen.problems import Problems

_TOLD = 5  # cells of one column with the same fault that are told one by one


@dataclass
class Complaints:
    """Collects faults of cells; `tell` hands them on."""

    grid: Grid
    _found: dict[tuple[str, str, str, str], list[int]] = field(default_factory=dict)

    def add(self, code: str, header: str, row: int, message: str, hint: str) -> None:
        """A fault in the cell of this row and column."""
        self._found.setdefault((code, header, message, hint), []).append(row)

    def __bool__(self) -> bool:
        return bool(self._found)

    def tell(self, problems: Problems) -> None:
        """Every fault as an error: the first of a kind one by one, then how many more there are."""
        for (code, header, message, hint), rows in self._found.items():
            for row in rows[:_TOLD]:
                problems.error(code, self.grid.place(row, header), message, hint)
            if len(rows) > _TOLD:
                more = f"{message}, and so in {len(rows) - _TOLD} more rows, to row {rows[-1]}"
                problems.error(code, self.grid.place(rows[_TOLD], header), more, hint)
