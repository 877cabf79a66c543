"""Turn a sentence into whether it says anything that can be checked: a figure, a date, a name, a deed.

"Work continues with partners across a range of areas" has none of them. What is empty is the predicate: of
whom or what it is said makes no sentence checkable.
"""

from __future__ import annotations

import re

from deckgen.claims import checkable, empty_phrases, vague_words, weighty
from deckgen.model.claim import DirectionWord, Reading, Sentence

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SMALL = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "or", "on", "at", "by", "with", "from", "was",
    "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could",
    "may", "might", "must", "should", "it", "its", "this", "that", "these", "those", "there", "we", "our",
    "us", "they", "their", "them", "who", "which", "as", "so", "not", "no", "also", "now", "than", "but",
    "both", "across", "throughout", "within", "through", "around", "between", "into", "over", "up", "out",
    "about", "towards", "toward", "while", "where", "when", "how", "what", "if", "own", "each", "every",
    "any", "you", "your", "i", "he", "she", "his", "her", "during", "under", "on-going", "per", "via",
    "like", "just", "only", "alongside", "among", "amongst", "because", "whilst", "then", "here", "too",
    "having", "without", "upon",
    "yet", "off", "down", "back", "last", "past", "months", "years", "weeks", "including", "above",
    "beyond",
})  # fmt: skip
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|isn['’]t|aren['’]t)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:has|have|had)\s+(?:also\s+|now\s+|all\s+)?(?:been\s+|(?=occurred|happened|arisen|appeared|emerged))(?:\w+ly\s+)?(?P<verb>[a-z]+)\b",
    re.I,
)
_SCOPE = re.compile(
    r"\b(?:both|in|across|throughout|within|at|among|amongst|on|over|around|between)\b[^,;]*", re.I
)
_SPREAD = re.compile(r"\b(?:across|throughout)\b[^,;]*", re.I)
_SOMETIME = re.compile(
    r"\b(?:in\s+due\s+(?:course|time)|at\s+(?:the|an)\s+appropriate\s+(?:time|moment|point)|as\s+and\s+when(?:\s+\w+)?|"
    r"(?:where|when|wherever|whenever|as|if)\s+(?:possible|appropriate|necessary|needed|required|available|feasible)|as\s+soon\s+as\s+\w+|going\s+forward|"
    r"in\s+the\s+(?:coming|near|weeks|months)(?:\s+(?:weeks|months|period|future|term|year|ahead))?|sooner\s+or\s+later|over\s+time|"
    r"moving\s+forward|for\s+the\s+foreseeable\s+future|at\s+pace)\b",
    re.I,
)
"""Some time or other."""
_EXTENT = re.compile(
    r"\b(?:an?\s+(?:wide\s+|whole\s+|broad\s+|large\s+|small\s+|good\s+)?(?:number|range|variety|series|lot)\s+of|various|several|many|"
    r"numerous|different|multiple|all|both|some|most|certain)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?(?:\w+ly\s+)?"
    r"(?P<noun>(?!(?:in|on|at|by|for|to|of|from|with|the)\b)[a-z][\w-]*)",
    re.I,
)
_PLACED = frozenset(
    {
        "lower",
        "higher",
        "above",
        "below",
        "more",
        "less",
        "up",
        "down",
        "longer",
        "shorter",
        "greater",
        "upwards",
    }
)
_MEASURED = re.compile(
    r"\d\s?(?:am|pm)\b|\d[:.]\d\d|%|£|\bthan\b(?!\s+(?:others?|ever|usual|normal|anything|anyone|most|before)\b)|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|termly|yearly|"
    r"annually|once|twice)\b|\bthe\s+(?:only|first|same)\b",
    re.I,
)
_EXTREME = re.compile(r"the\s+(?:most|least|fewest|worst|[a-z]{3,}[^e\W]est)\s", re.I)
_NONE = re.compile(r"(?:no|none|nobody)\s+(?!doubt|matter|stone|effort|wonder)[a-z]", re.I)
_EVERY = re.compile(r"(?:each|every|both|all)\s+(?:of\s+)?(?:the\s+)?(?P<who>[a-z-]+)", re.I)
_NO_OTHER = re.compile(
    r"\b(?:has|have|had|there\s+(?:is|are|was|were)|runs?|ran|keeps?|kept)\s+no\s+(?:other|further|more)\s+[a-z]",
    re.I,
)
"""That something is all there is: "the trust has no other kind of ward"."""
_OF_THEM = re.compile(r"(?:all|both|each|none|some|most)\s+of\s+(?:them|these|those)\b", re.I)
_OF_FIGURES = re.compile(
    r"(?:the\s+|these\s+|those\s+|such\s+)?(?:\w+\s+)?(?:figures|numbers|data|results|counts|rates|percentages|totals|values)\b"
    r"[^.]*\b(?:not|no|cannot|another|only|exclude|include|leave\s+out)\b",
    re.I,
)
_BY_NAME = re.compile(r"\bby\s+(?:[\w-]+\s+){0,3}?(?:[\w-]+[’']s?|own)\s+[\w-]+", re.I)
_BY = re.compile(r"\bby\s+(?:the|an?)\s+(?P<who>[a-z-]+)\b", re.I)
_LONGEST = 30


