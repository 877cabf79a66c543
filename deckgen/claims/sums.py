"""Turn figures told side by side into what the next one can be: their sum, their mean, one over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.model.claim import Claim

_TOLD = frozenset({"level", "share", "prior", "count-of", "base"})
_MOST = 6  # figures in a row that anybody adds up in a sentence


def is_sum(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether figures in a row, of the same unit, add up to a figure."""
    return run_of(claim, others) is not None


def run_of(claim: Claim, others: Sequence[Claim]) -> list[Claim] | None:
    """The figures in a row, of the same unit, that add up to a figure."""
    return next((run for run in _claims_in_a_row(claim, others) if _total(run) == claim.numeral.value), None)


def _total(run: Sequence[Claim]) -> Fraction:
    return sum((each.numeral.value for each in run), Fraction(0))


def is_mean(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a figure is the mean of figures in a row, to its last place, and none of them."""
    value, far = claim.numeral.value, claim.numeral.step / 2
    return any(
        abs(sum(run, Fraction(0)) / len(run) - value) <= far and min(run) < value < max(run)
        for run in _runs(claim, others)
    )


def is_quotient(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a figure is one of two counts before it over the other: 27 of 486 and 18."""
    value, far = claim.numeral.value, claim.numeral.step / 2
    counts = [
        each.numeral.value for each in others if each.role in _TOLD and each.numeral.unit in ("", "money")
    ]
    pairs = [(high, low) for high in counts for low in counts if high > low > 1 and low != value]
    return value > 1 and any(abs(high / low - value) <= far for high, low in pairs)


def _runs(claim: Claim, others: Sequence[Claim]) -> Iterator[list[Fraction]]:
    return ([each.numeral.value for each in run] for run in _claims_in_a_row(claim, others))


def _claims_in_a_row(claim: Claim, others: Sequence[Claim]) -> Iterator[list[Claim]]:
    told = [
        each
        for each in others
        if each is not claim and each.role in _TOLD and each.numeral.unit == claim.numeral.unit
    ]
    for start in range(len(told)):
        for end in range(start + 2, min(start + _MOST, len(told)) + 1):
            yield told[start:end]
