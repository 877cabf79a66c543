"""How a figure is worked out: an expression over cells of the data that anyone can compute again.

A figure's value says what; its working says from which cells and by which arithmetic, with no rule of ours
in between. `facts.json` carries it, `explain` tells it in words, and figures that must not be published are
found by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from deckgen.model.period import Span
from deckgen.problems import NOWHERE, Place

Number = int | Fraction | float
"""Counts are int and ratios Fraction, so that rounding half up is exact; float where a method needs it."""

Take = Literal[
    "sum",  # the sum of the cells of `column`; durations in seconds
    "rows",  # how many of the rows have any value in `column`
    "matching",  # how many of the rows have one of `matching` in `column`
    "median",  # the median of the cells of `column`
    "mode",  # the answer given most often in `column`, as a number; of several the first as texts are sorted
]
"""What is made of the cells. Empty ones, and those whose text is declared to mean "no value", are passed
over; a number is the decimal that is written, and never its nearest float."""


@dataclass(frozen=True, slots=True)
class Selection:
    """How rows were chosen, wherever they stand: those of `periods` (None: of all) that meet every condition
    of `where` (a column, and the texts of which it has one), and have something in each column of `having`.
    """

    periods: Span | None
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    having: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cells:
    """One number from the cells of a column; rows are numbered as the author sees them, from 1.

    `chosen` finds the same cells in a later file, whose rows have moved.
    """

    take: Take
    source: str
    column: str
    rows: tuple[int, ...]
    matching: tuple[str, ...] = ()
    value: Number | None = field(default=None, compare=False)  # what they come to; to be read, not relied on
    chosen: Selection | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Given:
    """A number that somebody wrote into layout or content (a target, a benchmark), and where."""

    value: Number
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of the method itself, such as 100 for per cent or 2.66 for the limits of an XmR chart.

    It stands for its shortest decimal: 2.66 is 266 / 100.
    """

    value: Number
    meaning: str


Operation = Literal[
    "add",
    "subtract",  # the first less the second
    "multiply",
    "divide",  # the first by the second, as an exact fraction
    "mean",
    "median",
    "root",  # the square root, as a float of the nearest float; what is made of it is a float too
    "absolute",  # without its sign
    "moving-range",  # the mean of the differences, without their signs, between each number and the next
    "count",  # how many numbers there are, whatever they are
    "positive",  # how many of the numbers are above 0
    "run",  # how many numbers in a row, up to the last, are above 0
]
"""Exact on whole numbers and fractions; only a root leaves them."""


@dataclass(frozen=True, slots=True)
class Step:
    """An operation on the numbers of `of`, in their order.

    subtract and divide take two, root and absolute one; count, positive, run and add may have none (0).
    """

    operation: Operation
    of: tuple[Working, ...]


Working = Cells | Given | Constant | Step
