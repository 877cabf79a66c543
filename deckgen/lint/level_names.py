"""Turn the levels of a slide into pairs that can only be one measure, called by two names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import measures
from deckgen.lint import synonyms, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines
from deckgen.lint.naming import GENERAL, PRONOUNS, Renamed, periods_apart
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_OF_CHANGE = re.compile(r"(?:more|fewer|less|further|extra|additional|down|up|than|from)\b", re.I)
_PARTICLES = frozenset({"out", "up", "on", "off", "over", "down", "back", "away", "through"})
"""What a verb may end in: "theatres carried out" names nothing."""
_SAME_SAID = re.compile(
    r"\b(?:same\s+(?:(?:kind|sort|type)\s+of\s+[a-z]+|measure|thing|question|sessions|figure|count|things|definition|basis|cases|people)|(?:as|is)\s+(?:it\s+is\s+|also\s+)?"
    r"(?:called|known\s+as)|another\s+name|in\s+other\s+words)\b",
    re.I,
)


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
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
    last = [word for word in metric.split() if word not in _PARTICLES][-1:]
    done = any(
        each in PRONOUNS
        or words.comparative(each)
        or (words.past_form(each) and (not words.can_be(each, "ADJ") or metric == each))
        for each in last
    )
    return bool(key_words(metric) - GENERAL) and not _OF_CHANGE.match(metric) and not done


def _is_renamed(reading: Reading, one: Claim, other_reading: Reading, other: Claim) -> bool:
    if _is_synonym(one.metric, other.metric):
        return True
    joined = _is_said_same(reading, one, other_reading, other) or _is_compared(one, other_reading, other)
    return joined and periods_apart(one, other)


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
    if key_words(one.metric) & key_words(other.metric) or not periods_apart(one, other):
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
