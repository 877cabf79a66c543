"""Turn a bare number into whether it has its unit or its things from another figure of its sentence.

"12, 18 and 30 days", "16 for a nurse", the second of a range, one of a set.
"""

from __future__ import annotations

import re

from deckgen.model.claim import Claim, Reading

_OF_A_SET = re.compile(
    r"(?:\d\s?[-–]\s?|(?<!from)\s\d{1,3}\s+to\s+|\b(?:of the|all|all the|these|those|other|number|no)\s+)$",
    re.I,
)
_GAP = re.compile(
    r"(?:[,;]|\band)\s+(?:(?:the|an?|all|other|the\s+other)\s+[a-z]+(?:\s+(?!(?:in|at|on|of|to|for|by|from|with|was|were|is|are|took|had|lasted|"
    r"waited|than|cost|paid|spread|used|walked|covered)\b)[a-z]+)?|[A-Z][a-z]+(?:\s+\d{1,2})?)\s+$"
)
"""A name that stands right before a number, its verb left out: "a word processor 18"."""
_NAMED_GAP = re.compile(
    r"(?:[,;]|\band)\s+(?P<name>(?:[\w’'-]+\s+){1,6}?)(?P<lead>(?:for|to|of|at|in|by|on|from|with)\s+)?$",
    re.I,
)
"""A name of any words before a number, and the preposition between: "waiting for home care for 11"."""
_WAITS_FOR = re.compile(
    r"^(?:the\s+)?(?:waits?|stays?|delays?|times?|rates?)\s+(?:for|of|in|at|on|to)\s+", re.I
)
"""What opens a name that is otherwise said of something measured."""
_OF_THINGS = re.compile(r"\s+of\s+(?:the|these|those|them|all)\b", re.I)
_LEAD = re.compile(r"\b(?P<lead>(?:for|to|of|at|in|by|on|from|with)\s+)?$", re.I)
_NO_NAME = re.compile(
    r"\b(?:was|were|is|are|has|have|had|took|takes|waited|averag\w+|lasted|costs?|spent|paid|mean|median|waits?|times?|"
    r"rates?|lengths?|speeds?|distances?|stays?|weigh\w*|used|walked|covered|than|from|against|with)\b|"
    r"(?:[a-z]{3,}ed|\b(?:wait|last|tak|cost|averag|stay|spend|us|weigh|cover|walk|rang|total|number)[a-z]*ing|of|for|to|at|in|by|on|as|just|only|about)\s+$",
    re.I,
)
"""Words that tell of something measured, or that end no name."""
_NUMBERED = re.compile(r"\b(?:numbered|numbers|numbering)\s+(?:just\s+|only\s+)?$", re.I)
_OR_MORE = re.compile(
    r"\s+or\s+(?:more|fewer|less|over|under)\s+(?!(?:was|were|had|has|have|are|will|after|before|with)\b)[a-z]{3,}"
)
_LISTED = re.compile(r"(?:(?:,\s+\d[\d,.]*(?=[,\s]))+,?)?\s+(?:and|or)\s+(?=\d)")
"""From a bare number of a list to the last number of it."""


def is_of_a_set(claim: Claim, text: str) -> bool:
    """Whether a number is the second of a range, counts a set, or is the count in a bracket: "waits (40)"."""
    numeral = claim.numeral
    alone = (
        text[: numeral.start].endswith("(") and text[numeral.end :].startswith(")") and not numeral.decimals
    )
    return alone or bool(_OF_A_SET.search(text[: numeral.start]))


