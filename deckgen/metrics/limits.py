"""Turn the values of one segment into the lines of an XmR chart: mean and control limits.

Limits are the mean plus and minus 2.66 times the mean moving range (Wheeler, Understanding Variation; 2.66 is
3 divided by 1.128, the bias constant d2 of ranges of two).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from deckgen.metrics import worked
from deckgen.metrics.columns import exact
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Number
from deckgen.model.working import Working

_SCREEN = exact(3.267)  # the upper limit of a moving range as a multiple of their mean: D4 of ranges of two


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
class LineWorkings:
    """How the lines of a segment are worked out."""

    mean: Working | None = None
    lower: Working | None = None
    upper: Working | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The lines of one segment. Without variation there are no limits, only the mean."""

    mean: float
    lower: float | None
    upper: float | None
    workings: LineWorkings = field(default=LineWorkings(), compare=False, repr=False)

    def without_limits(self) -> Limits:
        """The mean alone."""
        return Limits(self.mean, None, None, LineWorkings(self.workings.mean))


def limits(values: Sequence[Number | Worked], method: Method = STANDARD) -> Limits:
    """Mean and limits of one segment's values (at least one); moving ranges are those between neighbours.

    Exact until the lines are drawn: a series of thirds that does not vary has no moving range.
    """
    series = [each if isinstance(each, Worked) else worked.given(each) for each in values]
    mean = worked.mean(series)
    average = _average_range(series, method)
    if average is None or not average.value:
        return Limits(float(mean.value), None, None, LineWorkings(mean.working))
    reach = worked.constant(method.limits_factor, "3 sigma in mean moving ranges") * average
    lower, upper = mean - reach, mean + reach
    return Limits(
        float(mean.value),
        float(lower.value),
        float(upper.value),
        LineWorkings(mean.working, lower.working, upper.working),
    )


def _average_range(series: Sequence[Worked], method: Method) -> Worked | None:
    if len(series) < 2:
        return None
    average = worked.moving_range(series)
    if not method.screened or not average.value:
        return average
    ranges = [(after - before).magnitude() for before, after in pairwise(series)]
    # never empty: not every range can exceed 3 times their mean
    return worked.mean([each for each in ranges if each.value < _SCREEN * average.value])
