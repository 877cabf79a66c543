"""Turn sums, figures and small numbers into parts that have no cells in common, and are judged apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeVar

from deckgen.metrics.classes import Combination, Group

_Item = TypeVar("_Item")


class Reader(IntEnum):
    """Who reads; each knows what those before know, and more."""

    OF_THIS = 0  # knows this report alone
    OF_BOTH = 1  # knows the one before as well
    GUESSING = 2  # and of what was revised since, what it is now: where revisions show, they can be added


@dataclass(frozen=True, slots=True)
class Request:
    """The sums that a figure tells, how much it would be missed, and who knows it without being told now."""

    groups: tuple[Group, ...]
    weight: int = 0
    reader: Reader = Reader.OF_THIS

    def is_known(self, reader: Reader, hidden: Set[Group]) -> bool:
        """Whether a reader sees it: what was published before cannot be hidden any more."""
        if self.reader is Reader.OF_THIS:
            return hidden.isdisjoint(self.groups)
        return self.reader <= reader


@dataclass(slots=True)
class Part:
    """Small numbers to keep, with every sum, figure and link that may bear on them."""

    guarded: list[Combination] = field(default_factory=list)
    sums: list[Group] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    links: list[Combination] = field(default_factory=list)


def parted(
    guarded: Sequence[Combination],
    sums: Sequence[Group],
    requests: Sequence[Request],
    links: Sequence[Combination],
) -> Iterable[Part]:
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
    found: dict[int, Part] = {}
    for combination in guarded:
        found.setdefault(find(min(combination)), Part()).guarded.append(combination)
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
    found: Mapping[int, Part], find: Callable[[int], int], items: Iterable[tuple[Iterable[int], _Item]]
) -> Iterator[tuple[Part, _Item]]:
    """Each item with its part, where that has a small number in it."""
    for group, item in items:
        part = found.get(find(min(group)))
        if part is not None:
            yield part, item
