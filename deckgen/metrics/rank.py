"""Rule rank-position: the place of one member among its peers in the last month, and which end is first."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.metrics import figures, worked, workings
from deckgen.metrics.columns import Exact
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.measures import Level
from deckgen.metrics.provenance import merged_sources, plain, provenance
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Better, Fact, Figure, Provenance, State


@sentence_rule(SENTENCE_VERBS["rank"])
def rank(context: Context, ask: Ask) -> Fact | None:
    """`rank: national-answer-time` with `by`, `own`, `peers`."""
    metric, column, own = ask.metric, ask.options.text("by"), ask.options.text("own")
    if not context.is_dated(ask) or not context.is_category(ask, column):
        return None
    if context.has_rows(ask) and not context.known_members(ask, column, (own,)):
        return None
    last = context.measures.last(metric)
    levels = {
        member: context.measures.of(metric, ((column, (member,)),)).at(last)
        for member in sorted({own, *context.measures.members(metric, column)})
    }
    fact = rank_position(f"{metric.id}.rank", levels, own, ask.options.text("peers") or column)
    return context.keep(fact, place=ask.place)


def rank_position(fact_id: str, levels: Mapping[str, Level], own: str, peers: str) -> Fact:
    """Where `own` stands: `value` (1 is first), `of` those with a figure, `level` its own figure.

    The first is the lowest where lower is better, else the highest. State "tie" where others share the place,
    "missing" (with `reason`) where there is no figure for `own`, or for anyone else.
    """
    level = levels[own]
    metric = level.readings.metric
    values = {member: each.value for member, each in levels.items() if each.value is not None}
    names = figures.named(metric, own=own, peers=peers, first=first_is(metric.better))
    if level.span is not None:
        names["month"] = level.span.last
    ranked = {name: found for name, each in levels.items() if (found := workings.value(each)) is not None}
    state, told = _placed(ranked, own, metric.better)
    if state == "missing":
        names["reason"] = f"no figure is held for {own if own not in values else 'any other'}"
    told["level"] = figures.level_figure(metric, workings.value(level))
    return Fact(
        id=fact_id,
        rule="rank-position",
        measure=metric.measure,
        state=state,
        figures=told,
        period=level.span,
        better=metric.better,
        names=names,
        provenance=_provenance(levels, values, own),
    )


def first_is(better: Better) -> str:
    """Which end is 1st."""
    return "lowest" if better == "lower" else "highest"


def position(values: Mapping[str, Worked], own: str, better: Better) -> Worked:
    """1 and the number of those strictly before `own`."""
    mine = values[own]
    others = [value for name, value in values.items() if name != own]
    ahead = [mine - each if better == "lower" else each - mine for each in others]
    return worked.constant(1, "the first place") + worked.positive(ahead)


def _placed(values: Mapping[str, Worked], own: str, better: Better) -> tuple[State, dict[str, Figure]]:
    told = {"of": figures.count_figure(worked.count(tuple(values.values())))}
    if own not in values or len(values) < 2:
        return "missing", {"value": Figure(None, "rank")} | told
    place = figures.figure(position(values, own, better), "rank")
    shared = sum(each.value == values[own].value for each in values.values()) > 1
    return "tie" if shared else "value", {"value": place} | told


def _provenance(levels: Mapping[str, Level], values: Mapping[str, Exact], own: str) -> Provenance:
    sources = merged_sources(provenance(each).sources for each in levels.values())
    if own not in values:
        return Provenance(sources)
    return Provenance(sources, f"{own} = {plain(values[own])}, among {len(values)} figures")
