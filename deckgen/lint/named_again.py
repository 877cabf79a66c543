"""Turn what a slide says again of a measure into pairs of names: by its change alone, as a whole, told out.

"612 missed lessons. Unattended classes fell by 4%", "of the classes", "waiting time", "time to be seen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import called
from deckgen.claims.called import Called
from deckgen.lint import synonyms, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.naming import Renamed
from deckgen.lint.second_names import joined
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_LEVELS = frozenset({"level", "prior", "share"})
_WORD = r"[a-z][a-z’'-]*"
_ENDS = "and|or|in|on|at|for|to|with|by|from|that|which|who|were|was|had|during|over"
"""Words that end a name."""
_OF_THE_WHOLE = re.compile(
    r"\s+(?:\([^()]*\)\s+)?of\s+(?:the|these|those)\s+(?:\d[\d,]*\s+)?"
    rf"(?P<name>{_WORD}(?:\s+(?!(?:{_ENDS}|of)\b){_WORD}){{0,2}})"
)
_OF_THESE = re.compile(
    rf"\s+(?:\([^()]*\)\s+)?of\s+(?:these|those)\s+(?P<name>{_WORD}\s+{_WORD})(?=\s+(?:{_ENDS}|within|are|is|have|had|has|led|came)\b|[,.;])"
)
"""What goes back to what has just been counted, and can name no other thing: "149 of these programmes"."""
_A_KIND_OF = re.compile(r"\s+(?:\([^()]*\)\s+)?of\s+(?:the|these|those|them|all)\b")
"""What follows a share of kinds of one thing: "Day cases were 74.0% (176 of 238) of these"."""
_NAME = rf"(?P<name>{_WORD}(?:\s+(?!(?:{_ENDS})\b){_WORD}){{0,3}}?)"
_ALL_OF = re.compile(
    rf"\s+(?:of\s+)?(?P<name>{_WORD}(?:\s+(?!(?:{_ENDS}|of|about|against|into|reported|recorded|received|"
    rf"counted|logged)\b){_WORD}){{0,2}})"
)
"""What a whole is of: "of the £3.4 million of debt", "Of the 231 bins"."""
_BROUGHT_TO = re.compile(
    rf"\b(?:bring|take|get|keep|hold|raise|lift|increase|reduce|lower|cut|push|drive)(?:s|d|ing)?\s+(?:the\s+|our\s+|its\s+|their\s+){_NAME}"
    r"\s+(?:back\s+|up\s+|down\s+)?(?:to|at|below|above|under|within)\s+$"
)
"""What is to be brought to a figure."""
_TOLD_OUT = re.compile(r"\btimes?\s+(?:taken\s+)?(?P<what>(?:to|until|till|before)\b.*)", re.I)
_DONE_IN = (
    (
        r"wait(?:ing)?|queu(?:e|ing)",
        r"be|see|start|begin|treat\w*|assess\w*|answer\w*|serv\w+|appointment|mov\w+|offer\w*",
    ),
    (r"response|reply", r"respond\w*|repl\w+|attend\w*|arriv\w+|reach\w*|answer\w*|get\s+there|return\w*"),
    (r"answer(?:ing)?", r"answer\w*|pick\w*|respond\w*"),
    (
        r"turnaround|handling|processing",
        r"process\w*|handl\w+|deal\w*|decid\w*|complet\w+|turn\w*|clos\w+|re-?let\w*",
    ),
    (r"treatment", r"treat\w*"),
    (r"repair", r"repair\w*|fix\w*|mend\w*|complet\w+|carr\w+"),
    (r"transfer|handover", r"transfer\w*|hand\w*|mov\w+"),
)
"""Times in a word, and what is done at the end of each."""


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """Names that a thesaurus joins with one before them on the slide, and no level is told of the second."""
    names: list[tuple[Called, Claim]] = []
    for line, reading in read_lines(page, known):
        counted = [set(name.words) for name, _ in (*names, *_levels(reading)) if name.words[-1] != "share"]
        for again in _again(reading):
            if any(set(again.words) <= each for each in counted):
                continue
            first = next((name.text for name, level in names if _is_same(name, level, again)), "")
            first = first or _title(page, again.words)
            if first:
                yield Renamed(line, again.text, first)
        yield from _part_of_another(line, reading, names)
        yield from _told_out(line, reading, names)
        yield from _of_these(line, reading)
        names += _levels(reading)


@dataclass(frozen=True, slots=True)
class _Again:
    """A name that is said again, and the unit of the change that is told of it ("" of a count)."""

    words: tuple[str, ...]
    text: str
    unit: str


def _is_same(name: Called, level: Claim, again: _Again) -> bool:
    """Whether a level's name is joined with a name that is said again, and both can be of one measure."""
    of = {"": "", "points": "percent", "money": "money"}.get(again.unit)
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
        if claim.role == "base":
            yield from _whole(reading, claim)
        aim = _BROUGHT_TO.search(reading.text, reading.sentences[claim.sentence].start, claim.numeral.start)
        if aim and _is_noun(aim["name"]):
            yield _Again(called.words(aim["name"]), aim["name"], unit)
        whole = _OF_THE_WHOLE.match(reading.text, claim.numeral.end)
        again = _without_participle(whole["name"]) if whole else ""
        if again and unit in ("", "percent") and _is_noun(again):
            yield _Again(called.words(again), again, "")


