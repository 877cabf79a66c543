"""Turn words that cannot stand side by side into slips: "more quicker", "a two nurses", "able to used"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import words
from deckgen.model.prose import Line

_DEGREE = re.compile(
    r"\b(?P<degree>more|less|most|least)\s+(?P<word>[a-z]+)(?=\s+(?:than|and|but|to|in|at|for|on|by|of|with|this|over|since|as)\b|\s*[.,;:)]|\s*$)",
    re.I,
)
_OF_THEMSELVES = frozenset({"worse", "worst", "better", "best", "further", "faster", "fastest"})
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ONE_OF_MANY = re.compile(
    rf"\b(?:an?)\s+{_NUMBER}\s+(?:(?!of\b|in\b|to\b|and\b|or\b)[a-z]+\s+)?(?P<noun>[a-z]+s)\b(?![-’'])"
)
_FRACTIONS = frozenset({"thirds", "quarters", "fifths", "tenths", "hundreds", "thousands", "millions"})
_TO_PAST = re.compile(
    r"\b(?:able|unable|needs?|needed|wants?|wanted|trained|asked|allowed|expected|likely|ready|going|plans|aims|hopes|seeks|tries|"
    r"tried|managed|decided|helped|ought|continues?|continued|begins?|began|starts?|started|fails?|failed|ha(?:s|ve|d))\s+to\s+"
    r"(?P<verb>[a-z]+)\b"
)
_PARTICIPLE_AND_NOUN = re.compile(r"\s+[a-z]+s\b")
_SAME_FORMS = re.compile(r"(?:re)?(?:set|put|cut|hit|let|cost|read|shut|spread|split|run|come|become)$")


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for match in _DEGREE.finditer(line.text):
        if _compares_already(match["word"].lower()):
            yield match.group(), "it is compared twice", f"write '{match['word']}'"
    for match in _ONE_OF_MANY.finditer(line.text):
        if words.plural(match["noun"]) and match["noun"] not in _FRACTIONS:
            yield match.group(), "'a' does not go with several", "leave 'a' out"
    for match in _TO_PAST.finditer(line.text):
        verb = match["verb"]
        bare_wanted = words.past_form(verb) and not words.base_verb(verb) and not _SAME_FORMS.match(verb)
        of_things = _PARTICIPLE_AND_NOUN.match(line.text, match.end())  # "agreed to revised plans"
        if bare_wanted and not of_things and not words.can_be(verb, "NOUN"):
            yield match.group(), "the verb after 'to' is in its bare form", "write the bare form"


def _compares_already(word: str) -> bool:
    if word in _OF_THEMSELVES:
        return True
    superlative = word.endswith("est") and words.can_be(word, "ADJ")
    return words.comparative(word) or (superlative and words.comparative(f"{word[:-3]}er"))
