"""The checks of words by their codes: from this come running and the table in the documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from deckgen.lint.knowledge import Knowledge
from deckgen.model.checks import CHECK_NAMES
from deckgen.model.prose import Line, Page


@dataclass(frozen=True, slots=True)
class Finding:
    """One slip: the words at fault exactly as they stand, what is wrong, what to write instead."""

    code: str
    slide: str
    line: Line
    words: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What a check tells: the line, its words at fault, what is wrong, what to write instead."""

    line: Line
    words: str
    message: str
    hint: str


Looking = Callable[[Page, Knowledge], Iterator[Slip]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code ("L01"), its name for settings ("sign-doubled"), what it says, and how it looks."""

    code: str
    name: str
    summary: str
    look: Looking
    of_numbers: bool = False

    def run(self, page: Page, known: Knowledge) -> Iterator[Finding]:
        """Its findings on one slide.

        A check of numbers leaves out lines that print computed facts: those figures are checked as numbers,
        with their identity known, and not guessed at from their words. Authored figures have a
        note, and nobody computed them.
        """
        for slip in self.look(page, known):
            if self.of_numbers and slip.line.is_computed:
                continue
            yield Finding(self.code, page.slide, slip.line, slip.words, slip.message, slip.hint)


CHECKS: dict[str, Check] = {}


def check(code: str, summary: str, *, of_numbers: bool = False) -> Callable[[Looking], Looking]:
    """Register a function as the check of this code."""

    def register(look: Looking) -> Looking:
        CHECKS[code] = Check(code, CHECK_NAMES[code], summary, look, of_numbers)
        return look

    return register
