"""Find and read the facts of the report published before: a file kept with this one, or a build's output."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deckgen.changes.edition import Edition, NotAnEditionError, edition, kept
from deckgen.model.changes import Printing
from deckgen.model.period import Period
from deckgen.problems import Place, Problems

KEPT = "content/{report}/previous/facts.json"
"""Where an author keeps what was published, below the workspace: it wins over a build's output."""


@dataclass(frozen=True, slots=True)
class Published:
    """The edition published before, and the file that it was read from."""

    edition: Edition
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which report is compared with: `named` in report.yaml at `place`, or else the next older of `known`."""

    report: str
    named: str
    place: Place
    known: Sequence[str]
    last: date | None = None  # the last day that the report looks at

    @property
    def previous(self) -> str:
        """The report to compare with, or "" where there is none."""
        older = [name for name in sorted(self.known) if name < self.report]
        return self.named or (older[-1] if older else "")


def find(
    workspace: Path, output: Path, asked: Asked, printing: Printing, problems: Problems
) -> Published | None:
    """The facts published before; None where there are none, or a problem said why they cannot be used.

    `output` is the folder that builds write into. A report that names another to compare with must have it.
    """
    kept = KEPT.format(report=asked.report)
    if (workspace / kept).exists():
        return read(workspace / kept, kept, asked, printing, problems)
    built = output / asked.previous / "facts.json" if asked.previous else None
    if built is not None and built.exists():
        return read(built, _shown(built, workspace), asked, printing, problems)
    if asked.named:
        problems.error(
            "no-previous",
            asked.place,
            f"previous: the figures of '{asked.named}' are found neither in {kept} nor in "
            f"{_shown(output / asked.named / 'facts.json', workspace)}",
            f"keep the facts.json of the report published then: 'deckgen changes {asked.report} --published "
            f"FILE'; or take 'previous' out",
        )
    return None


def read(path: Path, shown: str, asked: Asked, printing: Printing, problems: Problems) -> Published | None:
    """The edition in a file; None where a problem says why it is none, or not the one to compare with."""
    try:
        content = path.read_bytes()
        found = edition(json.loads(content), printing)
    except OSError as error:
        _unusable(shown, f"cannot be read: {error.strerror or error}", problems)
        return None
    except json.JSONDecodeError as error:
        place = Place(file=shown, line=error.lineno, column=error.colno)
        problems.error("not-published-facts", place, f"this is no JSON: {error.msg}", _KEEP)
        return None
    except (NotAnEditionError, UnicodeDecodeError, RecursionError) as error:
        _unusable(shown, f"does not hold the facts of a report: {error}", problems)
        return None
    if not _is_asked_for(found.report, asked, shown, problems) or _is_later(found, asked, shown, problems):
        return None
    return Published(found, shown, hashlib.sha256(content).hexdigest())


def keep(file: Path, workspace: Path, asked: Asked, printing: Printing, problems: Problems) -> Path | None:
    """Keep the short form of a facts.json with the report; the copy's path, or None and a problem.

    A copy that is there already stays: it is what was published, whatever is built since.
    """
    if read(file, file.as_posix(), asked, printing, problems) is None:
        return None
    shown = KEPT.format(report=asked.report)
    path, content = workspace / shown, kept(json.loads(file.read_bytes()))
    try:
        if path.exists() and path.read_bytes() != content:
            problems.error(
                "kept-already",
                Place(file=shown),
                "other facts are kept here already as what was published before",
                "delete that file first if they were never published",
            )
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        problems.error("not-written", Place(file=shown), message, "look who may write into content/")
        return None
    return path


_KEEP = "put the facts.json there that was built with the report published before"


def _unusable(shown: str, why: str, problems: Problems) -> None:
    problems.error("not-published-facts", Place(file=shown), why, _KEEP)


def _is_asked_for(found: str, asked: Asked, shown: str, problems: Problems) -> bool:
    if found == asked.report:
        message = f"these are the facts of '{found}' itself, and a report is compared with the one before"
        problems.error("compared-with-itself", Place(file=shown), message, _KEEP)
        return False
    if asked.named and found != asked.named:
        problems.error(
            "another-previous",
            Place(file=shown),
            f"these are the facts of '{found}', and report.yaml names '{asked.named}'",
            f"put the facts.json of '{asked.named}' there, or write 'previous: {found}'",
        )
        return False
    return True


def _is_later(found: Edition, asked: Asked, shown: str, problems: Problems) -> bool:
    """Whether facts are of a time after this report: by their periods, and by the report's name.

    The same period under another name is no later: a report published anew is compared with the first. Where
    report.yaml names the report, its name says nothing.
    """
    if found.newest and asked.last and found.newest > asked.last:
        message = (
            f"these are the facts of '{found.report}', whose newest period begins on {_day(found.newest)}, "
            f"after the end of this report's, {_day(asked.last)}"
        )
    elif not asked.named and _is_later_by_name(found.report, asked.report):
        message = f"these are the facts of '{found.report}', which comes after '{asked.report}'"
    else:
        return False
    problems.error(
        "later-previous",
        Place(file=shown),
        message,
        f"put the facts.json there of a report published before '{asked.report}', or take this file away",
    )
    return True


def _is_later_by_name(found: str, own: str) -> bool:
    """Whether two names are periods, and the first ends after the second."""
    try:
        return Period.parse(found).last_day > Period.parse(own).last_day
    except ValueError:
        return False


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _shown(path: Path, workspace: Path) -> str:
    """A path as told: below the workspace where it is."""
    try:
        return path.resolve().relative_to(workspace.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
