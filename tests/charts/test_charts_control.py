from dataclasses import replace
from typing import Any

from chart_samples import FIRST, MODEL_CHANGE, SAMPLES, control, plotted, texts

from deckgen.charts.control import structure
from deckgen.charts.look import Look
from deckgen.model.chart import EventMark


def scales(field: str) -> dict[str, Any]:
    """The scale of the points' shape or colour, as told in Vega-Lite."""
    (layer,) = (each.to_dict() for each in structure(Look()) if each.data.name == "points")
    scale: dict[str, Any] = layer["encoding"][field]["scale"]
    return dict(zip(scale["domain"], scale["range"], strict=True))


def test_each_verdict_has_its_shape() -> None:
    assert scales("shape") == {
        "common": "circle",
        "improvement": "circle",
        "concern": "diamond",
        "neutral": "square",
    }


def test_each_verdict_has_its_colour() -> None:
    assert scales("color") == {
        "common": "#6F6F6F",
        "improvement": "#12436D",
        "concern": "#F46A25",
        "neutral": "#801650",
    }


def test_an_improvement_is_larger_than_a_common_point() -> None:
    points = plotted(SAMPLES["control-seconds"]).sets["points"]
    areas = {str(row["verdict"]): float(str(row["area"])) for row in points}
    assert areas["improvement"] > 4 * areas["common"]


def test_the_key_names_only_the_verdicts_there_are() -> None:
    told = texts(plotted(SAMPLES["control-seconds"]))
    assert "Improvement" in told and "Concern" in told and "Signal" not in told
    assert len(plotted(SAMPLES["control-seconds"]).sets["key_filled"]) == 2


def test_limits_are_dashed_and_the_mean_is_not() -> None:
    marks = {each.data.name: each.to_dict()["mark"] for each in structure(Look())}
    assert marks["limits"]["strokeDash"] and "strokeDash" not in marks["mean"]


def test_a_line_of_two_segments_is_broken_and_each_has_its_own_levels() -> None:
    sets = plotted(SAMPLES["control-seconds"]).sets
    runs = {row["x"]: row["run"] for row in sets["line"]}
    assert runs[23] != runs[24]
    assert [(row["x"], row["x2"]) for row in sets["mean"]] == [(-0.4, 23.4), (23.6, 35.5)]
    assert len(sets["limits"]) == 4


def test_a_missing_month_breaks_the_line() -> None:
    data = control([5.0, 6.0, 7.0, 8.0])
    assert data.control is not None
    kept = (*data.control.points[:1], *data.control.points[2:])
    rows = plotted(replace(data, control=replace(data.control, points=kept))).sets["line"]
    assert [row["x"] for row in rows] == [0, 2, 3]
    assert rows[0]["run"] != rows[1]["run"] == rows[2]["run"]


def test_a_frozen_baseline_is_shown_and_named() -> None:
    plot = plotted(SAMPLES["control"])
    assert plot.sets["baseline"] == [{"x": -0.5, "x2": 23.5}]
    assert "Baseline" in texts(plot)


def test_an_event_stands_where_its_month_begins_with_its_label() -> None:
    plot = plotted(SAMPLES["control"])
    assert [row["x"] for row in plot.sets["events"]] == [24.5, 26.5]
    assert {"Task not ask", "Model change"} <= set(texts(plot))


def test_an_event_outside_the_months_shown_is_left_out() -> None:
    plot = plotted(control([5.0, 6.0, 7.0], events=(EventMark(FIRST + 40, "Later"), MODEL_CHANGE)))
    assert plot.sets["events"] == []
    assert "Later" not in texts(plot)


def test_a_target_has_a_line_and_its_label() -> None:
    plot = plotted(SAMPLES["control-seconds"])
    assert plot.sets["target"] == [{"y": 30.0}]
    assert any("Service level" in text for text in texts(plot))


def test_a_target_that_is_named_only_is_told_with_its_value() -> None:
    data = replace(control([20.0, 25.0], "seconds", target=30), target_label="service level")
    assert "Service level 30s" in " ".join(texts(plotted(data)))


def test_the_last_value_is_told_beside_it() -> None:
    plot = plotted(SAMPLES["control-seconds"])
    (last,) = (word for word in plot.words if word.text == "20s")
    assert last.bold and last.x > plot.box.right


def test_limits_of_counts_do_not_go_below_nought() -> None:
    plot = plotted(control([3.0, 5.0, 4.0], limits=(-4.0, 12.0)))
    assert [row["y"] for row in plot.sets["limits"]] == [0.0, 12.0]
    assert plot.y.low == 0


def test_limits_of_rates_do_not_go_above_100() -> None:
    plot = plotted(control([95.0, 97.0, 96.0], "percent", limits=(90.0, 104.0)))
    assert max(float(str(row["y"])) for row in plot.sets["limits"]) == 100.0
    assert plot.y.high == 100.0


def test_a_chart_without_limits_names_none() -> None:
    data = control([5.0, 5.0, 5.0])
    assert data.control is not None
    bare = tuple(replace(point, lower=None, upper=None) for point in data.control.points)
    plot = plotted(replace(data, control=replace(data.control, points=bare, reason="constant")))
    assert plot.sets["limits"] == [] and "Upper limit" not in texts(plot)
