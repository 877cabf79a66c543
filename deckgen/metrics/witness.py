"""Find other numbers that whoever knows some sums must hold for possible, where a sum of theirs differs.

Numbers are whole and not negative. A move changes some of them and leaves every known sum as it is. Moves of
one up and one down are looked for first, as they are the likeliest to be possible; then those that linear
algebra gives. None found means that the sum may be known: it is never the other way round.

A move once found holds for whoever knows less, and for whoever knows more if it leaves that as it is too: so
moves are handed on, and looked for only where none of them will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from deckgen.metrics.linear import Basis, Vector, dot

Move = Mapping[int, int]
"""Number -> by how much it changes."""

_TRIES = 300  # a move that takes more steps to find is not looked for
_COMBINED = 16  # so many moves are tried in pairs


class Known:
    """What somebody knows: some sums and differences of numbers, and of other sums that they are small.

    Small is from 1 to one less than the threshold. Coefficients of what is known are 1 and -1.
    """

    def __init__(
        self, sums: Sequence[Vector], numbers: Sequence[int], said: Sequence[Vector], threshold: int
    ) -> None:
        self.threshold = threshold
        self._sums, self._numbers, self._said = tuple(sums), numbers, said
        self._sums_of, self._said_of = _where(sums), _where(said)
        shortest = sorted(range(len(sums)), key=lambda index: (len(sums[index]), index))
        self._rank = {index: rank for rank, index in enumerate(shortest)}
        self._by_use: dict[int, Sequence[int]] = {}
        self._found: list[Move] = []
        self._found_of: dict[int, list[Move]] = {}  # what is possible for one number mostly is for others
        self._tries = 0

    def knowing_only(self, sums: Sequence[Vector]) -> Known:
        """Who knows these of the sums, and no others."""
        other = Known(sums, self._numbers, self._said, self.threshold)
        other._take(self._found)
        return other

    def learn_from(self, wiser: Known) -> None:
        """Take over the moves that were found of somebody who knows all of this, and more."""
        own = set(map(id, self._found))
        self._take(move for move in wiser._found if id(move) not in own)

    def knowing_also(self, sums: Iterable[Vector]) -> Known:
        """Who knows these sums too."""
        more = tuple(sums)
        other = Known((*self._sums, *more), self._numbers, self._said, self.threshold)
        other._take(move for move in self._found if not any(dot(each, move) for each in more))
        basis = self.basis.copy()
        for index, each in enumerate(more, len(self._sums)):
            basis.add(index, each)
        other.__dict__["basis"] = basis
        return other

    @cached_property
    def basis(self) -> Basis[int]:
        """The known sums, by their index, as linear algebra has them."""
        return Basis(enumerate(self._sums))

    @cached_property
    def _moves(self) -> tuple[dict[int, int], ...]:
        return tuple(self.basis.null_vectors(range(len(self._numbers))))

    def other(self, guarded: Vector) -> Move | None:
        """A move that changes this sum; None where none is found."""
        for number in guarded:
            for move in self._found_of.get(number, ()):
                if dot(move, guarded):
                    return move
        if self.basis.spans(guarded):
            return None
        for move in self._candidates(guarded):
            if self._is_possible(move, guarded):
                self._take((move,))
                return move
        return None

    def _take(self, moves: Iterable[Move]) -> None:
        for move in moves:
            self._found.append(move)
            for number in move:
                self._found_of.setdefault(number, []).append(move)

    def _candidates(self, guarded: Vector) -> Iterator[Move]:
        for number in guarded:
            for by in (-1, 1):
                if self._numbers[number] + by >= 0:
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
        index = min(off, key=self._rank.__getitem__)
        for number in self._used(index):
            if self._tries <= 0:
                return
            by = -1 if off[index] * self._sums[index][number] > 0 else 1
            if number not in move and self._numbers[number] + by >= 0:
                self._tries -= 1
                yield from self._completed({**move, number: by}, self._moved(off, number, by))

    def _used(self, index: int) -> Sequence[int]:
        """The numbers of a sum, those in the fewest sums first."""
        if index not in self._by_use:
            vector = self._sums[index]
            self._by_use[index] = sorted(vector, key=lambda each: (len(self._sums_of[each]), each))
        return self._by_use[index]

    def _moved(self, off: Mapping[int, int], number: int, by: int) -> Mapping[int, int]:
        """The sums that are off once this number has changed as well."""
        now = dict(off)
        for index in self._sums_of.get(number, ()):
            left = now.get(index, 0) + by * self._sums[index][number]
            if left:
                now[index] = left
            else:
                del now[index]
        return now

    def _is_possible(self, move: Move, guarded: Vector) -> bool:
        if not dot(move, guarded) or any(self._numbers[each] + by < 0 for each, by in move.items()):
            return False
        if any(dot(self._sums[index], move) for index in _touched(self._sums_of, move)):
            return False
        said = (self._said[index] for index in _touched(self._said_of, move))
        return all(0 < self._of(each) + dot(each, move) < self.threshold for each in said)

    def _of(self, vector: Vector) -> int:
        return sum(times * self._numbers[number] for number, times in vector.items())


def _where(vectors: Sequence[Vector]) -> Mapping[int, Sequence[int]]:
    """Each number with the indices of the vectors that it stands in."""
    found: dict[int, list[int]] = {}
    for index, vector in enumerate(vectors):
        for number in vector:
            found.setdefault(number, []).append(index)
    return found


def _touched(where: Mapping[int, Sequence[int]], move: Move) -> set[int]:
    """The sums that have a number of a move in them."""
    return {index for number in move for index in where.get(number, ())}


def _times(move: Move, factor: int) -> Move:
    return {number: factor * by for number, by in move.items()}


def _together(one: Move, other: Move) -> Move:
    """One move after the other."""
    summed = dict(one)
    for number, by in other.items():
        summed[number] = summed.get(number, 0) + by
    return {number: by for number, by in summed.items() if by}
