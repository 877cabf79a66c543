"""Rule target-status: whether a value meets the standard it is held against, and by how much."""

from __future__ import annotations

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.columns import exact
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import provenance
from deckgen.metrics.quarter import quarter_of
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Better, Fact, Number, State
from deckgen.model.period import Period, Span
from deckgen.model.spec import Target


@sentence_rule(SENTENCE_VERBS["target"])
def target(context: Context, ask: Ask) -> Fact | None:
    """`target: answer-time` with `over: month`, `quarter` or `year`."""
    if not context.is_dated(ask):
        return None
    metric, over = ask.metric, ask.options.choice("over")
    held = context.target(metric)
    if held is not None and metric.better == "neither":
        context.problems.error(
            "target-without-direction",
            ask.place,
            f"'{metric.id}' has a target, but neither higher nor lower is better",
            "say `better: higher` or `better: lower` with the metric",
        )
        return None
    span = _span(context, ask, over)
    if span is None:
        return None
    key = "target" if over == "month" else f"target-{over}"
    fact = target_status(f"{metric.id}.{key}", context.readings(metric).level(span), span, held)
    return context.keep(fact, place=ask.place)


def _span(context: Context, ask: Ask, over: str) -> Span | None:
    if over == "quarter":
        return quarter_of(context, ask)
    last = context.measures.last(ask.metric)
    return context.measures.year(ask.metric) if over == "year" else Span(last, last)


def target_status(fact_id: str, level: Level, span: Span, held: Target | None) -> Fact:
    """Within, outside or at the target; `by` is the signed distance. "none" where no target is held."""
    metric = level.readings.metric
    value = workings.value(level)
    told = {"value": figures.level_figure(metric, value)}
    period: Period | Span = span.last if len(span) == 1 else span
    names = figures.named(metric, period=period)
    state: State = "none"
    if held is not None:
        names["target-name"] = held.name
        told["target"] = figures.written(held.value, held.place)
        state = status(level.value, held.value.value, metric.better)
        if value is not None and state != "missing":
            told["by"] = figures.change_figure(metric, value - worked.of_figure(told["target"]))
    return Fact(
        id=fact_id,
        rule="target-status",
        measure=metric.measure,
        state=state,
        figures=told,
        period=span,
        better=metric.better,
        names=names,
        provenance=provenance(level),
    )


def status(value: Number | None, standard: Number | None, better: Better) -> State:
    """How a value stands to its standard; exactly at it is neither within nor outside."""
    if value is None or standard is None:
        return "missing"
    distance = value - exact(standard)
    if distance == 0:
        return "at-target"
    return "within" if (distance > 0) == (better == "higher") else "outside"
