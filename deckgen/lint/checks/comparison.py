"""Comparisons: one metric with two values, one value for two periods, changes without a level, silent
targets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import measures
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, PeriodMention, Reading
from deckgen.model.prose import Line, Page

_SOURCE_SAID = re.compile(
    r"\b(?:source|according to|published|national(?:ly)?|survey|dashboard|provisional|definition)\b", re.I
)
_STATUS = re.compile(
    r"\b(?:within|outside|met|meets?|meeting|miss(?:ed|es|ing)?|below|above|exceed\w*|short of|"
    r"not met|achiev\w+|breach\w*|"
    r"against|under|over|beat\w*|on target|off target|compliant|non-compliant|behind|ahead of|"
    r"fail\w*|better than|worse than|"
    r"higher than|lower than|longer than|shorter than|faster than|slower than|less than|more than)\b",
    re.I,
)
_SAID_SAME = re.compile(
    r"\b(?:same|unchanged|no change|stable|steady|equal\w*|identical|both|again|remain\w*|flat|level with)\b",
    re.I,
)
_AVERAGE = re.compile(r"\b(?:average|mean|median|typical)\b", re.I)
_SUMMED = re.compile(r"\b(?:volume|number of|total|count of|sum of)\b", re.I)
_TWO_AGGREGATIONS = re.compile(
    r"\b(?:average|mean)\s+(?:\w+\s+)?(?:median|total|sum)\b|\bmedian\s+(?:\w+\s+)?(?:average|mean|total|sum)\b|"
    r"\b(?:total|sum|summed)\s+(?:average|mean|median)\b|\bmedian\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?)\b|"
    r"\b(?:average|mean)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?)\b|"
    r"\b(?:total|sum)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?|medians?|rates|percentages)\b",
    re.I,
)
_OF_A_SUM = re.compile(
    r"\b(?:an?\s+(?:average|mean|median)\s+of|averag(?:ed|ing))\s+(?:just\s+|some\s+|about\s+)?$", re.I
)
_TOTAL_OF = re.compile(
    r"\b(?:a\s+total\s+of|totall(?:ed|ing|s)|totals)\s+(?:just\s+|some\s+|about\s+)?$", re.I
)
_STOCK = re.compile(
    r"\b(?:beds?|staff|employees?|on roll|residents|people|population|households|tenan\w+|members|open|occupied|"
    r"in post|caseload|in care|waiting list|registered|vacanc\w+|places|posts|stock|roll)\b",
    re.I,
)
_LEVELS_OF = {"points": ("percent",), "percent": ("percent", "", "money"), "seconds": ("seconds",), "": ("",)}


@dataclass(frozen=True, slots=True)
class _Told:
    line: Line
    claim: Claim
    sentence: str


def _all(page: Page, known: Knowledge) -> list[_Told]:
    return [
        _Told(line, claim, sentence.text)
        for line, reading in read_lines(page, known)
        for sentence, claims in by_sentence(reading)
        for claim in claims
    ]


def _same_metric(one: Claim, other: Claim, known: Knowledge) -> bool:
    """Whether two claims speak of one measure: the same words, once the glossary's other names are put
    right.
    """
    first, second = (key_words(_proper(each.metric, known)) for each in (one, other))
    return bool(first) and first == second


def _proper(metric: str, known: Knowledge) -> str:
    for term in known.glossary.terms:
        for other in term.instead_of:
            metric = metric.replace(other.lower(), term.name.lower())
    return metric


def _span(mention: PeriodMention | None) -> str:
    return str(mention.span) if mention and mention.span else ""


@check("L11", "one measure has two values for one period, and no word of their sources", of_numbers=True)
def two_values(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 seconds" and "12.49" for the same month's answer time."""
    told = [each for each in _all(page, known) if _states(each.claim)]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if one.line is other.line and one.claim.sentence == other.claim.sentence:
                continue
            if not _conflict(one, other, known) or any(
                _SOURCE_SAID.search(each.sentence) for each in (one, other)
            ):
                continue
            yield Slip(
                other.line,
                other.claim.numeral.text,
                f"'{other.claim.numeral.text}' and '{one.claim.numeral.text}' are both given for "
                f"{other.claim.metric} in "
                f"{other.claim.period.text if other.claim.period else 'the same period'}",
                "keep one of them, or name the source and definition of each",
            )


def _states(claim: Claim) -> bool:
    """Whether a claim says what a measure was, for a period of its own."""
    period = claim.period
    beside = period is not None and 0 <= period.start - claim.numeral.end < 45
    role = claim.role in ("level", "share", "base") or (claim.role == "prior" and beside)
    return role and not claim.numeral.hedge


def _measure(told: _Told, known: Knowledge) -> measures.Measure:
    return measures.of(known.read(told.line.text), told.claim)


