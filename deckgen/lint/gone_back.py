"""Turn two figures into whether the second goes back to what the first has told, with another value.

"Attendance was 94.1% in the autumn term. Letters went out, given that autumn term attendance stood at 93.6%":
nothing that the second is told with is new, and both are of one period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from deckgen.claims import figure_clauses
from deckgen.claims.figure_clauses import Clause
from deckgen.lint import nothing_new, told_apart
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.nothing_new import Figure
from deckgen.lint.told import SAME_TIME, Told, span_of
from deckgen.model.prose import Page

_NEAR = Fraction(5, 4)
_NEAR_OF_ONE_BASE = Fraction(3, 2)
_NEAR_TIMES = Fraction(2)
_ROLES = frozenset({"level", "share", "prior", "base", "count-of"})
_TELLING = 20  # smaller counts are near to each other by chance
_SO = re.compile(r"\b(?:because|since|given|so|therefore|hence|thus|due\s+to|owing\s+to)\b", re.I)
_YEAR = re.compile(r"\b20\d\d\b")
_SEASON = re.compile(r"\b(autumn|spring|summer|winter)\b", re.I)
_DAY_NAMED = re.compile(
    r"\b(?:census|results|survey|count|offer|polling|closing|snapshot)\s+(?:day|date|night|week)\b", re.I
)
_PRONOUN = re.compile(
    r"\W*(?:That|This|It)\s+(?:is|was|comes?|came|gives?|gave|makes?|made|works?|equals?)\b"
)
_BASED = re.compile(r"\s*\)\s+of\s+(?:(?:the|all|our|its|these|those)\s+)?(?P<noun>[a-z][\w-]*)")
_ACHIEVED = re.compile(r"\s*(?:recorded|achieved|seen|reached|reported)\b")


def pairs(told: Sequence[Told], page: Page, known: Knowledge, topic: str) -> Iterator[tuple[Told, Told]]:
    """Each figure that goes back to one before it; not one that says again what another has told."""
    found = list(_figures(told, known))
    for index, other in enumerate(found):
        above = found[:index]
        if any(equal(each.told, other.told) for each in above):
            continue
        of_one = (
            one.told
            for one in above
            if _comparable(one, other)
            and not told_apart.are_apart(one.told, other.told, page, known)
            and _one_period(one, other)
            and (nothing_new.tells(one, other, topic) or nothing_new.is_result(one, other, above))
        )
        if one := next(of_one, None):
            yield one, other.told


def _figures(told: Sequence[Told], known: Knowledge) -> Iterator[Figure]:
    """The figures that say what was, with their clauses; "That is 48 pence" goes on from what is above."""
    before: Figure | None = None
    for index, each in enumerate(told):
        achieved = each.claim.role == "target" and _ACHIEVED.match(each.line.text, each.claim.numeral.end)
        is_limit = told_apart.is_limit(each) or each.claim.numeral.hedge not in ("", "some")
        if not (achieved or (each.claim.role in _ROLES and not is_limit)):
            continue
        clause = figure_clauses.of(known.read(each.line.text), each.claim)
        if told_apart.is_one_of_several(each) and not clause.known:
            continue
        spans = frozenset(span_of(one) for one in clause.periods) - {""}
        spans = spans or frozenset({span_of(each.claim.period)}) - {""}
        based = _BASED.match(each.line.text, each.claim.numeral.end)
        noun = (based["noun"] if based else each.claim.numeral.noun).lower()
        if (
            each.claim.role == "prior"
            and before
            and before.told.sentence == each.sentence
            and not clause.words
        ):
            clause, noun = replace(before.clause, periods=clause.periods), before.noun
        elif before and before.told.sentence != each.sentence and _PRONOUN.match(each.sentence):
            clause = replace(clause, words=(*clause.words, *before.clause.words))
            spans = spans or before.spans
        after = next(iter(told[index + 1 : index + 2]), None)
        of = after.claim if after and after.claim.role == "base" and each.claim.role == "count-of" else None
        before = Figure(each, clause, spans, of.numeral.value if of else Fraction(0), noun)
        yield before


def equal(one: Told, other: Told) -> bool:
    """Whether two figures have one value."""
    a, b = one.claim.numeral, other.claim.numeral
    return a.unit == b.unit and a.value == b.value


def _comparable(first: Figure, second: Figure) -> bool:
    one, other = first.told, second.told
    a, b = one.claim.numeral, other.claim.numeral
    if a.unit != b.unit or a.decimals != b.decimals or a.unit in ("rank", "points", "times", "ratio"):
        return False
    if first.base != second.base and "count-of" in (one.claim.role, other.claim.role):
        return False
    together = one.line is other.line and one.claim.sentence == other.claim.sentence
    if together and not _SO.search(one.line.text[a.end : b.start]):
        return False
    low, high = sorted((a.value, b.value))
    near = _NEAR_TIMES if a.unit == "seconds" else _NEAR_OF_ONE_BASE if first.base else _NEAR
    return low < high <= low * near and (a.unit != "" or low >= _TELLING)


def _one_period(one: Figure, other: Figure) -> bool:
    """Whether both are told of one period: by its name, by its season, or as "the month" told before."""
    theirs = {span_of(each) for each in other.clause.periods} - {""}
    seasons = [
        {each.lower() for each in _SEASON.findall(told)} for told in (one.told.sentence, other.clause.said)
    ]
    if all(seasons) and not seasons[0] & seasons[1]:
        return False
    years = [set(_YEAR.findall(told)) for told in (one.told.sentence, other.clause.said)]
    if all(seasons) and years[0] & years[1]:
        return True
    if theirs:
        return bool(one.spans & theirs) and _one_day(one.clause, other.clause)
    if seasons[1]:
        return bool(seasons[0] & seasons[1])
    if _DAY_NAMED.search(other.clause.said):
        return bool(_DAY_NAMED.search(one.told.sentence)) and not other.spans - one.spans
    if not SAME_TIME.search(other.told.sentence):
        return False
    return bool(one.spans) and (bool(one.spans & other.spans) or bool(SAME_TIME.search(other.clause.said)))


def _one_day(first: Clause, second: Clause) -> bool:
    days = [{each.day for each in clause.periods} for clause in (first, second)]
    return bool(days[0] & days[1]) or not days[0] or None in days[0] | days[1]
