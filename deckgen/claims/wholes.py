"""Turn the claims of a text into what they are shares and rates of: "per 1,000 pupils", "of 1,125 responses".

A share or a rate means nothing without its whole. Here it is read whether one is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from deckgen.model.claim import Claim, Reading

_PER = re.compile(
    r"\b(?:per|(?:for|in|out\s+of|of)\s+every)\s+(?P<scale>\d{1,3}(?:,?\d{3})+|\d{3,}|(?:(?:a|one|ten|a\s+hundred|hundred)\s+)?"
    r"(?:hundred|thousand|million))\b(?P<noun>\s+(?:of\s+(?:the\s+|all\s+|our\s+|its\s+)?)?[A-Za-z][\w’'-]*)?",
    re.I,
)
_NOUN_IN_EVERY = re.compile(r"\d\s+(?:or\s+(?:more|fewer|less)\s+)?(?P<noun>[a-z][\w’'-]*)\s+$", re.I)
""" "3 homes" in every 100, which are homes too."""
_PER_HEAD = re.compile(
    r"\b(?:per\s+(?:head|capita|unit|case|place)|a\s+head)\b(?!\s+(?:of|teachers?|nurses?|for\s+(?:the|all|its|our)))",
    re.I,
)
_NO_NOUN = frozenset({
    "in", "for", "on", "at", "and", "but", "or", "during", "over", "down", "up", "compared", "to", "from",
    "was", "were", "is", "are", "than", "which", "while", "against", "between", "since", "by", "as", "a",
    "an", "each", "this", "that", "last", "with", "across", "so", "when", "after", "before", "within",
    "locally", "nationally", "overall", "more", "fewer", "higher", "lower",
})  # fmt: skip
_RATE = re.compile(
    r"\b(?:rates?|incidence|prevalence|density)\b(?:\s+(?:of|for|in|among|at)\s+(?:[\w’'-]+\s+){1,5}?|\s+)"
    r"(?:(?:was|were|is|stood\s+at|of|at|ran\s+at|came\s+to|reached|rose\s+to|fell\s+to|increased\s+to|decreased\s+to|dropped\s+to|"
    r"climbed\s+to|(?:fell|rose|went|moved|dropped|climbed|increased|decreased|changed)\s+from(?:\s+[\d.]+\s+to)?)\s+)+(?:about\s+|only\s+|just\s+|now\s+)?$",
    re.I,
)
_RANKED = re.compile(
    r"\b(?:best|worst|highest|lowest|largest|smallest|poorest)\s+(?:[\w’'-]+\s+){0,3}?rates?\s+(?:of|among|out\s+of)\s+(?:the\s+|all\s+)*$",
    re.I,
)
""" "The third highest rate of 31 councils"."""
_RATED_AFTER = re.compile(
    r"\s*(?:[a-z]+\s+(?=(?:an?|per|each|every)\b))?(?:an?|per|each|every|for\s+(?:each|every)|in\s+(?:every|\d)|out\s+of|to|:|of|points?)\b",
    re.I,
)
_PARTS = (
    r"(?:ma(?:de|kes?|king)\s+up|account(?:s|ed|ing)?\s+for|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|"
    r"responsible\s+for|affect(?:s|ed)?|contribut(?:es?|ed|ing)|form(?:s|ed|ing)?|behind)"
)
_MAKES_UP = re.compile(rf"\b{_PARTS}\b", re.I)
_PART_BEFORE = re.compile(
    rf"(?:\b{_PARTS}|\b(?:aged|over|under|women|men|girls|boys|females|males|pupils|patients|tenants|renters|owners|children|"
    r"adults|residents|people|those|groups?)\b[^.;,%\d]{0,40}(?:\d+(?:\s+(?:to|and)\s+\d+)?\s+)?(?:were|are|amounts?\s+to|amounted\s+to|comes?\s+to|came\s+to))\s+(?:(?:just|only|about|around|nearly|almost|over|some|as\s+much\s+as|more\s+than|less\s+than|at\s+least|a\s+"
    r"(?:further|total\s+of))\s+)*$",
    re.I,
)
_IS_PART = re.compile(
    rf"(?:\b(?:{_PARTS}|are|is|were|was)|['’](?:re|s))\s+(?:(?:just|only|about|nearly|almost|some|over)\s+)*$",
    re.I,
)
_OF_ALL = re.compile(
    r"\s+(?:of\s+(?:the\s+(?:total|whole|lot|overall\s+(?:total|figure|number))|every(?:one|body|thing)|all)|overall|in\s+(?:all|total)|"
    r"altogether)\b(?!\s+(?:of\s+)?[a-z]+)",
    re.I,
)
"""A whole that has no name."""
_OF_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:of|among|amongst)\s+[a-z\d]|\s+[a-z]+\s+of\s+[a-z]|\s*\([^)]*\bof\b", re.I
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:of|among|amongst|out\s+of)\s+(?:the\s+|all\s+|these\s+|those\s+|our\s+|its\s+|them\b|whom\b|which\b|every\b|\d)",
    re.I,
)
_SIDE_OF = re.compile(
    r"\b(?:north|south|east|west|north-east|north-west|south-east|south-west|centre|middle|rest|start|end|beginning)\s+of\s+(?:the|our|its)\s",
    re.I,
)
"""Names a place or a time, and no whole: "in the north of the county"."""
_SHARE_OF = re.compile(r"(?:%|per\s?cent)\s+of\s+[a-z]", re.I)
_CONTRAST = re.compile(r"\b(?:but|although|though|while|whereas|yet|whilst)\b", re.I)
_GROUPS = re.compile(
    r"\s+(?:(?:of\s+(?:them|these|those)(?!\s+(?:[a-z]+ed|with|without|who|whose|in|on|at|aged|under|over|asked|seen|living)\b))\b|(?:were|was|are|is|said|says|felt|agreed|disagreed|had|have|has|did|came|went|would|lived?|"
    r"thought|rated|chose|stated|reported|answered|told|took|used|gave|did|could|wanted|preferred|replied|speaks?|lives?|owns?|uses?|walks?|drives?|cycles?|works?|wants?|"
    r"thinks?|needs?|likes?|prefers?|rents?|receives?|gets?|claims?|suffers?|feels?|says?|agrees?|travels?|attends?|holds?|keeps?|plays?|visits?|borrows?|cares?|studies|study|kept|lost|left|sat|slept|ate|drank|drove|"
    r"got|made|met|knew|found|won|began|became|bought|brought|caught|heard|held|put|read|ran|sent|stayed|stood|taught|wore|wrote|grew|"
    r"paid|spent|fell|died|failed|smokes?|[a-z]{3,}ed(?=\s*[.,;]|\s+(?:at|in|on|to|for|by|with|from|the|an?|their|her|his|its|our|it|"
    r"no|not|that|more|less|every|each|\d)\b))\b)",
    re.I,
)
PEOPLE = re.compile(
    r"\b(?:people|persons?|population|residents?|inhabitants|households?|homes|families|adults?|children|pupils?|students?|patients?|"
    r"staff|employees|workers|tenants?|smokers|drivers|women|men|mothers|fathers|parents|carers|girls|boys|over-\d+s|voters|electors|"
    r"users|customers|visitors|members|births|deliveries|admissions|dwellings|properties|businesses|schools|teachers|nurses|citizens|"
    r"[a-z]+(?:ers|ors|ants|ents|ees|ists))\b",
    re.I,
)
"""Words for groups of people and for what they live, work or learn in."""
_ARE_THINGS = re.compile(
    r"(?:ments|\b(?:trees|fees|degrees|levees|letters|orders|papers|numbers|posters|filters|incidents|accidents|meters|"
    r"computers|trailers|boilers|radiators|doors|floors|motors|tractors|grants|plants|events|rents|patents|lists|mists|"
    r"chapters|quarters|filters|containers|trackers|scanners|printers|shelters))$",
    re.I,
)
"""Words that end as those for people do: "appointments", "letters"."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A rate's scale as written, "per 10,000 children", and the noun that it is of, or ""."""

    text: str
    start: int
    end: int
    noun: str


