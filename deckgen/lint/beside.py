"""Turn two figures of a slide into whether they are of one set, where one can be called more extreme."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.claims import lists, members
from deckgen.claims.superlatives import Superlative
from deckgen.lint.looking import key_words
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line

_GOES_ON = re.compile(
    r"(?:It|The\s+(?:others?|rest|next|figures?|rates?|scores?|numbers?|remaining)|Others?|They|Next|Elsewhere|"
    r"At|In|On|For|This|That|These)\b"
)
_SET_BESIDE = re.compile(
    r"\b(?:against|ahead\s+of|compared\s+(?:with|to)|versus|vs\.?|than)\s+(?:(?:just|only)\s+)?$", re.I
)
_AT_ANOTHER = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+[a-z]+){0,2}?\s+(?:for|in|at|on|among|of)\s+(?:the\s+|our\s+)?(?=[A-Za-z])"
)
_APART = 10  # figures of one set that differ by more than this factor are of two sets


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with the text that it stands in."""

    line: Line
    reading: Reading
    claim: Claim
    place: int = 0  # of the line under its heading

    @property
    def sentence(self) -> str:
        """The words of its sentence."""
        return self.reading.sentences[self.claim.sentence].text

    @property
    def name(self) -> frozenset[str]:
        """The words of its own stretch of it."""
        return members.name_of(self.reading, self.claim)


def alike(own: Told, other: Told, said: Superlative) -> bool:
    """Whether another figure is one of the same set: of the same unit and things, and of the same measure."""
    one, two = own.claim, other.claim
    if one.numeral.unit == "" and bool(one.numeral.decimals) != bool(two.numeral.decimals):
        return False  # "24.1 per 100 pupils" is not set beside 41 exclusions
    if one.numeral.unit != two.numeral.unit or not _same_things(one, two) or _far(one, two):
        return False
    if said.of_times and _lengths_differ(one, two):
        return False  # the busiest month is not set beside the year
    listed = any(one in each and two in each for each in lists.of(own.reading))
    if (
        not said.of_times
        and not listed
        and (_spans_differ(one, two) or (two.role == "prior" and not _against(other)))
    ):
        return False
    if said.of_changes and one.direction and two.direction:
        return one.direction.direction == two.direction.direction
    if own.sentence == other.sentence and own.line is other.line:
        return True
    both_short = len(own.line.text.split()) <= 16 and len(other.line.text.split()) <= 16
    if both_short and bool(one.numeral.noun) == bool(two.numeral.noun):
        return True
    return _told_on(own, other)


def _against(told: Told) -> bool:
    """Whether a figure is another member's, "against £3,980 for fleet A", and not one of an earlier time."""
    start, end = told.claim.numeral.start, told.claim.numeral.end
    text = told.reading.text
    place = _AT_ANOTHER.match(text, end) if _SET_BESIDE.search(text, 0, start) else None
    if place is None:
        return False
    return not any(each.start <= place.end() < each.end for each in told.reading.periods)


def _told_on(own: Told, other: Told) -> bool:
    """Whether another sentence goes on with the measure: by a shared word, or as "The others scored"."""
    if key_words(own.claim.metric) & key_words(other.claim.metric):
        return True
    ahead = other.claim.sentence - own.claim.sentence
    follows = 0 < ahead < 3 if own.line is other.line else _is_listed_next(own, other)
    shared = members.words_of(own.sentence) & members.words_of(other.sentence)
    elliptic = other.claim.numeral.unit == "" and not other.claim.numeral.noun
    return follows and bool(shared or elliptic or _GOES_ON.match(other.sentence))


def _is_listed_next(own: Told, other: Told) -> bool:
    """Whether the next line begins with a list that goes on: "Year 7 had 122, Year 8 had ..."."""
    bare = other.claim.numeral.unit == "" and not other.claim.numeral.noun
    listed = any(other.claim in each and len(each) > 2 for each in lists.of(other.reading))
    return other.place - own.place == 1 and other.claim.sentence == 0 and bare and listed


def _same_things(one: Claim, two: Claim) -> bool:
    """Whether two counts are of one kind of things, as far as the text says of what."""
    if one.numeral.unit or not (one.numeral.noun and two.numeral.noun):
        return True
    return one.numeral.noun.split()[0] == two.numeral.noun.split()[0]


def _spans_differ(one: Claim, two: Claim) -> bool:
    spans = [each.period.span if each.period else None for each in (one, two)]
    return None not in spans and spans[0] != spans[1]


def _lengths_differ(one: Claim, two: Claim) -> bool:
    spans = [each.period.span if each.period else None for each in (one, two)]
    lengths = {len(each) for each in spans if each is not None}
    return None not in spans and len(lengths) > 1


def _far(one: Claim, two: Claim) -> bool:
    low, high = sorted((one.numeral.value, two.numeral.value))
    return one.numeral.unit == "" and low * _APART < high
