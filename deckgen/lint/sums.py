"""Turn a whole and figures that may be its parts into whether they make it up, or must be meant to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.lint.looking import printed
from deckgen.model.claim import Claim

_GAP_SAID, _GAP_OF_THREE, _GAP_OF_TWO = Fraction(1, 5), Fraction(2, 25), Fraction(1, 25)
"""How far off parts may be that are said to be all, and three or two that are not: they are a slip of it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A whole with the parts that would make it up."""

    whole: Claim
    parts: Sequence[Claim]

    @property
    def sum(self) -> Fraction:
        """What they add up to, those that moved the other way taken off."""
        return sum((self._turned(each) * each.numeral.value for each in self.parts), Fraction(0))

    def _turned(self, part: Claim) -> int:
        """-1 for a part that moved the other way than the whole: of a fall of 178, 203 fewer and 25 more."""
        own, other = self.whole.direction, part.direction
        changes = self.whole.role == part.role == "change" and own is not None and other is not None
        return -1 if changes and own and other and {own.direction, other.direction} == {"up", "down"} else 1

    @property
    def fits(self) -> bool:
        """Whether they do."""
        if self.sum == self.whole.numeral.value:
            return True
        return all(self._turned(each) > 0 for each in self.parts) and agreement.parts_fit(
            printed(self.whole.numeral), [printed(each.numeral) for each in self.parts]
        )

    @property
    def is_beyond(self) -> bool:
        """Whether they are more than it."""
        return self.sum > self.whole.numeral.value

    @property
    def gap(self) -> Fraction:
        """By how much of the whole they do not."""
        return abs(self.sum - self.whole.numeral.value) / self.whole.numeral.value

    @property
    def rest(self) -> Fraction:
        """What they leave of it, below 0 where they are more."""
        return self.whole.numeral.value - self.sum

    def is_near(self, strong: bool) -> bool:
        """Whether parts are so near to the whole that they must be meant as all of it."""
        if any(each.numeral.value >= self.whole.numeral.value for each in self.parts):
            return False
        if self.is_beyond and len(self.parts) == 2 and not strong:
            return False  # "of 400, 300 are nurses and 140 work part time": some are both
        return self.gap <= (_GAP_SAID if strong else _GAP_OF_THREE if len(self.parts) > 2 else _GAP_OF_TWO)


def sums(values: Sequence[Fraction]) -> set[Fraction]:
    """What any of some figures add up to."""
    sums = {Fraction(0)}
    for each in values:
        sums |= {each + other for other in sums}
    return sums
