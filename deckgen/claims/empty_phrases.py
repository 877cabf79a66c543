"""Turn a sentence into its phrase of going on, of meaning well, of mattering, or of being so everywhere."""

from __future__ import annotations

import re

from deckgen.claims import vague_words

_WORKING = (
    r"(?:work|efforts?|progress|discussions?|conversations?|dialogue|monitoring|engagement|activit(?:y|ies)|actions?|steps|talks|"
    r"improvements?|developments?|initiatives?)"
)
_UNDER_WAY = re.compile(
    rf"\b{_WORKING}\b[^.;,]{{0,40}}?\b(?:(?:is|are|was|were|remains?|stays?|has\s+been|have\s+been)\s+(?:still\s+|now\s+|also\s+)?(?:ongoing|"
    r"on-going|under\s?way|in\s+(?:progress|hand|train)|continuing|(?:being\s+)?(?:made|taken|undertaken|done|explored|progressed)|taking\s+place|"
    r"going\s+(?:on|well))|continues?|continued)\b",
    re.I,
)
MEANING_TO = re.compile(
    r"\b(?:continu(?:es?|ed|ing)|committed|dedicated|strives?|striving|endeavours?|determined|keen|passionate|focus(?:s?es|s?ed|s?ing)?|"
    r"working\s+(?:hard|tirelessly|closely)|works?\s+(?:hard|tirelessly|closely)|seeks?|looks?|looking)\s+"
    r"(?:(?:to|on|about|at)\s+)?(?:be(?:ing)?\s+)?(?P<verb>[a-z]+(?:ing)?)\b",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:remains?|is|are|continues?\s+to\s+be|stays?|will\s+be|has\s+been)\s+(?:an?|the|our|its|one\s+of\s+(?:the|our))\s+(?:[\w-]+\s+){0,2}?"
    r"(?:focus|priorit(?:y|ies)|challenge|concern|area\s+of\s+\w+|issue|theme|commitment|ambition|strength|"
    r"consideration|matter|topic|aim|objective|goal|aspiration|imperative)\b",
    re.I,
)
_TRUISM = re.compile(
    r"^(?:as|like)\s+(?:(?:in|with|at|for|on)\s+)?(?:any|every|all|most|many|other)\b[^,;]*|^some\s+[a-z]+\b(?=.*\bthan\s+(?:others?|most)\b)|"
    r"^(?:naturally|of\s+course|clearly|needless\s+to\s+say|it\s+goes\s+without\s+saying|unsurprisingly)\b|"
    r"\bfrom\s+(?:(?P<one>[a-z]+)\s+to\s+(?P=one)|time\s+to\s+time)\b|\bmore\s+[a-z]+\s+than\s+others\b|"
    r"\bas\s+(?:(?:there|it|they)\s+(?:is|are|do|does)\s+)?everywhere\b|\b(?:near\s+and\s+far|far\s+and\s+wide|all\s+walks\s+of\s+life)\b",
    re.I,
)
"""What is so everywhere: "as in any school", "some more than others", "from ward to ward"."""
_SERIOUSLY = re.compile(
    r"\btak(?:es?|ing)\b[^.;]{0,40}?\b(?:very\s+)?seriously\b|\bat\s+the\s+heart\s+of\b|"
    r"\b(?:rise|rises|rising|rose|risen|step\w*)\s+(?:up\s+)?to\s+(?:the|every|each|this|that|these)\s+(?:challenges?|occasion|plate|task)\b|"
    r"\bpull(?:s|ed|ing)?\s+together\b|\bweigh(?:s|ed|ing)?\s+up\b|"
    r"\bturn(?:s|ed|ing)?\s+(?:things|matters|it|this)\s+a?round\b",
    re.I,
)


_IN_BOTH = re.compile(
    r"^[^,;.\d]*\b(?:(?:has|have|had)\s+been|was|were)\s+(?:held|seen|found|identified|recorded|reported|received|noted|noticed|observed|"
    r"raised|made|carried\s+out|experienced)\s+(?:(?:in|across|at|on|from|among|amongst)\s+both|both\s+(?:in|across|at|on|from|among|amongst))\s+"
    r"[^,;.\d]*\band\b[^,;.\d]*\.?$|"
    r"^[^,;.\d]*\b(?:has|have)\s+been\s+(?:seen|found|identified|recorded|reported|received|noted|noticed|observed|raised)\s+(?:in|across)\s+"
    r"(?:the\s+)?(?:north|south|east|west|centre)\b[^;.\d]*\band\b[^;.\d]*\.?$",
    re.I,
)
"""That there were some here and there: "cases have been identified both in the north and in the south"."""


def of(text: str) -> str:
    """What is said to go on, to be meant or to matter."""
    for pattern in (_UNDER_WAY, _STANDING, _SERIOUSLY, _TRUISM, _IN_BOTH):
        if found := pattern.search(text):
            return found.group()
    meant = MEANING_TO.search(text)
    return meant.group() if meant and vague_words.is_vague(meant["verb"]) else ""
