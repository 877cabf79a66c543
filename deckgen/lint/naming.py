"""Turn the measures of a slide into pairs that can only be one measure, called by two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import called, comparisons, measures
from deckgen.lint import synonyms, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.prose import Line, Page

_CALLED = re.compile(
    r"\b(?:in|of|to)\s+(?:the\s+|our\s+|its\s+)(?P<name>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3}?)\s+(?:of|by)\s+(?:just\s+|only\s+)?$"
)
_NAME_AFTER = re.compile(
    r"\s+(?P<name>[A-Za-z][\w’'-]*(?:\s+(?!(?:in|on|at|for|to|of|and|or|during|over|which|that|who|were|was|by|from|a|the)\b)[A-Za-z][\w’'-]*){0,3})"
)
_GENERAL = frozenset({
    "people", "cases", "items", "ones", "figure", "figures", "number", "total", "more", "fewer", "less",
    "higher", "lower", "from", "than", "such", "units", "patients", "patient", "pupils", "pupil", "residents",
    "resident", "those", "them", "others", "times", "days", "department", "council", "trust", "school",
})  # fmt: skip
"""Words that name no measure by themselves."""
PRONOUNS = frozenset({"one", "ones", "it", "them", "these", "those", "so", "another", "each"})
"""Words that stand for a name and are none."""
NOT_NAMES = re.compile(
    r"\b(?:before|earlier|ago|last|previous|prior|year|month|quarter|same|points?|average|target|in|on|at|for|during|over|"
    r"who|which|that|were|was|had|did|and|or|to|a|the|per|out|of|then|national|nationally|elsewhere|overall)\b",
    re.I,
)
_OF_CHANGE = re.compile(r"(?:more|fewer|less|further|extra|additional|down|up|than|from)\b", re.I)
TOLD = re.compile(r"[a-z]{4,}")
_SET_AGAINST = re.compile(
    r"\b(?:national|regional|local|county|peer|similar|typical|usual|best|worst|record|highest|lowest|target|planned|expected|winter|"
    r"summer|spring|autumn)\b",
    re.I,
)
"""What a measure is compared with that is not itself in another period."""
_APPOSED = re.compile(
    r"\b(?:the|this|our)\s+(?P<name>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3}),?\s+(?:which|as|that)\b[^.;]{0,40}?\b(?:same|called|known)\b"
)
_SAME_SAID = re.compile(
    r"\b(?:same\s+(?:measure|thing|question|sessions|figure|count|things|definition|basis|cases|people)|(?:as|is)\s+(?:it\s+is\s+|also\s+)?"
    r"(?:called|known\s+as)|another\s+name|in\s+other\s+words)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A second name where it stands, and the first one."""

    line: Line
    words: str
    first: str


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """A measure that is compared with itself under another name."""
    for line, reading in read_lines(page, known):
        yield from _counted_anew(line, reading)
        yield from _change_of_another(line, reading)
        yield from _apposed(line, reading)
    yield from _two_levels(page, known)


def _counted_anew(line: Line, reading: Reading) -> Iterator[Renamed]:
    """ "412 fires in September 2024, compared with 506 blazes in September 2023"."""
    for comparison in comparisons.of(reading):
        now, prior = comparison.movement.now, comparison.movement.prior
        if not (now and prior and _periods_apart(now, prior)) or _is_elliptic(reading, now, prior):
            continue
        again = re.sub(r"^(?:more|fewer|less|further|extra|additional)\s+", "", named_after(reading, prior))
        first = named_after(reading, now) or now.metric
        if is_another(again, f"{first} {now.metric}") or _of_another_kind(again, first):
            yield Renamed(line, again, first)


def _is_elliptic(reading: Reading, now: Claim, prior: Claim) -> bool:
    """Whether the later figure leaves its noun out: "took 412 calls in May 2023 and 380 in May 2024"."""
    counted = now.numeral.unit == "" and prior.numeral.end < now.numeral.start
    return counted and not named_after(reading, now)


def is_another(name: str, first: str) -> bool:
    """Whether the last word of a name, the thing itself, is none of the first name's."""
    own = [word for word in TOLD.findall(name.lower()) if key_words(word)]
    known = known_words(first)
    is_thing = (
        bool(own)
        and own[-1] not in _GENERAL
        and words.can_be(own[-1], "NOUN")
        and not words.past_form(own[-1])
    )
    return is_thing and bool(known) and not known_words(own[-1]) & known


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


