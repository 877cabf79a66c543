"""Comparisons: shares without a base, facts told twice, ranks without their best end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.lint.told import differ, figures
from deckgen.model.claim import Claim
from deckgen.model.prose import Line, Page

_RANK_END = re.compile(
    r"\b(?:1st|first|1|rank(?:ed)? 1)\s+(?:is|being|=|the)\s|\b(?:best|worst|highest|lowest|"
    r"fastest|slowest|longest|shortest|largest|smallest|most|least)\b",
    re.I,
)
_SCALED = re.compile(
    r"\b(?:equates? to|equivalent to|equating to|which (?:is|means|represents)|translat\w+ (?:to|"
    r"into)|scal\w+ (?:up )?to)\b",
    re.I,
)
_POPULATION = re.compile(
    r"\b(?:population|residents|respondents?|responses|people|pupils|patients|cohort|electorate|"
    r"households)\b",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:when they|but|while|whereas|compared (?:with|to)|against|despite|although|yet)\b", re.I
)


@check("L31", "a share is scaled up or compared without its base")
def denominator_unstated(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "30.2% ... equates to 163,328 people": of how many? Shares of two groups: of how many in each?"""
    for line, reading in read_lines(page, known):
        for sentence, told in by_sentence(reading):
            text = sentence.text
            shares = [
                each
                for each in told
                if each.numeral.unit in ("percent", "ratio") and each.role in ("share", "level", "prior")
            ]
            counts = [
                each
                for each in told
                if each.numeral.unit == "" and each.role in ("level", "count-of", "base")
            ]
            based = any(each.role == "base" for each in told) or len(counts) > 1
            if shares and counts and _SCALED.search(text) and not based:
                yield _base(line, counts[-1])
            elif len(shares) > 1 and not counts and _two_wholes(text) and _AGAINST.search(text):
                yield _base(line, shares[0])


def _two_wholes(text: str) -> bool:
    wholes = {match.group().lower() for match in _POPULATION.finditer(text)}
    return len(wholes) > 1


def _base(line: Line, claim: Claim) -> Slip:
    return Slip(
        line,
        claim.numeral.text,
        f"'{claim.numeral.text}' does not say what it is a share of",
        "name the base: 'of 1,125 responses', 'of a population of 540,000'",
    )


@check("L34", "the same fact is told twice on a slide", of_numbers=True)
def repeated_fact(page: Page, known: Knowledge) -> Iterator[Slip]:
    """The second time says nothing new, and may be forgotten when the first is changed."""
    told = [
        each
        for each in figures(page, known)
        if each.claim.role in ("level", "change", "share") and _two_digits(each.claim)
    ]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if one.line is other.line or not _equal(one.claim, other.claim):
                continue
            if not differ(one, other, known) or (
                one.claim.role == "change" and key_words(one.claim.metric) & key_words(other.claim.metric)
            ):
                yield Slip(
                    other.line,
                    other.claim.numeral.text,
                    f"'{other.claim.numeral.text}' was told already: {one.claim.numeral.text} in "
                    f"'{_short(one.sentence)}'",
                    "tell it once",
                )


def _two_digits(claim: Claim) -> bool:
    return len(re.sub(r"\D", "", claim.numeral.text).strip("0")) > 1


def _equal(one: Claim, other: Claim) -> bool:
    same = one.numeral.value == other.numeral.value and one.numeral.unit == other.numeral.unit
    return same and (one.role == other.role or {one.role, other.role} <= {"level", "share"})


def _short(text: str) -> str:
    return text if len(text) < 60 else f"{text[:57].rsplit(' ', 1)[0]} ..."


@check("L35", "a rank does not say which end is best")
def rank_direction(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "42nd out of 44": fastest or slowest?"""
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            if claim.role == "rank" and not _RANK_END.search(line.text.replace(claim.numeral.text, " ")):
                yield Slip(
                    line,
                    claim.numeral.text,
                    f"'{claim.numeral.text}' does not say which end is best",
                    f"write '{claim.numeral.text} out of ... (1st is best)'",
                )
