"""Margins of shares at the 95% level, those of a simple random sample, and of the difference of two."""

from __future__ import annotations

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.measures import Level
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Figure

Z = worked.constant(1.96, "standard errors within which 95% of samples lie")
CONFIDENCE = 95  # per cent


def own_margin(share: Worked, base: Worked) -> Worked:
    """Half the width of the 95% interval in percentage points; `share` is 0 to 1, `base` above 0."""
    return Z * worked.root(_variance(share, base)) * worked.HUNDRED


def difference_margin(share: Worked, base: Worked, prior: Worked, prior_base: Worked) -> Worked:
    """The same for the difference of two independent shares."""
    variance = _variance(share, base) + _variance(prior, prior_base)
    return Z * worked.root(variance) * worked.HUNDRED


def share_of(level: Level) -> tuple[Worked, Worked]:
    """The share, from 0 to 1, of a level that has one; and its base."""
    numerator, base = workings.top(level), workings.bottom(level)
    assert numerator is not None and base is not None
    return numerator / base, base


def change_margin(level: Level, prior: Level) -> Figure | None:
    """The margin of a rate's change in points; None where the two are no shares of counted cases.

    Above 100%, or of a whole that is one number for every period, a rate is no share of independent cases.
    """
    metric = level.readings.metric
    if metric.measure != "rate" or level.readings.bottom_once:
        return None
    if not (_is_share(level) and _is_share(prior)):
        return None
    margin = difference_margin(*share_of(level), *share_of(prior))
    return figures.figure(margin, "points", metric.decimals)


def _variance(share: Worked, base: Worked) -> Worked:
    return share * (worked.constant(1, "all") - share) / base


def _is_share(level: Level) -> bool:
    return level.value is not None and bool(level.bottom) and 0 <= level.value <= 100