def is_elliptic(claim: Claim, reading: Reading) -> bool:
    """Whether a figure has its unit or its things from the one before: "16 for a nurse"."""
    before, after = reading.text[: claim.numeral.start], reading.text[claim.numeral.end :]
    if re.match(r"\s?\(\d[\d.]*%|,\s+or\s+\d[\d.]*%", after) and not claim.numeral.decimals:
        return True  # "64 (10.6%) needed more"
    if re.match(r"\s?°", after) or re.search(r"\b(?:than|from|against|with)\s+the\s+$", before):
        return True
    if re.match(r"\s+(?:that|which|who|whom)\b", after) and not claim.numeral.decimals:
        return True  # "include 11 that the panel had turned down"
    if re.match(r"\s+(?:are|is|were|was|have|has|had|will|did|do)\b", after) and not claim.numeral.decimals:
        return True  # "filled within 5 days, and 22 are still open"
    if _OR_MORE.match(after) or _NUMBERED.search(before) or _has_it_from_the_last(claim, reading):
        return True
    if _is_counted_in_turn(claim, reading):
        return True  # "social rent made up 134 of the homes, affordable rent 91 and shared ownership 61"
    if _GAP.search(before) and not claim.numeral.decimals and _is_told_before(claim, reading):
        return True  # "Elm opens 3 days a week and the others 5"
    joined = re.search(r"\b(?:and|,)\s+$", before) and re.match(
        r"\s+(?:for|in|on|at|to|by|of)\s+[A-Za-z]", after
    )
    return bool(joined) and not claim.numeral.decimals and is_counted_before(claim, reading)


def _is_counted_in_turn(claim: Claim, reading: Reading) -> bool:
    """Whether a count goes on from the one before with only its name, the verb and the things left out."""
    earlier = [
        each for each in reading.claims
        if each.sentence == claim.sentence and each.numeral.end <= claim.numeral.start and each.role != "base"
    ]  # fmt: skip
    if not earlier or claim.numeral.decimals or claim.numeral.form != "digits":
        return False
    last = earlier[-1]
    if last.numeral.unit or last.numeral.decimals or last.numeral.form != "digits" or last.role == "label":
        return False
    gap = _NAMED_GAP.search(reading.text, last.numeral.end, claim.numeral.start)
    lead = _LEAD.search(reading.text, 0, last.numeral.start)
    if re.match(r"\s+of\b", reading.text[claim.numeral.end :]):
        return False  # "3,180 of salt"
    if gap is None or (gap["lead"] and lead and gap["lead"] != lead["lead"]):
        return False
    of_things = _OF_THINGS.match(reading.text, last.numeral.end)
    if of_things and gap["lead"] == (lead["lead"] if lead else None):
        named = _WAITS_FOR.sub(
            "", gap["name"]
        )  # "waits for a bed made up 41 of these and waits for a scan 18"
        if gap["lead"] or not _NO_NAME.search(named):
            return True
    in_turn = gap["lead"] in ("by ", "for ") and len(gap["name"].split()) == 1  # "given by 14, cost by 8"
    if not in_turn and _NO_NAME.search(gap["name"]):
        return False
    return (
        bool(last.numeral.noun or of_things) or last.role == "count-of" or _is_counted_in_turn(last, reading)
    )


def _has_it_from_the_last(claim: Claim, reading: Reading) -> bool:
    """Whether a list ends in a figure with the unit or the things of all: "12, 18 and 30 days"."""
    listed = _LISTED.match(reading.text, claim.numeral.end)
    last = next(
        (each.numeral for each in reading.claims if listed and each.numeral.start == listed.end()), None
    )
    return last is not None and bool(last.unit or last.noun)


def is_counted_before(claim: Claim, reading: Reading) -> bool:
    """Whether things are counted before it: of "31,204 lunches; juniors took 402" both are lunches."""
    return any(
        each is not claim and each.numeral.unit == "" and each.role in ("level", "count-of", "base", "prior")
        for each in reading.claims
        if each.numeral.start < claim.numeral.start
        if each.numeral.noun or each.sentence == claim.sentence
    )


def _is_told_before(claim: Claim, reading: Reading) -> bool:
    return any(
        each.sentence == claim.sentence and each.numeral.end < claim.numeral.start and each.role != "label"
        for each in reading.claims
    )
