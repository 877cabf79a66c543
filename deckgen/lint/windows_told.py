"""Turn a line and the lines above it into slips of windows that its own words make unlike.

A part outside its whole, a list that is not as long as it says, "the same 12 months" that are others, first
months that do not fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from deckgen.claims import (
    bases_told,
    first_months,
    listed_periods,
    part_periods,
    ranges_counted,
    same_windows,
    windows_again,
)
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.period import Period
from deckgen.model.prose import Line


@dataclass(slots=True)
class Above:
    """What the lines so far have told: figures, all periods, and those of the last line alone."""

    claims: list[tuple[Reading, Claim]] = field(default_factory=list)
    periods: list[PeriodMention] = field(default_factory=list)
    nearest: tuple[PeriodMention, ...] = ()
    told: windows_again.Told = field(default_factory=lambda: windows_again.Told("", ()))

    def add(self, reading: Reading, last: Period | None) -> None:
        """Take in a line that has been looked at."""
        self.told = windows_again.told(reading, last)
        self.claims += [(reading, claim) for claim in reading.claims]
        self.periods += reading.periods
        self.nearest = reading.periods


def slips(line: Line, reading: Reading, above: Above) -> Iterator[Slip]:
    """All slips of one line."""
    yield from _of_parts(line, reading, above)
    for listed in (*listed_periods.of(reading), *ranges_counted.of(reading)):
        if listed.count != listed.named:
            yield Slip(
                line,
                listed.text,
                f"'{listed.text}' says {listed.count} and names {listed.named}",
                "name all of them, or say how many they are",
            )
    for same in same_windows.of(reading, above.periods):
        yield Slip(
            line,
            same.words,
            f"'{same.words}' is not '{same.told.text}'",
            "name one period for both, or say what each is of",
        )
    for begun in first_months.misfits(reading, above.nearest):
        yield Slip(
            line,
            begun.words,
            f"'{begun.words}' does not fit '{begun.start.text}', from which it is {begun.months} months",
            "say from which month to which, and count them",
        )


def _of_parts(line: Line, reading: Reading, above: Above) -> Iterator[Slip]:
    happened = [claim for own, claim in above.claims if not bases_told.is_held(own, claim)]
    for crossed in bases_told.crossed(reading, happened):
        yield Slip(
            line,
            crossed.words,
            f"the share is told for '{crossed.of_share.text}', and its base for '{crossed.of_base.text}'",
            "give a share and its base for one period",
        )
    for part in part_periods.outside(reading, above.claims):
        yield Slip(
            line,
            part.words,
            f"'{part.of_part.text}' is not within '{part.of_whole.text}', of which this is a part",
            "give a part for the period of its whole",
        )
