"""Turn comparisons into second names: "412 fires, compared with 506 blazes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import called, comparisons
from deckgen.lint import words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.naming import Renamed, is_another, known_words, named_after, periods_apart
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_CALLED = re.compile(
    r"\b(?:in|of|to)\s+(?:the\s+|our\s+|its\s+)(?P<name>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3}?)\s+(?:of|by)\s+(?:just\s+|only\s+)?$"
)
_SET_AGAINST = re.compile(
    r"\b(?:national|regional|local|county|peer|similar|typical|usual|best|worst|record|highest|lowest|target|planned|expected|winter|"
    r"summer|spring|autumn)\b",
    re.I,
)
"""What a measure is compared with that is not itself in another period."""
_AND_ANOTHER = re.compile(r"[,;]\s+(?:and|but|while)\b|;")
_COMPARED = re.compile(
    r"\b(?:compared?|comparing|against|than|versus|up|down|from|more|fewer|less|rose|risen|fell|fallen|grew|increase[ds]?|decrease[ds]?|before|"
    r"earlier|previous(?:ly)?|last|ago)\b",
    re.I,
)
_APPOSED = re.compile(
    r"\b(?:the|this|our)\s+(?P<name>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3}),?\s+(?:which|as|that)\b[^.;]{0,40}?\b(?:same|called|known)\b"
)


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """A measure that is compared with itself under another name."""
    for line, reading in read_lines(page, known):
        yield from _counted_anew(line, reading)
        yield from _change_of_another(line, reading)
        yield from _apposed(line, reading)


def _counted_anew(line: Line, reading: Reading) -> Iterator[Renamed]:
    """ "412 fires in September 2024, compared with 506 blazes in September 2023"."""
    for comparison in comparisons.of(reading):
        now, prior = comparison.movement.now, comparison.movement.prior
        if not (now and prior and periods_apart(now, prior)) or _is_elliptic(reading, now, prior):
            continue
        if _are_two_things(reading, now, prior):
            continue
        again = re.sub(r"^(?:more|fewer|less|further|extra|additional)\s+", "", named_after(reading, prior))
        first = named_after(reading, now) or now.metric
        if is_another(again, f"{first} {now.metric}") or _of_another_kind(again, first):
            yield Renamed(line, again, first)


def _are_two_things(reading: Reading, now: Claim, prior: Claim) -> bool:
    """Whether two figures stand in two clauses joined by "and", with nothing that sets one against the other.

    "We had 11 vacancies at 30 September, and 8 midwives start on 14 October."
    """
    first, second = sorted((now.numeral, prior.numeral), key=lambda each: each.start)
    between = reading.text[first.end : second.start]
    return bool(_AND_ANOTHER.search(between)) and not _COMPARED.search(
        reading.text, reading.sentences[now.sentence].start, reading.sentences[now.sentence].end
    )


def _is_elliptic(reading: Reading, now: Claim, prior: Claim) -> bool:
    """Whether the later figure leaves its noun out: "took 412 calls in May 2023 and 380 in May 2024"."""
    counted = now.numeral.unit == "" and prior.numeral.end < now.numeral.start
    return counted and not named_after(reading, now)


def _of_another_kind(name: str, first: str) -> bool:
    """Whether two names of one kind are told apart by the noun before it: "wait time" and "answer time"."""
    own, known = called.words(name), called.words(first.lower())
    if not own or own[-1] not in known or len(own) < 2 or _SET_AGAINST.search(name):
        return False
    kind = known[: known.index(own[-1])]
    apart = set(own[:-1]) - set(known)
    return (
        bool(apart and kind)
        and not set(own[:-1]) & set(kind)
        and all(words.can_be(each, "NOUN") for each in apart)
    )


def _change_of_another(line: Line, reading: Reading) -> Iterator[Renamed]:
    """ "The pass rate was 91.6% and 89.2%, a rise in the success score of 2.4 percentage points"."""
    for comparison in comparisons.of(reading):
        movement = comparison.movement
        change, now, prior = movement.change, movement.now, movement.prior
        if (
            not (change and now and prior)
            or abs(now.numeral.value - prior.numeral.value) != change.numeral.value
        ):
            continue
        found = _CALLED.search(reading.text, 0, change.numeral.start)
        name = now.metric or prior.metric
        if found and _moves(reading, found.start()):
            continue  # "fell in the north by 62" says where
        if found and not known_words(found["name"]) & known_words(name) and known_words(name):
            yield Renamed(line, found["name"], name)


def _moves(reading: Reading, at: int) -> bool:
    """Whether the word before a place is a verb of moving, and no noun of a move."""
    return any(each.end == at - 1 and not each.noun for each in reading.directions)


def _apposed(line: Line, reading: Reading) -> Iterator[Renamed]:
    """ "The lateness rate, which counts the same days, was 3.0%": the text says that it is one measure."""
    for match in _APPOSED.finditer(reading.text):
        first = next(
            (each.metric for each in reading.claims if each.numeral.end < match.start() and each.metric), ""
        )
        if (first and is_another(match["name"], first)) or (
            first and known_words(match["name"]) - known_words(first)
        ):
            yield Renamed(line, match["name"], first)
