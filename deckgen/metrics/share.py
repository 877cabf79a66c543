"""Rule share-of-total: what share of all one or several members of a category make up."""

from __future__ import annotations

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.columns import exact
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import formula, merged_sources, plain, provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Fact, Provenance
from deckgen.model.period import Period, Span
from deckgen.model.spec import Metric


@sentence_rule(SENTENCE_VERBS["share"])
def share(context: Context, ask: Ask) -> Fact | None:
    """`share: incidents` with `by`, `member`, `over`, `against`."""
    column, members = ask.options.text("by"), ask.options.texts("member")
    if not members or not can_share(context, ask, ask.metric) or not context.is_category(ask, column):
        return None
    if not context.known_members(ask, column, members):
        return None
    other = against(context, ask)
    if other is None and ask.options.text("against"):
        return None
    return kept_share(context, ask, members, ask.options.choice("over"), other)


def against(context: Context, ask: Ask) -> Metric | None:
    """The metric whose shares stand beside; None where none is named, or it cannot be shared out."""
    name = ask.options.text("against")
    other = context.metric(name, ask.slide) if name else None
    return other if other is not None and can_share(context, ask, other) else None


def can_share(context: Context, ask: Ask, metric: Metric) -> bool:
    """Whether the metric counts something that members can have a part of; a problem if not."""
    if metric.kind in ("count", "answers"):
        return True
    context.problems.error(
        "share-needs-a-count",
        ask.place,
        f"'{metric.id}' is a rate or an average, and members have no share in it",
        "name a metric with `count:` or `answers:`",
    )
    return False


def kept_share(context: Context, ask: Ask, members: tuple[str, ...], over: str, other: Metric | None) -> Fact:
    """The share of these members over the last "month" or the "year", as a fact of the book."""
    metric, column = ask.metric, ask.options.text("by")
    base = f"{metric.id}.share-{figures.slug('-'.join(members))}"
    fact_id = base + ("-year" if over == "year" else "")
    part, total = _levels(context, metric, column, members, over)
    benchmark = _levels(context, other, column, members, over) if other else None
    fact = share_of_total(fact_id, part, total, members, benchmark)
    return context.keep(fact, base=base, place=ask.place)


def _levels(
    context: Context, metric: Metric, column: str, members: tuple[str, ...], over: str
) -> tuple[Level, Level]:
    """The level of the members and of all; of an undated source over all its rows."""
    last = context.measures.last(metric)
    span = None
    if context.measures.is_dated(metric):
        span = context.measures.year(metric) if over == "year" else Span(last, last)
    part = context.measures.of(metric, ((column, members),))
    return part.level(span), context.measures.of(metric).level(span)


def share_of_total(
    fact_id: str,
    part: Level,
    total: Level,
    members: tuple[str, ...],
    benchmark: tuple[Level, Level] | None = None,
) -> Fact:
    """The part in per cent of the total, `numerator` and `base`; `benchmark` is the other metric's share."""
    metric = total.readings.metric
    value = _percent(part, total)
    told = {"value": figures.figure(value, "percent", metric.decimals)}
    numerator, base = workings.top(part), workings.top(total)
    if numerator is not None and base is not None:
        told["numerator"] = figures.count_figure(numerator)
        told["base"] = figures.count_figure(base)
    names = figures.named(metric, member=figures.listed(members))
    if total.span is not None:
        period: Period | Span = total.span.last if len(total.span) == 1 else total.span
        names["period"] = period
    if benchmark is not None:
        told["benchmark"] = figures.figure(_percent(*benchmark), "percent", metric.decimals)
        names["benchmark-noun"] = benchmark[1].readings.metric.noun
    return Fact(
        id=fact_id,
        rule="share-of-total",
        measure="rate",
        state="missing" if value is None else "value",
        figures=told,
        period=total.span,
        better=metric.better,
        names=names,
        provenance=_provenance(part, total, value, benchmark),
    )


def _percent(part: Level, total: Level) -> Worked | None:
    some, everyone = workings.top(part), workings.top(total)
    if some is None or everyone is None or not everyone.value:
        return None
    return worked.percentage(some, everyone)


def _provenance(
    part: Level, total: Level, value: Worked | None, benchmark: tuple[Level, Level] | None
) -> Provenance:
    sources = merged_sources(provenance(level).sources for level in (part, total, *(benchmark or ())))
    if value is None or part.top is None or total.top is None:
        return Provenance(sources)
    worked = f"{plain(part.top)} / {plain(total.top)} × 100 = {plain(exact(value.value))}"
    return Provenance(sources, worked, "; ".join(formula(level) for level in benchmark or ()))