def _same_day(one: PeriodMention | None, other: PeriodMention | None) -> bool:
    """Whether two mentions are the same months, and the same day where they are days."""
    return bool(one and other and _span(one) and _span(one) == _span(other) and one.day == other.day)


def _conflict(one: _Told, other: _Told, known: Knowledge) -> bool:
    a, b = one.claim, other.claim
    if not _same_day(a.period, b.period):
        return False
    levels = a.role == b.role == "level" and _same_metric(a, b, known)
    if not levels and not measures.same(_measure(one, known), _measure(other, known)):
        return False
    units = {a.numeral.unit, b.numeral.unit}
    if len(units) > 1 and not (units == {"", "seconds"} and (a.numeral.decimals or b.numeral.decimals)):
        return False
    near = abs(a.numeral.value - b.numeral.value) <= (a.numeral.step + b.numeral.step) / 2
    return not near and not (a.numeral.noun and b.numeral.noun and a.numeral.noun != b.numeral.noun)


@check("L12", "the same figure is given for two periods or two measures", of_numbers=True)
def one_value_two_periods(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Three or more digits that agree by chance are rare: one of the two was copied from the other."""
    told = [
        each for each in _all(page, known) if each.claim.role in ("level", "share") and _telling(each.claim)
    ]
    elsewhere = [
        each for other in known.pages if other.slide != page.slide for each in _all(other, known)
        if each.claim.role in ("level", "share", "prior") and _telling(each.claim)
    ]  # fmt: skip
    for index, one in enumerate(told):
        for other in [*told[index + 1 :], *elsewhere]:
            if one.line is other.line and not _copied_within(one, other):
                continue
            if (
                one.claim.numeral.value != other.claim.numeral.value
                or one.claim.numeral.unit != other.claim.numeral.unit
            ):
                continue
            if _differ(one, other, known) and (
                other in told or _same_metric(one.claim, other.claim, known) or _rare(one.claim)
            ):
                here = other if other in told else one
                yield Slip(
                    here.line,
                    here.claim.numeral.text,
                    f"'{here.claim.numeral.text}' is also given for {_what(one if here is other else other)}",
                    "check both against the data: one may be a copy of the other",
                )


def _copied_within(one: _Told, other: _Told) -> bool:
    """Whether two figures of one paragraph are told for two periods, and no word says that they are the same."""
    first, second = _span(one.claim.period), _span(other.claim.period)
    said_same = any(_SAID_SAME.search(each.sentence) for each in (one, other))
    return bool(first and second and first != second and not said_same)


def _rare(claim: Claim) -> bool:
    return claim.numeral.unit in ("percent", "seconds")


def _telling(claim: Claim) -> bool:
    """Whether a figure has three digits that count, so that two of them are hardly alike by chance."""
    digits = re.sub(r"\D", "", claim.numeral.text).strip("0")
    return len(digits) > 2 and not claim.numeral.hedge


def _differ(one: _Told, other: _Told, known: Knowledge) -> bool:
    """Whether two equal figures are said of different things: another period, or plainly another measure."""
    periods = (
        _span(one.claim.period)
        and _span(other.claim.period)
        and _span(one.claim.period) != _span(other.claim.period)
    )
    measures = not _same_metric(one.claim, other.claim, known)
    return bool(periods) or (
        measures and bool(key_words(one.claim.metric)) and bool(key_words(other.claim.metric))
    )


def _what(told: _Told) -> str:
    period = f" in {told.claim.period.text}" if told.claim.period else ""
    return f"{told.claim.metric or 'another measure'}{period}"


@check("L13", "the word for an aggregation is not what was done")
def aggregation_word(page: Page, known: Knowledge) -> Iterator[Slip]:
    """An "average volume" that is a year's sum; an "average median"; a "total" of 38.4 a month."""
    for line, reading in read_lines(page, known):
        for match in _TWO_AGGREGATIONS.finditer(line.text):
            yield Slip(
                line,
                match.group(),
                f"'{match.group()}' is two aggregations in one",
                "write 'the average of the monthly medians', or give the median or the total itself",
            )
        for claim in reading.claims:
            word = _wrong_aggregation(reading, claim)
            if word:
                called, is_one, better = word
                yield Slip(
                    line, called, f"'{called}' calls {is_one} of {claim.numeral.text}", f"write {better}"
                )


def _wrong_aggregation(reading: Reading, claim: Claim) -> tuple[str, str, str] | None:
    """The words at fault, what they call what, and better ones; None where the word is right."""
    numeral, text = claim.numeral, reading.text
    sentence = reading.sentences[claim.sentence].text
    if numeral.unit or claim.role not in ("level", "prior") or numeral.form == "label":
        return None
    before = text[: numeral.start]
    total = _TOTAL_OF.search(before)
    if total and numeral.decimals and numeral.form == "digits" and _per(sentence):
        return text[total.start() : numeral.end], "an average a total", "'an average of'"
    if numeral.decimals or not _long(claim) or _per(sentence):
        return None
    if _AVERAGE.search(claim.metric) and _SUMMED.search(claim.metric):
        return claim.metric, "a sum an average", "'the total' or 'there were', without 'average'"
    average = _OF_A_SUM.search(before)
    stock = _STOCK.search(f"{numeral.noun} {claim.metric}")
    if average and not stock and (numeral.value >= 1000 or _is_sum(reading, claim)):
        return text[average.start() : numeral.end], "a sum an average", "'a total of'"
    return None


def _long(claim: Claim) -> bool:
    """Whether a claim is of three months or more."""
    period = claim.period
    return period is not None and (period.form == "rolling" or (period.length or 0) > 2)


def _is_sum(reading: Reading, claim: Claim) -> bool:
    """Whether other counts of the sentence add up to this one."""
    others = [
        each.numeral.value for each in reading.claims
        if each is not claim and each.sentence == claim.sentence and each.numeral.unit == "" and each.role == "level"
    ]  # fmt: skip
    return len(others) > 1 and sum(others) == claim.numeral.value


def _per(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:per|a|each|every) (?:day|week|month|year|school|ward|site)\b|\b(?:daily|weekly|"
            r"monthly|annual)\b",
            text,
            re.I,
        )
    )


