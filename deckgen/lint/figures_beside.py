"""Turn a superlative into the figure that stands beside it, and those of its kind around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from deckgen.claims import lists, members
from deckgen.claims.settings import is_set_size, is_setting
from deckgen.claims.superlatives import Superlative
from deckgen.lint.beside import Told, alike
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line

_AVERAGES = re.compile(
    r"\b(?:overall|total|all|average across|national|nationally|england|altogether|together|average for|"
    r"combined|(?:median|mean|average)\s+(?:of|for|across)\s+(?:the|all|these|both))\b",
    re.I,
)
_COUNTS_MEMBERS = re.compile(
    r"\s*(?:\w+\s+)?of\b|\s+(?:services|sites|wards|groups|schools|areas|types|hospitals|districts)\b", re.I
)
_SEVERAL = re.compile(
    r"\b(?:the\s+(?:other|remaining)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+s)\b|"
    r"the\s+(?:rest|remainder)\b|together\b)(?=[^.;,:]*$)",
    re.I,
)
"""Words for several members at once, right before what they come to."""
_RANKED_ON = re.compile(r"[^.;:]{0,30}?\b(?:followed\s+by|ahead\s+of)\b", re.I)
"""What goes on from the extreme to those next to it, which are all that it is set beside."""
_NAME = re.compile(r"\b[A-Z][a-z]+(?:\s+[A-Z][a-z]+)+\b")
_SINCE = re.compile(
    r"\b(?:since|in\s+every\s+year|each\s+year|year\s+on\s+year|a\s+year\s+(?:earlier|before|ago))\b", re.I
)
_BRACKET_CLOSES = re.compile(r"\s*%?\)")
_OF_EVERYBODY = re.compile(
    r"\W*(?:(?:In|During|Over|Across|For)\s[^,]*,\s+)?(?:There\s+were|A\s+total\s+of|Altogether|In\s+(?:all|total)|(?:The\s+|Our\s+)?"
    r"(?:people|pupils|students|residents|patients|staff|teachers|visitors|customers|readers|families|parents|households|members|tenants|"
    r"employees|borrowers|passengers|callers|users|clinicians|nurses|we|they)\s+(?:(?!who\b|in\b|at\b|aged\b|on\b|from\b)[a-z]+\s+){1,5}?"
    r"(?=\d))",
    re.I,
)
"""What opens a sentence that tells what all of them did: "Pupils borrowed 9,264 books"."""
_GOES_BACK = re.compile(r"\b(?:this|that|which|it)\s+(?:is|was|being|makes|made|were)\b[^.;:]*$", re.I)
_OF_OTHERS = re.compile(
    r",\s+(?:where|whose|because|since|when)\s+(?!(?:it|this|they|that)\b|the\s+(?:rate|share|figure|number|proportion)\b)"
    r"[a-z][^,;:]*\b(?:is|are|was|were|remains?|has|have|had)\b",
    re.I,
)
"""What opens a clause on another thing after a figure: "70.6% here, where short breaks are the reason"."""
_NEXT_TWO = re.compile(r"\s+(?P<kind>[a-z-]+)\s+(?P<head>[a-z-]+)")
_COLON = re.compile(r":\s*$")
_ALONE = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,;.]|compared\b|against\b|$)", re.I)
"""What follows a figure that has no name of its own, and is that of the one called before it."""


def beside(
    line: Line, reading: Reading, number: int, said: Superlative, told: Sequence[tuple[Line, Reading]]
) -> tuple[Claim | None, list[Claim]]:
    """The figure that stands beside the superlative, and those of its kind in the sentences around it."""
    figures = [
        Told(place, theirs, each, at)
        for at, (place, theirs) in enumerate(told)
        for each in _figures(theirs, said)
    ]
    own = _own(reading, number, said, [each for each in figures if each.line is line])
    if own is None:
        return None, []
    ranked = bool(_RANKED_ON.search(reading.text, own.claim.numeral.end, reading.sentences[number].end))
    others = [
        each
        for each in figures
        if each.claim is not own.claim and alike(own, each, said)
        if not (ranked and each.line is not line) and not _of_one_member(own, each)
        if not _is_extreme_of_others(reading, said, own, each)
    ]
    return own.claim, [each.claim for each in others if not _is_total(each, own, others)]


def _is_extreme_of_others(reading: Reading, said: Superlative, own: Told, other: Told) -> bool:
    """Whether the other is the extreme of other things: "longest taxi journey", "longest bus journey"."""
    if own.sentence == other.sentence or not said.inside:
        return False
    first = _NEXT_TWO.match(reading.text, said.end)
    at = re.search(rf"\b{re.escape(said.inside)}\b", other.sentence, re.I)
    second = _NEXT_TWO.match(other.sentence, at.end()) if at else None
    if first is None or second is None:
        return False
    return first["kind"] != second["kind"] and first["head"] == second["head"]


def _of_one_member(own: Told, other: Told) -> bool:
    """Whether another sentence tells of one member at other times: "At Oak it has fallen since 2019"."""
    if own.sentence == other.sentence:
        return False
    names = set(_NAME.findall(own.sentence[: own.claim.numeral.start]))
    return any(each in other.sentence for each in names) and bool(_SINCE.search(other.sentence))


def _figures(reading: Reading, said: Superlative) -> list[Claim]:
    roles = {"change"} if said.of_changes else {"level", "share", "prior"}
    return [
        each
        for each in reading.claims
        if each.role in roles and not _AVERAGES.search(each.metric)
        if not (each.numeral.unit == "" and _counts_members(reading.text, each))
        if not (each.numeral.unit == "seconds" and is_setting(reading.text, each))
        if not _is_of_several(reading, each)
    ]


def _is_of_several(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is what several members come to: "the other 10 branches received 588,300"."""
    start = reading.sentences[claim.sentence].start
    if any(claim in each for each in lists.of(reading)):
        return False
    return bool(_SEVERAL.search(reading.text, start, claim.numeral.start))


