"""Numbers together with how they are worked out: what is done to the one is done to the other.

A rule computes with `Worked` as it would with numbers, so that a figure and its working cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, takewhile
from math import sqrt

from deckgen.metrics.columns import exact
from deckgen.model.facts import Figure, Number
from deckgen.model.working import Constant, Given, Operation, Step, Working
from deckgen.problems import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Worked:
    """A number and its working. Arithmetic is exact, but of floats, which only a root makes."""

    value: Number
    working: Working

    def __add__(self, other: Worked) -> Worked:
        return total((self, other))

    def __sub__(self, other: Worked) -> Worked:
        return _step("subtract", self.value - other.value, self, other)

    def __mul__(self, other: Worked) -> Worked:
        return _step("multiply", self.value * other.value, self, other)

    def __truediv__(self, other: Worked) -> Worked:
        """Raises ZeroDivisionError: whoever divides has looked at the base before."""
        return _step("divide", _quotient(self.value, other.value), self, other)

    def magnitude(self) -> Worked:
        """Without its sign; itself where it has none."""
        return self if self.value >= 0 else _step("absolute", -self.value, self)


def constant(value: Number, meaning: str) -> Worked:
    """A number of the method."""
    return Worked(exact(value), Constant(value, meaning))


def given(value: Number, place: Place = NOWHERE) -> Worked:
    """A number that somebody wrote, as the decimal that was written."""
    return Worked(exact(value), Given(value, place))


def written(figure: Figure, place: Place) -> Figure:
    """A figure that somebody wrote, with the place where it stands as its working."""
    if figure.value is None:
        return figure
    return replace(figure, working=Given(figure.value, place))


def known(value: Number, working: Working | None) -> Worked:
    """A number that was computed before, with its working; one without a working was only written."""
    return Worked(value, working) if working is not None else given(value)


def of_figure(figure: Figure) -> Worked:
    """A figure that has a value, to compute with."""
    assert figure.value is not None
    return known(figure.value, figure.working)


HUNDRED = constant(100, "per cent")


def percentage(part: Worked, whole: Worked) -> Worked:
    """A part in per cent of a whole, which is not 0."""
    return part / whole * HUNDRED


def total(terms: Sequence[Worked]) -> Worked:
    """The sum; of one alone that one."""
    return terms[0] if len(terms) == 1 else _step("add", _sum(terms), *terms)


def mean(terms: Sequence[Worked]) -> Worked:
    """The mean of at least one; of one alone that one."""
    return terms[0] if len(terms) == 1 else _step("mean", _quotient(_sum(terms), len(terms)), *terms)


def moving_range(terms: Sequence[Worked]) -> Worked:
    """The mean difference, without signs, between neighbours; at least two."""
    ranges = [(after - before).magnitude() for before, after in pairwise(terms)]
    return _step("moving-range", _quotient(_sum(ranges), len(ranges)), *terms)


def root(term: Worked) -> Worked:
    """The square root, as a float."""
    return _step("root", sqrt(float(term.value)), term)


def count(terms: Sequence[Worked]) -> Worked:
    """How many there are."""
    return _step("count", len(terms), *terms)


def positive(terms: Sequence[Worked]) -> Worked:
    """How many are above 0."""
    return _step("positive", sum(term.value > 0 for term in terms), *terms)


def run(terms: Sequence[Worked]) -> Worked:
    """How many in a row, up to the last, are above 0."""
    return _step("run", sum(1 for _ in takewhile(_is_positive, reversed(terms))), *terms)


def _is_positive(term: Worked) -> bool:
    return term.value > 0


def _step(operation: Operation, value: Number, *terms: Worked) -> Worked:
    return Worked(value, Step(operation, tuple(term.working for term in terms)))


def _sum(terms: Sequence[Worked]) -> Number:
    return sum((term.value for term in terms), start=0)


def _quotient(part: Number, whole: Number) -> Number:
    if isinstance(part, float) or isinstance(whole, float):
        return part / whole
    return Fraction(part) / whole
