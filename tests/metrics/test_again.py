"""Published workings, worked out again from today's data: rows may move, and what cannot be found is said."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from metrics.every_rule import ANSWERS, NUMBERS, REPLIES, Answers, Numbers, evaluated, reply_rows, report
from metrics.every_rule import ward_rows as rows_of
from metrics.worlds import WARDS, metric, source, spec, table

from deckgen.changes.whole import Workings as Whole
from deckgen.metrics.again import Recomputing
from deckgen.metrics.columns import of_sources
from deckgen.model import dump, dump_series
from deckgen.model.book import FactBook
from deckgen.model.changes import Again
from deckgen.model.dump_workings import Workings
from deckgen.model.spec import Judgement, Source
from deckgen.model.working import Cells, Constant, Step
from deckgen.narrative import formats

Row = Mapping[str, object]

ASKED = source("asked", {"answer": "category", "minutes": "duration"}, records=True)
OFFERED = {"take": "sum", "source": "wards", "column": "offered", "periods": ["2024-08", "2024-09"]}
NORTH = OFFERED | {"where": {"area": ["North"]}}
MONTHS: list[dict[str, object]] = [
    {"period": "2024-08", "offered": 100, "lost": 10, "area": "North"},
    {"period": "2024-08", "offered": 300, "lost": 10, "area": "South"},
    {"period": "2024-09", "offered": 50, "lost": 25, "area": "North"},
]
REPLIED: list[dict[str, object]] = [
    {"period": "2024-08", "answer": "Good", "minutes": 1.0},
    {"period": "2024-09", "answer": None, "minutes": 5.0},
    {"period": "2024-09", "answer": "Bad", "minutes": 7.5},
]


def again(
    working: Mapping[str, Any], rows: Sequence[Row] = MONTHS, of: Source = WARDS, **judgement: int
) -> Again | None:
    made = replace(spec([metric()], [of]), judgement=replace(Judgement(), **judgement))
    return Recomputing(made, of_sources(made, {of.name: table(of, rows)})).again(working)


def value(working: Mapping[str, Any], rows: Sequence[Row] = MONTHS, of: Source = WARDS) -> float | None:
    found = again(working, rows, of)
    assert found is not None, "the cells are there"
    return found.value


def asked(take: str, column: str, **more: object) -> dict[str, Any]:
    return {"take": take, "source": "asked", "column": column, "periods": ["2024-08", "2024-09"], **more}


def published(book: FactBook) -> Iterator[tuple[str, float, Mapping[str, Any]]]:
    """Every number of a book that a file would hold, with its whole working."""
    workings = Workings()
    dump.tell_figures(book.facts.values(), workings)
    series = dump_series.of_charts(book.charts)
    dump_series.tell(series, workings)
    facts = [dump.fact_document(fact, "", "", workings, formats.figure) for fact in book.facts.values()]
    lines = [dump_series.document(each, workings) for each in series]
    document = json.loads(dump.to_json({"facts": facts, "series": lines}))
    whole = Whole(document)
    numbers = [(fact["id"], figure) for fact in document["facts"] for figure in fact["figures"].values()]
    numbers += [(line["id"], point) for line in document["series"] for point in line["points"]]
    for name, each in numbers:
        working = whole.whole(each["working"])
        if each["value"] is not None:
            assert working is not None, name
            yield name, each["value"], working


@settings(max_examples=8)
@given(NUMBERS, ANSWERS)
def test_the_numbers_of_every_rule_come_out_again_though_all_rows_have_moved(
    numbers: Numbers, answers: Answers
) -> None:
    wards, replies = rows_of(numbers), reply_rows(answers)
    made, book = report(), evaluated(wards, replies)
    later = [{**row, "period": "2024-10"} for row in wards[:2]]
    tables = {
        "wards": table(WARDS, [*reversed(wards), *later]),
        REPLIES.name: table(REPLIES, [*reversed(replies)]),
    }
    today = Recomputing(made, of_sources(made, tables))
    found = {name: today.again(working) for name, _, working in published(book)}
    assert len(found) > 50
    for name, was, working in published(book):
        now = today.again(working)
        assert now is not None, name
        assert now.value == pytest.approx(was, rel=1e-9, abs=1e-12), name


def test_the_cells_of_a_withheld_source_are_found_for_those_who_keep_small_numbers() -> None:
    made = replace(spec([metric()], [WARDS]), judgement=replace(Judgement(), suppress_below=5))
    today = Recomputing(made, of_sources(made, {"wards": table(WARDS, [*reversed(MONTHS)])}))
    ratio = {"operation": "divide", "of": [NORTH, {"constant": 2}]}
    assert today.again(ratio) is None
    found = today.cells(ratio)
    assert found is not None
    assert found[0] == 75
    assert found[1] == Step("divide", (Cells("sum", "wards", "offered", (4, 2)), Constant(2, "")))
    assert today.cells({**NORTH, "column": "gone"}) is None
    assert today.cells({"take": "sum"}) is None


def test_a_cell_that_was_revised_makes_another_number() -> None:
    assert value(OFFERED) == 450
    revised = [{**MONTHS[0], "offered": 90}, *MONTHS[1:]]
    assert value(OFFERED, revised) == 440
    assert value(NORTH, revised) == 140


def test_a_member_that_was_added_to_the_past_counts() -> None:
    assert value(OFFERED, [*MONTHS, {"period": "2024-09", "offered": 7, "area": "West"}]) == 457


def test_what_comes_out_says_where_its_data_stand() -> None:
    found = again(OFFERED)
    assert found is not None
    assert (found.place.file, found.place.data_column) == ("content/2024-09/data/wards.csv", "offered")


def test_records_are_counted_among_those_that_say_something() -> None:
    assert value(asked("rows", "answer"), REPLIED, ASKED) == 2
    assert value(asked("matching", "answer", matching=["Good"]), REPLIED, ASKED) == 1
    assert value(asked("sum", "minutes"), REPLIED, ASKED) == 13.5
    assert value(asked("sum", "minutes", having=["answer"]), REPLIED, ASKED) == 8.5
    assert value(asked("median", "minutes"), REPLIED, ASKED) == 5


def test_no_record_any_more_is_none_and_no_total_any_more_is_unknown() -> None:
    none = asked("rows", "answer", where={"answer": ["Neither"]})
    assert value(none, REPLIED, ASKED) == 0
    assert again(OFFERED | {"where": {"area": ["West"]}}) is None


def test_a_total_that_is_empty_now_makes_no_value() -> None:
    assert value(OFFERED, [{**MONTHS[0], "offered": None}, *MONTHS[1:]]) is None


def test_a_rate_with_nothing_below_its_line_has_no_value() -> None:
    nothing = [{**row, "offered": 0} for row in MONTHS]
    assert value({"operation": "divide", "of": [OFFERED, OFFERED]}, nothing) is None


@pytest.mark.parametrize(
    "working",
    [
        OFFERED | {"source": "desk"},
        OFFERED | {"column": "texts"},
        OFFERED | {"where": {"ward": ["A"]}},
        OFFERED | {"periods": ["2024-07", "2024-09"]},
        OFFERED | {"periods": ["2024-Q2", "2024-Q3"]},
        OFFERED | {"periods": ["soon"]},
        OFFERED | {"take": "sum", "column": "area"},
        {"take": "sum", "source": "wards", "column": "offered", "rows": [[2, 3]]},
        {"operation": "guess", "of": [OFFERED]},
        {"operation": "subtract", "of": [OFFERED]},
        {},
    ],
)
def test_what_cannot_be_found_or_followed_is_no_number(working: dict[str, Any]) -> None:
    assert again(working) is None


def test_of_a_source_whose_small_numbers_are_withheld_nothing_is_told() -> None:
    assert again(OFFERED, suppress_below=5) is None
    assert again(OFFERED, of=replace(WARDS, suppress=False), suppress_below=5) is not None
