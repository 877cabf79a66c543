"""Published totals to whole monthly numbers that add up to them exactly."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from make_data.months import MONTHS, SEPTEMBER, SPRING, SUMMER, YEAR_1, YEAR_2, YEAR_3

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Group = tuple[Iterable[int], int]
Made = TypeVar("Made")

SEED = 202409
DRAWS = 20_000


def part(whole: int, percent: float) -> int:
    """The count nearest to this percentage of a whole."""
    return int(np.floor(whole * percent / 100 + 0.5))


def total_of(counts: ArrayLike, months: Iterable[int], mean: int) -> int:
    """What a mean per record comes to over these months: an exact total."""
    return int(np.asarray(counts)[list(months)].sum()) * mean


def spread(total: int, weights: ArrayLike) -> Ints:
    """A total in whole units, in proportion to the weights; the last units go to the largest remainders."""
    share = np.asarray(weights, dtype=float)
    exact = total * share / share.sum()
    whole = np.floor(exact).astype(np.int64)
    order = np.argsort(whole - exact, kind="stable")
    whole[order[: total - int(whole.sum())]] += 1
    return np.asarray(whole, dtype=np.int64)


def spread_groups(groups: Iterable[Group], weights: ArrayLike) -> Ints:
    """The 36 months, each group's total spread over its months; the groups cover every month once."""
    share = np.asarray(weights, dtype=float)
    months = np.zeros(len(MONTHS), dtype=np.int64)
    covered: list[int] = []
    for positions, total in groups:
        here = list(positions)
        months[here] = spread(total, share[here])
        covered += here
    if sorted(covered) != list(range(len(MONTHS))):
        raise ValueError("the groups must cover each of the 36 months once")
    return months


def latest_year(
    total: int, *, spring: int | None = None, summer: int | None = None, september: int | None = None
) -> list[Group]:
    """The groups of the year to September 2024: what is published of it, and the rest of the total."""
    groups: list[Group] = []
    if september is not None:
        groups.append((SEPTEMBER, september))
    if summer is not None:
        inner = september or 0
        groups.append((range(SUMMER.start, 36 - len(groups)), summer - inner))
    if spring is not None:
        groups.append((SPRING, spring))
    covered = {month for months, _ in groups for month in months}
    rest = [month for month in YEAR_3 if month not in covered]
    return [*groups, (rest, total - sum(value for _, value in groups))]


def three_years(first: int, second: int, latest: Sequence[Group]) -> list[Group]:
    """The groups of all 36 months: two whole years and the parts of the latest."""
    return [(YEAR_1, first), (YEAR_2, second), *latest]


def scatter(rng: np.random.Generator, total: int, weights: ArrayLike, caps: ArrayLike | None = None) -> Ints:
    """A total thrown into cells unit by unit, as chance would; no cell above its cap."""
    share = np.array(weights, dtype=float)
    room = np.full(share.size, total) if caps is None else np.array(caps, dtype=np.int64)
    if total > room.sum():
        raise ValueError(f"{total} do not fit into {room.sum()}")
    cells = np.zeros(share.size, dtype=np.int64)
    while (missing := total - int(cells.sum())) > 0:
        open_share = np.where(cells < room, np.maximum(share, 1e-12), 0.0)
        edges = np.cumsum(open_share) / open_share.sum()
        landed = np.searchsorted(edges, rng.random(missing), side="right").clip(max=share.size - 1)
        cells = np.minimum(cells + np.bincount(landed, minlength=share.size), room)
    return cells


def wobble(rng: np.random.Generator, size: float, count: int = len(MONTHS)) -> Floats:
    """Factors about 1 with this standard deviation, never more than three of them away."""
    return np.asarray(1 + size * 2 * (rng.random((3, count)).sum(axis=0) - 1.5))


def by_season(*profile: float) -> Floats:
    """A year's profile, from October to September, for each of the three years."""
    return np.tile(np.array(profile, dtype=float), 3)


def by_year(first: float, second: float, third: float) -> Floats:
    """A level for each month of the three years."""
    return np.repeat(np.array([first, second, third]), 12)


def settle(
    name: str, make: Callable[[np.random.Generator], Made], holds: Callable[[Made], Any] = lambda _: True
) -> Made:
    """The first of a numbered sequence of draws that meets a condition; the name seeds the sequence."""
    for draw in range(DRAWS):
        made = make(np.random.default_rng([SEED, zlib.crc32(name.encode()), draw]))
        if holds(made):
            return made
    raise RuntimeError(f"no draw of {DRAWS:,} meets the condition of {name!r}")
