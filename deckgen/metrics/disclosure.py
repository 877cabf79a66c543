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

from deckgen.metrics.classes import Classes, Combination, Group, blocks, classes, of_sum
from deckgen.metrics.forms import Atom, Form, Told
from deckgen.metrics.witness import Known

Key = TypeVar("Key", bound=Hashable)
_Item = TypeVar("_Item")

Size = Callable[[Atom], int]
"""How much an atom adds to a count: a cell's number, 1 for a record, 0 for what is no count."""

Reason = Literal[
    "small",  # the figure itself is a small count
    "withheld",  # a small count could be worked out from it
]

_AT_A_TIME = 20  # so many small numbers that are given away are looked at before something is hidden
_RECONSIDERED = 40  # so many sums hidden are each tried again; where there are more, too much may be hidden

Link = Mapping[Atom, int]
"""Cells with how often each is taken, which everybody knows to come to nought together."""


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


def withheld(
    asked: Sequence[Asked[Key]],
    threshold: int,
    size: Size,
    links: Sequence[Link] = (),
    rows: Callable[[Form], Form] = lambda form: form,
) -> Decision[Key]:
    """What is to be withheld of the figures asked; a key that is asked several times is told once.

    `rows` says of which rows a sum is, to see which sum is part of which, of linked cells too.
    """
    forms = sorted(
        {form for each in asked for form in each.told.sums}, key=lambda form: (len(form), sorted(form))
    )
    known = classes(forms, links, size)
    form_of = {known.group(form): form for form in forms}
    groups = sorted(form_of, key=_order)
    small = {group for group in groups if 0 < known.size(group) < threshold}
    guarded = [
        *map(of_sum, sorted(small, key=_order)),
        *({each: 1} for each, number in enumerate(known.sizes) if 0 < number < threshold),
        *_differences(_of_rows(form_of, rows), _ratios(asked, known), known, threshold),
    ]
    requests = [_Request(tuple(map(known.group, each.told.sums)), each.weight) for each in asked]
    hidden = set(small)
    for part in _parts(guarded, groups, requests, [known.combination(link) for link in links]):
        _hide(part, hidden, threshold, known)
    withheld_forms = frozenset(form_of[group] for group in hidden)
    small_forms = frozenset(form_of[group] for group in small)
    return Decision(_reasons(asked, withheld_forms, small_forms), withheld_forms)


def _reasons(asked: Iterable[Asked[Key]], hidden: Set[Form], small: Set[Form]) -> dict[Key, Reason]:
    reasons: dict[Key, Reason] = {}
    for each in asked:
        if not hidden.isdisjoint(each.told.sums):
            own: Reason = "small" if each.told.plain and each.told.sums[0] in small else "withheld"
            reasons[each.key] = own if reasons.get(each.key, own) == own else "withheld"
    return reasons


def _order(group: Group) -> tuple[int, list[int]]:
    return len(group), sorted(group)


def _less(whole: Group, part: Iterable[int]) -> Combination:
    """A whole less a part, which need not be of the same cells."""
    taken = dict.fromkeys(whole, 1)
    for each in part:
        taken[each] = taken.get(each, 0) - 1
    return {each: times for each, times in taken.items() if times}


# ---- Small numbers that nobody prints, but that follow from those that are printed ------------------------


def _differences(
    rows: Mapping[Group, Group], ratios: Iterable[tuple[Group, Group]], known: Classes, threshold: int
) -> Iterator[Combination]:
    """What a whole leaves beside a part, and beside all its parts; and the rest of a rate."""

    def is_small(whole: Group, *parts: Group) -> bool:
        return 0 < known.size(whole) - sum(map(known.size, parts)) < threshold

    for whole, parts in _inside(rows).items():
        for part in parts:
            if is_small(whole, part):
                yield _less(whole, part)
        rest = _apart(parts, rows)
        if len(rest) > 1 and is_small(whole, *rest):
            yield _less(whole, frozenset[int]().union(*rest))
    for part, whole in sorted(set(ratios), key=lambda pair: (_order(pair[0]), _order(pair[1]))):
        if known.size(part) > 0 and is_small(whole, part):
            yield _less(whole, part)


