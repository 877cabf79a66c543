"""Turn what YAML's parser says, and what it keeps silent about, into words for someone who writes reports."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

_VALUE = re.compile(r"\s*(?:- +)*(?:[^\s:#'\"{\[][^:#]*:\s+)?(?P<value>\S.*)")
_NO_SPACE = re.compile(r"\s*(?:- +)*[\w-]+:[^\s/]")
_OPENERS = {
    "{": "begins a mapping",
    "[": "begins a list",
    "@": "is reserved",
    "`": "is reserved",
    "%": "is reserved",
    "*": "names an alias",
    "&": "names an anchor",
    "!": "names a type",
    "|": "begins a block of text",
    ">": "begins a block of text",
}
_SMART = "“”„‘’‚«»"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is not YAML; line and column from 1."""

    line: int
    column: int
    message: str
    hint: str


def explain(error: yaml.YAMLError, text: str) -> Fault:
    """What an author should look at, and do, for an error of YAML's parser."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unreadable(error, text)
    lines = text.split("\n")
    mark = error.problem_mark
    for trap in (_tab, _documents, _opener, _directive, _open_quote, _smart, _after_quote, _colon, _no_colon):
        found = trap(error, lines)
        if found:
            return found
    message = f"this is not YAML: {error.problem or error.context}"
    if "did not find expected" in (error.problem or ""):
        message = "this line does not begin in the same column as its neighbours"
    hint = "begin the keys of one mapping, and the dashes of one list, in the same column"
    return Fault(mark.line + 1, mark.column + 1, message, hint)


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _value(line: str) -> tuple[int, str]:
    """Column (from 0) and text of a line's value: after its dashes and its key."""
    found = _VALUE.match(line)
    return (found.start("value"), found["value"]) if found else (0, "")


def _suspects(error: yaml.MarkedYAMLError) -> list[int]:
    """Lines (from 0) that may hold the cause: where the parser stopped, and where it had begun."""
    marks = [error.problem_mark, error.context_mark]
    numbers = [mark.line for mark in marks if mark is not None]
    stop = numbers[0]
    return [stop, stop - 1, *numbers[1:]]


def _unreadable(error: yaml.YAMLError, text: str) -> Fault:
    position = getattr(error, "position", 0) or 0
    before = text.encode()[:position].decode(errors="ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = "a control character stands here, which YAML does not allow"
    return Fault(line, column, message, "delete this character, or type the line again")


def _tab(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    for number in _suspects(error):
        line = _line(lines, number)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            column = indent.index("\t") + 1
            return Fault(
                number + 1, column, "this line is indented with a tab", "indent with spaces, two a level"
            )
    return None


def _documents(error: yaml.MarkedYAMLError, _lines: list[str]) -> Fault | None:
    mark = error.problem_mark
    if mark is None or "another document" not in (error.problem or ""):
        return None
    return Fault(mark.line + 1, mark.column + 1, "a second document begins here", "delete the line '---'")


def _opener(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    for number in _suspects(error):
        column, value = _value(_line(lines, number))
        # a bracket that is closed at the end of its line is a list or mapping that is meant
        if value[:1] not in _OPENERS or (value[0] in "{[" and value.rstrip()[-1] in "}]"):
            continue
        if value[0] in "{[" and not re.search(r"[}\]]", value):
            continue
        meaning = f"a value that begins with '{value[0]}', which in YAML {_OPENERS[value[0]]}"
        return Fault(number + 1, column + 1, meaning, f"put the value in quotes: {_quoted(value)}")
    return None


def _directive(error: yaml.MarkedYAMLError, _lines: list[str]) -> Fault | None:
    mark = error.context_mark
    if mark is None or "directive" not in (error.context or ""):
        return None
    return Fault(
        mark.line + 1, 1, "a line that begins with '%', which in YAML is reserved", "put the text in quotes"
    )


def _open_quote(error: yaml.MarkedYAMLError, _lines: list[str]) -> Fault | None:
    mark, context = error.context_mark, error.context or ""
    if mark is None:
        return None
    if "quoted scalar" in context:
        return Fault(
            mark.line + 1, mark.column + 1, "this quote is never closed", "end the value with the same quote"
        )
    if "flow" in context:
        message = "this bracket is never closed, or a comma is missing inside it"
        return Fault(mark.line + 1, mark.column + 1, message, "close it with the bracket that fits, ] or }")
    return None


def _smart(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    for number in _suspects(error)[:2]:
        column, value = _value(_line(lines, number))
        if value[:1] and value[0] in _SMART:
            hint = f"use straight quotes: {_quoted(value.strip(_SMART + ' '))}"
            return Fault(number + 1, column + 1, f"YAML does not know the quote {value[0]}", hint)
    return None


def _after_quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    mark = error.problem_mark
    if mark is None:
        return None
    _, value = _value(_line(lines, mark.line))
    if value[:1] not in ("'", '"'):
        return None
    hint = (
        "write an apostrophe inside single quotes twice ('it''s'), or use double quotes"
        if value[0] == "'"
        else 'put the whole value in quotes, and a quote inside it as \\"'
    )
    return Fault(mark.line + 1, mark.column + 1, "text stands after the closing quote", hint)


def _colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    mark = error.problem_mark
    if mark is None or "mapping values" not in (error.problem or ""):
        return None
    line, before = _line(lines, mark.line), _line(lines, mark.line - 1)
    if _NO_SPACE.match(before):
        return _missing_space(mark.line - 1, before)
    column, value = _value(line)
    if mark.column > column:
        message = "a second ': ' in this value, which in YAML begins another mapping"
        return Fault(mark.line + 1, mark.column + 1, message, f"put the value in quotes: {_quoted(value)}")
    message = "a key stands here where none can: the line before has a value of its own"
    hint = "begin both keys in the same column, or leave nothing after the colon of the line before"
    return Fault(mark.line + 1, len(line) - len(line.lstrip()) + 1, message, hint)


def _missing_space(number: int, line: str) -> Fault:
    colon = line.index(":") + 1
    return Fault(number + 1, colon, "a space is missing after this colon", "write 'key: value'")


def _no_colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault | None:
    mark = error.context_mark
    if mark is None or "simple key" not in (error.context or ""):
        return None
    line = _line(lines, mark.line)
    if _NO_SPACE.match(line):
        return _missing_space(mark.line, line)
    return Fault(mark.line + 1, mark.column + 1, "this line has no ': ' after its key", "write 'key: value'")


def _quoted(value: str) -> str:
    return '"' + value.rstrip().replace("\\", "\\\\").replace('"', '\\"') + '"'


def cut_by_comment(text: str, rest: str) -> tuple[str, str, str] | None:
    """Code, message and hint where an unquoted value is followed by a comment that looks like its end.

    `rest` is what follows the value in its line. A comment of an author who means one stands after two spaces
    or, after a single word, has a space after its '#'.
    """
    found = re.match(r" #(.*)", rest)
    if found is None or not (found[1][:1].strip() or " " in text):
        return None
    return (
        "cut-by-comment",
        f"everything from ' #' on is a comment: the value is only '{text}'",
        f"put the value in quotes: {_quoted(text + rest)}; before a comment put two spaces",
    )


def smart_quoted(text: str) -> tuple[str, str, str] | None:
    """Code, message and hint where a value stands in typographic quotes, which YAML takes for text."""
    if text[0] not in _SMART or text[-1] not in _SMART or set(text[1:-1]) & set(_SMART) - {"’"}:
        return None
    return (
        "smart-quotes",
        f"the quotes {text[0]} {text[-1]} are part of this value and will be printed",
        f"use straight quotes: {_quoted(text[1:-1])}",
    )
