"""Names of the glossary in another spelling: a letter more, capitals that are not theirs, an expansion that
is wrong.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.model.prose import Line

_BRACKETED = re.compile(
    r"(?P<words>(?:[A-Z][\w’'-]+\s+(?:(?:and|of|for|the)\s+)?){1,6})\((?P<letters>[A-Z]{2,8})s?\)"
)
_PROPER = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+")


def misspelt(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    yield from _letters(line, known)
    yield from _expansions(line, known)
    yield from _near(line, known)


def _letters(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    """ "DVDs" where the glossary has DVDS: the same letters in other cases."""
    plain = {each.letters.lower(): each.letters for each in known.glossary.acronyms}
    for match in re.finditer(r"(?<![\w&])[A-Z][\w&]*[A-Za-z](?![\w&])", line.text):
        letters = plain.get(match.group().lower())
        mixed = any(each.isupper() for each in match.group()[1:])
        if letters and letters != match.group() and mixed:
            yield match.group(), f"the glossary writes it {letters}", f"write '{letters}'"


def _expansions(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Letters in brackets after other words than those that they stand for."""
    means = {each.letters: each.means for each in known.glossary.acronyms}
    for match in _BRACKETED.finditer(line.text):
        right = means.get(match["letters"], "")
        said = match["words"].strip()
        named = any(name.replace("’", "'") in said.replace("’", "'") for name in known.glossary.names)
        if (
            line.kind in SENTENCES
            and right
            and not named
            and right.lower() not in said.lower()
            and said.lower() not in right.lower()
        ):
            yield (
                f"{said} ({match['letters']})",
                f"{match['letters']} stands for {right}",
                f"write '{right} ({match['letters']})'",
            )


def _near(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Names of two and more words that are nearly one of the glossary's."""
    wanted = [
        each
        for each in (*known.glossary.names, *(one.means for one in known.glossary.acronyms))
        if " " in each
    ]
    plain = {_plain(each): each for each in wanted}
    for match in _PROPER.finditer(line.text):
        said = match.group()
        if _plain(said) in plain or any(name in _plain(said) for name in plain):
            continue
        for size in sorted({len(name.split()) for name in plain}):
            parts = said.split()
            for start in range(len(parts) - size + 1):
                piece = " ".join(parts[start : start + size])
                close = difflib.get_close_matches(_plain(piece), list(plain), n=1, cutoff=0.78)
                if close and _plain(piece) not in plain and _one_word_off(_plain(piece), close[0]):
                    yield piece, f"the glossary writes it '{plain[close[0]]}'", f"write '{plain[close[0]]}'"


def _plain(text: str) -> str:
    return re.sub(r"[’'`]", "'", text).lower()


def _one_word_off(one: str, other: str) -> bool:
    """Whether all words but one are the same, so that another name of the same kind is not taken for this
    one.
    """
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    off = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(off) != 1:
        return False
    a, b = off[0]
    number = a.rstrip("s") == b.rstrip("s") or (a[:5] == b[:5] and a.endswith("s") != b.endswith("s"))
    alike = difflib.SequenceMatcher(None, a, b).ratio() > 0.75
    return not number and (alike or len(first) > 3)
