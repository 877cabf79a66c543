"""Turn a page into its figures called averages that the page itself tells as sums.

What is counted elsewhere, more than the busiest month had, or what the figures beside it come to, was added
up; and no average is so many fewer than what was counted a year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.claims import sums
from deckgen.lint import averages_listed
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line

_AVERAGE = re.compile(r"\b(?:average|averages|averaged|averaging|mean)\b", re.I)
_IS_ONE = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:is|are|was|were)\s+(?:an|the)\s+(?:average|mean)\b(?!\s+(?:of\s+)?(?:a|per|each|for\s+each)\b)"
)
_ALL_OF = re.compile(
    r"\b(?:average|mean)\s+of\s+all\s+(?:the\s+)?[a-z]+s\b[^.;]*\b(?:came|amounted|ran)\s+to\s+$", re.I
)
_EACH = re.compile(
    r"\b(?:per|each|every|apiece|daily|weekly|monthly|quarterly|termly|annual(?:ly)?)\b|\ban?\s+(?:day|week|month|quarter|term|year|night|shift)\b",
    re.I,
)
_OF_ONE = re.compile(r"\b(?:average|mean)\s+(?!(?:of|for|number|count|volume)\b)[a-z]*[a-rt-z]\b", re.I)
"""The average of a measure: "the average wait", "an average class"."""
_ADDED = re.compile(
    r"\b(?:add(?:ing|ed)\s+(?:up|together)|the\s+sum\s+of|summ(?:ing|ed)|total(?:led|ling)?|in\s+(?:all|total)|altogether|counting\s+(?:up|all))\b",
    re.I,
)
_MOST_IN = re.compile(
    r"\b(?:busiest|highest|peak|worst|fullest|heaviest|top)\s+(?:[a-z]+\s+)?(?:month|week|day|quarter|term|session)s?\b|\b(?:month|week|day|quarter|term)\s+with\s+the\s+most\b",
    re.I,
)
_THAN_THE = re.compile(r"\s+(?:[a-z]+\s+)?(?:than|on|from)\s+the\s+$")
_AT_ONE_TIME = re.compile(
    r"\b(?:beds?|staff|employees?|on\s+roll|residents|population|tenan\w+|occupied|in\s+post|caseload|in\s+care|list|registered|vacanc\w+|places|stock|"
    r"waiting|aboard|present)\b",
    re.I,
)
"""What is there at one time, so that it has an average however long the time."""
_MANY = 100  # smaller figures are alike by chance


def of(lines: Sequence[tuple[Line, Reading]]) -> Iterator[tuple[Line, str]]:
    """The words that call such a figure an average, with their line."""
    for place, (line, reading) in enumerate(lines):
        for claim in reading.claims:
            words = _called(reading, claim)
            others = [other for at, (_, other) in enumerate(lines) if at != place]
            near = [other for _, other in lines[place + 1 : place + 2]]
            if words and (
                _is_told_as_a_sum(reading, claim, others)
                or _is_more_than_the_most(claim, others)
                or _is_the_sum_of_a_list(claim, near)
                or _is_compared_with_a_count(reading, claim)
            ):
                yield line, words


def _called(reading: Reading, claim: Claim) -> str:
    """The words that call a whole number of things or pounds an average, of no one thing or time."""
    numeral, text = claim.numeral, reading.text
    counted = numeral.unit in ("", "money") or (
        numeral.unit == "seconds" and _IS_ONE.match(text, numeral.end)
    )
    if (
        not counted
        or numeral.value < _MANY
        or numeral.decimals
        or claim.role not in ("level", "prior", "base")
    ):
        return ""
    sentence = reading.sentences[claim.sentence]
    if _AT_ONE_TIME.search(sentence.text) or _EACH.search(_ADDED_AWAY.sub("", sentence.text)):
        return ""
    after = _IS_ONE.match(text, numeral.end)
    if after:
        return text[numeral.start : after.end()]
    ends = [
        each.numeral.end
        for each in reading.claims
        if each.sentence == claim.sentence and each.numeral.end <= numeral.start
    ]
    lead = max([sentence.start, *ends])
    found = _AVERAGE.search(text, lead, numeral.start)
    if found is None or (_OF_ONE.match(text, found.start()) and not found.group().lower().endswith("ed")):
        return ""
    return text[found.start() : numeral.end]


_ADDED_AWAY = re.compile(r",?\s+or\s+[^.;,]*\beach\b")
"""A second figure that is of one, beside the sum: ", or 6.4 days each"."""


def _plain(reading: Reading, claim: Claim) -> bool:
    return not _AVERAGE.search(reading.sentences[claim.sentence].text)


def _is_told_as_a_sum(reading: Reading, claim: Claim, others: Sequence[Reading]) -> bool:
    """Whether the same figure is added up, or counted before it is called an average."""
    goes_back = bool(_IS_ONE.match(reading.text, claim.numeral.end))
    if _ALL_OF.search(reading.text, 0, claim.numeral.start):
        return True
    return any(
        each.numeral.value == claim.numeral.value
        and each.numeral.unit == claim.numeral.unit
        and _plain(other, each)
        and (goes_back or _ADDED.search(other.sentences[each.sentence].text))
        for other in others
        for each in other.claims
    )


def _is_more_than_the_most(claim: Claim, others: Sequence[Reading]) -> bool:
    """Whether the highest month, day or term told has less than the average."""
    tops = [
        each.numeral.value
        for other in others
        for each in other.claims
        if _MOST_IN.search(other.sentences[each.sentence].text)
        and each.numeral.unit == claim.numeral.unit
        and each.role in ("level", "prior")
    ]
    return bool(tops) and max(tops) < claim.numeral.value


def _is_the_sum_of_a_list(claim: Claim, near: Sequence[Reading]) -> bool:
    """Whether the line below lists figures of one time or place after another that add up to it."""
    return any(
        run and averages_listed.is_a_list(other, run)
        for other in near
        if (run := sums.run_of(claim, other.claims))
    )


def _is_compared_with_a_count(reading: Reading, claim: Claim) -> bool:
    """ "An average of 148 suspensions, 53 fewer than the 201 issued in 2022/23"."""
    told = [
        each
        for each in reading.claims
        if each.sentence == claim.sentence and each.numeral.start > claim.numeral.end
    ]
    for change, count in pairwise(told):
        than = _THAN_THE.fullmatch(reading.text, change.numeral.end, count.numeral.start)
        apart = abs(count.numeral.value - claim.numeral.value) == change.numeral.value
        alike = count.numeral.unit == change.numeral.unit == claim.numeral.unit
        if (
            than
            and apart
            and alike
            and re.match(r"\s+(?:[a-z]+\s+)?[a-z]+(?:ed|en|ld|de)\b", reading.text[count.numeral.end :])
        ):
            return True
    return False
