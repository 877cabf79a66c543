"""Each number that explains the figures is a fact, and only of what the report uses."""

from dataclasses import replace

from metrics.worlds import COUNTS, book_of, chart, counts, item, metric, slide, source, spec, table

from deckgen.model.book import FactBook
from deckgen.model.facts import Figure
from deckgen.model.reading import SETTINGS
from deckgen.model.spec import AddedSlide, ChartItem, Item, Judgement, Target
from deckgen.problems import Place

LINE = Place(file="layouts/board/layout.yaml", line=12, column=20)


def evaluated(items: list[Item], charts: list[ChartItem] | None = None, **more: object) -> FactBook:
    made = spec([metric()], [COUNTS], **({"reading": AddedSlide()} | more))
    book, _ = book_of(replace(made, slides=(slide(items, charts or []),)), [counts([100] * 24)])
    return book


def settings(book: FactBook) -> set[str]:
    return {name.removeprefix("reading.") for name in book.facts if name.startswith("reading.")}


def test_without_the_slide_there_are_no_such_facts() -> None:
    assert settings(evaluated([item("year", "offered")], reading=None)) == set()


def test_a_count_over_a_year_uses_tolerance_chance_base_and_window() -> None:
    used = {"window", "stable-percent", "small-base", "chance"}
    assert settings(evaluated([item("year", "offered")])) == used


def test_a_layout_without_the_test_of_chance_does_not_speak_of_it() -> None:
    assert "chance" not in settings(evaluated([item("year", "offered")], judgement=Judgement(chance=False)))


def test_a_month_alone_uses_nothing() -> None:
    assert settings(evaluated([item("month", "offered")])) == set()


def test_a_control_chart_brings_what_its_limits_and_signals_stand_on() -> None:
    found = settings(evaluated([item("month", "offered")], [chart("control", "offered")]))
    assert {"limits-factor", "minimum-points", "shift-points", "trend-points"} <= found
    assert {"near-points", "near-window"} <= found


def test_a_survey_brings_its_level_and_its_small_base() -> None:
    of = source("wards", {"answer": "category"}, "year", records=True, complete=False)
    good = metric("good", "answers", "wards.answer", saying=("5",))
    made = spec([good], [of], reading=AddedSlide(), slides=(slide([item("survey", "good")]),))
    book, _ = book_of(made, [table(of, [{"period": "2024", "answer": "5"}] * 200)])
    assert settings(book) == {"confidence", "small-answers"}


def test_a_setting_says_where_the_layout_sets_it() -> None:
    book = evaluated([item("year", "offered")], settings={"stable-percent": LINE})
    fact = book.facts["reading.stable-percent"]
    assert fact.figures["value"] == Figure(1.0, "percent")
    assert fact.rule == "setting"
    assert fact.provenance.formula == (
        "set by `judgement: stable-percent` in layouts/board/layout.yaml:12:20"
    )
    assert book.facts["reading.small-base"].provenance.formula.startswith("the usual value;")
    assert book.facts["reading.chance"].provenance.formula.startswith("a constant of the method")


def test_a_standard_of_a_metric_that_is_told_is_a_fact_with_its_place() -> None:
    held = Target("wards.offered", Figure(90, "count"), "ceiling", LINE)
    other = Target("wards.lost", Figure(1, "count"), "ceiling", LINE)
    book = evaluated([item("year", "offered")], targets=(held, other))
    fact = book.facts["reading.target-wards-offered"]
    assert (fact.value, fact.names["target-name"]) == (90, "ceiling")
    assert fact.provenance.formula == f"set in {LINE}"
    assert "reading.target-wards-lost" not in book.facts


def test_every_setting_is_one_that_the_phrases_may_name() -> None:
    book = evaluated([item("year", "offered")], [chart("control", "offered")])
    assert settings(book) <= set(SETTINGS)
