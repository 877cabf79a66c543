"""Monthly values to what a control chart (XmR, 2.66) and rolling sums say of them: the draws' conditions."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from make_data.months import MONTHS
from make_data.split import Floats

ALL = range(len(MONTHS))


def limits(values: ArrayLike, baseline: range = ALL) -> tuple[float, float]:
    """Lower and upper limit from the months of the baseline: mean plus and minus 2.66 mean moving ranges."""
    points = np.asarray(values, dtype=float)[baseline.start : baseline.stop]
    reach = 2.66 * np.abs(np.diff(points)).mean()
    return points.mean() - reach, points.mean() + reach


def outside(values: ArrayLike, baseline: range = ALL) -> NDArray[np.int64]:
    """For each month -1 below the lower limit, 1 above the upper one, else 0."""
    points = np.asarray(values, dtype=float)
    lower, upper = limits(points, baseline)
    return (points > upper).astype(np.int64) - (points < lower).astype(np.int64)


def calm(values: ArrayLike, last: int = 12) -> bool:
    """None of the last months is outside limits made from all months."""
    return not outside(values)[-last:].any()


def quiet(values: ArrayLike, last: int = 12) -> bool:
    """None of the last months is part of any signal: outside, 2 of 3, 7 on one side, 7 in a trend."""
    points = np.asarray(values, dtype=float)
    centre, spread = points.mean(), np.abs(np.diff(points)).mean() * 2.66 / 3
    side, steps = np.sign(points - centre), np.sign(np.diff(points))
    far = np.where(np.abs(points - centre) > 2 * spread, side, 0)
    if not calm(points, last):
        return False
    for end in range(len(points) - last, len(points)):
        if abs(far[end - 2 : end + 1].sum()) >= 2 and abs(side[end - 2 : end + 1].sum()) == 3:
            return False
        if abs(side[end - 6 : end + 1].sum()) == 7 or abs(steps[end - 6 : end].sum()) == 6:
            return False
    return True


def rolling(top: ArrayLike, bottom: ArrayLike | None = None) -> Floats:
    """The 25 values over 12 months that end in September 2022 to September 2024: sums, or pooled ratios."""
    sums = np.convolve(np.asarray(top, dtype=float), np.ones(12), mode="valid")
    return sums if bottom is None else sums / rolling(bottom)
