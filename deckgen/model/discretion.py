"""What may be shown of sources about persons: how many rows there are and which, and what no one cell says.

The one place that decides it. Whatever is published of a report stands on the document of `facts.json`, and
that is made with this.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from deckgen.model.working import Cells, Step, Take, Working

_COUNTS: tuple[Take, ...] = ("rows", "matching")


@dataclass(frozen=True, slots=True)
class Discretion:
    """`personal` are the sources whose rows are about persons."""

    personal: Collection[str] = ()

    def hides(self, cells: Cells) -> bool:
        """Whether what these cells come to is theirs to say: all but how many they are."""
        return cells.source in self.personal and cells.take not in _COUNTS

    def hides_part_of(self, working: Working) -> bool:
        """Whether a formula with all its numbers would show what is hidden."""
        return any(self.hides(each) for each in _leaves(working))

    def is_one_cell(self, working: Working) -> bool:
        """Whether a number is what one hidden cell says, or made of that cell and of nothing else hidden."""
        hidden = {each for each in _leaves(working) if self.hides(each)}
        return len(hidden) == 1 and all(len(set(each.rows)) == 1 for each in hidden)


NO_PERSONS = Discretion()


def _leaves(working: Working) -> Iterator[Cells]:
    waiting = [working]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Cells):
            yield each
        elif isinstance(each, Step):
            waiting.extend(each.of)
