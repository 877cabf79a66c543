"""Figures from outside, judged only with a margin."""

from dataclasses import replace

from metrics.worlds import COUNTS, counts, fact_of, item, metric, number, problem_of, spec

from deckgen.metrics.benchmark import benchmark_compare
from deckgen.model.facts import Figure
from deckgen.model.spec import Benchmark

SURVEY = Benchmark(
    name="survey",
    metric="",
    noun="had seen it",
    area="The country",
    value=Figure(35.4, "percent"),
    local=Figure(30.2, "percent"),
    local_area="Here",
    margin=Figure(6.4, "points"),
    period="the year to March 2024",
    source="National survey",
    link="",
)


def test_inside_the_margin_nothing_is_higher_or_lower() -> None:
    fact = benchmark_compare(SURVEY, SURVEY.local)
    assert (fact.id, fact.state, number(fact), number(fact, "local")) == (
        "benchmark.survey",
        "within",
        35.4,
        30.2,
    )
    assert number(fact, "margin") == 6.4
    assert fact.names["local-area"] == "Here"


def test_outside_the_margin_it_is() -> None:
    fact = benchmark_compare(SURVEY, Figure(28.9, "percent"))
    assert (fact.state, fact.names["comparison"]) == ("outside", "lower than")
    assert benchmark_compare(SURVEY, Figure(41.9, "percent")).names["comparison"] == "higher than"


def test_exactly_at_the_margin_is_within() -> None:
    assert benchmark_compare(SURVEY, Figure(29.0, "percent")).state == "within"
    assert benchmark_compare(SURVEY, Figure(41.8, "percent")).state == "within"


def test_without_a_margin_no_judgement_is_made() -> None:
    assert benchmark_compare(replace(SURVEY, margin=None), SURVEY.local).state == "value"


def test_without_a_local_figure_it_is_missing() -> None:
    assert benchmark_compare(SURVEY, None).state == "missing"


def test_the_local_figure_may_be_a_metrics_year() -> None:
    held = replace(SURVEY, local=None, metric="wards.offered", value=Figure(100, "count"), margin=None)
    made = spec([metric()], [COUNTS], benchmarks=(held,))
    fact = fact_of(made, [counts([10] * 12)], item("benchmark", text="survey"))
    assert (fact.state, number(fact, "local")) == ("value", 120)
    assert fact.provenance.sources


def test_an_unknown_benchmark_is_told_with_the_nearest() -> None:
    made = spec([], [], benchmarks=(SURVEY,))
    code, hint = problem_of(made, [], item("benchmark", text="surveys"))
    assert (code, hint) == ("unknown-benchmark", "did you mean 'survey'? known here: survey")
