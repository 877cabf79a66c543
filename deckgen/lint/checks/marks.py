"""Turn marks that editing left behind into slips: stops doubled, spaces missing, brackets not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.looking import SENTENCES
from deckgen.model.prose import Line

_PUNCTUATION: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\.)\.\.(?!\.)"), "a full stop is doubled"),
    (re.compile(r"\)\.\)|\.\)\."), "stops and brackets are doubled"),
    (re.compile(r"(?<=[a-z0-9%)]),(?=[A-Za-z])"), "there is no space after the comma"),
    (re.compile(r"(?<=[A-Za-z])\((?=[A-Z][a-z])"), "there is no space before the bracket"),
    (re.compile(r"(?<=[a-z]{3})\((?=\d)"), "there is no space before the bracket"),
    (re.compile(r"(?<=[a-z0-9%])\s+[.,;](?=\s|$)"), "there is a space before the stop"),
    (re.compile(r"(?<=[A-Za-z0-9%)]),\s*$"), "it ends in a comma"),
    (re.compile(r",,|;;|::|\?\?|\(\(|\)\)\)"), "a mark is doubled"),
)  # fmt: skip


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for pattern, message in _PUNCTUATION:
        if line.kind not in SENTENCES and "comma" in message:
            continue
        for match in pattern.finditer(line.text):
            start = line.text.rfind(" ", 0, match.start()) + 1
            end = line.text.find(" ", match.end())
            said = line.text[start : end if end > 0 else len(line.text)]
            yield said, message, "mend the punctuation"
    if line.kind in SENTENCES and line.text.count("(") != line.text.count(")"):
        at = line.text.find("(") if "(" in line.text else line.text.find(")")
        yield (
            line.text[max(0, at - 12) : at + 24],
            "a bracket is not closed or not opened",
            "close the bracket",
        )
