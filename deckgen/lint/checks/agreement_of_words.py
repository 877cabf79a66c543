"""A subject in the plural with a verb in the singular, or the other way, however far apart they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from deckgen import claims
from deckgen.lint import words
from deckgen.model.prose import Line

_VERB = re.compile(r"\b(?P<verb>is|are|was|were|has|have)\b(?!\s+(?:there|been\s+\w+ing\?))")
_SINGULAR = frozenset({"is", "was", "has"})
_PREPOSITION = re.compile(
    r"\s+(?:of|in|for|to|from|with|by|at|on|across|among|amongst|within|between|during|through|under|against|"
    r"about|into|over|per|following|including|who|which|that|where)\s",
    re.I,
)
_NO_SUBJECT = re.compile(
    r"\b(?:and|or|nor|number of|majority of|total of|range of|variety of|lot of|per cent of|"
    r"percentage of|proportion of|none of|all of|"
    r"most of|some of|half of|rest of|series of|group of|pair of|there|what|who|which|that|if|when|"
    r"where|how|as|it|they|we|you|this|these|those|he|she|i|"
    r"neither|either|both|each|every|more|most|many|few|several|all|some|any|one|plus|than|both)\b|"
    r"[,;:–()&/%]|\d",
    re.I,
)
_QUANTITY = re.compile(
    r"(?:[a-z]+ )?(?:number|majority|total|range|variety|lot|proportion|percentage|half|rest|"
    r"series|group|pair|share|average|mix) of\b",
    re.I,
)
_COLLECTIVE = frozenset(
    resources.files("deckgen.lint").joinpath("collective_nouns.txt").read_text(encoding="utf-8").split()
)
"""Nouns that take a verb in either number, or look like the other one: "staff", "series"."""
_PARTICIPLE = re.compile(
    r"[a-z]+(?:ed|ing)$|(?:given|made|taken|seen|held|paid|sent|known|shown|run|put|set|led|born|"
    r"spent|done|told|found)$"
)
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "half"})
_SECOND_CLAUSE = re.compile(r"\band\s+(?:its|their|the|his|her|our|it|they)\b")
_LEAD = re.compile(
    r"^(?:the|a|an|our|its|their|his|her|overall|however|also|but|currently|nationally|locally|now|"
    r"then|so|at present)\b[\s,]*",
    re.I,
)


_EACH_TIME = re.compile(r"\s+an?\s+(?:hour|day|week|month|term|year|shift|night|session)$")
"""How often, after what is counted: "2 slots a day"."""
_SINGULAR_OF = {"are": "is", "were": "was", "have": "has"}
_PLURAL_OF = {"is": "are", "was": "were", "has": "have"}
_ONE = re.compile(
    r"(?:[^,;:]{0,40},\s+|In\s+[\w ]{3,30}\s+)?(?P<head>[Tt]he\s+(?:\w+\s+)?(?:number|volume|rate|level|"
    r"amount|cost|frequency)\s+of|"
    r"(?:[Ee]ach|[Oo]ne|[Ee]very\s+one|[Ee]ither|[Nn]either)\s+of)\b"
)
_RELATIVE_END = re.compile(r"\b(?:who|which|that|where)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?$")
_CLAUSE_END = re.compile(
    r"[;:]|,\s|\b(?:and|but|because|while|when|so|who|which|that|where)\b(?!\s+(?:hear|walk|live|work|use|need|wait|take|come|go))"
)
_PLURAL_BESIDE = re.compile(
    r"\b(?:\d[\d,]*|[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Mm]any|[Mm]ost|[Ss]ome|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z]+s)\s+(?P<verb>was|is|has)\b"
)
_THERE = re.compile(
    r"\b[Tt]here\s+(?P<verb>is|was|has\s+been)\s+(?:now\s+|also\s+|still\s+|only\s+|about\s+|over\s+|nearly\s+|almost\s+)?"
    r"(?!1\b)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|both|numerous|various)\s+"
    r"(?:(?!(?:of|in|on|at|per)\b)[a-z’'-]+\s+){0,2}?(?P<noun>[a-z]+s)\b"
)
_OF_EACH = re.compile(r"\b(?:each|one|either|neither|every\s+one)\s+of\b[^,;:]*$", re.I)
_INSIDE = re.compile(
    r"\b(?:of|in|for|to|with|by|on|at|from|(?<!,\s)and|or|than|between|among|across|per|under|over|about|within|during|after|before|who|that|"
    r"which|including|following|against|towards|into|through|all|plus|where|each)\s+"
    r"(?:\w+\s+|(?:the|its|our|their|these|those)\s+(?:latest|last|past|previous|first|next|same|preceding|whole|full|other|remaining|final)\s+)?$",
    re.I,
)
_SHORT_SUBJECT = re.compile(
    r"[•\s]*(?:(?:The|Our|These|All|Each|Every|A|An|This)\s+)?(?P<noun>[A-Za-z]{3,})\s+(?P<verb>[a-z]{3,})\s+"
    r"(?P<next>that|the|a|an|their|its|our|how|every|each|all)\b"
)
_SAME_IN_THE_PAST = frozenset(
    {"set", "put", "cut", "hit", "let", "cost", "read", "shut", "spread", "cast", "split", "beat"}
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Each sentence's first subject and its verb, where both are plain to see; anything less plain is let
    be.
    """
    reading = claims.read(line.text)
    for sentence in reading.sentences:
        plain = (
            _of_one(sentence.text)
            or _there_is(sentence.text)
            or _beside(sentence.text)
            or _own_verb(sentence.text)
        )
        if plain:
            yield plain
            continue
        found = _VERB.search(sentence.text)
        if found is None:
            continue
        subject = _without_periods(line.text, sentence.start, sentence.start + found.start(), reading)
        head = _head(subject)
        if (
            not head
            or head.lower() in _COLLECTIVE
            or head.lower() in _NUMBERS
            or _SECOND_CLAUSE.search(subject)
            or _has_had_its_verb(subject)
        ):
            continue
        singular_verb = found["verb"] in _SINGULAR
        if singular_verb and words.plural(head):
            right = {"is": "are", "was": "were", "has": "have"}[found["verb"]]
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is plural, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )
        elif not singular_verb and words.singular(head):
            right = {"are": "is", "were": "was", "have": "has"}[found["verb"]]
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is singular, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )


