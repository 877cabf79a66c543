"""Turn the Markdown of one slide's words into passages: the paragraphs below each heading.

CommonMark, with four changes: `{name}` names a figure, `[^1]` marks an authored figure that its note
registers, what stands behind `>` is a remark to colleagues that is not printed, and what a slide has no form
for (code, tables) is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from deckgen.load.inline import Lines, Writer, language_rule, mark_rule, reference_rule
from deckgen.model.text import Paragraph
from deckgen.problems import NOT_READY, Place, Problems

_NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*(.*)")
_REFUSED = {
    "fence": ("a block of code has no form on a slide", "delete the lines ```"),
    "html_block": ("HTML is not read here", "use Markdown: **bold**, *italic*, [label](address)"),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs below one heading; `marks` are the notes' marks in them with their places.

    `anchors` of each paragraph say where the words from one of its characters on stand in the file.
    """

    section: str
    part: str
    place: Place
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[tuple[str, Place], ...]
    anchors: tuple[tuple[tuple[int, Place], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file: the slide that its heading names ("" where it has none), passages, and notes by mark.

    `note_anchors` say where the words of each note stand from one of its characters on.
    """

    slide: str
    place: Place
    passages: tuple[Passage, ...]
    notes: dict[str, tuple[str, Place]]
    note_anchors: dict[str, tuple[tuple[int, Place], ...]] = field(default_factory=dict)


def parse(
    text: str, file: str, slide: str, problems: Problems, fields: frozenset[str] = frozenset()
) -> Chapter:
    """The words in `text`; what cannot stand in words goes to `problems`.

    `fields` are names of one word that may be referred to beside figures.
    """
    lines = Lines(file, slide, tuple(text.split("\n")))
    reader = _Reader(lines, problems, fields)
    for token in _markdown().parse(text):
        reader.take(token)
    reader.close()
    return Chapter(
        reader.slide, reader.slide_place, tuple(reader.passages), reader.notes, reader.note_anchors
    )


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark")
    markdown.disable(["code", "lheading"])
    markdown.block.ruler.before("reference", "note", _note_rule, {"alt": ["paragraph", "reference"]})
    markdown.inline.ruler.before("link", "language", language_rule)
    markdown.inline.ruler.before("link", "mark", mark_rule)
    markdown.inline.ruler.before("link", "figure", reference_rule)
    return markdown


def _note_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A rule for markdown-it: `[^1]: text`, and the lines that go on with it, become a token."""
    found = _NOTE.match(_line(state, start))
    if found is None:
        return False
    if silent:
        return True
    texts, line = [found[2]], start + 1
    while line < end and _line(state, line).strip() and not _NOTE.match(_line(state, line)):
        texts.append(_line(state, line).strip())
        line += 1
    token = state.push("note", "", 0)
    token.content = " ".join(texts).strip()
    token.meta = {"mark": found[1], "lines": texts}
    token.map = [start, line]
    state.line = line
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


@dataclass
class _Reader:
    """Goes through the block tokens of a file once."""

    lines: Lines
    problems: Problems
    fields: frozenset[str] = frozenset()
    slide: str = ""
    slide_place: Place = field(default_factory=Place)
    section: str = ""
    part: str = ""
    place: Place = field(default_factory=Place)
    depth: int = 0
    fresh_item: bool = False
    heading: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    marks: list[tuple[str, Place]] = field(default_factory=list)
    anchors: list[tuple[tuple[int, Place], ...]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    notes: dict[str, tuple[str, Place]] = field(default_factory=dict)
    note_anchors: dict[str, tuple[tuple[int, Place], ...]] = field(default_factory=dict)
    remarks: list[tuple[Place, list[str]]] = field(default_factory=list)  # those that are open

    def take(self, token: Token) -> None:
        kind = token.type
        if kind == "blockquote_open":
            self.remarks.append((self._at(token), []))
        elif self.remarks:
            self._remark(token)
        elif kind == "inline":
            self._inline(token)
        elif kind == "heading_open":
            self.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self.heading = 0
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._list(token)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.depth -= 1
        elif kind == "list_item_open":
            self.fresh_item = True
        elif kind == "note":
            self._note(token)
        else:
            self._refuse(token)

    def close(self) -> None:
        """End the passage that is being read."""
        if self.paragraphs:
            told = tuple(self.paragraphs), tuple(self.marks), tuple(self.anchors)
            self.passages.append(Passage(self.section, self.part, self.place, *told))
        self.paragraphs, self.marks, self.anchors = [], [], []

    def _remark(self, token: Token) -> None:
        """A remark to colleagues goes on or ends: never printed, it says that the words are not ready."""
        if token.type == "inline":
            self.remarks[-1][1].append(" ".join(token.content.split()))
        elif token.type == "blockquote_close":
            where, told = self.remarks.pop()
            if told:
                message = f"marked as not ready: {' '.join(told)}"
                hint = "do what the remark asks, then delete its lines, which begin with '>'"
                self.problems.warning(NOT_READY, where, message, hint)

    def _list(self, token: Token) -> None:
        self.depth += 1
        if token.type == "ordered_list_open":
            self.problems.warning(
                "numbered-list",
                self._at(token),
                "a numbered list is printed with bullets",
                "begin its lines with '- '",
            )

    def _inline(self, token: Token) -> None:
        writer = Writer(self.lines, self.problems, self.fields)
        runs = writer.write(token)
        where = self.lines.place(token)
        if self.heading:
            self._heading("".join(run.text for run in runs), where)
        elif runs and not self.section:
            message = "these words stand before the first section"
            self.problems.error(
                "words-without-section", where, message, "put '## Heading of the section' before them"
            )
        elif runs:
            kind = "bullet" if self.depth and self.fresh_item else "body"
            self.fresh_item = False
            level = max(self.depth - 1, 0)
            self.paragraphs.append(Paragraph(runs, "bullet" if kind == "bullet" else "body", level, where))
            self.marks.extend(writer.marks)
            self.anchors.append(tuple(writer.anchors))

    def _heading(self, text: str, where: Place) -> None:
        self.close()
        if self.heading == 1:
            if self.slide:
                message = f"a second slide begins here: '{text}'"
                self.problems.error("two-slides", where, message, f"move its words to words/{text}.md")
            self.slide, self.slide_place = self.slide or text, self.slide_place if self.slide else where
        elif self.heading == 2:
            self.section, self.part, self.place = text, "", where
        elif self.heading == 3:
            self.part, self.place = text, where
        else:
            message = "a heading of this level has no form on a slide"
            self.problems.error(
                "not-for-words", where, message, "use '### ' for a sub-heading, or **bold** words"
            )

    def _note(self, token: Token) -> None:
        mark, where = token.meta["mark"], self._at(token)
        if mark in self.notes:
            message = f"the note [^{mark}] is written twice; the first is in line {self.notes[mark][1].line}"
            self.problems.error("duplicate-note", where, message, "give one of the two another mark")
        elif not token.content:
            self.problems.error(
                "empty-note", where, f"the note [^{mark}] is empty", "say where the figure comes from"
            )
        self.notes.setdefault(mark, (token.content, where))
        self.note_anchors.setdefault(mark, tuple(self._note_anchors(token, where)))

    def _note_anchors(self, token: Token, where: Place) -> Iterator[tuple[int, Place]]:
        """Where each line of a note begins in its words, which are the lines joined by spaces."""
        at = 0
        for index, text in enumerate(token.meta["lines"]):
            number = where.line + index
            yield at, replace(where, line=number, column=self.lines.lines[number - 1].rindex(text) + 1)
            at += len(text) + 1

    def _refuse(self, token: Token) -> None:
        if token.type not in _REFUSED or token.content.lstrip().startswith("<!--"):
            return
        message, hint = _REFUSED[token.type]
        self.problems.error("not-for-words", self._at(token), message, hint)

    def _at(self, token: Token) -> Place:
        number = token.map[0] if token.map else 0
        line = self.lines.lines[number] if number < len(self.lines.lines) else ""
        column = len(line) - len(line.lstrip()) + 1
        return Place(file=self.lines.file, line=number + 1, column=column, slide=self.lines.slide)


def used_notes(passage: Passage, notes: dict[str, tuple[str, Place]]) -> Sequence[tuple[str, str]]:
    """Mark and text of each note in a passage, in the order of its marks."""
    return [(mark, notes[mark][0]) for mark, _ in passage.marks if mark in notes]
