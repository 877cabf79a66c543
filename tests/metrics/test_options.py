"""Options as the rules read them."""

from deckgen.metrics.options import Options
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.period import Period


def test_absent_options_have_the_declared_defaults() -> None:
    options = Options(SENTENCE_VERBS["breakdown"], {})
    assert (options.text("by"), options.texts("only"), options.whole("top")) == ("", (), None)
    assert (options.choice("show"), options.choice("sort")) == ("both", "change")
    assert Options(SENTENCE_VERBS["exceptional-count"], {}).whole("last") == 12


def test_one_text_may_stand_for_a_list() -> None:
    assert Options(SENTENCE_VERBS["breakdown"], {"only": "North"}).texts("only") == ("North",)


def test_a_wrong_value_falls_back_to_the_default() -> None:
    options = Options(SENTENCE_VERBS["breakdown"], {"show": "sideways", "top": 0})
    assert (options.choice("show"), options.whole("top")) == ("both", None)


def test_a_period_is_read_in_the_frequency_of_the_data() -> None:
    options = Options(SENTENCE_VERBS["trend"], {"since": "2024-09"})
    assert options.period("since", "month") == Period.month(2024, 9)
    assert options.period("since", "quarter") == Period.parse("2024-Q3")
    assert Options(SENTENCE_VERBS["trend"], {"since": "soon"}).period("since", "month") is None
