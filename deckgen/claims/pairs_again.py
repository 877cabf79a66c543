"""Turn two sentences into the figures that belong together and are told in both.

A number with what it is out of, a change in number and in per cent, a cost with its budget: "49 of the 58
pupils" is "84.5% (49 of 58) of pupils" again, whatever else either sentence tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import digits_again, same_fact, tellings
from deckgen.claims.settings import is_setting, is_size
from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Span

_ANOTHER = re.compile(
    r"\b(?:also|too|likewise|same|again|equally|an?other|others?|elsewhere|remaining|rest|target|compared|against)\b"
    r"|\b(?:would|could|if|until|without|unless)\b",
    re.I,
)
"""Says that the figures are told of something else, or are set against another."""
_CONCLUDES = re.compile(r"(?:So|Thus|Therefore|Hence|That|This|These|It)\b")
"""Opens a sentence that draws something new out of figures told: "So 180 of the 212 use less power"."""
_BACK = re.compile(
    r"\b(?:the|this|that(?!\s+$)|these|those|its|their|our)\s+(?:(?!(?:number|total|count|sum|figure|share|rate|average)\b)[a-z-]+\s+){0,3}?"
    r"(?:of\s+|by\s+|\()?$",
    re.I,
)
"""Leads to a figure that is only pointed to: "the fall of 763", "those 49"."""
_LEAST = 4
"""Digits that two figures have together at least, so that both agree by no chance."""
_MANY = 6
"""Digits with which one word for another ("gained", "reached") makes no other fact."""
_TWO = 2
_NOT_TOLD = frozenset({"label", "margin", "rank", "rank-of", "target"})

_Figure = tuple[Fraction, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """The figures of a sentence with its words as stems."""

    figures: dict[_Figure, Claim]
    words: frozenset[str]
    said: tuple[str, ...]
    windows: frozenset[Span]


def tells(one: tuple[Reading, int], later: tuple[Reading, int]) -> tuple[Claim, Claim] | None:
    """The first and the last of the figures that a sentence tells again, each a reading and its sentence."""
    text = later[0].sentences[later[1]].text
    if text == one[0].sentences[one[1]].text or _CONCLUDES.match(text):
        return None
    first, second = _told(*one), _told(*later)
    again = [each for figure, each in second.figures.items() if figure in first.figures]
    if len(again) < _TWO or not (_agree_in_time(first, second) and _are_related(first, again)):
        return None
    if not any(_says_something(later[0], each) for each in again):
        return None
    if not any(_says_something(one[0], first.figures[_figure(each)]) for each in again):
        return None
    if any(_ANOTHER.search(" ".join(same_fact.clause(later[0], each).words)) for each in again):
        return None
    return (again[0], again[-1]) if _is_no_chance(first, second, again) else None


def _told(reading: Reading, number: int) -> _Told:
    claims = [
        each
        for each in reading.claims
        if each.sentence == number and each.role not in _NOT_TOLD
        if not is_size(each) and not is_setting(reading.text, each)
    ]
    sentence = reading.sentences[number]
    telling = tellings.of_sentence(reading, number)
    windows = frozenset(
        each.span
        for each in reading.periods
        if sentence.start <= each.start < sentence.end and each.span and each.form not in ("relative", "day")
    )
    return _Told({_figure(each): each for each in claims}, telling.words, telling.said, windows)


def _agree_in_time(first: _Told, later: _Told) -> bool:
    """Whether the later sentence is of no window that can be another."""
    return not later.windows or not first.windows or bool(later.windows & first.windows)


def _are_related(first: _Told, again: list[Claim]) -> bool:
    """Whether figures told again belong together: a share and its base, a change in number and per cent."""
    roles = {each.role for each in again}
    theirs = {first.figures[_figure(each)].role for each in again}
    return any("base" in each or "change" in each or "prior" in each for each in (roles, theirs))


def _figure(claim: Claim) -> _Figure:
    return claim.numeral.value, claim.numeral.unit


def _says_something(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is told and neither what another is out of nor pointed back to."""
    start = reading.sentences[claim.sentence].start
    return claim.role != "base" and not _BACK.search(reading.text, start, claim.numeral.start)


def _is_no_chance(first: _Told, later: _Told, again: list[Claim]) -> bool:
    """Whether the figures have digits enough, and the words around them are of one thing."""
    moved = [first.figures[_figure(each)] for each in again]
    if any(digits_again.opposed(one, other) for one, other in zip(again, moved, strict=True)):
        return False
    digits = sum(digits_again.digits(each) for each in again)
    if digits < _LEAST or (digits < _MANY and same_fact.contrast(first.said, later.said)):
        return False
    shared = {
        each
        for each in later.words
        if not same_fact.is_actor(each) and any(same_fact.alike(each, one) for one in first.words)
    }
    return bool(shared)
