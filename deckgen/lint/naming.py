"""Turn names of things into whether one is another's second name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.lint import words
from deckgen.lint.looking import key_words
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.prose import Line

_NAME_AFTER = re.compile(
    r"\s+(?P<name>[A-Za-z][\w’'-]*(?:\s+(?!(?:in|on|at|for|to|of|and|or|during|over|which|that|who|were|was|by|from|a|the)\b)[A-Za-z][\w’'-]*){0,3})"
)
GENERAL = frozenset({
    "people", "cases", "items", "ones", "figure", "figures", "number", "total", "more", "fewer", "less",
    "higher", "lower", "from", "than", "such", "units", "patients", "patient", "pupils", "pupil", "residents",
    "resident", "those", "them", "others", "times", "days", "department", "council", "trust", "school",
    "list", "register", "roll", "cohort", "group", "sample", "caseload", "intake", "set",
})  # fmt: skip
"""Words that name no measure by themselves."""
PRONOUNS = frozenset({"one", "ones", "it", "them", "these", "those", "so", "another", "each"})
"""Words that stand for a name and are none."""
NOT_NAMES = re.compile(
    r"\b(?:before|earlier|ago|last|previous|prior|year|month|quarter|same|points?|average|target|in|on|at|for|during|over|"
    r"who|which|that|were|was|had|did|and|or|to|a|the|per|out|of|then|national|nationally|elsewhere|overall)\b",
    re.I,
)
TOLD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Renamed:
    """A second name where it stands, and the first one."""

    line: Line
    words: str
    first: str


def is_another(name: str, first: str) -> bool:
    """Whether the last word of a name, the thing itself, is none of the first name's."""
    own = [word for word in TOLD.findall(name.lower()) if key_words(word)]
    known = known_words(first)
    is_thing = (
        bool(own)
        and own[-1] not in GENERAL
        and words.can_be(own[-1], "NOUN")
        and not words.past_form(own[-1])
    )
    return is_thing and bool(known) and not known_words(own[-1]) & known


def named_after(reading: Reading, claim: Claim) -> str:
    """What is named right after a figure, or before it where it has a unit: "a wait of 12 minutes"."""
    if claim.numeral.unit in ("percent", "seconds", "money", "points"):
        before = reading.text[: claim.numeral.start]
        found = re.search(
            r"\b(?:compared\s+with|against|than|from|versus)\s+(?:an?\s+|the\s+)?(?P<name>(?:[a-z][\w’'-]*\s+){1,3})of\s+$",
            before,
        )
        name = re.sub(r"^(?:average|mean|median|total)\s+", "", found["name"].strip()) if found else ""
    else:
        found = _NAME_AFTER.match(reading.text, claim.numeral.end)
        name = found["name"] if found else ""
    return "" if NOT_NAMES.search(name) else name


def known_words(name: str) -> frozenset[str]:
    """The beginnings of the words that tell one name from another."""
    return frozenset(word[:5] for word in key_words(name))


def periods_apart(one: Claim, other: Claim) -> bool:
    """Whether two figures are of different periods, both told."""
    first, second = _span(one.period), _span(other.period)
    return bool(first and second and first != second)


def _span(mention: PeriodMention | None) -> str:
    return str(mention.span) if mention and mention.span else ""
