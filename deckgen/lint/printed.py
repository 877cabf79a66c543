"""Turn the bare text of a slide, as a PDF or an editor gives it, into a page of lines that checks can read.

The first line is the title. A line with a bullet starts a bullet; lines after it that go on in its sentence
are joined to it. Lines without a bullet that are short and end in no full stop are headings; headings
of boxes side by side come on one line, with semicolons or upright strokes between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.prose import Line, LineKind, Page

_BULLET = re.compile(r"^\s*(?:[•❖▪◦*]|[-–]\s)\s*(?P<text>.*)$")
_SUB_BULLET = re.compile(r"\s+[-–◦▪]\s")
_QUESTION = re.compile(r"\?\s*$")


def printed(text: str, slide: str = "") -> Page:
    """One slide's page; every line counts as written by hand."""
    return Page(slide, tuple(_lines(text)))


def _lines(text: str) -> Iterator[Line]:
    raw = [piece.rstrip() for line in text.splitlines() if line.strip() for piece in _side_by_side(line)]
    at = 0
    while at < len(raw):
        found = _BULLET.match(raw[at])
        end = at + 1
        words = (found["text"] if found else raw[at]).strip()
        while end < len(raw) and not _BULLET.match(raw[end]) and _goes_on(words, raw[end], bool(found)):
            words = f"{words} {raw[end].strip()}"
            end += 1
        yield Line(words, _kind(words, at, bool(found)), level=int(bool(_SUB_BULLET.match(raw[at]))))
        at = end


def _side_by_side(line: str) -> list[str]:
    """The headings of one line, or the line as it is."""
    pieces = [each.strip() for each in re.split(r";|\s\|\s", line)]
    short = all(each and len(each) < 60 and not each.endswith(".") for each in pieces)
    return (
        pieces
        if len(pieces) > 1 and short and not _BULLET.match(line) and not line.startswith(" ")
        else [line]
    )


def _goes_on(words: str, following: str, bullet: bool) -> bool:
    """Whether the next line belongs to the sentence before it: wrapped lines are long or go on in lower
    case.
    """
    start = following.lstrip()[:1]
    if not bullet and len(words) < 60:
        return start.islower()
    if words.endswith((".", "?", ":", ";")) and not start.islower():
        return len(words.rsplit("\n", 1)[-1]) > 70 and _is_long(following)
    return start.islower() or start.isdigit() or start in "(-–+&\"“‘'" or _open(words) or _is_long(following)


def _open(words: str) -> bool:
    """Whether the words cannot be the end of a line: they end in a preposition, an article or a comma."""
    return bool(
        re.search(
            r"(?:\b(?:the|a|an|of|to|in|for|and|or|with|by|at|on|from|as|National)|,|&|-|\b\d+)$", words
        )
    )


def _is_long(line: str) -> bool:
    return len(line) > 60


def _kind(words: str, at: int, bullet: bool) -> LineKind:
    if bullet:
        return "bullet"
    if at == 0:
        return "title"
    if words.endswith(":"):
        return "subheading"
    if (
        len(words) < 60
        and not words.endswith((".", ","))
        and not re.search(r"\b(?:was|were|is|are|has)\b", words)
    ):
        return "heading"
    return "pane" if _QUESTION.search(words) and len(words) < 60 else "body"
