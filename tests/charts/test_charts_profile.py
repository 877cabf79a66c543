from chart_samples import SAMPLES, plotted, texts


def test_each_member_has_two_bars_from_nought_with_their_values() -> None:
    plot = plotted(SAMPLES["profile"])
    assert len(plot.sets["bars"]) == 8
    assert {row["x"] for row in plot.sets["bars"]} == {0.0}
    assert plot.x.low == 0
    assert {"9.3%", "25.6%"} <= set(texts(plot))


def test_a_members_bars_do_not_touch() -> None:
    bars = [row for row in plotted(SAMPLES["profile"]).sets["bars"] if row["member"] == "18 to 39"]
    assert float(str(bars[0]["py2"])) < float(str(bars[1]["py"]))


def test_short_names_stand_beside_their_bars_in_a_narrow_chart_too() -> None:
    plot = plotted(SAMPLES["profile"], (216, 196))
    (name,) = (word for word in plot.words if word.text == "18 to 39")
    assert name.right <= plot.box.left
