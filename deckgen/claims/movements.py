"""Turn the claims of a text into movements: what was before, what is now, by how much, by what percentage.

A movement is one measure's change as far as the text tells it; each of its four figures may be missing. A
sentence on two districts has two of them. "The year before it was 16,905" goes on with the one before it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from fractions import Fraction

from deckgen.claims import directions, movements_begun, period_pairs
from deckgen.claims.movement import Movement, family, far
from deckgen.claims.settings import is_setting
from deckgen.model.claim import Claim, Reading

_THE_FIGURE = (
    r"(?:number|figure|total|rate|level|count|sum|volume|amount)s?\s+(?:has|have|had|was|were|is|for|in|at|"
    rf"{directions.VERBS})\b"
)
_THE_MOVE = (
    rf"(?:{directions.NOUNS}|savings?|change|difference|improvement)\b"
    r"(?!\s+in\s+(?!(?:the|that|this|these)\b))"
)
_BACK = re.compile(
    r"\(?(?:and\s+|but\s+)?(?:(?:the|a|one)\s+(?:year|month|quarter)\s+(?:before|earlier|ago)|"
    r"(?:12|twelve)\s+months\s+(?:before|earlier|ago)|(?:in\s+)?the\s+(?:previous|preceding|prior)\s|"
    rf"last\s+year\b|(?:the|this|that|an?)\s+(?:[a-z]+\s+)?{_THE_MOVE}|"
    rf"(?:the|that|this)\s+(?:[a-z]+\s+)?{_THE_FIGURE}|there\s+(?:was|were)\s+\d[\d,]*\s+(?:more|fewer|less)\b|"
    r"(?:this|that|which|it|they)\s+(?:is|was|were|are|compares|represents|equals|amounts)\b|"
    r"(?:previously|before\s+that)\b|"
    rf"(?:{directions.NOUNS}|change|difference)\s*[:=]|"
    r"(?:in|at|on|for|over|during)\s+(?:the\s+)?(?:same|previous|preceding|prior)\b|"
    r"(?:the\s+)?same\s+(?:period|month|months|quarter|year|term|week|time)\b)",
    re.I,
)
_THEN = re.compile(
    r"\(?(?:and\s+|but\s+)?(?:in|at|on|for|over|during)\s+(?:the\s+)?(?:\d+\s+months|(?:year|quarter)\s+to\b|(?:19|20)\d\d[/-]\d\d|[A-Z]\w+\s+(?:19|20)\d\d)",
    re.I,
)
_THEY = re.compile(r"(?:they|it|there|that)\b", re.I)
_SIZES = frozenset({
    "metre", "centimetre", "millimetre", "kilometre", "mile", "tonne", "kilogram", "gram", "litre",
    "millilitre", "hectare", "acre", "degree", "megabit", "gigabit",
})  # fmt: skip
_BARE_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+$", re.I)
_OR_PERCENT = re.compile(r"[^\d.;:]{0,30}(?:,\s*|\(\s*|\s+)(?:or|which\s+is|that\s+is|equal\s+to)?\s*", re.I)
_OTHERS_ALONE = re.compile(
    r"[;:]\s+[^.;:()\d]*\b(?:alone|by\s+(?:itself|themselves)|on\s+(?:its|their)\s+own)\b", re.I
)
"""What opens a clause on some of them: "; urgent referrals alone were"."""
_TIMES = re.compile(r"doubl|trebl|tripl|quadrupl|halv", re.I)
_ASIDE = frozenset({"label", "target", "margin", "rank", "rank-of", "length", "base", ""})
_SO_IN_PERCENT = re.compile(r"[^.;:()\d]{0,60},\s*(?:which\s+is|that\s+is|or|equal\s+to)\s+")


def of(reading: Reading) -> list[Movement]:
    """All movements of a text in order, those with one figure as well."""
    made: list[Movement] = []
    open_one: Movement | None = None
    sentence = -1
    pairs = {
        id(each)
        for one, other in itertools.pairwise(reading.claims)
        if one.role == "change" or other.role == "change" or _are_two_levels(one, other)
        if are_pair(reading.text, one, other)
        for each in (one, other)
    }
    for index, claim in enumerate(reading.claims):
        if id(claim) in pairs:
            continue
        if (claim.role in _ASIDE and not _is_times(claim)) or is_setting(reading.text, claim):
            continue
        if movements_begun.is_none(reading, index):
            continue
        if claim.sentence != sentence and not (open_one and _goes_on(reading, claim, open_one)):
            open_one = None
        elif claim.sentence != sentence:
            open_one = (
                _that_moved_so(made, claim, sentence) or _announced(reading, made, sentence) or open_one
            )
        elif open_one and _OTHERS_ALONE.search(
            reading.text, open_one.claims[-1].numeral.end, claim.numeral.start
        ):
            open_one = None
        sentence = claim.sentence
        claim = _as_change(reading.text, claim, open_one)
        own = open_one is not None and movements_begun.another(reading, index, open_one)
        if open_one is not None and not own and _put(open_one, claim):
            continue
        fresh = Movement()
        if _put(fresh, claim):
            made.append(fresh)
            open_one = fresh
    return made


def are_pair(text: str, one: Claim, other: Claim) -> bool:
    """Whether two figures share their words, each of another thing: "23 and 19 fewer"."""
    if one.numeral.unit != other.numeral.unit:
        return False
    first, second = sorted((one.numeral, other.numeral), key=lambda each: each.start)
    return bool(_BARE_AND.fullmatch(text, first.end, second.start)) and not _BETWEEN.search(
        text, 0, first.start
    )


def _are_two_levels(one: Claim, other: Claim) -> bool:
    """Whether two bare figures are of one time and so of two things: "were 4,425 and 3,127"."""
    bare = {one.role, other.role} <= {"level", "prior"} and not one.numeral.unit and not one.numeral.noun
    return bare and not other.numeral.noun and one.period is not None and one.period is other.period


def _that_moved_so(made: list[Movement], claim: Claim, sentence: int) -> Movement | None:
    """Of several movements of the sentence before, the one whose levels are so far apart."""
    if claim.role != "change":
        return None
    told = [each for each in made if each.now and each.now.sentence == sentence and not each.change]
    return next((each for each in told if _distance(each) == claim.numeral.value), None)


def _announced(reading: Reading, made: list[Movement], sentence: int) -> Movement | None:
    """What a sentence is about whose parts follow a colon: the 348 of "348 clubs: 122 here, 226 there"."""
    told = [each for each in made if each.sentence == sentence]
    if len(told) < 3:
        return None
    between = reading.text[told[0].end : told[1].start]
    return told[0] if ":" in between and not (told[0].change or told[0].percent) else None


def _distance(movement: Movement) -> Fraction | None:
    """How far apart its levels are, where both are told."""
    if not (movement.now and movement.prior):
        return None
    return abs(movement.now.numeral.value - movement.prior.numeral.value)


def _as_change(text: str, claim: Claim, before: Movement | None) -> Claim:
    """A level that is the distance of the two told before it is the change, and "or 16.0%" its percentage."""
    if before is None or claim.role != "level" or not (before.now and before.prior):
        return claim
    numeral, change = claim.numeral, before.change
    counts = change is None and before.percent is None and before.unit == "" and numeral.unit == "percent"
    if counts and _SO_IN_PERCENT.fullmatch(text, before.end, numeral.start):
        return replace(claim, role="change")
    if change is None and not before.percent:
        apart = _distance(before) or Fraction(0)
        if before.unit == "" and numeral.text.split()[0].replace(",", "") == str(apart):
            return replace(claim, role="change", numeral=replace(numeral, unit="", value=apart))  # "400 days"
        return (
            replace(claim, role="change") if (numeral.value, numeral.unit) == (apart, before.unit) else claim
        )
    beside = change is not None and _OR_PERCENT.fullmatch(text[change.numeral.end : numeral.start])
    return replace(claim, role="change") if beside and numeral.unit in ("percent", "ratio") else claim


def _goes_on(reading: Reading, claim: Claim, before: Movement) -> bool:
    """Whether a claim's sentence tells more of the movement before: "The year before it was 402"."""
    sentence, last = reading.sentences[claim.sentence], before.claims[-1]
    if claim.sentence - last.sentence != 1 or _lists_changes(reading, claim):
        return False
    if _tells_distance(reading, claim, before):
        return True
    new_line = "\n" in reading.text[last.numeral.end : sentence.start]
    then = _THEN.match(sentence.text) and (not new_line or _is_missing_prior(reading, claim, before))
    return bool(_BACK.match(sentence.text) or then or _is_told_before(reading, claim, before))


