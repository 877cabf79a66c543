"""Turn figures that are reckoned from others into whether those are of windows of one length.

"£103,200 paid in 9 months comes to £80 for each of the 1,290 claims of the 12 months"; "38,200 in 6 months
and 24,700 in 4, 13,500 more": the arithmetic says which figures were put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from deckgen.claims import lengths
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.period import Span

_WINDOWS = frozenset({"rolling", "range", "quarter"})
_LARGE = 20  # smaller figures come out by chance
_FOR_ONE = re.compile(
    r"\s*(?:[a-z]+\s+)?(?:for\s+(?:each|every)|per|each|apiece)\b(?!\s+(?:day|week|month|year|quarter|term)\b)",
    re.I,
)
_AVERAGED = re.compile(
    r"\b(?:average\w*|mean|median|monthly|weekly|daily|(?:a|per|each|every)\s+(?:month|week|day))\b", re.I
)
_WHOSE_SHARE = re.compile(
    r"\b(?:this|that|the)\s+(?:share|percentage|proportion|rate|per\s?cent|figure)\s+(?:is|was|has\s+been)\s+"
    r"(?:calculated|based|worked\s+out|measured|taken|reckoned|drawn|computed)\s+(?:on|from|over|against|out\s+of|as\s+a\s+share\s+of)\b",
    re.I,
)
_THOSE = re.compile(r"\b(?:these|those|their|the|its|all)\s+(?:same\s+)?$", re.I)
_OVER_THE = re.compile(
    r"[^.;,\d]{0,40}?\b(?:over|in|during|for|across)\s+(?:the|that)\s+(?:whole\s+|full\s+)?(?P<unit>quarter|half[\s-]year|year|month)\b"
    r"(?!\s+(?:to|before|earlier|ending|ended|of|from))",
    re.I,
)
_UNITS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The words of a figure, and the two windows that it puts together."""

    words: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An exact figure with the window that its own sentence tells for it."""

    claim: Claim
    window: PeriodMention


def figures(reading: Reading) -> list[Figure]:
    """All figures of a text that have a window of several months."""
    found = []
    for claim in reading.claims:
        window = _window(reading, claim)
        told = claim.role not in ("length", "label", "rank", "target", "margin") and not claim.numeral.hedge
        if window and told and claim.numeral.unit in ("", "money") and claim.numeral.value >= _LARGE:
            found.append(Figure(claim, window))
    return found


def of(reading: Reading, above: Sequence[Figure]) -> Iterator[Reckoned]:
    """Quotients, differences and figures told again whose windows differ."""
    told = [*above, *figures(reading)]
    for claim in reading.claims:
        if _FOR_ONE.match(reading.text, claim.numeral.end):
            yield from _quotient(reading, claim, told)
        elif claim.role == "change" and claim.numeral.unit in ("", "money") and claim.numeral.value >= _LARGE:
            yield from _difference(reading, claim, told)
        else:
            yield from _told_again(reading, claim, above)
    yield from _share_of(reading, above)


def _quotient(reading: Reading, claim: Claim, told: Sequence[Figure]) -> Iterator[Reckoned]:
    far = claim.numeral.step / 2
    for one in told:
        for other in told:
            value = one.claim.numeral.value / other.claim.numeral.value
            fits = one is not other and one.claim.numeral.unit == claim.numeral.unit
            if fits and abs(value - claim.numeral.value) <= far and _unlike(one, other):
                start = max(reading.sentences[claim.sentence].start, 0)
                words = reading.text[start : claim.numeral.end]
                yield Reckoned(words, one.window.text, other.window.text)
                return


def _difference(reading: Reading, claim: Claim, told: Sequence[Figure]) -> Iterator[Reckoned]:
    sentence = reading.sentences[claim.sentence]
    if claim.numeral.hedge or _AVERAGED.search(sentence.text):
        return
    own = [
        each
        for each in told
        if each.claim.role in ("level", "prior") and each.claim.numeral.unit == claim.numeral.unit
    ]
    for one, other in combinations(own, 2):
        apart = abs(one.claim.numeral.value - other.claim.numeral.value)
        if apart == claim.numeral.value and _are_uneven(one, other):
            yield Reckoned(
                reading.text[sentence.start : claim.numeral.end], one.window.text, other.window.text
            )
            return


def _told_again(reading: Reading, claim: Claim, above: Sequence[Figure]) -> Iterator[Reckoned]:
    """ "402 in the quarter. Those 402 over the half-year"."""
    text, numeral = reading.text, claim.numeral
    over = _OVER_THE.match(text, numeral.end)
    if over is None or not _THOSE.search(text, 0, numeral.start):
        return
    months = _UNITS[over["unit"].lower().replace(" ", "-")]
    same = [
        each
        for each in above
        if each.claim.numeral.value == numeral.value and each.claim.numeral.unit == numeral.unit
    ]
    if same and all(len(_span(each)) != months for each in same):
        yield Reckoned(text[numeral.start : over.end()], same[-1].window.text, over["unit"])


def _share_of(reading: Reading, above: Sequence[Figure]) -> Iterator[Reckoned]:
    """ "This share is calculated on the decisions of the 12 months to December"."""
    bases = [each for each in above if each.claim.role in ("base", "count-of")]
    for match in _WHOSE_SHARE.finditer(reading.text):
        window = next(
            (
                each
                for each in reading.periods
                if each.start >= match.end() and each.form in _WINDOWS and each.span
            ),
            None,
        )
        sentence = next(each for each in reading.sentences if each.start <= match.start() < each.end)
        if (
            bases
            and window
            and window.end <= sentence.end
            and all(_span(each) != window.span for each in bases)
        ):
            yield Reckoned(reading.text[match.start() : window.end], bases[-1].window.text, window.text)


def _are_uneven(one: Figure, other: Figure) -> bool:
    """Whether two windows have other numbers of months; terms and quarters are as long as they are."""
    named = any(each.window.form == "quarter" or "term" in each.window.text.lower() for each in (one, other))
    return not named and len(_span(one)) != len(_span(other))


def _unlike(one: Figure, other: Figure) -> bool:
    """Whether two windows are of different months; those that end together and are as long are alike."""
    return _span(one) != _span(other)


def _span(figure: Figure) -> Span:
    assert figure.window.span
    return figure.window.span


def _window(reading: Reading, claim: Claim) -> PeriodMention | None:
    """The window right after a figure, before any other; else the last before it in its sentence."""
    sentence = reading.sentences[claim.sentence]
    inside = [
        each
        for each in reading.periods
        if sentence.start <= each.start < sentence.end and each.form in _WINDOWS and each.span
    ]
    after = [each for each in inside if each.start >= claim.numeral.end]
    before = [each for each in inside if each.end <= claim.numeral.start]
    between = [
        each
        for each in reading.claims
        if each is not claim
        and after
        and claim.numeral.end <= each.numeral.start < after[0].start
        and not _is_length(reading, each)
    ]
    if after and not between:
        return after[0]
    return before[-1] if before else None


def _is_length(reading: Reading, claim: Claim) -> bool:
    return any(each.start <= claim.numeral.start < each.end for each in lengths.find(reading))