def empty(reading: Reading, sentence: Sentence) -> str:
    """The words that say nothing, where the whole sentence says nothing that can be checked; else ""."""
    text = sentence.text
    words = _WORD.findall(text)
    if (
        len(words) < 3
        or len(words) > _LONGEST
        or text.endswith((":", "?"))
        or _has_content(reading, sentence)
    ):
        return ""
    dated = _is_dated(reading, sentence)
    predicate = _predicate(text)
    subject = _content(text[: text.find(predicate)])
    if _has_agent(subject, predicate) or checkable.is_checkable(text, subject, dated=dated):
        return ""
    idiom = empty_phrases.of(text)
    if idiom and not dated and not _deeds(text.replace(idiom, " ")) > 4:
        return text
    content = _content(_unspecific(predicate))
    extent = _EXTENT.search(predicate)
    if not content and extent and vague_words.is_vague(extent["noun"]):
        return text  # "Births were of different kinds."
    vague = [word for word in content if vague_words.is_vague(word)]
    if not content or (dated and not _goes_on(content)) or _does_something(predicate, content):
        return ""
    spread = _EXTENT.search(text) or _SPREAD.search(text)
    if not spread and not weighty.is_weighty(text, predicate):
        return ""
    enough = len(vague) == len(content) if dated or len(content) < 5 else 4 * len(vague) >= 3 * len(content)
    return text if enough else ""


def _has_content(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence has a figure, a time of day, or a rise or a fall of what it begins with."""
    moved = any(
        _moves(reading.text, each) for each in reading.directions
        if sentence.start <= each.start < sentence.end
        and (each.direction == "same" or each.start > sentence.start)
    )  # fmt: skip
    figures = any(
        each.role not in ("label", "length") for each in reading.claims
        if sentence.start <= each.numeral.start < sentence.end
    )  # fmt: skip
    return figures or moved or bool(_MEASURED.search(sentence.text)) or _is_of_all_or_none(sentence.text)


def _is_of_all_or_none(text: str) -> bool:
    """Whether something is said of every one, of none, of an extreme or of how figures are made."""
    every = _EVERY.match(text)
    return bool(
        _EXTREME.match(text)
        or _NONE.match(text)
        or _NO_OTHER.search(text)
        or _OF_THEM.match(text)
        or _OF_FIGURES.match(text)
        or (
            every
            and vague_words.base(every["who"]) in vague_words.PEOPLE_AND_PLACES
            and not empty_phrases.MEANING_TO.search(text)
        )
    )


def _has_agent(subject: list[str], predicate: str) -> bool:
    """Whether a passive says who: the council's own staff, or an organisation that does it to a thing."""
    if _BY_NAME.search(predicate):
        return True
    who = _BY.search(predicate)
    of_a_thing = any(vague_words.base(word) not in vague_words.THINGS for word in subject)
    return bool(who) and who is not None and of_a_thing and not who["who"].endswith("s")


def _moves(text: str, word: DirectionWord) -> bool:
    """Whether a word tells a rise, a fall or none; "the lower school" and "to reduce waits" tell nothing."""
    meant = re.search(r"\bto\s+(?:\w+ly\s+)?$", text[: word.start], re.I) or word.text.lower().endswith("ing")
    return bool(word.direction) and not word.judging and not meant and word.text.lower() not in _PLACED


def _is_dated(reading: Reading, sentence: Sentence) -> bool:
    return any(
        each.form != "relative" for each in reading.periods if sentence.start <= each.start < sentence.end
    )


def _deeds(text: str) -> int:
    """How many words of a sentence are not vague."""
    return sum(not vague_words.is_vague(word) for word in _content(_unspecific(text)))


def _predicate(text: str) -> str:
    """What is said, without of whom: from the first auxiliary or verb of going on."""
    starts = [found.start() for found in _AUXILIARY.finditer(text)][:1]
    before = ""
    for found in _WORD.finditer(text):
        if _is_verb_of_going_on(found.group(), before):
            starts.append(found.start())
            break
        before = found.group().lower()
    if not starts or (
        len(starts) == 1 and not _AUXILIARY.match(text, starts[0]) and len(_content(text[: starts[0]])) > 4
    ):
        return text
    return text[min(starts) :]


def _is_verb_of_going_on(word: str, before: str) -> bool:
    """Whether a vague word can be a verb where it stands: "teams work", not "youth work"."""
    if vague_words.base(word) not in vague_words.GOING_ON | vague_words.DOING or word.endswith("ing"):
        return False
    if not before:
        return vague_words.base(word) == word.lower()  # "Undertake", and not "Reports"
    plural = before.endswith("s") or before in ("we", "they", "who", "staff", "people", "children")
    return (
        plural
        if vague_words.base(word) == word.lower()
        else before not in ("the", "a", "an", "of", "and", "good")
    )


def _unspecific(text: str) -> str:
    """A predicate without the words that only say where and when, in no way that could be looked up."""
    text = _SOMETIME.sub(" ", text)
    text = _EXTENT.sub(" ", text)
    passive = _PASSIVE.search(text)
    if passive and vague_words.is_vague(passive["verb"]):
        return text[: passive.end()] + _SCOPE.sub(" ", text[passive.end() :])
    return _SPREAD.sub(" ", text)


def _content(text: str) -> list[str]:
    words = (re.sub(r"[’']s?$", "", word) for word in _WORD.findall(text))
    return [word for word in words if word.lower() not in _SMALL]


def _does_something(predicate: str, content: list[str]) -> bool:
    """Whether somebody does a thing to people or places: "manages the site"."""
    bases = {vague_words.base(word) for word in content}
    acts = bases <= vague_words.DOING | vague_words.PEOPLE_AND_PLACES | {
        "take",
        "bring",
        "drive",
        "move",
        "carry",
    }
    return acts and not _AUXILIARY.match(predicate) and bool(bases & vague_words.PEOPLE_AND_PLACES)


def _goes_on(content: list[str]) -> bool:
    return any(
        vague_words.base(word) in vague_words.GOING_ON or word.lower() in ("ongoing", "underway")
        for word in content
    )
