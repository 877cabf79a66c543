from chart_samples import SAMPLES, members, plotted, texts

from deckgen.model.chart import ChartData


def test_bars_start_at_the_zero_line() -> None:
    plot = plotted(SAMPLES["bars"])
    assert [(row["x"], row["x2"]) for row in plot.sets["bars"]] == [(0.0, -400.0), (0.0, -374.0), (0.0, 11.0)]
    assert [row["x"] for row in plot.sets["zero"]] == [0.0]
    assert plot.x.low < -400 and plot.x.high > 11


def test_each_change_is_told_in_words_beside_its_bar() -> None:
    plot = plotted(SAMPLES["bars"])
    beside = [word.text for word in plot.words if word.x > plot.box.right]
    assert beside == ["400 fewer (15.4%)", "374 fewer (10.8%)", "11 more"]


def test_without_words_the_value_is_told() -> None:
    data = ChartData("bars", "count", "lower", (members("Change", {"A": -1_200.0, "B": None}, "count"),))
    told = texts(plotted(data))
    assert "−1,200" in told and "No figure" in told


def test_members_beyond_the_charts_height_are_counted() -> None:
    many = {f"Member {number}": float(number + 1) for number in range(40)}
    plot = plotted(ChartData("bars", "count", "lower", (members("Change", many, "count"),)), (216, 126))
    drawn = len(plot.sets["bars"])
    assert plot.left_out == 40 - drawn > 0
    assert f"and {plot.left_out} more" in texts(plot)
