"""Margins of shares at the 95% level, those of a simple random sample, and of the difference of two."""

from __future__ import annotations

from math import sqrt

from deckgen.metrics.measures import Level
from deckgen.model.facts import Figure

Z = 1.96  # the normal distribution's 97.5% point: 95% of samples lie within so many standard errors
CONFIDENCE = 95  # per cent


def own_margin(share: float, base: int | float) -> float:
    """Half the width of the 95% interval in percentage points; `share` is 0 to 1, `base` above 0."""
    return Z * sqrt(share * (1 - share) / base) * 100


def difference_margin(share: float, base: float, prior: float, prior_base: float) -> float:
    """The same for the difference of two independent shares."""
    return Z * sqrt(share * (1 - share) / base + prior * (1 - prior) / prior_base) * 100


def change_margin(level: Level, prior: Level) -> Figure | None:
    """The margin of a rate's change in points; None where the two are no shares of counted cases.

    Above 100%, or of a whole that is one number for every period, a rate is no share of independent cases.
    """
    metric = level.readings.metric
    if metric.measure != "rate" or level.readings.bottom_once:
        return None
    shares = [_share(each) for each in (level, prior)]
    if any(share is None for share in shares):
        return None
    (share, base), (before, prior_base) = (each for each in shares if each is not None)
    return Figure(difference_margin(share, base, before, prior_base), "points", metric.decimals)


def _share(level: Level) -> tuple[float, float] | None:
    if level.value is None or not level.bottom or not 0 <= level.value <= 100:
        return None
    return float(level.value) / 100, float(level.bottom)