def _ratios(asked: Iterable[Asked[Key]], known: Classes) -> Iterator[tuple[Group, Group]]:
    for each in asked:
        for part, whole in each.told.ratios:
            yield known.group(part), known.group(whole)


def _of_rows(form_of: Mapping[Group, Form], rows: Callable[[Form], Form]) -> Mapping[Group, Group]:
    """The rows that each sum is of, in classes of their own."""
    own = {group: rows(form) for group, form in form_of.items()}
    class_of = blocks([*map(of_sum, own.values())])
    return {group: frozenset(class_of[row] for row in form) for group, form in own.items()}


def _inside(rows: Mapping[Group, Group]) -> Mapping[Group, Sequence[Group]]:
    """The parts of each sum that are sums themselves, the largest first."""
    first: dict[int, list[Group]] = {}
    ordered = sorted(rows, key=_order)
    for group in ordered:
        first.setdefault(min(rows[group]), []).append(group)
    found: dict[Group, Sequence[Group]] = {}
    for whole in ordered:
        starts = (group for each in sorted(rows[whole] & first.keys()) for group in first[each])
        parts = [group for group in starts if rows[group] < rows[whole]]
        found[whole] = sorted(parts, key=lambda group: len(rows[group]), reverse=True)
    return found


def _apart(parts: Sequence[Group], rows: Mapping[Group, Group]) -> Sequence[Group]:
    """Parts that share nothing, each the first that fits."""
    chosen: list[Group] = []
    taken: set[int] = set()
    for group in parts:
        if taken.isdisjoint(rows[group]):
            chosen.append(group)
            taken |= rows[group]
    return chosen


# ---- Sums that have cells in common are judged together ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Request:
    """The sums that a figure tells, and how much it would be missed."""

    groups: tuple[Group, ...]
    weight: int


@dataclass(slots=True)
class _Part:
    """Small numbers to keep, with every sum, figure and link that may bear on them."""

    guarded: list[Combination] = field(default_factory=list)
    sums: list[Group] = field(default_factory=list)
    requests: list[_Request] = field(default_factory=list)
    links: list[Combination] = field(default_factory=list)


def _parts(
    guarded: Sequence[Combination],
    sums: Sequence[Group],
    requests: Sequence[_Request],
    links: Sequence[Combination],
) -> Iterable[_Part]:
    """Those parts that have a small number in them."""
    leader: dict[int, int] = {}

    def find(each: int) -> int:
        while leader.setdefault(each, each) != each:
            leader[each] = leader[leader[each]]
            each = leader[each]
        return each

    for together in (*sums, *guarded, *links, *(frozenset[int]().union(*each.groups) for each in requests)):
        first, *others = sorted(together) or [-1]
        for other in others:
            leader[find(other)] = find(first)
    found: dict[int, _Part] = {}
    for combination in guarded:
        found.setdefault(find(min(combination)), _Part()).guarded.append(combination)
    for part, group in _belonging(found, find, ((group, group) for group in sums)):
        part.sums.append(group)
    for part, request in _belonging(
        found, find, ((each.groups[0], each) for each in requests if each.groups)
    ):
        part.requests.append(request)
    for part, link in _belonging(found, find, ((link, link) for link in links)):
        part.links.append(link)
    return found.values()


def _belonging(
    parts: Mapping[int, _Part], find: Callable[[int], int], items: Iterable[tuple[Iterable[int], _Item]]
) -> Iterator[tuple[_Part, _Item]]:
    """Each item with its part, where that has a small number in it."""
    for group, item in items:
        part = parts.get(find(min(group)))
        if part is not None:
            yield part, item


