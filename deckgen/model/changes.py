"""What changed since the report published before: one line for each thing that an approver looks at again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from deckgen.model.facts import Figure
from deckgen.model.period import Span
from deckgen.problems import NOWHERE, Place

ChangeKind = Literal[
    "revised",  # the same metric and period has another value than was published
    "withheld",  # published before, and withheld now so that small numbers are kept
    "direction",  # what rose now falls (or is little changed), or the other way
    "status",  # within or outside its target, exceptional or not, a trend
    "figure",  # the newest value of a measure against the newest of the report before
    "deliverable",  # progress, due date, status, new, gone
    "words",  # authored words that are new, gone or reworded
    "appeared",  # a figure that was not published before
    "dropped",  # a figure that is published no more
]
KINDS: Mapping[ChangeKind, str] = {
    "revised": "Revised history",
    "withheld": "Now withheld",
    "direction": "New direction",
    "status": "New status",
    "figure": "New value",
    "deliverable": "Deliverables",
    "words": "Authors’ words",
    "appeared": "Not published before",
    "dropped": "No longer published",
}
"""Kinds of change as readers see them headed, gravest first."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One value of the past that is not what was published: its period, and both values as printed.

    Where print does not show the difference (`printed` is False), they are unrounded.
    """

    period: str
    before: str
    now: str
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Standing:
    """What `before` or `now` of a change is told of: its period after "in", and the figure that is judged, as
    printed; each "" where there is none."""

    period: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `about` names it for readers; `fact` is a fact's id where there is one.

    `before` and `now` are as printed, and "" where there is none. Of kind "revised", `revisions` has every
    value that differs, in the order of time; `before` and `now` are those of the latest. `stood` is of
    `before`, `stands` of `now`.
    """

    kind: ChangeKind
    slide: str
    about: str
    before: str
    now: str
    message: str  # one sentence
    fact: str = ""
    revisions: tuple[Revision, ...] = ()
    place: Place = NOWHERE  # of a revised value: the data that it comes from
    stood: Standing = Standing()
    stands: Standing = Standing()

    @property
    def is_hidden(self) -> bool:
        """Whether all that is revised prints as it did."""
        return bool(self.revisions) and not any(each.printed for each in self.revisions)


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes against report `previous` ("" where there is none to compare with), gravest first.

    `left_out` is what the published file does not hold, so that nothing can be said of it; `unchecked` is how
    many of its numbers could not be worked out from today's data.
    """

    previous: str = ""
    label: str = ""  # "April to June 2024"
    items: tuple[Change, ...] = ()
    file: str = ""  # the published facts, below the workspace where they are
    sha256: str = ""
    left_out: tuple[str, ...] = ()
    unchecked: int = 0

    @property
    def revised(self) -> tuple[Change, ...]:
        """Those that rewrite what was published."""
        return tuple(each for each in self.items if each.kind == "revised")

    @property
    def unchecked_note(self) -> str:
        """How many numbers nothing can be said of, and why; "" where there are none."""
        if not self.unchecked:
            return ""
        one = self.unchecked == 1
        return (
            f"not checked for revisions: {self.unchecked} published number{'' if one else 's'}, as "
            f"{'its' if one else 'their'} cells are not found in today's data, or not said in "
            f"{self.file or 'the published file'}"
        )


NO_CHANGES = Changes()
"""There is nothing to compare with."""


@dataclass(frozen=True, slots=True)
class Again:
    """A published number as it comes out of today's data, None of an empty cell; and where they stand."""

    value: float | None
    place: Place


Recompute = Callable[[Mapping[str, Any]], Again | None]
"""Works a published working out from today's data; None where that cannot be done."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How the report prints a figure, and a span of time after "in": handed in by who knows the formats."""

    figure: Callable[[Figure], str]
    span: Callable[[Span], str]
    suppress_below: int = 0  # counts from 1 to one less are not told, even where they were published before