def scales(text: str) -> tuple[Scale, ...]:
    """All scales in order: "per 1,000 bed days", "for every thousand homes"."""
    found = []
    for match in _PER.finditer(text):
        noun = (match["noun"] or "").split()[-1:] if match["noun"] else []
        done = does_something(text, match.end("scale"))  # "5.3 per 1,000 booked a visit"
        named = noun[0] if noun and noun[0].lower() not in _NO_NOUN and not done else ""
        if not named and (counted := _NOUN_IN_EVERY.search(text[: match.start()])):
            named = counted["noun"] if re.match(r"(?:in|out\s+of)\b", match.group(), re.I) else ""
        end = match.end() if noun and named == noun[0] else match.end("scale")
        found.append(Scale(text[match.start() : end], match.start(), end, named))
    return tuple(found)


def heads(reading: Reading) -> tuple[Scale, ...]:
    """ "£18 per head", with no word of whose heads: amounts for each of a group that is not named."""
    found = []
    for match in _PER_HEAD.finditer(reading.text):
        amount = next((each for each in reading.numerals if 0 <= match.start() - each.end < 3), None)
        if amount is not None and amount.unit in ("money", "", "seconds"):
            found.append(Scale(match.group(), match.start(), match.end(), ""))
    return tuple(found)


def counts_people(claims: Iterable[Claim]) -> bool:
    """Whether one of these figures says how many people there are."""
    return any(
        each.numeral.unit == "" and each.numeral.noun and PEOPLE.search(each.numeral.noun) for each in claims
    )