@check("L15", "a change is told without what it is a change of, or since when", of_numbers=True)
def comparator_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A percentage needs a level or a number; a change needs the period it is compared with."""
    dated = any(each.form == "rolling" for _, reading in read_lines(page, known) for each in reading.periods)
    for line, reading in read_lines(page, known):
        for _sentence, told in by_sentence(reading):
            changes = [each for each in told if _tells_change(each)]
            if not changes:
                continue
            missing = _missing(changes[0], line, told, dated, bool(reading.periods))
            if missing:
                yield Slip(
                    line,
                    changes[0].numeral.text,
                    f"'{changes[0].numeral.text}' is told without {missing}",
                    f"add {missing}",
                )


def _tells_change(claim: Claim) -> bool:
    """Whether a figure is a change: "up 12%", "by a third", "have doubled"; "halved" may stand beside levels."""
    multiple = claim.numeral.unit == "times" and claim.numeral.form == "words" and claim.role == "level"
    return multiple or (claim.role == "change" and claim.numeral.unit != "rank")


def _missing(change: Claim, line: Line, told: list[Claim], dated: bool, periods: bool) -> str:
    """What a reader needs to weigh the change: the level that it came to, and the period compared with."""
    family = _LEVELS_OF.get(change.numeral.unit, ("", "percent", "seconds", "money"))
    others = [each for each in told if each is not change]
    levels = [
        each
        for each in others
        if each.role in ("level", "prior", "share", "base") and each.numeral.unit in family
    ]
    if change.numeral.unit == "percent":  # a percentage of another measure is no level of this one
        levels = [each for each in levels if each.numeral.unit == "" or each.metric == change.metric]
    item = len(line.text.split()) <= 14  # an item of a list, whose total was told above
    counted = any(each.role in ("count-of", "change") and each.numeral.unit == "" for each in others)
    if not levels and not (item and (counted or any(each.numeral.unit == "percent" for each in others))):
        return (
            "the level that it came to"
            if counted or change.numeral.unit != "percent"
            else "the numbers behind it"
        )
    if not periods and not dated:
        return "the period that it is compared with"
    return ""


@check("L26", "a target is named and whether it was met is not said")
def target_silent(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "53 seconds (SLA 30 seconds)": met or missed, and by how much?"""
    for line, reading in read_lines(page, known):
        targets = [each for each in reading.claims if each.role == "target"]
        levels = [each for each in reading.claims if each.role in ("level", "share")]
        if targets and levels and not _STATUS.search(line.text):
            words = targets[0].numeral.text
            yield Slip(
                line,
                words,
                f"the target of {words} is named, and whether it was met is not said",
                f"say it: 'outside the target of {words}, by ...'",
            )
        elif not targets:
            yield from _held(line, levels, known, page)


def _held(line: Line, levels: list[Claim], known: Knowledge, page: Page) -> Iterator[Slip]:
    """A measure that a target is held for, on a slide that never says how it stands to it."""
    for claim in levels:
        for target in known.targets:
            words = key_words(known.noun(target.metric) or target.metric)
            shared = words & key_words(claim.metric + " " + line.text)
            about = len(shared) > 1 and 2 * len(shared) >= len(words)
            silent = not any(
                re.search(r"\b(?:target|standard|SLA|ambition)\b", each.text, re.I) for each in page.lines
            )
            if about and silent and line.authored and _unit_of(claim) == target.value.unit:
                yield Slip(
                    line,
                    claim.numeral.text,
                    f"'{claim.numeral.text}' has a target ({target.name}) that is not told",
                    "say whether it was met, and by how much",
                )
                return


def _unit_of(claim: Claim) -> str:
    return claim.numeral.unit or "count"
