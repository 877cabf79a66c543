"""Turn a figure's clause into what its measure is called there, of which place and of which group it is told.

"At the Mill Lane clinic the no-show rate was 9.6%" calls it "no-show rate", of "Mill Lane clinic".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.claims import measured_things, phrases
from deckgen.model.claim import Claim, Reading, Sentence

_PERIOD = "§"  # stands for a period, so that no words run across it
_CLAUSE = re.compile(
    r"[;:•(]|,(?!\d)|\b(?:while|whereas|but|and|when|because|so|although|compared\s+with|against|"
    r"than(?!\s+\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\b)|which|that|or)\b",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:in|at|on|for|among|across|within|from|of|by)\s+(?:the\s+|our\s+|its\s+|all\s+|those\s+)?"
    r"(?P<where>(?!the\b)[A-Za-z][\w’'-]*(?:\s+(?!(?:the|an?|was|were|is|are|had|has|in|at|on|for|to|of|by|came|took|stood|"
    r"averaged|average)\b)[A-Za-z][\w’'-]*)*)",
    re.I,
)
_SAYS = re.compile(
    r"\s+(?:(?:also|now|then|still|only|just)\s+)?(?:(?:was|were)(?!-)|is|are|had|has|have|stood|came|ran|averaged|totalled|numbered|reached|"
    r"took|fell|rose|affected|went|dropped|climbed|remained|amounted|lasted|ranged|varied|held|hit|peaked|"
    r"(?:dipped|slipped|edged|crept|jumped|shot|grew|increased|decreased|declined|eased|soared|shrank|sank|leapt|shifted|moved)(?=\s+(?:from|to|by|up|down|on)\b)|"
    r"came\s+down|ma(?:de|kes?)\s+up|account(?:s|ed)?\s+for|formed|represent(?:s|ed)|stands?\s+at|comes?\s+to|amounts?\s+to)\b.*$",
    re.I,
)
_COUNTED = re.compile(
    r"\s+(?!(?:in|on|at|for|to|of|and|or|during|over|by|from|with|per|each|every|an?|(?:higher|lower|more|fewer|less)\s+than)\b)(?P<noun>[A-Za-z][\w’'-]*(?:\s+(?!(?:in|on|at|for|to|of|and|or|during|over|which|that|who|were|was|had|by|from|an?|the|with|"
    r"down|up|compared|more|fewer)\b)[A-Za-z][\w’'-]*){0,3})"
)
_SET_OFF = re.compile(
    r"\s*(?:(?:at|with|averaging|reaching|standing\s+at|coming\s+to|now|just|only|some|about)\s+)*"
)
"""All that a clause has before its figure where the name stands in the clause before: ", at 10.6%"."""
_DID = re.compile(
    r"(?P<who>[A-Za-z][\w’' -]*?)\s+(?:[a-z]+ly\s+)?(?P<verb>(?!(?:affected|reached|covered|involved|"
    r"included|represented|formed|totalled|averaged|stood|dropped|"
    r"increased|decreased|declined|improved|exceeded|left|at|cost|comprised|accounted)\b)[a-z]+(?:ed|t)|took|met|made|saw|kept|held|gave|won|lost)\s*$"
)
_OF_THEM = re.compile(
    r"\s+of\s+(?:(?:the|all|their|its|our)\s+)?(?P<noun>[a-z][a-z’'-]*(?:\s+(?!(?:and|or|in|on|at|for|to|of|with|by|from|"
    r"that|which|who|were|was|had|during|over|within|due)\b)[a-z][a-z’'-]*){0,2})"
)
_WAITED = re.compile(
    r"(?:^|\s)(?P<verb>waited|waits|wait|queued|stayed|spent)\s+(?:(?:on\s+average|an\s+average(?:\s+of)?|for|typically|a\s+mean\s+of|a\s+median\s+of)\s+)*$",
    re.I,
)
_AS_NOUN = {"waited": "wait", "waits": "wait", "queued": "queue", "stayed": "stay", "spent": "stay"}
_FOR_IT = re.compile(
    r"\s+(?:on\s+average\s+)?(?:for|to|before|in|until)\s+(?:an?\s+|the\s+|their\s+)?(?P<noun>[a-z][a-z’'-]*(?:\s+(?!(?:and|or|in|on|at|for|"
    r"to|of|with|by|from)\b)[a-z][a-z’'-]*){0,2})"
)
_OF_IT = re.compile(r"\b(?:an?|the)\s+(?P<name>(?:[a-z][\w’'-]*\s+){2,4})of\s+$")
_HAD_OF = re.compile(
    r"\b(?:had|has|have|recorded|saw|reported|showed|shows?|posted)\s+(?:an?\s+|the\s+)?"
    r"(?P<name>(?:(?!(?:in|on|at|for|and|or|by|from|with|total|rise|fall|drop|increase|decrease|reduction|margin|list|team|staff|sample|range|target)\b)[a-z][\w’'-]*\s+){1,4}?)"
    r"of\s+(?:just\s+|only\s+|about\s+)?$"
)
_OPENS_OF = re.compile(
    r"[•\s]*(?:(?:The|An?|Our)\s+)?(?P<name>[A-Z][a-z’'-]+(?:\s+(?!(?:of|in|on|at|for|and|or|by|from|with|up|down)\b)[a-z][\w’'-]*){0,3}\s+)of\s+$"
)
"""A title that names a measure and its figure: "Bus lateness rate of 14.2%"."""
_RELATIVE = re.compile(r",\s+(?:which|who|whose)\b(?:[^,;.()]|(?<=\d)[,.](?=\d))*,(?=\s)")
_BRACKET = re.compile(r"\([^()]*\)")
_PERIOD_LAST = re.compile(rf"\s+(?:(?:in|for|during|at|on|over|of|by)\s+)?(?:the\s+)?{_PERIOD}+\s*$")
_AFTER_NAME = re.compile(
    r"(?<=[a-z])\s+(?:reported|recorded|received|logged|counted|made|issued|held|seen|given|sent|completed|notified|registered|dealt\s+with)\s*$"
)
_NAME_AFTER_SETTING = re.compile(
    r"\s*(?:(?!(?:of|in|on|at|for|to|and|or|by|from|with|per|the|an?|between|within|among)\b)[\w’'-]+\s+){1,3}(?:the|an?|our|its|their)\s+(?=[a-z])"
)
"""What is left of a setting before a name with an article of its own: "survey the figure"."""
_LABEL = re.compile(r":\s*$")
_BARE = re.compile(r"\s*[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*)?\s*")
"""A clause that leaves its verb out: "and no-shows 877 in the skin clinic"."""
_WORD = re.compile(r"[a-z][\w’'-]*")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and",
    "on", "at", "by", "with", "from", "there", "it", "its", "this",
    "that", "all", "our", "their", "these", "those", "was",
    "were", "is", "are", "had", "has", "have", "average",
    "mean", "median", "typical", "total", "number", "volume",
    "count", "overall", "just", "only", "about", "some",
    "more", "fewer", "less", "than", "before", "down", "up", "same",
    "other", "again", "now", "also", "still", "then", "as", "over",
    "recorded", "reported", "counted", "logged", "figure", "level",
    "month", "year", "each", "every", "per", "s",
})  # fmt: skip
"""Words that tell no measure from another."""


@dataclass(frozen=True, slots=True)
class Called:
    """A measure's name where it stands, and its words and its place, singular and without hyphens."""

    text: str
    start: int
    words: tuple[str, ...]
    place: tuple[str, ...]


