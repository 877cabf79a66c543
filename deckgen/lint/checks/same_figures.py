"""The same figure for two periods or two measures: figures that should differ and do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import measures
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.lint.told import Told, differ, figures, measure_of, same_metric, span_of
from deckgen.model.claim import Claim
from deckgen.model.prose import Page

_SAID_SAME = re.compile(
    r"\b(?:same(?!\s+(?:\d+\s+|two\s+|three\s+)?"
    r"(?:date|day|week|month|quarter|term|year|period|time|survey|visit)s?\b)|"
    r"unchanged|no change|stable|steady|equal\w*|identical|both(?!\s+[\w’-]+(?:\s+[\w’-]+)?\s+and\b)"
    r"(?!\s+(?:terms|years|quarters|months)\.?$)|"
    r"remain\w*|frozen?|froze|constant|(?:held|kept|fixed|capped|stuck)\s+at|"
    r"(?:did|has|have|do|does)\s+not\s+(?:change|move|rise|risen|fall|alter)\w*|"
    r"no\s+(?:rise|increase|movement|difference)|(?:was|were|is|are|at|stood|reached)\s+(?:once\s+)?again|"
    r"once\s+more|still|no\s+different|as\s+(?:many|much|high|low|long)\s+as|flat|level with)\b",
    re.I,
)
_FEW = 3  # digits that two figures of different units may share by chance


@check("L12", "the same figure is given for two periods or two measures", of_numbers=True)
def one_value_two_periods(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Three or more digits that agree by chance are rare: one of the two was copied from the other."""
    told = [
        each
        for each in figures(page, known)
        if each.claim.role in ("level", "share", "prior") and _telling(each.claim)
    ]
    yield from _changes_alike(page, known)
    elsewhere = [
        each for other in known.pages if other.slide != page.slide for each in figures(other, known)
        if each.claim.role in ("level", "share", "prior") and _telling(each.claim)
    ]  # fmt: skip
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if _equal(one, other) and _copied(one, other, known):
                yield _copy(other, one)
        for other in elsewhere:
            near = same_metric(one.claim, other.claim, known) or _rare(one.claim)
            if _equal(one, other) and near and _digits(one.claim) > 2 and differ(one, other, known):
                yield _copy(one, other)


