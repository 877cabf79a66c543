"""Superlatives: what is called the highest or the lowest, beside figures that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from deckgen.claims import members
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_Way = Literal["high", "low", "either"]

_LOWEST = r"lowest|least|smallest|fewest|shortest|fastest|quickest|cheapest|youngest|rarest|quietest"
_HIGHEST = (
    r"highest|most|largest|greatest|biggest|longest|slowest|strongest|busiest|dearest|oldest|commonest|"
    r"most (?:common|expensive|frequent)"
)
_JUDGED = r"best|worst|poorest|weakest|top|bottom"
_SUPERLATIVE = re.compile(
    rf"(?<!second )(?<!third )(?<!fourth )(?<!2nd )(?<!3rd )(?<!at )(?<!at the )(?<!next )\b"
    rf"(?:(?P<low>{_LOWEST})|(?P<high>{_HIGHEST})|(?P<judged>{_JUDGED}))\b"
    r"(?!\s+(?:notabl\w+|recent\w*|of\b(?!\s+(?:the|all|any|these|those)\b)|likely|deprived|vulnerable|serious|"
    r"complex|urgent|practice|value|appropriate|important|improved|affected|needed))",
    re.I,
)
_NONE = re.compile(
    r"\b(?:no\s+(?:other\s+)?\w+(?:\s+\w+){0,3}?|nowhere|none(?:\s+of\s+[\w\s]{1,25}?)?)\s+(?:\w+\s+){0,3}?"
    r"(?:(?P<low>fewer|lower|less|shorter|quicker|faster|smaller)|(?P<high>more|higher|longer|slower|larger|greater|"
    r"bigger))\b(?P<rest>[^.;:]*?)\bthan\s+(?:at\s+|in\s+|for\s+|the\s+)*",
    re.I,
)
_ANY_OTHER = re.compile(
    r"\b(?:(?P<high>more|higher|longer|slower|larger|greater)|(?P<low>fewer|lower|less|shorter|quicker|faster))\b"
    r"[^.;:]{0,40}?\bthan\s+(?:at\s+|in\s+|for\s+)?(?:any|all|every|each)\b(?:\s+of)?(?:\s+the)?(?:\s+others?)?",
    re.I,
)
_AVERAGES = re.compile(
    r"\b(?:overall|total|all|average across|national|nationally|england|altogether)\b", re.I
)
_COUNTS_MEMBERS = re.compile(
    r"\s*(?:\w+\s+)?of\b|\s+(?:services|sites|wards|groups|schools|areas|types)", re.I
)
_ADVERSE = re.compile(
    r"\b(?:absence|absent|sickness|vacan\w+|error|turnover|complain\w*|missed|late\w*|crime|cancel\w*|fail\w*|delay\w*|"
    r"wait\w*|infection|mortality|readmission|suspension|exclusion|arrears|fall|falls|incident\w*|unemploy\w*|"
    r"handover|overdue|loss|waste|time|damp|fraud|injur\w+)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A stretch that calls one member the extreme of its set."""

    start: int
    end: int
    way: _Way
    named: str  # the words that may name the member


