"""Turn a number of people beside a rate of another place into the words that make it out of that rate.

"At the local smoking rate of 11.2%, about 7,900 women smoke", "if 30.2% feel unsafe, 163,000 people do": of
how many? A rate that is the counted people's own ("with a pass rate of 91.4%, 128 passed") makes none.
"""

from __future__ import annotations

import re

from deckgen.claims import wholes
from deckgen.model.claim import Claim, Reading

_PERCENT = r"(?:[\d.]+\s?(?:%|per\s?cent)|(?:1|one)\s+in\s+(?:\d+|[a-z]+))"
_RATE = r"(?:rates?|shares?|proportions?|prevalence|incidence|percentages?|figures?|averages?|levels?)"
_ELSEWHERE = (
    r"(?:local|national|regional|england|english|uk|british|scottish|welsh|county|london|borough|same|usual|typical|average|general|"
    r"current|survey|census|sample|published|latest|known|expected|estimated)"
)
_WORDS = r"(?:[\w’'-]+\s+){0,4}?"
_OF_ELSEWHERE = (
    rf"(?:the|an?|this|that|our|its)\s+(?:{_WORDS}{_ELSEWHERE}\s+{_WORDS}{_RATE}|{_WORDS}(?:prevalence|incidence))"
    rf"(?:\s+(?:for|in|among)(?:\s+[\w’'-]+){{1,4}}?)?\s+(?:of|at|is|was)\s+(?:about\s+)?{_PERCENT}"
)
_LED = r"(?:at|on|using|with|given|assuming|taking|applying|by|from|based\s+on|going\s+by)"
_BEFORE = re.compile(
    rf"\b{_LED}\s+{_OF_ELSEWHERE}[^.;\d%]{{0,60}}$"
    rf"|\b{_OF_ELSEWHERE}\s+(?:would\s+)?(?:gives?|means?|makes?|puts?|yields?|impl(?:y|ies)|suggests?|points?\s+to|comes?\s+to)\b[^.;,\d%]{{0,40}}$"
    rf"|\b(?:if|assuming|supposing)\s+(?:that\s+)?(?:the\s+same\s+|about\s+|some\s+)?{_PERCENT}[^.;\d%]{{1,70}},[^.;,\d%]{{0,40}}$",
    re.I,
)
_WITH_SO_MANY = re.compile(
    rf"\bwith\s+{_PERCENT}\s+(?:of\s+)?(?P<who>(?!fewer|more|less)[a-z]+)\s[^.;,\d%]{{3,60}},[^.;,\d%]{{0,30}}$",
    re.I,
)
_AFTER = re.compile(rf"[^.;\d%]{{3,80}}?,?\s\b(?:at|on|using|by|given|assuming)\s+{_OF_ELSEWHERE}", re.I)
_CLAUSE_ENDS = re.compile(r"[.,;:)](?!\d)")
_MANY = 1000


def makes(reading: Reading, claim: Claim) -> str:
    """The words that make this number of people out of a rate, or ""."""
    numeral = claim.numeral
    if numeral.unit or claim.role not in ("level", "count-of") or not wholes.PEOPLE.search(numeral.noun):
        return ""
    sentence = reading.sentences[claim.sentence]
    before = reading.text[sentence.start : numeral.start]
    found = _BEFORE.search(before)
    if found is None and numeral.hedge and numeral.value >= _MANY:
        found = _WITH_SO_MANY.search(before)
        found = found if found and wholes.are_people(found["who"]) else None
    if found:
        ends = _CLAUSE_ENDS.search(reading.text, numeral.end, sentence.end)
        stop = ends.start() if ends else sentence.end
        return reading.text[sentence.start + found.start() : stop]
    after = _AFTER.match(reading.text, numeral.end, sentence.end)
    return reading.text[numeral.start : after.end()] if after else ""
