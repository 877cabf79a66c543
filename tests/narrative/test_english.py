"""Lists, plurals, and where sentences begin."""

from __future__ import annotations

from deckgen.model.text import Run
from deckgen.narrative import english


def test_a_list_has_commas_and_one_and() -> None:
    items = [(Run("A"),), (Run("B"),), (Run("C"),)]
    assert english.plain(english.listing(items, "and")) == "A, B and C"
    assert english.plain(english.listing(items[:2], "but")) == "A but B"
    assert english.plain(english.listing(items[:1], "and")) == "A"


def test_plurals_of_regular_nouns() -> None:
    assert [english.plural(noun) for noun in ("area", "category", "crime type", "box", "day")] == [
        "areas",
        "categories",
        "crime types",
        "boxes",
        "days",
    ]


def test_a_sentence_starts_with_a_capital() -> None:
    assert english.plain(english.sentence([Run("calls rose")])) == "Calls rose"
    assert english.plain(english.sentence([Run("“calls” rose")])) == "“Calls” rose"


def test_acronyms_and_figures_keep_their_case() -> None:
    assert english.plain(english.sentence([Run("999 calls rose")])) == "999 calls rose"
    assert english.plain(english.sentence([Run("RASSO crimes")])) == "RASSO crimes"
    assert english.plain(english.sentence([Run("eCall alerts")])) == "eCall alerts"


def test_a_noun_after_a_full_stop_starts_a_sentence() -> None:
    runs = [Run("Done. "), Run("calls", bold=True), Run(" at St. "), Run("")]
    assert english.plain(english.sentence(runs)) == "Done. Calls at St. "


def test_words_inside_a_run_keep_the_case_the_author_gave() -> None:
    assert english.plain(english.sentence([Run("see e.g. calls")])) == "See e.g. calls"


def test_runs_of_one_look_become_one_and_figures_stay_apart() -> None:
    runs = english.sentence([Run("A "), Run("b "), Run("3", fact="x#value"), Run(" c")])
    assert [run.text for run in runs] == ["A b ", "3", " c"]
