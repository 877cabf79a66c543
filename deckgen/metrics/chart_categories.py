"""Turn a chart asked for over categories into its data: changes by member, answers, two waves, profiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.breakdown import member_facts
from deckgen.metrics.chart_data import common_better, ids, label, no_chart, point
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.provenance import merged, merged_sources, provenance
from deckgen.metrics.registry import chart_rule
from deckgen.metrics.share import against, can_share, kept_share
from deckgen.metrics.survey import answers, spans, survey
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact, Figure, Number, Point, Provenance, Series
from deckgen.model.spec import Metric
from deckgen.problems import nearest


@chart_rule(CHART_VERBS["bars"])
def bars(context: Context, ask: Ask) -> ChartData | None:
    """`bars: recorded` with `by`: a bar a member, its change in 12 months; largest fall first.

    `facts` are the members' facts in the order of the bars. Members without data are left out.
    """
    column, only = ask.options.text("by"), ask.options.texts("only")
    if not context.is_dated(ask) or not context.is_single(ask) or not context.is_category(ask, column):
        return None
    if not context.known_members(ask, column, only):
        return None
    metric = ask.metric
    facts = [fact for fact in member_facts(context, metric, column, only) if fact.state != "missing"]
    if not any("change" in fact.figures for fact in facts):
        no_chart(context, ask, "no member can be compared with the 12 months before")
        return None
    if not only:
        facts.sort(key=_signed_change)
    points = tuple(_point(fact, "member", "change") for fact in facts)
    unit = figures.change_figure(metric, None).unit
    series = (Series(label(metric), unit, points),)
    return ChartData("bars", unit, metric.better, series, facts=ids(facts), provenance=merged(facts))


@chart_rule(CHART_VERBS["stacked"])
def stacked(context: Context, ask: Ask) -> ChartData | None:
    """`stacked: [confident, trust]` with `steps`: a series an answer, a point a question."""
    steps = ask.options.texts("steps")
    facts = _surveys(context, ask)
    if facts is None or not _known_steps(context, ask, steps):
        return None
    shares = {metric.id: _shares(context, metric, steps) for metric in ask.metrics}
    if not any(shares.values()):
        no_chart(context, ask, "nobody answered")
        return None
    series = tuple(
        Series(
            step,
            "percent",
            tuple(point(label(each), shares[each.id][step]) for each in ask.metrics if shares[each.id]),
        )
        for step in steps
    )
    better = common_better(ask.metrics)
    # The bars show the latest wave alone, and the facts compare it with the one before.
    drawn = [context.readings(each).level(spans(context, each)[0]) for each in ask.metrics]
    origin = Provenance(merged_sources(provenance(level).sources for level in drawn))
    return ChartData("stacked", "percent", better, series, facts=ids(facts), provenance=origin)


@chart_rule(CHART_VERBS["paired"])
def paired(context: Context, ask: Ask) -> ChartData | None:
    """`paired: [safe-day, safe-night]`: a series a wave, the earlier first."""
    facts = _surveys(context, ask)
    if facts is None:
        return None
    told = [fact for fact in facts if fact.value is not None]
    if not told:
        no_chart(context, ask, "nobody answered")
        return None
    waves = [("value", str(told[0].names["wave"]))]
    compared = [fact for fact in told if "prior-wave" in fact.names]
    if compared:
        waves.insert(0, ("prior", str(compared[0].names["prior-wave"])))
    series = tuple(
        Series(name, "percent", tuple(_point(fact, "short", figure) for fact in told))
        for figure, name in waves
    )
    better = common_better(ask.metrics)
    return ChartData("paired", "percent", better, series, facts=ids(told), provenance=merged(facts))


@chart_rule(CHART_VERBS["profile"])
def profile(context: Context, ask: Ask) -> ChartData | None:
    """`profile: respondents` with `by` and `against`: each member's share of one metric and of the other."""
    column, metric = ask.options.text("by"), ask.metric
    if not can_share(context, ask, metric) or not context.is_category(ask, column):
        return None
    only = ask.options.texts("only")
    if not context.known_members(ask, column, only):
        return None
    other = against(context, ask)
    members = only or context.measures.members(metric, column)
    if other is None:
        return None
    over = "month" if context.measures.is_wave(metric) or not context.measures.is_dated(metric) else "year"
    facts = [kept_share(context, ask, (member,), over, other) for member in members]
    if all(fact.value is None for fact in facts):
        no_chart(context, ask, "there is nothing to share out")
        return None
    series = tuple(
        Series(
            name,
            "percent",
            tuple(_point(fact, "member", figure) for fact in facts),
        )
        for name, figure in ((label(metric), "value"), (label(other), "benchmark"))
    )
    return ChartData("profile", "percent", metric.better, series, facts=ids(facts), provenance=merged(facts))


def _surveys(context: Context, ask: Ask) -> list[Fact] | None:
    """The survey fact of each metric; None where one of them is no share of answers."""
    facts = [
        survey(context, replace(context.ask(SENTENCE_VERBS["survey"], metric), place=ask.place))
        for metric in ask.metrics
    ]
    known = [fact for fact in facts if fact is not None]
    return known if len(known) == len(facts) else None


def _shares(context: Context, metric: Metric, steps: Sequence[str]) -> dict[str, Worked]:
    """Each answer's percentage of all answers to the metric's question in its latest wave, if any."""
    wave = spans(context, metric)[0]
    given, level = answers(context, metric, wave), context.readings(metric).level(wave)
    if not given:
        return {}
    base = workings.answered(level)
    return {
        step: worked.percentage(workings.answering(level, step, given.get(step, 0)), base) for step in steps
    }


def _known_steps(context: Context, ask: Ask, steps: tuple[str, ...]) -> bool:
    """Every answer must have its step, and every step be an answer to at least one of the questions."""
    known: dict[str, None] = {}
    for metric in ask.metrics:
        columns = context.measures.columns(metric)
        if columns is not None and columns.has(metric.top.column):
            known |= dict.fromkeys(columns.members(metric.top.column))
    unknown = [step for step in steps if known and step not in known]
    for step in unknown:
        context.problems.error(
            "unknown-answer", ask.place, f"nobody gave the answer '{step}'", nearest(step, known)
        )
    left_out = [answer for answer in known if answer not in steps]
    if left_out and not unknown:
        context.problems.error(
            "answer-without-step",
            ask.place,
            f"the answers {figures.listed(left_out)} have no step, so the bars would not reach 100%",
            "add them to `steps:`, or let sources.yaml say that they are `missing`",
        )
    return not unknown and not left_out


def _signed_change(fact: Fact) -> tuple[bool, Number]:
    figure: Figure | None = fact.figures.get("change")
    value = figure.value if figure else None
    return (value is None, value if value is not None else 0)


def _point(fact: Fact, at: str, name: str) -> Point:
    """A fact's figure as a point at one of its names."""
    figure = fact.figures.get(name)
    value = worked.of_figure(figure) if figure and figure.value is not None else None
    return point(str(fact.names[at]), value)
