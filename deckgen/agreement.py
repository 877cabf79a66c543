"""Turn numbers as they were printed into whether they can all be true.

A printed number stands for an interval: 26.1 for anything from 26.05 to 26.15. Numbers agree when some values
inside their intervals do. Exact fractions throughout, so that nothing is refused for the computer's rounding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: `step` is the size of its last place (0.1 for 26.1, 1 for 1,538)."""

    value: Fraction
    step: Fraction = Fraction(1)

    @property
    def low(self) -> Fraction:
        """The least that rounds so."""
        return self.value - self.step / 2

    @property
    def high(self) -> Fraction:
        """The most that rounds so."""
        return self.value + self.step / 2


def overlap(low: Fraction, high: Fraction, printed: Printed) -> bool:
    """Whether some value from low to high prints so."""
    return low <= printed.high and printed.low <= high


def parts_fit(total: Printed, parts: Sequence[Printed]) -> bool:
    """Whether parts add up to their total. Whole counts are exact; rounded figures may each be half a step
    off.
    """
    exact = all(each.step == 1 and each.value.denominator == 1 for each in (total, *parts))
    if exact:
        return sum(each.value for each in parts) == total.value
    low, high = (sum((getattr(each, end) for each in parts), Fraction(0)) for end in ("low", "high"))
    return overlap(low, high, total) and low < total.high  # halves round up


def share_fits(part: Printed, base: Printed, percent: Printed) -> bool:
    """Whether part / base prints as this percentage; counts that are whole are exact."""
    low, high = _ends(part)
    base_low, base_high = _ends(base)
    if base_low <= 0:
        return True
    return overlap(100 * low / base_high, 100 * high / base_low, percent)


def change_fits(level: Printed, change: Printed, percent: Printed, rising: bool) -> bool:
    """Whether a level reached by a change of a count prints this percentage change of what was before."""
    sign = 1 if rising else -1
    ends = [lev - sign * cha for lev in _ends(level) for cha in _ends(change)]
    low, high = min(ends), max(ends)
    if low <= 0:
        return True
    change_low, change_high = _ends(change)
    return overlap(100 * change_low / high, 100 * change_high / low, percent)


def percent_between(level: Printed, prior: Printed, percent: Printed) -> bool:
    """Whether the way from prior to level, up or down, prints as this percentage of prior."""
    low, high = _ends(prior)
    if low <= 0:
        return True
    ends = [100 * (lev - pri) / pri for lev in _ends(level) for pri in (low, high)]
    least, most = min(ends), max(ends)
    if least <= 0 <= most:
        return overlap(Fraction(0), max(-least, most), percent)
    return overlap(min(abs(least), abs(most)), max(abs(least), abs(most)), percent)


def points_fit(level: Printed, prior: Printed, change: Printed) -> bool:
    """Whether the distance from prior to level prints as this change; whole counts are exact."""
    ends = [a - b for a in _ends(level) for b in _ends(prior)]
    low, high = min(ends), max(ends)
    if low <= 0 <= high:
        return overlap(Fraction(0), max(abs(low), abs(high)), change)
    return overlap(min(abs(low), abs(high)), max(abs(low), abs(high)), change)


def implied_prior(change: Printed, percent: Printed) -> tuple[Fraction, Fraction]:
    """From and to: what was before, given a change and its percentage (which is above 0 at its highest)."""
    low, high = _ends(change)
    least = max(percent.low, percent.step / 1000)
    return 100 * low / percent.high, 100 * high / least


def total_percent(parts: Sequence[tuple[Printed, Printed]]) -> tuple[Fraction, Fraction]:
    """From and to: the percentage change of a whole, given the change and percentage of each of its parts."""
    change = sum((part.value for part, _ in parts), Fraction(0))
    priors = [implied_prior(part, percent) for part, percent in parts]
    least = sum((low for low, _ in priors), Fraction(0))
    most = sum((high for _, high in priors), Fraction(0))
    return 100 * change / most, 100 * change / least


def chance(before: Fraction, now: Fraction) -> bool:
    """Whether two counts differ by no more than chance (two Poisson counts, 95%): |now - before| < 1.96
    √(sum).
    """
    return (now - before) ** 2 < Fraction(196, 100) ** 2 * (now + before)


def inside_margin_of_two(share: Fraction, base: Fraction, other: Fraction, change: Fraction) -> bool:
    """Whether a change (points) of a share (per cent) is inside the 95% margin of two samples, of `base` and
    `other` cases.
    """
    part = share / 100
    variance = part * (1 - part) * (1 / base + 1 / other)
    return (change / 100) ** 2 < Fraction(196, 100) ** 2 * variance


def _ends(printed: Printed) -> tuple[Fraction, Fraction]:
    """A whole count is itself; anything else is its interval."""
    if printed.step == 1 and printed.value.denominator == 1:
        return printed.value, printed.value
    return printed.low, printed.high
