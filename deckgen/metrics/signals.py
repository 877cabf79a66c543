"""Mark the points of a segment that chance alone does not explain: the four signals of "Making data count".

Each function takes a sign, 1 for upwards and -1 for downwards, and tells for every point whether it is part
of such a signal; all points of a run are marked, back to its start.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from deckgen.metrics.limits import Limits

NEAR_POINTS, NEAR_WINDOW = 2, 3  # two of three points close to a limit


def outside(values: Sequence[float], lines: Limits, sign: int) -> list[bool]:
    """Points strictly beyond the limit of this side."""
    limit = lines.upper if sign > 0 else lines.lower
    return [limit is not None and sign * (value - limit) > 0 for value in values]


def trend(values: Sequence[float], length: int, sign: int) -> list[bool]:
    """Runs of at least `length` points, each strictly beyond the one before; a tie ends a run."""
    steps = _runs([sign * (after - before) > 0 for before, after in pairwise(values)], length - 1)
    return [before or after for before, after in zip([False, *steps], [*steps, False], strict=True)]


def shift(values: Sequence[float], mean: float, length: int, sign: int) -> list[bool]:
    """Runs of at least `length` points strictly on one side of the mean."""
    return _runs([sign * (value - mean) > 0 for value in values], length)


def two_of_three(values: Sequence[float], lines: Limits, sign: int, *, between_only: bool) -> list[bool]:
    """Points beyond 2 sigma (two thirds of the way to the limit), two of three neighbours on one side.

    With `between_only` points beyond the limit itself do not count.
    """
    limit = lines.upper if sign > 0 else lines.lower
    if limit is None:
        return [False] * len(values)
    warning = lines.mean + (limit - lines.mean) * 2 / 3
    beyond = [
        sign * (value - warning) > 0 and not (between_only and sign * (value - limit) > 0) for value in values
    ]
    marked = [False] * len(values)
    for start in range(len(values) - NEAR_WINDOW + 1):
        window = range(start, start + NEAR_WINDOW)
        same_side = all(sign * (values[each] - lines.mean) > 0 for each in window)
        if same_side and sum(beyond[each] for each in window) >= NEAR_POINTS:
            for each in window:
                marked[each] = marked[each] or beyond[each]
    return marked


def _runs(flags: Sequence[bool], length: int) -> list[bool]:
    """The flags, without those that stand in a run shorter than `length`."""
    kept = [False] * len(flags)
    start = 0
    for index in range(len(flags) + 1):
        if index < len(flags) and flags[index]:
            continue
        if index - start >= length:
            kept[start:index] = [True] * (index - start)
        start = index + 1
    return kept
