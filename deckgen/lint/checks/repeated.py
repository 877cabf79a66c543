"""Facts that are told twice on a slide: a figure again, or a sentence in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.claims import (
    changes_again,
    coincidences,
    digits_again,
    events_again,
    headlines_again,
    pairs_again,
    retelling,
    same_fact,
    tellings,
    twice_told,
)
from deckgen.claims.tellings import Telling
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines, told_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Span
from deckgen.model.prose import Line, Page

_DEFINING = re.compile(
    r"\b(?:who|that|whose|which|those|defined\s+as|counted\s+as|means)\b[^.;:\d]{0,40}?\s(?:at\s+least|at\s+most|no\s+(?:more|fewer|less|longer)\s+than|"
    r"(?:more|fewer|less|longer|shorter)\s+than|within|under|over|up\s+to|above|below)\s+$",
    re.I,
)
"""What comes before a bound of those who are counted."""

_WITHIN = re.compile(
    r"\b(?:within|inside|under|over|in\s+under|at\s+(?:least|most)|(?:more|less|longer)\s+than)\s+$", re.I
)
"""What comes before a time that others are held against: "treated within 62 days"."""
_PLACE = re.compile(
    r"\b(?:[Aa]t|[Ff]or|[Oo]n)\s+((?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z][a-z]+)"
)
"""A name of where: "at Oak complaints fell by 12.4%" as well."""


_AGAIN = (retelling.again, twice_told.tells, events_again.tells)


@dataclass(frozen=True, slots=True)
class _Told:
    line: Line
    reading: Reading
    claim: Claim
    sentence: str


@check("L34", "the same fact is told twice on a slide", of_numbers=True)
def repeated_fact(page: Page, known: Knowledge) -> Iterator[Slip]:
    """The second time says nothing new, and may be forgotten when the first is changed."""
    told = list(_figures(page, known))
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if _is_apart(one, other) and _equal(one.claim, other.claim) and _one_measure(one, other):
                yield _slip(other.line, other.claim.numeral.text, one.sentence)
    yield from _sentences(page, known)


def _sentences(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Sentences that say again what one before them has said; lines that are the same stand doubled (L36)."""
    above: list[Telling] = []
    placed: list[tuple[Reading, int]] = []
    titles: list[Telling] = []
    for line, reading in told_lines(page, known):
        if coincidences.said(line.text):
            above += tellings.of(reading)
            continue
        for number, telling in enumerate(tellings.of(reading)):
            first = next(
                (
                    each for each in above
                    if any(tells(each, telling) for tells in _AGAIN)
                ),
                None,
            )  # fmt: skip
            here = (reading, number)
            if first is not None and first.text != telling.text:
                yield _slip(line, telling.text, first.text)
            elif clause := _clause_again(above, reading, number):
                yield _slip(line, clause.text.rstrip("."), "a sentence above")
            elif headline := next(
                (told for each in titles if (told := headlines_again.again(each, telling))), None
            ):
                yield _slip(line, _sentence_of(reading, headline), titles[0].text)
            elif pair := _pair_again(above, placed, telling, here):
                words = reading.text[pair[0].numeral.start : pair[1].numeral.end]
                yield _slip(line, words, "a sentence above")
            above.append(telling)
            placed.append(here)
        above += tellings.gone_on(tellings.of(reading))
        if line.kind == "title":
            titles += tellings.of(reading)


def _clause_again(above: Sequence[Telling], reading: Reading, number: int) -> Telling | None:
    """The clause of a sentence that tells again what one above has told, whatever else the sentence tells."""
    told = tellings.clauses(reading, number)
    return next((each for each in told if any(retelling.again(one, each) for one in above)), None)


def _sentence_of(reading: Reading, claim: Claim) -> str:
    return reading.sentences[claim.sentence].text


