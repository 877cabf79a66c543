"""Linear algebra over a few named columns: what follows from sums that are known, and what does not.

It counts modulo a large prime, so that no number grows. What follows from sums by fractions whose
denominators the prime does not divide follows here too; whoever needs certainty of the opposite looks for
other numbers that fit and multiplies them out (`witness`).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import gcd, isqrt, lcm
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)

Vector = Mapping[int, int]
"""Column -> coefficient; a column that is absent has the coefficient 0."""

PRIME = 2**61 - 1
_LARGEST = isqrt(PRIME // 2)  # fractions of whole numbers up to this are told from one another


def dot(one: Vector, other: Vector) -> int:
    """The sum of the products of the coefficients."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(each * large[column] for column, each in small.items() if column in large)


class Basis(Generic[Name]):
    """The span of named vectors, in reduced echelon form: each pivot stands in one row alone.

    Every row remembers which of the vectors it is made of, so that what follows from them can name them.
    """

    def __init__(self, vectors: Iterable[tuple[Name, Vector]]) -> None:
        self._rows: dict[int, dict[int, int]] = {}
        self._made_of: dict[int, dict[Name, int]] = {}
        self._pivots_with: dict[int, set[int]] = {}  # column -> the pivots of the rows that it stands in
        for name, vector in vectors:
            self.add(name, vector)

    def copy(self) -> Basis[Name]:
        """Another of the same span, to add to."""
        other = Basis[Name](())
        other._rows = {pivot: dict(row) for pivot, row in self._rows.items()}
        other._made_of = {pivot: dict(made) for pivot, made in self._made_of.items()}
        other._pivots_with = {column: set(pivots) for column, pivots in self._pivots_with.items()}
        return other

    def add(self, name: Name, vector: Vector) -> None:
        """Widen the span by a vector."""
        rest, made = self._reduced(vector)
        if not rest:
            return
        made = {each: PRIME - factor for each, factor in made.items()}
        made[name] = (made.get(name, 0) + 1) % PRIME
        pivot = min(rest, key=lambda column: (len(self._pivots_with.get(column, ())), column))
        scale = pow(rest[pivot], -1, PRIME)
        row = {column: each * scale % PRIME for column, each in rest.items()}
        origin = {each: factor * scale % PRIME for each, factor in made.items()}
        for other in sorted(self._pivots_with.get(pivot, ())):
            factor = self._rows[other][pivot]
            self._subtract_row(other, row, factor)
            _subtract(self._made_of[other], origin, factor)
        self._rows[pivot], self._made_of[pivot] = row, origin
        for column in row:
            self._pivots_with.setdefault(column, set()).add(pivot)

    def _subtract_row(self, pivot: int, row: Mapping[int, int], factor: int) -> None:
        target = self._rows[pivot]
        _subtract(target, row, factor)
        for column in row:
            if column in target:
                self._pivots_with.setdefault(column, set()).add(pivot)
            else:
                self._pivots_with.get(column, set()).discard(pivot)

    def _reduced(self, vector: Vector) -> tuple[dict[int, int], dict[Name, int]]:
        """What is left of a vector beside the span, and the named vectors that make up the rest of it."""
        rest = {column: each % PRIME for column, each in vector.items() if each % PRIME}
        made: dict[Name, int] = {}
        for pivot in [column for column in rest if column in self._rows]:
            factor = rest[pivot]
            _subtract(rest, self._rows[pivot], factor)
            _subtract(made, self._made_of[pivot], PRIME - factor)
        return rest, made

    def spans(self, vector: Vector) -> bool:
        """Whether a vector follows from the named ones."""
        rest = {column: each % PRIME for column, each in vector.items() if each % PRIME}
        for pivot in [column for column in rest if column in self._rows]:
            _subtract(rest, self._rows[pivot], rest[pivot])
        return not rest

    def expression(self, vector: Vector) -> Mapping[Name, int] | None:
        """The named vectors that make this one, each so many times (modulo); None outside the span."""
        rest, made = self._reduced(vector)
        return None if rest else made

    def null_vectors(self, columns: Sequence[int]) -> Iterable[dict[int, int]]:
        """Whole vectors at right angles to the span, a basis of all such over these columns.

        One whose numbers are too large to be told from their remainders is left out.
        """
        for free in columns:
            if free not in self._rows:
                found = self._null_vector(free)
                if found:
                    yield found

    def _null_vector(self, free: int) -> dict[int, int]:
        vector = {free: (1, 1)}
        for pivot in sorted(self._pivots_with.get(free, ())):
            vector[pivot] = _fraction(-self._rows[pivot][free])
        if any(not below for _, below in vector.values()):
            return {}
        scale = lcm(*(below for _, below in vector.values()))
        whole = {column: above * (scale // below) for column, (above, below) in vector.items()}
        shared = gcd(*whole.values())
        return {column: each // shared for column, each in whole.items()}


def _fraction(remainder: int) -> tuple[int, int]:
    """The fraction of small whole numbers that has this remainder; (0, 0) where there is none."""
    before, now = PRIME, remainder % PRIME
    below_before, below = 0, 1
    while now > _LARGEST:
        times = before // now
        before, now = now, before - times * now
        below_before, below = below, below_before - times * below
    if not below or abs(below) > _LARGEST:
        return 0, 0
    return (now, below) if below > 0 else (-now, -below)


def _subtract(target: dict[Key, int], other: Mapping[Key, int], factor: int) -> None:
    """Take `factor` times `other` from `target`, in place."""
    for key, each in other.items():
        left = (target.get(key, 0) - factor * each) % PRIME
        if left:
            target[key] = left
        else:
            target.pop(key, None)
