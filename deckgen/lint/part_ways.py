"""Turn a figure and a list beside it into whether something tells that the list is no list of its parts.

They are next to it in a ranking, they pull both ways, or they are of other things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from deckgen.claims import completeness, members
from deckgen.model.claim import Claim, Reading

_RANKED = re.compile(
    r"\b(?:ahead\s+of|followed\s+by|followed\s+closely\s+by|next\s+(?:to|came|come|was|were)|then\s+(?:came|come)|trailed\s+by|"
    r"more\s+often\s+than|behind)\b",
    re.I,
)
_TO = re.compile(r"(?:\s+(?:more|fewer|less))?\)?\s+to\s+")
_FAR = Fraction(1, 10)  # of a whole's level, by which those of its parts miss it and are of other things
_OVER = re.compile(r"(?:\s+(?:is|are|was|were))?\s+(?:over|above|more|up|overspent)\b", re.I)
_UNDER = re.compile(r"(?:\s+(?:is|are|was|were))?\s+(?:under|below|less|fewer|down|underspent)\b", re.I)


def are_ranked(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the list goes on from the figure as a ranking: "54 named it, ahead of data entry at 31"."""
    first = whole if whole.sentence == parts[0].sentence else parts[0]
    inside = reading.text[first.numeral.end : parts[-1].numeral.start]
    return bool(_RANKED.search(inside)) and not completeness.said(reading.sentences[parts[0].sentence].text)


def pull_apart(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether some amounts are over and some under a plan: "£1.9 million over, £0.8 million under"."""
    ends = [each.numeral.end for each in parts if each.role != "change"]
    over = any(_OVER.match(reading.text, end) for end in ends)
    return over and any(_UNDER.match(reading.text, end) for end in ends)


def is_of_other_things(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the figure is a part itself, of what another sentence tells without a word in common."""
    if whole.role != "count-of" or whole.sentence == parts[0].sentence:
        return False
    text = members.less_periods(reading)
    own, theirs = (reading.sentences[each] for each in (whole.sentence, parts[0].sentence))
    first, second = (members.words_of(text[each.start : each.end]) for each in (own, theirs))
    return not any(each.isalpha() for each in first & second)


def have_other_levels(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether changes are of things whose levels, all told, are far from making up the whole's.

    "Assessments rose by 256 to 3,406. Enquiries rose by 168 to 1,288 and plans by 102 to 742": no parts.
    """
    if whole.role != "change":
        return False
    own, *theirs = (_reached(reading, each) for each in (whole, *parts))
    told = [each for each in theirs if each is not None]
    if own is None or len(told) < len(parts):
        return False
    return abs(sum(told) - own) > _FAR * own


def _reached(reading: Reading, change: Claim) -> Fraction | None:
    """The level that a change led to, where it is told right after it: "rose by 168 to 1,288"."""
    following = [each for each in reading.claims if each.numeral.start > change.numeral.start]
    for level in following[:1]:
        if _TO.fullmatch(reading.text, change.numeral.end, level.numeral.start):
            return level.numeral.value
    return None