def _periods_apart(one: Claim, other: Claim) -> bool:
    first, second = _span(one.period), _span(other.period)
    return bool(first and second and first != second)


def _span(mention: PeriodMention | None) -> str:
    return str(mention.span) if mention and mention.span else ""


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


def _two_levels(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """Two measures of one slide, one now and the other before, that can only be the same thing."""
    told = list(_levels(page, known))
    for index, (_, reading, one) in enumerate(told):
        for line, other_reading, other in told[index + 1 :]:
            if one.metric == other.metric or one.numeral.unit != other.numeral.unit:
                continue
            if reading is other_reading and one.sentence == other.sentence and one.period == other.period:
                continue  # members of a list
            if _is_renamed(reading, one, other_reading, other) or _goes_on_in_a_series(told, one, other):
                found = _as_written(other_reading.text, other.metric)
                if found and not _is_place(other_reading.text, found):
                    yield Renamed(line, found, one.metric)


def _levels(page: Page, known: Knowledge) -> Iterator[tuple[Line, Reading, Claim]]:
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            if (
                claim.role in ("level", "prior", "share")
                and _is_name(claim.metric)
                and claim.numeral.unit != "rank"
            ):
                yield line, reading, claim


def _is_name(metric: str) -> bool:
    last = metric.split()[-1:]
    done = any(
        each in PRONOUNS
        or words.comparative(each)
        or (words.past_form(each) and not words.can_be(each, "ADJ"))
        for each in last
    )
    return bool(key_words(metric) - _GENERAL) and not _OF_CHANGE.match(metric) and not done


def _is_renamed(reading: Reading, one: Claim, other_reading: Reading, other: Claim) -> bool:
    if _is_synonym(one.metric, other.metric):
        return True
    joined = _is_said_same(reading, one, other_reading, other) or _is_compared(one, other_reading, other)
    return joined and _periods_apart(one, other)


def _goes_on_in_a_series(told: list[tuple[Line, Reading, Claim]], one: Claim, other: Claim) -> bool:
    """ "Fires were 41 in July and 38 in August. In September there were 36 blazes"."""
    series = sorted({_month(each) for _, _, each in told if each.metric == one.metric and _month(each)})
    alone = sum(each.metric == other.metric for _, _, each in told) == 1
    if len(series) < 2 or not alone or key_words(one.metric) & key_words(other.metric):
        return False
    low, high = sorted((one.numeral.value, other.numeral.value))
    return _month(other) == 2 * series[-1] - series[-2] and 2 * high <= 3 * low


def _month(claim: Claim) -> int:
    """The number of the month that a claim is of, or 0."""
    span = claim.period.span if claim.period else None
    return span.first.ordinal if span and span.first == span.last else 0


def _is_said_same(reading: Reading, one: Claim, other_reading: Reading, other: Claim) -> bool:
    """Whether the text itself says that the two are one measure."""
    own = reading.sentences[one.sentence].text, other_reading.sentences[other.sentence].text
    return any(_SAME_SAID.search(each) for each in own) and not measures.same(
        measures.of(reading, one), measures.of(other_reading, other)
    )


def _is_compared(one: Claim, reading: Reading, other: Claim) -> bool:
    """Whether the second is the first of another period: the difference of the two is told."""
    if key_words(one.metric) & key_words(other.metric) or not _periods_apart(one, other):
        return False
    apart = abs(one.numeral.value - other.numeral.value)
    told = [each for each in reading.claims if each.sentence == other.sentence and each.role == "change"]
    return apart != 0 and any(each.numeral.value == apart for each in told)


def _as_written(text: str, metric: str) -> str:
    found = re.search(re.escape(metric), text, re.I)
    return found.group() if found else ""


def _is_place(text: str, name: str) -> bool:
    """Whether a name only says where: "in the north by 62"."""
    return bool(re.search(rf"\b(?:in|at|on|across|within)\s+(?:the\s+)?{re.escape(name)}\b", text, re.I))


def _is_synonym(one: str, other: str) -> bool:
    """Whether two names are the same but for one or two words that are synonyms."""
    first, second = key_words(one), key_words(other)
    left, right = first - second, second - first
    if not left or len(left) != len(right):
        return False
    return all(any(synonyms.shared(a, b) for b in right) for a in left)
