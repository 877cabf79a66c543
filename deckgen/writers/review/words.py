"""A paragraph's runs into words of HTML: figures as buttons, links, and marks where something was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from deckgen.model.text import Run
from deckgen.writers.markup import Markup, element, together

_OPENS = re.compile(r"[(\[“‘/]+$")
_CLOSES = re.compile(r"^[^\s\w(\[“‘]+")
_ADDRESSES = ("https://", "http://", "mailto:")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one run; `marked` is told for each character."""

    run: Run
    text: str
    marked: tuple[bool, ...]

    def cut(self, at: int) -> tuple[Piece, Piece]:
        """Its first characters, and the others."""
        first = replace(self, text=self.text[:at], marked=self.marked[:at])
        return first, replace(self, text=self.text[at:], marked=self.marked[at:])


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes paragraphs; `links` tells the anchors of the slides that a link within the deck may lead to."""

    links: Mapping[str, str]

    def words(self, runs: Sequence[Run], marks: Sequence[str]) -> Markup:
        """A paragraph's runs, with each of `marks` in its text marked."""
        marked = _marked("".join(run.text for run in runs), marks)
        return together(*(self._group(group) for group in _held(_pieces(runs, marked))))

    def linked(self, link: str, words: Markup) -> Markup:
        """Words as a link; an address that is none of the harmless ones stays words."""
        known = self.links.get(link.removeprefix("#"))
        if known is not None:
            return element("a", words, href=f"#{known}")
        if link.startswith(_ADDRESSES):
            return element("a", words, href=link, rel="noreferrer")
        return words

    def _group(self, group: Sequence[Piece]) -> Markup:
        words = together(*(self._piece(piece) for piece in group))
        return element("span", words, class_="held") if len(group) > 1 else words

    def _piece(self, piece: Piece) -> Markup:
        words = _with_marks(piece)
        if piece.run.fact:
            words = element("button", words, type="button", class_="figure", data_figure=piece.run.fact)
        for name, wanted in (("em", piece.run.italic), ("strong", piece.run.bold)):
            words = element(name, words) if wanted else words
        words = element("span", words, lang=piece.run.language) if piece.run.language else words
        return self.linked(piece.run.link, words)


def _pieces(runs: Sequence[Run], marked: Sequence[bool]) -> Iterator[Piece]:
    at = 0
    for run in runs:
        end = at + len(run.text)
        yield Piece(run, run.text, tuple(marked[at:end]))
        at = end


def _held(pieces: Iterator[Piece]) -> list[list[Piece]]:
    """Pieces, those together that no line may part: a browser breaks lines on both sides of a button."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.run.fact:
            groups.append([*_opening(groups), piece])
            continue
        closing = _CLOSES.match(piece.text)
        if groups and groups[-1][-1].run.fact and closing and not piece.run.link:
            head, piece = piece.cut(closing.end())
            groups[-1].append(head)
        if piece.text:
            groups.append([piece])
    return groups


def _opening(groups: list[list[Piece]]) -> list[Piece]:
    """The bracket or quotation mark that the last words end with, taken from them."""
    last = groups[-1][-1] if groups else None
    found = _OPENS.search(last.text) if last and not last.run.fact and not last.run.link else None
    if last is None or found is None:
        return []
    before, opening = last.cut(found.start())
    groups[-1][-1:] = [before] if before.text else []
    if not groups[-1]:
        groups.pop()
    return [opening]


def _marked(text: str, marks: Sequence[str]) -> list[bool]:
    """For each character whether it is among the words that something was found in."""
    marked = [False] * len(text)
    for words in marks:
        start = text.find(words)
        while start >= 0:
            marked[start : start + len(words)] = [True] * len(words)
            start = text.find(words, start + len(words))
    return marked


def _with_marks(piece: Piece) -> Markup:
    parts = list[str]()
    for is_marked, group in groupby(zip(piece.text, piece.marked, strict=True), lambda pair: pair[1]):
        words = "".join(character for character, _ in group)
        parts.append(element("mark", words) if is_marked else words)
    return together(*parts)
