"""Turn two figures in their clauses into whether the second is told with nothing new: of one thing, then.

"The team took on 274 people" and "because the team took on 291 people"; not "the team visited 291 people".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import called, figure_clauses, measures, same_fact, tellings, vague_words, wholes
from deckgen.claims.figure_clauses import Clause
from deckgen.lint import synonyms, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.told import Told

_PARTING = re.compile(
    r"\b(?:national\w*|regional\w*|planned|plans?|expected|forecast|projected|predicted|budget\w*|target\w*|aim\w*|goal|"
    r"standard|limit|ceiling|threshold|maximum|minimum|capacity|previous\w*|earlier|before|others?|another|elsewhere|rest|"
    r"remaining|new|newly|first|last|further|extra|more|fewer|less|also|too|both|every|without|excluding|except|including|"
    r"not|no|never|only|alone|would|will|could|should|may|might|if|median|highest|lowest|best|worst|"
    r"peak|low|high|ranged?|varied|together|combined|whole|half|part|similar|neighbouring|estimated?|in\s+time|on\s+time|"
    r"late|promptly|within|inside|at\s+least|at\s+most)\b",
    re.I,
)
"""Words that, said of one figure alone, make another thing of it."""
_IT = re.compile(r"\b(?:it|they)\s+(?:was|were|stood|came|is|are)\b", re.I)
_OF_WHOM = re.compile(
    r"\b(?:among|for|of|in) (?:(?:the|our|all|its) )?(?P<whom>(?:[a-z-]+ ){0,2}[a-z-]+)", re.I
)
_KIND = frozenset({"result", "performance", "outturn", "figure", "value"})
_OF_MANY = re.compile(r",|\b(?:and|by|or)\b")
_TELLING_VERBS = frozenset({
    "totalled", "numbered", "reached", "recorded", "reported", "came", "stood", "had", "saw", "was", "were",
    "averaged", "remained", "counted", "logged", "held", "took", "taken", "waited", "spent", "fell", "rose",
    "found", "ran", "led", "left", "seen", "met", "cost", "got", "set",
})  # fmt: skip
_OF_TIMES = frozenset({"wait", "spend", "spent", "need", "last", "take", "took"})
_ANYONE = frozenset(
    {"people", "person", "patient", "staff", "resident", "member", "user", "client", "customer"}
)
_TOLD_WITH = frozenset({
    *_KIND, "month", "quarter", "term", "autumn", "spring", "summer", "winter", "week", "period", "date",
    "those", "them", "among", "end", "take", "took", "stood", "came", "being", "been", "be", "who", "which",
    "we", "they", "did", "do", "into", "out", "when", "because", "since", "given", "as", "rate", "share",
    "proportion", "percentage", "time", "case", "one", "many", "during", "held", "made", "saw", "reach",
    "averag", "number", "totall", "ran", "therefore", "met", "set", "within", "between",
})  # fmt: skip
"""Words that say when and how a figure is told, and not of what."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it is told with."""

    told: Told
    clause: Clause
    spans: frozenset[str]  # of when it is told
    base: Fraction  # what it is out of, 0 where it is of none
    noun: str  # the things counted


