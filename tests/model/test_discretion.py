"""What may be shown of sources about persons."""

from deckgen.model.discretion import NO_PERSONS, Discretion
from deckgen.model.working import Cells, Constant, Step

PERSONS = Discretion(("survey",))
AGE = Cells("sum", "survey", "age", (7,), value=81)
HOW_MANY = Cells("rows", "survey", "age", (7, 8), value=2)
AGES = Cells("sum", "survey", "age", (7, 8), value=120)


def test_counts_are_shown_and_cells_hidden() -> None:
    assert PERSONS.hides(AGE)
    assert not PERSONS.hides(HOW_MANY)
    assert not PERSONS.hides(Cells("matching", "survey", "trust", (7,), ("5",)))
    assert PERSONS.hides(Cells("mode", "survey", "trust", (7,)))
    assert not NO_PERSONS.hides(AGE)


def test_another_source_hides_nothing() -> None:
    assert not PERSONS.hides_part_of(Cells("sum", "desk", "offered", (7,)))


def test_a_step_hides_what_is_hidden_anywhere_inside() -> None:
    assert PERSONS.hides_part_of(Step("mean", (HOW_MANY, Step("divide", (AGES, HOW_MANY)))))
    assert not PERSONS.hides_part_of(Step("divide", (HOW_MANY, HOW_MANY)))


def test_what_is_made_of_one_cell_alone_is_that_cell() -> None:
    assert PERSONS.is_one_cell(AGE)
    assert PERSONS.is_one_cell(Step("multiply", (AGE, Constant(100, "per cent"))))
    assert not PERSONS.is_one_cell(AGES), "a sum of two"
    assert not PERSONS.is_one_cell(Step("divide", (AGE, Cells("sum", "survey", "income", (7,))))), "a ratio"
    assert not PERSONS.is_one_cell(HOW_MANY)