def _has_had_its_verb(subject: str) -> bool:
    """Whether the words before a verb are a clause of their own: "The policy changed and blazers", "It runs
    and".
    """
    if subject.endswith((" and", " but", " or")):
        return True
    before, joined, after = subject.partition(" and ")
    return (
        bool(joined)
        and after[:1].islower()
        and any(words.past_form(each) and each.endswith("ed") for each in before.split()[1:])
    )


def _there_is(text: str) -> tuple[str, str, str] | None:
    """ "There was 184 inspections", "there is several vacancies"."""
    for match in _THERE.finditer(text):
        if words.plural(match["noun"]) and match["noun"].lower() not in _COLLECTIVE:
            right = "have been" if " " in match["verb"] else _PLURAL_OF[match["verb"].lower()]
            return (
                match.group(),
                f"'{match['noun']}' is plural, and '{match['verb']}' is not",
                f"write '{right}'",
            )
    return None


def _of_one(text: str) -> tuple[str, str, str] | None:
    """ "The number of pupils who walk were 48", "Each of the 4 schools have a nurse"."""
    found = _ONE.match(text)
    if found is None:
        return None
    for verb in _VERB.finditer(text, found.end()):
        between = text[found.end() : verb.start()]
        if _RELATIVE_END.search(between):
            continue  # "the number of pupils who are absent was 48"
        if verb["verb"] in _SINGULAR or _CLAUSE_END.search(between):
            return None
        return (
            text[found.start("head") : verb.end()],
            f"'{found['head']}' is singular",
            f"write '{_SINGULAR_OF[verb['verb']]}'",
        )
    return None


