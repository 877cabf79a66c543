"""Turn two stretches of a text into the words of them that cannot both be true of one thing.

"Granted" and "refused", "girls" and "boys", "inspected" and "not inspected", "insured" and "uninsured".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims.contraries import STATES
from deckgen.claims.contrary_kinds import KINDS

_NOT = (
    r"(?:not|never|no longer|yet to be|yet to have been|still to be|waiting to be|neither|without being|"
    r"n['’]t)"
)
_WORD = re.compile(r"[a-z][a-z-]{3,}", re.I)
_VERB_FORM = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|en|ught|wn)|paid|sent|held|made|met|built|told|found|done|seen|kept|read|[a-z]{3,}ers)\b",
    re.I,
)
_HELD = re.compile(
    r"\b(?:with|ha(?:s|d|ve)|given|found|offered|got|received|held|allocated)\s+(?:an?|their|its|the)\s+(?:[a-z]+\s+)?"
    r"(?P<thing>[a-z]{4,})\b",
    re.I,
)
"""What members of a whole are said to have: "found a school place"."""
_WITHOUT_ONE = (
    r"(?:still\s+)?(?:without|lack(?:s|ed|ing)?|wait(?:ing|ed)?\s+for|awaiting|in\s+need\s+of)\s+(?:one|it|theirs)|ha(?:s|ve|d)\s+none|"
    r"(?:ha(?:s|ve|d)\s+(?:not|yet\s+to|never)|d(?:o|id)\s+not)\s+(?:yet\s+)?(?:had|have|got|get|been\s+given|received?)\s+(?:one|it|theirs)"
)
"""What members of a whole are said to be that lack the thing which it has: "still without one"."""
_HAS = r"ha(?:d|s|ve)|got|with|given"
_HAD_BY = re.compile(
    r"\b(?:an?|the|one)\s+(?:[a-z-]+\s+){0,2}?(?P<thing>[a-z]{4,})\s+(?:was|is|has\s+been|had\s+been)\s+(?:[a-z]+ly\s+)?"
    r"(?:eaten|taken|used|received|borrowed|claimed|had|held|got|collected|chosen|worn|owned|given\s+to|sent\s+to|offered\s+to|made\s+to|lent\s+to|"
    r"handed\s+to|paid\s+to|done\s+for)(?:\s+by|(?<=\sto)|(?<=\sfor))\s+(?=\d)",
    re.I,
)
"""What members of a whole had, told of the thing: "a meal was eaten by 219"."""
_DONE_BY = re.compile(
    r"\b(?:worked|held|rented|led|run|taught|staffed|covered|looked\s+after|owned|used|occupied|supported|seen|visited|cared\s+for|served)\s+by\s+"
    r"(?:(?:an?|the|their|its|one|our)\s+)?(?:[a-z]+\s+)?(?P<thing>[a-z]{4,})(?=\s*(?:[,.;)]|$|\b(?:in|at|on|of|and|from)\b))|"
    r"\bwith\s+(?P<bare>[a-z]{4,})(?=\s*(?:[,.;)]|$|\b(?:in|at|on|and|from)\b))",
    re.I,
)
"""Who or what the members of a whole have: "plots worked by tenants", "services with music"."""
_LACKED = re.compile(
    r"\b(?:without|with\s+no|ha(?:s|d|ve)\s+no)\s+(?:(?:an?|any)\s+)?(?:[a-z]+\s+){0,2}?(?P<thing>[a-z]{4,})"
    r"(?=\s*(?:[,.;]|$|\b(?:in|at|on|of|that|include\w*|were|was|are|is)\b))",
    re.I,
)
"""What members of a whole are said not to have: "wards without an outbreak"."""
_NEGATED = re.compile(
    r"(?:un|non-?|not-)(?P<any>[a-z-]{4,})|(?:in|im|il|ir)(?P<adjective>[a-z]*(?:[ai]ble|plete|active|correct|valid|accurate|"
    r"adequate|appropriate|sufficient|secure|formal|legal|regular|dependent|possible))|"
    r"dis(?P<opinion>satisfied|agreed|approved|connected|qualified)",
    re.I,
)
_WHAT_ELSE = re.compile(
    r"\b(?:led|brought|gave|had|have|has|made|need|replaced|caused)\s+(?:to\s+)?(?:an?\s+|the\s+)?[a-z]+\s+(?:that|which)\b",
    re.I,
)
"""What members of a part had or led to, before what is told of that: "led to courses that have not begun"."""
_DECLINED = re.compile(
    r"\b(?:declined|refused|rejected)\s+(?:(?:the|an?|any|their)\s+)?"
    r"(?!(?:it|them|one|this|in|on|at|by|for|because|and|or|but|the|to|as|after|before|during|with|from|under|of|since|while)\b)"
    r"(?P<thing>[a-z]{3,})\b",
    re.I,
)
_COUNT = re.compile(r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+$", re.I)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:[a-z]+ly\s+|then\s+)?$", re.I)
_ORDERED = re.compile(
    r"\b(?:(?P<before>before|ahead\s+of|prior\s+to|by)|(?:after|later\s+than|past))\s+(?:the|their|its)\s+(?P<event>[a-z]{3,}(?:\s+[a-z]+)?)"
    r"(?=\s*(?:$|[,.;)]|(?:in|on|at|and|was|were|had)\b))",
    re.I,
)
"""Words that put something before or after an event: "before the bell"."""

_PASSING = re.compile(
    r"\b(?:vacant|empty|open|outstanding|pending|overdue|waiting|missing|late|absent|in arrears|unpaid|"
    r"unfilled|void|unanswered|broken|faulty|in progress|ongoing)\b",
    re.I,
)
"""States that pass: what was empty may be let."""


def passing(whole: str) -> bool:
    """Whether a whole is told by a state that ends, so that a part of it may be in another one later."""
    return bool(_PASSING.search(whole))


def of(whole: str, rest: str) -> tuple[str, str] | None:
    """A word of the whole and words of its part that cannot both be so; None where there are none."""
    found = (
        *_of_pairs(STATES, whole, rest),
        *_of_prefixes(whole, rest),
        *_of_negations(whole, rest),
        *_of_order(whole, rest),
    )
    return found[0] if found else of_kinds(whole, rest)


def of_kinds(whole: str, rest: str) -> tuple[str, str] | None:
    """The same of kinds alone, which nothing turns into the other: "of the 40 girls, 3 were boys"."""
    return next(iter(_of_pairs(KINDS, whole, rest)), None)


def alike(whole: str, rest: str) -> tuple[str, str] | None:
    """Words of two stretches that say the same of what they speak of: "late" and "after the due date"."""
    for side in (each for pair in STATES for each in pair):
        said, again = (re.search(rf"\b(?:{side})\b", text, re.I) for text in (whole, rest))
        if said and again and not _negated(rest, again):
            return said.group(), again.group()
    deeds = {each.group().lower() for each in _VERB_FORM.finditer(whole)}
    for again in _VERB_FORM.finditer(rest):
        who = again.group().lower().endswith("ers")  # people, and nothing that they did
        if again.group().lower() in deeds and not who and not _negated(rest, again):
            return again.group(), again.group()
    return None


def _of_pairs(table: tuple[tuple[str, str], ...], whole: str, rest: str) -> Iterator[tuple[str, str]]:
    for one, other in table:
        for first, second in ((one, other), (other, one)):
            said = re.search(rf"\b(?:{first})\b", whole, re.I)
            against = re.search(rf"\b(?:{second})\b", rest, re.I)
            if said is None or against is None or _negated(whole, said) or _negated(rest, against):
                continue
            if _is_of_another_thing(whole, rest, against):
                continue
            if not _names_both(whole, said, second) and not _names_both(rest, against, first):
                yield said.group(), against.group()


def _is_of_another_thing(whole: str, rest: str, against: re.Match[str]) -> bool:
    """Whether the contrary is of a thing that the whole has not: of 204 with a letter "18 refused entry"."""
    if _WHAT_ELSE.search(rest[: against.start()]):
        return True
    declined = _DECLINED.search(rest, against.start())
    if declined is None or declined.start() > against.end() or _PASSIVE.search(rest[: declined.start()]):
        return False
    thing = declined["thing"].lower()
    if thing.endswith("s") and _COUNT.search(rest[: declined.start()]):
        return False  # "four refused permits"
    return thing[: max(4, len(thing) - 3)] not in whole.lower()


def _names_both(text: str, said: re.Match[str], other_side: str) -> bool:
    """Whether a stretch has members of both kinds: "46 granted or refused"; not "empty homes let again"."""
    others = re.finditer(rf"\b(?:{other_side})\b", text, re.I)
    other = next((each for each in others if each.end() <= said.start() or said.end() <= each.start()), None)
    if other is None:
        return False
    between = text[min(said.end(), other.end()) : max(said.start(), other.start())]
    return other.start() > said.start() or bool(re.search(r"\b(?:or|and)\b|[,/]", between))


def _negated(text: str, match: re.Match[str]) -> bool:
    return bool(
        re.search(
            r"\b(?:not|un|never|no longer|no)\s+(?:\w+\s+)?$|n['’]t\s+$|\bnon-$", text[: match.start()], re.I
        )
    )


def _of_prefixes(whole: str, rest: str) -> Iterator[tuple[str, str]]:
    """ "Insured ... uninsured", "unlicensed ... licensed"."""
    ours, theirs = ({each.lower() for each in _WORD.findall(text)} for text in (whole, rest))
    for negated in sorted(theirs - ours):
        if (word := _without_prefix(negated)) in ours and word not in theirs:
            yield word, negated
    for negated in sorted(ours - theirs):
        if (word := _without_prefix(negated)) in theirs and word not in ours:
            yield negated, word


def _without_prefix(word: str) -> str:
    """What a word denies: "insured" of "uninsured"; "" where it denies nothing, as "inpatients" does not."""
    found = _NEGATED.fullmatch(word)
    return (found["any"] or found["adjective"] or found["opinion"]) if found else ""


def _of_negations(whole: str, rest: str) -> Iterator[tuple[str, str]]:
    """ "Inspected ... not inspected", "assessed ... awaiting assessment", and the other way round."""
    for one, other in ((whole, rest), (rest, whole)):
        for verb in _VERB_FORM.finditer(one):
            against = re.search(_denial_of(verb), other, re.I)
            if against and not _negated(one, verb):
                yield (verb.group(), against.group()) if one is whole else (against.group(), verb.group())
    for lacked in _LACKED.finditer(whole):
        has = re.search(
            rf"\b(?:{_HAS})\s+(?:one\b|(?:[a-z]+\s+){{0,2}}{re.escape(lacked['thing'])})", rest, re.I
        )
        if has and not _negated(rest, has):
            yield lacked.group(), has.group()
    for held in (*_HELD.finditer(whole), *_HAD_BY.finditer(whole)):
        without = re.search(rf"\b(?:{_without(held['thing'])}|{_WITHOUT_ONE})\b", rest, re.I)
        if without:
            yield held["thing"], without.group()
    for done in _DONE_BY.finditer(whole):
        without = re.search(rf"\b{_without(done['thing'] or done['bare'])}\b", rest, re.I)
        if without:
            yield done.group(), without.group()


def _without(thing: str) -> str:
    """The pattern of words that say that there is no such thing."""
    return rf"(?:no|without(?:\s+(?:an?|any))?)\s+{re.escape(thing.rstrip('s'))}s?"


def _of_order(whole: str, rest: str) -> Iterator[tuple[str, str]]:
    """ "Before the bell ... after the bell", and the other way round."""
    for first in _ORDERED.finditer(whole):
        for second in _ORDERED.finditer(rest):
            same = first["event"].lower() == second["event"].lower()
            if same and bool(first["before"]) != bool(second["before"]):
                yield first.group(), second.group()


def _denial_of(verb: re.Match[str]) -> str:
    """The pattern of words that deny a verb, or what people do who are called by it: "voters"."""
    stem = re.escape(verb.group()[: max(4, len(verb.group()) - 3)])
    if verb.group().endswith("ers"):
        return rf"\b(?:(?:did|do|does)\s+not|never)\s+{stem}\w*"
    return (
        rf"\b(?:{_NOT}\s+(?:yet\s+)?(?:been\s+)?{stem}\w*|un{stem}\w*|"
        rf"await\w*\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*|yet to\s+{stem}\w*|"
        rf"{stem}\w*\s+(?:(?:for|in|to|at|on)\s+)?(?:no|none|nothing|neither)\b|"
        rf"(?:had|have|has|got|given|with|received)\s+no\s+{stem}\w*|"
        rf"waiting for\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*)"
    )
