"""Turn labels that want the same place into labels that stand apart."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

_FEW = 4  # labels whose arrangements are all tried


def spread(wanted: Sequence[float], apart: Sequence[float], low: float, high: float) -> list[float]:
    """Centres near `wanted`, in its order of height, `apart` from each other, between `low` and `high`.

    `apart` is each label's height. Where there is too little room they still stand apart, and overrun `high`.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = list(wanted)
    floor = low
    for index in order:
        placed[index] = max(placed[index], floor + apart[index] / 2)
        floor = placed[index] + apart[index] / 2
    ceiling = max(high, low + sum(apart))
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling - apart[index] / 2)
        ceiling = placed[index] - apart[index] / 2
    return placed


def rows(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """The row of each level span, from 0, so that no two in a row come nearer than `gap`."""
    ends: list[float] = []
    chosen = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda each: spans[each]):
        start, end = spans[index]
        row = next((row for row, taken in enumerate(ends) if start >= taken + gap), len(ends))
        if row == len(ends):
            ends.append(end)
        ends[row] = end
        chosen[index] = row
    return chosen


def anchored(
    wants: Sequence[tuple[float, float]], gap: float, low: float, high: float
) -> list[tuple[float, float]]:
    """Spans for labels of (place, width): over their place, or beside it where that keeps them in one row."""
    choices = itertools.product((0.5, 1.0, 0.0), repeat=len(wants) if len(wants) <= _FEW else 0)
    centred = _spans(wants, [0.5] * len(wants), low, high)
    tried = (_spans(wants, shares, low, high) for shares in choices if len(shares) == len(wants))
    return next((spans for spans in tried if not any(rows(spans, gap))), centred)


def _spans(
    wants: Sequence[tuple[float, float]], shares: Sequence[float], low: float, high: float
) -> list[tuple[float, float]]:
    starts = [
        max(low, min(place - wide * share, high - wide))
        for (place, wide), share in zip(wants, shares, strict=True)
    ]
    return [(start, start + wide) for start, (_, wide) in zip(starts, wants, strict=True)]


def clearest(
    boxes: Sequence[tuple[float, float, float, float]], paths: Sequence[Sequence[tuple[float, float]]]
) -> int:
    """Which of some boxes (left, top, right, bottom) drawn paths touch least; the first of equals."""
    samples = [
        (ax + (bx - ax) * part / 8, ay + (by - ay) * part / 8)
        for path in paths
        for (ax, ay), (bx, by) in itertools.pairwise(path)
        for part in range(9)
    ]

    def touched(box: tuple[float, float, float, float]) -> int:
        left, top, right, bottom = box
        return sum(left <= x <= right and top <= y <= bottom for x, y in samples)

    return min(range(len(boxes)), key=lambda index: touched(boxes[index]))