@check(
    "L07",
    "something is called the highest or lowest, and the figures beside it say otherwise",
    of_numbers=True,
)
def superlative_false(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Vehicle crime, 68.3%, remains the lowest" where hate crime is 67.0%."""
    for _, lines in sections(page):
        told = [(line, known.read(line.text)) for line in lines]
        for line, reading in told:
            for sentence in reading.sentences:
                for claimed in _claimed(sentence):
                    yield from _refuted(line, reading, sentence, claimed, told)


def _claimed(sentence: Sentence) -> Iterator[_Claimed]:
    """All superlatives of a sentence, with "no ward had more than A" turned round to A."""
    text, at = sentence.text, sentence.start
    for pattern in (_NONE, _ANY_OTHER, _SUPERLATIVE):
        for match in pattern.finditer(text):
            way: _Way = "high" if match["high"] else "low" if match["low"] else "either"
            if pattern is _NONE:
                named = re.split(r"[,.;:(]|\b(?:in|on|with|at)\b", text[match.end() :])[0]
            else:
                named = _named(text, match)
            yield _Claimed(at + match.start(), at + match.end(), way, named)
        if any(pattern.finditer(text)) and pattern is _NONE and pattern.search(text):
            return


def _named(text: str, match: re.Match[str]) -> str:
    """The clause round a superlative: "so neurology was the longest of the 3"."""
    start = max(
        (
            each.end()
            for each in re.finditer(r"[,;:(]\s|\b(?:and|so|but|while|with)\s", text[: match.start()])
        ),
        default=0,
    )
    end = re.search(r"[,;:.)]|\s(?:and|but|while|of|in|at|with|on)\s", text[match.end() :])
    return text[start : match.end() + (end.start() if end else len(text))]


def _refuted(
    line: Line,
    reading: Reading,
    sentence: Sentence,
    claimed: _Claimed,
    told: Sequence[tuple[Line, Reading]],
) -> Iterator[Slip]:
    for own, others in (_beside(reading, claimed, line, told), _by_name(claimed, told)):
        if own is None:
            continue
        worse = _worse(own, others, claimed, sentence.text)
        if worse is not None:
            yield _false(line, reading, claimed, own, worse)
            return


def _false(line: Line, reading: Reading, claimed: _Claimed, own: Claim, worse: Claim) -> Slip:
    start, end = claimed.start, claimed.end
    if own in reading.claims and abs(own.numeral.start - claimed.start) < 60:
        start, end = min(start, own.numeral.start), max(end, own.numeral.end)
    elif claimed.named.strip() and (at := reading.text.find(claimed.named.strip())) >= 0:
        start, end = min(start, at), max(end, at + len(claimed.named.strip()))
    words = reading.text[start:end]
    return Slip(
        line,
        words,
        f"'{words}' is not so: {own.numeral.text} stands beside {worse.numeral.text}",
        "name the one that is, or take the claim out",
    )


def _worse(own: Claim, others: Sequence[Claim], claimed: _Claimed, text: str) -> Claim | None:
    """A figure that is more extreme the same way; for best and worst, one on each side will do."""
    above = [each for each in others if each.numeral.value > own.numeral.value]
    below = [each for each in others if each.numeral.value < own.numeral.value]
    way = claimed.way
    if way == "either":
        way = _judged_way(own, claimed, text)
    if way == "either":
        return above[0] if above and below else None
    worse = above if way == "high" else below
    return max(worse, key=lambda each: abs(each.numeral.value - own.numeral.value)) if worse else None


def _judged_way(own: Claim, claimed: _Claimed, text: str) -> _Way:
    """Whether "best" is high or low: known for shares of good things and for times."""
    good = bool(re.search(r"\b(?:best|top)\b", claimed.named, re.I))
    if own.numeral.unit == "seconds":
        return "low" if good else "high"
    if own.numeral.unit == "percent" and not _ADVERSE.search(f"{own.metric} {text}"):
        return "high" if good else "low"
    return "either"


def _levels(reading: Reading) -> list[Claim]:
    return [
        each
        for each in reading.claims
        if each.role in ("level", "share") and not _AVERAGES.search(each.metric)
    ]


def _beside(
    reading: Reading, claimed: _Claimed, line: Line, told: Sequence[tuple[Line, Reading]]
) -> tuple[Claim | None, list[Claim]]:
    """The figure that stands beside the superlative, and those of its kind in the sentences around it."""
    levels = [
        each for each in _levels(reading) if not _COUNTS_MEMBERS.match(reading.text[each.numeral.end :])
    ]
    near = [each for each in levels if _in_clause(reading.text, claimed, each)]
    if not near:
        return None, []
    own = min(
        near,
        key=lambda each: min(abs(each.numeral.start - claimed.end), abs(claimed.start - each.numeral.end)),
    )
    others = [
        each
        for place, theirs in told
        for each in _levels(theirs)
        if each is not own and _alike(own, each, line, place)
    ]
    return own, others


def _in_clause(text: str, claimed: _Claimed, claim: Claim) -> bool:
    """Whether a figure belongs to the superlative: no other clause and no other figure is between them."""
    first, last = sorted(((claimed.start, claimed.end), (claim.numeral.start, claim.numeral.end)))
    between = re.sub(r"\([^()]*\)", " ", text[first[1] : last[0]])
    return len(between) < 90 and not re.search(
        r"\d[\d.,]*%?|[;]|\b(?:while|but|and)\b", re.sub(r"\b\d{4}\b|of the \d+\b", "", between)
    )


def _alike(own: Claim, other: Claim, line: Line, place: Line) -> bool:
    """Whether another figure is one of the same set: same unit, and in the same sentence, list or measure."""
    if own.numeral.unit != other.numeral.unit or (
        own.numeral.unit == "" and own.numeral.noun != other.numeral.noun
    ):
        return False
    if (
        own.period
        and other.period
        and own.period.span
        and other.period.span
        and own.period.span != other.period.span
    ):
        return False
    if line is place:
        return own.sentence == other.sentence or bool(key_words(own.metric) & key_words(other.metric))
    items = len(line.text.split()) <= 16 and len(place.text.split()) <= 16
    return items or bool(key_words(own.metric) & key_words(other.metric))


def _by_name(claimed: _Claimed, told: Sequence[tuple[Line, Reading]]) -> tuple[Claim | None, list[Claim]]:
    """The figure of the member that the sentence names, in a list of members on the same slide."""
    for _, theirs in told:
        for group in members.of(theirs):
            own = members.named(group, claimed.named)
            if own is not None:
                return own.claim, [each.claim for each in group if each is not own]
    return None, []
