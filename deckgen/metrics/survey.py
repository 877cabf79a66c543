"""Rule survey-estimate: a share of respondents with its base and margin, and a change beyond chance.

Margins are those of a simple random sample at the 95% level (`margins`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.columns import exact
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.figures import Names
from deckgen.metrics.margins import difference_margin, own_margin, share_of
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import plain, provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Fact, Figure, Provenance, State
from deckgen.model.period import Period, Span
from deckgen.model.spec import Metric

_HALF = worked.constant(0.5, "the share whose margin is largest")
SMALL_BASE = 100


@sentence_rule(SENTENCE_VERBS["survey"])
def survey(context: Context, ask: Ask) -> Fact | None:
    """`survey: confident` with `tells`."""
    metric, tells = ask.metric, ask.options.choice("tells")
    if not context.is_dated(ask) or not _is_share(context, ask) or not _has_answers(context, ask, tells):
        return None
    key = "survey" if tells == "share" else f"survey-{tells}"
    known = context.facts.get(f"{metric.id}.{key}")
    if known:
        return known
    current, before = spans(context, metric)
    wave: Names = {"wave": _said(context, metric, current)}
    readings = context.readings(metric)
    level = readings.level(current)
    if tells == "margin":
        fact = margin_of_error(f"{metric.id}.{key}", level, wave)
    elif tells == "mode":
        fact = most_frequent(f"{metric.id}.{key}", level, answers(context, metric, current), wave)
    else:
        prior = readings.level(before) if before else None
        if before is not None and prior is not None and prior.value is not None:
            wave["prior-wave"] = _said(context, metric, before)
        fact = estimate(f"{metric.id}.{key}", level, prior, wave)
    return context.keep(fact, place=ask.place)


def spans(context: Context, metric: Metric) -> tuple[Span, Span | None]:
    """The wave, and the one before: of yearly data those present, of monthly data the 12 months each."""
    if not context.measures.is_wave(metric):
        year = context.measures.year(metric)
        return year, year.before(len(year))
    last = context.measures.last(metric)
    columns = context.measures.columns(metric)
    earlier = [each for each in columns.present if each < last.ordinal] if columns else []
    before = Period(last.frequency, max(earlier)) if earlier else None
    return Span(last, last), Span(before, before) if before else None


def answers(context: Context, metric: Metric, span: Span) -> Mapping[str, int]:
    """How often each answer to the metric's question was given in the span, among the rows it counts."""
    columns = context.measures.columns(metric)
    if columns is None or not columns.has(metric.top.column):
        return {}
    cells, picked = columns.cells(metric.top.column), columns.picked(metric.where)
    given = (cells[row] for period in span for row in picked.get(period.ordinal, ()))
    return Counter(str(answer) for answer in given if answer is not None)


def estimate(fact_id: str, level: Level, prior: Level | None, wave: Names) -> Fact:
    """The share with `numerator`, `base` and `own-margin`; against a prior wave `change` and its `margin`.

    State value without a prior; within where the change is inside the margin of the difference; small-base
    where fewer than 100 answered.
    """
    metric = level.readings.metric
    told = {"value": figures.level_figure(metric, workings.value(level))} | figures.base_figures(level)
    state: State = "value"
    if level.value is None or not level.bottom:
        state = "missing"
    else:
        told["own-margin"] = _margin(metric, own_margin(*share_of(level)))
        if prior is not None and prior.value is not None:
            changed = _changed(level, prior)
            told |= changed
            state = _state(changed["change"], changed["margin"])
        if level.bottom < SMALL_BASE:
            state = "small-base"
    compared = prior if "prior" in told else None
    return _fact(fact_id, level, state, told, wave, provenance(level, compared), compared)


def _changed(level: Level, prior: Level) -> dict[str, Figure]:
    metric = level.readings.metric
    (share, base), (before, prior_base) = share_of(level), share_of(prior)
    value, earlier = workings.value(level), workings.value(prior)
    assert value is not None and earlier is not None
    return {
        "prior": figures.level_figure(metric, earlier),
        "prior-base": figures.count_figure(prior_base),
        "change": figures.change_figure(metric, value - earlier),
        "margin": _margin(metric, difference_margin(share, base, before, prior_base)),
    }