def _counts_members(text: str, claim: Claim) -> bool:
    """Whether a number says how many the set has: "of the 3 homes", "14 of the wards"."""
    if is_set_size(text, claim):
        return True
    before, after = text[: claim.numeral.start], text[claim.numeral.end :]
    return bool(_COUNTS_MEMBERS.match(after) or re.search(r"\bof\s+(?:the|all|our|these)\s+$", before))


def _own(reading: Reading, number: int, said: Superlative, figures: Sequence[Told]) -> Told | None:
    back = _told_before(reading, number, said, figures)
    if back:
        return back
    near = [
        each for each in figures if each.claim.sentence == number and _in_clause(reading, said, each.claim)
    ]
    closed = [each for each in near if _BRACKET_CLOSES.match(reading.text, each.claim.numeral.end)]
    after = [each for each in near if each.claim.numeral.start > said.end]
    if after and len(after) < len(near) <= len(closed):
        near = after  # "most in Year 7 (2,904), fewest in Year 11 (1,410)"
    return min(near, key=lambda each: _distance(said, each.claim)) if near else None


def _told_before(reading: Reading, number: int, said: Superlative, figures: Sequence[Told]) -> Told | None:
    """The figure that "this is the lowest" goes back to: the last one before it in the sentence."""
    sentence = reading.sentences[number]
    led = _GOES_BACK.search(reading.text, sentence.start, said.start)
    before = [
        each
        for each in figures
        if led and each.claim.sentence == number and each.claim.numeral.end <= led.start()
    ]
    return before[-1] if before else None


def _distance(said: Superlative, claim: Claim) -> int:
    return min(abs(claim.numeral.start - said.end), abs(said.start - claim.numeral.end))


def _in_clause(reading: Reading, said: Superlative, claim: Claim) -> bool:
    """Whether a figure belongs to the superlative: no other clause and no other figure is between them."""
    text = members.less_periods(reading)
    first, last = sorted(((said.start, said.end), (claim.numeral.start, claim.numeral.end)))
    between = re.sub(r"\([^()]*\)", " ", text[first[1] : last[0]])
    between = re.sub(
        r"\b\d{4}\b|\b(?:Year|Ward|Band|Stage)\s+\d+\b|of the \d+\b|\b\d+ (?:months|years)\b", "", between
    )
    if first[1] != said.end and _OF_OTHERS.search(between):
        return False
    if first[0] == said.start and _ALONE.match(text, claim.numeral.end):
        between = _COLON.sub(" ", between)
    return len(between) < 90 and not re.search(
        r"\d[\d.,]*%?|[;:]|\b(?:while|but|and|so|therefore|hence|after|against|compared|followed|than|(?:down|up)\s+from)\b",
        between,
    )


def _shares_a_list(told: Told) -> bool:
    """Whether a figure stands in a list with others."""
    return any(told.claim in each for each in lists.of(told.reading))


def _is_total(each: Told, own: Told, others: Sequence[Told]) -> bool:
    """Whether a larger figure is what all of the set come to, and no member: it has no name of its own."""
    if each.claim.numeral.value <= own.claim.numeral.value:
        return False
    alone = not (each.name - members.words_of(own.sentence))
    rest = sum((other.claim.numeral.value for other in (*others, own) if other is not each), Fraction(0))
    sums = len(others) > 1 and each.claim.numeral.value == rest
    if any(own.claim in group and each.claim in group for group in lists.of(own.reading)):
        return sums
    if _OF_EVERYBODY.match(each.sentence) and not _shares_a_list(each):
        return True
    ahead = each.line is not own.line or each.claim.numeral.start < own.claim.numeral.start
    return sums or (ahead and alone)
