"""Turn the claims of a text into members of a set: each figure of a list with the words that name it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import lists
from deckgen.claims.settings import is_set_size
from deckgen.model.claim import Claim, Reading

_WORD = re.compile(r"\d*[A-Za-z][\w’'-]*|\d+")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "on", "at", "by", "with", "from", "was", "were",
    "is", "are", "had", "has", "have", "it", "than", "all", "any", "highest", "lowest", "most", "least",
    "number", "rate", "average", "so", "but", "no", "carried", "out", "came", "recorded", "saw", "there",
    "other", "others", "their", "its", "up", "down", "that", "this", "those", "these", "per", "cent",
    "compared", "overall",
})  # fmt: skip
_THERE = "there"
_REST = re.compile(
    r"\b(?:(?:all|and|for|by|the)\s+other|others|other\s+(?:reasons|causes|services|areas|types)|rest)\b",
    re.I,
)
_AFTER = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:[a-z]+\s+){0,2}?(?:(?:were|was)\s+)?"
    r"(?:for|in|at|on|to|by|from|through|about|among|amongst|across|were|was|came|went|took)\b",
    re.I,
)
_IN_ALL = re.compile(r"\s*(?:[a-z]+\s+)?(?:in\s+(?:all|total)|altogether)\b", re.I)
_TO_PERIOD = re.compile(r"\s+(?:in|during|at|on|for|over)\s+(?:the\s+)?", re.I)
_LABEL = re.compile(r"(?P<led>^|[;,]\s+)(?P<name>[^:;,.\n\d]{1,40}):\s*£?$")
"""What names a figure right after it: "strings: 84; brass: 61"."""
_COMMA_LABEL = re.compile(r"(?:[:;]\s+(?:and\s+)?|^)(?P<name>[A-Za-z][^:;,.\n]{1,40}),\s*£?$")
"""The same in a row whose members semicolons part: "Year 7, 95.1%; Year 8, 93.6%"."""
_ROW_GOES_ON = re.compile(r"[^:.,;\n]*;\s+(?:and\s+)?[^:;,.\n]{1,40},\s*£?\d")
_ROW_BEFORE = re.compile(r",\s*£?\d[^:,;\n]*;\s+(?:and\s+)?[^:;,.\n]{1,40},\s*£?$")
_NEXT_LABEL = re.compile(r"[^:.]*[;,]\s+[^:;,.\n\d]{1,40}:\s*£?\d")
_PARTS = re.compile(r"[,;:](?!\d)|\)|\b(?:and|while|whereas|but|followed\s+by|then|against)\b", re.I)


@dataclass(frozen=True, slots=True)
class Member:
    """A figure and the words round it that can be its name, lower case."""

    claim: Claim
    names: frozenset[str]
    rest: bool = False  # of all that are left: "other reasons with 27"


def of(reading: Reading, *, of_changes: bool = False) -> list[list[Member]]:
    """Each list of two members or more: of what they are, or of by how much they changed."""
    listed = (_less_total(reading, each) for each in lists.of(reading))
    return [
        _members(reading, each)
        for each in listed
        if len(each) > 1 and (each[0].role == "change") == of_changes
    ]


def of_lines(reading: Reading, *, of_changes: bool = False) -> list[list[Member]]:
    """The same of lists told in a line each: "Oakfield: 94.1%"."""
    listed = (each for each in lists.of_lines(reading) if (each[0].role == "change") == of_changes)
    return [[Member(one, name_of(reading, one)) for one in each] for each in listed]


def _less_total(reading: Reading, told: Sequence[Claim]) -> Sequence[Claim]:
    """A list without the sum that ends it: "14 in June and 20 in July, 34 in all"."""
    return told[:-1] if _IN_ALL.match(reading.text, told[-1].numeral.end) else told


def named(group: Sequence[Member], words: str) -> Member | None:
    """The one member that these words name: those that only its name has are among them.

    "0.8% there" goes back to the one that is named nowhere else.
    """
    said = words_of(words) - _things(group)
    found = []
    for member in group:
        others = frozenset[str]().union(*(each.names for each in group if each is not member))
        if said & (member.names - others):
            found.append(member)
    found = found or [each for each in group if _THERE in each.names]
    return found[0] if len(found) == 1 else None


def _things(group: Sequence[Member]) -> frozenset[str]:
    """What is counted, told with the first figure alone: "64 appeals about Year 7, 22 about Reception"."""
    told = [words_of(each.claim.numeral.noun.split()[0]) for each in group if each.claim.numeral.noun]
    named_once = len(told) == 1 or (len(told) > 1 and not any(told[0] & each for each in told[1:]))
    return told[0] if told and named_once and group[0].claim.numeral.noun else frozenset()


def name_of(reading: Reading, claim: Claim) -> frozenset[str]:
    """The words of a figure's own stretch of its sentence, from the figure before it to the one after it."""
    sentence = reading.sentences[claim.sentence]
    label = _label(reading, claim)
    if label:
        return words_of(label)
    told = [
        each.numeral
        for each in reading.claims
        if each.sentence == claim.sentence
        if each.role != "label" and not is_set_size(reading.text, each)
        if each is claim or not _is_base_of_share(reading, each)
    ]
    before = max((each.end for each in told if each.end <= claim.numeral.start), default=sentence.start)
    after = min((each.start for each in told if each.start >= claim.numeral.end), default=sentence.end)
    text = less_periods(reading)
    if before > sentence.start:
        before = _last_part(text, before, claim.numeral.start)
    if after < sentence.end:
        after = _last_part(text, claim.numeral.end, after)
    return words_of(f"{text[before : claim.numeral.start]} {text[claim.numeral.end : after]}")


