"""Turn two shares into whether they are of two groups whose sizes nobody has told.

"The share was 17.9% at Elm and 13.2% at Oak", "62% in the north and 48% in the south were content".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import states, wholes
from deckgen.model.claim import Claim, Reading

_CALLED_SHARE = re.compile(r"(?<!\()\b(?:share|proportion|percentage)\b", re.I)
_CALLED_RATE = re.compile(r"\brates?\s+of\s+(?!(?:interest|tax|pay|exchange|inflation|return)\b)", re.I)
"""Rates of what happens, not prices; the "attendance rate" is of those who should attend, as all know."""
_THE_SHARE = re.compile(r"\b(?:the|an?|its|our)\s+(?:[a-z-]+\s+)?(?:share|proportion|percentage)\b", re.I)
_LED = re.compile(r"^[•\s]*(?:In|At|On|For|During)\s*,?\s+(?=[a-z])")
"""What is left of a date that a sentence begins with."""
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


_AGED = re.compile(r"(?:aged|under|over|age|those)\b", re.I)
_BESIDE = re.compile(
    r"\s*(?:(?:in|of|among|at|on)\s+(?:(?:the|our)\s+)?[a-z][\w\s’'-]{0,40}?)?,?\s*(?:as\s+)?"
    r"(?:against|compared\s+(?:with|to)|versus|vs\.?)\s*",
    re.I,
)
_OF_WHOLE = re.compile(r"\s+of\s+(?P<whole>(?:(?:the|all|our|its|those)\s+)?[a-z][\w’'-]*)")
_OF_GROUP = re.compile(
    r"\s+of\s+(?:(?:the|our|all)\s+)?(?P<group>(?:Years?\s+\d+\s+|[A-Z][\w’'-]*\s+)*[a-z][\w’'-]*)"
)
_SAID = re.compile(
    r"\b(?:said|told\s+us|answered|replied|agreed|disagreed|felt|thought|rated|reported|named|would\s+recommend)\b",
    re.I,
)
"""What those do who are asked."""
_OLDER = re.compile(r"\b(?:older|younger)\s+(?!than\b)[a-z]+(?:s|en|ople)\b", re.I)
_OF_AGE = re.compile(
    r"\b(?:aged?|over|under|from|years?)[\s-]+\d|\d\s+(?:years|and\s+(?:over|under)|or\s+(?:over|older|under))",
    re.I,
)
_AND_OF_THE_OTHER = re.compile(
    r"[^.;\d]{0,60}?,?\s*\b(?:and|but|yet|against|with|to|versus)\s+(?:(?:only|just|some|are|were|make\s+up|made\s+up)\s+)*",
    re.I,
)
_WHILE_IN = re.compile(
    r"\s*,?\s*(?:while|whereas|but|yet|although|though|against)\s+(?:only\s+)?(?:in|for|among|amongst|at)\s+(?P<group>[^.,;:()\d]{3,50}?)\s"
    r"(?:it|this|that|(?:the|its|their)\s+(?:rate|share|figure|proportion|percentage|coverage|uptake))\s+"
    r"(?:was|is|were|stood\s+at|stands\s+at|had\s+(?:been|reached)|has\s+(?:been|reached)|reached|came\s+to)\s+(?:only\s+|just\s+|still\s+)?",
    re.I,
)
"""Leads from the share of all to that of a group within: "while in the poorest wards it was"."""
_AREAS = re.compile(
    r"\b(?:areas|wards|villages|neighbourhoods|estates|towns|districts|parishes|streets|communities)\b", re.I
)
_KNOWN_BASE = re.compile(
    r"\b(?:attendance|absence|occupancy|punctuality|discounts?|interest|tax|fees?|fares?|marks?|targets?|standards?|charges?|inflation|pay|prices?|"
    r"rents?|grants?|premium|commission)\b",
    re.I,
)
"""Percentages whose base everybody knows, or that are prices and aims."""


_BY_KIND = re.compile(r"(?:broken\s+down\s+)?by\s+(?!\d)(?:[a-z-]+\s+){0,2}[a-z-]+,", re.I)


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
    subject = _LED.sub("", _undated(reading, sentence.start, one.numeral.start)).strip("• ,")
    called = _CALLED_SHARE.search(reading.text[: one.numeral.start]) or _have_done(reading, shares)
    called = called or states.is_told(subject)
    if _of_one_noun(reading, shares) or not called:
        return False
    broken_down = _BY_KIND.match(sentence.text)  # a rate that was told of all, of each kind
    return apart and len(dates) < 2 and not moved and not broken_down


def told(reading: Reading, shares: Sequence[Claim]) -> str:
    """The words of two shares: from what they are called, where they are, or the first to the last."""
    one, other = shares[0], shares[-1]
    start = reading.sentences[one.sentence].start
    called = _THE_SHARE.search(reading.text, start, one.numeral.start)
    return reading.text[called.start() if called else one.numeral.start : other.numeral.end]


def _of_one_noun(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether both say in the same words whom they are of: "24.6% of pupils in Year 10, 12.9% of pupils"."""
    found = [_OF_GROUP.match(reading.text, each.numeral.end) for each in shares]
    groups = {each["group"].lower() for each in found if each}
    return all(found) and len(groups) == 1


