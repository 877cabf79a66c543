"""Turn a sentence into a subject and a verb that do not agree at first sight, as they stand side by side.

"There was 184 inspections", "4 pupils was moved", "Each of the 4 schools have", "Half of complaints was".
"""

from __future__ import annotations

import re
from importlib import resources

from deckgen.lint import words

VERB = re.compile(
    r"\b(?P<verb>is|are|was|were|has|have|remains?|continues?|requires?|seems?|becomes?|appears?)\b(?!\s+(?:there|been\s+\w+ing\?))"
)
SINGULAR = frozenset({"is", "was", "has", "remains", "continues", "requires", "seems", "becomes", "appears"})
_TWO_THINGS = re.compile(
    r"[•\s]*(?!(?:Both|Either|Neither|Each|Every|To)\b)(?:The\s+|Our\s+)?(?![A-Za-z]+ing\b)[A-Za-z-]+(?:\s+[a-z-]+)?\s+and\s+(?:[a-z-]+\s+){0,2}(?P<noun>[a-z]+s)\s+"
    r"(?P<verb>is|was|has|remains|continues|requires)\b"
)
"""Two things, the second told of several, with a verb for one."""
NOT_FINITE = re.compile(
    r"\b(?:will|would|can|could|may|might|must|shall|should|cannot|to|who|which|they|we|you|it|he|she|there)\s+(?:\w+ly\s+|not\s+|now\s+|also\s+|"
    r"then\s+|still\s+|all\s+)?$",
    re.I,
)
"""What makes a verb another clause's, or one without a number: "blocks will have", "after they were"."""
NO_SUBJECT = re.compile(
    r"\b(?:and|or|nor|number of|majority of|total of|range of|variety of|lot of|per cent of|"
    r"percentage of|proportion of|none of|all of|"
    r"most of|some of|half of|rest of|series of|group of|pair of|there|what|who|which|that|if|when|"
    r"where|how|as|it|they|we|you|this|these|those|he|she|i|"
    r"neither|either|both|each|every|more|most|many|few|several|all|some|any|one|plus|than|both)\b|"
    r"[,;:–()&/%]|\d",
    re.I,
)
COLLECTIVE = frozenset(
    resources.files("deckgen.lint").joinpath("collective_nouns.txt").read_text(encoding="utf-8").split()
)
"""Nouns that take a verb in either number, or look like the other one: "staff", "series"."""
SINGULAR_OF = {"are": "is", "were": "was", "have": "has"}
_PLURAL_OF = {"is": "are", "was": "were", "has": "have"}
_PART_OF = re.compile(
    r"\b(?:(?:[Mm]ore|[Ll]ess|[Ff]ewer)\s+than\s+|(?:[Aa]bout|[Nn]early|[Aa]lmost|[Oo]ver|[Uu]nder|[Aa]round|[Jj]ust\s+(?:over|under))\s+)?"
    r"(?:[Aa]\s+|[Oo]ne\s+|[Tt]wo[\s-]|[Tt]hree[\s-])?\b(?:[Hh]alf|[Mm]ost|[Ss]ome|[Aa]ll|[Mm]any|[Tt]hirds?|[Qq]uarters?|[Ff]ifths?|\d[\d.]*%)\s+of\s+(?:the\s+|these\s+|those\s+|our\s+|its\s+|their\s+)?"
    r"(?:\d[\d,]*\s+)?(?:(?!(?:in|on|at|for|to|of|and|or|by|from|with|who|that|which)\b)[a-z-]+\s+){0,2}?(?P<noun>[a-z]+s)\s*(?:\([^()]*\)\s*)?"
    r"(?<=[\s)])(?P<verb>was|is|has)\b"
)
"""A part of several, which takes its verb from them: "More than half of complaints was"."""
_ONE = re.compile(
    r"(?:[^,;:]{0,40},\s+|In\s+[\w ]{3,30}\s+)?(?P<head>[Tt]he\s+(?:\w+\s+)?(?:number|volume|rate|level|"
    r"amount|cost(?!\s+of\s+living)|frequency)\s+of|"
    r"(?:[Ee]ach|[Oo]ne|[Ee]very\s+one|[Ee]ither|[Nn]either)\s+of)\b"
)
_RELATIVE_END = re.compile(r"\b(?:who|which|that|where)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?$")
_DID = re.compile(r"\b(?:who|which|that)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?(?P<verb>[a-z]+)\b")
"""A relative clause with a verb of its own: "shifts that ended late"."""
_OF_SAYING = re.compile(
    r"(?:said|thought|felt|found|told|reported|believed|knew|showed|judged|considered|hoped|meant|said|wrote|agreed|expected)$"
)
_CLAUSE_END = re.compile(
    r"[;:]|,\s|\b(?:and|but|because|while|when|so|who|which|that|where)\b(?!\s+(?:hear|walk|live|work|use|need|wait|take|come|go))"
)
_PLURAL_BESIDE = re.compile(
    r"(?<![\d.,])\b(?:\d[\d,]*(?:\.\d+)?|[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Mm]any|[Mm]ost|[Ss]ome|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z]+s)\s+(?P<verb>was|is|has)\b"
)
_THERE = re.compile(
    r"\b[Tt]here\s+(?P<verb>is|was|has\s+been)\s+(?:now\s+|also\s+|still\s+|only\s+|about\s+|over\s+|nearly\s+|almost\s+)?"
    r"(?!1\b)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|both|numerous|various)\s+"
    r"(?:(?!(?:of|in|on|at|per)\b)[a-z’'-]+\s+){0,2}?(?P<noun>[a-z]+s)\b"
)
_EACH_NEEDS = re.compile(
    r"\b(?:[Ee]ach|[Ee]very\s+one|[Ee]ither|[Nn]either|(?:^|[•.;,]\s*)[Oo]ne)\s+of\s+(?:the|our|its|their|these|those)\s+(?:\w+\s+){0,2}?[a-z]+s\s+"
    r"(?P<verb>need|require|use|open|close|run|offer|take|make|get|hold|meet|serve|provide|receive|employ|teach|work|want|cover|keep|give|go|come|do)\b"
)
"""One of several, and what several do: "Each of the five depots need"."""
_AMOUNT = re.compile(
    r"(?:tonnes|kilograms|grams|litres|pounds|pence|miles|metres|acres|hectares|seconds|minutes|hours|days|weeks|months|years)$"
)
"""Units, of which several may be one amount: "12 tonnes was collected"."""
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


