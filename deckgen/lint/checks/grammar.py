"""Grammar and spelling: slips of typing and editing that a dictionary and the shape of a sentence give away.

Everyday English is Harper's; beside it stand the slips that editing leaves behind: a verb changed and its
subject not, a word cut out, two wordings of one clause left side by side. Bullets may be fragments, so
nothing asks for a whole sentence where a line begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from deckgen.claims import phrases
from deckgen.lint.checks import (
    agreement_of_words,
    american,
    articles,
    clauses,
    confused_words,
    marks,
    misplaced_verbs,
    names,
    numbers_and_nouns,
    persons,
    spelling,
    verb_forms,
    word_pairs,
)
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_UNREAD = ("source", "footer", "note", "chart-subtitle", "kicker", "alt")
_OF_SENTENCES: tuple[Callable[[Line], Iterator[tuple[str, str, str]]], ...] = (
    articles.slips,
    misplaced_verbs.slips,
    numbers_and_nouns.slips,
    persons.slips,
    agreement_of_words.slips,
    confused_words.slips,
    verb_forms.slips,
    word_pairs.slips,
    clauses.slips,
)


@check("L20", "grammar or spelling")
def grammar_spelling(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Spelling, articles, agreement, doubled words and marks, leftovers of editing, names misspelt."""
    for line in page.lines:
        if line.kind in _UNREAD:
            continue
        found = [
            *names.misspelt(line, known),
            *spelling.slips(line, known),
            *marks.slips(line),
            *american.slips(line),
        ]
        if line.kind in SENTENCES:
            plain = replace(line, text=phrases.joined(line.text))
            found += [each for rule in _OF_SENTENCES for each in rule(plain)]
        for said, message, hint in found:
            yield Slip(line, said, f"'{said}': {message}", hint)
