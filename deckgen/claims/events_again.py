"""Turn two sentences that count something on one day into whether both tell of one event.

"A cohort of 22 nurses starts on 14 October 2024", "on 14 October 2024 a group of 22 nurses will begin work":
so many of the same, on the same day, and a happening of one kind.
"""

from __future__ import annotations

import re

from deckgen.claims import happenings, same_fact, tellings
from deckgen.claims.tellings import Telling
from deckgen.model.claim import Claim
from deckgen.model.period import Span

_ARRIVAL = frozenset(
    happenings.kinds(("start",)) | happenings.kinds(("joined",)) | happenings.kinds(("training",))
)
"""Kinds of happening that are one for people: who joins on a day starts on it, and learns."""
_ANOTHER = re.compile(
    r"\b(?:also|too|likewise|both|again|equally|an?other|others?|elsewhere|further|more|same|those|these|they)\b"
    r"|\b(?:the|all|its|our)\s+\d",
    re.I,
)
"""Says that more happens, or of those told before what else they do."""
_LIGHT = frozenset({
    "will", "work", "job", "post", "dut", "rol", "took", "tak", "due", "clas", "new", "first", "go", "plac",
    "intend", "plan", "plann", "expect", "schedul", *(tellings.stem(word) for word in same_fact.FRAMES),
})  # fmt: skip
"""Stems of words that only say that so many of them start."""


def tells(first: Telling, later: Telling) -> bool:
    """Whether the later sentence tells of no other event than the first."""
    day = _day(later)
    if day is None or day != _day(first) or _ANOTHER.search(later.text) or not later.names <= first.names:
        return False
    if len(first.known) != 1 or len(later.known) != 1 or not _is_so_many(first.known[0], later.known[0]):
        return False
    if same_fact.contrast(first.said, later.said):
        return False
    kinds, own = _kinds(first), _kinds(later)
    fresh = {
        word
        for word in later.words
        if word not in _LIGHT and not any(same_fact.alike(word, each) for each in first.words)
    }
    fresh -= {tellings.stem(word) for word in happenings.verbs(kinds & own)}
    named = any(re.search(rf"[a-z\d,]\s+{re.escape(word.capitalize())}", later.text) for word in fresh)
    return bool(kinds & own) and own <= kinds | _ARRIVAL and len(fresh) < 2 and not named


def _kinds(telling: Telling) -> frozenset[int]:
    """The kinds of happening, where whoever starts, joins or is trained does the same."""
    kinds = happenings.named(telling.text)
    return kinds | _ARRIVAL if kinds & _ARRIVAL else kinds


def _day(telling: Telling) -> tuple[Span | None, int] | None:
    """The one day that a sentence tells of."""
    one = telling.dates[0] if len(telling.dates) == 1 else None
    return (one.span, one.day) if one is not None and one.day else None


def _is_so_many(one: Claim, other: Claim) -> bool:
    """Whether two figures count as many of one thing."""
    nouns = [each.numeral.noun.lower().split() for each in (one, other)]
    stems = [{tellings.stem(word) for word in each[:2]} for each in nouns]
    same = one.numeral.unit == other.numeral.unit == "" and one.numeral.value == other.numeral.value
    return same and bool(stems[0] & stems[1])
