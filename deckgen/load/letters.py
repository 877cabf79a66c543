"""Turn a layout's mail.md, and mail.<language>.md, into the messages that go with a released report.

The Markdown of words, in three sections: Subject (one line), Message, and Correction, which stands before the
message where an earlier release was sent already. `{name}` names a figure, or one of FIELDS of
`model.letter`.
"""

from __future__ import annotations

import re

from deckgen.load import markdown
from deckgen.load.markdown import Chapter, Passage
from deckgen.load.reading import Reading
from deckgen.model.letter import FIELDS, LETTER, Letter
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.problems import Place, nearest

_SECTIONS = ("Subject", "Message", "Correction")
_NAME = re.compile(r"mail(?:\.(?P<language>[A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8})*))?")


def read(folder: str, reading: Reading) -> tuple[Letter, ...]:
    """The messages of a layout, that of no language of its own first; () where it has none."""
    found = []
    for name in reading.files.names(folder, ".md"):
        named = _NAME.fullmatch(name)
        text = reading.files.read(f"{folder}/{name}.md") if named else None
        if named is None or text is None:
            continue
        chapter = markdown.parse(text, f"{folder}/{name}.md", LETTER, reading.problems, FIELDS)
        letter = _letter(chapter, named["language"] or "", f"{folder}/{name}.md", reading)
        if letter:
            found.append(letter)
    return tuple(sorted(found, key=lambda each: each.language))


def _letter(chapter: Chapter, language: str, file: str, reading: Reading) -> Letter | None:
    passages = {name.casefold(): name for name in _SECTIONS}
    held: dict[str, Passage] = {}
    for passage in chapter.passages:
        name = passages.get(passage.section.casefold())
        if name is None:
            message = f"a message has no section '{passage.section}'"
            reading.problems.error(
                "unknown-section", passage.place, message, nearest(passage.section, _SECTIONS)
            )
        else:
            held[name] = passage
    where = Place(file=file, line=1, column=1)
    for name in _SECTIONS[:2]:
        if name not in held:
            hint = f"add '## {name}' and its words"
            reading.problems.error("missing-section", where, f"this message has no section '{name}'", hint)
    if not all(name in held for name in _SECTIONS[:2]):
        return None
    subject, words = held["Subject"].paragraphs, held["Message"].paragraphs
    if len(subject) > 1:
        reading.problems.error(
            "long-subject",
            subject[1].place,
            "a subject is one line, and this is a second",
            "make it one line",
        )
    correction = held["Correction"].paragraphs if "Correction" in held else _plain_correction(where)
    return Letter(language, subject[0], words, correction, where)


def _plain_correction(where: Place) -> tuple[Paragraph, ...]:
    """What a correction says where the layout has no words for it: what changed."""
    return (Paragraph((Run("", reference=Reference("changes", where)),), "body", 0, where),)
