"""Sentences that say nothing which could be checked."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.claims import substance
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page


@check("L30", "a sentence has no content that could be checked")
def empty_claim(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Work continues across a range of areas": what, where, how much, by when?"""
    for line, reading in read_lines(page, known):
        for sentence in reading.sentences:
            words = substance.empty(reading, sentence)
            if words and (line.kind == "bullet" or words.endswith(".")):
                yield Slip(
                    line,
                    words,
                    f"'{words}' says nothing that can be checked",
                    "say what was done or measured, how much and when, or take the sentence out",
                )
