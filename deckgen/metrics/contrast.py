"""Rule contrast: the year's changes of two or more metrics, and whether good news stands against bad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.metrics.compare import direction
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.provenance import merged
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.rolling import year
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact, State


@sentence_rule(SENTENCE_VERBS["contrast"])
def contrast(context: Context, ask: Ask) -> Fact | None:
    """`contrast: [answer-time, abandoned, offered]`."""
    parts = [year(context, replace(ask, metrics=(metric,))) for metric in ask.metrics]
    known = tuple(part for part in parts if part is not None)
    if len(known) < len(parts) or len(known) < 2:
        return None
    others = "-".join(metric.id.rsplit(".", 1)[-1] for metric in ask.metrics[1:])
    base = f"{ask.metric.id}.contrast"
    return context.keep(contrasted(f"{base}-{others}", known), base=base, place=ask.place)


def contrasted(fact_id: str, parts: Sequence[Fact]) -> Fact:
    """State despite where what got better and what got worse stand together, and otherwise; missing."""
    first = parts[0]
    return Fact(
        id=fact_id,
        rule="contrast",
        measure=first.measure,
        state=_state(parts),
        figures={},
        period=first.period,
        prior_period=first.prior_period,
        better=first.better,
        names=dict(first.names),
        parts=tuple(parts),
        provenance=merged(parts),
    )


def merit(fact: Fact) -> int:
    """1 for a change to the better, -1 to the worse, 0 for neither.

    A metric for which neither is better is the demand that the others are met under: more of it is harder.
    """
    change = fact.figures.get("change")
    moved = direction(change.value if change else None, fact.state)
    return moved if fact.better == "higher" else -moved


def _state(parts: Sequence[Fact]) -> State:
    if any(part.state == "missing" for part in parts):
        return "missing"
    return "despite" if {1, -1} <= {merit(part) for part in parts} else "and"