def _pair_again(
    above: Sequence[Telling],
    placed: Sequence[tuple[Reading, int]],
    telling: Telling,
    here: tuple[Reading, int],
) -> tuple[Claim, Claim] | None:
    """The first and the last of figures that belong together and have been told in one sentence above."""
    told = (retelling.share_again(each, telling, here[0]) for each in above)
    again = (pairs_again.tells(each, here) for each in placed)
    return next((pair for pair in (*told, *again) if pair), None)


def _figures(page: Page, known: Knowledge) -> Iterator[_Told]:
    for line, reading in read_lines(page, known):
        for sentence, claims in by_sentence(reading):
            for claim in claims:
                telling = claim.role in ("level", "change", "share")
                if telling and not (tellings.goes_back(reading.text, claim) or _is_defining(reading, claim)):
                    yield _Told(line, reading, claim, sentence.text)


def _one_measure(one: _Told, other: _Told) -> bool:
    """Whether two figures can be of one measure and one period."""
    if changes_again.tells((one.reading, one.claim), (other.reading, other.claim)):
        return True
    first, second = (_when(each) for each in (one, other))
    if first and second and first != second:
        return False
    if not _two_digits(other.claim):  # 9 and 9 are alike by chance
        told = (one.reading, one.claim), (other.reading, other.claim)
        return first == second is not None and retelling.wholly_retold(*told) and retelling.one_fact(*told)
    moved = one.claim.role == other.claim.role == "change"
    elsewhere = any(each not in one.reading.text for each in _PLACE.findall(other.sentence))
    if moved and (elsewhere or digits_again.opposed(one.claim, other.claim) or _is_of_another(one, other)):
        return False
    if moved and key_words(one.claim.metric) & key_words(other.claim.metric):
        return True
    return retelling.one_fact((one.reading, one.claim), (other.reading, other.claim))


def _is_of_another(one: _Told, other: _Told) -> bool:
    """Whether one word of a change's clause stands for another: "caesarean births", "home births"."""
    clauses = [same_fact.clause(each.reading, each.claim) for each in (one, other)]
    return same_fact.contrast(clauses[0].words, clauses[1].words)


def _when(told: _Told) -> Span | None:
    """The months of a figure, or of the one before it in its text where it has none of its own."""
    if told.claim.period:
        return told.claim.period.span
    above = [each for each in told.reading.periods if each.end <= told.claim.numeral.start]
    return above[-1].span if above else None


def _is_apart(one: _Told, other: _Told) -> bool:
    """Whether two figures stand in two lines or sentences, or in two clauses of one that have each a verb.

    A line that says itself why they agree tells nothing again.
    """
    if coincidences.said(other.line.text):
        return False
    if one.line is not other.line:
        return one.line.text != other.line.text
    between = one.reading.text[one.claim.numeral.end : other.claim.numeral.start]
    clauses = r"[,;]\s" if one.claim.numeral.unit == "money" else r"(?:,\s+(?:and|so|while|as)|;)\s"
    return one.claim.sentence != other.claim.sentence or bool(re.search(clauses, between))


def _two_digits(claim: Claim) -> bool:
    numeral = claim.numeral
    return len(str(numeral.value / numeral.step).strip("0")) > 1


def _is_defining(reading: Reading, claim: Claim) -> bool:
    """Whether a figure says which ones are counted: "pupils who missed at least a tenth"."""
    before = reading.text[reading.sentences[claim.sentence].start : claim.numeral.start]
    if claim.numeral.unit == "seconds" and _WITHIN.search(before):
        return True
    return bool(_DEFINING.search(before + (f"{claim.numeral.hedge} " if claim.numeral.hedge else "")))


def _equal(one: Claim, other: Claim) -> bool:
    same = one.numeral.value == other.numeral.value and one.numeral.unit == other.numeral.unit
    return same and (one.role == other.role or {one.role, other.role} <= {"level", "share"})


def _slip(line: Line, words: str, first: str) -> Slip:
    return Slip(line, words, f"'{words}' was told already in '{_short(first)}'", "tell it once")


def _short(text: str) -> str:
    return text if len(text) < 60 else f"{text[:57].rsplit(' ', 1)[0]} ..."
