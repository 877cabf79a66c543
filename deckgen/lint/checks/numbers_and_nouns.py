"""Turn numbers before nouns into slips: a hyphen missing or too many, a unit in the singular."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.prose import Line

_UNITS = r"month|year|week|day|hour|minute|mile|bed|point|page|metre"
_HYPHEN = re.compile(
    rf"\b(?:an?|the|this|each|every|our|its|their|"
    rf"new)\s+(?P<words>\d+\s(?P<unit>{_UNITS}))\s+(?!(?:of|in|to|and|or|on|at|ago|is|was|for|from|"
    rf"per|after|before|more|less|groups?|teams?)\b)[a-z]",
    re.I,
)
_DAY_THING = re.compile(
    r"(?:day\s+(?:centres|nurseries|cases|hospitals|services|trips|schools|surgeries|units|rooms|places|patients|pupils|clinics|wards)|"
    r"(?:bed\s+(?:bays|bases|managers)|year\s+(?:heads|leaders|books))|page\s+(?:turners|layouts))\b",
    re.I,
)
"""Things that have a unit in their name, and are counted: "the 4 day centres"."""
_SINGULAR_UNIT = re.compile(
    r"\b(?!1\b|0?1\b)(?P<words>\d{1,3}\s(?:minute|hour|second|month|year|week|"
    r"day))\b(?=\s*(?:[.,;)]|$|and\b|in\b|to\b|from\b|for\b|compared\b|later\b|ago\b))"
)
_LABEL_HYPHEN = re.compile(
    r"\b(?P<words>\d{3}-(?P<noun>[a-z]+(?:ment|tion|sion|[ae]nce)s?|calls?|callers?|lines?|services?))\b"
)
"""A number that is telephoned before what is done with it; "a 120-space car park" has so many."""
_MEASURE = re.compile(
    r"(?:month|year|week|day|hour|minute|mile|bed|page|metre|point|place|seat|strong|fold|based|"
    r"only|odd|plus|person|degree|word|acre|litre|pupil|pound)\w*",
    re.I,
)
_THE_AGO = re.compile(r"\bthe\s+\w+\s+(?:days|weeks|months|years)\s+ago\b", re.I)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    yield from _numbers_and_units(line)
    yield from _periods_ago(line)


def _numbers_and_units(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _HYPHEN.finditer(line.text):
        if _DAY_THING.match(line.text, match.end("words") - len(match["unit"])):
            continue
        yield (
            match["words"],
            "a number with its unit before a noun is joined",
            f"write '{match['words'].replace(' ', '-')}'",
        )
    for match in _SINGULAR_UNIT.finditer(line.text):
        yield match["words"], "the unit is in the singular", f"write '{match['words']}s'"
    for match in _LABEL_HYPHEN.finditer(line.text):
        if not _MEASURE.match(match["noun"]):
            yield (
                match["words"],
                "a number that is a name is not joined to the noun",
                f"write '{match['words'].replace('-', ' ')}'",
            )


def _periods_ago(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _THE_AGO.finditer(line.text):
        yield match.group(), "'the' does not go with 'ago'", "name the period that is compared with"
