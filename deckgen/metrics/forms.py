"""Turn the working of a figure into the sums of cells that whoever sees the figure may know.

A figure that adds up cells tells their sum. One that does more with several sums (a rate, a change, a limit)
is taken to tell each of them: that is never too little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from deckgen.model.working import Cells, Constant, Given, Step, Working

Atom = tuple[str, str, int]
"""Source, column ("" for the row of a source of records as such), and row: what sums are made of."""

Form = frozenset[Atom]
"""A sum of atoms, each taken once."""

_ORDERS = ("count", "positive", "run")
"""These tell how many numbers there are, or which of two is larger, and no number."""

Atoms = Callable[[Cells], Form]
"""What some cells add up."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure tells: sums, and of a ratio the pairs (part, whole) whose difference it tells as well."""

    sums: tuple[Form, ...] = ()
    ratios: tuple[tuple[Form, Form], ...] = ()
    plain: bool = False  # the figure is the one sum, and nothing else was done with it


def told(working: Working | None, atoms: Atoms) -> Told:
    """The sums that a working tells; none where it has no cells."""
    if working is None:
        return Told()
    whole = _sum(working, atoms)
    if whole is not None:
        plain = isinstance(working, Cells) or (isinstance(working, Step) and working.operation == "add")
        return Told((whole,) if whole else (), plain=bool(whole) and plain)
    sums: dict[Form, None] = {}
    ratios: list[tuple[Form, Form]] = []
    _collect(working, atoms, sums, ratios)
    return Told(tuple(sums), tuple(ratios))


def _collect(working: Working, atoms: Atoms, sums: dict[Form, None], ratios: list[tuple[Form, Form]]) -> None:
    whole = _sum(working, atoms)
    if whole is not None:
        sums.update({whole: None} if whole else {})
        return
    assert isinstance(working, Step)
    if working.operation == "divide":
        parts = [_sum(each, atoms) for each in working.of]
        if len(parts) == 2 and parts[0] and parts[1]:
            ratios.append((parts[0], parts[1]))
    for each in working.of:
        _collect(each, atoms, sums, ratios)


def _sum(working: Working, atoms: Atoms) -> Form | None:
    """The one sum that a working is, up to a constant factor; None where it is more than that."""
    if isinstance(working, (Constant, Given)):
        return frozenset()
    if isinstance(working, Cells):
        return atoms(working)
    if working.operation in _ORDERS:
        return frozenset()
    parts = [_sum(each, atoms) for each in working.of]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    if working.operation in ("add", "mean"):
        return _joined(known)
    if working.operation in ("multiply", "divide"):
        return _scaled(known)
    return known[0] if len(known) == 1 and working.operation == "absolute" else _nothing(known)


def _joined(parts: Iterable[Form]) -> Form | None:
    """All of the atoms, where no two parts share one."""
    found: set[Atom] = set()
    for part in parts:
        if not found.isdisjoint(part):
            return None
        found |= part
    return frozenset(found)


def _scaled(parts: Sequence[Form]) -> Form | None:
    """The one part that has atoms; a number divided by a sum is no multiple of it, but tells it alike."""
    having = [part for part in parts if part]
    return having[0] if len(having) == 1 else _nothing(parts)


def _nothing(parts: Sequence[Form]) -> Form | None:
    return None if any(parts) else frozenset()


def leaves(working: Working) -> Iterator[Cells]:
    """The cells that stand in a working, with their numbers where it is written out."""
    if isinstance(working, Cells):
        yield working
    elif isinstance(working, Step):
        for each in working.of:
            yield from leaves(each)
