"""Turn a sentence of everyday words into whether it can be checked all the same.

"That target was met", "such visits are not counted", "the desk is open on both weekend days": no word of
them says much, and yet each is so or is not. What is said of nobody in particular ("we go further every
day") stays empty, so that hours and extremes count only of a subject that can be looked at.
"""

from __future__ import annotations

import re

from deckgen.claims import vague_words

_GOAL = r"(?:targets?|standards?|thresholds?|deadlines?|limits?|benchmarks?)"
_OUTCOME = r"(?:met|missed|reached|achieved|exceeded|breached|hit|beaten|passed)"
_TARGET = re.compile(
    rf"\b(?:met|missed|reached|achieved|exceeded|breached|beat|passed|(?:did|do|does)\s+not\s+(?:meet|reach|achieve)|fell\s+short\s+of)\s+"
    rf"(?:(?:it|them|both|neither)(?=[.,;]|$)|(?:the|this|that|these|those|its|their|both|all|every|each)\s+(?:[\w-]+\s+){{0,3}}?{_GOAL}\b)|"
    rf"\b(?:{_GOAL}\b[^.;,]{{0,40}}?|^(?:that|this|it|both|neither|each|all)(?:\s+of\s+(?:them|these))?)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+"
    rf"(?:not\s+|again\s+|also\s+|all\s+|both\s+|therefore\s+|narrowly\s+|just\s+)*{_OUTCOME}(?=[.,;]|$|\s+(?:in|at|on|by)\b)",
    re.I,
)
"""Says whether a target was met."""
_METHOD = re.compile(
    r"\b(?:is|are|was|were)\s+(?:(?:not|also|all|only|each|both|never|now|therefore|still)\s+)*"
    r"(?:counted|included|excluded|omitted|left\s+out|comparable|compared|shown\s+(?:here|apart|separately)|"
    r"(?:a\s+)?part\s+of\s+(?:this|the|these|that|our|any)\s+(?:[\w-]+\s+)?(?:measures?|figures?|counts?|totals?|survey|sample|charts?|number|rate|"
    r"average|definition))\b|"
    r"\b(?:surveys?|data|figures?|charts?|measures?|counts?|results?|tables?|samples?|comparisons?|numbers?|rates?|method|audit|returns?|records?|"
    r"totals?|averages?|systems?|register)\b(?:\s+[\w’'-]+){0,3}?\s+(?:cannot|can\s+not|can['’]t|do(?:es)?\s+not|did\s+not|don['’]t|doesn['’]t)\b|"
    r"\b(?:too\s+(?:early|soon|small|few)|more\s+(?:time|data|months)\s+(?:is|are)\s+needed)\s+to\b|"
    r"\b(?:shown|given|listed|published|reported|counted)\s+(?:for|by)\s+(?:each|every|all)\b|\bonly(?=[.;]|$)|\b(?:review|visit|contact|record|check)(?:s|ed)?\s+(?:each|every)\b",
    re.I,
)
"""Says what a measure is of, what it cannot tell, or that a thing is done each time or to some alone."""
_UNTIL = re.compile(
    r"[a-z]\s+(?:when|until|till|unless|once|while|(?:before|after)(?=\s+(?:the|an?|its|their)\s+[a-z-]+\s+(?:is|are|was|were|has|have|had)\b))\s+"
    r"(?:the|an?|its|their)\s+(?P<what>[a-z-]+)|\b(?:looks?|looked|looking)\s+for\s+an?\s+(?:new\s+|second\s+)?(?P<sought>[a-z-]+)",
    re.I,
)
"""Says on what an everyday deed hangs, or who is sought; "while the picture is mixed" opens a sentence
and says nothing.
"""
_DEED = re.compile(
    r"^(?:the|all\s+the)\s+(?:rest|others?|remaining|remainder|former|latter)\b|"
    r"\b(?:gone\s+out\s+of\s+\w+|(?:brought|taken)\s+in(?=[.;,]|$))|"
    r"\bfound\s+(?:no|that\s+no)\b|"
    r"\b(?:fully|half|partly|well\s+enough)\s+(?:staffed|equipped|funded|booked|occupied|insured|accredited|certified|licensed|furnished)\b|"
    r"\bcan\s+now\s+(?!look|move|build|focus|begin|start|be\s+proud)|\bmembers?\s+of\s+(?:the|an?)\s+(?!team\b)|"
    r"\b(?:was|were)\s+not\s+(?:successful|affected|needed|used|possible|changed|available|in\s+use|open|done)\b(?=[.;,]|$)|"
    r"^(?:one|an?|another)\s+(?:[a-z]+\s+){1,2}?(?:wrote|said|told|asked|reported|described|complained|praised)\b|"
    r"\b(?:run|staffed|provided|owned|managed|paid\s+for|funded|kept|led)\s+by\s+"
    r"(?:volunteers|parents|pupils|nurses|students|residents|tenants|governors|trustees|teachers|doctors)\b|"
    r"\bby\s+(?:an?|the|our|its|two)\s+(?:[a-z-]+\s+){0,2}?(?:firms?|compan(?:y|ies)|contractors?|charit(?:y|ies)|universit(?:y|ies)|colleges?|auditors?|"
    r"laborator(?:y|ies)|suppliers?|lawyers?|surveyors?|engineers?|architects?|regulators?|inspectors?|ombudsman|insurers?|clerks?|caretakers?)\b|"
    r"\b(?:needed|required|checked|signed|agreed)\b[^.;,]*\bbefore\s+(?:an?|the|any|each|it|they)\b",
    re.I,
)
"""Says what became of a part, who does it or said so, what was looked for and not found, what somebody is
or may do from now on.
"""
_OF_SOMETHING = re.compile(
    r"\b(?:the|an?|one|main|chief|only)\s+(?:(?:main|chief|likely|usual|commonest|leading|top|biggest|largest|principal|single|next|most\s+[a-z]+)\s+){0,2}(?:cause|reason)s?\b|"
    r"\b(?:comes?|came|coming)\s+(?:from\s+(?:the|an?|two|one)|to\s+an\s+end)\b|"
    r"\bis\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:service|scheme|group|centre|team|course|charity|club|programme|project|measure|name|unit|clinic|term)\s+"
    r"(?:for|that|which|of|where|run|by)\b(?!\s+excellence)",
    re.I,
)
"""Says of what something is the cause, where it is from, that it ended, or what it is."""
_AS_EXPECTED = re.compile(
    r"\b(?:was|were|is|are|remains?|remained|stayed)\s+(?:\w+\s+)?(?:as|(?:in\s+line\s+with\s+)?what\s+(?:was|were|is))\s+"
    r"(?:expected|predicted|forecast|planned|usual)\b|"
    r"\b(?:was|were|is|are)\s+in\s+line\s+with\s+(?:the\s+)?(?:similar|other|national|regional|average|mean|peers?)\b",
    re.I,
)
"""Sets what has been measured against what was foreseen or is so elsewhere."""
_NO_OTHER = re.compile(
    r"\b(?:has|have|had|runs?|ran|owns?|owned|(?:is|are|was|were))\s+no\s+(?:other|further|more)\s+(?P<what>[a-z-]+)",
    re.I,
)
"""Says that a list is whole: "the trust has no other schools"."""
_QUOTED = re.compile(
    r"\b(?:said|says|wrote|writes|told\s+(?:us|me|staff|the\s+[a-z]+)|asked|replied|recalled|explained|added|put\s+it(?:\s+[a-z]+){0,3}|words|remembered|described)"
    r"[^.“”\"‘]{0,40}?[:,]?\s*[“\"‘][^“”\"‘]{12,}[”\"’]|[“\"‘][^“”\"‘]{12,}[”\"’]\s*(?:,\s*)?[^.“”]{0,40}?\b(?:said|says|wrote|told|asked|added)\b"
)
"""What somebody said, in the words that were used: whether they were can be asked."""
_HOURS = re.compile(
    r"\b(?:(?<!day\sand\s)(?:at|by)\s+night|by\s+day|in\s+the\s+(?:mornings?|afternoons?|evenings?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week-?ends?|weekdays?|overnight|midnight|noon|out\s+of\s+(?:hours|term|season)|bank\s+holidays?|"
    r"(?:each|every|any|all|both|most|other|alternate)\s+(?:[a-z]+\s+)?(?:days?|weeks?|months?|mornings?|afternoons?|evenings?|nights?|terms?|lessons?|"
    r"shifts?|visits?|years?|hours?|minutes?))\b",
    re.I,
)
_EXTREMES = re.compile(
    r"\bthe\s+(?:most|least|fewest|longest|shortest|slowest|fastest|quickest|busiest|quietest|cheapest|oldest|youngest|largest|smallest)\b"
    r"(?!\s+(?:important|of\s+(?:our|their|every|each|all)|vulnerable|effective))",
    re.I,
)
_BECAME = re.compile(
    r"\b(?:moved|changed|switched|went)\s+(?:over\s+|back\s+)?(?:to|into|from)\s+(?:an?|the|its)\s+", re.I
)


def is_checkable(text: str, subject: list[str], *, dated: bool) -> bool:
    """Whether a sentence tells an outcome, a method or a time; `subject` has its subject's content words."""
    if _TARGET.search(text) or _METHOD.search(text) or _DEED.search(text):
        return True
    if _QUOTED.search(text):
        return True
    alone = _NO_OTHER.search(text)
    if alone and vague_words.base(alone["what"]) not in vague_words.THINGS:
        return True
    until = _UNTIL.search(text)
    if until and (vague_words.base(until["what"] or until["sought"]) not in vague_words.THINGS - {"work"}):
        return True
    particular = any(not vague_words.is_vague(word) for word in subject)
    if dated and particular and _BECAME.search(text):
        return True
    return particular and any(
        pattern.search(text) for pattern in (_HOURS, _EXTREMES, _OF_SOMETHING, _AS_EXPECTED)
    )
