"""Turn cells that every sum takes alike into one class of cells, so that judging them costs no more than one.

Nobody who knows sums alone can tell two cells of a class apart, and what a class adds up to is all of it
that the sums can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from deckgen.metrics.forms import Atom, Form

Name = TypeVar("Name", int, Atom)

Group = frozenset[int]
"""A sum of classes, each taken once."""

Combination = Mapping[int, int]
"""Classes with how often each is taken."""


def blocks(combinations: Sequence[Mapping[Name, int]]) -> dict[Name, int]:
    """Each name's block, from 0: names that every combination takes alike are in one."""
    places: dict[Name, list[tuple[int, int]]] = {}
    for index, combination in enumerate(combinations):
        for name, times in combination.items():
            places.setdefault(name, []).append((index, times))
    found: dict[tuple[tuple[int, int], ...], int] = {}
    ordered: list[Name] = sorted(places)
    return {name: found.setdefault(tuple(places[name]), len(found)) for name in ordered}


def of_sum(names: frozenset[Name]) -> dict[Name, int]:
    """A sum as a combination."""
    return dict.fromkeys(names, 1)


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of cells that some sums, and some links of cells, take alike; and how large each is."""

    of: Mapping[Atom, int]
    sizes: Sequence[int]

    def group(self, form: Form) -> Group:
        """A sum of cells as a sum of classes."""
        return frozenset(self.of[atom] for atom in form)

    def combination(self, atoms: Mapping[Atom, int]) -> dict[int, int]:
        """A combination of cells as one of classes."""
        return {self.of[atom]: times for atom, times in atoms.items()}

    def size(self, group: Group) -> int:
        """What a sum comes to."""
        return sum(self.sizes[each] for each in group)


def classes(
    sums: Sequence[Form], links: Sequence[Mapping[Atom, int]], size: Callable[[Atom], int]
) -> Classes:
    """The classes of these sums' cells."""
    found = blocks([*map(of_sum, sums), *links])
    sizes = [0] * (max(found.values(), default=-1) + 1)
    for atom, block in found.items():
        sizes[block] += size(atom)
    return Classes(found, sizes)
