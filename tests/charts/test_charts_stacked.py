import pytest
from chart_samples import SAMPLES, members, plotted, texts

from deckgen.model.chart import ChartData


def test_a_bar_reaches_from_0_to_100() -> None:
    shares = plotted(SAMPLES["stacked"]).sets["shares"]
    first = [row for row in shares if row["py"] == shares[0]["py"]]
    assert first[0]["x"] == 0 and first[-1]["x2"] == pytest.approx(100)
    assert [row["answer"] for row in first] == [
        "Outstanding",
        "Good",
        "Adequate",
        "Requires improvement",
        "Inadequate",
    ]


def test_a_share_is_told_where_it_fits() -> None:
    told = texts(plotted(SAMPLES["stacked"]))
    assert "33%" in told and "2%" not in told


def test_every_answer_is_in_the_key() -> None:
    plot = plotted(SAMPLES["stacked"])
    assert {series.name for series in SAMPLES["stacked"].series} <= set(texts(plot))
    assert len(plot.sets["key_filled"]) == 5


def test_a_question_without_answers_has_no_bar() -> None:
    data = ChartData(
        "stacked",
        "percent",
        "higher",
        (members("Yes", {"A": 40.0, "B": None}), members("No", {"A": 60.0, "B": None})),
    )
    plot = plotted(data)
    assert len({row["py"] for row in plot.sets["shares"]}) == 1 and "B" in texts(plot)
