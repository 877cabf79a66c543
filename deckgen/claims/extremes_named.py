"""Turn a superlative into the name of the member that it is said of, where that stands in another clause.

"With the highest rate of the 4, the North round", "in Year 11, the group with the poorest attendance".
"""

from __future__ import annotations

import re

from deckgen.claims.superlatives import Superlative
from deckgen.model.claim import Claim, Reading

_OPENS = re.compile(
    r"(?:With|Having|Being|As|Despite\s+having|Because\s+(?:it|they)\s+(?:has|have|had)|At)\s+(?:[a-z-]+\s+){0,6}$"
)
_CLAUSE = re.compile(r"[^,;:.]*")
_THEN_NAMED = re.compile(
    r"[^,;:.]*,\s+(?:(?:in|at|on|for)\s+)?(?:the\s+)?(?P<name>[A-Za-z][^,;:.]{0,40}?)\s+"
    r"(?:will|is|are|was|were|has|have|had|can|could|should|may|gets?|now|[a-z]{3,}(?:ed|es))\b"
)
_APPOSED = re.compile(
    r"(?P<name>(?:Year|Ward|Band|Stage|Route|Zone|Team|Unit)\s+\w+|[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|ward|round|site|unit|school|clinic))*|"
    r"(?:in|at|on|for|from|to|of)\s+(?:the\s+)?[a-z-]+(?:\s+[a-z-]+)?),\s+(?:the|a|our|its|their)\s+"
    r"(?:[a-z-]+\s+){1,3}(?:with|where|whose|that\s+(?:has|had)|which\s+(?:has|had)|having)\s+(?:the\s+)?$"
)


def of(reading: Reading, said: Superlative) -> str:
    """The words that name the member, or ""."""
    start = max(each.start for each in reading.sentences if each.start <= said.start)
    before = reading.text[start : said.start]
    apposed = _APPOSED.search(before)
    if apposed:
        return apposed["name"]
    then = _THEN_NAMED.match(reading.text, said.end) if _OPENS.fullmatch(before) else None
    return then["name"] if then else ""


def of_another_time(reading: Reading, said: Superlative, own: Claim) -> bool:
    """Whether an opening clause ranks a member at another time: "With the highest rate in May, the ward"."""
    start = max(each.start for each in reading.sentences if each.start <= said.start)
    if not _OPENS.fullmatch(reading.text[start : said.start]):
        return False
    clause = _CLAUSE.match(reading.text, said.end)
    spans = [each.span for each in reading.periods if clause and said.end <= each.start < clause.end()]
    return bool(own.period and own.period.span and spans and own.period.span not in spans)
