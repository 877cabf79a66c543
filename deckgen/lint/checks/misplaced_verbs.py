"""Turn verbs that editing left behind into slips: one in a noun's place, two in one clause, none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import words
from deckgen.model.prose import Line

_BE = r"(?:is|are|was|were)"
_HAVE = r"(?:has|have|had)"
_LINK = re.compile(
    r"\b(?:and|but|or|that|which|who|whom|whose|because|if|when|while|whilst|where|as|than|how|"
    r"what|why|so|although|though|"
    r"whether|since|after|before|until|unless|there|not only|they|we|you|it|he|she)\b|[,;:–(]|"
    r"\b(?:day|date|moment|time|hour|week|month|year|way|reason|place|point)\s+(?:the|an?|its|their|our|each|every|any)\b",
    re.I,
)
_BARE_VERB_PLACES = re.compile(
    r"\b(?P<before>as|of|including|for)\s+(?P<verb>[a-z]+)\s+(?P<after>any|the|all|each|every|these|those)\b"
)
_VERB_OF = re.compile(r"\b(?P<verb>[a-z]{4,})\s+of\s+(?!course\b)[a-z]")
_TAKES_OF = frozenset(
    ("think", "consist", "dispose", "approve", "disapprove", "hear", "know", "learn", "dream", "complain",
    "beware", "become", "inform", "remind", "deprive", "tell", "speak", "talk", "partake", "accuse",
    "notify", "comprise", "come", "told", "made", "composed")
)  # fmt: skip
_ADVERB_VERB = re.compile(r"\b(?P<adverb>[a-z]+ly|previously|now)\s+(?P<verb>[a-z]+)\s+(?P<past>[a-z]+)\b")
_MODAL = re.compile(
    r"\b(?:can|could|may|might|must|shall|should|will|would|to|do|did|does|not|cannot|\w+n['’]t)\s+$", re.I
)
_TWICE = re.compile(
    rf"\b(?P<one>{_BE}|{_HAVE})\s+(?P<between>[^.;:,()]{{2,45}}?)\s+(?P<two>{_BE}|{_HAVE})\b", re.I
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    yield from _for_a_noun(line)
    yield from _before_of(line)
    yield from _side_by_side(line)
    yield from _verb_twice(line)
    yield from _two_pasts(line)
    yield from _fragment(line)


def _for_a_noun(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "Including install the doors": a bare verb where a noun is wanted."""
    for match in _BARE_VERB_PLACES.finditer(line.text):
        verb = match["verb"]
        if (
            words.base_verb(verb)
            and not words.can_be(verb, "ADJ")
            and (match["before"] == "as" or words.only_verb(verb))
            and verb not in ("regards", "per")
        ):
            yield (
                match.group(),
                f"'{verb}' is a verb and a noun is wanted here, or a word is missing",
                "put in the missing word (as they ..., and ...), or use the noun",
            )


def _before_of(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "The deploy of officers"."""
    for match in _VERB_OF.finditer(line.text):
        verb = match["verb"]
        to = re.search(
            r"\b(?:to|will|can|not|may|must|should|would|could|we|they|who|that|which)\s+(?:\w+ly\s+)?$",
            line.text[: match.start()],
        )
        if (
            words.only_verb(verb)
            and words.base_verb(verb)
            and verb not in _TAKES_OF
            and not to
            and not verb.endswith("ing")
        ):
            yield (
                f"{verb} of",
                f"'{verb}' is a verb, and a noun is wanted before 'of'",
                f"write the noun ('{verb}ment of', '{verb}ing')",
            )


def _side_by_side(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "Previously attend received"."""
    for match in _ADVERB_VERB.finditer(line.text):
        verb, past = match["verb"], match["past"]
        if (
            words.base_verb(verb)
            and not words.past_form(verb)
            and words.only_verb(verb)
            and words.past_form(past)
            and not _MODAL.search(line.text, 0, match.start())
        ):
            yield match.group(), "two verbs stand side by side", "keep one of the two"


def _verb_twice(line: Line) -> Iterator[tuple[str, str, str]]:
    """Two finite verbs of one clause: "have 3 operators have joined", "as much as was possible was in
    place".
    """
    for match in _TWICE.finditer(line.text):
        same = match["one"].lower() == match["two"].lower()
        before = line.text[: match.start()]
        if (
            not same
            or _LINK.search(match["between"])
            or re.search(r"\b(?:what|who|which|that|there|where|how)\s*$", before, re.I)
        ):
            continue
        yield (
            match.group(),
            f"'{match['two']}' stands twice in one clause",
            "take one of the two wordings out",
        )


def _two_pasts(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "people selected option 1 indicated they ...": the first verb was to be "who selected" or
    "selecting".
    """
    pattern = (
        r"\b(?:people|respondents|patients|pupils|residents|parents|staff|those|individuals|victims|"
        r"tenants|students)\s+(?P<one>(?!aged\b)[a-z]+ed)\s+(?P<between>(?!(?:by|in|for|to|from|with|at|on|as|"
        r"during|across|under|through)\b)[^.;:,()]{3,30}?)\s+(?P<two>[a-z]+ed)\b\s+(?:they|that|their|"
        r"it|the)\b"
    )
    for match in re.finditer(pattern, line.text):
        if not _LINK.search(match["between"].replace(" or ", " ")):
            yield (
                f"{match['one']} {match['between']} {match['two']}",
                "two verbs share one subject without a link",
                f"write 'who {match['one']} ...', or 'and {match['two']}'",
            )


def _fragment(line: Line) -> Iterator[tuple[str, str, str]]:
    """A second sentence without a verb: "Also, a 4-month exceptional low." """
    for match in re.finditer(
        r"(?<=[.!?]\s)(?P<words>(?:Also|Plus|Again|Similarly|Likewise|Additionally),?\s+(?:an?|the|"
        r"some|no)\s+[^.!?]{3,70}[.!?]?)(?=\s|$)",
        line.text,
    ):
        if not any(
            words.can_be(each, "VERB") and not words.can_be(each, "NOUN") and not words.can_be(each, "ADJ")
            for each in re.findall(r"[a-z]+", match["words"])
        ) and not re.search(rf"\b{_BE}\b|\b{_HAVE}\b", match["words"]):
            yield (
                match["words"],
                "this sentence has no verb",
                "join it to the sentence before, or give it a verb",
            )
