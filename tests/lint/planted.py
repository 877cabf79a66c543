"""Texts of hospitals, councils and schools by people who had not seen the checks: planted slips, clean ones.

Each row is a slide: `title`, `headings`, the bullets of `text`. A planted row has the code of its one slip
and the words at fault.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deckgen import lint
from deckgen.lint import Finding
from deckgen.model.period import Period
from deckgen.model.prose import Prose

FOLDER = Path(__file__).parent / "planted_slides"
UNSEEN = ("unseen", "unseen2", "unseen3")
"""The slides of three writers whose misses nobody who writes checks has read."""
KNOWN = lint.Knowledge(
    last=Period.month(2024, 9),
    as_at=date(2024, 11, 1),
    headings=frozenset({"Data Summary", "Overview of Performance", "Service Update"}),
)


@dataclass(frozen=True)
class Planted:
    """A slide; `code` and `words` are empty where it is clean."""

    text: str
    code: str = ""
    words: str = ""


def read(file: Path) -> list[Planted]:
    """The rows of a corpus."""
    with file.open(encoding="utf-8", newline="") as opened:
        return [
            Planted(
                f"{row['title']}\n{row['headings']}\n{row['text']}", row.get("code", ""), row.get("words", "")
            )
            for row in csv.DictReader(opened)
        ]


def corpus(name: str) -> tuple[list[Planted], list[Planted]]:
    """The slides of one writer: those with a planted slip, and the clean ones."""
    return read(FOLDER / f"{name}_faults.csv"), read(FOLDER / f"{name}_clean.csv")


def findings(planted: Planted, code: str = "") -> tuple[Finding, ...]:
    """What the checks (or the one of this code) find on the slide, with nothing known beside its text."""
    page = lint.printed(planted.text, "slide")
    return lint.check(Prose((page,)), KNOWN, (code,) if code else ())


def is_found(planted: Planted) -> bool:
    """Whether the planted slip is found under its own code, at words that overlap those at fault."""
    return any(
        each.words in planted.words or planted.words in each.words or _share(each.words, planted.words)
        for each in findings(planted, planted.code)
    )


def _share(one: str, other: str) -> bool:
    """Whether two stretches have most of the shorter one's words in common."""
    first, second = set(one.lower().split()), set(other.lower().split())
    return 2 * len(first & second) >= min(len(first), len(second))
