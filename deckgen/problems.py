"""What is wrong, where, why, and what to do: the one type in which every stage tells the author.

A run collects all its problems before it stops; nobody mends a report one message at a time.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
NOT_READY = "not-ready"
"""The code of what a draft says is not ready: it is built, and not approved."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file with line and column (both from 1), or a sheet, column and row of data.

    `file` is relative to the workspace, with forward slashes, so that the same report says the same
    thing on every machine. `slide`, and `slot` for the box on it, are set where the author thinks of a
    slide first.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    sheet: str = ""
    data_column: str = ""
    row: int = 0
    slide: str = ""
    slot: str = ""  # the box on the slide

    def __str__(self) -> str:
        if self.row or self.data_column or self.sheet:
            return self._data()
        text = self.file or (f"slide {self.slide}" if self.slide else "")
        if self.line:
            text += f":{self.line}"
            if self.column:
                text += f":{self.column}"
        return text

    def _data(self) -> str:
        parts = [self.file]
        if self.sheet:
            parts.append(f"sheet {self.sheet!r}")
        if self.row:
            parts.append(f"row {self.row}")
        if self.data_column:
            parts.append(f"column {self.data_column!r}")
        return ", ".join(parts)


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. Message and hint are lower case without a full stop; the hint is an action.

    `words` are those at fault, as they stand, where a problem is about words. `accepted` is the reason why
    it stays, given by somebody; an accepted problem is listed and stops nothing.
    """

    code: str
    severity: Severity
    where: Place
    message: str
    hint: str = ""
    words: str = ""
    accepted: str = ""

    def __str__(self) -> str:
        head = f"{self.where}: " if str(self.where) else ""
        tail = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{head}{self.severity}: {self.message} [{self.code}]{tail}"


class DeckgenError(Exception):
    """Problems that stop the run; carries all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """A collector: each stage adds what it finds and goes on as far as it can."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def error(self, code: str, where: Place, message: str, hint: str = "") -> None:
        """Add an error; the same problem said twice is kept once."""
        self._found[Problem(code, "error", where, message, hint)] = None

    def warning(self, code: str, where: Place, message: str, hint: str = "", words: str = "") -> None:
        """Add a warning; `words` are those at fault, where it is about words."""
        self._found[Problem(code, "warning", where, message, hint, words)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add problems that another collector found."""
        self._found.update(dict.fromkeys(problems))

    def swap(self, problem: Problem, told: Problem) -> None:
        """Have `told` instead of a problem found before."""
        self._found.pop(problem, None)
        self._found[told] = None

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found, key=lambda p: (p.severity, p.where, p.code, p.message)))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Only those that stop the run."""
        return tuple(problem for problem in self.standing if problem.severity == "error")

    @property
    def standing(self) -> tuple[Problem, ...]:
        """Those that nobody has accepted."""
        return tuple(problem for problem in self if not problem.accepted)

    def stop_on_errors(self) -> None:
        """Raise with every problem found so far when one of them is an error."""
        if self.errors:
            raise DeckgenError(self)


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint for a misspelt name: the nearest known one, and the choices (the first twelve)."""
    choices = sorted(set(known))
    close = difflib.get_close_matches(name, choices, n=1, cutoff=0.6)
    listed = ", ".join(choices[:12]) + (f" and {len(choices) - 12} more" if len(choices) > 12 else "")
    if close:
        return f"did you mean '{close[0]}'? known here: {listed}"
    return f"known here: {listed}" if listed else "none is defined here"