def are_people(noun: str) -> bool:
    """Whether a noun is for people and for no things that sound like them."""
    return bool(PEOPLE.search(noun)) and not _ARE_THINGS.search(noun)


def is_bare_rate(reading: Reading, claim: Claim) -> bool:
    """Whether a number is called a rate and has no scale: "the rate of admissions was 6.2"."""
    numeral = claim.numeral
    if numeral.unit or numeral.form not in ("digits", "words") or claim.role not in ("level", "prior"):
        return False
    sentence = reading.sentences[claim.sentence]
    if _RANKED.search(reading.text, sentence.start, numeral.start):
        return False
    named = _RATE.search(reading.text, sentence.start, numeral.start)
    return bool(named) and named is not None and not _RATED_AFTER.match(reading.text, numeral.end)


def is_part(reading: Reading, claim: Claim) -> bool:
    """Whether a percentage says how large a part is ("boys made up 72.1%") and not of what."""
    text, numeral = reading.text, claim.numeral
    sentence = reading.sentences[claim.sentence]
    before = _CONTRAST.split(text[sentence.start : numeral.start])[-1]
    return (
        numeral.unit in ("percent", "ratio")
        and bool(_PART_BEFORE.search(before))
        and not _OF_AFTER.match(text, numeral.end)
        and not _WHOLE_BEFORE.search(before)
    )


def is_composition(reading: Reading, claim: Claim, *, being: bool = False) -> bool:
    """Whether a figure is told in a sentence of what a whole is made up of; or what is a part of it."""
    sentence = reading.sentences[claim.sentence]
    before = reading.text[sentence.start : claim.numeral.start]
    return bool(_MAKES_UP.search(before)) or (being and bool(_IS_PART.search(before)))


def is_contrasted(reading: Reading, claim: Claim) -> bool:
    """Whether a part of one whole is set against a part of another: "but make up 21.3%", "are 6% of all"."""
    sentence = reading.sentences[claim.sentence]
    contrast = _CONTRAST.search(reading.text, sentence.start, claim.numeral.start)
    if contrast is None:
        return False
    said = reading.text[contrast.end() : claim.numeral.start]
    goes_on = not said.strip() and is_composition(reading, claim)
    of_all = _OF_ALL.match(reading.text, claim.numeral.end) and (goes_on or _IS_PART.search(said))
    return is_part(reading, claim) or (claim.numeral.unit == "percent" and bool(of_all))


def is_of_nobody(reading: Reading, claim: Claim) -> bool:
    """Whether a percentage or "1 in 5" has done something itself, with no word of whom: "34.0% agreed"."""
    after = does_something(reading.text, claim.numeral.end)
    return after and claim.role in ("level", "share", "prior") and not names_whole(reading, claim)


def does_something(text: str, at: int) -> bool:
    """Whether a verb of what people do or are begins here."""
    return bool(_GROUPS.match(text, at))


def names_whole(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence of a percentage says what it, or another one in it, is of."""
    sentence = reading.sentences[claim.sentence]
    before = _SIDE_OF.sub(" ", reading.text[sentence.start : claim.numeral.start])
    return bool(_WHOLE_BEFORE.search(before) or _SHARE_OF.search(sentence.text))
