"""Signs and units of changes: a direction said twice, and a change of a rate given as a percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim
from deckgen.model.prose import Page

_RATE = re.compile(
    r"\b(?:rates?|proportions?|shares?|percentages?|satisfaction|compliance|coverage|occupancy|utilisation|"
    r"turnover rate|uptake|prevalence|attendance|absence|confidence|turnout|pass mark)\b",
    re.I,
)
_OTHER_CLAUSE = re.compile(r"[;:•]")


@check("L01", "a word of direction and a sign say the same thing twice")
def sign_doubled(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "decreased by -26.1%", "increased by +3.2 points", "-22% decrease"."""
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            word = claim.direction
            if claim.role != "change" or not claim.numeral.sign or word is None or word.direction == "same":
                continue
            start = min(word.start, claim.numeral.start)
            end = max(word.end, claim.numeral.end)
            between = reading.text[start:end]
            if (
                len(between) > 70
                or _OTHER_CLAUSE.search(between)
                or _another(reading.claims, claim, start, end)
            ):
                continue
            bare = claim.numeral.text.lstrip("-–−+ ")
            yield Slip(
                line,
                between,
                f"'{between}' says the direction twice, in a word and in a sign",
                f"write '{between.replace(claim.numeral.text, bare)}'",
            )


def _another(told: tuple[Claim, ...], claim: Claim, start: int, end: int) -> bool:
    return any(
        start <= each.numeral.start < end for each in told if each is not claim and each.role != "label"
    )


@check("L02", "the change of a rate is given in per cent, not in percentage points")
def percent_for_points(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A rate that goes from 10% to 12% is up 2 percentage points; "2%" would be 20% more or 0.2 points."""
    for line, reading in read_lines(page, known):
        for _, told in by_sentence(reading):
            for index, claim in enumerate(told):
                if claim.numeral.unit != "percent" or claim.numeral.form == "words":
                    continue
                margin = claim.role == "margin"
                if margin or (claim.role == "change" and _of_a_rate(claim, told[:index], told[index + 1 :])):
                    bare = claim.numeral.text.lstrip("-–−+ ")
                    number = re.sub(r"\s?(?:%|per\s?cent|percent)$", "", bare)
                    unit = "percentage point" if claim.numeral.value == 1 else "percentage points"
                    what = "a margin of error" if margin else "the change of a rate"
                    yield Slip(
                        line,
                        claim.numeral.text,
                        f"'{claim.numeral.text}' is {what} given in per cent",
                        f"write '{number} {unit}'",
                    )


def _of_a_rate(claim: Claim, before: list[Claim], after: list[Claim]) -> bool:
    """Whether the change is of a percentage: its metric is called a rate, or its levels are percentages."""
    if _RATE.search(claim.metric):
        return True
    levels = [each for each in before[-2:] if each.role in ("level", "prior", "share")]
    follows = [each for each in after[:1] if each.role == "prior"]
    for each in (*levels[-1:], *follows):
        if each.numeral.unit == "percent" and (key_words(each.metric) == key_words(claim.metric)):
            return True
    return False
