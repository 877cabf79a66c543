"""Decide which figures are withheld, so that nobody can work out a small number from what is published.

Small is a count from 1 to one less than the threshold. Noughts are published, as NHS England's rules for
hospital statistics have it: that something did not happen tells of nobody.

Every published figure tells some sums of cells (`forms`). A sum that is small is withheld (primary
suppression), and so is any sum without which a small one cannot be kept (secondary suppression). A small
number is kept if the cells could also be others, whole and not negative, with every published sum as it is,
every number that is said to be small still small, and this number another. Such cells are looked for and
found, not presumed; where none are found, the least missed of the sums that give it away is withheld as well.

What the report before published is known too, and cannot be withheld any more.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from deckgen.metrics.classes import Classes, Combination, Group, blocks, classes, of_sum
from deckgen.metrics.forms import Atom, Form, Told
from deckgen.metrics.hiding import hide, order
from deckgen.metrics.parts import Reader, Request, parted

Key = TypeVar("Key", bound=Hashable)

Size = Callable[[Atom], int]
"""How much an atom adds to a count: a cell's number, 1 for a record, 0 for what is no count."""

Reason = Literal[
    "small",  # the figure itself is a small count
    "withheld",  # a small count could be worked out from it
]

Link = Mapping[Atom, int]
"""Cells with how often each is taken, which everybody knows to come to nought together."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[Key]):
    """A figure that is to be published: who prints it, what it tells, and how much it would be missed."""

    key: Key
    told: Told
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """A figure of the report before: what it tells of today's cells, and who knows that.

    Nobody (None) where it was withheld; a small sum that was is kept now, too.
    """

    told: Told
    reader: Reader | None = Reader.OF_BOTH


@dataclass(frozen=True, slots=True)
class Decision(Generic[Key]):
    """The figures that must not be published, and why, and the sums that nothing published may tell.

    `given_away` are cells whose small numbers the report before tells, whatever is withheld now.
    """

    figures: Mapping[Key, Reason]
    sums: frozenset[Form]
    given_away: frozenset[Atom] = frozenset()


def withheld(
    asked: Sequence[Asked[Key]],
    threshold: int,
    size: Size,
    links: Sequence[Link] = (),
    rows: Callable[[Form], Form] = lambda form: form,
    before: Sequence[Before] = (),
) -> Decision[Key]:
    """What is to be withheld of the figures asked; a key that is asked several times is told once.

    `rows` says of which rows a sum is, to see which sum is part of which, of linked cells too.
    """
    forms = sorted({*_sums(asked, before)}, key=lambda form: (len(form), sorted(form)))
    known = classes(forms, links, size)
    form_of = {known.group(form): form for form in forms}
    groups = sorted(form_of, key=order)
    small = {group for group in groups if 0 < known.size(group) < threshold}
    ratios = _ratios(
        (*(each.told for each in asked), *(each.told for each in before if each.reader is not None)), known
    )
    guarded = [
        *map(of_sum, sorted(small, key=order)),
        *({each: 1} for each, number in enumerate(known.sizes) if 0 < number < threshold),
        *_differences(_of_rows(form_of, rows), ratios, known, threshold),
    ]
    requests = [*_requests(asked, before, known)]
    hidden, lost = set(small), set[int]()
    for part in parted(guarded, groups, requests, [known.combination(link) for link in links]):
        lost.update(*hide(part, hidden, threshold, known))
    withheld_forms = frozenset(form_of[group] for group in hidden)
    small_forms = frozenset(form_of[group] for group in small)
    given_away = frozenset(atom for atom, each in known.of.items() if each in lost)
    return Decision(_reasons(asked, withheld_forms, small_forms), withheld_forms, given_away)


def _sums(asked: Iterable[Asked[Key]], before: Iterable[Before]) -> Iterator[Form]:
    for each in asked:
        yield from each.told.sums
    for figure in before:
        if figure.reader is not None or figure.told.plain:
            yield from figure.told.sums


def _requests(asked: Iterable[Asked[Key]], before: Iterable[Before], known: Classes) -> Iterator[Request]:
    for each in asked:
        yield Request(tuple(map(known.group, each.told.sums)), each.weight)
    for figure in before:
        if figure.reader is not None:
            yield Request(tuple(map(known.group, figure.told.sums)), reader=figure.reader)


def _reasons(asked: Iterable[Asked[Key]], hidden: Set[Form], small: Set[Form]) -> dict[Key, Reason]:
    reasons: dict[Key, Reason] = {}
    for each in asked:
        if not hidden.isdisjoint(each.told.sums):
            own: Reason = "small" if each.told.plain and each.told.sums[0] in small else "withheld"
            reasons[each.key] = own if reasons.get(each.key, own) == own else "withheld"
    return reasons


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
    for part, whole in sorted(set(ratios), key=lambda pair: (order(pair[0]), order(pair[1]))):
        if known.size(part) > 0 and is_small(whole, part):
            yield _less(whole, part)


def _ratios(told: Iterable[Told], known: Classes) -> Iterator[tuple[Group, Group]]:
    for each in told:
        for part, whole in each.ratios:
            yield known.group(part), known.group(whole)


def _of_rows(form_of: Mapping[Group, Form], rows: Callable[[Form], Form]) -> Mapping[Group, Group]:
    """The rows that each sum is of, in classes of their own."""
    own = {group: rows(form) for group, form in form_of.items()}
    class_of = blocks([*map(of_sum, own.values())])
    return {group: frozenset(class_of[row] for row in form) for group, form in own.items()}


def _inside(rows: Mapping[Group, Group]) -> Mapping[Group, Sequence[Group]]:
    """The parts of each sum that are sums themselves, the largest first."""
    first: dict[int, list[Group]] = {}
    ordered = sorted(rows, key=order)
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
