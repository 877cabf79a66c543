"""Turn what a slide says again of a measure into pairs of names: by its change alone, as a whole, told out.

"612 missed lessons. Unattended classes fell by 4%", "of the classes", "waiting time", "time to be seen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import called
from deckgen.claims.called import Called
from deckgen.lint import words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.naming import Renamed
from deckgen.lint.second_names import joined
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_LEVELS = frozenset({"level", "prior", "share"})
_OF_THE_WHOLE = re.compile(
    r"\s+(?:\([^()]*\)\s+)?of\s+(?:the|these|those)\s+(?:\d[\d,]*\s+)?(?P<name>[a-z][a-z’'-]*(?:\s+(?!(?:and|or|in|on|at|for|to|of|with|by|from|that|which|who|were|was|"
    r"had|during|over)\b)[a-z][a-z’'-]*){0,2})"
)
_TOLD_OUT = re.compile(r"\btimes?\s+(?:taken\s+)?(?:to|until|till|before)\b", re.I)
_IN_A_WORD = re.compile(
    r"\b(?:wait(?:ing)?|response|answer(?:ing)?|turnaround|handling|processing|treatment|queu(?:e|ing)|repair|reply|transfer|handover)"
    r"[\s-]times?$",
    re.I,
)


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """Names that a thesaurus joins with one before them on the slide, and no level is told of the second."""
    names: list[tuple[Called, Claim]] = []
    for line, reading in read_lines(page, known):
        counted = [set(name.words) for name, _ in (*names, *_levels(reading))]
        for again in _again(reading):
            if any(set(again.words) <= each for each in counted):
                continue
            first = next((name.text for name, level in names if _is_same(name, level, again)), "")
            first = first or _title(page, again.words)
            if first:
                yield Renamed(line, again.text, first)
        yield from _told_out(line, reading, names)
        names += _levels(reading)


@dataclass(frozen=True, slots=True)
class _Again:
    """A name that is said again, and the unit of the change that is told of it ("" of a count)."""

    words: tuple[str, ...]
    text: str
    unit: str


def _is_same(name: Called, level: Claim, again: _Again) -> bool:
    """Whether a level's name is joined with a name that is said again, and both can be of one measure."""
    of = {"": "", "points": "percent"}.get(again.unit)
    if of is None:
        return len(name.words) == len(again.words) and joined(name.words, again.words)
    return level.numeral.unit == of and joined(name.words, again.words)


def _levels(reading: Reading) -> list[tuple[Called, Claim]]:
    told = [(called.of(reading, claim), claim) for claim in reading.claims if claim.role in _LEVELS]
    return [(name, claim) for name, claim in told if name]


def _again(reading: Reading) -> Iterator[_Again]:
    """Each measure that is told by its change, or is the whole of a part."""
    for claim in reading.claims:
        unit = claim.numeral.unit
        name = called.of(reading, claim) if claim.role == "change" else None
        if name and _is_noun(name.text):
            yield _Again(name.words, name.text, unit)
        whole = _OF_THE_WHOLE.match(reading.text, claim.numeral.end)
        if whole and unit in ("", "percent") and _is_noun(whole["name"]):
            yield _Again(called.words(whole["name"]), whole["name"], "")


def _is_noun(text: str) -> bool:
    last = re.split(r"[\s-]", text)[-1]
    return words.can_be(last, "NOUN") and not words.past_form(last)


def _title(page: Page, again: tuple[str, ...]) -> str:
    """The slide's title, where each of its words is another word for one of the name's."""
    title = next((each.text for each in page.lines if each.kind == "title"), "")
    named = called.words(title.lower())
    plain = 2 <= len(named) == len(again) and not set(named) & set(again)
    return title if plain and joined(named, again) and joined(again, named) else ""


def _told_out(line: Line, reading: Reading, names: list[tuple[Called, Claim]]) -> Iterator[Renamed]:
    """ "The waiting time was 19 days in May. The time to be seen was 24 days in June"."""
    for again, claim in _levels(reading):
        for name, other in names:
            pair = sorted((name.text, again.text), key=lambda text: bool(_TOLD_OUT.search(text)))
            apart = claim.period and other.period and claim.period.span != other.period.span
            if (
                apart
                and _IN_A_WORD.search(pair[0])
                and _TOLD_OUT.search(pair[1])
                and name.place == again.place
            ):
                yield Renamed(line, again.text, name.text)
                break
