"""What a figure tells: one sum, or each of the sums that more is done with."""

from __future__ import annotations

from deckgen.metrics.forms import Told, leaves, told
from deckgen.model.working import Cells, Constant, Given, Operation, Step, Working

HUNDRED = Constant(100, "per cent")


def cells(*rows: int, column: str = "deaths") -> Cells:
    return Cells("sum", "wards", column, rows)


def step(operation: Operation, *of: Working) -> Step:
    return Step(operation, of)


def form(*rows: int, column: str = "deaths") -> frozenset[tuple[str, str, int]]:
    return frozenset(("wards", column, row) for row in rows)


def read(working: Working | None) -> Told:
    return told(working, lambda each: form(*each.rows, column=each.column))


def test_a_figure_without_cells_tells_nothing() -> None:
    assert read(None) == Told()
    assert read(step("multiply", HUNDRED, Given(3))) == Told()


def test_a_sum_tells_itself_and_not_its_terms() -> None:
    assert read(step("add", cells(2, 3), cells(4))) == Told((form(2, 3, 4),), plain=True)


def test_a_constant_factor_hides_nothing() -> None:
    assert read(step("divide", cells(2), Constant(12, "months"))).sums == (form(2),)
    assert read(step("mean", cells(2), cells(3))).sums == (form(2, 3),)


def test_a_cell_taken_twice_tells_both_sums() -> None:
    assert read(step("add", cells(2, 3), cells(3))).sums == (form(2, 3), form(3))


def test_a_rate_tells_its_part_and_its_whole() -> None:
    part, whole = cells(2), cells(2, column="births")
    rate = read(step("multiply", step("divide", part, whole), HUNDRED))
    assert rate == Told((form(2), form(2, column="births")), ((form(2), form(2, column="births")),))


def test_a_change_tells_what_it_compares() -> None:
    assert read(step("subtract", cells(2), cells(3))).sums == (form(2), form(3))


def test_how_many_periods_there_are_tells_no_number() -> None:
    above = step("subtract", cells(2), cells(3))
    assert read(step("run", above, above)) == Told()
    assert read(step("count", cells(2), cells(3))) == Told()


def test_the_cells_of_a_working_are_all_its_leaves() -> None:
    both = step("add", cells(2), step("multiply", HUNDRED, cells(3)))
    assert list(leaves(both)) == [cells(2), cells(3)]