def _whole(reading: Reading, base: Claim) -> Iterator[_Again]:
    found = _ALL_OF.match(reading.text, base.numeral.end)
    if found and base.numeral.unit in ("", "money") and _is_noun(found["name"]):
        yield _Again(called.words(found["name"]), found["name"], base.numeral.unit)


def _without_participle(name: str) -> str:
    """A name less what was done to what it names: "fixed-term exclusions issued"."""
    *before, last = name.split()
    done = words.past_form(last) and not words.can_be(last, "NOUN")
    return " ".join(before) if before and done else name


def _is_noun(text: str) -> bool:
    last = re.split(r"[\s-]", text)[-1]
    return words.can_be(last, "NOUN") and not words.past_form(last)


def _title(page: Page, again: tuple[str, ...]) -> str:
    """The slide's title, where each of its words is another word for one of the name's."""
    title = next((each.text for each in page.lines if each.kind == "title"), "")
    named = called.words(title.lower())
    plain = 2 <= len(named) == len(again) and not set(named) & set(again)
    return title if plain and joined(named, again) and joined(again, named) else ""


def _part_of_another(line: Line, reading: Reading, names: list[tuple[Called, Claim]]) -> Iterator[Renamed]:
    """ "6,240 missed appointments. Monday no-shows made up 27.4% (1,710 of 6,240)"."""
    wholes = {(each.sentence, each.numeral.value) for each in reading.claims if each.role == "base"}
    for claim in (each for each in reading.claims if each.role == "share"):
        part = called.of(reading, claim)
        if part is None or not part.words or part.words[-1] == "share":
            continue
        if _A_KIND_OF.match(reading.text, claim.numeral.end):
            continue  # "Day cases were 74.0% (176 of 238) of these operations" tells a kind
        for name, level in names:
            whole = level.numeral.unit == "" and (claim.sentence, level.numeral.value) in wholes
            another = not set(part.words) & set(name.words)
            if whole and another and any(synonyms.shared(part.words[-1], each) for each in name.words):
                yield Renamed(line, part.text, name.text)
                break


def _told_out(line: Line, reading: Reading, names: list[tuple[Called, Claim]]) -> Iterator[Renamed]:
    """ "The waiting time was 19 days in May. The time to be seen was 24 days in June"."""
    told = _levels(reading)
    for index, (again, claim) in enumerate(told):
        for name, other in (*names, *told[:index]):
            apart = claim.period and other.period and claim.period.span != other.period.span
            if (
                apart
                and (_is_told_out(name.text, again.text) or _is_told_out(again.text, name.text))
                and name.place == again.place
            ):
                yield Renamed(line, again.text, name.text)
                break


def _of_these(line: Line, reading: Reading) -> Iterator[Renamed]:
    """ "Officers issued 164 support plans, 149 of these education programmes within 20 weeks"."""
    for claim in reading.claims:
        found = _OF_THESE.match(reading.text, claim.numeral.end)
        again = called.words(found["name"]) if found and _is_noun(found["name"]) else ()
        counted = next(
            (
                name
                for name, level in reversed(_levels(reading))
                if level.numeral.end < claim.numeral.start and level.numeral.unit == ""
            ),
            None,
        )
        if found is None or counted is None or set(again) & set(counted.words):
            continue
        if any(synonyms.shared(each, counted.words[-1]) for each in again):
            yield Renamed(line, found["name"], counted.text)


def _is_told_out(short: str, long: str) -> bool:
    """Whether one name has in a word what the other tells out: "waiting time" and "time to be seen"."""
    told = _TOLD_OUT.search(long)
    return told is not None and any(
        re.search(rf"\b(?:{word})[\s-]times?$", short, re.I)
        and re.search(rf"\b(?:{done})\b", told["what"], re.I)
        for word, done in _DONE_IN
    )
