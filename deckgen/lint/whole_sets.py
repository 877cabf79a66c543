"""Turn a superlative into figures told of all of its set: of each member, or of each month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.claims import lists, members, period_words
from deckgen.claims.members import Member
from deckgen.claims.settings import is_setting
from deckgen.claims.superlatives import Superlative
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OF_SO_MANY = re.compile(
    rf"\bof\s+(?:(?:the|these|those|our|its|all)\s+(?:\w+\s+)?)?(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})\b",
    re.I,
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_MONTHS = re.compile(r"\bmonths?\b", re.I)
_LEVELS = frozenset({"level", "share"})
_NEAR = 60  # characters between a superlative and the month that it names

_Page = Sequence[tuple[Line, Reading]]


def groups(reading: Reading, said: Superlative, told: _Page) -> Iterator[list[Member]]:
    """For "the quickest of the 3", each unit that the slide has three figures in, with their names."""
    count = _size_of_set(reading, said)
    if not count or said.of_changes:
        return
    figures = [
        (theirs, each)
        for _, theirs in told
        for each in theirs.claims
        if each.role in _LEVELS
        if not _counts(each) and not is_setting(theirs.text, each)
    ]
    for unit in dict.fromkeys(each.numeral.unit for _, each in figures):
        own = [(theirs, each) for theirs, each in figures if each.numeral.unit == unit]
        if (
            len(own) == count
            and _are_alike(own)
            and _are_of_one_time(own)
            and not _holds_sum([each for _, each in own])
        ):
            yield [Member(each, members.name_of(theirs, each)) for theirs, each in own]


def by_period(reading: Reading, said: Superlative, told: _Page) -> tuple[Claim | None, list[Claim]]:
    """For "August was the busiest month", its figure and those of the other months in one list."""
    named = _months_named(reading, said)
    of_months = _MONTHS.search(f"{said.before} {said.after}")
    if not of_months or said.of_changes or len(named) != 1:
        return None, []
    for _, theirs in told:
        for listed in lists.of(theirs):
            spans = [each.period.span if each.period else None for each in listed]
            if len(set(spans)) == len(spans) > 1 and None not in spans and listed[0].role in _LEVELS:
                own = [
                    each
                    for each, span in zip(listed, spans, strict=True)
                    if span and len(span) == 1 and span.first.first_day.month == named[0]
                ]
                if own:
                    return own[0], [each for each in listed if each is not own[0]]
    return None, []


def changes_by_line(told: _Page) -> Iterator[list[Member]]:
    """In each unit, the changes of members that have a line each: "Oak rose by 4.1%. / Elm rose by 6.0%"."""
    by_unit: dict[str, list[Member]] = {}
    for _, reading in told:
        changes = [each for each in reading.claims if each.role == "change" and not each.numeral.hedge]
        for unit in dict.fromkeys(each.numeral.unit for each in changes):
            own = [each for each in changes if each.numeral.unit == unit]
            if unit in ("percent", "points") and len(own) == 1:
                sentence = reading.sentences[own[0].sentence].text
                by_unit.setdefault(unit, []).append(Member(own[0], members.words_of(sentence)))
    yield from (group for group in by_unit.values() if len(group) > 1)


def _months_named(reading: Reading, said: Superlative) -> list[int]:
    """The numbers of the months that are named close to a superlative, each once."""
    near = reading.text[max(said.start - _NEAR, 0) : said.end + _NEAR]
    return list({period_words.month_of(each.group()) for each in _MONTH.finditer(near)})


def _size_of_set(reading: Reading, said: Superlative) -> int:
    sentence = next(each for each in reversed(reading.sentences) if each.start <= said.start)
    found = _OF_SO_MANY.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return 0
    word = found["count"].lower()
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 2


def _counts(claim: Claim) -> bool:
    """Whether a number is that of the set itself: "the three wards"."""
    return claim.numeral.form == "words"


def _are_alike(told: Sequence[tuple[Reading, Claim]]) -> bool:
    """Whether no two figures count other things: "8 trolleys", "2 paramedics"."""
    nouns = [frozenset(each.numeral.noun.split()[:1]) for _, each in told if each.numeral.noun]
    return len(set(nouns)) < 2


def _are_of_one_time(told: Sequence[tuple[Reading, Claim]]) -> bool:
    """Whether no two figures tell other months: September's is none of the year's."""
    spans = {each.period.span for _, each in told if each.period and each.period.span}
    return len(spans) < 2


def _holds_sum(told: Sequence[Claim]) -> bool:
    values = [each.numeral.value for each in told]
    return any(each == sum(values, Fraction(0)) - each for each in values)
