from chart_samples import members, plotted, texts

from deckgen.model.chart import ChartData


def test_no_word_of_a_name_is_broken_while_a_wider_column_holds_it() -> None:
    changes = {"Environmental": -69.0, "Nuisance": -997.0, "Personal": -218.0}
    data = ChartData("bars", "count", "lower", (members("Change", changes, "count"),))
    assert set(changes) <= set(texts(plotted(data, (204, 190))))