def _hide(part: _Part, hidden: set[Group], threshold: int, known: Classes) -> None:
    """Hide more sums of a part until each of its small numbers is kept, and then none that need not be."""
    weights: dict[Group, int] = {}
    for each in part.requests:
        for group in each.groups:
            weights[group] = max(weights.get(group, 0), each.weight)

    def missed(group: Group) -> tuple[int, bool, int, tuple[int, list[int]]]:
        """How much a sum would be missed: the least first, and a nought only after the others."""
        number = known.size(group)
        return weights[group], number == 0, number, _order(group)

    chosen: dict[Group, None] = {}
    world = _World.of(part, hidden, threshold, known)
    while each_one := world.culprits():
        chosen |= {min(culprits, key=missed): None for culprits in each_one}
        world = world.without({*hidden, *chosen})
    for group in sorted(chosen, key=missed, reverse=True) if len(chosen) <= _RECONSIDERED else ():
        # What was hidden first may be needless by what was hidden after it.
        others = {each for each in chosen if each != group}
        more = world.publishing({*hidden, *others})
        if not more.culprits(at_most=1):
            del chosen[group]
            world = more
    hidden.update(chosen)


class _World:
    """What somebody knows who sees all that is published, and what must be kept from them.

    To keep are the small numbers of the part, and every block of classes that is small and between which
    nothing published draws a line.
    """

    def __init__(
        self, part: _Part, live: Sequence[Group], known: Known, lines: Sequence[Group], sizes: Classes
    ) -> None:
        self._part, self._live, self._known, self._lines, self._sizes = part, live, known, lines, sizes
        small = (lined for lined in lines if 0 < sizes.size(lined) < known.threshold)
        self._guarded = [*part.guarded, *map(of_sum, small)]

    @classmethod
    def of(cls, part: _Part, hidden: Set[Group], threshold: int, sizes: Classes) -> _World:
        """The world in which these sums are hidden."""
        live = _live(part, hidden)
        said = [of_sum(group) for group in part.sums if group in hidden and 0 < sizes.size(group) < threshold]
        told = [*map(of_sum, live), *part.links]
        return cls(part, live, Known(told, sizes.sizes, said, threshold), _lined(told), sizes)

    def without(self, hidden: Set[Group]) -> _World:
        """The world in which more sums are hidden, of which none is small."""
        live = _live(self._part, hidden)
        told = [*map(of_sum, live), *self._part.links]
        return _World(self._part, live, self._known.knowing_only(told), _lined(told), self._sizes)

    def publishing(self, hidden: Set[Group]) -> _World:
        """The world in which fewer sums are hidden."""
        live, had = _live(self._part, hidden), set(self._live)
        new = [group for group in live if group not in had]
        lines = self._lines
        for group in new:
            lines = [part for each in lines for part in (each & group, each - group) if part]
        # the sums known before keep their places, and the new ones come last
        return _World(self._part, live, self._known.knowing_also(map(of_sum, new)), lines, self._sizes)

    def culprits(self, at_most: int = _AT_A_TIME) -> list[Sequence[Group]]:
        """Of small numbers that are given away, the published sums that do so, or have cells in common."""
        given_away = (each for each in self._guarded if self._known.other(each) is None)
        return [found for each in islice(given_away, at_most) if (found := self._giving_away(each))]

    def _giving_away(self, guarded: Mapping[int, int]) -> Sequence[Group]:
        made = self._known.basis.expression(guarded) or ()
        found = [self._live[index] for index in made if index < len(self._live)]
        return found or [group for group in self._live if not group.isdisjoint(guarded)] or self._live


def _live(part: _Part, hidden: Set[Group]) -> list[Group]:
    """The sums that are told by figures none of whose sums is hidden."""
    seen = (each for each in part.requests if hidden.isdisjoint(each.groups))
    return sorted({group for each in seen for group in each.groups}, key=_order)


def _lined(told: Sequence[Combination]) -> list[Group]:
    """The blocks of classes between which none of these draws a line."""
    members: dict[int, list[int]] = {}
    for each, block in blocks(told).items():
        members.setdefault(block, []).append(each)
    return [frozenset(each) for each in members.values()]
