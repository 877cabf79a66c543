"""Find other numbers that whoever knows some sums must hold for possible, where a sum of theirs differs.

Numbers are whole and not negative. A move changes some of them and leaves every known sum as it is. Moves of
one up and one down are looked for first, as they are the likeliest to be possible; then those that linear
algebra gives. None found means that the sum may be known: it is never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from deckgen.metrics.linear import Basis, Vector, dot

Move = Mapping[int, int]
"""Number -> by how much it changes."""

_TRIES = 300  # a move that takes more steps to find is not looked for
_COMBINED = 16  # so many moves are tried in pairs


class Known:
    """What somebody knows: some sums, of each number once, and of others that they are small.

    Small is from 1 to one less than the threshold.
    """

    def __init__(
        self, sums: Sequence[Vector], numbers: Sequence[int], said: Sequence[Vector], threshold: int
    ) -> None:
        self._sums, self._numbers, self._said, self._threshold = sums, numbers, said, threshold
        self._found: list[Move] = []  # what is possible for one number mostly is for others
        self._sums_of: dict[int, list[int]] = {}
        for index, vector in enumerate(sums):
            for number in vector:
                self._sums_of.setdefault(number, []).append(index)
        self._by_use = [sorted(vector, key=lambda each: (len(self._sums_of[each]), each)) for vector in sums]
        self._tries = 0

    @cached_property
    def basis(self) -> Basis[int]:
        """The known sums, by their index, as linear algebra has them."""
        return Basis(enumerate(self._sums))

    @cached_property
    def _moves(self) -> tuple[dict[int, int], ...]:
        return self.basis.null_vectors(range(len(self._numbers)))

    def other(self, guarded: Vector) -> Move | None:
        """A move that changes this sum; None where none is found."""
        for move in self._found:
            if dot(move, guarded):
                return move
        if self.basis.expression(guarded) is not None:
            return None
        for move in self._candidates(guarded):
            if self._is_possible(move, guarded):
                self._found.append(move)
                return move
        return None

    def _candidates(self, guarded: Vector) -> Iterator[Move]:
        for number in guarded:
            for by in (-1, 1):
                self._tries = _TRIES
                yield from self._completed({number: by}, self._moved({}, number, by))
        moving = [move for move in self._moves if dot(move, guarded)]
        for move in moving:
            yield move
            yield _times(move, -1)
        for one, other in combinations(self._moves[:_COMBINED] if moving else (), 2):
            for first, second in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                yield _together(_times(one, first), _times(other, second))

    def _completed(self, move: Mapping[int, int], off: Mapping[int, int]) -> Iterator[Move]:
        """Moves that begin so: each sum that is `off` is mended by one of its other numbers."""
        if not off:
            yield move
            return
        index = min(off, key=self._length)
        by = -1 if off[index] > 0 else 1
        for number in self._by_use[index]:
            if self._tries <= 0:
                return
            if number not in move and self._numbers[number] + by >= 0:
                self._tries -= 1
                yield from self._completed({**move, number: by}, self._moved(off, number, by))

    def _moved(self, off: Mapping[int, int], number: int, by: int) -> Mapping[int, int]:
        """The sums that are off once this number has changed as well."""
        now = dict(off)
        for index in self._sums_of.get(number, ()):
            now[index] = now.get(index, 0) + by
        return {index: each for index, each in now.items() if each}

    def _length(self, index: int) -> tuple[int, int]:
        return len(self._by_use[index]), index

    def _is_possible(self, move: Move, guarded: Vector) -> bool:
        if not dot(move, guarded) or any(self._numbers[each] + by < 0 for each, by in move.items()):
            return False
        return all(0 < self._of(said) + dot(said, move) < self._threshold for said in self._said)

    def _of(self, vector: Vector) -> int:
        return int(sum(times * self._numbers[number] for number, times in vector.items()))


def _times(move: Move, factor: int) -> Move:
    return {number: factor * by for number, by in move.items()}


def _together(one: Move, other: Move) -> Move:
    """One move after the other."""
    summed = dict(one)
    for number, by in other.items():
        summed[number] = summed.get(number, 0) + by
    return {number: by for number, by in summed.items() if by}
