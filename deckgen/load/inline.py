"""Turn Markdown's inline tokens into runs: bold, italic, links, references to figures, marks of notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from deckgen.model.text import Reference, Run
from deckgen.problems import Place, Problems

MARK = re.compile(r"\[\^([^\]\s]+)\]")
_LINK = r"\[[^\[\]\n]*\]\([^()\s]*\)"
_SPAN = re.compile(
    rf"\[((?:[^\[\]\n]|{_LINK})+)\]\{{\s*(?:lang=|:)\"?([A-Za-z]{{2,8}}(?:-[A-Za-z0-9]{{1,8}})*)\"?\s*\}}"
)
_BRACES = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[\w-]+(\.[\w-]+){1,4}")


def reference_rule(state: StateInline, silent: bool) -> bool:
    """A rule for markdown-it: `{name}` becomes a token, and so does a brace that stands alone."""
    if state.src[state.pos] not in "{}":
        return False
    found = _BRACES.match(state.src, state.pos, state.posMax)
    if not silent:
        token = state.push("reference" if found else "brace", "", 0)
        token.content = found[1].strip() if found else state.src[state.pos]
        token.meta = {"at": state.pos}
    state.pos = found.end() if found else state.pos + 1
    return True


def mark_rule(state: StateInline, silent: bool) -> bool:
    """A rule for markdown-it: `[^1]` becomes a token."""
    found = MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("mark", "", 0)
        token.content = found[1]
        token.meta = {"at": state.pos}
    state.pos = found.end()
    return True


def language_rule(state: StateInline, silent: bool) -> bool:
    """A rule for markdown-it: `[diolch]{lang=cy}`, as pandoc writes it, becomes tokens around its words."""
    found = _SPAN.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        opening = state.push("language_open", "span", 1)
        opening.attrSet("lang", found[2])
        end = state.posMax
        state.pos, state.posMax = found.start(1), found.end(1)
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("language_close", "span", -1)
    state.pos = found.end()
    return True


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file, to say where a character of an inline token stands in it."""

    file: str
    slide: str
    lines: tuple[str, ...]

    def place(self, token: Token, at: int = 0) -> Place:
        """Where character `at` of an inline token's content stands."""
        first = token.map[0] if token.map else 0
        before = token.content[:at]
        number = first + before.count("\n")
        content = token.content.split("\n")[before.count("\n")]
        offset = at - (before.rfind("\n") + 1) - (len(content) - len(content.lstrip()))
        line = self.lines[number] if number < len(self.lines) else ""
        column = max(line.find(content.strip()), 0) + max(offset, 0) + 1
        return Place(file=self.file, line=number + 1, column=column, slide=self.slide)


@dataclass
class Writer:
    """Goes through the tokens of one paragraph once.

    `marks` are the notes' marks met, with their places; `anchors` say where the words from a character of the
    paragraph on stand in the file.
    """

    lines: Lines
    problems: Problems
    fields: frozenset[str] = (
        frozenset()
    )  # names of one word that are no figures, and mean something all the same
    runs: list[Run] = field(default_factory=list)
    marks: list[tuple[str, Place]] = field(default_factory=list)
    anchors: list[tuple[int, Place]] = field(default_factory=list)
    cursor: int = 0
    bold: int = 0
    italic: int = 0
    link: str = ""
    language: str = ""

    def write(self, inline: Token) -> tuple[Run, ...]:
        """The runs of an inline token; neighbours of one look are one run."""
        for token in inline.children or ():
            self._token(token, inline)
        if self.runs:
            self.runs[-1] = replace(self.runs[-1], text=self.runs[-1].text.rstrip())
        return tuple(run for run in self.runs if run.text or run.reference or run.note)

    def _token(self, token: Token, inline: Token) -> None:
        kind = token.type
        if kind in ("text", "text_special", "code_inline"):
            self._anchor(token.content, inline)
            self._text(token.content)
        elif kind in ("softbreak", "hardbreak"):
            self._text(" ")
        elif kind.startswith(("strong_", "em_")):
            self._style(kind)
        elif kind.startswith("link_"):
            self.link = str(token.attrGet("href") or "") if kind == "link_open" else ""
        elif kind.startswith("language_"):
            self.language = str(token.attrGet("lang") or "") if kind == "language_open" else ""
        elif kind == "reference":
            self._reference(token, inline)
        elif kind == "mark":
            self._mark(token, inline)
        else:
            self._refuse(token, inline)

    def _anchor(self, text: str, inline: Token) -> None:
        at = inline.content.find(text, self.cursor)
        if text and at >= 0:
            self.anchors.append((sum(len(run.text) for run in self.runs), self.lines.place(inline, at)))
            self.cursor = at + len(text)

    def _style(self, kind: str) -> None:
        step = 1 if kind.endswith("_open") else -1
        if kind.startswith("strong_"):
            self.bold += step
        else:
            self.italic += step

    def _text(self, text: str) -> None:
        run = Run(text, bool(self.bold), bool(self.italic), self.link, language=self.language)
        last = self.runs[-1] if self.runs else None
        if last and not last.note and not last.reference and replace(last, text=text) == run:
            self.runs[-1] = replace(last, text=last.text + text)
        elif text:
            self.runs.append(run)

    def _reference(self, token: Token, inline: Token) -> None:
        where = self.lines.place(inline, token.meta["at"])
        self.cursor = max(self.cursor, token.meta["at"] + len(token.content))
        if token.content not in self.fields and not _NAME.fullmatch(token.content):
            self.problems.error(
                "not-a-reference",
                where,
                f"'{{{token.content}}}' does not name a figure",
                "write {metric.year-value} or {slide.metric.year-value}; for a brace itself write \\{",
            )
            self._text(f"{{{token.content}}}")
            return
        reference = Reference(token.content, where)
        self.runs.append(Run("", bool(self.bold), bool(self.italic), self.link, reference=reference))

    def _mark(self, token: Token, inline: Token) -> None:
        where = self.lines.place(inline, token.meta["at"])
        self.cursor = max(self.cursor, token.meta["at"] + len(token.content))
        if not self.runs or self.runs[-1].note:
            message = f"the mark [^{token.content}] stands after no figure"
            self.problems.error(
                "note-without-figure", where, message, "put it right after its figure: 17[^1]"
            )
            return
        self.marks.append((token.content, where))
        self.runs[-1] = replace(self.runs[-1], note=token.content)

    def _refuse(self, token: Token, inline: Token) -> None:
        if token.type == "html_inline" and token.content.startswith("<!--"):
            return
        where = self.lines.place(inline, token.meta.get("at", 0))
        message, hint = {
            "image": ("a picture cannot stand in words", "delete it"),
            "html_inline": ("HTML is not read here", "use **bold**, *italic* or [label](address)"),
            "brace": (
                f"this '{token.content}' has no partner",
                f"close it, or write \\{token.content} for the brace itself",
            ),
        }.get(token.type, (f"this ({token.type}) cannot stand in words", "write it as plain text"))
        self.problems.error("not-for-words", where, message, hint)
        self._text(token.content if token.type != "image" else "")
