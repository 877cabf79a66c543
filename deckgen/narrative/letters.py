"""Turn the messages of a layout into messages with figures; what each message fills in itself stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from deckgen.model.book import FactBook
from deckgen.model.letter import FIELDS, LETTER, Letter
from deckgen.model.spec import Spec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import formats
from deckgen.narrative.words import resolved
from deckgen.problems import Problems


def write_letters(spec: Spec, book: FactBook, problems: Problems) -> tuple[Letter, ...]:
    """The report's messages, whose `{names}` have become figures and what the report is called."""
    words = {
        "title": spec.title,
        "label": spec.label,
        "organisation": spec.organisation,
        "marking": spec.marking,
        "data-to": formats.period(spec.last, spec.year_starts),
    }

    def told(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        with_figures = (resolved(each, LETTER, book, problems, FIELDS) for each in paragraphs)
        return tuple(replace(each, runs=_named(each.runs, words)) for each in with_figures)

    return tuple(
        replace(
            each,
            subject=told((each.subject,))[0],
            message=told(each.message),
            correction=told(each.correction),
        )
        for each in spec.letters
    )


def _named(runs: tuple[Run, ...], words: Mapping[str, str]) -> tuple[Run, ...]:
    return tuple(
        replace(run, text=words[run.reference.name], reference=None)
        if run.reference and run.reference.name in words
        else run
        for run in runs
    )
