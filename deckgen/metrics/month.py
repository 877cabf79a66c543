"""Rule month-value: a metric's value in the last month (week, quarter, year) of the data."""

from __future__ import annotations

from deckgen.metrics import figures, workings
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact
from deckgen.model.period import Period


@sentence_rule(SENTENCE_VERBS["month"])
def month(context: Context, ask: Ask) -> Fact | None:
    """`month: offered`."""
    if not context.is_dated(ask):
        return None
    metric = ask.metric
    known = context.facts.get(f"{metric.id}.month")
    if known:
        return known
    last = context.measures.last(metric)
    return context.keep(month_value(context.readings(metric).at(last), last), place=ask.place)


def month_value(level: Level, period: Period) -> Fact:
    """The fact of one period's value; state "missing" where the period has none."""
    metric = level.readings.metric
    return Fact(
        id=f"{metric.id}.month",
        rule="month-value",
        measure=metric.measure,
        state="missing" if level.value is None else "value",
        figures={"value": figures.level_figure(metric, workings.value(level))} | figures.base_figures(level),
        period=level.span,
        better=metric.better,
        names=figures.named(metric, month=period),
        provenance=provenance(level),
    )
