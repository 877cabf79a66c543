"""Turn a text into the trends it claims, and into the runs of periods that could bear one out.

A rise is one step; a trend is many, one way. "Rose by 4%" claims a rise, "keeps rising" and "a sustained
rise" claim a trend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Period

_MOVING = (
    r"(?:increasing|decreasing|rising|falling|climbing|growing|declining|dropping|improving|worsening|deteriorating|"
    r"shrinking|lengthening|shortening|mounting|swelling|snowballing|spiralling|mushrooming|ballooning|dwindling|tumbling|soaring|(?:going|coming|creeping|edging|moving|heading)\s+(?:up|down)(?:wards?)?|"
    r"getting\s+(?:better|worse|longer|shorter|higher|lower))"
)
_MOVED = (
    r"(?:increased|decreased|risen|rose|fallen|fell|climbed|grown|grew|declined|dropped|improved|worsened|deteriorated|"
    r"shrunk|lengthened|shortened|(?:gone|went|come|came|crept|edged|moved)\s+(?:up|down)(?:wards?)?|"
    r"got(?:ten)?\s+(?:better|worse|longer|shorter))"
)
_MOVE = (
    r"(?:increases?|decreases?|rises?|falls?|climbs?|grows?|declines?|drops?|improves?|worsens?|deteriorates?|shrinks?|"
    r"lengthens?|shortens?|mounts?|swells?|spirals?|dwindles?|soars?|(?:goes?|comes?)\s+(?:up|down)|gets?\s+(?:better|worse|longer|shorter))"
)
_MOVE_NOUN = (
    r"(?:increase|decrease|rise|fall|climb|growth|decline|drop|improvement|reduction|deterioration|slide|recovery|"
    r"upturn|downturn)"
)
_ONE_WAY = (
    r"(?:upwards?|downwards?|rising|falling|increasing|decreasing|improving|worsening|declining|deteriorating|growing|"
    r"shrinking|ever-\w+)"
)
_LASTING = (
    r"(?:sustained|continued|continuing|continuous|continual|consistent|persistent|steady|long[-\s]term|longer[-\s]term|"
    r"ongoing|constant|relentless|unbroken|uninterrupted|gradual|year-after-year|month-after-month|unrelenting|lasting)"
)
_JUDGED = (
    r"(?:positive|negative|stable|clear|general|overall|encouraging|worrying|concerning|favourable|"
    r"underlying)"
)
_TREND = r"(?:trends?|trajector(?:y|ies))"
_COURSE = (
    rf"(?:{_TREND}|patterns?|paths?|direction(?:\s+of\s+travel)?|momentum|spiral|drift|tendency|course|curve|"
    r"slope)"
)
_STEADILY = (
    r"(?:steadily|continuously|continually|consistently|constantly|persistently|relentlessly|progressively|inexorably|"
    r"gradually|invariably|always)"
)
_UNITS = r"(?:month|year|quarter|week|term)"
_AGAIN = (
    rf"(?:(?P<unit>{_UNITS})\s+(?:after|by)\s+(?P=unit)|(?P<on>month|quarter|week|term)\s+(?:up)?on\s+(?P=on)|"
    rf"(?:in\s+)?(?:every|each)\s+{_UNITS})"
)
_ENDS = (
    r"(?=\s*(?:[.,;:)–]|$)|\s+(?:from|to|by|in|at|and|but|with|since|as|over|each|every|for|year|month|quarter|week|while|"
    r"across|on|steadily|again|after|so|because|this|during|among)\b)"
)
_NOT_A_NAME = (
    r"(?!\s+(?:plans?|programmes?|team|lead|cycle|approach|culture|framework|board|project|scheme|strategy|fund|work|group|"
    r"care|condition|support)\b)"
)
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:{_LASTING}\s+)?{_ONE_WAY}\s+(?:\w+\s+)?{_COURSE}\b",
        rf"\b(?:{_LASTING}|{_JUDGED})\s+(?:[\w-]+\s+)?{_TREND}\b",
        rf"\b{_LASTING}\s+(?:[\w-]+\s+)?{_COURSE}\b",
        rf"\b{_LASTING}\s+(?:[\w-]+\s+)?{_MOVE_NOUN}\b{_NOT_A_NAME}",
        r"\btrend(?:s|ing|ed)?\s+(?:is\s+|are\s+)?(?:clearly\s+|firmly\s+)?(?:up|down)\w*",
        rf"\b{_TREND}\b[^.;]{{0,60}}?\b(?:showing|shows?|are|is)\s+an?\s+{_MOVE_NOUN}\b",
        rf"\b(?:direction\s+of\s+travel|{_TREND}|pattern)\s+(?:is|are|remains?)\s+(?:\w+ly\s+|still\s+)?"
        rf"(?:{_ONE_WAY}|one\s+of\s+{_MOVE_NOUN}|up\b|down\b|{_JUDGED})",
        rf"\b(?:has|have|had)\s+been\s+(?:\w+ly\s+)?{_MOVING}\b{_ENDS}",
        rf"\b(?:never|not|n['’]t)\s+(?:stop\w*|ceas\w*)\s+{_MOVING}\b",
        r"\b(?:no|little|few)\s+signs?\s+of\s+(?:stopping|slowing|ending|easing|abating|letting\s+up|levelling\s+off|turning|changing)\b",
        rf"\b(?:pattern|picture|story|history|spell|course|path|period|years|months)\s+of\s+(?:{_LASTING}\s+)?{_MOVE_NOUN}\b(?!\s+plans?\b)",
        rf"\bin\s+(?:an?\s+)?(?:\w+[\s-]+){{0,2}}?(?:long|steady|slow|gradual|terminal|long[\s-]term|steep|constant|continuous|sustained|general)"
        rf"(?:[\s-]term)?\s+{_MOVE_NOUN}\b|\bin\s+(?:decline|retreat|freefall)\b",
        rf"\b{_ONE_WAY}\s+(?:picture|position|situation|outlook)\b",
        rf"\b(?:continu(?:es|ed|e|ing)\s+to|go(?:es)?\s+on\s+to)\s+(?:\w+ly\s+)?{_MOVE}\b{_ENDS}",
        rf"\b(?:keeps?|kept|go(?:es)?\s+on|went\s+on|carr(?:y|ies|ied)\s+on|continu(?:es|ed|e))\s+(?:on\s+)?(?:\w+ly\s+)?"
        rf"{_MOVING}\b{_ENDS}",
        rf"\b{_STEADILY}\s+(?:\w+\s+)?(?:{_MOVING}|{_MOVED}|{_MOVE}|upwards?|downwards?|up|down|higher|lower)\b",
        rf"\b(?:{_MOVING}|{_MOVED}|{_MOVE}|up|down)\s+(?:\w+\s+)?{_STEADILY}\b",
        rf"\b(?:{_MOVING}|{_MOVED}|{_MOVE}|up|down|higher|lower|better|worse)\b[^.;:]{{0,25}}?\b{_AGAIN}\b",
        rf"\b{_AGAIN}\b[^.;:]{{0,40}}?\b(?:{_MOVING}|{_MOVED}|{_MOVE}|{_MOVE_NOUN}|more|fewer|higher|lower)\b",
        rf"\b(?P<again>{_UNITS})\s+(?:after|by)\s+(?P=again)\b",
        r"\bon\s+(?:the|an?)\s+(?:rise|increase|decline|wane|up|way\s+(?:up|down)|(?:steady|slow|constant)\s+\w+)\b",
        r"\bever[-\s](?:more|fewer|higher|lower|longer|shorter|greater|larger|smaller|rising|growing|increasing|falling)\b",
        r"\b(?P<twice>more|fewer|higher|lower|longer|shorter|better|worse|less)\s+and\s+(?P=twice)\b",
        rf"\bstill\s+{_MOVING}\b{_ENDS}|\b(?:is|are)\s+(?:now\s+|clearly\s+)?{_MOVING}\b{_ENDS}",
        rf"\b{_MOVE_NOUN}\s+(?:(?:here|there|in|of|on|at|this|the|our|these|all)\s+(?:[a-z]+\s+){{0,2}}?)?(?:is|are|was|has\s+been|have\s+been|remains?|proved)\s+(?:\w+ly\s+|both\s+|\w+\s+and\s+)?{_LASTING}\b",
        rf"\byet\s+another\s+{_MOVE_NOUN}\b",
        r"\b(?:rising|growing|mounting|swelling|ebbing)\s+tide\s+of\b|\bsnowball(?:s|ed)\b|\bspiral(?:s|led|ling)?\s+(?:\w+\s+)?(?:upwards?|downwards?|out\s+of\s+control)\b|"
        r"\bever\s+(?:upwards?|downwards?|onwards?)\b",
    )
)
_DENIED = re.compile(
    r"\b(?:no|not|n['’]t|never|without|neither|nor|too\s+early|whether|cannot)\s+(?:[\w-]+\s+){0,5}$", re.I
)
_CHART = re.compile(
    r"\b(?:control\s+limits?|special\s+cause|centre\s+line|mean\s+line|(?:in|de)creases\s+in\s+a\s+row)\b",
    re.I,
)
_RUN = re.compile(
    r"\b(?:in\s+a\s+row|running|consecutive|successive|straight|(?:last|past|latest)\s+\d+)\b|"
    r"\b(?:every|each)\s+(?:of\s+the\s+(?:last|past|latest)\s+[a-z]+\s+|single\s+)?(?:month|quarter|year|week|term)s?\b",
    re.I,
)
_COUNTED = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I)
"""What a number of periods has and "each year" has not."""
_A_WINDOW = re.compile(r"\d[^.;]{0,60}\bin\s+(?:the\s+)?$")
"""What leads to the period that a figure is of, and not to a run: "496 calls in the latest 12 months"."""
_EACH_OF = re.compile(r"\b(?:each|every\s+one|all)\s+of\s+(?:the\s+)?(?:last\s+|past\s+|latest\s+)?$", re.I)
LEAST_STEPS = 3
"""Fewer steps one way are no run."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The words of a text that claim a trend."""

    start: int
    end: int
    sentence: int


