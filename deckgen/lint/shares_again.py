"""Turn two shares into whether one thing is said of the same things: "of these pupils", "Of the pupils".

What is said and what it is said of are read apart, since a sentence may begin with either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.claims import measures
from deckgen.model.claim import Claim, Reading

_OF_AFTER = re.compile(
    r"(?:\s*\([^()]*\))?\s+of\s+(?:(?P<back>these|those|them|this|that)\b(?!\s+who\b)|the|those\s+who|all|our|its)?\s*(?P<rest>[^.;]*)",
    re.I,
)
_OF_BEFORE = re.compile(
    r"(?:Of|Among|Out\s+of)\s+(?:(?:the|all|those|our|its)\s+)?(?:who\s+)?(?P<base>[^.;]*?),\s+(?:just\s+|only\s+)?$"
)
_SAID = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|do|got|took|met|passed|failed|came|went|said|felt|walked|[a-z]{4,}ed)\b",
    re.I,
)
_ENDS = re.compile(r"\s*(?:[.;(]|,(?!\d)|\band\b|\bbut\b|\bwhile\b|\bcompared\b|\bwhich\b)")


@dataclass(frozen=True, slots=True)
class _Share:
    base: frozenset[str]
    said: frozenset[str]


def same(reading: Reading, share: Claim, other_reading: Reading, other: Claim) -> bool:
    """Whether two shares say one thing of one base; what a base leaves out is who it is of at most."""
    if share.numeral.unit != "percent" or share.role == "change" or other.role == "change":
        return False
    one, two = _read(reading, share), _read(other_reading, other)
    if one is None or two is None or one.said != two.said or not one.said:
        return False
    return bool(one.base & two.base) and not measures.says_what(" ".join(one.base ^ two.base))


def _read(reading: Reading, share: Claim) -> _Share | None:
    text = _without_periods(reading)
    start, end = reading.sentences[share.sentence].start, reading.sentences[share.sentence].end
    before, after = text[start : share.numeral.start], text[share.numeral.end : end]
    opened = _OF_BEFORE.fullmatch(before)
    if opened:
        return _Share(measures.words(opened["base"]), _predicate(after))
    of = _OF_AFTER.match(after)
    said = _SAID.search(of["rest"]) if of else None
    if of is None or said is None:
        return None
    base = of["rest"][: said.start()]
    if "who" in of.group().split()[:4]:
        return _Share(measures.words(said.group()), _predicate(of["rest"][said.end() :]))
    back = before if of["back"] else ""
    return _Share(measures.words(f"{back} {base}"), _predicate(of["rest"][said.start() :]))


def _predicate(text: str) -> frozenset[str]:
    return measures.words(_ENDS.split(text, maxsplit=1)[0])


def _without_periods(reading: Reading) -> str:
    """The text with its periods and the figures told before a share blanked."""
    text = reading.text
    stretches = [(each.start, each.end) for each in reading.periods]
    stretches += [(each.numeral.start, each.numeral.end) for each in reading.claims if each.role == "level"]
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
