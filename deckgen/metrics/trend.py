"""Rule trend-direction: whether a series went one way in every period, or its control chart shows a trend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import levels_sources, plain, series_sources
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.signals import shift
from deckgen.metrics.signals import trend as rising_run
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Control, ControlPoint, Fact, Number, Provenance, State
from deckgen.model.period import Period, Span
from deckgen.model.spec import Judgement

_LEAST_POINTS = 3  # two points are a change, never a trend


@dataclass(frozen=True, slots=True)
class Found:
    """What a series shows: its state, over how many points, and since when."""

    state: State
    points: Worked
    since: Period


@sentence_rule(SENTENCE_VERBS["trend"])
def trend(context: Context, ask: Ask) -> Fact | None:
    """`trend: arrests` with `since` and `on`."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric, on = ask.metric, ask.options.choice("on")
    last = context.measures.last(metric)
    since = ask.options.period("since", last.frequency) or last - context.measures.window(metric)
    if since >= last:
        context.problems.error(
            "since-after-the-data",
            ask.place,
            f"`since: {since}` is not before the last period of the data, {last}",
            "name an earlier period",
        )
        return None
    width = context.measures.window(metric) if on == "year" else 1
    levels = [level for _, level in context.readings(metric).trailing(since, last, width)]
    control = context.control(metric) if on == "month" else None
    found = find_trend([workings.value(level) for level in levels], since, control, context.spec.judgement)
    base = f"{metric.id}.trend"
    fact_id = base if on == "month" else f"{base}-year"
    fact = trend_direction(fact_id, levels, found, last, on)
    return context.keep(fact, base=base, place=ask.place)


def find_trend(
    values: Sequence[Worked | None], since: Period, control: Control | None, judgement: Judgement
) -> Found:
    """What the values since a period show; None stands for a period without one.

    First whether every step goes one way (three points or more). Then, for monthly values alone, whether the
    last point is part of a trend or shift of the control chart: rolling values are never judged by that.
    """
    held = [value for value in values if value is not None]
    points = worked.count(held)
    if len(held) == len(values) >= _LEAST_POINTS:
        steps = {_sign(after.value - before.value) for before, after in pairwise(held)}
        if steps in ({1}, {-1}):
            return Found("every-rise" if steps == {1} else "every-fall", points, since)
    elif control is None or len(held) < len(values):
        return Found("too-few", points, since)
    if control is None:
        return Found("none", points, since)
    if control.reason == "too-few":
        return Found("too-few", points, since)
    return _control_trend(control, judgement) or Found("none", points, since)


def _control_trend(control: Control, judgement: Judgement) -> Found | None:
    """The trend or shift that the last point of the chart is part of."""
    start = control.segments[-1].first
    points = [point for point in control.points if point.period >= start]
    if control.reason or not points:
        return None
    values, mean = [point.value for point in points], points[-1].mean
    states: tuple[tuple[int, State, State], ...] = (
        (1, "trend-rise", "shift-above"),
        (-1, "trend-fall", "shift-below"),
    )
    for sign, state, _ in states:
        if length := _at_end(rising_run(values, judgement.trend_points, sign), values, sign):
            run = _monotone([_point(point) for point in points[-(length + 1) :]], sign)
            return Found(state, run, points[-length].period)
    for sign, _, state in states:
        marked = shift(values, mean, judgement.shift_points, sign)
        length = next((n for n, each in enumerate(reversed(marked)) if not each), len(marked))
        if length:
            beyond = [_past_mean(point, sign) for point in points[-(length + 1) :]]
            return Found(state, worked.run(beyond), points[-length].period)
    return None


def _monotone(points: Sequence[Worked], sign: int) -> Worked:
    """How many points the run at the end has: its steps, and the point that it starts from."""
    pairs = list(pairwise(points))
    steps = [after - before if sign > 0 else before - after for before, after in pairs]
    return worked.run(steps) + worked.constant(1, "the point that the run starts from")


def _point(point: ControlPoint) -> Worked:
    return worked.known(point.value, point.workings.value)


def _past_mean(point: ControlPoint, sign: int) -> Worked:
    mean = worked.known(point.mean, point.workings.mean)
    return _point(point) - mean if sign > 0 else mean - _point(point)


def _at_end(marked: Sequence[bool], values: Sequence[float], sign: int) -> int:
    """The number of points of the monotone run that ends the series, where it is marked."""
    if not marked[-1]:
        return 0
    length = 1
    while length < len(values) and sign * (values[-length] - values[-length - 1]) > 0:
        length += 1
    return length if length > 1 else 0


def _sign(change: Number) -> int:
    return (change > 0) - (change < 0)


def _steps(points: Worked) -> Worked:
    if not points.value:
        return worked.constant(0, "steps where there is no point")
    return points - worked.constant(1, "one step less than there are points")


def trend_direction(fact_id: str, levels: Sequence[Level], found: Found, last: Period, series: str) -> Fact:
    """The fact: `periods` is the number of points in the run, `steps` one less; `since` its start."""
    metric, readings = levels[-1].readings.metric, levels[-1].readings
    # Monthly values are also judged by their control chart, which every month is a part of.
    sources = levels_sources(levels) if series == "year" else series_sources(readings, last)
    return Fact(
        id=fact_id,
        rule="trend-direction",
        measure=metric.measure,
        state=found.state,
        figures={
            "value": figures.level_figure(metric, workings.value(levels[-1])),
            "periods": figures.periods_figure(found.points),
            "steps": figures.periods_figure(_steps(found.points)),
        },
        period=Span(found.since, last),
        better=metric.better,
        names=figures.named(metric, since=found.since, end=last, series=series),
        provenance=Provenance(
            sources,
            "; ".join("none" if level.value is None else plain(level.value) for level in levels),
        ),
    )