def _state(change: Figure, margin: Figure) -> State:
    assert change.value is not None and margin.value is not None
    if change.value == 0:
        return "unchanged"
    if abs(float(change.value)) <= float(margin.value):
        return "within"
    return "rise" if change.value > 0 else "fall"


def margin_of_error(fact_id: str, level: Level, wave: Names) -> Fact:
    """The margin that this many responses give whatever the question: that of a share of one half."""
    metric = level.readings.metric
    base = workings.bottom(level)
    if base is None or not base.value:
        return _fact(fact_id, level, "missing", {"value": Figure(None, "points")}, wave, Provenance())
    margin = figures.figure(own_margin(_HALF, base), "points")
    told = {
        "value": margin,
        "margin": margin,
        "own-margin": margin,
        "base": figures.count_figure(base),
    }
    state: State = "small-base" if base.value < SMALL_BASE else "value"
    formula = f"1.96 × √(0.5 × 0.5 / {plain(exact(base.value))}) × 100 = {margin.value:.4f}"
    own = Provenance(provenance(level).sources, formula)
    return _fact(fact_id, level, state, told, wave | {"question": metric.top.column}, own)


def most_frequent(fact_id: str, level: Level, given: Mapping[str, int], wave: Names) -> Fact:
    """The answer given most often: `value` is a rating if it is a number, else its share; ties name all."""
    base = sum(given.values())
    if not base:
        return _fact(fact_id, level, "missing", {"value": Figure(None, "percent")}, wave, Provenance())
    most = max(given.values())
    modes = sorted(answer for answer, times in given.items() if times == most)
    numerator, everyone = workings.answering(level, modes[0], most), workings.answered(level)
    share = figures.figure(worked.percentage(numerator, everyone), "percent")
    rating = (
        figures.figure(workings.most_given(level, int(modes[0])), "rating") if modes[0].isdecimal() else None
    )
    told = {
        "value": rating or share,
        "share": share,
        "numerator": figures.count_figure(numerator),
        "base": figures.count_figure(everyone),
    }
    state: State = "tie" if len(modes) > 1 else "value"
    if base < SMALL_BASE:
        state = "small-base"
    formula = ", ".join(f"{answer}: {given[answer]}" for answer in sorted(given))
    own = Provenance(provenance(level).sources, formula)
    return _fact(fact_id, level, state, told, wave | {"answer": figures.listed(modes)}, own)


def _fact(
    fact_id: str,
    level: Level,
    state: State,
    told: Mapping[str, Figure],
    names: Names,
    origin: Provenance,
    prior: Level | None = None,
) -> Fact:
    metric = level.readings.metric
    saying = {"answer": " or ".join(metric.saying)} if metric.saying else {}
    return Fact(
        id=fact_id,
        rule="survey-estimate",
        measure="rate",
        state=state,
        figures=dict(told),
        period=level.span,
        prior_period=prior.span if prior else None,
        better=metric.better,
        names=figures.named(metric) | saying | names,
        provenance=origin,
    )


def _margin(metric: Metric, value: Worked) -> Figure:
    return figures.figure(value, "points", metric.decimals)


def _said(context: Context, metric: Metric, span: Span) -> Period | Span:
    """A wave is a period; of monthly data it is the months that are pooled."""
    return span.last if context.measures.is_wave(metric) else span


def _is_share(context: Context, ask: Ask) -> bool:
    if ask.metric.measure == "rate":
        return True
    context.problems.error(
        "survey-needs-answers",
        ask.place,
        f"'{ask.metric.id}' is not a share of answers",
        "name a metric with `answers:` and `saying:`",
    )
    return False


def _has_answers(context: Context, ask: Ask, tells: str) -> bool:
    if tells != "mode" or ask.metric.kind == "answers":
        return True
    context.problems.error(
        "mode-needs-answers",
        ask.place,
        f"'{ask.metric.id}' holds totals, so its most frequent answer is not known",
        "name a metric with `answers:`, or leave out `tells: mode`",
    )
    return False
