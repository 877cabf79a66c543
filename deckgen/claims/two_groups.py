"""Turn two shares into whether they are of two groups whose sizes nobody has told.

"The share was 17.9% at Elm and 13.2% at Oak", "62% in the north and 48% in the south were content".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import wholes
from deckgen.model.claim import Claim, Reading

_CALLED_SHARE = re.compile(r"\b(?:share|proportion|percentage)\b", re.I)
_CALLED_RATE = re.compile(
    r"(?<!\binterest\s)(?<!\btax\s)(?<!\bdiscount\s)(?<!\bexchange\s)(?<!\binflation\s)(?<!\bpay\s)\brates?\b",
    re.I,
)
"""Rates of what happens; not prices."""
_AT_ANOTHER = re.compile(r"\s+(?:in|at|on|for|among|amongst|of)\s+(?!\d)", re.I)
_PLACE = re.compile(
    r"\s+(?:in|at|on|for|among|amongst)\s+(?:(?:the|our|its)\s+)?[\w’'-]+(?:\s+(?:[A-Z][\w’'-]*|\d+))*"
)
_OPENING = re.compile(
    r"(?:(?:in|at|on|for|during|by)\s+(?:the\s+)?(?:(?:survey|poll|census|test|tests|count|check|checks)(?:\s+(?:of|in))?)?\s*,?\s*)?"
    r"(?:(?:some|about|around|nearly|almost|over|just|only|but)\s+)*",
    re.I,
)
"""All that stands before a percentage that is itself what the sentence is about, but for its date."""


def unsized(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether two shares are of two groups at one time: "the share was 17.9% at Elm, 13.2% at Oak"."""
    if len(shares) != 2:
        return False
    one, other = shares
    sentence = reading.sentences[one.sentence]
    dates = [each for each in reading.periods if one.numeral.start < each.start < sentence.end]
    moved = any(
        sentence.start <= each.start < other.numeral.end and each.direction for each in reading.directions
    )
    between = reading.text[one.numeral.end : other.numeral.start]
    apart = bool(_AT_ANOTHER.match(between)) and bool(_AT_ANOTHER.match(reading.text, other.numeral.end))
    called = _CALLED_SHARE.search(reading.text[: one.numeral.start]) or _have_done(reading, shares)
    return apart and len(dates) < 2 and not moved and bool(called)


def _have_done(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether percentages of nobody are rates at two places, or have themselves done what is told of them."""
    one, other = (each.numeral for each in shares)
    sentence = reading.sentences[shares[0].sentence]
    if wholes.names_whole(reading, shares[0]):
        return False
    opening = reading.text[sentence.start : one.start]
    for each in reading.periods:
        opening = opening.replace(each.text, "")
    place = _PLACE.match(reading.text, other.end)
    does = place is not None and wholes.does_something(reading.text, place.end())
    return bool(_CALLED_RATE.search(opening)) or (does and bool(_OPENING.fullmatch(opening.lstrip("• "))))


def set_beside_a_name(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether two shares follow the name of a group and nothing else: "Young people: 11.4% against 27.8%"."""
    if len(shares) != 2:
        return False
    one, other = (each.numeral for each in shares)
    sentence = reading.sentences[shares[0].sentence]
    name = reading.text[sentence.start : one.start]
    return (
        bool(re.fullmatch(r"[^:.;\d]{3,40}:\s*", name))
        and bool(wholes.PEOPLE.search(name))
        and bool(
            re.fullmatch(
                r"\s*(?:,\s*)?(?:against|compared\s+(?:with|to)|versus|vs\.?)\s*",
                reading.text[one.end : other.start],
            )
        )
    )
