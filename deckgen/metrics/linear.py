"""Exact linear algebra over a few named columns: what follows from sums that are known, and what does not."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)

Vector = Mapping[int, Fraction | int]
"""Column -> coefficient; a column that is absent has the coefficient 0."""


def dot(one: Vector, other: Vector) -> Fraction | int:
    """The sum of the products of the coefficients."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum((each * large[column] for column, each in small.items() if column in large), start=0)


class Basis(Generic[Name]):
    """The span of named vectors, in reduced echelon form: each pivot stands in one row alone.

    Every row remembers which of the vectors it is made of, so that what follows from them can name them.
    """

    def __init__(self, vectors: Iterable[tuple[Name, Vector]]) -> None:
        self._rows: dict[int, dict[int, Fraction]] = {}
        self._made_of: dict[int, dict[Name, Fraction]] = {}
        for name, vector in vectors:
            self._add(name, vector)

    def _add(self, name: Name, vector: Vector) -> None:
        rest, made = self._reduced(vector)
        if not rest:
            return
        made = {each: -factor for each, factor in made.items()}
        made[name] = made.get(name, Fraction()) + 1
        pivot = min(rest)
        scale = 1 / rest[pivot]
        row = {column: each * scale for column, each in rest.items()}
        origin = {each: factor * scale for each, factor in made.items()}
        for other, content in self._rows.items():
            if pivot in content:
                factor = content[pivot]
                _subtract(content, row, factor)
                _subtract(self._made_of[other], origin, factor)
        self._rows[pivot], self._made_of[pivot] = row, origin

    def _reduced(self, vector: Vector) -> tuple[dict[int, Fraction], dict[Name, Fraction]]:
        """What is left of a vector beside the span, and the named vectors that make up the rest of it."""
        rest = {column: Fraction(each) for column, each in vector.items() if each}
        made: dict[Name, Fraction] = {}
        for pivot in [column for column in rest if column in self._rows]:
            factor = rest[pivot]
            _subtract(rest, self._rows[pivot], factor)
            _subtract(made, self._made_of[pivot], -factor)
        return rest, made

    def expression(self, vector: Vector) -> Mapping[Name, Fraction] | None:
        """The named vectors that make this one, each so many times; None where it is not in the span."""
        rest, made = self._reduced(vector)
        return None if rest else made

    def null_vectors(self, columns: Sequence[int]) -> tuple[dict[int, int], ...]:
        """Whole vectors at right angles to the span, a basis of all such over these columns."""
        return tuple(self._null_vector(free) for free in columns if free not in self._rows)

    def _null_vector(self, free: int) -> dict[int, int]:
        vector = {free: Fraction(1)}
        for pivot, row in self._rows.items():
            if free in row:
                vector[pivot] = -row[free]
        scale = lcm(*(each.denominator for each in vector.values()))
        whole = {column: int(each * scale) for column, each in vector.items()}
        shared = gcd(*whole.values())
        return {column: each // shared for column, each in whole.items()}


def _subtract(target: dict[Key, Fraction], other: Mapping[Key, Fraction], factor: Fraction) -> None:
    """Take `factor` times `other` from `target`, in place."""
    for key, each in other.items():
        left = target.get(key, Fraction()) - factor * each
        if left:
            target[key] = left
        else:
            target.pop(key, None)
