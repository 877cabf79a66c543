"""Turn the levels of a slide into pairs that are one measure of two periods or places under two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from deckgen.claims import called
from deckgen.claims.called import Called
from deckgen.claims.tellings import stem
from deckgen.lint import synonyms, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.naming import GENERAL, PRONOUNS, Renamed
from deckgen.model.claim import Claim
from deckgen.model.period import Span
from deckgen.model.prose import Line, Page

_LEVELS = frozenset({"level", "prior", "share"})
_NEAR = 1.5  # two values of one measure in neighbouring periods are seldom further apart
_A_YEAR = 12
_FAR = 20  # two values of one measure, of whatever two places, are seldom further apart
_TELLING = 20  # smaller counts are near to each other by chance
_HOW_TOLD = frozenset({"rate", "share", "proportion", "percentage", "ratio", "time"})
"""Words that say how a measure is told, and not of what."""
_TIMES = frozenset({"time", "lag", "delay", "wait", "interval", "duration", "gap", "speed", "turnaround"})
_SAME_AIM = re.compile(r"\bthe\s+same\s+(?:target|standard|limit|goal|aim|deadline)\b", re.I)
_WORD = re.compile(r"[a-z]{4,}")
_NO_NAME = re.compile(
    r"\s(?:are|is|was|were|has|have|had)\s|"
    r"^(?:where|when|what|how|why|who|they|it|this|these|those|that|we|he|she|there|were|was|are|is|more|fewer|less)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Level:
    line: Line
    claim: Claim
    name: Called

    @property
    def span(self) -> Span | None:
        return self.claim.period.span if self.claim.period else None


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """Pairs whose names a thesaurus joins, and pairs that go on from one period to the next."""
    told = list(_levels(page, known))
    contrasted = {
        (one.name.words, other.name.words)
        for one, other in combinations(told, 2)
        if _in_one_list(one, other)
        and other.name.start < other.claim.numeral.start  # "196 journeys, trips 121"
    }
    found: set[str] = set()
    for one, other in combinations(told, 2):
        if one.claim.numeral.unit != other.claim.numeral.unit or one.name.words == other.name.words:
            continue
        if (one.name.words, other.name.words) in contrasted or _is_done(one, other):
            continue
        if one.line.kind == "title" and _is_said(one, other):
            continue
        if not (_is_one_thing(one, other) or _goes_on(told, one, other) or _is_aimed_alike(one, other)):
            continue
        if other.name.text not in found:
            found.add(other.name.text)
            yield Renamed(other.line, other.name.text, one.name.text)


def _levels(page: Page, known: Knowledge) -> Iterator[_Level]:
    titles = [(each, known.read(each.text)) for each in page.lines if each.kind == "title"]
    for line, reading in (*titles, *read_lines(page, known)):
        for claim in reading.claims:
            alone = claim.role == "count-of" and not reading.text[: claim.numeral.start].endswith("(")
            name = called.of(reading, claim) if claim.role in _LEVELS or alone else None
            if name and _is_noun(name.text):
                yield _Level(line, claim, name)


def _is_noun(name: str) -> bool:
    """Whether a name ends as names do, in a noun, and is no pronoun: "received", "They" are none."""
    last = re.findall(r"[A-Za-z]+", name)[-1:]
    noun = not any(each in PRONOUNS for each in last) and any(
        words.can_be(each, "NOUN") and not words.past_form(each) and not words.comparative(each)
        for each in last
    )
    return noun and not _NO_NAME.search(name)


def _is_one_thing(one: _Level, other: _Level) -> bool:
    """Whether all that differs in two names are words for one thing, told of another period or place."""
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    if not _apart(one, other) or high > _FAR * low or _in_one_list(one, other):
        return False
    return joined(one.name.words, other.name.words) or (_beside(one, other) and _nearly(one, other))


def _is_aimed_alike(one: _Level, other: _Level) -> bool:
    """Whether two times of two places have one target, and two words for time: "the typing lag"."""
    first, second = one.name.words[-1], other.name.words[-1]
    times = one.claim.numeral.unit == "seconds" and first != second and {first, second} <= _TIMES
    return bool(times and one.name.place != other.name.place and _SAME_AIM.search(other.line.text))


def _is_done(one: _Level, other: _Level) -> bool:
    """Whether the second name is that of a deed that the first one's line tells: "booked ... bookings"."""
    done = {stem(each) for each in _WORD.findall(one.line.text.lower()) if words.past_form(each)}
    return any(stem(each) in done for each in other.name.words if each not in one.name.words)


def _is_said(title: _Level, other: _Level) -> bool:
    """Whether a line has the words of the title's name too: "Absence owing to sickness" under "Sickness"."""
    own = set(title.name.words) - set(other.name.words) - _HOW_TOLD
    return bool(own & set(called.words(other.line.text)))


def _beside(one: _Level, other: _Level) -> bool:
    """Whether the places are two of one kind: "the Monday round", "the Wednesday round"."""
    first, second = set(one.name.place), set(other.name.place)
    return bool(first & second and first - second and second - first)


def _nearly(one: _Level, other: _Level) -> bool:
    """Whether some word of one name is a synonym of one of the other."""
    first, second = set(one.name.words) - {"length"}, set(other.name.words) - {"length"}
    return any(synonyms.shared(a, b) for a in first - second for b in second - first) and not first & second


def _in_one_list(one: _Level, other: _Level) -> bool:
    """Whether two counts are members of one breakdown: "4,210 emergency and 6,385 urgent"."""
    same = one.line is other.line and one.claim.sentence == other.claim.sentence and one.span == other.span
    return (
        same
        and one.claim.numeral.unit == ""
        and not _beside(one, other)
        and one.name.place == other.name.place
    )


def _apart(one: _Level, other: _Level) -> bool:
    return one.name.place != other.name.place or one.span != other.span


def joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word that only the shorter name has is a synonym of one that only the other has."""
    first = [word for word in one if word not in other]
    second = [word for word in other if word not in one]
    if not (first and second):
        return False
    bare = [[word for word in each if word not in _HOW_TOLD] or each for each in (first, second)]
    return _all_shared(first, second) or _all_shared(*bare)


def _all_shared(first: list[str], second: list[str]) -> bool:
    fewer, more = sorted((first, second), key=len)
    return all(any(synonyms.shared(a, b) or synonyms.denied(a, b) for b in more) for a in fewer)


def _goes_on(told: list[_Level], one: _Level, other: _Level) -> bool:
    """Whether one name is told only of earlier periods and the other only of later ones of the same length.

    "31 days in the year to March 2023. In the year to March 2024 void turnaround was 27 days."
    """
    shared = set(one.name.words) & set(other.name.words)
    if shared and (one.claim.numeral.unit == "" or shared & GENERAL):
        return False
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    if not low or high > _NEAR * low or (one.claim.numeral.unit == "" and low < _TELLING):
        return False
    first = [each.span for each in told if each.name.words == one.name.words]
    second = [each.span for each in told if each.name.words == other.name.words]
    return _follow(first, second) or _follow(second, first)


def _follow(first: list[Span | None], second: list[Span | None]) -> bool:
    spans = [each for each in (*first, *second) if each]
    if len(spans) < len(first) + len(second) or len({len(each) for each in spans}) > 1:
        return False
    before = {each.last.ordinal for each in first if each}
    starts = min(each.last.ordinal for each in second if each)
    apart = starts - max(before)
    return apart > 0 and (len(before) > 1 or apart in (len(spans[0]), _A_YEAR))
