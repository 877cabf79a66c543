"""One measure with two values for one period: figures that should be one and are two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.claims import measured_things, measures, stocks
from deckgen.lint import gone_back, nothing_new, one_measure, told_apart
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.lint.told import Told, figures, measure_of, same_metric, span_of
from deckgen.model.claim import Claim, PeriodMention
from deckgen.model.prose import Page

_SOURCE_SAID = re.compile(
    r"\b(?:source|according to|published|national(?:ly)?|survey|dashboard|provisional|definition)\b", re.I
)
_NATIONAL_FIGURE = re.compile(r"\bnational\s+(?:[a-z]+\s+){0,3}(?:of\s+)?[\d£][\d.,]*%?", re.I)
_COSTS = re.compile(r"\b(?:costs?|pays?|charges?|(?:is|are)\s+(?:priced|charged|£))(?=\s)", re.I)
_OF_PEERS = re.compile(
    r"\b(?:all|other|similar|neighbouring|comparable)\s+(?:\d+\s+)?(?:(?!the\b|our\b|its\b|these\b)[a-z]+\s+)?"
    r"(?:trusts|hospitals|councils|authorities|boroughs|districts|counties|schools|academies|colleges|boards)\b",
    re.I,
)
"""What tells that a figure is of all of a kind, and not of the one that reports."""
_FOLLOWED = re.compile(r"\b(?:followed\s+by|ahead\s+of|most\s+common|commonest|most\s+frequent)\b", re.I)
_OF_ALL_THEIRS = re.compile(r"\b(?:the|these|those|all)\s+$|[a-z]['’]s\s+$")
_LED_BY_WITH = re.compile(r"[\w)],?\s+with\s+$")
_STOCKS_APART = Fraction(3, 2)  # "the 4 homes" beside "14 homes" may be some of them
_THOUSAND = 1000
_BEING = re.compile(r"\s*,?\s+(?:which|that)\s+(?:is|was|are|were)\s+(?:the|our|its|their)\s")
_APART = 3  # two values of one measure do not differ by more than this factor


@check("L11", "one measure has two values for one period, and no word of their sources", of_numbers=True)
def two_values(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 seconds" and "12.49" for the same month's answer time."""
    yield from _stocks_differ(page, known)
    topic = " ".join(line.text for line in page.lines if line.kind == "title")
    told = [*_of_title(page, known), *figures(page, known)]
    for one, other in gone_back.pairs(told, page, known, topic):
        if _sources(one) == _sources(other):
            yield _two(other, one)
            yield _two(one, other)
    for one, other in _pairs(told, page, known):
        if _conflict(one, other, known, topic) and not any(_sources(each) for each in (one, other)):
            yield _two(other, one)
            if one.line.kind == "title":
                yield _two(one, other)


def _pairs(told: Sequence[Told], page: Page, known: Knowledge) -> Iterator[tuple[Told, Told]]:
    """The figures that can be of one thing, two and two; not one that says again what another has told."""
    told = [
        each
        for each in told
        if (_states(each.claim) or _is_labelled(each) or _is_named_after(each)) and not _is_part(each, told)
    ]
    told = [
        each
        for each in told
        if not (told_apart.is_limit(each) or told_apart.is_one_of_several(each) or _is_of_one_kind(each))
    ]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if any(gone_back.equal(each, other) for each in told[:index]):
                continue
            if _is_beside(one, other) and not _is_all_of(other, one, known):
                continue
            if told_apart.are_apart(one, other, page, known) or nothing_new.are_parted(one, other, known):
                continue
            if bool(_OF_PEERS.search(one.sentence)) == bool(_OF_PEERS.search(other.sentence)):
                yield one, other


def _two(told: Told, beside: Told) -> Slip:
    claim, other = told.claim, beside.claim
    return Slip(
        told.line,
        claim.numeral.text,
        f"'{claim.numeral.text}' and '{other.numeral.text}' are both given for "
        f"{claim.metric or other.metric} in {claim.period.text if claim.period else 'the same period'}",
        "keep one of them, or name the source and definition of each",
    )


def _sources(told: Told) -> set[str]:
    """The words of sources that are said of a figure; "above the national 69.0%" is of that one."""
    own = told.claim.numeral.text
    rest = _NATIONAL_FIGURE.sub(lambda each: each.group() if own in each.group() else " ", told.sentence)
    return {each.lower() for each in _SOURCE_SAID.findall(rest)}


def _of_title(page: Page, known: Knowledge) -> Iterator[Told]:
    """What a title tells for a period: "Attendance reached 93.1% in September 2024"."""
    for line in page.lines:
        for claim in known.read(line.text).claims if line.kind == "title" else ():
            if claim.role in ("level", "share") and span_of(claim.period):
                yield Told(line, claim, line.text)


def _is_part(one: Told, told: Sequence[Told]) -> bool:
    """Whether a figure is of some only: "Of the 39 exclusions, 35 were from secondary schools"."""
    return one.claim.role == "level" and any(
        each.claim.role == "base" and each.claim.numeral.unit == one.claim.numeral.unit == ""
        and each.line is one.line and each.claim.sentence == one.claim.sentence
        and each.claim.numeral.end <= one.claim.numeral.start
        for each in told
    )  # fmt: skip


