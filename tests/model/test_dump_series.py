"""A chart's numbers as published series."""

from deckgen.model.chart import ChartData
from deckgen.model.dump_series import document, of_chart, tell
from deckgen.model.dump_workings import Workings
from deckgen.model.facts import Control, ControlPoint, ControlWorkings, Figure, Point, Series
from deckgen.model.period import Period
from deckgen.model.working import Cells, Constant, Given

AUGUST, SEPTEMBER = Period.month(2024, 8), Period.month(2024, 9)
CELL = Cells("sum", "desk", "offered", (2,), value=7)


def chart(**more: object) -> ChartData:
    series = (Series("Calls", "count", (Point(AUGUST, 7.0, CELL), Point(SEPTEMBER, None))),)
    return ChartData("control", "count", "neither", series, **more)  # type: ignore[arg-type]


def test_points_stand_at_their_periods_with_their_working() -> None:
    (series,) = of_chart("desk", "left", chart())
    workings = Workings()
    tell([series], workings)
    assert document(series, workings) == {
        "id": "desk/left/Calls",
        "slide": "desk",
        "slot": "left",
        "name": "Calls",
        "unit": "count",
        "of": "data",
        "points": [
            {
                "at": "2024-08",
                "value": 7.0,
                "working": {
                    "take": "sum",
                    "source": "desk",
                    "column": "offered",
                    "rows": [[2, 2]],
                    "value": 7,
                },
            },
            {"at": "2024-09", "value": None, "working": None},
        ],
    }


def test_a_control_chart_publishes_its_lines() -> None:
    lines = ControlWorkings(CELL, Constant(6, "mean"), None, Constant(9, "upper"))
    point = ControlPoint(AUGUST, 7.0, 6.0, None, 9.0, None, 1, "common", lines)
    control = Control((point,), (), None, "")
    drawn = of_chart("desk", "left", chart(control=control))
    told = {each.name: each.points[0] for each in drawn}
    assert list(told) == ["Calls", "mean", "lower limit", "upper limit"]
    assert (told["mean"].value, told["mean"].working) == (6.0, Constant(6, "mean"))
    assert [each.of for each in drawn] == ["data", "method", "method", "method"]
    assert (told["lower limit"].value, told["upper limit"].value) == (None, 9.0)


def test_a_target_is_published_once() -> None:
    target = Figure(90, "count", working=Given(90))
    *_, last = of_chart("desk", "left", chart(target=target))
    assert (last.id, last.points[0].value, last.points[0].working) == ("desk/left/target", 90, Given(90))


def test_series_of_one_name_have_two_ids() -> None:
    twice = Series("Calls", "count", ())
    data = ChartData("rolling", "count", "neither", (twice, twice))
    assert [each.id for each in of_chart("desk", "left", data)] == ["desk/left/Calls", "desk/left/Calls (2)"]
