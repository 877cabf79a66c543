"""Rules exceptional-run and exceptional-count: months outside the control limits, up to the last one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from deckgen.metrics import events, figures, worked, workings
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import formula, plain, series_sources
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Control, ControlPoint, Fact, Figure, Provenance, State
from deckgen.model.period import Period, Span
from deckgen.model.spec import Event

Side = Literal["high", "low"]
_MOST_LEFT_OUT = 2  # "all but 2 of the last 10": more than that is "7 of the last 10"


@sentence_rule(SENTENCE_VERBS["exceptional-run"])
def exceptional_run(context: Context, ask: Ask) -> Fact | None:
    """`exceptional-run: offered` with `side`."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric, side = ask.metric, ask.options.choice("side")
    base = f"{metric.id}.run"
    last = context.measures.last(metric)
    level = context.readings(metric).at(last)
    fact_id = base if side == "either" else f"{base}-{side}"
    fact = trailing_run(fact_id, level, context.control(metric), last, _sides(side), context.spec.events)
    return context.keep(fact, base=base, place=ask.place)


@sentence_rule(SENTENCE_VERBS["exceptional-count"])
def exceptional_count(context: Context, ask: Ask) -> Fact | None:
    """`exceptional-count: rate` with `last` and `side`."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric, length = ask.metric, ask.options.whole("last") or 12
    side: Side = "low" if ask.options.choice("side") == "low" else "high"
    base = f"{metric.id}.exceptional-count"
    fact_id = base if side == "high" else f"{base}-low"
    window = Span.ending(context.measures.last(metric), length)
    level = context.readings(metric).level(window)
    fact = count_outside(fact_id, level, context.control(metric), window, side)
    return context.keep(fact, base=base, place=ask.place)


def trailing_run(
    fact_id: str,
    level: Level,
    control: Control,
    last: Period,
    sides: Sequence[Side],
    dated: Sequence[Event] = (),
) -> Fact:
    """How many months in a row, up to the last one, were outside the limits on one side.

    State none, one or run; too-few, constant or zeros where the chart concludes nothing; missing where the
    last month has no value. `event` names what happened in the run's first month or the one before.
    """
    metric = level.readings.metric
    run, side = _run(control.points, last, sides)
    state = _run_state(control, last, len(run))
    told: dict[str, Figure] = {"value": figures.level_figure(metric, workings.value(level))}
    names = figures.named(metric, month=last)
    if state in ("none", "one", "run"):
        told["run"] = figures.periods_figure(_run_worked(control.points, len(run), side))
        told |= _limit(level, control.points[-1], side)
        if side:
            names["side"] = side
        if run:
            names["first"] = run[-1].period
            event = events.beside(dated, metric.id, run[-1].period)
            names |= {"event": event} if event else {}
    return Fact(
        id=fact_id,
        rule="exceptional-run",
        measure=metric.measure,
        state=state,
        figures=told,
        period=Span(run[-1].period, last) if run else level.span,
        better=metric.better,
        names=names,
        provenance=_provenance(level, control, last),
    )


def count_outside(fact_id: str, level: Level, control: Control, window: Span, side: Side) -> Fact:
    """How many of the window's months were outside the limit of one side.

    State all, all-but (at most 2 were not), some or none; too-few, constant, zeros; missing where a month of
    the window has no value.
    """
    metric = level.readings.metric
    points = [point for point in control.points if point.period in window]
    outside = sum(_is_outside(point, side) for point in points)
    state: State = control.reason or (
        _count_state(outside, len(window)) if len(points) == len(window) else "missing"
    )
    length = worked.constant(len(window), "periods that are looked at")
    told: dict[str, Figure] = {"window": figures.periods_figure(length)}
    if state in ("all", "all-but", "some", "none"):
        beyond = worked.positive([each for point in points if (each := _beyond(point, side)) is not None])
        told["outside"] = figures.periods_figure(beyond)
        told["inside"] = figures.periods_figure(length - beyond)
        told |= _limit(level, points[-1], side)
    return Fact(
        id=fact_id,
        rule="exceptional-count",
        measure=metric.measure,
        state=state,
        figures=told,
        period=window,
        better=metric.better,
        names=figures.named(metric, side=side, month=window.last),
        provenance=_provenance(level, control, window.last),
    )


def _sides(side: str) -> tuple[Side, ...]:
    if side == "either":
        return ("high", "low")
    return ("low",) if side == "low" else ("high",)


def _run(
    points: Sequence[ControlPoint], last: Period, sides: Sequence[Side]
) -> tuple[list[ControlPoint], Side | None]:
    """The run's points, latest first, and its side; a month without a value ends it."""
    for side in sides:
        run: list[ControlPoint] = []
        for point in reversed(points):
            if point.period != last - len(run) or not _is_outside(point, side):
                break
            run.append(point)
        if run:
            return run, side
    return [], sides[0] if len(sides) == 1 else None


def _run_worked(points: Sequence[ControlPoint], length: int, side: Side | None) -> Worked:
    """The run's length, from its points and the month before them, if it has a value: it is not outside.

    Where neither side is outside, the last point is not beyond either limit.
    """
    if side is None:
        ways = [_run_worked(points, length, each) for each in ("high", "low")]
        return worked.total(ways)
    latest = points[-1].period
    shown = [point for point in points[-(length + 1) :] if point.period >= latest - length]
    return worked.run([each for point in shown if (each := _beyond(point, side)) is not None])


def _beyond(point: ControlPoint, side: Side) -> Worked | None:
    """How far a point is beyond the limit of this side; None where there is no limit."""
    value = worked.known(point.value, point.workings.value)
    if side == "high" and point.upper is not None:
        return value - worked.known(point.upper, point.workings.upper)
    if side == "low" and point.lower is not None:
        return worked.known(point.lower, point.workings.lower) - value
    return None


def _is_outside(point: ControlPoint, side: Side) -> bool:
    beyond = _beyond(point, side)
    return beyond is not None and beyond.value > 0


def _run_state(control: Control, last: Period, length: int) -> State:
    if control.reason:
        return control.reason
    if control.points[-1].period != last:
        return "missing"
    return ("none", "one")[length] if length < 2 else "run"


def _count_state(outside: int, window: int) -> State:
    if outside in (0, window):
        return "all" if outside else "none"
    inside = window - outside
    return "all-but" if inside <= _MOST_LEFT_OUT and inside < outside else "some"


def _limit(level: Level, point: ControlPoint, side: Side | None) -> dict[str, Figure]:
    limit, how = point.upper, point.workings.upper
    if side == "low":
        limit, how = point.lower, point.workings.lower
    if side is None or limit is None:
        return {}
    return {"limit": figures.level_figure(level.readings.metric, worked.known(limit, how))}


def _provenance(level: Level, control: Control, last: Period) -> Provenance:
    """Every period of the series: the limits, and with them the run, depend on each."""
    sources = series_sources(level.readings, last)
    point = control.points[-1] if control.points else None
    if point is None or point.lower is None or point.upper is None:
        return Provenance(sources, formula(level))
    basis = control.baseline or control.segments[-1]
    value = plain(level.value) if level.value is not None else "none"
    told = (
        f"{value}; mean {plain(point.mean)}, limits {plain(point.lower)} to {plain(point.upper)} "
        f"(mean ± 2.66 × mean moving range of {basis})"
    )
    return Provenance(sources, told)
