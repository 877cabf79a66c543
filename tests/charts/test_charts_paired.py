from chart_samples import SAMPLES, members, plotted, texts

from deckgen.model.chart import ChartData


def test_waves_are_joined_and_both_told() -> None:
    plot = plotted(SAMPLES["paired"])
    assert {"85.2%", "82.0%"} <= set(texts(plot))
    assert [(row["x"], row["x2"]) for row in plot.sets["joins"][:1]] == [(85.2, 82.0)]


def test_the_lower_value_stands_left_of_its_dot_and_the_later_in_bold() -> None:
    words = {word.text: word for word in plotted(SAMPLES["paired"]).words}
    assert words["82.0%"].align == "right" and words["82.0%"].bold
    assert words["85.2%"].align == "left" and not words["85.2%"].bold


def test_the_key_tells_waves_apart_by_fill_as_well() -> None:
    sets = plotted(SAMPLES["paired"]).sets
    assert len(sets["key_open"]) == 1 and len(sets["key_filled"]) == 1


def test_a_question_of_one_wave_has_one_dot() -> None:
    data = ChartData(
        "paired",
        "percent",
        "higher",
        (members("2021", {"A": 40.0}), members("2024", {"A": 44.0, "New": 60.0})),
    )
    sets = plotted(data).sets
    assert [row["question"] for row in sets["later"]] == ["A", "New"]
    assert [row["question"] for row in sets["earlier"]] == ["A"]
    assert len(sets["joins"]) == 1
