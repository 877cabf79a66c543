"""Turn a title and the bullets below it into a change that the title tells and no bullet does.

"Loans down by a quarter" above one count of loans: down from what, and since when?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.claims import changes
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line


def untold(line: Line, title: Reading, below: Sequence[Reading]) -> Iterator[Slip]:
    """The title's change, where the bullets have figures and none that it could be a change of."""
    told = [each for each in title.claims if changes.is_told(title, each)]
    levels = [each for each in title.claims if each.role in ("level", "prior")]
    figures = [
        each for reading in below for each in reading.claims if each.role in ("level", "count-of", "share")
    ]
    if not told or len(levels) > 1 or not figures or _is_told_below(below):
        return
    yield Slip(
        line,
        line.text,
        f"'{told[0].numeral.text}' is told without what it is a change of",
        "give both figures and their periods in a bullet",
    )


def _is_told_below(below: Sequence[Reading]) -> bool:
    """Whether a bullet tells a change, what was before, or one unit at two times."""
    claims = [each for reading in below for each in reading.claims]
    if any(each.role in ("change", "prior") or each.numeral.unit == "times" for each in claims):
        return True
    if any(each.versus for each in claims):
        return True
    levels = [each for each in claims if each.role in ("level", "share", "count-of")]
    return any(_of_two_times(one, other) for one in levels for other in levels)


def _of_two_times(one: Claim, other: Claim) -> bool:
    nouns = {each.numeral.noun for each in (one, other) if each.numeral.noun}
    spans = [each.period.span if each.period else None for each in (one, other)]
    lengths = {len(each) for each in spans if each}
    return (
        len(nouns) < len((one, other))
        and one.numeral.unit == other.numeral.unit
        and None not in spans
        and spans[0] != spans[1]
        and len(lengths) == 1
    )
