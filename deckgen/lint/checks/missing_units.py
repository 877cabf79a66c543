"""Figures that stand without their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import counted_spells, counting_names, cut_lengths, measured, money_names, notation
from deckgen.lint import counts_added, odd_units, shared_units, units_wanted, words
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import told_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page

_TIME = re.compile(
    r"(?<![-\w])(?:times?|waits?|waited|waiting|duration|delays?|length of|stays?|stayed|journey|"
    r"handovers?|turnaround)\b",
    re.I,
)
_RATE = re.compile(
    r"\b(?:rates?|proportion|percentage|share|satisfaction|occupancy|compliance|attendance|uptake|turnout|coverage|"
    r"sickness|absence|turnover)\b",
    re.I,
)
_EXTENT = re.compile(
    r"\b(?:speed|temperature|distance|weight|height|depth|consumption|usage)\b|\b(?:surface|floor|total)\s+area\b|\barea$",
    re.I,
)
_DIMENSION = re.compile(
    r"\s+(?:long|wide|high|deep|tall|thick|across|away|apart|in\s+(?:length|width|height|depth|diameter))(?=\s*(?:[.,;)]|$|and\b|or\b|by\b))",
    re.I,
)
_OF_STUFF = re.compile(
    r"\s+of\s+(?!(?:them|these|those|this|that|the|it|its|their|our|his|her|each|all|which|whom|"
    r"every|any|an?|us)\b)(?:[a-z]+\s+){0,2}?(?P<stuff>[a-z]{3,})\b"
    r"(?=\s*(?:[.,;)]|$|(?:and|was|is|in|for|on|at)\b))"
)
_NO_NOUN = re.compile(
    r"(?:before|after|until|between|among|amongst|outside|inside|each way|on average|just|only|also|overall|"
    r"(?:late|early|longer|shorter|sooner|faster|slower|quicker|older|younger|heavier|lighter)$|"
    r"(?:long|wide|high|deep|tall|thick|across|away|apart)(?:$|\s+(?:and|or|by)))\b",
    re.I,
)
_PAID = re.compile(
    r"\b(?:(?:spen[dt]|spending|cost|costs|costing|owed|owes|invested|raised|saved)\s+(?:[a-z]+\s+){0,3}?|"
    r"(?:paid|pays|paying)\s+(?:(?!to\s+\d)[a-z]+\s+){0,3}?)(?:a\s+total\s+of\s+|just\s+|only\s+)?$",
    re.I,
)
_WAGE = re.compile(
    r"\b(?:paid|pays?|earn(?:s|ed)?|costs?|owed?|charged?)\s+(?:about\s+|just\s+|only\s+|up\s+to\s+)?$", re.I
)
_A_WEEK = re.compile(r"\s+(?:an?|per|each)\s+(?:hour|day|night|week|month|year|session|head|shift)\b")
_COUNTS_ARE = re.compile(
    r"\b(?:counts?|numbers?|totals?|bases?|denominators?)\s+(?:is|are|was|were)\s+(?:[a-z]+\s+){0,3}$", re.I
)
_VERB_OF_TIME = re.compile(
    r"\b(?:waited|waits?|took|takes|taking|lasted|lasts|stayed|spent|within)\s+(?:in\s+[a-z]+\s+)?(?:for\s+)?"
    r"(?:an?\s+(?:average|mean|median)\s+of\s+)?(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
_DECIMAL_OF_THINGS = re.compile(
    r"\s+(?:of\s+(?!(?:them|these|those)\b)[a-z]|(?:were|had|said|did|are|have)\b)", re.I
)
_PER_HEAD = re.compile(
    r"\s+(?:per|an?|each|for\s+each)\s+(?:household|head|home|person|pupil|resident|employee|patient|bed|property)\b",
    re.I,
)
_SOME_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b", re.I)
_SHARED_UNIT = re.compile(r"\s*(?:(?:to|and|or)\s+[\d£]|/|[-–]\d)")
_NO_UNIT_NEEDED = re.compile(
    r"\s*(?:per\b|of\s+(?:the|those|these|them|its|their|our|all|every|each|which|whom|\d)|"
    r"which\b|who\b|out of|in \d{1,2}(?![\d/])|points?|being\b|"
    r"(?:stars?|marks?)\b|an?\s+(?:day|week|month|year)\b|each\b(?!\s+way\b))",
    re.I,
)
_OF_ONE_THING = re.compile(r"s\b|\s+fewer\b|\s+of\s+an?\s+[a-z]+", re.I)
"""What says that a number counts, is an age or a part of one of something: "5s", "0.12 of a grade"."""
_AGE_BEFORE = re.compile(
    r"\b(?:those|people|men|women|residents|patients|adults|children|pupils|staff|mothers|drivers|workers|tenants|boys|girls)\s+"
    r"(?:aged\s+)?(?:under|over)\s+$",
    re.I,
)
_LASTS = re.compile(r"\b(?:lasted|lasts?)\s+(?:for\s+)?(?:just\s+|only\s+|about\s+)?$", re.I)
_PENCE = 2  # decimals of money
_MOST = 1000  # rates and times have no thousands: a number of four digits counts things


@check("L14", "a figure stands without its unit")
def unit_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "1 hour 23", "an answer time of 12.49", "the rate was 83", "from 26 minutes to 21"."""
    lines = list(told_lines(page, known))
    counts = counts_added.of([reading for _, reading in lines])
    for line, reading in lines:
        odd = odd_units.of(reading)
        loose = notation.loose_durations(reading.text)
        for claim in reading.claims:
            numeral = claim.numeral
            if any(start <= numeral.start < end for start, end in loose) or shared_units.is_of_a_set(
                claim, reading.text
            ):
                continue
            if id(claim) in counts or shared_units.is_elliptic(claim, reading):
                continue
            if numeral.form == "units" and re.search(r"[A-Za-z]\s+\d+$", numeral.text):
                yield _unit(line, numeral, f"write '{notation.long_duration(numeral)}'")
            elif cut_lengths.is_cut(reading, claim):
                yield _unit(line, numeral, f"say its unit (months, days, hours) after {numeral.text}")
            elif _has_lost_its_millions(numeral):
                yield _unit(line, numeral, f"write '{numeral.text} million' or '{numeral.text}0'")
            elif _bare(claim, reading) and id(claim) in odd:
                yield _unit(line, numeral, f"give it in the unit of {odd[id(claim)].numeral.text}")
            elif _bare(claim, reading) and _wants_a_unit(claim, reading):
                unit = _which_unit(claim, reading.text)
                yield _unit(line, numeral, f"say {unit} {numeral.text}")


