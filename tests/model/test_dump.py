"""Facts as plain values."""

from fractions import Fraction

from deckgen.model.dump_workings import number
from deckgen.model.formula import ranges


def test_rows_are_told_as_ranges() -> None:
    assert ranges((2, 3, 4, 9)) == [[2, 4], [9, 9]]
    assert ranges((4, 2, 3, 3)) == [[2, 4]]
    assert ranges(()) == []


def test_numbers_stay_whole_where_they_are() -> None:
    assert number(141_625) == 141_625
    assert number(Fraction(6, 3)) == 2
    assert number(Fraction(1, 3)) == 1 / 3
    assert number(None) is None
