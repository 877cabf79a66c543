"""A letter to one recipient into its subject and its two forms: plain text, and HTML that fetches nothing."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from deckgen.model.letter import Letter
from deckgen.model.text import Paragraph, Run

_WIDTH = 76  # characters of a line of plain text (RFC 3676, 4.2: below 78)
_STYLE = "font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; max-width: 42em; margin: 1em;"


@dataclass(frozen=True, slots=True)
class Written:
    """A message's words. `text` and `page` say the same."""

    subject: str
    text: str
    page: str


def write(
    letter: Letter,
    words: Mapping[str, str],
    changes: Sequence[str],
    language: str,
    marking: str,
    corrected: bool,
) -> Written:
    """The letter with its fields filled: `words` by their names, and a paragraph for each of `changes`.

    `marking` stands first, in subject and words; `corrected` says so in the subject, and puts the letter's
    correction before its message.
    """
    fields = {**words, "changes": "; ".join(changes)}
    told = [*letter.correction, *letter.message] if corrected else letter.message
    paragraphs = [each for paragraph in told for each in _filled(paragraph, fields, changes)]
    marked = Paragraph((Run(marking, bold=True),), "body")
    paragraphs = [marked, *paragraphs] if marking else paragraphs
    subject = _plain(_fields(letter.subject, fields))
    subject = f"Corrected: {subject}" if corrected else subject
    subject = " ".join((f"[{marking}] {subject}" if marking else subject).split())
    subject = subject.replace("=?", "= ?")  # else it would be taken for an encoded word (RFC 2047)
    return Written(subject, _text(paragraphs), _page(paragraphs, subject, language))


def _filled(paragraph: Paragraph, fields: Mapping[str, str], changes: Sequence[str]) -> Iterable[Paragraph]:
    """A paragraph with its fields filled; one of `changes` alone becomes one for each change."""
    if [run.reference.name if run.reference else "" for run in paragraph.runs] == ["changes"]:
        return [replace(paragraph, runs=(Run(each),)) for each in changes]
    return [_fields(paragraph, fields)]


def _fields(paragraph: Paragraph, fields: Mapping[str, str]) -> Paragraph:
    runs = (
        replace(run, text=fields[run.reference.name], reference=None) if run.reference else run
        for run in paragraph.runs
    )
    return replace(paragraph, runs=tuple(runs))


def _plain(paragraph: Paragraph) -> str:
    """Its words, with the address of each link behind the link's words."""
    return "".join(
        f"{run.text} ({run.link})" if run.link not in ("", run.text) else run.text for run in paragraph.runs
    )


def _text(paragraphs: Sequence[Paragraph]) -> str:
    blocks: list[str] = []
    for before, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        bullet = paragraph.kind == "bullet"
        first = f"{'  ' * paragraph.level}- " if bullet else ""
        block = textwrap.fill(
            _plain(paragraph), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        close = bullet and before is not None and before.kind == "bullet"
        blocks.append(block if close or not blocks else f"\n{block}")
    return "\n".join(blocks) + "\n"


def _page(paragraphs: Sequence[Paragraph], title: str, language: str) -> str:
    body = "\n".join(_blocks(paragraphs))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n</head>\n"
        f'<body style="{_STYLE}">\n{body}\n</body>\n</html>\n'
    )


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterable[str]:
    """Paragraphs, and lists of those that are bullets; a list within a list for each level."""
    depth = 0
    for paragraph in paragraphs:
        wanted = paragraph.level + 1 if paragraph.kind == "bullet" else 0
        while depth > wanted:
            yield "</li></ul>"
            depth -= 1
        words = _markup(paragraph.runs)
        if not wanted:
            yield f"<p>{words}</p>"
        elif depth == wanted:
            yield f"</li><li>{words}"
        while depth < wanted:
            depth += 1
            yield f"<ul><li>{words if depth == wanted else ''}"
    yield from ["</li></ul>"] * depth


def _markup(runs: Iterable[Run]) -> str:
    return "".join(_element(run) for run in runs)


def _element(run: Run) -> str:
    told = html.escape(run.text)
    wrappers: tuple[tuple[bool, Callable[[str], str]], ...] = (
        (run.italic, lambda words: f"<em>{words}</em>"),
        (run.bold, lambda words: f"<strong>{words}</strong>"),
        (bool(run.language), lambda words: f'<span lang="{html.escape(run.language)}">{words}</span>'),
        (bool(run.link), lambda words: f'<a href="{html.escape(run.link)}">{words}</a>'),
    )
    for wanted, wrap in wrappers:
        told = wrap(told) if wanted else told
    return told