def are_parted(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two figures are told of two sorts of people or of two deeds."""
    first, second = (figure_clauses.of(known.read(each.line.text), each.claim) for each in (one, other))
    return _are_other_people(first, second) or _are_other_deeds(first, second)


def tells(one: Figure, other: Figure, topic: str) -> bool:
    """Whether nothing that the second figure is told with is new beside the first one, but its value."""
    if one.told.line.kind == "title":
        one, other = other, one
    first, second = one.clause, other.clause
    if _parting(first) != _parting(second):
        return False
    of_many = _OF_MANY.search(topic)  # "Admissions: reception and Year 7" says of neither which it is
    title = () if of_many else called.words(topic.lower().replace("-", " "))
    ours, theirs = _content(one), _content(other)
    if any(not _among(each, (*ours, *title)) for each in theirs):
        return False
    where = {each for each in (*first.where, *second.where) if _says_what(each)}
    if any(not _among(each, [*told, *title]) for each in where for told in (first.words, second.words)):
        return False
    if _are_other_things(one, other) or _are_other_people(first, second) or _are_other_deeds(first, second):
        return False
    names = frozenset() if of_many else frozenset(re.findall(r"[A-Z][A-Za-z]*|\d+", topic))
    if (first.names ^ second.names) - names:
        return False
    shared = {each for each in theirs if _among(each, ours)}
    said = called.words(other.told.sentence.lower().replace("-", " "))
    left_out = {each for each in ours if not _among(each, (*said, *title))}
    if not shared:
        return _same_frame(one.told, other.told) or (_is_it(first, second) and not left_out)
    known = second.known or other.told.line.kind == "title"
    return known or len(left_out) <= len(shared)


def _are_other_people(first: Clause, second: Clause) -> bool:
    """Whether the two are told of two sorts of people: "uptake among nurses", "among doctors it was"."""
    people = [{each for each in clause.words if _are_people(each)} - _ANYONE for clause in (first, second)]
    fresh = {each for each in people[1] if not _among(each, first.words)}
    return bool(fresh and (people[0] - people[1] or set(_words_of_whom(second.text)) & fresh))


def _are_other_things(one: Figure, other: Figure) -> bool:
    """Whether both say what they count, and neither has the other's: "8,405 patients", "10,318 tests"."""
    nouns = [
        [each for each in called.words(figure.noun) if each not in _TOLD_WITH] for figure in (one, other)
    ]
    if (
        not all(nouns)
        or one.base
        or one.told.claim.numeral.unit
        or all(map(_are_people, (nouns[0][0], nouns[1][0])))
    ):
        return False
    return not any(_among(each, other.clause.words) for each in nouns[0]) or not any(
        _among(each, one.clause.words) for each in nouns[1]
    )


def _are_other_deeds(first: Clause, second: Clause) -> bool:
    """Whether each is told of another thing that was done: "closed 412 complaints", "made 438 complaints"."""
    deeds = [
        {each for each in clause.words if words.past_form(each)} - _TELLING_VERBS
        for clause in (first, second)
    ]
    return bool(deeds[0] and deeds[1]) and not any(_among(each, deeds[0]) for each in deeds[1])


def _are_people(word: str) -> bool:
    return word not in _TOLD_WITH and (wholes.are_people(word) or wholes.are_people(f"{word}s"))


def _words_of_whom(text: str) -> Iterator[str]:
    for each in _OF_WHOM.finditer(text):
        yield from called.words(each["whom"].lower())


def _parting(clause: Clause) -> set[str]:
    return {each.lower() for each in _PARTING.findall(clause.text)}


def _content(figure: Figure) -> frozenset[str]:
    """The words of a clause that say of what its figure is; who it is of, or who did it, can be left out."""
    counted = called.words(" ".join(figure.noun.split()[:1]))
    timed = _OF_TIMES if figure.told.claim.numeral.unit == "seconds" else frozenset[str]()
    return frozenset(
        each
        for each in figure.clause.words
        if each in counted or (_says_what(each) and tellings.stem(each) not in timed)
    )


def _says_what(word: str) -> bool:
    stem = tellings.stem(word)
    idle = word in _TOLD_WITH or stem in _TOLD_WITH
    done = word.endswith("ed") and vague_words.is_vague(word)
    return not idle and not done and measures.says_what(word)


def _among(word: str, words: Collection[str]) -> bool:
    stem = tellings.stem(word)
    return any(
        word == each or same_fact.alike(stem, tellings.stem(each)) or synonyms.shared(word, each)
        or bool(measures.roots(word) & measures.roots(each))
        for each in words
    )  # fmt: skip


def _is_it(*clauses: Clause) -> bool:
    return any(_IT.search(each.text) for each in clauses)


def _same_frame(one: Told, other: Told) -> bool:
    """Whether the two words before and the noun after are the same: "took on 274 people"."""
    frames = [
        (each.line.text[: each.claim.numeral.start].lower().split()[-2:], each.claim.numeral.noun.split()[:1])
        for each in (one, other)
    ]
    return frames[0] == frames[1] and all(frames[0])


def is_result(one: Figure, other: Figure, above: Sequence[Figure]) -> bool:
    """Whether a figure is only called a result, and one measure of its unit has been told of that period."""
    if not set(other.clause.words) & _KIND or _content(other) or not other.clause.periods:
        return False
    unit = one.told.claim.numeral.unit
    return unit == "percent" and sum(each.told.claim.numeral.unit == unit for each in above) == 1
