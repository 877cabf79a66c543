"""What stands around the numerals of a text: its sentences, periods and words of direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.model.claim import DirectionWord, Numeral, PeriodMention, Sentence


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    sentences: Sequence[Sentence]
    numerals: Sequence[Numeral]
    periods: Sequence[PeriodMention]
    directions: Sequence[DirectionWord]

    @property
    def taken(self) -> list[PeriodMention | Numeral]:
        """Periods and numbers that are no part of a metric's name, in order."""
        numbers = [each for each in self.numerals if each.form != "label"]
        return sorted([*self.periods, *numbers], key=lambda each: each.start)
