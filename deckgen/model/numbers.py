"""The numbers behind a chart as a table: for who cannot see it, and for who wants to work with them."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.model.facts import Unit
from deckgen.model.text import Run

NUMBERS = "numbers"
"""What the pages of numbers are called: their slide kind, and the first part of their ids."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One number as it is printed in full, and unrounded; a gap has no value, and may be `withheld`.

    Nor has what a chart says in words, by a mark or beside a bar: `said` are these, with the facts of their
    figures.
    """

    text: str
    value: float | None = None
    withheld: bool = False
    said: tuple[Run, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """What is printed."""
        return self.said or (Run(self.text),)


@dataclass(frozen=True, slots=True)
class NumbersRow:
    """A period or a member, and its entry in each column."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A chart's numbers: its title and subtitle, what rows are ("Month"), its columns' names and units.

    Rows over time stand in the order of time; members as the chart has them.
    """

    title: str
    subtitle: str
    head: str
    columns: tuple[str, ...]
    units: tuple[Unit, ...]
    rows: tuple[NumbersRow, ...]
    over_time: bool = False

    def latest(self, count: int) -> tuple[NumbersRow, ...]:
        """The last `count` periods; of what is not over time all rows."""
        return self.rows[-count:] if self.over_time else self.rows
