"""Turn a whole and figures that may be its parts into whether they make it up, or must be meant to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.lint.looking import printed
from deckgen.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Wanted:
    """A whole with the parts that would make it up."""

    whole: Claim
    parts: Sequence[Claim]

    @property
    def _sum(self) -> Fraction:
        return sum((each.numeral.value for each in self.parts), Fraction(0))

    @property
    def fits(self) -> bool:
        """Whether they do."""
        return agreement.parts_fit(
            printed(self.whole.numeral), [printed(each.numeral) for each in self.parts]
        )

    @property
    def is_beyond(self) -> bool:
        """Whether they are more than it."""
        return self._sum > self.whole.numeral.value

    @property
    def gap(self) -> Fraction:
        """By how much of the whole they do not."""
        return abs(self._sum - self.whole.numeral.value) / self.whole.numeral.value

    def is_near(self, strong: bool) -> bool:
        """Whether parts are so near to the whole that they must be meant as all of it."""
        if any(each.numeral.value >= self.whole.numeral.value for each in self.parts):
            return False
        if self.is_beyond and len(self.parts) == 2 and not strong:
            return False  # "of 400, 300 are nurses and 140 work part time": some are both
        allowed = Fraction(2, 5) if strong else Fraction(15, 100) if len(self.parts) > 2 else Fraction(1, 10)
        return self.gap <= allowed


def sums(values: Sequence[Fraction]) -> set[Fraction]:
    """What any of some figures add up to."""
    sums = {Fraction(0)}
    for each in values:
        sums |= {each + other for other in sums}
    return sums
