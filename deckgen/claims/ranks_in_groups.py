"""Turn a text into the ranks that it tells as numbers among peers: "took position 4 in its group of 11"."""

from __future__ import annotations

import re

_LED = (
    r"(?:t(?:ook|akes?|aken|aking)(?:\s+up)?|holds?|holding|held|has|had|have|occup(?:y|ies|ied|ying)|reach(?:ed|es)?|given|gave|gives?|kept|keeps?|"
    r"shares?|shared|at|in|to|with|into|gains?|gained|won|lost|gets?|got|on)"
)
_PLACE = r"(?:position|place|rank|spot|number|no\.)"
_COUNT = r"(?:\d{1,3}|[a-z]+)"
_PEERS = (
    r"(?:schools|trusts|councils|hospitals|forces|authorities|districts|boroughs|counties|academies|colleges|services|regions|areas|"
    r"practices|boards|providers|places|towns|cities|museums|libraries|theatres|bodies|peers|neighbours)"
)
_LIST = r"(?:group|family|(?:league\s+)?table|league|rankings?|peer\s+group|club|cluster|set|list)"
_AMONG = (
    rf"(?:\s+(?:in|within|of)\s+(?:the|its|our|their|a|an)\s+(?:[\w’'-]+\s+){{0,2}}?{_LIST}(?:\s+of\s+{_COUNT}(?!\s+(?:actions|items|names|jobs|questions)))?"
    rf"(?!\s+of\b)|\s+(?:among|amongst|of|out\s+of|in)\s+(?:the\s+|all\s+|its\s+|our\s+)*(?:{_COUNT}\s+)?(?:[\w’'-]+\s+)?{_PEERS}\b)"
)
_RANK = re.compile(
    rf"\b{_LED}\s+(?:the\s+|joint\s+|equal\s+)*(?P<rank>{_PLACE}\s+\d{{1,3}}(?![.,]?\d){_AMONG})"
    rf"|\b(?:dropped|fell|slipped|moved|rose|climbed|went|up|down|back)\s+to\s+(?P<moved>(?:position|place|rank)\s+\d{{1,3}}\s+(?:out\s+of|of)\s+{_COUNT})\b",
    re.I,
)


def find(text: str) -> list[tuple[int, int]]:
    """Where each of them stands, from and to."""
    return [match.span("rank" if match["rank"] else "moved") for match in _RANK.finditer(text)]
