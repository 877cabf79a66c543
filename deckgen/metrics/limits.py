"""Turn the values of one segment into the lines of an XmR chart: mean and control limits.

Limits are the mean plus and minus 2.66 times the mean moving range (Wheeler, Understanding Variation; 2.66 is
3 divided by 1.128, the bias constant d2 of ranges of two).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

_SCREEN = 3.267  # the upper limit of a moving range as a multiple of their mean: D4 of ranges of two


@dataclass(frozen=True, slots=True)
class Method:
    """How limits are computed and signals are read.

    `limits_factor`: times the mean moving range (2.66; others use 3 / 1.128 unrounded). `screened`: moving
    ranges of 3.267 times their mean or more are dropped once. `between_only`: "two of three" counts only
    points between 2 and 3 sigma, as NHSRplotthedots does; the NHS team counts those beyond 3 sigma too.
    """

    limits_factor: float = 2.66
    screened: bool = False
    between_only: bool = False
    minimum_points: int = 13
    shift_points: int = 7
    trend_points: int = 7


STANDARD = Method()


@dataclass(frozen=True, slots=True)
class Limits:
    """The lines of one segment. Without variation there are no limits, only the mean."""

    mean: float
    lower: float | None
    upper: float | None


def limits(values: Sequence[float], method: Method = STANDARD) -> Limits:
    """Mean and limits of one segment's values (at least one); moving ranges are those between neighbours."""
    mean = fsum(values) / len(values)
    ranges = [abs(after - before) for before, after in pairwise(values)]
    average = fsum(ranges) / len(ranges) if ranges else 0.0
    if method.screened and average:
        kept = [each for each in ranges if each < _SCREEN * average]
        average = fsum(kept) / len(kept)  # never empty: not every range can exceed 3 times their mean
    if not average:
        # A constant's mean is that constant, not what is left after dividing its rounded sum.
        return Limits(values[0] if len(set(values)) == 1 else mean, None, None)
    reach = method.limits_factor * average
    return Limits(mean, mean - reach, mean + reach)
