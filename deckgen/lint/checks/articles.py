"""Turn articles into slips: one that does not go with the next sound, one that has lost its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.prose import Line

_A_OR_AN = re.compile(r"\b(?P<article>[Aa]n?)\s(?P<next>[A-Za-z0-9][\w’'-]*)")
_VOWEL_SOUND = re.compile(
    r"(?:[aei]|o(?!n(?:e|ce)\b|ne-)|u(?!ni(?!n|m)|s[aeiu]|k\b|tili)|hour|honest|honour|"
    r"heir)[\w’'-]*$|(?:8\d*|11|18)(?!\d)|"
    r"(?:[AEFHILMNORSX](?=[A-Z0-9-]|$)|[AEIO][a-z])(?!one\b|nce\b)"
)
_ARTICLE_VERB = re.compile(
    r"\b(?P<article>the|an?)\s+(?P<verb>was|were|is|are|has|have|had|did|does|been)\b(?!-)", re.I
)
_PREPOSITION_WH = re.compile(
    r"\b(?P<words>(?:at|on|by|into|during|across|within)\s+(?:where|when|who|that))\b", re.I
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    yield from _before_its_sound(line)
    yield from _without_noun(line)


def _before_its_sound(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "an decrease", "a 8% rise": what counts is the sound that the next word begins with."""
    for match in _A_OR_AN.finditer(line.text):
        article, following = match["article"], match["next"]
        if re.match(r"0\d", following):
            continue  # "an 08:30 start": some say the nought
        sounded = _VOWEL_SOUND.match(following)
        if article.lower() == "an" and not sounded:
            yield match.group(), "the article is 'a' here", f"write 'a {following}'"
        elif article.lower() == "a" and sounded and article != "A":
            yield match.group(), "the article is 'an' here", f"write 'an {following}'"


def _without_noun(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _ARTICLE_VERB.finditer(line.text):
        if match["article"] == "A" and match.start():
            continue  # a letter: "Route A was"
        yield (
            match.group(),
            "an article stands before a verb",
            f"write '{match['verb']}', or put in the missing noun",
        )
    for match in _PREPOSITION_WH.finditer(line.text):
        if match["words"].split()[1].lower() != "that" and not re.match(
            r"\s*(?:we|they|it|you|to|the|an?|he|she|not\s+to|(?:each|every|all|most|some|these|those)\b)\b",
            line.text[match.end() :],
        ):
            yield (
                match["words"],
                "the noun is missing between the two words",
                "put in the noun, or leave one of the two out",
            )
