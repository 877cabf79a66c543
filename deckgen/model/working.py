"""How a figure is worked out: an expression over cells of the data that anyone can compute again.

A figure's value says what; its working says from which cells and by which arithmetic, with no rule of ours in
between. `facts.json` carries it, `explain` tells it in words, and a figure that must not be published is found
by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deckgen.model.facts import Number
from deckgen.problems import NOWHERE, Place

Take = Literal[
    "sum",  # the sum of the cells of `column`; durations in seconds
    "rows",  # how many of the rows have any value in `column`
    "matching",  # how many of the rows have one of `matching` in `column`
    "median",  # the median of the cells of `column`
]


@dataclass(frozen=True, slots=True)
class Cells:
    """One number from the cells of a column; rows are numbered as the author sees them, from 1."""

    take: Take
    source: str
    column: str
    rows: tuple[int, ...]
    matching: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A number that somebody wrote into layout or content (a target, a benchmark), and where."""

    value: Number
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of the method itself, such as 100 for per cent or 2.66 for the limits of an XmR chart."""

    value: Number
    meaning: str


Operation = Literal["add", "subtract", "multiply", "divide", "mean", "median", "root", "absolute"]


@dataclass(frozen=True, slots=True)
class Step:
    """An operation on the numbers of `of`, in their order: subtract and divide take two."""

    operation: Operation
    of: tuple[Working, ...]


Working = Cells | Given | Constant | Step
