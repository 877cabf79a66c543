"""Turn a whole percentage's place in its text into whether somebody set it: "the 90% in the charter".

What is set is told as it was set, beside figures with decimals that were measured: a minimum, what a contract
requires, what a group is defined by ("10% or more"), a level of confidence.
"""

from __future__ import annotations

import re

from deckgen.model.claim import Claim, Reading

_SETS = (
    r"(?:requir|expect|ask(?:s|ed)?\s+for|seek|sought|want|demand|call(?:s|ed)?\s+for|set(?:s|ting)?\b|aim|promis|guarante|"
    r"commit|pledg|allow|permit|hop(?:e|ed|es|ing)\b|(?<!would )recommend|"
    r"advis|plan(?:s|ned)?\b|intend|describ|defin|agree|propos|insist|"
    r"specif|stipulat|assum|need|must|should|trigger|tolerat|accept|budget)"
)
_THING = (
    r"(?:minimum|maximum|target|standard|benchmark|milestone|threshold|limit|ceiling|floor|goal|aim|ambition|trajectory|plan|"
    r"requirement|expectation|tolerance|trigger|guideline|guidance|pledge|promise|charter|contract|commitment|mark|cut-off|"
    r"objective|bar|hurdle|quota|allowance|level|national\s+(?:figure|level|average)|confidence|discount|rule)s?"
)
_BEFORE = re.compile(
    rf"\b(?:{_SETS}[a-z]*\s+(?:[a-z’'-]+\s+){{0,5}}|{_THING}\s+(?:[a-z’'-]+\s+){{0,5}}?(?:(?:of|is|was|at|to|being|from)\s+|[:=]\s*|\(\s*)"
    r"(?:[a-z]+\s+){0,3})$",
    re.I,
)
_DRAWN = re.compile(
    r"\b(?:survey|sampl|audit|check|review|inspect|test|ask|dip-sampl)(?:e?s|ed|ing)?\s+(?:a\s+(?:random\s+)?)?(?:just\s+|only\s+)?$",
    re.I,
)
"""What leads to how many somebody chose to look at: "we surveyed 10% of tenants"."""
_PROGRESS = re.compile(r"\s+(?:complete|completed|finished|done|built|delivered|drafted|through)\b", re.I)
_BOUND_BEFORE = re.compile(
    r"\b(?:at\s+(?:least|most)|no\s+(?:more|less|fewer|lower|higher)\s+than|up\s+to|more\s+than|less\s+than|fewer\s+than|over|under|"
    r"(?:above|below|exceed(?:s|ing)?|within|reach(?:ing)?)(?:\s+the)?|(?:a\s+)?(?:minimum|maximum)\s+of|"
    r"(?:short\s+of|above|below|over|under|beyond|past|against|than|met|meets?|missed|misses|exceed(?:s|ed)|passed|beat|hit|reach(?:ed|es)|from|to)"
    r"\s+(?:the|its|our|their|an?))\s+$",
    re.I,
)
_APPOSED = re.compile(rf"\b{_THING}(?:\s+(?:in|of|for|by|under|set)\s+(?:[a-z’'-]+\s*){{1,5}})?,\s+$", re.I)
"""What leads to a figure in an aside: "the acceptable standard, 98%, was reached"."""
_ASIDE_ENDS = re.compile(r"\s*(?:,(?!\d)|\))")
_AFTER = re.compile(
    rf"\s+(?:(?:that|which|what|it|we|they|is|are|was|were|had|has|been)\s+)*(?:(?:the\s+)?[a-z]+\s+)?{_SETS}|"
    rf"\s+(?:[a-z-]+\s+){{0,2}}?{_THING}\b|\s+(?:(?:in|by|under|set\s+by|from)\s+)(?:[a-z’'-]+\s+){{1,4}}?{_THING}\b|"
    rf"\s+as\s+(?:an?|the|its|our|their)\s+(?:[a-z-]+\s+){{0,2}}?{_THING}\b|"
    r"\s+or\s+(?:more|less|fewer|over|under|above|below|better|higher|lower|worse)\b",
    re.I,
)
_HEDGES = frozenset(
    {"more than", "less than", "at least", "at most", "up to", "over", "under", "above", "below"}
)


def is_set(reading: Reading, claim: Claim) -> bool:
    """Whether a whole percentage is one that somebody set, and nobody measured."""
    numeral = claim.numeral
    if numeral.unit != "percent" or numeral.decimals:
        return False
    sentence = reading.sentences[claim.sentence]
    start = max(
        [
            sentence.start,
            *(each.end() for each in _CLAUSE.finditer(reading.text, sentence.start, numeral.start)),
        ]
    )
    before, after = reading.text[start : numeral.start], reading.text[numeral.end : sentence.end]
    return bool(
        numeral.hedge in _HEDGES
        or _BEFORE.search(before)
        or (_APPOSED.search(reading.text[sentence.start : numeral.start]) and _ASIDE_ENDS.match(after))
        or _BOUND_BEFORE.search(before)
        or _AFTER.match(after)
        or _DRAWN.search(before)
        or _PROGRESS.match(after)
    )


_CLAUSE = re.compile(r"[;:(]|,(?!\d)")
