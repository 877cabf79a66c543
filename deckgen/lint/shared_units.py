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
_NUMBERED = re.compile(r"\b(?:numbered|numbers|numbering)\s+(?:just\s+|only\s+)?$", re.I)
_OR_MORE = re.compile(r"\s+or\s+(?:more|fewer|less|over|under)\s+[a-z]{3,}")
_LISTED = re.compile(r"(?:,\s+\d[\d,.]*(?=[,\s]))*,?\s+(?:and|or)\s+(?=\d)")
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
    if re.match(r"\s?\(\d[\d.]*%", after) and not claim.numeral.decimals:
        return True  # "64 (10.6%) needed more"
    if re.match(r"\s?°", after) or re.search(r"\b(?:than|from|against|with)\s+the\s+$", before):
        return True
    if re.match(r"\s+(?:are|is|were|was|have|has|had|will|did|do)\b", after) and not claim.numeral.decimals:
        return True  # "filled within 5 days, and 22 are still open"
    if _OR_MORE.match(after) or _NUMBERED.search(before) or _has_it_from_the_last(claim, reading):
        return True
    if _GAP.search(before) and not claim.numeral.decimals and _is_told_before(claim, reading):
        return True  # "Elm opens 3 days a week and the others 5"
    joined = re.search(r"\b(?:and|,)\s+$", before) and re.match(
        r"\s+(?:for|in|on|at|to|by|of)\s+[A-Za-z]", after
    )
    return bool(joined) and not claim.numeral.decimals and is_counted_before(claim, reading)


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
