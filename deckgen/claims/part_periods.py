"""Turn a count of a period and a part of it told for a month of its own into whether it can be a part.

Of the jobs done in the 12 months to June, none was done in August. One that was done may well have been paid
for in August: only what happens by the same verb must happen within the period of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.claims import same_fact, tellings
from deckgen.model.claim import Claim, PeriodMention, Reading

_PARTITIVE = re.compile(
    r"(?:\b(?:out\s+)?of\s+|\bamong(?:st)?\s+)(?:(?:all\s+)?(?:these|those|them)\b|which\b|whom\b|the\s+(?=\d))",
    re.I,
)
"""Words that make a figure beside them a part of what was counted before."""
_HAPPENS = re.compile(
    r"\b(?:(?:was|were|being)\s+(?:all\s+|also\s+)?(?:in\s|on\s|between\s|(?P<passive>[a-z]+)\b)|"
    r"(?P<neutral>took\s+place|taking\s+place|happened|happening|occurred|occurring)\b)",
    re.I,
)
_WORD = re.compile(r"[A-Za-z]+")
_IRREGULAR = {
    "done": "did", "taken": "took", "given": "gave", "seen": "saw", "written": "wrote", "drawn": "drew",
    "begun": "began", "run": "ran", "driven": "drove", "broken": "broke", "chosen": "chose", "sung": "sang",
    "eaten": "ate", "shown": "showed", "withdrawn": "withdrew", "undertaken": "undertook", "flown": "flew",
}  # fmt: skip
"""Participles whose past begins or ends in another way."""
_WINDOWS = frozenset({"rolling", "range", "quarter", "month"})
_NO_CHANCE = 10


@dataclass(frozen=True, slots=True)
class Outside:
    """The words of a part that lies outside its whole's period, and both periods."""

    words: str
    of_part: PeriodMention
    of_whole: PeriodMention


def outside(reading: Reading, above: Sequence[tuple[Reading, Claim]]) -> list[Outside]:
    """The parts of a text that happened outside the period their whole was counted in.

    `above` are the claims of the lines before, the nearest last, each with its reading.
    """
    found = []
    for index, part in enumerate(reading.claims):
        own = _own_period(reading, part)
        if own is None or not _is_part(reading, part):
            continue
        before = [*above, *((reading, each) for each in reading.claims[:index])]
        whole = next((each for each in reversed(before) if _is_whole(*each)), None)
        if whole is None or not _is_its_whole(reading, part, whole[1]):
            continue
        counted = whole[1].period
        happens = _HAPPENS.search(reading.text, part.numeral.end, own.start)
        if (
            counted
            and happens
            and _by_one_verb(happens, _told(whole, reading, part))
            and not _within(own, counted)
        ):
            found.append(Outside(reading.text[part.numeral.start : own.end], own, counted))
    return found


def _own_period(reading: Reading, part: Claim) -> PeriodMention | None:
    """The period that follows a count in its sentence with no other figure between them."""
    numeral = part.numeral
    if numeral.unit or part.role not in ("level", "count-of"):
        return None
    sentence = reading.sentences[part.sentence]
    own = next((each for each in reading.periods if numeral.end <= each.start < sentence.end), None)
    if own is None or own.form not in _WINDOWS or own.span is None or not re.search("[A-Za-z]", own.text):
        return None
    between = reading.text[numeral.end : own.start]
    return None if re.search(r"[\d;:]|,\s+(?:and|but|while)\b", between) else own


def _is_part(reading: Reading, part: Claim) -> bool:
    """Whether "of these" or "of which" stands right beside a figure."""
    sentence = reading.sentences[part.sentence]
    before = reading.text[sentence.start : part.numeral.start]
    led = list(_PARTITIVE.finditer(before))
    after = _PARTITIVE.match(reading.text[part.numeral.end :].lstrip())
    return bool(after) or bool(led and re.fullmatch(r"[^.;:%]{0,40}?[,\s]*", before[led[-1].end() :]))


def _is_whole(reading: Reading, claim: Claim) -> bool:
    """Whether a count of a window of time is told here, as of a verb and not only gone back to."""
    counted = claim.role == "level" and not claim.numeral.unit and claim.numeral.value >= _NO_CHANCE
    return counted and claim.period is not None and not tellings.goes_back(reading.text, claim)


def _is_its_whole(reading: Reading, part: Claim, whole: Claim) -> bool:
    """Whether the whole nearest before is the one meant: larger, and the number that is named, if one is."""
    period = whole.period
    if period is None or period.form not in _WINDOWS or period.span is None or period.length is None:
        return False
    named = [
        each.numeral.value
        for each in reading.claims
        if each.role == "base" and each.sentence == part.sentence and each.numeral.start < part.numeral.start
    ]
    return whole.numeral.value > part.numeral.value and named in ([], [whole.numeral.value])


def _told(whole: tuple[Reading, Claim], reading: Reading, part: Claim) -> str:
    """The sentence that a whole is counted in, as far as its part."""
    sentence = whole[0].sentences[whole[1].sentence]
    together = whole[0] is reading and part.sentence == whole[1].sentence
    return whole[0].text[sentence.start : part.numeral.start if together else sentence.end]


def _by_one_verb(happens: re.Match[str], told: str) -> bool:
    """Whether the part happened by the verb that the whole is counted by; "were in" says no other."""
    verb = (happens["passive"] or "").lower()
    if not verb:
        return True
    stems = {tellings.stem(verb), tellings.stem(_IRREGULAR.get(verb, verb))}
    said = [tellings.stem(each.lower()) for each in _WORD.findall(told)]
    return any(same_fact.alike(one, each) for one in stems for each in said)


def _within(own: PeriodMention, counted: PeriodMention) -> bool:
    assert own.span and counted.span
    return counted.span.first <= own.span.first and own.span.last <= counted.span.last