def of(reading: Reading, claim: Claim) -> Called | None:
    """What a figure's measure is called in its clause: what is counted after it, else its subject."""
    text = _blanked(reading, claim)
    sentence = reading.sentences[claim.sentence]
    start = max(
        [sentence.start]
        + [each.end() for each in _CLAUSE.finditer(text, sentence.start, claim.numeral.start)]
    )
    if text[start : claim.numeral.start].strip() == "" and text[:start].endswith(":"):
        start = max(
            [sentence.start] + [each.end() for each in _CLAUSE.finditer(text, sentence.start, start - 1)]
        )
    if (
        start > sentence.start
        and text[start - 1] in ",;"
        and _SET_OFF.fullmatch(text, start, claim.numeral.start)
    ):
        start = max(
            [sentence.start] + [each.end() for each in _CLAUSE.finditer(text, sentence.start, start - 1)]
        )
    place = _places(text, start, _clause_end(text, claim.numeral.end, sentence.end))
    done = _told_by_a_verb(text, start, claim, sentence)
    if done:
        return Called(*done, place)
    counted = _COUNTED.match(text, claim.numeral.end, sentence.end) if claim.numeral.unit == "" else None
    if counted and measured_things.measured(counted["noun"]):
        counted = None
    had = None if counted else _had(text, start, claim)
    if had:
        place = (*place, *words(text[start : had[0]]))
    name = (
        (counted.start("noun"), counted.end())
        if counted
        else had or _subject(text, start, claim.numeral.start)
    )
    name = name or _put_before(text, start, claim)
    if name is None or not words(text[slice(*name)]):
        return None
    return Called(text[slice(*name)].strip(), name[0], words(text[slice(*name)]), place)


