"""Turn a series into an XmR (individuals) chart: limits, signals, verdicts, and why nothing is concluded.

The signals and their order of precedence are those of NHS England's "Making data count". Never to be used on
rolling values: their points are not independent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from deckgen.metrics import worked
from deckgen.metrics.limits import STANDARD, Limits, Method, limits
from deckgen.metrics.signals import outside, shift, trend, two_of_three
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Better, Control, ControlPoint, ControlWorkings, Number, Signal, Verdict
from deckgen.model.period import Period, Span

Reason = Literal["", "too-few", "constant", "zeros"]
Values = Sequence[tuple[Period, Number | Worked]]
"""Each period's value, with its working where it has one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A point's signal and the directions (1 up, -1 down) it points to: both, where two trends meet."""

    signal: Signal | None = None
    directions: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Segment:
    points: tuple[ControlPoint, ...]
    lines: Limits
    reason: Reason


def xmr(
    series: Values,
    *,
    better: Better,
    breaks: Sequence[Period] = (),
    baseline: Span | None = None,
    target: float | None = None,
    method: Method = STANDARD,
) -> Control:
    """The control chart of a series in the order of time.

    A new segment starts at each of `breaks`. `baseline` freezes the limits of its segment: they are computed
    from its points alone. `target` (in the series' unit) gives the assurance of the last segment. An empty
    series gives no points and the reason "too-few".
    """
    segments = [_segment(part, better, baseline, method) for part in _split(series, breaks)]
    if not segments:
        return Control((), (), baseline, "too-few")
    last = segments[-1]
    return Control(
        points=tuple(point for segment in segments for point in segment.points),
        segments=tuple(Span(each.points[0].period, each.points[-1].period) for each in segments),
        baseline=baseline,
        reason=last.reason,
        assurance="" if last.reason else assurance(last.lines, better, target),
    )


def marks(values: Sequence[float], lines: Limits, method: Method = STANDARD) -> list[Mark]:
    """Each point's first signal in the order outside, trend, two of three, shift."""
    found: list[Mark] = [Mark()] * len(values)
    for sign in (1, -1):
        flags: tuple[tuple[Signal, list[bool]], ...] = (
            ("outside", outside(values, lines, sign)),
            ("trend", trend(values, method.trend_points, sign)),
            ("two-of-three", two_of_three(values, lines, sign, between_only=method.between_only)),
            ("shift", shift(values, lines.mean, method.shift_points, sign)),
        )
        for index in range(len(values)):
            signal = next((name for name, marked in flags if marked[index]), None)
            found[index] = _stronger(found[index], Mark(signal, frozenset({sign}) if signal else frozenset()))
    return found


_PRECEDENCE: tuple[Signal | None, ...] = ("outside", "trend", "two-of-three", "shift", None)


def _stronger(one: Mark, other: Mark) -> Mark:
    if one.signal == other.signal:
        return Mark(one.signal, one.directions | other.directions)
    return min(one, other, key=lambda mark: _PRECEDENCE.index(mark.signal))


def assurance(
    lines: Limits, better: Better, target: float | None
) -> Literal["", "pass", "fail", "hit-and-miss"]:
    """Whether the process will meet its target: always, never, or by chance; "" where nobody can say."""
    if target is None or better == "neither" or lines.upper is None or lines.lower is None:
        return ""
    if target < lines.lower:
        return "pass" if better == "higher" else "fail"
    if target > lines.upper:
        return "fail" if better == "higher" else "pass"
    return "hit-and-miss"


def _split(series: Values, breaks: Sequence[Period]) -> list[Values]:
    starts = sorted(set(breaks))
    parts: dict[int, list[tuple[Period, Number | Worked]]] = {}
    for period, value in series:
        parts.setdefault(sum(start <= period for start in starts), []).append((period, value))
    return list(parts.values())


def _segment(series: Values, better: Better, baseline: Span | None, method: Method) -> _Segment:
    known = [(period, each if isinstance(each, Worked) else worked.given(each)) for period, each in series]
    values = [float(each.value) for _, each in known]
    basis = [each for period, each in known if baseline is not None and period in baseline]
    basis = basis or [each for _, each in known]
    reason = _reason([float(each.value) for each in basis], method)
    lines = limits(basis, method)
    if reason == "zeros":
        lines = lines.without_limits()
    marked = marks(values, lines, method) if not reason else [Mark()] * len(values)
    points = tuple(
        ControlPoint(
            period=period,
            value=value,
            mean=lines.mean,
            lower=lines.lower,
            upper=lines.upper,
            signal=mark.signal,
            side=_side(value, lines.mean),
            verdict=verdict(mark, better),
            workings=ControlWorkings(
                each.working, lines.workings.mean, lines.workings.lower, lines.workings.upper
            ),
        )
        for (period, each), value, mark in zip(known, values, marked, strict=True)
    )
    return _Segment(points, lines, reason)


def _reason(basis: Sequence[float], method: Method) -> Reason:
    """Why nothing is concluded. Half the points at zero: rare events, which such a chart cannot judge."""
    if len(basis) < method.minimum_points:
        return "too-few"
    if sum(value == 0 for value in basis) * 2 >= len(basis):
        return "zeros"
    return "constant" if len(set(basis)) == 1 else ""


def _side(value: float, mean: float) -> Literal[-1, 0, 1]:
    if value == mean:
        return 0
    return 1 if value > mean else -1


def verdict(mark: Mark, better: Better) -> Verdict:
    """What a signal means; a point that is both improvement and concern shows the improvement."""
    if mark.signal is None:
        return "common"
    if better == "neither":
        return "neutral"
    return "improvement" if (1 if better == "higher" else -1) in mark.directions else "concern"
