"""A problem says what, where, why and what to do; a run tells all of them."""

import pytest

from deckgen.problems import DeckgenError, Place, Problem, Problems, nearest


def test_a_problem_in_a_layout_names_file_line_and_column() -> None:
    problem = Problem("unknown-metric", "error", Place("layouts/a.yaml", 41, 9), "unknown metric 'x'", "do y")
    assert str(problem) == "layouts/a.yaml:41:9: error: unknown metric 'x' [unknown-metric]\n  hint: do y"


def test_a_problem_in_data_names_sheet_row_and_column() -> None:
    place = Place("data/a.xlsx", sheet="Calls", row=7, data_column="999 Calls Offered")
    assert str(place) == "data/a.xlsx, sheet 'Calls', row 7, column '999 Calls Offered'"


def test_all_problems_are_raised_together() -> None:
    problems = Problems()
    problems.error("a", Place("b.yaml", 2), "second")
    problems.error("a", Place("b.yaml", 1), "first")
    problems.warning("w", Place("a.yaml", 1), "a warning too")
    with pytest.raises(DeckgenError) as raised:
        problems.stop_on_errors()
    assert [problem.message for problem in raised.value.problems] == ["first", "second", "a warning too"]


def test_the_same_problem_said_twice_is_kept_once() -> None:
    problems = Problems()
    for _ in range(2):
        problems.error("a", Place("b.yaml", 1), "once")
    assert len(problems) == 1


def test_warnings_alone_do_not_stop() -> None:
    problems = Problems()
    problems.warning("w", Place(), "look")
    problems.stop_on_errors()


def test_a_misspelt_name_gets_the_nearest_and_the_choices() -> None:
    told = nearest("ofered", ["offered", "answered"])
    assert told == "did you mean 'offered'? known here: answered, offered"
    assert nearest("zzz", ["offered"]) == "known here: offered"
    assert nearest("zzz", []) == "none is defined here"
