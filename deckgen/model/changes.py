"""What changed since the report published before: one line for each thing that an approver looks at again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal[
    "figure",  # the newest value of a measure against the newest of the report before
    "direction",  # what rose now falls (or is little changed), or the other way
    "status",  # within or outside its target, exceptional or not, a trend
    "deliverable",  # progress, due date, new, gone
    "words",  # authored words that are new, gone or reworded
    "revised",  # the same metric and period has another value than was published
    "appeared",  # a figure that was not published before
    "dropped",  # a figure that is published no more
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `about` names it for readers; `fact` is a fact's id (of this report) where there is one."""

    kind: ChangeKind
    slide: str
    about: str
    before: str
    now: str
    message: str  # one sentence
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes against report `previous` ("" where there is none to compare with), gravest first."""

    previous: str = ""
    label: str = ""  # "April to June 2024"
    items: tuple[Change, ...] = ()