def _is_base_of_share(reading: Reading, claim: Claim) -> bool:
    """Whether a number is what the share before it is of, and no member: "44.9% of 21,100 tonnes in West"."""
    index = reading.claims.index(claim)
    before = reading.claims[index - 1] if index else None
    return claim.role == "base" and before is not None and before.role == "share"


def _label(reading: Reading, claim: Claim) -> str:
    """The label of a figure in a row of labelled ones, or ""."""
    start = reading.sentences[claim.sentence].start
    before = reading.text[start : claim.numeral.start]
    row = _COMMA_LABEL.search(before)
    if row and (_ROW_BEFORE.search(before) or _ROW_GOES_ON.match(reading.text, claim.numeral.end)):
        return row["name"]
    label = _LABEL.search(before)
    in_row = label and (label["led"] or _NEXT_LABEL.match(reading.text, claim.numeral.end))
    return label["name"] if label and in_row else ""


def _last_part(text: str, start: int, end: int) -> int:
    """Where the last join between two figures ends, or where the second one stands."""
    return max((each.end() for each in _PARTS.finditer(text, start, end)), default=start)


def less_periods(reading: Reading) -> str:
    """The text with its periods blanked, each place kept: no name holds "Quarter 2"."""
    text = reading.text
    for each in reading.periods:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _members(reading: Reading, told: Sequence[Claim]) -> list[Member]:
    """Names stand after figures ("14.2 weeks in cardiology") or before them ("Westfield carried out 612")."""
    text = reading.text
    sentence = reading.sentences[told[0].sentence]
    nouns = {each.numeral.noun for each in told}
    dated = _is_dated(reading, told[-1]) and not _is_dated(reading, told[0])
    after = (bool(_AFTER.match(text, told[-1].numeral.end)) and not dated) or (
        len(nouns) == len(told) and "" not in nouns
    )
    found: list[Member] = []
    for index, claim in enumerate(told):
        if label := _label(reading, claim):
            stretch = label
        elif after:
            end = told[index + 1].numeral.start if index + 1 < len(told) else sentence.end
            stretch = re.split(r"[,;.](?:\s|$)", text[claim.numeral.end : end])[0]
        else:
            start = told[index - 1].numeral.end if index else sentence.start
            stretch = re.split(r"[,;:](?:\s|$)|\band\b", text[start : claim.numeral.start])[-1]
        there = frozenset({_THERE}) if re.match(rf"\s+{_THERE}\b", text[claim.numeral.end :]) else frozenset()
        named = frozenset[str]() if is_rest(stretch) else words_of(stretch)
        found.append(Member(claim, named | there, rest=is_rest(stretch)))
    return found


def _is_dated(reading: Reading, claim: Claim) -> bool:
    """Whether a period follows a figure: it is the name of each, or, after the last alone, of none."""
    return any(_TO_PERIOD.fullmatch(reading.text[claim.numeral.end : each.start]) for each in reading.periods)


def is_rest(text: str) -> bool:
    """Whether words name no member but all that are left: "all other services", "the rest"."""
    return bool(_REST.search(text))


def words_of(text: str) -> frozenset[str]:
    """The words of a stretch that can name something, in the singular, lower case."""
    return frozenset(_stem(word.lower()) for word in _WORD.findall(text)) - _IDLE


def _stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