def _beside(text: str) -> tuple[str, str, str] | None:
    """ "4 pupils was moved": a plural right before its verb, wherever the sentence has it."""
    for match in _PLURAL_BESIDE.finditer(text):
        if (
            words.plural(match["noun"])
            and match["noun"].lower() not in _COLLECTIVE
            and not _INSIDE.search(text[: match.start()])
            and not _OF_EACH.search(text[: match.start()])
        ):
            right = _PLURAL_OF[match["verb"]]
            return (
                match.group(),
                f"'{match['noun']}' is plural, and '{match['verb']}' is not",
                f"write '{right}'",
            )
    return None


def _own_verb(text: str) -> tuple[str, str, str] | None:
    """ "Teachers reports that", "The nurse run a clinic": a short subject and a verb of the other number."""
    match = _SHORT_SUBJECT.match(text)
    if match is None or match["noun"].lower() in _COLLECTIVE or _NO_SUBJECT.search(match["noun"]):
        return None
    noun, verb = match["noun"], match["verb"]
    if words.plural(noun) and words.third_person(verb) and match["next"] not in ("a", "an"):
        return (
            match.group("noun", "verb")[0] + " " + verb,
            f"'{noun}' is plural, and '{verb}' is not",
            "write the verb in the plural",
        )
    if words.can_be(verb, "NOUN") and match["next"] == "that":
        return None  # "A nurse post that fell empty"
    bare = words.base_verb(verb) and not words.other_base(verb) and verb not in _SAME_IN_THE_PAST
    if (
        words.singular(noun)
        and words.can_be(noun, "NOUN")
        and not words.can_be(noun, "ADJ")
        and bare
        and not words.is_adjective(verb)
    ):
        return f"{noun} {verb}", f"'{noun}' is singular, and '{verb}' is not", f"write '{verb}s'"
    return None


def _said(text: str, head: str, verb: re.Match[str]) -> str:
    start = text.rfind(head, 0, verb.start())
    return text[max(start, 0) : verb.end()]


def _without_periods(text: str, start: int, end: int, reading: claims.Reading) -> str:
    """The words before the verb, less the periods in them and the words that lead to these."""
    kept, at = "", start
    for each in reading.periods:
        of_it = text.startswith(("’s", "'s"), each.end)  # "the winners of last year's poll"
        if start <= each.start and each.end <= end and not of_it:
            kept += re.sub(
                r"(?:\b(?:in|for|to|of|over|during|since|at|by)\s+)?(?:the\s+)?(?:month of\s+)?$",
                "",
                text[at : each.start],
                flags=re.I,
            )
            at = each.end
    return (kept + text[at:end]).strip(" ,")


def _head(subject: str) -> str:
    """The noun that the verb agrees with: the last before the first preposition, participles left out."""
    words_of = _EACH_TIME.sub("", _LEAD.sub("", subject.strip()))
    if _QUANTITY.match(words_of):
        return ""
    first = _PREPOSITION.split(f"{words_of} ", maxsplit=1)[0].strip()
    if (
        not first
        or _NO_SUBJECT.search(first)
        or _NO_SUBJECT_BEFORE.search(words_of)
        or len(words_of.split()) > 16
    ):
        return ""
    parts = first.split()
    while len(parts) > 1 and _PARTICIPLE.match(parts[-1]) and not words.plural(parts[-1]):
        parts.pop()
    while len(parts) > 1 and re.fullmatch(r"[a-z]+ly|also|now|still|then|not|only|already", parts[-1]):
        parts.pop()
    head = parts[-1] if parts else ""
    return head if re.fullmatch(r"[A-Za-z]{3,}", head) and (words.can_be(head, "NOUN")) else ""


_NO_SUBJECT_BEFORE = re.compile(
    r"\b(?:who|which|that|what|where|if|when|because|while|although|there)\b|[,;:]|\b(?:way|extent|degree|manner)\s+(?:to\s+which\s+)?(?!of\b|to\b|in\b|into\b)(?:the\s+|that\s+)?[a-z]",
    re.I,
)
