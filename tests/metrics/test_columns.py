"""Rows picked by member and period; numbers as they were written."""

from fractions import Fraction

from metrics.worlds import source, table

from deckgen.metrics.columns import Columns, exact

SOURCE = source("wards", {"offered": "count", "area": "category", "kind": "category"})
COLUMNS = Columns(
    SOURCE,
    table(
        SOURCE,
        [
            {"period": "2024-09", "offered": 1, "area": "North", "kind": "a"},
            {"period": "2024-08", "offered": None, "area": "South", "kind": "a"},
            {"period": "2024-08", "offered": 3, "area": "North", "kind": None},
        ],
    ),
)
AUGUST, SEPTEMBER = 2024 * 12 + 7, 2024 * 12 + 8


def test_a_decimal_is_the_decimal_that_was_written() -> None:
    assert exact(12.49) == Fraction(1249, 100)
    assert exact(8.0) == 8
    assert isinstance(exact(8.0), int)


def test_rows_are_picked_by_member_and_period() -> None:
    assert COLUMNS.picked((("area", ("North",)),)) == {AUGUST: (1,), SEPTEMBER: (2,)}
    assert COLUMNS.picked(()) == {AUGUST: (0, 1), SEPTEMBER: (2,)}


def test_every_condition_must_hold() -> None:
    assert COLUMNS.picked((("area", ("North",)), ("kind", ("a",)))) == {SEPTEMBER: (2,)}
    assert COLUMNS.picked((("area", ("North", "South")), ("kind", ("b",)))) == {}


def test_an_empty_cell_is_no_number_and_no_member() -> None:
    assert COLUMNS.numbers("offered", (0, 1)) == [None, 3]
    assert set(COLUMNS.members("kind")) == {"a"}


def test_rows_keep_their_numbers_in_the_file() -> None:
    assert COLUMNS.row_numbers == [3, 4, 2]
