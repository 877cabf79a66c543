"""Exact linear algebra: what a vector is made of, and what is at right angles to all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deckgen.metrics.linear import PRIME, Basis, dot

_VECTORS = st.lists(st.dictionaries(st.integers(0, 5), st.integers(-3, 3), max_size=6), max_size=6)


def combined(vectors: list[dict[int, int]], times: dict[int, int]) -> dict[int, int]:
    summed: dict[int, int] = {}
    for index, factor in times.items():
        for column, each in vectors[index].items():
            summed[column] = (summed.get(column, 0) + factor * each) % PRIME
    return {column: each for column, each in summed.items() if each}


def test_a_vector_outside_the_span_has_no_expression() -> None:
    assert Basis([("total", {0: 1, 1: 1})]).expression({0: 1}) is None


def test_a_member_is_the_total_less_the_other() -> None:
    basis = Basis([("total", {0: 1, 1: 1}), ("other", {1: 1})])
    assert basis.expression({0: 1}) == {"total": 1, "other": PRIME - 1}


@given(_VECTORS, st.lists(st.integers(-3, 3), min_size=6, max_size=6))
def test_an_expression_makes_the_vector_again(vectors: list[dict[int, int]], factors: list[int]) -> None:
    asked = combined(vectors, {index: factors[index] for index in range(len(vectors))})
    basis = Basis(enumerate(vectors))
    made = basis.expression(asked)
    assert basis.spans(asked)
    assert made is not None
    assert combined(vectors, dict(made)) == asked


@given(_VECTORS)
def test_null_vectors_are_whole_and_at_right_angles(vectors: list[dict[int, int]]) -> None:
    for null in Basis(enumerate(vectors)).null_vectors(range(6)):
        assert all(isinstance(each, int) for each in null.values())
        assert all(dot(null, vector) == 0 for vector in vectors)


def test_a_copy_is_added_to_alone() -> None:
    basis = Basis([("total", {0: 1, 1: 1})])
    more = basis.copy()
    more.add("other", {1: 1})
    assert (basis.spans({0: 1}), more.spans({0: 1})) == (False, True)


def test_fractions_are_read_from_their_remainders() -> None:
    (null,) = Basis([("a", {0: 2, 1: 3})]).null_vectors(range(2))
    assert {column: abs(each) for column, each in null.items()} == {0: 3, 1: 2}
