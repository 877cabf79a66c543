"""Rule period-to-period: the last full quarter of the fiscal year against the quarter before it."""

from __future__ import annotations

from deckgen.metrics import events, figures
from deckgen.metrics.compare import Comparison
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Readings
from deckgen.metrics.provenance import provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.rolling import change_figures, changed
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact
from deckgen.model.period import Period, Span
from deckgen.model.spec import Event, Judgement


@sentence_rule(SENTENCE_VERBS["quarter-to-quarter"])
def quarter_to_quarter(context: Context, ask: Ask) -> Fact | None:
    """`quarter-to-quarter: answer-time`."""
    if not (context.is_dated(ask) and context.is_single(ask)):
        return None
    metric = ask.metric
    span = quarter_of(context, ask)
    if span is None:
        return None
    readings = context.readings(metric)
    fact = period_to_period(
        f"{metric.id}.quarter", readings, span, context.spec.judgement, context.spec.events
    )
    return context.keep(fact, place=ask.place)


def quarter_of(context: Context, ask: Ask) -> Span | None:
    """The last full quarter of the asked metric's data; a problem where its periods are years."""
    span = last_quarter(context.measures.last(ask.metric), context.spec.year_starts)
    if span is None:
        context.problems.error(
            "no-quarter",
            ask.place,
            f"source '{ask.metric.top.source}' has a value a year, and no quarters",
            "ask for `year`, or name a metric with monthly data",
        )
    return span


def last_quarter(last: Period, year_starts: int) -> Span | None:
    """The last quarter that has ended by `last`; quarters are counted from the month the fiscal year starts.

    Of weeks a quarter is the last 13; years have none.
    """
    if last.frequency == "year":
        return None
    if last.frequency == "quarter":
        return Span(last, last)
    if last.frequency == "week":
        return Span.ending(last, 13)
    months_into_quarter = (last.ordinal + 1 - (year_starts - 1)) % 3
    return Span.ending(last - months_into_quarter, 3)


def period_to_period(
    fact_id: str, readings: Readings, span: Span, judgement: Judgement, dated: tuple[Event, ...] = ()
) -> Fact:
    """A quarter against the one before: rise, fall, stable, unchanged, no-prior, missing.

    From a prior of zero, or a small one, the direction is told without a percentage.
    """
    metric = readings.metric
    earlier = span.before(len(span))
    level, prior = readings.level(span), readings.level(earlier)
    result = _directed(changed(level, prior, judgement))
    names = figures.named(metric, period=span, prior_period=earlier, prior_end=earlier.last)
    return Fact(
        id=fact_id,
        rule="period-to-period",
        measure=metric.measure,
        state=result.state,
        figures=change_figures(level, prior, result),
        period=span,
        prior_period=earlier,
        better=metric.better,
        names=names | events.break_names(dated, metric.id, earlier, span),
        provenance=provenance(level, prior if level.value is not None else None),
    )


def _directed(result: Comparison) -> Comparison:
    if result.state not in ("zero-prior", "small-base") or result.change is None:
        return result
    return Comparison("rise" if result.change > 0 else "fall", result.change)
