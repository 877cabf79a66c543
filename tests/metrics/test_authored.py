"""A figure that an author registered is a fact with source, date and place; progress and benchmarks too."""

from __future__ import annotations

from datetime import date

import pytest

from deckgen.metrics.authored import authored_figure
from deckgen.metrics.benchmark import benchmark_compare
from deckgen.metrics.progress import progress_item
from deckgen.model import dump
from deckgen.model.dump_workings import Workings
from deckgen.model.facts import Authorship, Figure, Measure, Unit
from deckgen.model.period import Period
from deckgen.model.spec import Authored, Benchmark, Deliverable
from deckgen.narrative import formats
from deckgen.problems import Place

PLACE = Place("content/2024-09/words/calls.md", 5, 3)


def figure(unit: Unit = "count") -> Authored:
    return Authored("calls.update.note-hired", "17", Figure(17, unit), "Training log", "2024-09-02", PLACE)


def test_an_authored_figure_is_a_fact_with_source_date_and_place() -> None:
    fact = authored_figure(figure())
    assert (fact.id, fact.rule, fact.value) == ("calls.update.note-hired", "authored-figure", 17)
    assert fact.provenance.authored == Authorship("17", PLACE, "Training log", "2024-09-02")


@pytest.mark.parametrize(
    ("unit", "measure"),
    [("count", "count"), ("percent", "rate"), ("seconds", "duration"), ("money", "number")],
)
def test_its_measure_follows_from_its_unit(unit: Unit, measure: Measure) -> None:
    assert authored_figure(figure(unit)).measure == measure


def test_facts_json_tells_who_wrote_it_and_where() -> None:
    held = authored_figure(figure())
    told = dump.fact_document(held, "calls", "17 new operators started.", Workings(()), formats.figure)
    assert told["authored"] == {
        "text": "17",
        "source": "Training log",
        "as_at": "2024-09-02",
        "file": "content/2024-09/words/calls.md",
        "line": 5,
        "column": 3,
    }


def test_progress_is_as_at_the_report_s_day_and_written_in_its_list() -> None:
    place = Place("content/2024-09/deliverables.yaml", 3, 5)
    asked = Deliverable("front", "Hire staff", Period.month(2024, 11), 60, None, place)
    written = progress_item(asked, date(2024, 11, 1)).provenance.authored
    assert written == Authorship("60%", place, "list of deliverables", "2024-11-01")


def test_a_benchmark_keeps_its_source_period_and_place() -> None:
    place = Place("content/2024-09/benchmarks.yaml", 2, 1)
    held = Benchmark(
        "survey", "", "saw it", "England", Figure(35, "percent"), None, "", None,
        "the year to March 2024", "Crime survey", "", place,
    )  # fmt: skip
    written = benchmark_compare(held, None).provenance.authored
    assert written == Authorship("35", place, "Crime survey", "the year to March 2024")
