"""Decide which figures are withheld, so that nobody can work out a small number from what is published.

Small is a count from 1 to one less than the threshold. Noughts are published, as NHS England's rules for
hospital statistics have it: that something did not happen tells of nobody.

Every published figure tells some sums of cells (`forms`). A sum that is small is withheld (primary
suppression), and so is any sum without which a small one cannot be kept (secondary suppression). A small
number is kept if the cells could also be others, whole and not negative, with every published sum as it is,
every number that is said to be small still small, and this number another. Such cells are looked for and
found, not presumed; where none are found, the least missed of the sums that give it away is withheld as well.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, Literal, TypeVar

from deckgen.metrics.forms import Atom, Form, Told
from deckgen.metrics.witness import Known

Key = TypeVar("Key", bound=Hashable)

Size = Callable[[Atom], int]
"""How much an atom adds to a count: a cell's number, 1 for a record, 0 for what is no count."""

Reason = Literal[
    "small",  # the figure itself is a small count
    "withheld",  # a small count could be worked out from it
]

_AT_A_TIME = 20  # so many small numbers that are given away are looked at before something is hidden
_RECONSIDERED = 40  # so many sums hidden are each tried again; where there are more, too much may be hidden

Combination = Mapping[Atom, int]
"""Atoms with how often each is taken."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[Key]):
    """A figure that is to be published: who prints it, what it tells, and how much it would be missed."""

    key: Key
    told: Told
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Decision(Generic[Key]):
    """The figures that must not be published, and why, and the sums that nothing published may tell."""

    figures: Mapping[Key, Reason]
    sums: frozenset[Form]


def withheld(asked: Sequence[Asked[Key]], threshold: int, size: Size) -> Decision[Key]:
    """What is to be withheld of the figures asked; a key that is asked several times is told once."""
    sums = _sums(asked)
    sizes = {form: sum(map(size, form)) for form in sums}
    small = {form for form in sums if 0 < sizes[form] < threshold}
    guarded = [
        *map(_of_form, sorted(small, key=_order)),
        *_small_blocks(sums, threshold, size),
        *_differences(asked, sums, sizes, threshold),
    ]
    hidden = set(small)
    for part in _parts(guarded, sums, asked):
        _hide(part, hidden, threshold, size)
    reasons: dict[Key, Reason] = {}
    for each in asked:
        if not hidden.isdisjoint(each.told.sums):
            own: Reason = "small" if each.told.plain and each.told.sums[0] in small else "withheld"
            reasons[each.key] = own if reasons.get(each.key, own) == own else "withheld"
    return Decision(reasons, frozenset(hidden))


def _sums(asked: Iterable[Asked[Key]]) -> tuple[Form, ...]:
    return tuple(sorted({form for each in asked for form in each.told.sums}, key=_order))


def _order(form: Form) -> tuple[int, list[Atom]]:
    return len(form), sorted(form)


def _of_form(form: Form) -> Combination:
    return dict.fromkeys(form, 1)


def _less(whole: Form, part: Iterable[Atom]) -> Combination:
    """A whole less a part, which need not be of the same cells."""
    taken = dict.fromkeys(whole, 1)
    for atom in part:
        taken[atom] = taken.get(atom, 0) - 1
    return {atom: times for atom, times in taken.items() if times}


# ---- Small numbers that nobody prints, but that follow from those that are printed ------------------------


def _small_blocks(sums: Sequence[Form], threshold: int, size: Size) -> Iterator[Combination]:
    """The cells between which no sum draws a line, where they are few."""
    members: dict[int, list[Atom]] = {}
    for atom, block in _blocks([*map(_of_form, sums)]).items():
        members.setdefault(block, []).append(atom)
    for atoms in members.values():
        if 0 < sum(map(size, atoms)) < threshold:
            yield dict.fromkeys(atoms, 1)


def _differences(
    asked: Sequence[Asked[Key]], sums: Sequence[Form], sizes: Mapping[Form, int], threshold: int
) -> Iterator[Combination]:
    """What a whole leaves beside a part, and beside all its parts; and the rest of a rate."""

    def is_small(number: int) -> bool:
        return 0 < number < threshold

    for whole, parts in _inside(sums).items():
        for part in parts:
            if is_small(sizes[whole] - sizes[part]):
                yield _less(whole, part)
        rest = _apart(parts)
        if len(rest) > 1 and is_small(sizes[whole] - sum(sizes[part] for part in rest)):
            yield _less(whole, frozenset[Atom]().union(*rest))
    for part, whole in sorted({pair for each in asked for pair in each.told.ratios}, key=_order_of_pair):
        if sizes[part] > 0 and is_small(sizes[whole] - sizes[part]):
            yield _less(whole, part)


def _order_of_pair(pair: tuple[Form, Form]) -> tuple[tuple[int, list[Atom]], tuple[int, list[Atom]]]:
    """An order of pairs that is the same in every run."""
    return _order(pair[0]), _order(pair[1])


def _inside(sums: Sequence[Form]) -> Mapping[Form, Sequence[Form]]:
    """The parts of each sum that are sums themselves, the largest first."""
    first: dict[Atom, list[Form]] = {}
    for form in sums:
        first.setdefault(min(form), []).append(form)
    found: dict[Form, Sequence[Form]] = {}
    for whole in sums:
        starts = (form for atom in sorted(whole & first.keys()) for form in first[atom])
        parts = [form for form in starts if len(form) < len(whole) and form < whole]
        found[whole] = sorted(parts, key=len, reverse=True)
    return found


def _apart(parts: Sequence[Form]) -> Sequence[Form]:
    """Parts that share nothing, each the first that fits."""
    chosen: list[Form] = []
    taken: set[Atom] = set()
    for form in parts:
        if taken.isdisjoint(form):
            chosen.append(form)
            taken |= form
    return chosen


# ---- Sums that have cells in common are judged together ---------------------------------------------------


@dataclass(slots=True)
class _Part(Generic[Key]):
    """Small numbers to keep, with every sum and figure that may bear on them."""

    guarded: list[Combination] = field(default_factory=list)
    sums: list[Form] = field(default_factory=list)
    asked: list[Asked[Key]] = field(default_factory=list)


def _parts(
    guarded: Sequence[Combination], sums: Sequence[Form], asked: Sequence[Asked[Key]]
) -> Iterator[_Part[Key]]:
    """Those parts that have a small number in them."""
    leader: dict[Atom, Atom] = {}

    def find(atom: Atom) -> Atom:
        while leader.setdefault(atom, atom) != atom:
            leader[atom] = leader[leader[atom]]
            atom = leader[atom]
        return atom

    for atoms in (*sums, *guarded, *({a for form in each.told.sums for a in form} for each in asked)):
        together = sorted(atoms)
        for atom in together[1:]:
            leader[find(atom)] = find(together[0])
    found: dict[Atom, _Part[Key]] = {}
    for combination in guarded:
        found.setdefault(find(min(combination)), _Part()).guarded.append(combination)
    for form in sums:
        if find(min(form)) in found:
            found[find(min(form))].sums.append(form)
    for each in asked:
        if each.told.sums and find(min(each.told.sums[0])) in found:
            found[find(min(each.told.sums[0]))].asked.append(each)
    yield from found.values()


def _hide(part: _Part[Key], hidden: set[Form], threshold: int, size: Size) -> None:
    """Hide more sums of a part until each of its small numbers is kept, and then none that need not be."""
    weights: dict[Form, int] = {}
    for each in part.asked:
        for form in each.told.sums:
            weights[form] = max(weights.get(form, 0), each.weight)

    def missed(form: Form) -> tuple[int, bool, int, tuple[int, list[Atom]]]:
        """How much a sum would be missed: the least first, and a nought only after the others."""
        number = sum(map(size, form))
        return weights[form], number == 0, number, _order(form)

    chosen: list[Form] = []
    while each_one := _World(part, {*hidden, *chosen}, threshold, size).culprits():
        chosen += {min(culprits, key=missed): None for culprits in each_one}
    for form in sorted(chosen, key=missed, reverse=True) if len(chosen) <= _RECONSIDERED else ():
        # What was hidden first may be needless by what was hidden after it.
        others = [each for each in chosen if each != form]
        if not _World(part, {*hidden, *others}, threshold, size).culprits(at_most=1):
            chosen = others
    hidden.update(chosen)


class _World(Generic[Key]):
    """What somebody knows who sees all that is published, in blocks of cells that always go together."""

    def __init__(self, part: _Part[Key], hidden: Set[Form], threshold: int, size: Size) -> None:
        seen = (each for each in part.asked if hidden.isdisjoint(each.told.sums))
        self._live = live = sorted({form for each in seen for form in each.told.sums}, key=_order)
        said = [form for form in part.sums if form in hidden and 0 < sum(map(size, form)) < threshold]
        self._block = _blocks([*map(_of_form, live), *map(_of_form, said), *part.guarded])
        numbers = [0] * (max(self._block.values(), default=-1) + 1)
        for atom, block in self._block.items():
            numbers[block] += size(atom)
        self._vectors = [self._vector(_of_form(form)) for form in live]
        small = [{block: 1} for block, number in enumerate(numbers) if 0 < number < threshold]
        self._guarded = [*map(self._vector, part.guarded), *small]
        self._known = Known(
            self._vectors, numbers, [self._vector(_of_form(form)) for form in said], threshold
        )

    def _vector(self, combination: Combination) -> dict[int, int]:
        return {self._block[atom]: times for atom, times in sorted(combination.items())}

    def culprits(self, at_most: int = _AT_A_TIME) -> list[Sequence[Form]]:
        """Of small numbers that are given away, the published sums that do so, or have cells in common."""
        known = (each for each in self._guarded if self._known.other(each) is None)
        return [found for each in islice(known, at_most) if (found := self._giving_away(each))]

    def _giving_away(self, known: Mapping[int, int]) -> Sequence[Form]:
        made = self._known.basis.expression(known)
        if made:
            return [self._live[index] for index in made]
        both = zip(self._live, self._vectors, strict=True)
        near = [form for form, vector in both if not vector.keys().isdisjoint(known)]
        return near or self._live


def _blocks(combinations: Sequence[Combination]) -> dict[Atom, int]:
    """Each atom's block: atoms that every combination takes alike are in one."""
    places: dict[Atom, list[tuple[int, int]]] = {}
    for index, combination in enumerate(combinations):
        for atom, times in combination.items():
            places.setdefault(atom, []).append((index, times))
    blocks: dict[tuple[tuple[int, int], ...], int] = {}
    return {atom: blocks.setdefault(tuple(where), len(blocks)) for atom, where in sorted(places.items())}
