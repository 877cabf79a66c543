"""One measure's change as far as a text tells it: before, now, by how much, by what percentage."""

from __future__ import annotations

from dataclasses import dataclass, field

from deckgen.model.claim import Claim

_FAMILY = {"points": "percent"}
_APART = 5  # levels of one measure that differ by more than this factor are two measures


@dataclass(slots=True)
class Movement:
    """One measure's change. `percent` is told in per cent or as a fraction, the others in one unit."""

    now: Claim | None = None
    prior: Claim | None = None
    change: Claim | None = None
    percent: Claim | None = None
    claims: list[Claim] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its first figure stands."""
        return min(each.numeral.start for each in self.claims)

    @property
    def end(self) -> int:
        """Where its last figure ends."""
        return max(each.numeral.end for each in self.claims)

    @property
    def sentence(self) -> int:
        """The number of the sentence with its percentage, or with its first figure."""
        return (self.percent or self.claims[0]).sentence

    @property
    def unit(self) -> str:
        """The unit of its levels and its change (percent for points), or "" for counts."""
        told = next((each for each in (self.now, self.prior, self.change) if each), None)
        return family(told) if told else ""

    @property
    def way(self) -> str:
        """The direction that its words tell, "" where they do not, or contradict one another."""
        words = [each.direction for each in (self.percent, self.change) if each and each.direction]
        words = words or [each.direction for each in (self.now, self.prior) if each and each.direction]
        ways = {each.direction for each in words}
        return ways.pop() if len(ways) == 1 else ""


def family(claim: Claim) -> str:
    """The unit that a figure is compared in: a change in points is one of per cent."""
    return _FAMILY.get(claim.numeral.unit, claim.numeral.unit)


def far(one: Claim, other: Claim) -> bool:
    """Whether two levels can hardly be of one measure: "visits to the 9 libraries ... 402,118"."""
    low, high = sorted((one.numeral.value, other.numeral.value))
    return low * _APART < high
