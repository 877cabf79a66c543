"""Which of a run's words are a figure that can be asked where it comes from, and by which key."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.model.text import Paragraph, Run

_LAST_FIGURE = re.compile(r"\S*\d\S*(?:\s+[^\d\s]+){0,2}$")  # "17", "£284,000", "1 million"


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a run; `key` is `<fact id>#<figure>` or `note:<marker>` where it is a figure, else ""."""

    text: str
    key: str = ""


def keyed(span: Span, origin: str) -> str:
    """The key as the page's data have it: footnotes are numbered by slide."""
    return f"{origin}/{span.key}" if span.key.startswith("note:") else span.key


def spans(run: Run) -> tuple[Span, ...]:
    """A run's words with the figure among them: all of a computed one, the end of one with a footnote."""
    if run.fact:
        return (Span(run.text, run.fact),)
    if not run.note:
        return (Span(run.text),)
    figure = authored(run.text)
    before = run.text.rstrip()[: len(run.text.rstrip()) - len(figure)]
    after = run.text[len(before) + len(figure) :]
    found = (Span(before), Span(figure, f"note:{run.note}"), Span(after))
    return tuple(each for each in found if each.text)


def authored(text: str) -> str:
    """The figure that a footnote is said of: the last number, with the words that belong to it."""
    stripped = text.rstrip()
    found = _LAST_FIGURE.search(stripped)
    return found[0] if found else (stripped.split() or [""])[-1]


def piece_spans(run: Run, paragraph: Paragraph) -> tuple[Span, ...]:
    """The same of a part of a run on one line: only the part that ends with the figure has it."""
    if run.fact or not run.note:
        return spans(run)
    wholes = (each.text.rstrip() for each in paragraph.runs if each.note == run.note)
    text = run.text.rstrip()
    ends = any(whole.endswith(text) and len(authored(whole)) <= len(text) for whole in wholes)
    return spans(run) if ends else (Span(run.text),)
