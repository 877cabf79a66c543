"""Each file of tests/problems holds a fault, and beside it the problem that an author is told of it.

A case's first line names the file that it stands for in the small workspace (tests/problems/workspace). Its
`Error:` and `Warning:` lines give line, column and message of every problem there is, in another file with
that file's name before the line; the `Hint:` below one is its hint.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_CASES = sorted(
    path for path in (Path(__file__).resolve().parent.parent / "problems").iterdir() if path.is_file()
)
_FILE = re.compile(r"(?:#|<!--) File: (\S+)")
_EXPECTED = re.compile(r"\s*(?:#|<!--) (Error|Warning|Hint): (.*?)(?: -->)?")


def _expected(text: str, file: str) -> list[tuple[str, ...]]:
    """Severity, place, message and hint of each problem that the case announces."""
    found: list[list[str]] = []
    for line in text.splitlines():
        match = _EXPECTED.fullmatch(line)
        if match and match[1] == "Hint":
            found[-1][3] = match[2]
        elif match:
            where, _, message = match[2].partition(" ")
            place = where if where.count(":") != 1 else f"{file}:{where}"
            found.append([match[1].lower(), place, message, ""])
    return sorted(tuple(each) for each in found)


@pytest.mark.parametrize("case", _CASES, ids=lambda path: path.name)
def test_a_fault_is_told_as_its_file_says(case: Path, loaded: Callable[..., Any]) -> None:
    text = case.read_text()
    named = _FILE.match(text)
    assert named, "the first line names the file that the case stands for"
    _, problems = loaded({named[1]: text})
    told = sorted((each.severity, str(each.where), each.message, each.hint) for each in problems)
    assert told == _expected(text, named[1])