def _had(text: str, start: int, claim: Claim) -> tuple[int, int] | None:
    """The name of what its subject had: "the north had a mean repair time of 14 days"."""
    found = _HAD_OF.search(text, start, claim.numeral.start)
    if found is None and claim.numeral.unit in ("percent", "seconds"):
        found = _OPENS_OF.match(text, start, claim.numeral.start)
    return found.span("name") if found else None


def _put_before(text: str, start: int, claim: Claim) -> tuple[int, int] | None:
    """The name that a figure with a unit is put to by "of": "compares with an average wait of 26 minutes"."""
    found = _OF_IT.search(text, start, claim.numeral.start) if claim.numeral.unit == "seconds" else None
    return found.span("name") if found else None


def _told_by_a_verb(
    text: str, start: int, claim: Claim, sentence: Sentence
) -> tuple[str, int, tuple[str, ...]] | None:
    """What is named by a verb and its object: "missed 5.6% of appointments", "waited 11 weeks for a test"."""
    led = text[start : claim.numeral.start]
    if claim.numeral.unit == "percent":
        verb, thing = _DID.search(led), _OF_THEM.match(text, claim.numeral.end, sentence.end)
    elif claim.numeral.unit == "seconds":
        verb, thing = _WAITED.search(led), _FOR_IT.match(text, claim.numeral.end, sentence.end)
    else:
        return None
    if not (verb and thing):
        return None
    kind = "share" if claim.numeral.unit == "percent" else "time"
    told = (_AS_NOUN.get(verb["verb"].lower(), verb["verb"].lower()), *words(thing["noun"]), kind)
    return thing["noun"], thing.start("noun"), told


def _blanked(reading: Reading, claim: Claim) -> str:
    """The text without periods, and without what brackets say beside a figure."""
    at = claim.numeral.start
    text = phrases.joined(reading.text)
    for aside in (_BRACKET, _RELATIVE):
        text = aside.sub(
            lambda each: each.group() if each.start() < at < each.end() else " " * len(each.group()), text
        )
    for each in reading.periods:
        text = text[: each.start] + _PERIOD * (each.end - each.start) + text[each.end :]
    return text


def _clause_end(text: str, at: int, end: int) -> int:
    found = _CLAUSE.search(text, at, end)
    return found.start() if found else end


def _places(text: str, start: int, end: int) -> tuple[str, ...]:
    return tuple(word for found in _PLACE.finditer(text, start, end) for word in words(found["where"]))


def _subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase before the verb of a clause, less the places before and after it."""
    clause = text[start:end]
    found = _SAYS.search(clause) or _LABEL.search(clause)
    if not found and not _BARE.fullmatch(clause):
        return None
    subject = clause[: found.start()] if found else clause.rstrip()
    subject = _PERIOD_LAST.sub("", subject)
    for place in _PLACE.finditer(subject):
        after = subject[place.end() :]
        if re.match(r"\s+(?:the|an?|average)\b", after):
            start, subject = start + place.end(), after
            break
        if place.start() > 0 and not place.group().startswith("of "):
            subject = subject[: place.start()]
            break
    bare = re.sub(rf"^.*{_PERIOD}|^\W*(?:for|in|on|at)\b(?=\s*{_PERIOD})", "", subject)
    start += len(subject) - len(bare)
    inner = _NAME_AFTER_SETTING.match(bare)
    bare = bare[inner.end() :] if inner else bare
    start += inner.end() if inner else 0
    bare = _AFTER_NAME.sub("", bare)
    lead = re.match(r"[\W]*(?:(?:the|an?|our|its|their)\b\W*)?", bare)
    skip = lead.end() if lead else 0
    return start + skip, start + len(bare)


def words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from another, singular, without hyphens; not those of "per ward"."""
    name = re.sub(r"\s+(?:per|for\s+each|for\s+every)\s+[a-z]+$", "", name)
    found = (each.removesuffix("’s").removesuffix("'s") for each in _WORD.findall(name.lower()))
    return tuple(_singular(each.replace("-", "")) for each in found if each not in _IDLE)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )
