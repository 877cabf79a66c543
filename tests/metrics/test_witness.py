"""Other numbers that agree with what is known are found, or else the number is taken as known."""

from __future__ import annotations

from deckgen.metrics.linear import dot
from deckgen.metrics.witness import Known


def test_two_numbers_of_one_sum_may_change_places() -> None:
    move = Known([{0: 1, 1: 1}], [3, 20], [], 5).other({0: 1})
    assert move is not None
    assert (dot(move, {0: 1, 1: 1}), abs(dot(move, {0: 1}))) == (0, 1)


def test_a_number_that_follows_from_sums_has_no_other() -> None:
    assert Known([{0: 1, 1: 1}, {1: 1}], [3, 20], [], 5).other({0: 1}) is None


def test_no_number_goes_below_nought() -> None:
    assert Known([{0: 1, 1: 1}], [0, 0], [], 5).other({0: 1}) is None


def test_what_is_said_to_be_small_stays_so() -> None:
    small = [{0: 1}, {1: 1}]
    assert Known([{0: 1, 1: 1}], [1, 1], small, 5).other({0: 1}) is None
    assert Known([{0: 1, 1: 1}], [1, 2], small, 5).other({0: 1}) is not None


def test_a_move_of_more_than_one_is_found_by_algebra() -> None:
    """Whoever knows these three sums knows that 0 moves by 2 where each of 1, 2 and 3 moves by 1."""
    sums = [{0: 1, 1: 1, 2: 1}, {0: 1, 1: 1, 3: 1}, {0: 1, 2: 1, 3: 1}]
    move = Known(sums, [8, 8, 8, 8], [], 5).other({0: 1})
    assert move is not None
    assert abs(move[0]) == 2


def test_what_is_known_may_be_a_difference() -> None:
    """As many records gave an answer to one question as to another."""
    assert Known([{0: 1, 1: -1}], [2, 2], [], 5).other({0: 1}) == {0: -1, 1: -1}


def test_who_knows_more_keeps_the_moves_that_still_hold() -> None:
    known = Known([{0: 1, 1: 1}, {2: 1, 3: 1}], [3, 20, 4, 9], [], 5)
    assert known.other({0: 1}) and known.other({2: 1})
    more = known.knowing_also([{1: 1}])
    assert more.other({0: 1}) is None
    assert more.other({2: 1}) is not None


def test_who_knows_less_may_hold_more_for_possible() -> None:
    total, other = {0: 1, 1: 1}, {1: 1}
    known = Known([total, other], [3, 20], [], 5)
    assert known.other({0: 1}) is None
    assert known.knowing_only([total]).other({0: 1}) is not None
