"""Turn a figure beside a change into that change told again: "225 more (3.1%)", "by 13.9% (357)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deckgen.claims import directions
from deckgen.claims.change_roles import DONE_BY_SHARE
from deckgen.model.claim import Claim

_IN_A_LIST = re.compile(
    r"\s+(?:in|at|on|for|among)\s+[^.;:()%\d]{1,30}(?:\d{1,3}(?:(?:\s+to\s+|\s?[-–]\s?)\d{1,3}|\s+(?:and|or)\s+(?:over|under|above|older|"
    r"younger))?)?(?:,|,?\s+and|\s+while)\s+(?:by\s+)?|"
    r"(?P<to>\s+to\s+[\d,.]*\d)(?:,?\s+and|,|\s+while)\s+(?!and\s)[^.;:()%\d]{1,30}\s",
    re.I,
)
_TO_LEVEL = re.compile(r"\s+to\s+\d")
_LISTED_CHANGES = re.compile(
    r"\b(?:rises|increases|falls|decreases|reductions|declines|drops)\s*:\s*"
    r"(?:[^.;:()%\d]{1,30}\s[\d.]+%(?:,?\s+and|,)\s+)*[^.;:()%\d]{1,30}\s$",
    re.I,
)
_BESIDE_CHANGE = re.compile(r"[^\d.;:]{0,45}[(,]\s*(?:or\s+|up\s+|down\s+|a\s+\w+\s+of\s+)?|\s+or\s+", re.I)
_IN_BRACKET = re.compile(r"[^.;()]{0,50}\(\s*")
_CHANGE_BESIDE = re.compile(r"\s*[,(]\s*(?:or\s+|i\.e\.?\s+)?(?:up\s+|down\s+)?|\s+or\s+", re.I)


def beside(text: str, made: Sequence[Claim], index: int) -> Claim:
    """A percentage beside a change is that change in per cent: "225 more (3.1%)", "(6%, 12 fewer)".

    And a bare count in brackets after a percentage of change is the change: "by 13.9% (357)".
    """
    claim = made[index]
    after = text[claim.numeral.end :]
    if index and _is_counted_change(text, made[index - 1], claim):
        return replace(claim, role="change", direction=made[index - 1].direction)
    if index and _is_change_in_percent(text, made[index - 1], claim):
        return replace(claim, role="change", direction=made[index - 1].direction)
    if claim.numeral.unit != "percent" or claim.role != "level" or DONE_BY_SHARE.match(after):
        return claim
    earlier = next((each for each in made[:index][::-1] if each.numeral.unit == "percent"), None)
    if earlier and _goes_on_listing(text, earlier, claim):
        return replace(claim, role="change", direction=earlier.direction)
    announced = _LISTED_CHANGES.search(text[: claim.numeral.start])
    if announced:
        word = directions.find(announced.group())[0]
        moved = replace(word, start=word.start + announced.start(), end=word.end + announced.start())
        return replace(claim, role="change", direction=moved)
    if _is_of_levels(text, made, index):
        return replace(claim, role="change", direction=claim.direction or made[index - 1].direction)
    for other, pattern in ((index - 1, _BESIDE_CHANGE), (index + 1, _CHANGE_BESIDE)):
        if not 0 <= other < len(made) or made[other].sentence != claim.sentence:
            continue
        near = made[other]
        first, second = sorted((claim.numeral, near.numeral), key=lambda each: each.start)
        changed = near.role == "change" and near.numeral.unit in ("", "money", "seconds")
        if changed and pattern.fullmatch(text[first.end : second.start]):
            return replace(claim, role="change", direction=near.direction)
    return claim


def _goes_on_listing(text: str, before: Claim, claim: Claim) -> bool:
    """Whether a percentage goes on with changes: "by 4.0% in Year 7, 6.0% in Year 8 and 9.0% in Year 9"."""
    between = text[before.numeral.end : claim.numeral.start]
    joined = _IN_A_LIST.fullmatch(between)
    if joined is None or before.role != "change":
        return False
    return not joined["to"] or bool(_TO_LEVEL.match(text, claim.numeral.end))


def _is_counted_change(text: str, percent: Claim, claim: Claim) -> bool:
    between = text[percent.numeral.end : claim.numeral.start]
    return (
        percent.role == "change" and percent.numeral.unit == "percent"
        and claim.role == "level" and claim.numeral.unit in ("", "money")
        and re.fullmatch(r"\s*\(", between) is not None and text[claim.numeral.end :].startswith(")")
    )  # fmt: skip


def _is_change_in_percent(text: str, change: Claim, claim: Claim) -> bool:
    """Whether a percentage closes a change in brackets: "14,880 more than the year before (4.9%)"."""
    if claim.numeral.unit != "percent" or claim.role not in ("prior", "level"):
        return False
    counted = change.role == "change" and change.numeral.unit in ("", "money", "seconds")
    between = text[change.numeral.end : claim.numeral.start]
    closed = text[claim.numeral.end :].startswith(")")
    closes = closed and re.fullmatch(r"[^.;:()]*\bthan\b[^.;:()]*(?:\(|,\s+)", between)
    return claim.sentence == change.sentence and counted and bool(closes)


def _is_of_levels(text: str, made: Sequence[Claim], index: int) -> bool:
    """Whether a percentage in brackets tells a change: "from 604 to 731 (21.0%)", "down from 604 (9.5%)"."""
    if not index or not _IN_BRACKET.fullmatch(text[made[index - 1].numeral.end : made[index].numeral.start]):
        return False
    told = [each for each in made[max(index - 2, 0) : index] if each.sentence == made[index].sentence]
    roles = [each.role for each in told if each.numeral.unit in ("", "money", "seconds")]
    return roles[-1:] == ["prior"] or roles == ["prior", "level"]
