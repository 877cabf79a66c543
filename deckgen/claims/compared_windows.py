"""Turn a comparison into its window: from the first month of what was before to the last of what is now."""

from __future__ import annotations

import re
from itertools import pairwise

from deckgen.claims.comparisons import Comparison
from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Period, Span

_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
_SET_BESIDE = re.compile(
    r"\s+(?:(?:is|are|was|were)\s+)?(?:(?:set|put|held|laid|placed)\s+(?:beside|against|next\s+to|alongside)|compared\s+(?:with|to)|measured\s+against)\s+(?:the\s+|those\s+of\s+(?:the\s+)?)?",
    re.I,
)
"""What joins two windows: "when the 12 months to May 2024 are set beside the 12 months to May 2023"."""
_ON = re.compile(
    r"\b(?:on|than|against|versus|compared\s+(?:with|to)|beside)\s+(?:(?:in|for|over)\s+)?(?:the\s+)?$", re.I
)
"""What leads to the earlier of two windows: "8,536 more on the 12 months to September 2023"."""
_RIGHT_AFTER = re.compile(r"\s*(?:[a-z]+\s+)?(?:in|on|at|for|of|during)\s+(?:the\s+)?")
_AND = re.compile(r"\s+(?:and|to)\s+(?:the\s+)?", re.I)
_A_YEAR = 12


def of(reading: Reading, comparison: Comparison) -> tuple[Period, Period] | None:
    """The first month of what was before, a year back where it is not said, and the last of what is now."""
    movement = comparison.movement
    both = _between_two(reading, comparison.first)
    if both:
        return both
    spans = [
        each.period.span
        for each in (movement.now, movement.prior)
        if each and each.period and each.period.span
    ]
    if len(spans) == 2 and spans[0] != spans[1]:
        return min(each.first for each in spans), max(each.last for each in spans)
    prior = movement.prior
    if movement.now is None and prior and prior.period and prior.period.span and _is_of(reading, prior):
        before = prior.period.span
        return before.first, before.last + max(len(before), _A_YEAR)
    told = [each.versus for each in movement.claims if each.versus and each.versus.span]
    own = [
        each.period
        for each in movement.claims
        if each.period and each.period.span and each.period not in told
    ]
    span = own[0].span if own else _of_its_sentence(reading, comparison)
    if span is None:
        return None
    if told and told[0].span:
        return told[0].span.first, span.last
    if own and len(span) == _A_YEAR and _ON.search(reading.text, 0, own[0].start):
        return span.first, span.last + len(span)
    return (span.first - len(span) if len(span) > 1 else span.first - 12), span.last


def _is_of(reading: Reading, claim: Claim) -> bool:
    """Whether a figure's period stands right after it: "than the 2,655 on 30 September 2023"."""
    assert claim.period
    return bool(_RIGHT_AFTER.fullmatch(reading.text, claim.numeral.end, claim.period.start))


def _of_its_sentence(reading: Reading, comparison: Comparison) -> Span | None:
    """The one period that a sentence names: "fell by 12% on the year before, in the year to May"."""
    sentence = reading.sentences[comparison.first.sentence]
    spans = [each.span for each in reading.periods if sentence.start <= each.start < sentence.end]
    told = [each for each in spans if each]
    return told[0] if len(told) == 1 else None


def _between_two(reading: Reading, first: Claim) -> tuple[Period, Period] | None:
    """The two windows that are named together: "between the year to May 2023 and the year to May 2024"."""
    sentence = reading.sentences[first.sentence]
    inside = [each for each in reading.periods if sentence.start <= each.start < sentence.end and each.span]
    for one, other in pairwise(inside):
        led = _BETWEEN.search(reading.text, sentence.start, one.start)
        joined = _AND.fullmatch(reading.text, one.end, other.start)
        beside = _SET_BESIDE.fullmatch(reading.text, one.end, other.start)
        if ((led and joined) or beside) and one.span and other.span and len(one.span) == len(other.span):
            return min(one.span.first, other.span.first), max(one.span.last, other.span.last)
    return None
