"""Turn a chart asked for over time into its data: control charts and lines of 12-month values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deckgen.metrics import events, figures, workings
from deckgen.metrics.breakdown import member_facts
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.exceptional import exceptional_run
from deckgen.metrics.measures import Level, Readings
from deckgen.metrics.month import month
from deckgen.metrics.provenance import levels_sources, merged_sources, series_sources
from deckgen.metrics.registry import chart_rule
from deckgen.metrics.rolling import year
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.chart import ChartData
from deckgen.model.facts import Better, Fact, Point, Provenance, Series, SourceRows
from deckgen.model.period import Period
from deckgen.model.spec import Metric


@dataclass(frozen=True, slots=True)
class Line:
    """A metric's level at each period of a chart, pooled over a window that ends there."""

    name: str
    metric: Metric
    levels: tuple[tuple[Period, Level], ...]

    @property
    def series(self) -> Series:
        """What is drawn: a point a period, a gap where the level is missing."""
        points = (point(period, workings.value(level)) for period, level in self.levels)
        return Series(self.name, self.metric.unit, tuple(points))

    @property
    def sources(self) -> tuple[SourceRows, ...]:
        """The cells that are drawn."""
        return levels_sources([level for _, level in self.levels])


@chart_rule(CHART_VERBS["control"])
def control_chart(context: Context, ask: Ask) -> ChartData | None:
    """`control: offered`: every month with its limits and signals, the target and the events."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric, last = ask.metric, context.measures.last(ask.metric)
    readings = context.readings(metric)
    held = readings.periods(last)
    if not held:
        no_chart(context, ask, "there is no month with a value")
        return None
    facts = (
        month(context, context.ask(SENTENCE_VERBS["month"], metric)),
        exceptional_run(context, context.ask(SENTENCE_VERBS["exceptional-run"], metric)),
    )
    target = context.target(metric)
    return ChartData(
        kind="control",
        unit=metric.unit,
        better=metric.better,
        series=(Line(label(metric), metric, tuple(readings.trailing(held[0], last, 1))).series,),
        control=context.control(metric),
        target=figures.written(target.value, target.place) if target else None,
        target_label=target.name if target else "",
        events=events.marks(context.spec.events, [metric.id], last),
        facts=ids(facts),
        provenance=Provenance(series_sources(readings, last)),
    )


@chart_rule(CHART_VERBS["rolling"])
def rolling_chart(context: Context, ask: Ask) -> ChartData | None:
    """`rolling: abandoned`, `rolling: [a, b]`, or a line a member with `by`."""
    column, only = ask.options.text("by"), ask.options.texts("only")
    if not context.is_dated(ask) or not context.is_single(ask) or not same_unit(context, ask):
        return None
    if column and not context.is_category(ask, column):
        return None
    if not context.known_members(ask, column, only if column else ()):
        return None
    lines, facts = _members(context, ask, column, only) if column else _metrics(context, ask)
    drawn = [line for line in lines if any(level.value is not None for _, level in line.levels)]
    if not drawn:
        no_chart(context, ask, "there are not enough months for a 12-month value")
        return None
    target = context.target(ask.metric) if len(ask.metrics) == 1 and not column else None
    return ChartData(
        kind="rolling",
        unit=ask.metric.unit,
        better=common_better(ask.metrics),
        series=tuple(line.series for line in drawn),
        target=figures.written(target.value, target.place) if target else None,
        target_label=target.name if target else "",
        events=events.marks(
            context.spec.events, [each.id for each in ask.metrics], context.measures.last(ask.metric)
        ),
        facts=ids(facts),
        provenance=Provenance(merged_sources(line.sources for line in lines)),
    )


def _metrics(context: Context, ask: Ask) -> tuple[list[Line], Sequence[Fact | None]]:
    dated = [metric for metric in ask.metrics if context.is_dated(replace(ask, metrics=(metric,)))]
    lines = [_line(context, metric, context.readings(metric), label(metric)) for metric in dated]
    return lines, [year(context, context.ask(SENTENCE_VERBS["year"], metric)) for metric in dated]


def _members(
    context: Context, ask: Ask, column: str, only: tuple[str, ...]
) -> tuple[list[Line], Sequence[Fact]]:
    facts = member_facts(context, ask.metric, column, only)
    members = [str(fact.names["member"]) for fact in facts]
    lines = [
        _line(context, ask.metric, context.measures.of(ask.metric, ((column, (member,)),)), member)
        for member in members
    ]
    return lines, facts


def _line(context: Context, metric: Metric, readings: Readings, name: str) -> Line:
    last, width = context.measures.last(metric), context.measures.window(metric)
    held = readings.periods(last)
    return Line(name, metric, tuple(readings.trailing(held[0] + (width - 1), last, width)) if held else ())


def point(at: Period | str, value: Worked | None) -> Point:
    """A number for a drawing; a gap where it is missing."""
    return Point(at, None) if value is None else Point(at, float(value.value), value.working, value.value)


def label(metric: Metric) -> str:
    """What a metric is called in a chart."""
    return metric.short or metric.noun


def ids(facts: Sequence[Fact | None]) -> tuple[str, ...]:
    """The ids of the facts that there are, each once."""
    return tuple(dict.fromkeys(fact.id for fact in facts if fact is not None))


def common_better(metrics: Sequence[Metric]) -> Better:
    """Which way is better, where all the metrics agree."""
    found = {metric.better for metric in metrics}
    return found.pop() if len(found) == 1 else "neither"


def same_unit(context: Context, ask: Ask) -> bool:
    """Whether the metrics can share an axis; a problem if not."""
    units = {metric.unit for metric in ask.metrics}
    if len(units) == 1:
        return True
    context.problems.error(
        "mixed-units",
        ask.place,
        f"one chart cannot show {' and '.join(sorted(units))} together",
        "give each unit its own chart",
    )
    return False


def no_chart(context: Context, ask: Ask, reason: str) -> None:
    """Report that a chart has nothing to show; without a word where its data could not be read."""
    if context.measures.columns(ask.metric) is None:
        return
    context.problems.warning(
        "empty-chart",
        ask.place,
        f"the chart `{ask.options.info.verb}: {ask.metric.id}` has nothing to show: {reason}",
        "complete the data, or leave the chart out",
    )
