"""The whole book: what is asked for is there once, and nothing stops it."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import (
    COUNTS,
    PLACE,
    SEPTEMBER,
    WARDS,
    book_of,
    chart,
    counts,
    item,
    metric,
    slide,
    source,
    spec,
    table,
)

from deckgen.model.period import Period
from deckgen.model.spec import Deliverable, Item, VisualItem

ANSWERS = source("asked", {"answer": "category"}, "year", records=True, complete=False)


def test_items_that_are_no_rule_have_no_fact() -> None:
    asked = slide([Item("heading", text="Progress"), item("month", "offered"), Item("words")])
    book, problems = book_of(spec([metric()], [COUNTS], slides=(asked,)), [counts([1])])
    assert list(book.items) == [("wards", "summary", 1)]
    assert len(problems) == 0


def test_the_same_fact_asked_for_twice_is_one() -> None:
    asked = slide([item("year", "offered"), item("month-and-year", "offered"), item("year", "offered")])
    book, _ = book_of(spec([metric()], [COUNTS], slides=(asked,)), [counts([1] * 24)])
    first, both, again = book.items.values()
    assert first is again
    assert both.parts[1] is first


def test_an_unknown_metric_is_skipped_without_a_word() -> None:
    asked = slide(
        [item("year", "nothing"), item("contrast", "offered", "nothing")], [chart("control", "nothing")]
    )
    book, problems = book_of(spec([metric()], [COUNTS], slides=(asked,)), [counts([1])])
    assert (book.items, book.charts, len(problems)) == ({}, {}, 0)


def test_tiles_tell_the_year_of_monthly_data_and_the_wave_of_a_survey() -> None:
    good = metric("good", "answers", "asked.answer", saying=("Yes",))
    visuals = [
        VisualItem("tiles", "tiles", "Tiles", ("wards.offered", "wards.good"), {}, PLACE),
        VisualItem("deliverables", "deliverables", "", (), {}, PLACE),
        VisualItem("group-tiles", "group-tiles", "", (), {}, PLACE),
    ]
    made = spec([metric(), good], [COUNTS, ANSWERS], slides=(slide((), (), visuals),))
    data = table(ANSWERS, [{"period": "2024", "answer": "Yes"}])
    book, _ = book_of(made, [counts([1] * 24), data])
    assert {slot: [fact.id for fact in facts] for slot, facts in book.visuals.items()} == {
        ("wards", "tiles"): ["wards.offered.year", "wards.good.survey"]
    }


def test_deliverables_are_facts_of_the_book() -> None:
    held = Deliverable("flow", "Open the ward", Period.month(2024, 10), 50, None)
    book, _ = book_of(spec([], [], deliverables=(held,), as_at=date(2024, 11, 1)), [])
    assert book.facts["progress.flow.open-the-ward"].names["status"] == "Overdue"


def test_two_ways_to_ask_for_one_name_are_a_problem() -> None:
    asked = slide(
        [item("exceptional-count", "offered", last=5), item("exceptional-count", "offered", last=6)]
    )
    _, problems = book_of(spec([metric()], [COUNTS], slides=(asked,)), [counts([1, 2] * 12)])
    (found,) = problems
    assert (found.code, found.where) == ("two-facts-one-name", PLACE)


def test_medians_of_several_rows_are_a_problem_of_the_metric() -> None:
    of = metric("typical", "median", "wards.seconds", place=PLACE)
    rows = [{"period": "2024-09", "seconds": 1.0, "area": area} for area in ("North", "South")]
    _, problems = book_of(spec([of], [WARDS]), [table(WARDS, rows)])
    (found,) = problems
    assert (found.code, found.where, found.hint) == (
        "median-of-several",
        PLACE,
        "say which row counts with `where:`",
    )


def test_all_problems_are_told_and_the_rest_is_there() -> None:
    asked = slide(
        [
            item("breakdown", "offered", by="aera"),
            item("rank", "offered", by="area", own="Nrth"),
            item("month", "offered"),
        ]
    )
    rows = [{"period": "2024-09", "offered": 1, "area": "North"}]
    book, problems = book_of(spec([metric()], [WARDS], slides=(asked,)), [table(WARDS, rows)])
    assert {each.code for each in problems} == {"unknown-column", "unknown-member"}
    assert set(book.items) == {("wards", "summary", 2)}


@given(st.permutations(range(48)))
def test_the_order_of_rows_changes_no_fact(order: list[int]) -> None:
    rows = [
        {"period": str(SEPTEMBER - back), "offered": 100 + back * 7 % 13, "lost": back % 5, "area": area}
        for back in range(24)
        for area in ("North", "South")
    ]
    asked = slide(
        [
            item("breakdown", "offered", by="area"),
            item("exceptional-run", "offered"),
            item("rank", "offered", by="area", own="North"),
        ]
    )
    made = spec([metric()], [WARDS], slides=(asked,))
    one, other = (book_of(made, [table(WARDS, each)])[0] for each in (rows, [rows[index] for index in order]))
    assert [(fact.id, fact.state, fact.figures) for fact in one.facts.values()] == [
        (fact.id, fact.state, fact.figures) for fact in other.facts.values()
    ]


def test_a_large_report_has_every_fact_and_chart() -> None:
    areas = [f"Area {number:03d}" for number in range(100)]
    rows = [
        {"period": str(SEPTEMBER - back), "offered": 100 + number, "lost": number % 7, "area": area}
        for back in range(48)
        for number, area in enumerate(areas)
    ]
    metrics = [
        metric(f"m{number}", where=(("area", tuple(areas[number : number + 20])),)) for number in range(36)
    ]
    names = [each.short for each in metrics]
    items = [
        item(verb, name)
        for name in names
        for verb in ("month-and-year", "quarter-to-quarter", "exceptional-run", "trend")
    ]
    charts = [replace(chart("control", name), slot=f"chart-{name}") for name in names]
    made = spec(metrics, [WARDS], slides=(slide(items, charts),))
    book, _ = book_of(made, [table(WARDS, rows)])
    assert len(book.facts) > 150
    assert len(book.charts) == 36
