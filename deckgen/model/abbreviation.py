"""Turn a text into where its abbreviations stand, and what each is short for: for those who listen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation in a text, from `start` up to `end`, and what it is read as."""

    start: int
    end: int
    words: str


def expansions(text: str, abbreviations: Mapping[str, str]) -> tuple[Expansion, ...]:
    """The abbreviations of a text in order, but those that explain themselves: "Force Board (FB)" is read so.

    A plural, as in "boards (FBs)", is read as one.
    """
    if not abbreviations:
        return ()
    return tuple(_found(text, abbreviations))


def pieces(text: str, start: int, known: tuple[Expansion, ...]) -> Iterator[tuple[str, str]]:
    """A part of a text, which begins at `start` there, in pieces: each with what it is short for, or ""."""
    done, end = start, start + len(text)
    for each in known:
        first, last = max(each.start, done), min(each.end, end)
        if first >= last:
            continue
        if first > done:
            yield text[done - start : first - start], ""
        yield text[first - start : last - start], each.words
        done = last
    if done < end:
        yield text[done - start :], ""


def read_out(text: str, abbreviations: Mapping[str, str]) -> str:
    """A whole text as it is read, with what its abbreviations are short for; "" where it holds none."""
    known = expansions(text, abbreviations)
    return "".join(words or part for part, words in pieces(text, 0, known)) if known else ""


def _found(text: str, abbreviations: Mapping[str, str]) -> Iterator[Expansion]:
    for match in _pattern(tuple(abbreviations)).finditer(text):
        words = abbreviations[match[1]]
        before = text[: match.start()].casefold()
        explained = before.endswith((f"{words} (".casefold(), f"{words}s (".casefold()))
        if not explained:
            yield Expansion(match.start(), match.end(), f"{words}s" if match[2] else words)


@lru_cache(maxsize=8)
def _pattern(known: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({longest_first})(s)?(?!\w)")
