"""Turn a range of months into how many its words say that it has: "the quarter from May to August"."""

from __future__ import annotations

import re

from deckgen.claims.number_words import whole_number
from deckgen.model.claim import PeriodMention, Reading

_LENGTH = (
    r"(?:(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]months?|(?P<quarter>quarter)|"
    r"(?P<half>half[\s-]year|(?:first|second)\s+half)|(?P<year>(?:full|whole|calendar|financial|12-month)\s+year))"
)
_OF_THE_YEAR = (
    r"(?:\s+of\s+(?:the|this|that|our|last)\s+"
    r"(?:(?:new|full|whole|calendar|financial|school|academic)\s+)*year)?"
)
_PART_OF = re.compile(
    r"\b(?:far|rest|remainder|start|part|most|much|beginning|months?|weeks?|terms?|into|through|halfway)\s+"
    r"(?:(?:of|in|into|through)\s+)?(?:(?:the|this|that|our|last)\s+)?$",
    re.I,
)
"""What leads to a year of which only a part is told: "so far this financial year"."""
_BEFORE = re.compile(
    rf"\b{_LENGTH}(?:\s+period)?{_OF_THE_YEAR}\s*[,:(–-]?\s*(?:(?:of|from|in|between|over|covering|which|that|ran|runs|running|was|is|"
    r"i\.e\.|meaning|being)\s+)*$",
    re.I,
)
_AFTER = re.compile(rf"\s+{_LENGTH}\b", re.I)


def said_length(reading: Reading, mention: PeriodMention) -> tuple[int, int, int] | None:
    """The months that a range is said to have, with the words that say so and the range, from and to."""
    before = _BEFORE.search(reading.text[: mention.start])
    if before and before["year"] and _PART_OF.search(reading.text, 0, before.start("year")):
        return None
    if before:
        return _months(before), before.start(), mention.end
    after = _AFTER.match(reading.text, mention.end)
    if after:
        return _months(after), mention.start, after.end()
    return _bracketed(reading, mention)


def _bracketed(reading: Reading, mention: PeriodMention) -> tuple[int, int, int] | None:
    """ "The 12 months to September 2024 (October 2023 to August 2024)"."""
    for each in reading.periods:
        between = reading.text[each.end : mention.start] if each.end <= mention.start else "-"
        if each.form == "rolling" and each.length and re.fullmatch(r"\s*\(\s*", between):
            return each.length, each.start, mention.end
    return None


def _months(match: re.Match[str]) -> int:
    if match["count"]:
        return whole_number(match["count"])
    return 3 if match["quarter"] else 6 if match["half"] else 12
