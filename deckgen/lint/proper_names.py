"""Turn the proper names of a slide into pairs that can hardly name two things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import synonyms
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.naming import Renamed
from deckgen.model.prose import Page

_PROPER = re.compile(
    r"\b[A-Z][a-z’'-]+(?:\s+(?:(?:of|and|the|for)\s+)?[A-Z][a-z’'-]+)+(?:\s+(?P<kind>[a-z]+))?"
)
_KINDS = frozenset({"scheme", "programme", "project", "initiative", "campaign", "pilot"})
_BODIES = frozenset({"team", "service", "unit", "clinic", "group", "office"})
_ENDINGS = frozenset({
    "", "er", "r", "s", "es", "y", "ed", "d", "ing", "al", "ly", "est", "ier", "n", "’s", "'s",
})  # fmt: skip
_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip


def renamed(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """ "Warm Homes scheme" and "Warmer Homes scheme"; "Fit Schools scheme" and "Fit Schools initiative"."""
    seen: list[str] = []
    whole: list[str] = []
    of_a_kind: list[str] = []
    settled = {each.name for each in known.glossary.terms} | known.glossary.names_with_digits
    settled |= {name for each in known.glossary.terms for name in each.instead_of} | set(known.glossary.names)
    for line in page.lines:
        if line.kind in ("source", "footer", "note", "cell", "header-cell", "alt"):
            continue
        for match in _PROPER.finditer(line.text):
            kind = match["kind"] if match["kind"] in _KINDS else ""
            bare = _less_article(match.group().removesuffix(match["kind"] or ""))
            said = f"{bare} {kind}".strip()
            names = [each for each in (said, bare, _less_staff(bare)) if each not in settled]
            first = next((each for each in seen if any(_nearly(each, name) for name in names)), "")
            first = first or next((each for each in whole if kind and _is_one_of(each, bare)), "")
            first = first or next((each for each in of_a_kind if _is_one_of(each, _less_staff(bare))), "")
            if first and said not in settled:
                yield Renamed(line, said, first)
            seen += dict.fromkeys((said, bare, _less_staff(bare)))
            whole.append(_less_staff(bare))
            of_a_kind += [bare] if kind else []


def _less_staff(name: str) -> str:
    """A name less whose people are told of: "Staff of Safe Steps"."""
    return re.sub(r"^[A-Z][a-z]+\s+(?:of|for)\s+(?=[A-Z][a-z’'-]+\s+[A-Z])", "", name)


def _is_one_of(one: str, other: str) -> bool:
    """Whether two names of an undertaking differ by the number of their last word: "Steady Minds"."""
    return one != other and one.removesuffix("s") == other.removesuffix("s")


def _less_article(name: str) -> str:
    return re.sub(r"^(?:The|A|An|Our|In|At|For|On)\s+", "", name.strip())


def _nearly(one: str, other: str) -> bool:
    """Whether two names differ in one word: by its ending, or as two words for a kind of undertaking."""
    first, second = one.split(), other.split()
    if len(first) != len(second) or len(first) < 2:
        return False
    off = [(a.lower(), b.lower()) for a, b in zip(first, second, strict=True) if a.lower() != b.lower()]
    if not off or any(set(pair) & _MONTHS for pair in off) or len(off) > len(first):
        return False
    if first[:-1] == second[:-1] and first[-1].removesuffix("s") == second[-1].removesuffix("s"):
        return False  # one of a kind and several of it
    alike = [_same_stem(*pair) for pair in off]
    kinds = [set(pair) <= _KINDS for pair in off]
    if all(like or kind for like, kind in zip(alike, kinds, strict=True)):
        return True
    meant = [synonyms.shared(_singular(a), _singular(b)) for a, b in off]
    told = zip(alike, kinds, meant, strict=True)
    if (any(alike) or len(off) < len(first)) and all(any(each) for each in told):
        return True
    bodies = [set(pair) <= _BODIES for pair in off]
    return any(meant) and all(any(each) for each in zip(meant, bodies, strict=True))


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _same_stem(one: str, other: str) -> bool:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= 4 and one[shared:] in _ENDINGS and other[shared:] in _ENDINGS