def find(reading: Reading) -> Iterator[Trend]:
    """The first claim of a trend in each sentence; "no sustained trend" claims none."""
    for number, sentence in enumerate(reading.sentences):
        found = [
            match
            for pattern in _PATTERNS
            for match in pattern.finditer(reading.text, sentence.start, sentence.end)
            if not _DENIED.search(reading.text, sentence.start, match.start())
        ]
        if found:
            start = min(each.start() for each in found)
            end = max(each.end() for each in found if each.start() == start)
            yield Trend(start, max(each.end() for each in found if each.start() <= end), number)


def is_run(reading: Reading, last: Period | None) -> bool:
    """Whether a text says for how many periods in a row, or since when in every one, and these are enough."""
    if _CHART.search(reading.text):
        return True
    if not _RUN.search(reading.text):
        return False
    steps = [int(each.numeral.value) for each in reading.claims if each.role == "length"]
    steps += [
        each.length
        for each in reading.periods
        if each.form == "relative"
        and (each.length or 0) > 1
        and each.length
        and _COUNTED.search(each.text)
        and not _A_WINDOW.search(reading.text, 0, each.start)
    ]
    steps += [
        len(each.span)
        for each in reading.periods
        if each.form == "rolling" and each.span and _EACH_OF.search(reading.text, 0, each.start)
    ]
    steps += [
        last.ordinal - each.span.first.ordinal
        for each in reading.periods
        if each.since and each.span and last
    ]
    return bool(steps) and max(steps) >= LEAST_STEPS


def values(reading: Reading) -> list[Claim]:
    """Levels of one unit, each with a period of its own, in the order of their periods."""
    levels = [each for each in reading.claims if each.role in ("level", "prior", "share") and each.period]
    units = [each.numeral.unit for each in levels]
    usual = max(units, key=units.count, default="")
    by_period: dict[Period, Claim] = {}
    for each in levels:
        if each.numeral.unit == usual and each.period and each.period.last:
            by_period.setdefault(each.period.last, each)
    return [by_period[period] for period in sorted(by_period)]


def one_way(told: list[Claim]) -> bool:
    """Whether each value is above the one before, or each below it."""
    steps = [b.numeral.value - a.numeral.value for a, b in pairwise(told)]
    return all(each > 0 for each in steps) or all(each < 0 for each in steps)
