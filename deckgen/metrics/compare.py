"""Compare a value with the one before: the change, and whether it deserves a direction word."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.metrics.columns import Exact, exact, magnitude
from deckgen.model.facts import Figure, Measure, State
from deckgen.model.spec import Judgement


@dataclass(frozen=True, slots=True)
class Comparison:
    """State of a change; `percent` is None where a percentage must not or cannot be given."""

    state: State
    change: Exact | None = None
    percent: Exact | None = None
    margin: Figure | None = None


def compare(value: Exact | None, prior: Exact | None, measure: Measure, judgement: Judgement) -> Comparison:
    """How `value` changed from `prior`, by the layout's tolerances; changes are signed and unrounded."""
    if value is None:
        return Comparison("missing")
    if prior is None:
        return Comparison("no-prior")
    change = value - prior
    percent = None if measure == "rate" else percentage(value, prior)
    if measure == "count" and 0 < prior < judgement.small_base:
        percent = None
    state = _state(change, prior, measure, judgement)
    return Comparison(state, change, percent)


def tested(result: Comparison, margin: Figure | None, surveyed: bool) -> Comparison:
    """A rate's comparison with the margin of its change: inside it, "chance".

    What a survey found is never "little changed" by the tolerance alone: its margin is asked first.
    """
    if margin is None or margin.value is None or result.change is None:
        return result
    hedged = ("rise", "fall", "stable") if surveyed else ("rise", "fall")
    inside = result.state in hedged and magnitude(result.change) <= exact(margin.value)
    return Comparison("chance" if inside else result.state, result.change, result.percent, margin)


def percentage(value: Exact, prior: Exact) -> Exact | None:
    """The change in per cent of the prior value; None where that is 0."""
    return Fraction((value - prior) * 100) / magnitude(prior) if prior else None


def _state(change: Exact, prior: Exact, measure: Measure, judgement: Judgement) -> State:
    if change == 0:
        return "unchanged"
    if measure == "rate":
        small = magnitude(change) < exact(judgement.stable_points)
    elif prior == 0:
        return "zero-prior"
    elif measure == "count" and prior < judgement.small_base:
        return "small-base"
    else:
        small = magnitude(change) * 100 < exact(judgement.stable_percent) * magnitude(prior)
    if small:
        return "stable"
    if (
        measure == "count"
        and judgement.chance
        and agreement.chance(Fraction(prior), Fraction(prior + change))
    ):
        return "chance"
    return "rise" if change > 0 else "fall"


def direction(change: Exact | float | None, state: State) -> int:
    """1 for a rise, -1 for a fall, 0 where nothing changed worth a word or nothing is known."""
    if state in ("stable", "chance", "unchanged", "missing", "no-prior") or not change:
        return 0
    return 1 if change > 0 else -1
