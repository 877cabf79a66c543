"""Turn a movement into what it was before and its change, as intervals, where two of its figures tell.

900 fewer that are 4.1% were 22,000 before, give or take 270: enough to see whether two parts are all of a
whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims.movement import Movement
from deckgen.model.claim import Claim

_NARROW = Fraction(1, 25)  # an interval wider than this part of its middle tells nothing


@dataclass(frozen=True, slots=True)
class Estimate:
    """From and to of what was before, and of the change (falls below 0)."""

    prior: tuple[Fraction, Fraction]
    change: tuple[Fraction, Fraction]

    @property
    def now(self) -> tuple[Fraction, Fraction]:
        """From and to of what it is now."""
        return self.prior[0] + self.change[0], self.prior[1] + self.change[1]

    @property
    def percent(self) -> tuple[Fraction, Fraction]:
        """From and to of the change in per cent of what was before."""
        ends = [100 * change / prior for change in self.change for prior in self.prior]
        return min(ends), max(ends)


def of(movement: Movement, way: str = "") -> Estimate | None:
    """The estimate of a movement of counts or money; `way` is the one to take where its words tell none."""
    if movement.unit not in ("", "money"):
        return None
    now, prior, change, percent = (
        _printed(each) for each in (movement.now, movement.prior, movement.change, movement.percent)
    )
    sign = {"up": 1, "down": -1}.get(movement.way or way, 0)
    if now and prior:
        return _positive(_ends(prior), (_ends(now)[0] - _ends(prior)[1], _ends(now)[1] - _ends(prior)[0]))
    if not sign:
        return None
    if change:
        return _of_change(_turned(_ends(change), sign), now, prior, percent, change)
    return (
        _of_percent(sign, now, prior, percent)
        if percent and movement.percent and _is_plain(movement)
        else None
    )


def total(parts: Sequence[Estimate]) -> Estimate:
    """What parts were and changed by together."""
    return Estimate(
        (
            sum((each.prior[0] for each in parts), Fraction(0)),
            sum((each.prior[1] for each in parts), Fraction(0)),
        ),
        (
            sum((each.change[0] for each in parts), Fraction(0)),
            sum((each.change[1] for each in parts), Fraction(0)),
        ),
    )


def meets(interval: tuple[Fraction, Fraction], told: Claim | None) -> bool | None:
    """Whether a figure is inside an interval; None where there is none, or the interval is too wide."""
    low, high = interval
    if told is None or told.numeral.hedge or (high - low) > _NARROW * max(abs(low + high) / 2, Fraction(1)):
        return None
    return agreement.overlap(low, high, Printed(told.numeral.value, told.numeral.step))


def _of_change(
    moved: tuple[Fraction, Fraction],
    now: Printed | None,
    prior: Printed | None,
    percent: Printed | None,
    change: Printed,
) -> Estimate | None:
    if prior:
        return _positive(_ends(prior), moved)
    if now:
        low, high = _ends(now)
        return _positive((low - moved[1], high - moved[0]), moved)
    if percent and percent.value:
        return _positive(agreement.implied_prior(change, percent), moved)
    return None


def _of_percent(sign: int, now: Printed | None, prior: Printed | None, percent: Printed) -> Estimate | None:
    shares = sorted((1 + sign * percent.low / 100, 1 + sign * percent.high / 100))
    if shares[0] <= 0:
        return None
    if prior:
        low, high = _ends(prior)
        ends = sorted(each * (share - 1) for each in (low, high) for share in shares)
        return _positive((low, high), (ends[0], ends[-1]))
    if now is None:
        return None
    low, high = _ends(now)
    before = (low / shares[1], high / shares[0])
    return _positive(before, (low - before[1], high - before[0]))


def _is_plain(movement: Movement) -> bool:
    assert movement.percent
    return movement.percent.numeral.unit == "percent" and not movement.percent.numeral.hedge


def _printed(claim: Claim | None) -> Printed | None:
    return Printed(claim.numeral.value, claim.numeral.step) if claim else None


def _ends(printed: Printed) -> tuple[Fraction, Fraction]:
    """A whole count is itself; anything else is its interval."""
    exact = printed.step == 1 and printed.value.denominator == 1
    return (printed.value, printed.value) if exact else (printed.low, printed.high)


def _turned(ends: tuple[Fraction, Fraction], sign: int) -> tuple[Fraction, Fraction]:
    return ends if sign > 0 else (-ends[1], -ends[0])


def _positive(prior: tuple[Fraction, Fraction], change: tuple[Fraction, Fraction]) -> Estimate | None:
    return Estimate(prior, change) if prior[0] > 0 else None