def _changes_alike(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Fell by 17.3% between the quarters. / Over the year they also fell by 17.3%": one is a copy."""
    told = [
        (each, _spans(each, known))
        for each in figures(page, known)
        if each.claim.role == "change" and each.claim.numeral.unit in ("percent", "points")
        if each.claim.numeral.decimals and _digits(each.claim) > 1 and not each.claim.numeral.hedge
    ]
    for index, (one, ours) in enumerate(told):
        for other, theirs in told[index + 1 :]:
            apart = ours and theirs and not ours & theirs and one.sentence != other.sentence
            if (
                apart
                and _equal(one, other)
                and not any(_SAID_SAME.search(each.sentence) for each in (one, other))
            ):
                yield _copy(other, one)


def _spans(told: Told, known: Knowledge) -> frozenset[str]:
    """The periods that the sentence of a figure names."""
    reading = known.read(told.line.text)
    sentence = reading.sentences[told.claim.sentence]
    inside = [each for each in reading.periods if sentence.start <= each.start < sentence.end]
    return frozenset(span_of(each) for each in inside) - {""}


def _copy(here: Told, there: Told) -> Slip:
    return Slip(
        here.line,
        here.claim.numeral.text,
        f"'{here.claim.numeral.text}' is also given for {_what(there)}",
        "check both against the data: one may be a copy of the other",
    )


def _equal(one: Told, other: Told) -> bool:
    first, second = one.claim.numeral, other.claim.numeral
    if first.unit != second.unit:  # "cost £184,610", "came to 184,610 hours"
        digits = [re.sub(r"\D", "", each.text) for each in (first, second)]
        return _digits(one.claim) > _FEW and digits[0] == digits[1]
    return first.value == second.value and first.unit == second.unit


def _copied(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two equal figures of a slide are told of different periods or measures, and not as the same."""
    if any(_SAID_SAME.search(each.sentence) for each in (one, other)) or _back_to(other):
        return False
    if one.line is other.line and _two_things(one.claim, other.claim):
        return _digits(one.claim) > 2
    if one.claim.numeral.unit != other.claim.numeral.unit:
        return True
    if "prior" in (one.claim.role, other.claim.role):
        pair = {one.claim.role, other.claim.role} == {"level", "prior"} and one.sentence == other.sentence
        return pair and _periods_differ(one, other)
    same = measures.same(measure_of(one, known), measure_of(other, known)) or _goes_on(one, other)
    if _periods_differ(one, other):
        alone = one.line is not other.line and not measure_of(other, known).clause
        if _digits(one.claim) < 3 and "." not in one.claim.numeral.text:
            return same or alone
        return same or _digits(one.claim) > 2 or one.line is other.line
    if _digits(one.claim) < 3 or same:
        return False  # the same fact twice
    first, second = measure_of(one, known), measure_of(other, known)
    said = first.clause and second.clause
    if one.line is other.line:
        return bool(said) and _clauses_apart(one, other) and measures.apart(first, second)
    return measures.apart(first, second) if said else differ(one, other, known)


def _clauses_apart(one: Told, other: Told) -> bool:
    """Whether two figures of four digits stand in clauses of one sentence, each with its own subject."""
    between = one.line.text[one.claim.numeral.end : other.claim.numeral.start]
    parted = re.search(r"(?:;|,\s+(?:while|whereas)\b)(?P<second>.*)$", between)
    named = parted is not None and (other.claim.numeral.noun or re.search(r"[a-z]{4,}", parted["second"]))
    return bool(named) and _digits(one.claim) > _FEW and one.claim.sentence == other.claim.sentence


def _periods_differ(one: Told, other: Told) -> bool:
    first, second = span_of(one.claim.period), span_of(other.claim.period)
    return bool(first and second and first != second)


def _goes_on(one: Told, other: Told) -> bool:
    """Whether the second is told of "it", in the sentence after the first."""
    return bool(
        re.search(r"\b(?:it|this|they)\s+(?:also\s+)?(?:was|were|stood|came)\b", other.sentence)
    ) and (one.line is not other.line or other.claim.sentence - one.claim.sentence == 1)


def _two_things(one: Claim, other: Claim) -> bool:
    """Whether one sentence counts as many of one thing as of another: "1,642 loans and 1,642 returns"."""
    nouns = [each.numeral.noun for each in (one, other)]
    return one.sentence == other.sentence and all(nouns) and nouns[0].split()[-1] != nouns[1].split()[-1]


def _back_to(told: Told) -> bool:
    """Whether a count goes back to one told before: "all 127 cases", "the 14,200 homes"."""
    claim = told.claim
    before = told.line.text[: claim.numeral.start]
    return claim.numeral.unit == "" and bool(
        re.search(
            r"\b(?:the|all|these|those|both|its|their)\s+$|(?:^|[•.]\s+)(?:With|Based\s+on|From)\s+$",
            before,
            re.I,
        )
    )


def _rare(claim: Claim) -> bool:
    return claim.numeral.unit in ("percent", "seconds")


def _digits(claim: Claim) -> int:
    return len(re.sub(r"\D", "", claim.numeral.text).strip("0"))


def _telling(claim: Claim) -> bool:
    """Whether a figure has three digits that count, or two with a decimal: two are hardly alike by chance."""
    enough = (
        _digits(claim) > 2
        or (_digits(claim) == 2 and claim.numeral.unit == "seconds")
        or (_digits(claim) == 2 and "." in claim.numeral.text)
    )
    return enough and not claim.numeral.hedge


def _what(told: Told) -> str:
    period = f" in {told.claim.period.text}" if told.claim.period else ""
    return f"{told.claim.metric or 'another measure'}{period}"
