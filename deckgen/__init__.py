"""Data, rules and words in; a slide deck and a PDF out.

The public face: `deckgen.build(report)` and `deckgen.check(report)`, both with types, and `DeckgenError`.
Nothing heavy is imported before one of them is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.problems import DeckgenError, Place, Problem, Severity
from deckgen.version import VERSION as __version__

if TYPE_CHECKING:
    from deckgen.pipeline import Built


__all__ = ["DeckgenError", "Place", "Problem", "Severity", "__version__", "build", "check"]


def build(
    report: str = "", *, workspace: Path | str = ".", out: Path | str | None = None, strict: bool = False
) -> Built:
    """Build a report's files and return what was made.

    `report` is a folder below content/ ("" for the newest), `out` the folder that holds one folder a report
    (default: output/ of the workspace). Raises DeckgenError with every problem when one is an error, or with
    `strict` when there is a warning; the last good output then stays.
    """
    from deckgen.pipeline import build as run

    return run(Path(workspace), report, out=Path(out) if out else None, strict=strict)


def check(report: str = "", *, workspace: Path | str = ".") -> tuple[Problem, ...]:
    """Every problem in a report's layout, data and words; writes nothing and raises nothing for them."""
    from deckgen.pipeline import check as run

    return run(Path(workspace), report)
