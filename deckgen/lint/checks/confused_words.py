"""Words that are good elsewhere: "there shifts", "less complaints", "412 patient's", "as result of"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import words
from deckgen.model.prose import Line

_PREPOSITION = r"(?:of|in|on|at|by|for|from|with|to|about|into|and|but)"
_AUXILIARY = r"(?:did|does|do|will|may|might|can|could|would|should|must|not|to)"
_CONFUSED: tuple[tuple[str, str], ...] = (
    (r"\bin\s?line with\b", ""),
    (r"\bto discus\b", "to discuss"),
    (r"\bto advice\b(?!\s+(?:on|from|about|and|given|services?|lines?))", "to advise"),
    (r"\b(?:has|have|had|was|were|been|be) adviced\b|\badvic(?:ed|ing)\b", "advised or advising"),
    (
        r"\b(?:staff|team|boost(?:s|ed)?|raise[sd]?|lift(?:s|ed)?|low|high|poor) moral\b|"
        r"\bmoral\s+(?=of\s+(?:the|our|its|their)\s+(?:staff|team|drivers|nurses|teachers|workforce|crews?|volunteers|officers)\b)",
        "morale",
    ),
    (r"\bto breath\b", "to breathe"),
    (r"\binline\s+(?=with\b)", "in line "),
    (r"\bmaybe\s+(?=(?:be\b|\w+ed\b|done\b|made\b|seen\b|given\b|taken\b|found\b|needed\b))", "may be "),
    (
        r"(?:(?<=including )|(?<=a )|(?<=with )|(?<=of )|(?<=the ))fill\s+(?=(?:review|range|list|set|use|"
        r"support)\b)",
        "full ",
    ),
    (r"\b(?:could|would|should|might|must) of\b", "could have"),
    (r"\b(?:less|more|fewer|rather|other|higher|lower|better|worse|greater) then\b", "than"),
    (r"\bloose\s+(?=(?:their|the|its|funding|money|time)\b)", "lose "),
    (
        r"\b(?:has|have|had|was|were|been) lead\b(?!\s+(?:by example)?(?:officer|partner|role|agency|time))",
        "led",
    ),
    (r"\b(?:an?|the) (?:affect) (?:of|on)\b", "effect"),
    (rf"\b{_AUXILIARY} effect\b(?!\s+(?:a\s+)?changes?\b)", "affect"),
    (r"\b(?:it's)\s+(?=(?:own|target|budget|members|staff|plan|work|services?|doors|first|new)\b)", "its "),
    (r"\b(?:for|of|in|on|to|with|by|from|at|into|across|all|between)\s+it['’]s\s+(?=[\w£])", "its "),
    (r"\bits\s+(?=(?:a|an|the|been|not|going)\b)", "it's "),
    (
        r"\b(?:there)\s+(?=(?:own|targets?|budgets?|homes?|children|care|experience|views?|shifts?|work|staff)\b)",
        "their ",
    ),
    (r"\btheir\s+(?=(?:is|are|was|were|will|has\s+been|have\s+been)\b)", "there "),
    (
        r"\b(?:received|came|ranging|taken|data|feedback|funding|support|reports?|"
        r"referrals?) form (?=the|a|our|other|all|schools?|patients?|residents?)",
        "from",
    ),
    (r"\bto (?:many|much|few)\b(?!-)", "too"),
    (
        r"\bto (?:late|long|high|low)\b(?=\s*(?:[.,;)]|$)|"
        r"\s+(?:to|for|in|on|at|and|or|but|when|after|because)\b)",
        "too",
    ),
    (r"\balot\b", "a lot"),
    (r"\b(?:everyday)\b(?=\s*(?:[.,;]|$))", "every day"),
    (
        r"\bprinciple\b(?=\s+(?:of\s+the\s+(?:school|college|academy)|started|retired|joined|left|said|teacher|cause|reason|aim))",
        "principal",
    ),
    (
        r"\b(?:a|the|each|every|gp|our)\s+practise\b|\bpractise\s+(?=(?:nurses?|managers?|staff|lists?)\b)",
        "practice",
    ),
    (r"\b(?:a|the|premises|alcohol|parking|taxi|new)\s+license\b", "licence"),
    (r"\bstationary\s+(?=(?:cupboard|orders?|supplies|costs?|budget|spending)\b)", "stationery "),
    (r"\b(?:the|gave|gives?|offers?|offered|legal|medical|housing|some|of)\s+advise\b", "advice"),
    (
        r"\b[a-z]+s\s+where\s+(?:closed|opened|seen|held|given|treated|sent|made|found|reported|recorded|moved|completed)\b",
        "were",
    ),
    (r"\b(?:clinical|drug|medical)\s+trails?\b", "trial"),
    (r"\b(?:ward|project|site|case|line|area|general|service|the|school)\s+mangers?\b", "manager"),
    (r"\bpubic\b(?=\s+(?:meeting|health|consultation|transport|library|sector|toilets?))", "public"),
    (r"\bin\s+the\s+passed\s+(?=(?:year|month|week|quarter|\d))", "past "),
    (
        r"\bamount\s+of\s+(?=(?:people|patients|pupils|residents|complaints|calls|visits|staff|children|tenants|students)\b)",
        "number of ",
    ),
    (
        r"\bmore\s+(?:better|worse|higher|lower|fewer|larger|smaller|longer|shorter|faster|slower|easier)\b(?!-)",
        "one comparative",
    ),
    (r"\bmost\s+(?:best|worst|highest|lowest|largest|smallest|longest|shortest)\b", "one superlative"),
)
"""What was written, and what was meant; "" where it is good as it stands."""
_LOST: tuple[tuple[str, str], ...] = (
    (r"\bdue\s+the\b", "due to the"),
    (r"\bas\s+result\s+of\b", "as a result of"),
    (
        r"\bin\s+order\s+(?=(?:improve|reduce|make|help|meet|reach|increase|provide|support|keep|give)\b)",
        "in order to ",
    ),
    (r"\baccording\s+the\b", "according to the"),
    (r"\bthanks\s+the\b", "thanks to the"),
    (
        r"\bcompared\s+(?=(?:the|last|September|August|July|June|January|February|March|April|May|October|November|December)\b)",
        "compared with ",
    ),
    (r"\binstead\s+the\b", "instead of the"),
    (r"\b(?:one|most|some|none)\s+the\s+(?=[a-z]+s\b)", "... of the "),
    (r"\bas\s+well\s+(?=(?:the|a|an)\b)", "as well as "),
    (r"\ba\s+number\s+(?=(?:schools|wards|pupils|patients|residents|sites|areas|homes)\b)", "a number of "),
    (r"\bresponsible\s+(?=(?:the|all)\b)", "responsible for "),
)
_LESS = re.compile(r"(?<!\d )(?<!% )\bless\s+(?:\w+\s+)?(?P<noun>[a-z]+s)\b", re.I)
_COUNTED_OWN = re.compile(
    r"(?<!\w)\d[\d,]*\s+(?:[a-z]+\s+)?[a-z]+[’']s(?=\s*(?:[.,;)]|$)|\s+(?:in|on|at|were|are|have|had|during|from|to|and|who|with|for|took|made|came|"
    r"went|said|left|got|saw|waited|attended|joined|moved)\b)"
)
_OWN_VERB = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Aa]ll|[Oo]ur)\s+[a-z]+[’']s\s+(?:were|are|have)\b")
_THERE = re.compile(rf"\b{_PREPOSITION}\s+there\s+(?P<noun>[a-z]+)\b")


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for pattern, right in _CONFUSED:
        for match in re.finditer(pattern, line.text, re.I):
            if right:
                yield match.group().strip(), "this is another word than was meant", f"write '{right.strip()}'"
    for pattern, right in _LOST:
        for match in re.finditer(pattern, line.text, re.I):
            yield match.group().strip(), "a word is missing", f"write '{right.strip()}'"
    yield from _fewer(line)
    yield from _apostrophes(line)
    for match in _THERE.finditer(line.text):
        if (
            words.plural(match["noun"])
            and not words.base_verb(match["noun"])
            and not words.only_verb(match["noun"])
        ):
            yield match.group(), "this is another word than was meant", f"write 'their {match['noun']}'"


def _fewer(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "Less complaints": what is counted is fewer."""
    for match in _LESS.finditer(line.text):
        between = match.group().split()[1:-1]
        plain = words.plural(match["noun"]) and not (between and not words.can_be(between[0], "ADJ"))
        if plain and not any(each in ("than", "of", "in") for each in between):
            yield match.group(), "what can be counted is fewer", f"write 'fewer {match['noun']}'"


def _apostrophes(line: Line) -> Iterator[tuple[str, str, str]]:
    for pattern in (_COUNTED_OWN, _OWN_VERB):
        for match in pattern.finditer(line.text):
            yield match.group(), "a plural has no apostrophe", "take the apostrophe out"
