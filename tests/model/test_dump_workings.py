"""Workings as plain values: each written once, and referred to elsewhere."""

import json
from dataclasses import replace

from deckgen.model.dump_workings import Line, Workings, one_line_where_asked
from deckgen.model.period import Period, Span
from deckgen.model.working import Cells, Constant, Given, Selection, Step, Working
from deckgen.problems import Place

FIVE = Cells("sum", "desk", "offered", (2, 3, 4, 9), value=5)
WRITTEN = {"take": "sum", "source": "desk", "column": "offered", "rows": [[2, 4], [9, 9]], "value": 5}


def month(row: int) -> Cells:
    return Cells("sum", "desk", "offered", (row,), value=row)


def test_cells_are_written_with_ranges_of_rows() -> None:
    assert Workings().figure("a#value", FIVE) == WRITTEN


def test_how_rows_were_chosen_is_written_beside_them() -> None:
    chosen = Selection(
        Span.ending(Period.month(2024, 6), 12), (("area", ("North", "West")),), ("offered", "lost")
    )
    written = Workings().figure("a#value", replace(FIVE, chosen=chosen))
    assert written == WRITTEN | {
        "periods": ["2023-07", "2024-06"],
        "where": {"area": ["North", "West"]},
        "having": ["offered", "lost"],
    }


def test_the_same_rows_chosen_otherwise_are_another_working() -> None:
    workings = Workings()
    north, every = (replace(FIVE, chosen=Selection(None, where)) for where in ((("area", ("North",)),), ()))
    workings.tell_figure("a#value", 5, north)
    workings.tell_figure("b#value", 5, every)
    assert workings.figure("b#value", every) == WRITTEN


def test_what_was_written_by_somebody_has_its_place() -> None:
    place = Place(file="targets.yaml", line=3)
    assert Workings().figure("a#value", Given(90, place)) == {"given": 90, "place": "targets.yaml:3"}
    assert Workings().figure("a#value", Constant(2.66, "x")) == {"constant": 2.66, "meaning": "x"}


def test_a_figure_like_another_refers_to_it() -> None:
    workings = Workings()
    workings.tell_figure("a#value", 5, FIVE)
    workings.tell_figure("b#value", 5, Cells("sum", "desk", "offered", (2, 3, 4, 9)))
    assert workings.figure("a#value", FIVE) == WRITTEN
    assert workings.figure("b#value", FIVE) == {"figure": "a#value"}


def test_a_figure_inside_another_is_referred_to() -> None:
    workings = Workings()
    workings.tell_figure("a#value", 5, FIVE)
    change = Step("subtract", (FIVE, Constant(1, "one")))
    workings.tell_figure("a#change", 4, change)
    assert workings.figure("a#change", change) == {
        "operation": "subtract",
        "of": [{"figure": "a#value"}, {"constant": 1, "meaning": "one"}],
    }


def test_points_in_a_row_are_referred_to_together() -> None:
    workings = Workings()
    points = [(f"2024-{row:02d}", row, month(row)) for row in range(1, 10)]
    workings.tell_series("desk/chart/offered", points)
    terms: tuple[Working, ...] = (month(50), *(month(row) for row in range(3, 7)), month(9))
    written = workings.figure("a#mean", Step("mean", terms))
    assert written is not None
    assert written["of"][1:] == [
        {"series": "desk/chart/offered", "from": "2024-03", "to": "2024-06"},
        {"series": "desk/chart/offered", "at": "2024-09"},
    ]
    assert workings.point("desk/chart/offered", "2024-03", month(3)) == {
        "take": "sum",
        "source": "desk",
        "column": "offered",
        "rows": [[3, 3]],
        "value": 3,
    }


def test_cells_of_a_personal_source_are_not_shown() -> None:
    workings = Workings(personal=("desk",))
    written = workings.figure("a#value", month(2))
    counted = workings.figure("a#base", Cells("rows", "desk", "offered", (2,), value=1))
    assert written is not None
    assert counted is not None
    assert "value" not in written
    assert counted["value"] == 1


def test_a_point_that_is_a_cell_of_a_personal_source_is_hidden_unless_it_is_a_figure() -> None:
    workings = Workings(personal=("desk",))
    workings.tell_figure("a#value", 9, month(9))
    workings.tell_series("desk/chart/offered", [("2024-08", 8, month(8)), ("2024-09", 9, month(9))])
    assert workings.hides_point(month(8))
    assert not workings.hides_point(month(9))
    assert not workings.hides_point(FIVE), "a sum of several"
    assert not Workings().hides_point(month(8))
    changed = workings.formula(Step("subtract", (month(9), month(8))))
    assert changed == "9 - sum of offered, row 8"


def test_what_has_no_working_has_none() -> None:
    assert Workings().figure("a#value", None) is None
    assert Workings().formula(None) == ""


def test_json_is_indented_but_for_lines() -> None:
    plain = {"a": [1, {"b": "é", "c": None}], "d": [], "e": {}, "f": True, "g": 0.1}
    assert one_line_where_asked(plain) == json.dumps(plain, ensure_ascii=False, indent=1)
    assert one_line_where_asked({"a": Line(b=[1, 2])}) == '{\n "a": {"b": [1, 2]}\n}'