def _has_lost_its_millions(numeral: Numeral) -> bool:
    """Whether a sum of money has one decimal and no word for its size: "£1.3"; a price has two or none."""
    return numeral.unit == "money" and numeral.form == "digits" and numeral.decimals == 1


def _bare(claim: Claim, reading: Reading) -> bool:
    """Whether nothing beside a number says what it is of: neither a unit nor things, nor "fewer"."""
    numeral = claim.numeral
    if _OF_ONE_THING.match(reading.text, numeral.end) or _AGE_BEFORE.search(reading.text, 0, numeral.start):
        return False
    return (
        numeral.unit == ""
        and numeral.form in ("digits", "mixed")
        and (not numeral.noun or bool(_NO_NOUN.match(numeral.noun)))
        and claim.role in ("level", "prior", "change", "target", "")
    )


def _wants_a_unit(claim: Claim, reading: Reading) -> bool:
    things = _parts_of_what(claim, reading)
    return things == "whole" or (things == "" and _measures(claim, reading))


def _measures(claim: Claim, reading: Reading) -> bool:
    """Whether a number is of something that has a unit: a decimal, or a time, a rate or money by its name."""
    text, numeral = reading.text, claim.numeral
    before, after = text[: numeral.start], text[numeral.end :]
    if numeral.decimals and numeral.form == "digits" and _DECIMAL_OF_THINGS.match(after):
        return True  # no one resurfaces 18.6 roads
    if measured.is_amount(reading, claim) and claim.role in ("level", "prior"):
        per_head = numeral.decimals and _PER_HEAD.match(after)
        return bool(per_head) or not (_NO_UNIT_NEEDED.match(after) or _SHARED_UNIT.match(after))
    if _is_measured_by_words(before, after):
        return True
    if numeral.decimals == _PENCE and _is_of_money(claim):
        return True
    if measured.is_of_a_trip(reading, claim):
        return not re.match(r"\s+(?:per\b|of\b|points?\b|marks?\b|out\s+of\b)", after)
    if _NO_UNIT_NEEDED.match(after):
        return False
    if _PAID.search(before) and numeral.value >= _MOST:
        return True
    if claim.role != "change" and _SHARED_UNIT.match(after):
        return False
    if (_is_of_money(claim) and claim.metric in before.lower()) or units_wanted.is_told_alone(
        claim, before, reading
    ):
        return True
    return numeral.form == "digits" and claim.role != "" and _of_a_measure(claim, before, reading)


