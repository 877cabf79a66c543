"""Turn a clause whose subject stands elsewhere into that subject.

"At 31 minutes, the response time was" and "the reserve, which stood at £18 million": what is measured is told
after the figure, or before the comma; "illness held attendance to 93.8%" tells it as an object.
"""

from __future__ import annotations

import re

_SAYS = (
    r"(?:was|were|is|are|has|had|stood|stands|came|remains?|remained|ran|met|meets|missed|misses|exceeded|exceeds|beat|fell|rose|"
    r"reached|dropped|averaged|totalled|numbered|compares?|compared)"
)
_AT_FIRST = re.compile(
    r"\W*(?:At|With|Standing\s+at|Having\s+reached)\s+(?:(?:just|only|an?\s+average\s+of)\s+)*", re.I
)
_THEN_NAMED = re.compile(
    rf"[^,;.:()\d]*(?:\([^()]*\)[^,;.:()\d]*)?,\s+(?P<name>(?:(?:the|our|its|their|this)\s+)?(?:[A-Za-z][\w’'-]*\s+|\d\s+){{1,7}}?){_SAYS}\b"
)
_WHICH = re.compile(
    rf"\s*(?:which|that)\s+(?:(?:had|has|have|now|also|still)\s+)*(?:been\s+)?{_SAYS}\s+(?:at\s+|to\s+)?(?:just\s+|only\s+)?$"
)
_BEING = re.compile(
    r"\s*,?\s+(?:which|that)\s+(?:is|was|are|were)\s+(?:(?:the|our|its|their)\s+)(?P<name>[A-Za-z][^,;:.()]*)"
)
"""What says after a figure what it measures: "the 26 minutes which was the average time across"."""
_OF_WHOM = re.compile(
    r"\s*of\s+(?:whom|which)\s+there\s+(?:are|were|is|was|had\s+been)\s+(?:just\s+|only\s+)?$"
)
_APPOSED = re.compile(r"\s*(?:now\s+|just\s+|only\s+)?at\s+(?:just\s+|only\s+)?")
_OPENINGS = re.compile(r"[,;:]|\b(?:that|because|when|while|as|but|and|although|since|so)\b")
_LAST_THING = re.compile(
    r".*\b(?:the|our|its|their|this)\s+(?P<name>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,6})\W*$", re.I | re.S
)
_BROUGHT_TO = re.compile(
    r"\b(?:held|kept|brought|took|pushed|drove|lifted|cut|left|put|raised|reduced|holding|keeping|bringing|"
    r"taking|pushing|driving|lifting|cutting|leaving|putting|raising|reducing)\s+(?:(?:the|our|its|their)\s+)?"
    r"(?P<name>[A-Za-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,5}?)\s+(?:(?:up|down|back)\s+)?(?:to|at)\s+"
    r"(?:just\s+|only\s+)?$"
)
_SAYS_FIRST = re.compile(rf"\s*{_SAYS}\b")


def elsewhere(text: str, sentence: tuple[int, int], clause: int, figure: tuple[int, int]) -> str:
    """The words for what a figure measures where they are no subject of its own clause; "" where they are.

    `text` has no periods and no figures; `sentence` is from and to, `clause` where the figure's own opens.
    """
    start, end = sentence
    start = max(start, text.rfind(": ", start, figure[0]) + 1)
    if _AT_FIRST.fullmatch(text, start, figure[0]):
        named = _THEN_NAMED.match(text, figure[1], end)
        return named["name"] if named else ""
    being = _BEING.match(text, figure[1], end)
    if being:
        return being["name"]
    before = text[clause : figure[0]]
    if _APPOSED.fullmatch(before) and text[:clause].rstrip().endswith(","):
        return _OPENINGS.split(text[start:clause].rstrip(" ,"))[-1]
    brought = _BROUGHT_TO.search(before)
    if brought:
        return brought["name"]
    if _WHICH.fullmatch(before) or _OF_WHOM.fullmatch(before):
        thing = _LAST_THING.match(text[start:clause])
        return thing["name"] if thing else ""
    asides = text[start:clause].rstrip(" ,").split(",")
    if _SAYS_FIRST.match(before) and len(asides) > 1 and text[:clause].rstrip().endswith(","):
        return asides[-2]  # "the wait, all hours together, came to"
    return ""
