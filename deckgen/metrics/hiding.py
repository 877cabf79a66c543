"""Turn a part whose small numbers are given away into one that keeps them: choose which sums to hide.

A small number is kept from the reader who knows most, the one who has the report published before and guesses
at what was revised since. Where that report gives it away whatever is hidden now, it is kept from those who
know less, and at least from whoever has this report alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from deckgen.metrics.classes import Classes, Combination, Group, blocks, of_sum
from deckgen.metrics.parts import Part, Reader
from deckgen.metrics.witness import Known

_AT_A_TIME = 20  # so many small numbers that are given away are looked at before something is hidden
_RECONSIDERED = 40  # so many sums hidden are each tried again; where there are more, too much may be hidden


def order(group: Group) -> tuple[int, list[int]]:
    """The same order of sums always: the shortest first."""
    return len(group), sorted(group)


def hide(part: Part, hidden: set[Group], threshold: int, sizes: Classes) -> Sequence[Combination]:
    """Hide more sums of a part until each of its small numbers is kept, and then none that need not be.

    Returned are the small numbers that the report before gives away.
    """
    weights: dict[Group, int] = {}
    for each in part.requests:
        for group in each.groups:
            weights[group] = max(weights.get(group, 0), each.weight)

    def missed(group: Group) -> tuple[int, bool, int, tuple[int, list[int]]]:
        """How much a sum would be missed: the least first, and a nought only after the others."""
        number = sizes.size(group)
        return weights[group], number == 0, number, order(group)

    chosen: dict[Group, None] = {}
    worlds, lost = _worlds(part, hidden, threshold, sizes)
    while each_one := [found for culprits in _of_each(worlds) for found in culprits]:
        chosen |= {min(culprits, key=missed): None for culprits in each_one}
        worlds = [world.without({*hidden, *chosen}) for world in worlds]
    for group in sorted(chosen, key=missed, reverse=True) if len(chosen) <= _RECONSIDERED else ():
        # What was hidden first may be needless by what was hidden after it.
        others = {each for each in chosen if each != group}
        more = [world.publishing({*hidden, *others}) for world in worlds]
        if not any(_of_each(more, at_most=1)):
            del chosen[group]
            worlds = more
    hidden.update(chosen)
    return lost


def _worlds(
    part: Part, hidden: set[Group], threshold: int, sizes: Classes
) -> tuple[list[_World], Sequence[Combination]]:
    """What each reader knows, the wisest first, with the small numbers to keep from them.

    Then those that the report before gives away.
    """
    worlds: list[_World] = []
    left: Sequence[Combination] = part.guarded
    lost: Sequence[Combination] = ()
    for reader in sorted({each.reader for each in part.requests} - {Reader.OF_THIS}, reverse=True):
        past = _known(part, _live(part, {*part.sums}, reader), {*part.sums}, threshold, sizes)
        worlds.append(_World.of(_View(part, reader, left, sizes, past), hidden, threshold))
        left = [each for each in left if not worlds[-1].can_keep(each)]
        if reader is Reader.OF_BOTH:
            untold = _known(part, (), {*part.sums}, threshold, sizes)  # "fewer than 5" may tell it alone
            lost = [each for each in left if past.basis.spans(each) or untold.other(each) is not None]
    worlds.append(_World.of(_View(part, Reader.OF_THIS, left, sizes), hidden, threshold))
    return worlds, lost


def _of_each(worlds: Sequence[_World], at_most: int = _AT_A_TIME) -> Iterator[list[Sequence[Group]]]:
    """The culprits of each world: what is possible for a reader is possible for those who know less."""
    for index, world in enumerate(worlds):
        if index:
            world.learn_from(worlds[index - 1])
        yield world.culprits(at_most)


def _live(part: Part, hidden: Set[Group], reader: Reader) -> list[Group]:
    """The sums that a reader is told where these are hidden now."""
    seen = (each for each in part.requests if each.is_known(reader, hidden))
    return sorted({group for each in seen for group in each.groups}, key=order)


def _known(part: Part, live: Sequence[Group], hidden: Set[Group], threshold: int, sizes: Classes) -> Known:
    """What somebody knows who is told these sums, and of the hidden ones which are small."""
    small = (group for group in part.sums if group in hidden and 0 < sizes.size(group) < threshold)
    return Known(_told(part, live), sizes.sizes, [*map(of_sum, small)], threshold)


def _told(part: Part, live: Sequence[Group]) -> list[Combination]:
    """These sums, and what everybody knows."""
    return [*map(of_sum, live), *part.links]


@dataclass(frozen=True, slots=True)
class _View:
    """A reader, and the small numbers of a part that must be kept from them.

    `past` is what the reader knows without the report of now; None if nothing.
    """

    part: Part
    reader: Reader
    guarded: Sequence[Combination]
    sizes: Classes
    past: Known | None = None


class _World:
    """What a reader knows who sees all that is published, and what must be kept from them.

    To keep are the small numbers of the view, and every block of classes that is small and between which
    nothing published draws a line.
    """

    def __init__(self, view: _View, live: Sequence[Group], known: Known, lines: Sequence[Group]) -> None:
        self._view, self._live, self._known, self._lines = view, live, known, lines
        small = (lined for lined in lines if 0 < view.sizes.size(lined) < known.threshold)
        self._guarded = [*view.guarded, *map(of_sum, small)]

    @classmethod
    def of(cls, view: _View, hidden: Set[Group], threshold: int) -> _World:
        """The world in which these sums are hidden."""
        live = _live(view.part, hidden, view.reader)
        known = _known(view.part, live, hidden, threshold, view.sizes)
        return cls(view, live, known, _lined(_told(view.part, live)))

    def without(self, hidden: Set[Group]) -> _World:
        """The world in which more sums are hidden, of which none is small."""
        live = _live(self._view.part, hidden, self._view.reader)
        told = _told(self._view.part, live)
        return _World(self._view, live, self._known.knowing_only(told), _lined(told))

    def publishing(self, hidden: Set[Group]) -> _World:
        """The world in which fewer sums are hidden."""
        live, had = _live(self._view.part, hidden, self._view.reader), set(self._live)
        new = [group for group in live if group not in had]
        lines = self._lines
        for group in new:
            lines = [part for each in lines for part in (each & group, each - group) if part]
        # the sums known before keep their places, and the new ones come last
        return _World(self._view, live, self._known.knowing_also(map(of_sum, new)), lines)

    def learn_from(self, wiser: _World) -> None:
        """Take over what was found of somebody who knows all of this and more."""
        self._known.learn_from(wiser._known)

    def culprits(self, at_most: int = _AT_A_TIME) -> list[Sequence[Group]]:
        """Of small numbers that are given away, the sums told now that do so, or have cells in common.

        Not of those that what is known from the past gives away: to hide anything now would be in vain.
        """
        given_away = (each for each in self._guarded if self._known.other(each) is None)
        found = (self._giving_away(each) for each in given_away if self.can_keep(each))
        return [*islice((each for each in found if each), at_most)]

    def can_keep(self, guarded: Combination) -> bool:
        """Whether a small number is kept, or would be if no more were told now."""
        past = self._view.past
        return past is None or self._known.other(guarded) is not None or past.other(guarded) is not None

    def _giving_away(self, guarded: Combination) -> Sequence[Group]:
        made = self._known.basis.expression(guarded) or ()
        used = [self._live[index] for index in made if index < len(self._live)]
        near = (group for group in self._live if not group.isdisjoint(guarded))
        for groups in (used, near, self._live):
            found = [group for group in groups if group not in self._past]
            if found:
                return found
        return ()

    @cached_property
    def _past(self) -> Set[Group]:
        """What the reader knows from the past, so that it cannot be hidden."""
        part = self._view.part
        return {*_live(part, {*part.sums}, self._view.reader)} if self._view.past else set()


def _lined(told: Sequence[Combination]) -> list[Group]:
    """The blocks of classes between which none of these draws a line."""
    members: dict[int, list[int]] = {}
    for each, block in blocks(told).items():
        members.setdefault(block, []).append(each)
    return [frozenset(each) for each in members.values()]
