"""Turn the name of a measure into whether it counts: "number of calls", and not "calls: average wait"."""

from __future__ import annotations

import re

_A_NUMBER_OF = re.compile(
    r"\b(?:average\s+attendance|attendances|numbers?|counts?|volumes?|totals?|claims?|applications?|cases?|households|tenants|people|list|index|scores?|"
    r"ratios?|size|grade|scale|ranking|position|per\s+[\d,]+)\b",
    re.I,
)
_A_LENGTH = re.compile(
    r"\b(?:average|mean|median|typical|longest|shortest)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:times?|waits?|length\s+of|durations?|delays?|stays?|journeys?)\b",
    re.I,
)


def is_count(metric: str) -> bool:
    """Whether a measure counts; not where a length is what its name ends in: "wards: mean stay"."""
    counts = list(_A_NUMBER_OF.finditer(metric))
    lengths = list(_A_LENGTH.finditer(metric))
    return bool(counts) and not (lengths and lengths[-1].start() > counts[-1].end())
