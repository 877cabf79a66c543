"""Turn the reach of some values, or a run of periods, into an axis: its ends and a few labelled ticks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.charts.formats import period_text, tick_text
from deckgen.charts.words import width
from deckgen.model.facts import Unit
from deckgen.model.period import Period

_SECONDS = (
    1,
    2,
    5,
    10,
    15,
    20,
    30,
    60,
    120,
    180,
    300,
    600,
    900,
    1200,
    1800,
    3600,
    7200,
    10800,
    21600,
    43200,
    86400,
)
_PERIOD_STEPS = {
    "month": (1, 2, 3, 6, 12, 24, 36, 60, 120),
    "quarter": (1, 2, 4, 8, 12, 20, 40),
    "week": (1, 2, 4, 13, 26, 52, 104, 260),
    "year": (1, 2, 5, 10, 20, 50),
}
_WHOLE: tuple[Unit, ...] = ("count", "rank", "periods")
_NEAR = 0.5  # of the values' reach: how near to 0 an axis begins at 0
_APART = 8.0  # least white between two tick labels


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, with ticks as (value, label)."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def label_width(self, size: float) -> float:
        """Of the widest label, in points."""
        return max((width(label, size) for _, label in self.ticks), default=0.0)

    def at(self, value: float, length: float) -> float:
        """How far along an axis of this length a value stands, from the low end."""
        return (value - self.low) / (self.high - self.low) * length


def value_axis(values: Sequence[float], unit: Unit, room: float, size: float, spare: float = 0.0) -> Axis:
    """An upright axis for values in `room` points of height, with `spare` points free at both its ends.

    It does not go below 0 unless values do, nor above 100 for a percentage unless values do; it starts at 0
    when the values reach near enough.
    """
    least, most = min(values), max(values)
    reach = (most - least) or abs(most) * 0.2 or 1.0
    share = min(0.3, max(0.06, spare / max(room, 1.0)))
    low, high = (end * reach * share / (1 - 2 * share) for end in (-1, 1))
    low, high = least + low, most + high
    if 0 <= least <= _NEAR * reach:
        low = 0.0
    if unit == "percent" and most <= 100:
        high = min(high, 100.0)
    return Axis(low, high, _ticks(low, high, unit, max(2, min(5, int(room / (size * 2))))))


def _ticks(low: float, high: float, unit: Unit, most: int) -> tuple[tuple[float, str], ...]:
    """Ticks at a pleasant step; a step so wide that one tick is left is halved, and halved again."""
    for wanted in (most, most + 1, most + 2, most + 4):
        step = tick_step(high - low, wanted, unit)
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last > first:
            break
    return tuple((index * step, tick_text(index * step, step, unit)) for index in range(first, last + 1))


def tick_step(reach: float, most: int, unit: Unit) -> float:
    """The smallest pleasant step for `most` ticks: 1, 2, 5 times a power of ten, or a clock's steps."""
    if unit == "seconds" and reach / _SECONDS[-1] < most:
        return next(step for step in _SECONDS if reach / step < most)
    power = 10.0 ** math.floor(math.log10(reach / most))
    step = next(power * factor for factor in (1, 2, 5, 10, 20) if reach / (power * factor) < most)
    rounded = float(f"{step:.6g}")
    return max(1.0, rounded) if unit in _WHOLE else rounded


def period_axis(periods: Sequence[Period], length: float, size: float, overhang: float) -> Axis:
    """A level axis of periods by their place in the row; the last one is labelled, and few before it.

    `overhang` is the room for the first label on the left of the axis's end.
    """
    last = len(periods) - 1
    low, high = -0.5, last + 0.5
    apart = length / (last + 1)
    widest = max(width(period_text(period), size) for period in periods)
    steps = _PERIOD_STEPS[periods[0].frequency]
    step = next((step for step in steps if step * apart >= widest + _APART), last + 1)
    ticks = [index for index in range(last, -1, -step) if (index + 0.5) * apart + overhang >= widest / 2]
    return Axis(low, high, tuple((float(index), period_text(periods[index])) for index in reversed(ticks)))
