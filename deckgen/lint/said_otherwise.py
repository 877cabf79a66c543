"""Turn two figures into whether they tell one measure in two constructions of English.

"Crews answered alarms in an average of 6 seconds", "alarms were answered in an average of 9 seconds";
"owed £3 million in rents", "rents of £4 million"; "20% of these pupils walked", "of the pupils, 24% walked".
"""

from __future__ import annotations

import re

from deckgen.claims import measures
from deckgen.lint import shares_again
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.told import Told, measure_of

_AVERAGE = re.compile(r"\b(?P<kind>average|mean|median)\b", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:[a-z]+ly\s+)?(?P<done>[a-z]{3,})\b", re.I)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_TOTAL = re.compile(r"\b(?:total|all\s+of\s+the|all)\s+(?:of\s+)?(?:[a-z-]+\s+){1,4}(?:[a-z]+\s+){0,6}", re.I)
_ONE_DOER = re.compile(
    r"(?:[A-Z][a-z]+\s+){0,4}?(?:[Tt]he|[Oo]ur|[Ww]e|[Ii]t)\s*(?P<doer>[a-z]+)?\s+[a-z]+\s+$"
)
_IN_THESE = re.compile(
    r"\s+in\s+(?P<what>(?!the\b|our\b|its\b|that\b|this\b)[a-z]+(?:\s+[a-z]+){0,2}?)(?=\s+(?:on|at|by|in|to|from|for|and|but)\b|\s*[,.;]|$)"
)
_HAS = re.compile(
    r"\b(?:owed?|owes|holds?|held|had|has|have|carried|earned|raised|collected|received|paid)\s+$", re.I
)
_THESE_OF = re.compile(
    r"(?:^|[.;]\s+|,\s+(?:and\s+|but\s+)?|\b[Tt]he\s+)(?P<what>(?!Of\b|In\b|The\b)[A-Za-z]+(?:\s+[a-z]+){0,2}?)\s+(?:of|were|was|stood\s+at|came\s+to)\s+$"
)
_SPENT_ON = re.compile(
    r"\b(?:spending|expenditure|spend)\s+on\s+(?P<what>[a-z]+(?:\s+[a-z]+){0,2}?)\s+(?:was|came\s+to|reached|stood\s+at|of|totalled)\s+$",
    re.I,
)
_COST = re.compile(r"(?:^|[.;,]\s+)(?:The\s+|the\s+)?(?P<what>[A-Za-z]+(?:\s+[a-z]+){0,2}?)\s+cost\s+$")
_SPENT = re.compile(r"\bspent\s+$", re.I)
_ON = re.compile(
    r"\s+on\s+(?:the\s+)?(?P<what>[a-z]+(?:\s+[a-z]+){0,2}?)(?=\s+(?:in|on|at|over|during|from|for)\b|\s*[,.;]|$)"
)
_FAR = 3  # averages of one thing do not differ by more than this factor


def alike(one: Told, other: Told, known: Knowledge, topic: str) -> bool:
    """Whether the second tells the first's measure in another construction, or the other way round."""
    if one.line is other.line or one.claim.numeral.unit != other.claim.numeral.unit:
        return False
    if shares_again.same(known.read(one.line.text), one.claim, known.read(other.line.text), other.claim):
        return True
    return any(
        _same_average(first, second, known, topic)
        or _total_of_deed(first, second, known)
        or _same_money(first, second)
        for first, second in ((one, other), (other, one))
    )


def _same_average(one: Told, other: Told, known: Knowledge, topic: str) -> bool:
    """Whether the second names the first's average in fewer words, and those left out are known.

    They are those of who does it ("crews answered calls", "calls were answered"), of the slide's title, or
    of a thing that "the line" goes back to.
    """
    kinds = [{each["kind"].lower() for each in _AVERAGE.finditer(told.sentence)} for told in (one, other)]
    if one.claim.numeral.unit != "seconds" or not kinds[0] & kinds[1]:
        return False
    first, second = measure_of(one, known), measure_of(other, known)
    left_out = first.clause - second.clause
    if not second.clause < first.clause or len(second.clause) < 2 or first.narrowed != second.narrowed:
        return False
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    told = _doer(one, other) | measures.words(topic)
    return high <= low * _FAR and all(
        each in told or _is_gone_back_to(each, one.sentence, other.sentence) for each in left_out
    )


def _doer(one: Told, other: Told) -> frozenset[str]:
    """Who does what the second says that is done: the words before that verb in the first."""
    done = _PASSIVE.search(other.sentence)
    if done is None:
        return frozenset()
    for word in _WORD.finditer(one.sentence):
        if measures.words(word.group()) & measures.words(done["done"]):
            return measures.words(one.sentence[: word.start()])
    return frozenset()


def _is_gone_back_to(left_out: str, one: str, other: str) -> bool:
    """Whether a word narrows a thing that the other goes back to: "the booking line", "the line"."""
    for first, second in zip(found := list(_WORD.finditer(one)), found[1:], strict=False):
        if left_out in measures.words(first.group()):
            return bool(re.search(rf"\b(?:the|this|that|its)\s+{re.escape(second.group())}\b", other, re.I))
    return False


def _total_of_deed(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether the second tells in total what the first says that one doer did: "The surgery issued"."""
    before = other.line.text[: other.claim.numeral.start]
    if one.claim.numeral.unit or not _TOTAL.search(before.rsplit(";", 1)[-1]):
        return False
    did = _ONE_DOER.fullmatch(one.line.text[: one.claim.numeral.start])
    if did is None:
        return False
    first, second = measure_of(one, known), measure_of(other, known)
    named = frozenset[str]().union(*second.named) or second.clause
    low, high = sorted((one.claim.numeral.value, other.claim.numeral.value))
    inside = (
        named <= first.clause and second.clause <= first.clause and named - measures.words(did["doer"] or "")
    )
    return (
        bool(inside) and not first.place and not second.place and not first.narrowed and 4 * high <= 5 * low
    )


def _same_money(one: Told, other: Told) -> bool:
    """Whether both sums are held in, or spent on, one thing: "owed £3 in rents", "rents of £4"."""
    if one.claim.numeral.unit != "money":
        return False
    return any(
        first and first == second
        for first, second in ((_held(one), _held_in_all(other)), (_spent(one), _cost(other)))
    )


def _held(told: Told) -> frozenset[str]:
    before, after = _around(told)
    what = _IN_THESE.match(after) if _HAS.search(before) else None
    return measures.words(what["what"]) if what else frozenset()


def _held_in_all(told: Told) -> frozenset[str]:
    what = _THESE_OF.search(_around(told)[0])
    return measures.words(what["what"]) if what else frozenset()


def _spent(told: Told) -> frozenset[str]:
    before, after = _around(told)
    what = _ON.match(after) if _SPENT.search(before) else _SPENT_ON.search(before)
    return measures.words(what["what"]) if what else frozenset()


def _cost(told: Told) -> frozenset[str]:
    before = _around(told)[0]
    what = _COST.search(before) or _SPENT_ON.search(before)
    return measures.words(what["what"]) if what else frozenset()


def _around(told: Told) -> tuple[str, str]:
    """The line before and after a figure."""
    numeral = told.claim.numeral
    return told.line.text[: numeral.start], told.line.text[numeral.end :]
