"""Lengths are whole EMU, rounded once."""

from hypothesis import given
from hypothesis import strategies as st

from deckgen.units import Length, Rect


@given(st.floats(-10_000, 10_000))
def test_a_length_is_within_half_an_emu_of_the_points_it_came_from(points: float) -> None:
    assert abs(Length.points(points) - points * 12_700) <= 0.5 + 1e-6


def test_a_point_is_12700_emu_and_comes_back() -> None:
    assert Length.points(1) == 12_700
    assert Length.points(11.5).pt == 11.5


def test_a_rectangle_knows_its_far_edges() -> None:
    rect = Rect.points(30, 72, 444, 404)
    assert (rect.right.pt, rect.bottom.pt) == (474, 476)
