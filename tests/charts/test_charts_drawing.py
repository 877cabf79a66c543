from dataclasses import replace

from chart_samples import LONG, SAMPLES, control, members, order

from deckgen.charts.drawing import describe
from deckgen.charts.empty import NO_DATA
from deckgen.charts.look import Look
from deckgen.model.chart import ChartData
from deckgen.problems import Problems


def test_a_chart_without_data_is_an_empty_frame_that_says_so() -> None:
    for kind in ("control", "rolling", "bars", "stacked", "paired", "profile"):
        problems = Problems()
        made = describe(order(ChartData(kind, "count", "lower", ())), Look(), problems)
        assert made is not None
        assert NO_DATA in [row["text"] for row in made["datasets"]["words"]]
        assert [problem.code for problem in problems] == ["chart-empty"]


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    problems = Problems()
    assert describe(order(replace(SAMPLES["control"], kind="controll")), Look(), problems) is None
    (problem,) = problems
    assert problem.severity == "error" and "did you mean 'control'" in problem.hint


def test_a_chart_with_too_many_members_is_told() -> None:
    problems = Problems()
    many = {f"Member {number}": float(number) for number in range(50)}
    describe(order(ChartData("bars", "count", "lower", (members("C", many),)), (216, 126)), Look(), problems)
    assert [problem.code for problem in problems] == ["chart-crowded"]


def test_a_chart_with_room_has_no_problem() -> None:
    problems = Problems()
    for data in SAMPLES.values():
        describe(order(data), Look(), problems)
    assert not len(problems)


def test_only_values_differ_between_charts_of_a_kind() -> None:
    problems = Problems()
    one = describe(order(control([1.0, 2.0, 3.0])), Look(), problems)
    other = describe(order(SAMPLES["control"], (216, 196)), Look(), problems)
    assert one is not None and other is not None
    assert one["layer"] is other["layer"] and one["config"] is other["config"]


def test_nothing_is_fetched() -> None:
    made = describe(order(SAMPLES["control"]), Look(), Problems())
    assert made is not None
    assert all("name" in layer["data"] for layer in made["layer"])
    assert made["description"] == LONG.alt
