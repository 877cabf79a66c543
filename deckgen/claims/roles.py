"""Turn the numerals of a text into claims: what each says, of what, for which period, which way it moved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deckgen.claims import metrics, targets
from deckgen.claims.beside_changes import beside
from deckgen.claims.change_roles import change_role, is_followed
from deckgen.claims.claim_periods import period_of, versus_of
from deckgen.claims.part_roles import part_role
from deckgen.claims.surroundings import Found
from deckgen.model.claim import Claim, DirectionWord, Numeral, PeriodMention, Role, Sentence

_N_BEFORE = re.compile(r"(?<![A-Za-z])(?:n|no|nos)\s?[.=:/]*\s*[-=]?\s*$", re.I)
_MARGIN_BEFORE = re.compile(
    r"(?:plus or minus|\+/-|±|margin of error|confidence interval\w*|sampling error)(?:\s+(?:of|is|"
    r"was|at|around))*\s*\(?(?:plus or minus|\+/-|±)?\s*$",
    re.I,
)
_CONFIDENCE_AFTER = re.compile(r"\s*(?:confidence|significance)\b", re.I)
_CONFIDENCE_BEFORE = re.compile(r"confidence (?:level|interval)s?\s+(?:of|at)\s+$", re.I)
_AFTER_PERIOD = re.compile(
    r"\s*[(,]?\s*(?:,?\s*(?:when|in\s+which)\s+(?:[a-z’'-]+\s+){0,4})?",
    re.I,
)
_GOES_ON = re.compile(r"\(?(?:[Tt]his|[Ii]t|[Tt]hat|[Tt]hese|[Tt]hey|[Ww]hich|[Tt]here)\b|[a-z(]")
_RATE_SCALE = re.compile(r"\bper\s*$", re.I)
_CLAUSE = re.compile(
    r"[;:•]|,?\s+(?:while|whilst|but|whereas|although|however|though|despite|even though)\s+|\s+–\s+", re.I
)


def claims(
    text: str,
    sentences: Sequence[Sentence],
    numerals: Sequence[Numeral],
    periods: Sequence[PeriodMention],
    directions: Sequence[DirectionWord],
) -> tuple[Claim, ...]:
    """A claim for each numeral, in order; a metric not named again is that of the claim before."""
    found = Found(text, sentences, numerals, periods, directions)
    made: list[Claim] = []
    for index, numeral in enumerate(numerals):
        made.append(_claim(found, index, numeral, made))
    for index in range(len(made)):
        made[index] = _of_the_time_of_its_base(beside(text, made, index), made[index + 1 : index + 2])
    return tuple(made)


def _of_the_time_of_its_base(claim: Claim, following: Sequence[Claim]) -> Claim:
    """A share is of the period of its base: "46.3% of 57,100 tonnes in May, 44.8% of 57,900 in June"."""
    own = claim.role == "share" and [each.role for each in following] == ["base"]
    same_sentence = own and following[0].sentence == claim.sentence
    return replace(claim, period=following[0].period) if same_sentence and following[0].period else claim


def _claim(found: Found, index: int, numeral: Numeral, before: Sequence[Claim]) -> Claim:
    number = next((i for i, each in enumerate(found.sentences) if each.start <= numeral.start < each.end), 0)
    sentence = found.sentences[number] if found.sentences else Sentence(found.text, 0, len(found.text))
    role = _role(found, index, numeral)
    metric = metrics.of(found.text, sentence, numeral, found.taken) or _carried(sentence, number, before)
    direction = _direction(found, sentence, numeral, role)
    versus = versus_of(found, sentence)
    if role == "level" and versus and 0 <= numeral.start - versus.end < 45:
        role = "prior" if _AFTER_PERIOD.fullmatch(found.text[versus.end : numeral.start]) else role
    return Claim(
        numeral, role, metric, direction, period_of(found, sentence, numeral, versus), versus, number
    )


def _carried(sentence: Sentence, number: int, before: Sequence[Claim]) -> str:
    """The metric of the claim before, in the same sentence or where this one begins with "This" or "It"."""
    if not before or (before[-1].sentence != number and not _GOES_ON.match(sentence.text)):
        return ""
    return before[-1].metric


def _role(found: Found, index: int, numeral: Numeral) -> Role:
    """The first of these that fits; the words right beside the number say most."""
    if numeral.form == "label":
        return "label"
    before, after = found.text[: numeral.start], found.text[numeral.end :]
    if numeral.unit == "rank":
        return "rank"
    if _CONFIDENCE_AFTER.match(after) or _CONFIDENCE_BEFORE.search(before) or _RATE_SCALE.search(before):
        return "label"
    if numeral.hedge in ("plus or minus", "+/-", "±") or _MARGIN_BEFORE.search(before):
        return "margin"
    if _N_BEFORE.search(before):
        return "count-of"
    if targets.named(before, after, numeral.unit):
        return "target"
    changed = change_role(before, after, numeral)
    return part_role(found, index, before, after, numeral) if changed is None else changed


def _direction(found: Found, sentence: Sentence, numeral: Numeral, role: Role) -> DirectionWord | None:
    """The word of change nearest to the number in its clause: before it first, else right after it."""
    if role not in ("change", "level", "prior", "count-of", "share"):
        return None
    start, end = _clause(found.text, sentence, numeral)
    inside = [each for each in found.directions if start <= each.start and each.end <= end]
    after = [each for each in inside if 0 <= each.start - numeral.end <= 30]
    if role == "change" and after and is_followed(found.text[numeral.end :]):
        return after[0]
    before = [each for each in inside if each.end <= numeral.start]
    if before:
        return before[-1]
    return after[0] if after else None


def _clause(text: str, sentence: Sentence, numeral: Numeral) -> tuple[int, int]:
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        if match.end() <= numeral.start:
            start = match.end()
        elif match.start() >= numeral.end:
            end = match.start()
            break
    return start, end
