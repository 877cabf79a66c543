"""Turn a text into its figures that are called averages, and are all there was: the average stands beside.

"On average 2,940 meals were served over the five days, that is, 588 on each day"; "visits averaged 18,400
over the year as a whole".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.claim import Claim, Reading, Sentence

_AVERAGED = re.compile(
    r"\b(?:[Oo]n average|averag(?:ed|ing)|typically|an?\s+(?:average|mean|median)\s+(?:of\b|$)|"
    r"(?:average|mean|median|typical)(?:\s+(?:[a-z]+\s+){0,2}?(?:of|for|number|cost|[a-z]{3,}s)\b))",
)
_ONE_OF_THEM = re.compile(
    r"\b(?:average|mean|median|typical)\s+(?!(?:number|cost|volume|price|weight|length|of|for)\b)[a-z]+[a-rt-z]\s+(?!of\b)|"
    r"\b(?:each|every|per)\s+(?!day|week|month|year|term)[a-z]|\b(?:of|for)\s+(?:[a-z]+ing\s+)?an?\s+[a-z]",
    re.I,
)
"""What is told of one: "the average household", "each nurse", "the cost of a bed"."""
_A_TIME = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:(?:on|for|in|to|at)\s+)?(?:per|a|an|each|every)\s+(?P<one>[a-z]+)|\s+each\b", re.I
)
_AS_A_WHOLE = re.compile(
    r"\b(?:(?:taken\s+|put\s+)?together|as\s+a\s+whole|(?:over|for|across|in)\s+the\s+whole\b|in\s+all|altogether|"
    r"between\s+them|all\s+told)\b",
    re.I,
)
_AT_ONE_TIME = re.compile(
    r"\b(?:beds?|staff|employees?|on\s+roll|residents|population|tenan\w+|open|occupied|in\s+post|caseload|in\s+care|"
    r"list|registered|vacanc\w+|places|posts|stock|roll|waiting|parked)\b",
    re.I,
)
"""What is counted at one time, so that it has an average however long the time."""
_MANY = 1000  # so many that they are hardly an average of places or people
_THAT_IS = re.compile(
    r"(?:\bor|\bthat\s+is|\bwhich\s+is|\bequal\s+to|\bi\.e\.|=|\(),?\s+(?:about\s+|some\s+|just\s+)?$", re.I
)
_TIMES = frozenset({"day", "week", "month", "quarter", "term", "year"})
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def of(reading: Reading) -> Iterator[tuple[str, str]]:
    """The words that call such a figure an average, and from there to the figure."""
    for number, sentence in enumerate(reading.sentences):
        told = [each for each in reading.claims if each.sentence == number and each.role != "label"]
        for claim in told:
            called = _called(reading, sentence, claim, told)
            if called is None or claim.numeral.decimals or claim.numeral.unit not in ("", "money"):
                continue
            lead = reading.text[sentence.start : claim.numeral.start]
            if _ONE_OF_THEM.search(lead):
                continue
            alone = not any(_A_TIME.match(reading.text, each.numeral.end) for each in told)
            many = claim.numeral.value >= _MANY
            whole = many and alone and _is_whole(sentence, claim)
            if whole or (_is_many_times_another(reading, claim, told, only_of_times=not many)):
                yield called.group(), reading.text[called.start() : claim.numeral.end]


def _called(reading: Reading, sentence: Sentence, claim: Claim, told: list[Claim]) -> re.Match[str] | None:
    """The words that call a figure an average: those before it, and after any figure of the same kind."""
    ends = [
        each.numeral.end
        for each in told
        if each.numeral.end <= claim.numeral.start
        and each.numeral.unit == claim.numeral.unit
        and each.role == "level"
    ]
    found = _AVERAGED.search(reading.text, max([sentence.start, *ends]), claim.numeral.start)
    return found if found and not _A_TIME.match(reading.text, claim.numeral.end) else None


def _is_whole(sentence: Sentence, claim: Claim) -> bool:
    """Whether so many things are told of all the time or places: "12,318 visits in the year as a whole"."""
    counted = claim.numeral.unit == "" and claim.role in ("level", "prior")
    apart = re.search(
        r"\b(?:per|a|each|every)\s+(?:day|week|month|year|term)\b|\b(?:daily|weekly|monthly|annual)\b",
        sentence.text,
    )
    return bool(counted and _AS_A_WHOLE.search(sentence.text)) and not (
        apart or _AT_ONE_TIME.search(sentence.text)
    )


def _is_many_times_another(
    reading: Reading, claim: Claim, told: list[Claim], *, only_of_times: bool = False
) -> bool:
    """Whether the average of one is told after it: "averaged 18,408, or about 1,534 a month"."""
    for other in told:
        one = _A_TIME.match(reading.text, other.numeral.end)
        rent = claim.numeral.unit == "money" and one and one["one"] in _TIMES  # "£4,800 a year, £400 a month"
        if only_of_times and not (
            one and one["one"] in _TIMES and _THAT_IS.search(reading.text, 0, other.numeral.start)
        ):
            continue  # few may be an average of one place, and the other of one of its rooms
        if (
            other.numeral.start > claim.numeral.end
            and one
            and not rent
            and other.numeral.unit == claim.numeral.unit
        ):
            far = other.numeral.step / 2
            if any(
                abs(claim.numeral.value / count - other.numeral.value) <= far
                for count in _counts(reading, claim)
            ):
                return True
    return False


def _counts(reading: Reading, claim: Claim) -> Iterator[int]:
    """How many times or things a sentence speaks of: "the five days", "all 212 repairs", 12 months."""
    sentence = reading.sentences[claim.sentence]
    for each in reading.claims:
        whole = each.numeral.unit == "" and each.numeral.value.denominator == 1
        if each is not claim and each.sentence == claim.sentence and whole and each.numeral.value > 1:
            yield int(each.numeral.value)
    for mention in reading.periods:
        if sentence.start <= mention.start < sentence.end and mention.length and mention.length > 1:
            yield mention.length
    for word in re.findall(r"[a-z]+", sentence.text.lower()):
        if word in _WORDS:
            yield _WORDS[word]
