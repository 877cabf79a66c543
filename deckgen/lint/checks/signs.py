"""Signs and units of changes: a direction said twice, and a change of a rate given as a percentage."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from deckgen.claims import directions, movements
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.passages import Passage, passages
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_RATE = re.compile(
    r"\b(?:(?<!business )rates?|proportions?|shares?|percentages?|satisfaction|compliance|coverage|"
    r"occupancy|utilisation|turnover rate|uptake|prevalence|attendance|absence|confidence|turnout|"
    r"pass mark)\b",
    re.I,
)
_NUMBER_OF = re.compile(r"\b(?:numbers?|volumes?|counts?|totals?|days|hours|cases|sessions)\b", re.I)
_APART = re.compile(
    rf"\b(?:gaps?|differences?|differ\w*|spread|disparity|distance|margin|apart|ahead|behind|lead|short|changes?|swings?|shifts?|movement|closer|improve\w*|worse\w*|"
    rf"put\s+on|gain(?:ed)?|lost|shed|added|better|deteriorat\w*|higher|lower|more|less|fewer|up|down|above|below|miss(?:ed|es|ing)?|exceed\w*|beat|beaten|points?|{directions.NOUNS}|{directions.VERBS})\b",
    re.I,
)
_PUT_ON = re.compile(
    rf"\b(?:put\s+on|gained|lost|shed|added|up|down|{directions.VERBS})\s+(?:by\s+)?(?:just\s+|only\s+|some\s+|about\s+)?$",
    re.I,
)
"""What leads to a change in words: "we have put on five per cent"."""
_OR_MORE = re.compile(r"\s+or\s+(?:more|less|over|under|above|below|higher|lower|better|fewer)\b", re.I)
_NEAR = 3  # sentences
_THE_CHANGE = re.compile(
    r"(?:The|This|That)\s+(?:[a-z]+\s+)?(?:increase|decrease|rise|fall|drop|reduction|improvement|change|decline)\b"
)
_OTHER_CLAUSE = re.compile(r"[;:•]")
_SIGNS = re.compile(r"^(?:[-–−+]|minus\s|plus\s)\s*", re.I)


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
            bare = _SIGNS.sub("", claim.numeral.text)
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
    for passage in passages(page, known):
        before: list[Claim] = []
        for sentence, told in by_sentence(passage.reading):
            goes_on = bool(_THE_CHANGE.match(sentence.text))
            for index, claim in enumerate(told):
                if any(movements.are_pair(passage.reading.text, claim, each) for each in told):
                    continue  # "23 and 19 fewer, 0.5% and 0.6%": each is of another thing
                if claim.numeral.unit != "percent":
                    continue
                if claim.numeral.form == "words" and not _PUT_ON.search(
                    passage.reading.text, 0, claim.numeral.start
                ):
                    continue
                others = [*(before if goes_on else ()), *told[:index]]
                what = _what(claim, others, told[index + 1 :]) or _distance(passage, claim)
                if what:
                    yield _in_points(passage.line_at(claim.numeral.start), claim, what)
            before = told


def _what(claim: Claim, before: Sequence[Claim], after: Sequence[Claim]) -> str:
    """What a percentage is that ought to be in points, or ""."""
    if claim.role == "margin":
        return "a margin of error"
    return "the change of a rate" if claim.role == "change" and _of_a_rate(claim, before, after) else ""


def _distance(passage: Passage, claim: Claim) -> str:
    """Whether a percentage is the distance of two percentages told near it, and words say that it is one."""
    reading = passage.reading
    levels = [
        each
        for each in reading.claims
        if abs(each.sentence - claim.sentence) < _NEAR and each is not claim and each.numeral.form != "words"
        if each.numeral.unit == "points"
        or (each.numeral.unit == "percent" and each.role in ("level", "share", "prior", "target"))
    ]
    pairs = [
        (one, other)
        for one, other in itertools.combinations(levels, 2)
        if abs(one.numeral.value - other.numeral.value) == claim.numeral.value
        if one.numeral.unit == other.numeral.unit
        and (one.numeral.unit == "percent" or claim.role == "change")
    ]
    sentence = reading.sentences[claim.sentence]
    words = reading.text[max(sentence.start, claim.numeral.start - 70) : claim.numeral.end + 30]
    if _OR_MORE.match(reading.text, claim.numeral.end):
        return ""  # a limit: "10.0% or more of sessions"
    if not pairs or not claim.numeral.value or not _APART.search(words) or _has_base(reading, claim):
        return ""
    return "the distance of two rates"


def _has_base(reading: Reading, claim: Claim) -> bool:
    """Whether a percentage is a share of its own: "8.6% (103 of 1,204)"."""
    index = reading.claims.index(claim)
    return any(each.role in ("count-of", "base") for each in reading.claims[index + 1 : index + 2])


def _in_points(line: Line, claim: Claim, what: str) -> Slip:
    number = re.sub(r"\s?(?:%|per\s?cent|percent)$", "", _SIGNS.sub("", claim.numeral.text))
    unit = "percentage point" if claim.numeral.value == 1 else "percentage points"
    return Slip(
        line,
        claim.numeral.text,
        f"'{claim.numeral.text}' is {what} given in per cent",
        f"write '{number} {unit}'",
    )


def _of_a_rate(claim: Claim, before: Sequence[Claim], after: Sequence[Claim]) -> bool:
    """Whether the change is of a percentage: its metric is called a rate, or its levels are percentages."""
    levels = [each for each in before if each.role in ("level", "prior", "share")][-1:]
    follows = [each for each in after[:1] if each.role in ("prior", "share", "level")]
    near = [each for each in (*levels, *follows) if each.numeral.unit == "percent"]
    if any(not claim.metric or key_words(each.metric) == key_words(claim.metric) for each in near):
        return True
    counted = any(each.numeral.unit == "" and each.role != "length" for each in (*before[-2:], *after[:2]))
    named = bool(_RATE.search(claim.metric)) and not _NUMBER_OF.search(claim.metric)
    return named and not (counted and not near)
