"""Turn a Spec and its tables into the FactBook: every sentence, chart, tile and `{name}` asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from deckgen.metrics import (
    asked,
    benchmark,
    breakdown,
    cautions,
    chart_categories,
    chart_data,
    contrast,
    exceptional,
    extreme,
    month,
    quarter,
    rank,
    registry,
    rolling,
    share,
    survey,
    target,
    trend,
)
from deckgen.metrics.again import Recomputing
from deckgen.metrics.authored import authored_figure
from deckgen.metrics.columns import of_sources
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.earlier import Before, before
from deckgen.metrics.headline import headline
from deckgen.metrics.options import Options
from deckgen.metrics.progress import progress_item
from deckgen.metrics.references import make, resolve_all
from deckgen.metrics.settings import settings
from deckgen.metrics.suppress import suppressed
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.book import FactBook, ItemKey, SlotKey
from deckgen.model.chart import ChartData
from deckgen.model.earlier import Earlier
from deckgen.model.facts import Fact
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import ChartItem, Item, Metric, SlideSpec, Spec, VisualItem
from deckgen.model.table import SourceTable
from deckgen.problems import NOWHERE, Problems

_RULE_MODULES = (
    benchmark,
    breakdown,
    chart_categories,
    chart_data,
    contrast,
    exceptional,
    extreme,
    month,
    quarter,
    rank,
    rolling,
    share,
    survey,
    target,
    trend,
)
"""Named here because importing them is what binds their verbs."""

_SENTENCES = registry.sentence_rules()
_CHARTS = registry.chart_rules()
_TOLD_BY_METRIC = ("tiles", "journey")


def evaluate(
    spec: Spec, tables: Mapping[str, SourceTable], problems: Problems, earlier: Earlier | None = None
) -> FactBook:
    """Every fact of a report; each is computed once. What cannot be computed is missing, or a problem.

    A source that could not be read is absent from `tables`: its metrics are missing without a word. What the
    report before published (`earlier`) is known when small numbers are withheld.
    """
    context = Context(spec, of_sources(spec, tables), problems)
    _check_medians(context)
    asked.check(context)
    full = _book(context)
    known = _known(context, earlier) if earlier and spec.judgement.withholds else ()
    book = suppressed(context, full, known)
    drawn = {chart.metrics[0]: key for key, chart in _control_charts(spec)}
    told = {metric: book.charts[key] for metric, key in drawn.items() if key in book.charts}
    cautions.tell(spec, book.facts, told, problems)
    return replace(book, facts={**book.facts, **settings(spec, book.facts.values(), book.charts.values())})


def _known(context: Context, earlier: Earlier) -> Sequence[Before]:
    """What is known of the report before; what only its words asked for is computed as well."""
    then = context.at(earlier.last)
    book = _book(then)
    for fact_id, _ in earlier.figures:
        if fact_id not in then.facts:
            make(then, _SENTENCES, fact_id)
    today = Recomputing(context.spec, context.measures.sources)
    return tuple(before(replace(book, facts=then.facts), earlier, today))


def _book(context: Context) -> FactBook:
    """All that is asked for, with every number."""
    spec = context.spec
    items: dict[ItemKey, Fact] = {}
    charts: dict[SlotKey, ChartData] = {}
    visuals: dict[SlotKey, tuple[Fact, ...]] = {}
    for slide in spec.slides:
        items |= _items(context, slide)
        charts |= _charts(context, slide)
        visuals |= _visuals(context, slide)
    for deliverable in spec.deliverables:
        context.keep(progress_item(deliverable, spec.as_at), place=deliverable.place)
    for figure in spec.authored:
        context.keep(authored_figure(figure), place=figure.place)
    references = resolve_all(context, _SENTENCES)
    return FactBook(dict(context.facts), items, charts, visuals, references)


def _control_charts(spec: Spec) -> Iterator[tuple[SlotKey, ChartItem]]:
    for slide in spec.slides:
        for chart in slide.charts:
            if chart.kind == "control" and chart.metrics:
                yield (slide.id, chart.slot), chart


def _items(context: Context, slide: SlideSpec) -> dict[ItemKey, Fact]:
    found: dict[ItemKey, Fact] = {}
    for section in slide.sections:
        for index, item in enumerate(section.items):
            ask = _ask_of(context, slide, item)
            fact = _SENTENCES[item.verb](context, ask) if ask else None
            if fact is not None:
                found[slide.id, section.slot, index] = fact
    return found


def _ask_of(context: Context, slide: SlideSpec, item: Item) -> Ask | None:
    info = SENTENCE_VERBS.get(item.verb)
    if info is None:
        return None
    if info.metrics == (0, 0):
        names = (*item.metrics, item.text, str((item.options or {}).get(item.verb, "")))
        name = next((name for name in names if name), "").removeprefix(f"{slide.id}.")
        return context.plain_ask(info, name, slide.id, item.place)
    metrics = _metrics(context, slide, info, item.metrics)
    return Ask(metrics, Options(info, item.options or {}), slide.id, item.place) if metrics else None


def _metrics(
    context: Context, slide: SlideSpec, info: VerbInfo | None, names: tuple[str, ...]
) -> tuple[Metric, ...]:
    """The metrics of these names; none at all where one is unknown, which reading the layout has said."""
    found = [context.metric(name, slide.id) for name in names]
    known = tuple(metric for metric in found if metric is not None)
    least, most = info.metrics if info else (1, len(names))
    return known if len(known) == len(names) and least <= len(known) <= most else ()


def _charts(context: Context, slide: SlideSpec) -> dict[SlotKey, ChartData]:
    found: dict[SlotKey, ChartData] = {}
    for chart in slide.charts:
        data = _chart(context, slide, chart)
        if data is not None:
            found[slide.id, chart.slot] = data
    return found


def _chart(context: Context, slide: SlideSpec, chart: ChartItem) -> ChartData | None:
    info = CHART_VERBS.get(chart.kind)
    metrics = _metrics(context, slide, info, chart.metrics)
    if info is None or not metrics:
        return None
    return _CHARTS[chart.kind](context, Ask(metrics, Options(info, chart.options), slide.id, chart.place))


def _visuals(context: Context, slide: SlideSpec) -> dict[SlotKey, tuple[Fact, ...]]:
    return {
        (slide.id, visual.slot): _told(context, slide, visual)
        for visual in slide.visuals
        if visual.kind in _TOLD_BY_METRIC
    }


def _told(context: Context, slide: SlideSpec, visual: VisualItem) -> tuple[Fact, ...]:
    info = SENTENCE_VERBS["year"]
    facts = []
    for name in visual.metrics:
        metric = context.metric(name, slide.id)
        if metric is not None:
            ask = Ask((metric,), Options(info, {}), slide.id, visual.place)
            facts.append(headline(context, metric, ask))
    return tuple(fact for fact in facts if fact is not None)


def _check_medians(context: Context) -> None:
    """Report a metric that would need the median of several medians: there is no such thing."""
    for metric in context.spec.metrics.values():
        columns = context.measures.columns(metric)
        if metric.kind != "median" or columns is None or columns.source.records:
            continue
        if any(not columns.has(column) for column, _ in metric.where):
            continue
        if any(len(rows) > 1 for rows in columns.picked(metric.where).values()):
            context.problems.error(
                "median-of-several",
                metric.place or NOWHERE,
                f"'{metric.id}' has several rows a period, and medians cannot be added up",
                "say which row counts with `where:`",
            )