def _is_measured_by_words(before: str, after: str) -> bool:
    """Whether the words right beside a number say that it is so much and not so many."""
    wage = _WAGE.search(before) and _A_WEEK.match(after)  # "carers were paid 412 a week"
    by_kind = units_wanted.is_of_a_way(before, after) or units_wanted.is_measured_by(before)
    return bool(
        wage or by_kind or _DIMENSION.match(after) or _is_of_stuff(after) or measured.is_weighed(before)
    )


def _parts_of_what(claim: Claim, reading: Reading) -> str:
    """Whether a figure with decimals is said of "whole" things told before it, or of what has "parts".

    "2,660 detentions, and 81.4 of them were for lateness"; "61.4 posts, 7.8 of which are vacant".
    """
    before = [each.numeral for each in reading.claims if each.numeral.end <= claim.numeral.start]
    if not (claim.numeral.decimals and before and before[-1].noun):
        return ""
    if before[-1].unit or not _SOME_OF_THEM.match(reading.text, claim.numeral.end):
        return ""
    return "parts" if before[-1].decimals else "whole"


def _is_of_money(claim: Claim) -> bool:
    return money_names.is_of_money(claim.metric) and not counting_names.is_count(claim.metric)


def _is_of_stuff(after: str) -> bool:
    """Whether a number is of something that is measured and not counted: "covers 612 of main road"."""
    of = _OF_STUFF.match(after)
    return bool(of and words.singular(of["stuff"]))


def _of_a_measure(claim: Claim, before: str, reading: Reading) -> bool:
    """Whether the name of a measure, or the verb, asks for time, per cent or another unit."""
    if counted_spells.names_what_is_counted(claim):
        return False
    if (
        claim.numeral.value >= _MOST
        or counting_names.is_count(claim.metric)
        or units_wanted.per_head(reading, claim)
    ):
        return False
    if _COUNTS_ARE.search(before):
        return False
    if _VERB_OF_TIME.search(before):
        return bool(_LASTS.search(before)) or not shared_units.is_counted_before(claim, reading)
    if _RATE.search(claim.metric) and claim.numeral.value <= 100:
        return True
    if counted_spells.are_counted(before) and not claim.numeral.decimals:
        return False
    near = re.search(r"[^.;]*$", before[-90:])
    told = claim.metric if not claim.numeral.decimals or near is None else f"{claim.metric} {near.group()}"
    if _TIME.search(told) or _EXTENT.search(told):
        return True
    return bool(claim.numeral.decimals and re.search(r"\ban? (?:average|mean|median) of\s+$", before))


def _which_unit(claim: Claim, text: str) -> str:
    if money_names.is_of_money(claim.metric):
        return "£ before"
    time = _TIME.search(claim.metric) or _VERB_OF_TIME.search(text[: claim.numeral.start])
    return "seconds, minutes or days after" if time else "its unit (%, minutes, £) with"


def _unit(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(line, numeral.text, f"'{numeral.text}' has no unit", hint)
