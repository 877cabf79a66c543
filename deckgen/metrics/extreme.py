"""Rule extreme-member: the lowest or highest of several, or the largest drop along ordered steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from deckgen.metrics import figures, worked
from deckgen.metrics.breakdown import member_facts
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.headline import headline
from deckgen.metrics.provenance import merged
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact, Figure, Number, State


@sentence_rule(SENTENCE_VERBS["extreme"])
def extreme(context: Context, ask: Ask) -> Fact | None:
    """`extreme: satisfied` with `by`, or `extreme: [m1, m2]`, with `which`."""
    which, column = ask.options.choice("which"), ask.options.text("by")
    if not context.is_dated(ask):
        return None
    if column:
        if not context.is_category(ask, column):
            return None
        members = {str(each.names["member"]): each for each in member_facts(context, ask.metric, column)}
    else:
        heads = [headline(context, metric, ask) for metric in ask.metrics]
        members = {str(each.names["noun"]): each for each in heads if each is not None}
        if len(members) < len(heads) or len(members) < 2:
            _too_few(context, ask)
            return None
    base = f"{ask.metric.id}.{which}" + (f"-{column}" if column else "")
    if which == "largest-drop":
        return context.keep(largest_drop(base, members), base=base, place=ask.place)
    return context.keep(extreme_member(base, members, highest=which == "highest"), base=base, place=ask.place)


def extreme_member(fact_id: str, members: Mapping[str, Fact], *, highest: bool) -> Fact:
    """The member with the lowest or highest value, of those that have one.

    State tie where several share it (all are named), remains where the same one alone had it in the prior
    period too, of members that all have a prior value; missing where fewer than two have a value.
    """
    found = _extremes(_values(members, "value"), highest=highest)
    parts = tuple(members[name] for name in found)
    state = _state(members, found, highest=highest)
    told: dict[str, Figure] = {"of": _counted(members)}
    if parts:
        told["value"] = parts[0].figures["value"]
    return _fact(fact_id, state, told, figures.listed(found), parts, members)


def largest_drop(fact_id: str, steps: Mapping[str, Fact]) -> Fact:
    """The step with the largest fall from the step before; `drop` is signed and `from` the value before.

    State none where nothing falls, missing where a step has no value.
    """
    values, names = _values(steps, "value"), list(steps)
    if len(values) < len(steps) or len(steps) < 2:
        return _fact(fact_id, "missing", {}, "", (), steps)
    drops = {(before, after): values[after] - values[before] for before, after in pairwise(names)}
    before, after = min(drops, key=lambda pair: drops[pair])
    if drops[before, after] >= 0:
        return _fact(fact_id, "none", {}, "", (), steps)
    part = steps[after]
    value = part.figures["value"]
    drop = worked.of_figure(value) - worked.of_figure(steps[before].figures["value"])
    drop_unit = "points" if value.unit == "percent" else value.unit
    told = {
        "value": value,
        "of": _counted(steps),
        "drop": figures.figure(drop, drop_unit, value.decimals),
        "from": steps[before].figures["value"],
    }
    tied = sum(each == drop.value for each in drops.values()) > 1
    return _fact(fact_id, "tie" if tied else "value", told, after, (part,), steps, before=before)


def _counted(members: Mapping[str, Fact]) -> Figure:
    """How many there are to choose from."""
    held = [members[name].figures["value"] for name in _values(members, "value")]
    return figures.count_figure(worked.count([worked.of_figure(each) for each in held]))


def _values(members: Mapping[str, Fact], name: str) -> dict[str, Number]:
    held = {member: fact.figures.get(name) for member, fact in members.items()}
    return {
        member: figure.value
        for member, figure in held.items()
        if figure is not None and figure.value is not None
    }


def _extremes(values: Mapping[str, Number], *, highest: bool) -> list[str]:
    if len(values) < 2:
        return []
    best = max(values.values()) if highest else min(values.values())
    return [member for member, value in values.items() if value == best]


def _state(members: Mapping[str, Fact], found: Sequence[str], *, highest: bool) -> State:
    if not found:
        return "missing"
    if len(found) > 1:
        return "tie"
    prior = _values(members, "prior")
    same_before = len(prior) == len(members) and _extremes(prior, highest=highest) == list(found)
    return "remains" if same_before else "value"


def _fact(
    fact_id: str,
    state: State,
    told: Mapping[str, Figure],
    member: str,
    parts: tuple[Fact, ...],
    among: Mapping[str, Fact],
    before: str = "",
) -> Fact:
    first = next(iter(among.values()), None)
    names = {**first.names} if first else {}
    names.pop("member", None)
    names |= {"member": member} if member else {}
    names |= {"before": before} if before else {}
    return Fact(
        id=fact_id,
        rule="extreme-member",
        measure=first.measure if first else "number",
        state=state,
        figures=dict(told),
        period=first.period if first else None,
        prior_period=first.prior_period if first else None,
        better=first.better if first else "neither",
        names=names,
        parts=parts,
        provenance=merged(among.values()),
    )


def _too_few(context: Context, ask: Ask) -> None:
    if len(ask.metrics) < 2:
        context.problems.error(
            "extreme-of-one",
            ask.place,
            "an extreme needs several to choose from, and one metric is named",
            "name the column of the members with `by:`, or list several metrics",
        )