def _is_of_one_kind(told: Told) -> bool:
    """Whether a count is that of one of several: "most common was noise, with 97, followed by"."""
    before = told.line.text[: told.claim.numeral.start]
    counts = told.claim.numeral.unit == "" and told.claim.role == "level"
    return counts and bool(_LED_BY_WITH.search(before) and _FOLLOWED.search(told.sentence))


def _is_beside(one: Told, other: Told) -> bool:
    """Whether two figures stand in one sentence, which tells them apart."""
    return one.line is other.line and one.claim.sentence == other.claim.sentence


def _is_all_of(other: Told, one: Told, known: Knowledge) -> bool:
    """Whether a figure in brackets is the base of a share of the same things: "(231 of 598) of pupils"."""
    in_brackets = other.line.text[other.claim.numeral.end :].lstrip().startswith(")")
    named = set(measure_of(one, known).named) & set(measure_of(other, known).named)
    return other.claim.role == "base" and in_brackets and any(len(each) > 1 for each in named)


def _stocks_differ(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "The unit has 24 chairs. / Each of its 28 chairs is cleaned": of one stock, two numbers."""
    found = [(line, each) for line, reading in read_lines(page, known) for each in stocks.find(reading)]
    for line, back in found:
        for _, told in found:
            low, high = sorted((back.claim.numeral.value, told.claim.numeral.value))
            of_one = told.told and not back.told and back.things <= told.things
            if of_one and low < high <= low * _STOCKS_APART:
                yield Slip(
                    line,
                    back.claim.numeral.text,
                    f"'{back.claim.numeral.text}' and '{told.claim.numeral.text}' are both given for "
                    f"{' '.join(sorted(told.claim.numeral.noun.split()[-1:]))}",
                    "keep one of them, or say what each counts",
                )


def _is_labelled(told: Told) -> bool:
    """Whether a number out of another is what a label names: "Vacant posts: 214 of 2,675"."""
    before = told.line.text[: told.claim.numeral.start]
    return told.claim.role == "count-of" and before.endswith(": ") and not told.claim.numeral.hedge


def _is_named_after(told: Told) -> bool:
    """Whether words after a figure say what it was: "than the 26 minutes which was the average wait"."""
    return told.claim.role == "prior" and bool(_BEING.match(told.line.text, told.claim.numeral.end))


def _states(claim: Claim) -> bool:
    """Whether a claim says what a measure was, for a period of its own."""
    period = claim.period
    beside = period is not None and 0 <= period.start - claim.numeral.end < 45
    role = claim.role in ("level", "share", "base") or (claim.role == "prior" and beside)
    return role and not claim.numeral.hedge


def _is_price(told: Told) -> bool:
    """Whether a sum of money is what something costs now: "a permit costs £62 a year"."""
    return told.claim.numeral.unit == "money" and not told.claim.period and bool(_COSTS.search(told.sentence))


def _same_day(one: PeriodMention | None, other: PeriodMention | None) -> bool:
    """Whether two mentions are the same months, and the same day where they are days."""
    return bool(one and other and span_of(one) and span_of(one) == span_of(other) and one.day == other.day)


def _deeds_differ(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether other things were done to the things counted: "closed 46 complaints", "replied to 41"."""
    verbs = {measure_of(each, known).verb for each in (one, other)}
    return "" not in verbs and len(verbs) > 1


def _are_swapped(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two large counts of the same things differ by the order of their digits: 6,214 and 6,124."""
    a, b = one.claim, other.claim
    if a.numeral.unit or b.numeral.unit or min(a.numeral.value, b.numeral.value) < _THOUSAND:
        return False
    nouns = {each.numeral.noun.split()[0] for each in (a, b) if each.numeral.noun}
    if len(nouns) > 1:
        return False
    spans = {span_of(each.period) for each in (a, b)} - {""}
    first, second = measure_of(one, known), measure_of(other, known)
    definite = any(
        _OF_ALL_THEIRS.search(each.line.text, 0, each.claim.numeral.start) for each in (one, other)
    )
    of_one = definite or "base" in (a.role, b.role) or not measures.apart(first, second)
    return len(spans) < 2 and one_measure.swapped(a, b) and bool(first.clause & second.clause) and of_one


def _conflict(one: Told, other: Told, known: Knowledge, topic: str) -> bool:
    a, b = one.claim, other.claim
    if _are_swapped(one, other, known):
        return True
    if not (_same_day(a.period, b.period) or (_is_price(one) and _is_price(other))):
        return False
    levels = a.role == b.role == "level" and same_metric(a, b, known) and a.numeral.noun == b.numeral.noun
    levels = levels and not measured_things.measured(a.numeral.noun)
    levels = levels and measures.says_what(a.metric) and not _deeds_differ(one, other, known)
    if not levels and not one_measure.are_of_one(one, other, known, topic):
        return False
    units = {a.numeral.unit, b.numeral.unit}
    if len(units) > 1 and not (units == {"", "seconds"} and (a.numeral.decimals or b.numeral.decimals)):
        return False
    low, high = sorted((a.numeral.value, b.numeral.value))
    if low * _APART < high:
        return False
    return abs(a.numeral.value - b.numeral.value) > (a.numeral.step + b.numeral.step) / 2
