"""Turn the noun after a number into whether things are measured by it, and not counted: "kilograms"."""

from __future__ import annotations

import re

_UNITS = (
    r"(?:kilo|milli|centi|deci|micro)?(?:grams?|metres?|litres?|watts?)|kg|tonnes?|miles?|hectares?|acres?|degrees?|(?:kilo|mega|giga)watt"
    r"(?:[\s-]hours?)?|decibels?|calories|kilojoules|points?|marks?|words?|square\s+(?:metres?|feet|miles?)|cubic\s+metres?|feet|inches|yards"
)
_MEASURED = re.compile(rf"(?:{_UNITS})\b", re.I)


def measured(noun: str) -> bool:
    """Whether a number before this noun is an amount: "478 kilograms of waste", "94 points"."""
    return bool(_MEASURED.match(noun))