def _have_done(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether percentages of nobody are rates at two places, or have themselves done what is told of them."""
    one, other = (each.numeral for each in shares)
    sentence = reading.sentences[shares[0].sentence]
    if wholes.names_whole(reading, shares[0]):
        return False
    opening = reading.text[sentence.start : one.start]
    for each in reading.periods:
        opening = opening.replace(each.text, "")
    places = [_PLACE.match(reading.text, each.end) for each in (one, other)]
    does = any(each is not None and wholes.does_something(reading.text, each.end()) for each in places)
    return bool(_CALLED_RATE.search(opening)) or (does and bool(_OPENING.fullmatch(opening.lstrip("• "))))


def of_two_wholes(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether one group is a part of two wholes: "are 21.0% of those who applied and 9.0% of those hired"."""
    if len(shares) != 2:
        return False
    one, other = (each.numeral for each in shares)
    first = _OF_WHOLE.match(reading.text, one.end, other.start)
    second = _OF_WHOLE.match(reading.text, other.end)
    between = first and _undated(reading, first.end(), other.start)
    return (
        wholes.is_composition(reading, shares[0], being=True)
        and first is not None
        and second is not None
        and first["whole"].lower() != second["whole"].lower()
        and bool(_AND_OF_THE_OTHER.fullmatch(between or ""))
    )


def asked(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether two groups were asked and have each its share: "44% of girls and 29% of boys said"."""
    if len(shares) != 2:
        return False
    one, other = (each.numeral for each in shares)
    first, second = (_OF_GROUP.match(reading.text, each.end) for each in (one, other))
    if not first or not second or first["group"].lower() == second["group"].lower():
        return False
    sentence = reading.sentences[shares[0].sentence]
    joined = re.fullmatch(
        r"\s*,?\s*(?:[a-z’'-]+,?\s+){0,8}?(?:and|but|against|compared\s+(?:with|to)|while|whereas|versus)\s+(?:only\s+|just\s+)?",
        _undated(reading, first.end(), other.start),
    )
    return bool(joined) and bool(_SAID.search(reading.text, sentence.start, sentence.end))


def set_apart(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether a group within has a share of its own: "was 71.5%, while in the poorest wards it was 63.8%"."""
    if len(shares) != 2 or any(each.numeral.unit != "percent" for each in shares):
        return False
    one, other = (each.numeral for each in shares)
    named = any(wholes.names_whole(reading, each) for each in shares)
    within = _WHILE_IN.fullmatch(_undated(reading, one.end, other.start))
    of_people = within and (wholes.PEOPLE.search(within["group"]) or _AREAS.search(within["group"]))
    sentence = reading.sentences[shares[0].sentence].text
    return not named and bool(of_people) and not _KNOWN_BASE.search(sentence)


def of_ages_untold(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether "older mothers" are set against others, and from which age is not said."""
    if len(shares) < 2:
        return False
    sentence = reading.sentences[shares[0].sentence].text
    return bool(_OLDER.search(sentence)) and not _OF_AGE.search(reading.text)


def _undated(reading: Reading, start: int, end: int) -> str:
    """A stretch of a text without its dates."""
    text = reading.text[start:end]
    for each in reading.periods:
        if start <= each.start < each.end <= end:
            text = re.sub(rf"\b(?:in|at|on|for|during|by)\s+(?:the\s+)?{re.escape(each.text)}", "", text)
    return text


def set_beside_a_name(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether two shares follow the name of a group and nothing else: "Young people: 11.4% against 27.8%"."""
    if len(shares) != 2:
        return False
    one, other = (each.numeral for each in shares)
    sentence = reading.sentences[shares[0].sentence]
    when = {each.span for each in reading.periods if one.end <= each.start < sentence.end}
    if len(when) > 1:
        return False  # one share, now and before
    name = reading.text[sentence.start : one.start]
    between = reading.text[one.end : other.start]
    for each in reading.periods:
        between = between.replace(each.text, "")
    named = re.fullmatch(r"[^:.;]{3,40}:\s*", name) and (wholes.PEOPLE.search(name) or _AGED.match(name))
    return bool(named and _BESIDE.fullmatch(between))
