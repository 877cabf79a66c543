"""What commands have to say: progress, problems on standard error, counts, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from deckgen.problems import DeckgenError, Problem

if TYPE_CHECKING:
    from rich.status import Status

_Done = TypeVar("_Done")


class Progress:
    """One line on a terminal that names the step at hand; nothing where output is not a terminal."""

    def __init__(self) -> None:
        self._status: Status | None = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from rich.console import Console

            self._status = Console(stderr=True).status("Starting")
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def step(self, name: str) -> None:
        if self._status is not None:
            self._status.update(name)

    def stop(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None


def run(work: Callable[[], _Done], progress: Progress) -> _Done:
    """What `work` makes; its problems end the command."""
    try:
        return work()
    except DeckgenError as error:
        progress.stop()
        fail(error)


def fail(error: DeckgenError) -> NoReturn:
    tell_problems(error.problems)
    click.echo(counted(error.problems), err=True)
    sys.exit(1)


def tell_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        if not problem.accepted:
            click.echo(str(problem), err=True)


def print_problems_json(problems: Iterable[Problem]) -> None:
    from deckgen.model import dump

    click.echo(dump.to_json(dump.problems_document(problems)), nl=False)


def counted(problems: Iterable[Problem]) -> str:
    listed = [problem for problem in problems if not problem.accepted]
    errors = sum(problem.severity == "error" for problem in listed)
    told = (
        f"{number(errors, 'error')}, {number(len(listed) - errors, 'warning')}"
        if listed
        else "no problems found"
    )
    return told + accepted_of(problems)


def accepted_of(problems: Iterable[Problem]) -> str:
    """How many findings stay for a reason, which problems.json tells."""
    count = sum(bool(problem.accepted) for problem in problems)
    return f" ({count} accepted)" if count else ""


def number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
