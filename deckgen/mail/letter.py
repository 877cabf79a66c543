"""A letter to one recipient into its subject and its two forms: plain text, and HTML that fetches nothing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from deckgen.model.letter import Letter
from deckgen.model.text import Paragraph, Run
from deckgen.writers.markup import Markup, element, escaped, together

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
    page = element(
        "html",
        element("head", element("meta", charset="utf-8"), element("title", title)),
        element("body", *_blocks(paragraphs), style=_STYLE),
        lang=language,
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[Markup]:
    """Paragraphs, and lists of those that are bullets; deeper ones stand in the item before them."""
    for is_list, group in groupby(paragraphs, lambda each: each.kind == "bullet"):
        if is_list:
            yield _list(list(group), 0)
        else:
            yield from (element("p", _markup(each.runs)) for each in group)


def _list(bullets: Sequence[Paragraph], level: int) -> Markup:
    """Bullets from a level on as one list."""
    items: list[tuple[Markup, list[Paragraph]]] = []
    for each in bullets:
        if each.level > level and items:
            items[-1][1].append(each)
        else:
            items.append((_markup(each.runs), []))
    return element(
        "ul",
        *(element("li", words, _list(inner, level + 1) if inner else Markup("")) for words, inner in items),
    )


def _markup(runs: Iterable[Run]) -> Markup:
    return together(*map(_element, runs))


def _element(run: Run) -> Markup:
    told = escaped(run.text)
    if run.italic:
        told = element("em", told)
    if run.bold:
        told = element("strong", told)
    if run.language:
        told = element("span", told, lang=run.language)
    return element("a", told, href=run.link) if run.link else told
