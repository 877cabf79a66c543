"""Turn a change into the words that name what changed: "falls" of "falls on the wards have come down"."""

from __future__ import annotations

import re

from deckgen.claims import measures
from deckgen.model.claim import Claim, Reading

_HEAD_ENDS = re.compile(r"\b(?:of|in|to|for|at|on|by|with|from|among|per|across)\b", re.I)
_OWN_LABEL = re.compile(r"(?P<name>[A-Z][^:.;•]{2,90}):\s+(?:up\s+|down\s+|by\s+)*$")
_SUBJECT = re.compile(
    r"(?!(?:It|This|That|These|They|Those|There|We|In|On|Over|At|By|Between|Since|During|From|Across|For|Within|"
    r"After|Of|Among)\b)[A-Z][\w’' -]+"
)
_CHANGE_IN = re.compile(r"\s+(?:in|of)\s+(?:the\s+)?(?:number\s+of\s+)?", re.I)
_LABEL = re.compile(r"[\s•]*(?P<short>[A-Z][\w’' &-]{1,30}:(?=\s))|[\s•]*[A-Z][^:.;•]{30,90}:(?=\s)")


def labels_differ(one: Reading, other: Reading) -> bool:
    """Whether two bullets open with the names of two things: "Repairs: ...", "Rent: ..."."""
    first, second = (_LABEL.match(each.text) for each in (one, other))
    if first is None or second is None:
        return False
    if first["short"] and second["short"]:
        return first.group().lower() != second.group().lower()
    heads = [measures.words(_HEAD_ENDS.split(each.group())[0]) for each in (first, second)]
    return bool(heads[0] and heads[1]) and not heads[0] & heads[1]


def head(change: Claim, reading: Reading) -> frozenset[str]:
    """The words that name what changed, without what they are of: "report" of "reports of damage"."""
    word = change.direction
    after = reading.text[word.end :] if word and word.noun and word.start >= change.numeral.end else ""
    named = _CHANGE_IN.match(after)
    name = after[named.end() :] if named else re.sub(r"^.*\bthere$", "", change.metric)
    if label := _OWN_LABEL.match(
        reading.text, reading.sentences[change.sentence].start, change.numeral.start
    ):
        named_by = _HEAD_ENDS.split(label["name"])[0].split()
        name = named_by[-1] if named_by else ""  # "Late arrivals to lessons: 1,312 fewer"
    if not name and word and not word.noun and word.end <= change.numeral.start:
        start = reading.sentences[change.sentence].start  # "falls on the wards have come down by 18%"
        subject = _SUBJECT.match(reading.text, start, word.start)
        name = subject.group() if subject else ""
    return measures.words(_HEAD_ENDS.split(name)[0])