def told(text: str) -> tuple[str, str, str] | None:
    """The words at fault, what is wrong, and what to write; None where nothing is plain to see."""
    return (
        _of_one(text)
        or _each_needs(text)
        or _there_is(text)
        or _beside(text)
        or _part_of_several(text)
        or _two_things(text)
        or _own_verb(text)
    )


def _there_is(text: str) -> tuple[str, str, str] | None:
    """ "There was 184 inspections", "there is several vacancies"."""
    for match in _THERE.finditer(text):
        if words.plural(match["noun"]) and match["noun"].lower() not in COLLECTIVE:
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
    for verb in VERB.finditer(text, found.end()):
        between = text[found.end() : verb.start()]
        if _RELATIVE_END.search(between):
            continue  # "the number of pupils who are absent was 48"
        if (
            verb["verb"] in SINGULAR
            or _CLAUSE_END.search(_DID.sub(_without_its_verb, between))
            or NOT_FINITE.search(text, 0, verb.start())
        ):
            return None
        return (
            text[found.start("head") : verb.end()],
            f"'{found['head']}' is singular",
            f"write '{SINGULAR_OF[verb['verb']]}'",
        )
    return None


def _each_needs(text: str) -> tuple[str, str, str] | None:
    """ "Each of the five depots need a check"."""
    found = _EACH_NEEDS.search(text)
    if found is None:
        return None
    return (
        found.group().strip("• "),
        "what is said of each one takes its verb in the singular",
        "write it in the singular",
    )


def _without_its_verb(relative: re.Match[str]) -> str:
    """Nothing, for a relative clause whose verb is past: the next verb is the subject's own."""
    verb = relative["verb"]
    past = words.past_form(verb) and not words.can_be(verb, "NOUN") and not _OF_SAYING.match(verb)
    return "" if past and not VERB.match(verb) else relative.group()


def _beside(text: str) -> tuple[str, str, str] | None:
    """ "4 pupils was moved": a plural right before its verb, wherever the sentence has it."""
    for match in _PLURAL_BESIDE.finditer(text):
        if (
            words.plural(match["noun"])
            and match["noun"].lower() not in COLLECTIVE
            and not (match.group()[0].isdigit() and _AMOUNT.match(match["noun"]))
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


def _part_of_several(text: str) -> tuple[str, str, str] | None:
    """ "More than half of complaints was sent"."""
    for match in _PART_OF.finditer(text):
        several = words.plural(match["noun"]) and match["noun"].lower() not in COLLECTIVE
        if several and not _INSIDE.search(text[: match.start()]):
            return (
                match.group(),
                f"'{match['noun']}' is plural, and '{match['verb']}' is not",
                f"write '{plural(match['verb'])}'",
            )
    return None


def _two_things(text: str) -> tuple[str, str, str] | None:
    """ "Mathematics and physics posts remains hard to fill"."""
    match = _TWO_THINGS.match(text)
    if match is None or match["noun"] in COLLECTIVE or not words.plural(match["noun"]):
        return None
    between = text[: match.start("noun")].split()
    if any(words.only_verb(each) or each in ("of", "in", "for", "to", "on", "at") for each in between):
        return None  # "Repair logs and checks is a duty"
    return (
        f"{match['noun']} {match['verb']}",
        f"'{match['noun']}' is plural, and '{match['verb']}' is not",
        f"write '{plural(match['verb'])}'",
    )


def plural(verb: str) -> str:
    """The form of a verb that goes with several."""
    return _PLURAL_OF.get(verb, verb.removesuffix("s"))


def _own_verb(text: str) -> tuple[str, str, str] | None:
    """ "Teachers reports that", "The nurse run a clinic": a short subject and a verb of the other number."""
    match = _SHORT_SUBJECT.match(text)
    if match is None or match["noun"].lower() in COLLECTIVE or NO_SUBJECT.search(match["noun"]):
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
