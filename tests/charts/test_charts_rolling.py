from chart_samples import SAMPLES, plotted, series, texts

from deckgen.charts.look import LINE_DASHES, Look
from deckgen.charts.rolling import structure
from deckgen.model.chart import ChartData
from deckgen.model.facts import Figure


def test_lines_differ_in_dash_as_well_as_colour() -> None:
    (layer,) = (each.to_dict() for each in structure(Look()) if each.data.name == "lines")
    dashes = layer["encoding"]["strokeDash"]["scale"]["range"]
    assert dashes == [list(dash) for dash in LINE_DASHES]
    assert len({tuple(dash) for dash in dashes}) == 4


def test_a_line_is_named_at_its_end_and_there_is_no_legend() -> None:
    plot = plotted(SAMPLES["rolling-many"])
    ends = " ".join(word.text for word in plot.words if word.x > plot.box.right)
    assert "Nuisance 5,360" in ends and "Environmental 1,740" in ends
    layers = [each.to_dict()["encoding"] for each in structure(Look())]
    assert all(encoding["color"]["legend"] is None for encoding in layers if "color" in encoding)


def test_first_and_last_values_are_told() -> None:
    told = texts(plotted(SAMPLES["rolling"]))
    assert "10.3%" in told and "8.8%" in told


def test_a_gap_breaks_a_line() -> None:
    data = ChartData("rolling", "count", "lower", (series("Calls", [5.0, None, 7.0, 8.0]),))
    rows = plotted(data).sets["lines"]
    assert [row["run"] for row in rows] == [1, 2, 2]


def test_a_series_without_values_is_left_out() -> None:
    data = ChartData("rolling", "count", "lower", (series("Old", [None, None]), series("New", [4.0, 5.0])))
    assert {row["series"] for row in plotted(data).sets["lines"]} == {"0 New"}


def test_a_single_value_is_told_once() -> None:
    data = ChartData("rolling", "count", "lower", (series("Calls", [5.0]),))
    assert texts(plotted(data)).count("5") == 1


def test_a_target_is_inside_the_axis() -> None:
    data = ChartData(
        "rolling",
        "percent",
        "higher",
        (series("Rate", [70.0, 72.0], "percent"),),
        target=Figure(90, "percent"),
    )
    plot = plotted(data)
    assert plot.y.low <= 90 <= plot.y.high
    assert "Target 90%" in texts(plot)


def test_the_labels_keep_clear_of_the_right_edge() -> None:
    for kind in ("control", "rolling"):
        plot = plotted(SAMPLES[kind])
        assert max(word.right for word in plot.words if word.x > plot.box.right) <= 444 - 2 + 0.01