def _tells_distance(reading: Reading, claim: Claim, before: Movement) -> bool:
    """Whether a sentence that opens with a change tells how far apart the two levels before are."""
    apart = _distance(before)
    own = [each for each in reading.claims if each.sentence == claim.sentence and each.role == "change"]
    return (
        claim.role == "change" and before.change is None and not before.percent and apart is not None
        and any(each.numeral.value == apart and family(each) == before.unit for each in own)
    )  # fmt: skip


def _lists_changes(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence tells several changes in one unit: "from Elm, 12 fewer, and Oak, 9 fewer"."""
    told = [each for each in reading.claims if each.sentence == claim.sentence and each.role == "change"]
    alike = [each for each in told if each.numeral.unit == claim.numeral.unit]
    return claim in alike and claim.numeral.unit in ("", "money") and len(alike) > 1


def _is_missing_prior(reading: Reading, claim: Claim, before: Movement) -> bool:
    """Whether a figure is what a change was counted from: of a time as long and earlier, of things not named
    anew ("In the 12 months to June 2023 there had been 912").
    """
    if before.now is None or before.prior or not (before.change or before.percent):
        return False
    now, told = before.now.period, claim.period
    if not (now and told and now.span and told.span) or len(now.span) != len(told.span):
        return False
    alike = claim.role in ("level", "prior") and family(claim) == before.unit
    start = reading.sentences[before.now.sentence].start
    named = not claim.numeral.noun or claim.numeral.noun.split()[0] in reading.text[start : before.end + 40]
    return alike and named and told.span.last < now.span.last


def _is_told_before(reading: Reading, claim: Claim, before: Movement) -> bool:
    """Whether "They had numbered 912" goes on with a change."""
    they = _THEY.match(reading.sentences[claim.sentence].text)
    return bool(they) and _is_missing_prior(reading, claim, before)


def _put(movement: Movement, claim: Claim) -> bool:
    """Put a claim in its place in the movement; False where that is taken or the units differ."""
    if claim.role == "change" and (claim.numeral.unit in ("percent", "ratio") or _is_times(claim)):
        return _set(movement, "percent", claim)
    if _is_times(claim):
        return _set(movement, "percent", claim)
    if claim.role == "count-of":
        return movement.percent is not None and movement.change is None and _set(movement, "change", claim)
    if _size(claim) and any(_size(each) and _size(each) != _size(claim) for each in movement.claims):
        return False
    if movement.unit != family(claim) and any((movement.now, movement.prior, movement.change)):
        return False
    if claim.role == "change":
        return _set(movement, "change", claim)
    return _level(movement, claim)


def _level(movement: Movement, claim: Claim) -> bool:
    other = movement.prior or movement.now
    if movement.now and movement.prior:
        return False
    if other and far(other, claim):
        first = other.numeral.start == movement.start and other.numeral.value < claim.numeral.value
        if movement.change or (movement.percent and not first):
            return False
        movement.claims.remove(other)
        movement.now = movement.prior = None
    if claim.role == "prior":
        return _set(movement, "prior", claim)
    if movement.now is None:
        return _set(movement, "now", claim)
    if movement.prior is None and period_pairs.can_be_compared(movement.now, claim):
        if period_pairs.is_before(claim, movement.now):
            return _set(movement, "prior", claim)
        movement.prior, movement.now = movement.now, claim
        movement.claims.append(claim)
        return True
    return False


def _set(movement: Movement, place: str, claim: Claim) -> bool:
    if getattr(movement, place) is not None:
        return False
    setattr(movement, place, claim)
    movement.claims.append(claim)
    return True


def _size(claim: Claim) -> str:
    """The measure of length, weight and so on that a number counts, or ""."""
    noun = claim.numeral.noun.split()[0].lower().removesuffix("s") if claim.numeral.noun else ""
    return noun if noun in _SIZES else ""


def _is_times(claim: Claim) -> bool:
    return claim.numeral.unit == "times" and bool(_TIMES.match(claim.numeral.text))


def percentage(claim: Claim) -> tuple[Fraction, Fraction]:
    """The percentage that a claim tells and the size of its last place: 33.3 and 6 for "a third"."""
    value, unit = claim.numeral.value, claim.numeral.unit
    if unit == "ratio":
        return value * 100, Fraction(6)
    if unit == "times":
        return abs(value - 1) * 100, Fraction(20) if value > 1 else Fraction(6)
    return value, claim.numeral.step
