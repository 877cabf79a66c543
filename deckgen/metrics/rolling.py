"""Rules rolling-total, rolling-rate and rolling-duration: the 12 months to the last against the 12 before."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.metrics import events, figures, worked, workings
from deckgen.metrics.compare import Comparison, compare, tested
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.margins import change_margin
from deckgen.metrics.measures import Level, Readings
from deckgen.metrics.month import month
from deckgen.metrics.provenance import merged, provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact, Figure, Measure
from deckgen.model.period import Span
from deckgen.model.spec import Event, Judgement

_RULES: dict[Measure, str] = {
    "count": "rolling-total",
    "rate": "rolling-rate",
    "duration": "rolling-duration",
    "number": "rolling-duration",
}


@sentence_rule(SENTENCE_VERBS["year"])
def year(context: Context, ask: Ask) -> Fact | None:
    """`year: offered`."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric = ask.metric
    known = context.facts.get(f"{metric.id}.year")
    if known:
        return known
    fact = rolling_change(
        f"{metric.id}.year",
        context.readings(metric),
        context.measures.year(metric),
        context.spec.judgement,
        context.spec.events,
    )
    return context.keep(fact, place=ask.place)


@sentence_rule(SENTENCE_VERBS["month-and-year"])
def month_and_year(context: Context, ask: Ask) -> Fact | None:
    """`month-and-year: offered`: one sentence from two facts."""
    last, rolling = month(context, ask), year(context, ask)
    if last is None or rolling is None:
        return None
    return context.keep(combined(last, rolling), place=ask.place)


def rolling_change(
    fact_id: str,
    readings: Readings,
    span: Span,
    judgement: Judgement,
    dated: Iterable[Event] = (),
    **names: str,
) -> Fact:
    """The value over a span against the span of the same length before it.

    States: rise, fall, stable, chance, unchanged, no-prior (`held` tells how many periods are held),
    zero-prior, small-base (both without `change-percent`), missing. `break` names a break of the series in
    between.
    """
    metric = readings.metric
    earlier = span.before(len(span))
    level, prior = readings.level(span), readings.level(earlier)
    result = changed(level, prior, judgement)
    told = figures.named(metric, end=span.last, prior_end=earlier.last, **names)
    if metric.kind == "median":
        told["statistic"] = "mean-of-medians"
    elif metric.kind == "answers":
        told["statistic"] = "survey"
    return Fact(
        id=fact_id,
        rule=_RULES[metric.measure],
        measure=metric.measure,
        state=result.state,
        figures=change_figures(level, prior, result),
        period=span,
        prior_period=earlier,
        better=metric.better,
        names=told | events.break_names(dated, metric.id, earlier, span),
        provenance=provenance(level, prior if level.value is not None else None),
    )


def changed(level: Level, prior: Level, judgement: Judgement) -> Comparison:
    """How a level changed from the one before: by the tolerances, and a rate by the margin of its change."""
    metric = level.readings.metric
    result = compare(level.value, prior.value, metric.measure, judgement)
    margin = change_margin(level, prior) if judgement.chance_rates else None
    return tested(result, margin, metric.kind == "answers")


def change_figures(level: Level, prior: Level, result: Comparison) -> dict[str, Figure]:
    """`value`, `prior`, `change` (signed), `change-percent`, `margin` where there are; `held` of no prior."""
    metric = level.readings.metric
    value, before = workings.value(level), workings.value(prior)
    told = {"value": figures.level_figure(metric, value)} | figures.base_figures(level)
    if result.state == "no-prior":
        length = worked.constant(len(prior.span) if prior.span else 0, "periods that are pooled")
        return told | {
            "held": figures.periods_figure(workings.held(prior)),
            "window": figures.periods_figure(length),
        }
    if value is None or before is None:
        return told
    change = value - before
    told["prior"] = figures.level_figure(metric, before)
    told["change"] = figures.change_figure(metric, change)
    if result.percent is not None:
        told["change-percent"] = figures.figure(worked.percentage(change, before.magnitude()), "percent")
    if result.margin is not None:
        told["margin"] = result.margin
    return told


def combined(last: Fact, rolling: Fact) -> Fact:
    """Month and year in one: the year's figures and state; each part's figures also under its key."""
    parts = (last, rolling)
    prefixed = {f"{part.key}-{name}": each for part in parts for name, each in part.figures.items()}
    return Fact(
        id=f"{rolling.id.removesuffix('.year')}.month-and-year",
        rule="month-and-year",
        measure=rolling.measure,
        state=rolling.state,
        figures=dict(rolling.figures) | prefixed,
        period=rolling.period,
        prior_period=rolling.prior_period,
        better=rolling.better,
        names=dict(last.names) | dict(rolling.names),
        parts=parts,
        provenance=merged(parts),
    )
