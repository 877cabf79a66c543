"""Turn a stretch of text into the bounds that it sets: "over 65" and "aged 40 to 50" share no age."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from deckgen.model.claim import Reading

YEARS_OF_AGE = "years of age"
_ABOVE = frozenset({"over", "more than", "above", "at least", "in excess of"})
_BELOW = frozenset({"under", "fewer than", "less than", "below", "up to", "at most"})
_OR_MORE = re.compile(r"\s*(?:\+|(?:or|and)\s+(?:more|over|above|older|longer|upwards))", re.I)
_OR_LESS = re.compile(r"\s*(?:or|and)\s+(?:less|fewer|under|below|younger|shorter)\b", re.I)
_LONGER = re.compile(r"\b(?:(?:longer|older|higher|greater|later)\s+than|after|beyond|past)\s+$", re.I)
_SHORTER = re.compile(
    r"\b(?:shorter|younger|lower|smaller|within|in under|inside|just)\s+(?:than\s+)?$", re.I
)
_TOOK = re.compile(
    r"\b(?:took|taken|takes?|waited|waits?|waiting|lasted|stayed|were\s+there\s+for)\s+(?:for\s+)?$",
    re.I,
)
_AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:(?P<over>over)\s+|(?P<under>under)\s+)?(?P<low>\d{1,3})"
    r"(?:\s*(?:to|-|–)\s*(?P<high>\d{1,3})|\s+(?P<more>(?:and|or)\s+(?:over|older|above|more))|"
    r"\s+(?P<less>(?:and|or)\s+(?:under|younger|below|less)))?|"
    r"\b(?:(?P<older>over)|(?P<younger>under))(?:\s+the\s+age\s+of)?[\s-](?P<age>\d{2})s?\b(?=\s*(?:$|[.,;)]|\w))",
    re.I,
)

_ONE_UNIT = re.compile(
    r"\b(?:(?P<over>(?:longer|more|later)\s+than|over)|(?:less|shorter)\s+than|within|under)\s+an?\s+(?P<unit>minute|hour|day|week)\b",
    re.I,
)
_SIZES = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800}


@dataclass(frozen=True, slots=True)
class Bound:
    """From and to, None where it is open, of a unit ("years of age" for ages)."""

    text: str
    unit: str
    low: Fraction | None
    high: Fraction | None

    def excludes(self, other: Bound) -> bool:
        """Whether nothing can be inside both."""
        if self.unit != other.unit:
            return False
        return _apart(self.high, other.low) or _apart(other.high, self.low)


def of(reading: Reading, start: int, end: int, *, exact: bool = False) -> list[Bound]:
    """The bounds between two places of a text, of ages, durations and money.

    With `exact` what something took ("took 5 days") is a bound as well: no less and no more than that.
    """
    found = [_age(each) for each in _AGED.finditer(reading.text, start, end)]
    for each in _ONE_UNIT.finditer(reading.text, start, end):
        size = Fraction(_SIZES[each["unit"].lower()])
        low, high = (size, None) if each["over"] else (None, size)
        found.append(Bound(each.group(), "seconds", low, high))
    for claim in reading.claims:
        numeral = claim.numeral
        if not start <= numeral.start < end or numeral.unit not in ("seconds", "money"):
            continue
        before, after = reading.text[start : numeral.start], reading.text[numeral.end : end]
        above = numeral.hedge in _ABOVE or _OR_MORE.match(after) or _LONGER.search(before)
        below = numeral.hedge in _BELOW or _OR_LESS.match(after) or _SHORTER.search(before)
        if bool(above) != bool(below):
            low, high = (numeral.value, None) if above else (None, numeral.value)
            found.append(Bound(f"{numeral.hedge} {numeral.text}".strip(), numeral.unit, low, high))
        elif exact and not above and numeral.unit == "seconds" and _TOOK.search(before):
            half = numeral.step / 2
            found.append(Bound(numeral.text, numeral.unit, numeral.value - half, numeral.value + half))
    return found


def _age(match: re.Match[str]) -> Bound:
    if match["age"]:
        age = Fraction(match["age"])
        low, high = (age, None) if match["older"] else (None, age)
        return Bound(match.group(), YEARS_OF_AGE, low, high)
    first = Fraction(match["low"])
    if match["over"] or match["more"]:
        return Bound(match.group(), YEARS_OF_AGE, first, None)
    if match["under"] or match["less"]:
        return Bound(match.group(), YEARS_OF_AGE, None, first)
    return Bound(match.group(), YEARS_OF_AGE, first, Fraction(match["high"] or match["low"]))


def _apart(high: Fraction | None, low: Fraction | None) -> bool:
    return high is not None and low is not None and high <= low
