"""Workings as formulas with their numbers put in."""

from deckgen.model.discretion import Discretion
from deckgen.model.formula import rows_told, told
from deckgen.model.working import Cells, Constant, Given, Step, Working
from deckgen.problems import Place

NOW = Cells("sum", "desk", "offered", tuple(range(26, 38)), value=141_625)
BEFORE = Cells("sum", "desk", "offered", tuple(range(14, 26)), value=191_619)
CHANGE = Step("subtract", (NOW, BEFORE))
PER_CENT = Constant(100, "per cent")


def test_cells_are_told_by_column_and_rows() -> None:
    assert told(NOW) == "sum of offered, rows 26 to 37"
    assert told(Cells("rows", "survey", "trust", (2,))) == "how many have trust, row 2"
    matching = Cells("matching", "survey", "trust", (2, 3), ("4", "5"))
    assert told(matching) == "how many have '4' or '5' in trust, rows 2 to 3"


def test_arithmetic_shows_the_numbers_of_its_cells() -> None:
    change = Step("multiply", (Step("divide", (CHANGE, BEFORE)), PER_CENT))
    assert told(change) == "(141,625 - 191,619) / 191,619 × 100"


def test_what_is_published_inside_a_formula_is_not_taken_apart() -> None:
    level = Step("divide", (NOW, BEFORE))
    published = {level: 0.7391, CHANGE: -49_994}
    assert told(Step("subtract", (level, Given(0.5))), known=published.get) == "0.7391 - 0.5"
    percent = Step("divide", (CHANGE, BEFORE))
    assert told(percent, known=published.get) == "(141,625 - 191,619) / 191,619", (
        "a change shows what changed"
    )


def test_a_sum_in_brackets_keeps_its_sense() -> None:
    one, two, three = (Constant(number, "") for number in (1, 2, 3))
    inner = Step("subtract", (two, three))
    assert told(Step("subtract", (one, inner))) == "1 - (2 - 3)"
    assert told(Step("divide", (one, Step("multiply", (two, three))))) == "1 / (2 × 3)"
    assert told(Step("root", (Step("add", (one, two)),))) == "√(1 + 2)"


def test_long_lists_keep_their_ends_and_say_how_long_they_are() -> None:
    terms: tuple[Working, ...] = tuple(Constant(number, "") for number in range(1, 37))
    assert told(Step("mean", terms)) == "mean of 1, 2, 3, …, 36 (36 in all)"
    assert told(Step("count", ())) == "how many there are of nothing"


def test_rows_are_ranges_and_the_rest_is_counted() -> None:
    assert rows_told((2, 3, 4, 9)) == "rows 2 to 4, 9"
    assert rows_told((1, 3, 5, 7, 9, 10, 12)) == "rows 1, 3, 5, 7 and 3 more"
    assert rows_told(()) == "no rows"


def test_what_was_written_is_told_with_its_place() -> None:
    where = Place(file="content/2024-09/targets.yaml", line=3)
    assert told(Given(90, where)) == "90, as written in content/2024-09/targets.yaml:3"
    assert told(Given(90)) == "90, as written"
    assert told(Constant(2.66, "a factor")) == "2.66, a factor"


def test_a_personal_source_shows_counts_and_no_cells() -> None:
    cell = Cells("sum", "survey", "age", (7,), value=81)
    asked = Cells("rows", "survey", "age", (7,), value=1)
    formula = told(Step("divide", (cell, asked)), Discretion(("survey",)))
    assert formula == "sum of age, row 7 / 1"
    assert "81" in told(Step("divide", (cell, asked)))


def test_what_a_figure_publishes_of_a_personal_source_stands_in_formulas_too() -> None:
    change = told(CHANGE, Discretion(("desk",)), known={NOW: 141_625, BEFORE: 191_619}.get)
    assert change == "141,625 - 191,619"


def test_numbers_have_separators_and_row_numbers_have_none() -> None:
    assert told(Step("divide", (Given(1234.5), Constant(1_000_000, "a million")))) == "1,234.5 / 1,000,000"
    assert rows_told(range(1064, 3210)) == "rows 1064 to 3209"
