"""Turn two bullets, the second of which goes on with the first, into figures that are told otherwise.

"11.4% in podiatry and 7.9% in speech therapy. / In audiology it was 6%"; "crews took 41 minutes. / This was 2
minutes 38 seconds shorter".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.claims import exactness, movements, round_aims
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words
from deckgen.lint.registry import Slip
from deckgen.lint.side_by_side import decimals_hint, odd_one
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line

_GOES_BACK = re.compile(r"(?:This|That|It|They)\s+(?:is|was|were|are|took)\b")
_IT_WAS = re.compile(
    r"\b(?:it|they|the\s+(?:rate|share|figure|proportion|percentage))\s+(?:was|were|stood)\b", re.I
)
_OF_OTHERS = re.compile(
    r"(?:Across|In|At|For|Among|On\s+average\s+(?:across|in|at))\s+(?:all\s+)?(?:the\s+)?(?:similar|other|comparable|neighbouring|England|national|region\w*|"
    r"county|country|rest\s+of)\b|(?:Nationally|Regionally|Elsewhere)\b"
)
"""What opens a bullet that sets the figure of others beside ours."""
_LEVELS = frozenset({"level", "share", "prior"})
_ALIKE = 0.5  # of the words that tell one sentence from another, so many in both: they tell of one measure
_WORDS_OF_TIME = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter|\d[\d,.]*)\b",
    re.I,
)
_RUN = 2  # figures told alike


def findings(
    before: tuple[Line, Reading] | None, line: Line, reading: Reading, known: Knowledge
) -> Iterator[Slip]:
    """Those of the second bullet, and durations of the first that the second tells more exactly."""
    if before is None:
        return
    yield from _shares(*before, line, reading)
    yield from _millions(before[1], line, reading)
    if _GOES_BACK.match(line.text):
        yield from _told_finer(before[0], line, known)


def _shares(above: Line, before: Reading, line: Line, reading: Reading) -> Iterator[Slip]:
    """A whole percentage after at least two with decimals, of one measure; or beside the figure of others."""
    told, own = (
        [each for each in _levels(one, "percent") if not round_aims.is_set(one, each)]
        for one in (before, reading)
    )
    places = {each.numeral.decimals for each in told}
    if len(told) == len(own) == 1 and _OF_OTHERS.match(line.text) and _IT_WAS.search(reading.text):
        first, second = sorted((told[0].numeral, own[0].numeral), key=lambda each: each.decimals)
        if first.decimals == 0 < second.decimals:
            yield odd_one(above if first is told[0].numeral else line, first, decimals_hint(second.decimals))
        return
    if len(told) < _RUN or len(places) > 1 or 0 in places or len(own) != 1:
        return
    if own[0].numeral.decimals == 0 and (_IT_WAS.search(reading.text) or _alike(before, reading)):
        yield odd_one(line, own[0].numeral, decimals_hint(told[0].numeral.decimals))


def _millions(before: Reading, line: Line, reading: Reading) -> Iterator[Slip]:
    """ "£2.4 million and £1.7 million ... / £1.135 million": of one thing done, more exactly."""
    told, own = (
        [each for each in _levels(one, "money") if each.numeral.form == "mixed"] for one in (before, reading)
    )
    kinds = {(each.numeral.decimals, exactness.scale(each.numeral)) for each in told}
    if len(told) < _RUN or len(kinds) > 1:
        return
    for each in own:
        same = exactness.scale(each.numeral) == exactness.scale(told[0].numeral)
        if same and each.numeral.decimals > told[0].numeral.decimals and _common(before, reading):
            yield odd_one(line, each.numeral, decimals_hint(told[0].numeral.decimals))


def _told_finer(above: Line, line: Line, known: Knowledge) -> Iterator[Slip]:
    """ "Crews took 41 minutes. / This was 2 minutes 38 seconds shorter": minutes compared to the second."""
    lead = f"{above.text.rstrip(' .')}. "
    for movement in movements.of(known.read(lead + line.text)):
        now, change = movement.now, movement.change
        if now and change and now.numeral.end < len(lead) <= change.numeral.start and not now.numeral.hedge:
            units = exactness.last_unit(now.numeral), exactness.last_unit(change.numeral)
            if units == ("minute", "second") and now.numeral.form == "units":
                yield odd_one(above, now.numeral, f"give it as exactly as {change.numeral.text}")


def _levels(reading: Reading, unit: str) -> Sequence[Claim]:
    return [
        each
        for each in reading.claims
        if each.numeral.unit == unit
        and each.role in _LEVELS
        and not each.numeral.hedge
        and each.numeral.value not in (0, 100)
        if each.numeral.form != "words"
    ]


def _words(reading: Reading) -> frozenset[str]:
    return frozenset(each for each in key_words(_WORDS_OF_TIME.sub(" ", reading.text)) if len(each) > 3)


def _common(one: Reading, other: Reading) -> frozenset[str]:
    return _words(one) & _words(other)


def _alike(one: Reading, other: Reading) -> bool:
    return len(_common(one, other)) >= max(_RUN, _ALIKE * len(_words(other)))
