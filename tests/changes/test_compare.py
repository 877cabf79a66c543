"""Two reports are compared: every difference is told, once, gravest first, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from changes.editions import (
    JUNE,
    METRICS,
    PRINTING,
    SEPTEMBER,
    deliverable,
    documents,
    ends,
    fact,
    figure,
    june,
    nothing_found,
    september,
    series,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from deckgen.changes import Edition, compare, edition, listed, problems
from deckgen.model.changes import Again, Change, Recompute, Standing
from deckgen.problems import Place

MIRRORED = {"appeared": "dropped", "dropped": "appeared"}


def told(before: Edition, now: Edition, recompute: Recompute = nothing_found) -> tuple[Change, ...]:
    return compare(before, now, PRINTING, recompute).items


def comes_out(value: float | None) -> Recompute:
    """Whatever it is worked out from, today's data give this."""
    return lambda _working: Again(value, Place("data/today.csv"))


def messages(before: Edition, now: Edition) -> list[str]:
    return [change.message for change in told(before, now)]


def read(document: dict[str, Any]) -> Edition:
    return edition(document, PRINTING)


@given(documents())
def test_a_report_has_not_changed_against_itself(document: dict[str, Any]) -> None:
    assert told(read(document), read(document)) == ()


@given(documents("2024-06", JUNE), documents())
def test_compared_the_other_way_round_every_change_is_mirrored(
    before: dict[str, Any], now: dict[str, Any]
) -> None:
    def plain(change: Change) -> tuple[str, str, str, str, str]:
        return change.kind, change.slide, change.about, change.before, change.now

    def mirrored(change: Change) -> tuple[str, str, str, str, str]:
        return MIRRORED.get(change.kind, change.kind), change.slide, change.about, change.now, change.before

    there, back = told(read(before), read(now)), told(read(now), read(before))
    assert sorted(map(plain, there)) == sorted(map(mirrored, back))


@given(documents("2024-06", JUNE), documents())
def test_every_figure_that_prints_otherwise_is_told_once(before: dict[str, Any], now: dict[str, Any]) -> None:
    old, new = read(before), read(now)
    changes = [change.fact for change in told(old, new) if change.kind != "revised"]
    both = old.facts.keys() & new.facts.keys()
    figures = {name for name in both if "progress" not in name}
    moved = {name for name in figures if old.facts[name].text("value") != new.facts[name].text("value")}
    one_sided = {name for name in old.facts.keys() ^ new.facts.keys() if "progress" not in name}
    assert [name for name in moved | one_sided if changes.count(name) != 1] == []


@given(documents(), st.sampled_from(METRICS), st.integers(0, 2), st.integers(1, 5))
def test_a_revised_value_of_a_back_series_is_always_found(
    document: dict[str, Any], metric: str, place: int, by: int
) -> None:
    lines = {line["name"]: line for line in document["series"]}
    assume(metric in lines)
    points = list(lines[metric]["points"])
    points[place] = {**points[place], "value": points[place]["value"] + by}
    rewritten = [
        {**line, "points": points} if line["name"] == metric else line for line in document["series"]
    ]
    (change,) = told(read(document), read({**document, "series": rewritten}))
    (revision,) = change.revisions
    assert (change.kind, change.about) == ("revised", f"{metric} (chart)")
    assert revision.now == str(points[place]["value"])


def test_a_new_figure_is_told_beside_the_one_before_each_with_its_period() -> None:
    old = june(fact("calls.offered.year", 119134, JUNE, 12, state="rise"))
    new = september(fact("calls.offered.year", 119973, SEPTEMBER, 12, state="rise"))
    (change,) = told(old, new)
    assert change.message == (
        "calls offered in the 12 months to September 2024: 119,973, was 119,134 in the 12 months to June 2024"
    )
    assert change.stood == Standing("the 12 months to June 2024")
    assert change.stands == Standing("the 12 months to September 2024")


def test_what_fell_and_now_rises_is_told_as_a_direction_with_its_figures() -> None:
    old = june(fact("calls.offered.year", 119134, JUNE, 12, state="fall"))
    new = september(fact("calls.offered.year", 119973, SEPTEMBER, 12, state="rise"))
    (change,) = told(old, new)
    assert (change.kind, change.before, change.now) == ("direction", "a fall", "a rise")
    assert "119,973 in the 12 months to September 2024" in change.message
    assert change.stood == Standing("the 12 months to June 2024", "119,134")
    assert change.stands == Standing("the 12 months to September 2024", "119,973")


def test_little_changed_and_no_clear_change_are_no_other_direction() -> None:
    old = june(fact("calls.offered.year", 407, JUNE, 12, state="stable"))
    new = september(fact("calls.offered.year", 407, SEPTEMBER, 12, state="chance"))
    assert told(old, new) == ()


def test_a_target_missed_is_a_status() -> None:
    target = {"rule": "target-status"}
    old = june(fact("calls.offered.target", 10, JUNE, state="within", **target))
    new = september(fact("calls.offered.target", 12, SEPTEMBER, state="outside", **target))
    (change,) = told(old, new)
    assert (change.kind, change.now) == ("status", "outside its target")


def test_one_value_that_two_facts_publish_is_told_once() -> None:
    run = {"rule": "exceptional-run", "state": "none"}
    old = june(fact("calls.offered.month", 10, JUNE), fact("calls.offered.run", 10, JUNE, **run))
    new = september(
        fact("calls.offered.month", 12, SEPTEMBER), fact("calls.offered.run", 12, SEPTEMBER, **run)
    )
    assert [change.fact for change in told(old, new)] == ["calls.offered.month"]


def test_a_composed_fact_is_told_by_its_parts_and_tells_what_is_its_own() -> None:
    def report(last: Any, month: int, gap: int) -> tuple[dict[str, Any], dict[str, Any]]:
        part = fact("calls.offered.month", month, last)
        own = {"month-value": figure(month), "gap": figure(gap)}
        whole = fact("calls.offered.both", None, last, parts=[part["id"]], rule="both", figures=own)
        return part, whole

    changes = told(june(*report(JUNE, 10, 3)), september(*report(SEPTEMBER, 12, 4)))
    assert [(change.about, change.before, change.now) for change in changes] == [
        ("calls offered", "10", "12"),
        ("calls offered, what the members leave out", "3", "4"),
    ]


def test_a_value_that_was_published_and_is_now_another_is_revised_history() -> None:
    old = june(fact("calls.offered.quarter", 300, JUNE, 3))
    prior = {"figures": {"prior": figure(290)}, "prior_period": ends(JUNE, 3)}
    new = september(fact("calls.offered.quarter", 310, SEPTEMBER, 3, **prior))
    first, second = told(old, new)
    assert (first.kind, first.before, first.now) == ("revised", "300", "290")
    assert "290 for Quarter 1 (April to June 2024), published as 300" in first.message
    assert first.place.file == "data/calls.csv"
    assert second.kind == "figure"


def test_a_revision_too_small_to_be_printed_is_found_and_shown_unrounded() -> None:
    rate = {"rule": "rolling-rate", "figures": {}}
    old = june(
        fact("calls.rate.year", 1, JUNE, 12, **rate | {"figures": {"value": figure(17.51, "percent")}})
    )
    new = september(
        fact("calls.rate.year", 1, JUNE, 12, **rate | {"figures": {"value": figure(17.52, "percent")}})
    )
    (change,) = told(old, new)
    assert (change.kind, change.before, change.now) == ("revised", "17.5% (17.51)", "17.5% (17.52)")
    assert change.message.endswith(
        "has been revised by less than is printed, that for the 12 months to June 2024"
    )


def test_the_last_bits_of_a_number_are_no_revision() -> None:
    old = june(series=[series(0.1 + 0.2, last=JUNE)])
    assert told(old, september(series=[series(0.3, last=JUNE)])) == ()


def test_a_series_rewritten_is_one_change_with_every_value() -> None:
    old = june(series=[series(1, 2, 3, last=JUNE)])
    new = september(series=[series(1, 5, 6, 7, last=JUNE + 1)])
    (change,) = told(old, new)
    assert [(each.period, each.before, each.now) for each in change.revisions] == [
        ("May 2024", "2", "5"),
        ("June 2024", "3", "6"),
    ]
    assert change.message.startswith("Calls (chart): 2 values published before have been revised")


def test_a_chart_of_categories_has_no_history() -> None:
    bars = {**series(1, last=JUNE), "points": [{"at": "North", "value": 1}]}
    moved = {**bars, "points": [{"at": "North", "value": 2}]}
    assert told(june(series=[bars]), september(series=[moved])) == ()


def test_what_a_chart_shows_is_a_status_by_the_name_of_its_line() -> None:
    def report(last: Any, state: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        shown = fact("calls.control-offered.shown", 3, last, rule="chart", state=state, names={})
        return shown, [series(1, 2, 3, last=last), {**series(9, last=last, name="mean"), "of": "method"}]

    (before, lines), (now, newer) = report(JUNE, "none"), report(SEPTEMBER, "shift-above")
    (change,) = told(june(before, series=lines), september(now, series=newer))
    assert (change.kind, change.about) == ("status", "Calls (chart)")
    assert change.now == "a shift above its mean"


def test_a_point_that_is_not_told_as_it_is_about_a_person_is_no_revision() -> None:
    published, now = series(5, 6, 7, last=JUNE), series(5, 6, 7, last=JUNE)
    now["points"][1] = {"at": now["points"][1]["at"], "value": None, "personal": True}
    for before, after in ((published, now), (now, published), (now, now)):
        assert messages(june(series=[before]), september(series=[after])) == []


def test_limits_that_move_with_every_new_point_are_no_revision() -> None:
    old, new = ({**series(value, last=JUNE, name="mean"), "of": "method"} for value in (1, 2))
    assert told(june(series=[old]), september(series=[new])) == ()


def test_deliverables_tell_progress_due_month_and_status() -> None:
    old = june(deliverable("Hire", 20), deliverable("Close", 90))
    new = september(deliverable("Hire", 60, "2025-01", "Behind"), deliverable("Open", 5))
    assert messages(old, new) == [
        "“Hire”: 60% done, due in January 2025, behind; was 20% done, due in November 2024, on track",
        "“Open”: new; 5% done, due in November 2024, on track",
        "“Close”: no longer listed; was 90% done, due in November 2024, on track",
    ]


def test_what_the_published_file_leaves_out_is_not_told_as_new() -> None:
    before = replace(june(), words=None, left_out=("words", "deliverables"))
    found = compare(before, september(deliverable("Hire", 20)), PRINTING, nothing_found)
    assert (found.items, found.left_out) == ((), ("words", "deliverables"))


def test_a_figure_published_by_another_rule_before_has_not_appeared() -> None:
    old = june(fact("calls.offered.run", 10, JUNE, rule="exceptional-run", state="none"))
    assert told(old, september(fact("calls.offered.month", 12, SEPTEMBER))) == ()


def test_figures_new_and_gone_come_last() -> None:
    old = june(fact("calls.texts.month", 7, JUNE), fact("calls.offered.month", 10, JUNE))
    new = september(fact("calls.emails.month", 8, SEPTEMBER), fact("calls.offered.month", 12, SEPTEMBER))
    figure_, appeared, dropped = told(old, new)
    assert [figure_.kind, appeared.kind, dropped.kind] == ["figure", "appeared", "dropped"]
    assert (appeared.stands, appeared.stood) == (Standing("September 2024"), Standing())
    assert (dropped.stands, dropped.stood) == (Standing(), Standing("June 2024"))


CELLS = {"take": "sum", "source": "calls", "column": "offered", "periods": ["2023-07", "2024-06"]}


def rate(value: float, last: Any = JUNE, **more: Any) -> dict[str, Any]:
    figures = {"value": {**figure(value, "percent"), "working": CELLS}}
    return fact("calls.rate.year", value, last, 12, figures=figures, **more)


def test_a_value_that_todays_data_do_not_give_again_is_revised_history() -> None:
    old, new = june(rate(16.5)), september(rate(17.1, SEPTEMBER))
    first, second = told(old, new, comes_out(15.8))
    assert (first.kind, first.before, first.now, second.kind) == ("revised", "16.5%", "15.8%", "figure")
    assert "15.8% for the 12 months to June 2024, published as 16.5%" in first.message
    assert (first.place.file, first.place.slide) == ("data/today.csv", "calls")
    assert [change.kind for change in told(old, new, comes_out(16.5))] == ["figure"]


def test_a_number_is_printed_with_as_many_decimals_as_it_was() -> None:
    year = rate(4.2512)
    year["figures"]["value"]["text"] = "4.25%"
    (change, *_) = told(june(year), september(), comes_out(4.2712))
    assert (change.before, change.now) == ("4.25%", "4.27%")


def test_a_value_is_worked_out_again_though_it_is_published_no_more() -> None:
    kinds = [change.kind for change in told(june(rate(16.5)), september(), comes_out(15.8))]
    assert kinds == ["revised", "dropped"]


def test_what_its_fact_compared_with_and_a_trend_are_worked_out_again() -> None:
    prior = {"figures": {"prior": {**figure(290), "working": CELLS}}, "prior_period": ends(JUNE - 12, 12)}
    trend = fact("calls.texts.trend", 7, JUNE, rule="trend-direction")
    trend["figures"]["value"]["working"] = CELLS
    old = june(fact("calls.offered.year", 300, JUNE, 12, **prior), trend)
    revised = [change for change in told(old, september(), comes_out(5)) if change.kind == "revised"]
    assert [(change.before, change.now) for change in revised] == [("290", "5"), ("7", "5")]


def test_a_cell_that_is_empty_now_leaves_no_value() -> None:
    (change, *_) = told(june(rate(16.5)), september(), comes_out(None))
    assert (change.kind, change.now) == ("revised", "no value")


def test_a_bar_of_no_time_is_worked_out_again_and_not_compared() -> None:
    bars = {**series(1, last=JUNE), "points": [{"at": "North", "value": 1, "working": CELLS}]}
    moved = september(series=[{**bars, "points": [{"at": "North", "value": 2}]}])
    (change,) = told(june(series=[bars]), moved, comes_out(3))
    assert (
        change.message
        == "Calls (chart): a value published before has been revised; 3 for North, published as 1"
    )


def test_points_before_those_of_the_newer_chart_are_worked_out_again() -> None:
    line = {**series(1, 2, last=JUNE), "working": CELLS | {"periods": [0, 0]}}
    gives = {"2024-05": 4.0, "2024-06": 2.0}
    changes = told(
        june(series=[line]),
        september(series=[series(2, last=JUNE)]),
        lambda each: Again(gives[each["periods"][0]], Place()),
    )
    assert [(each.period, each.now) for change in changes for each in change.revisions] == [("May 2024", "4")]


def test_how_many_numbers_could_not_be_checked_is_told() -> None:
    old, new = june(rate(16.5), series=[series(1, 2, last=JUNE)]), september(series=[series(2, last=JUNE)])
    found = compare(old, new, PRINTING, nothing_found)
    assert found.unchecked == 2, "the rate, and May's point, which is charted no more"
    assert "not checked for revisions: 2 published numbers, as their cells" in listed(found)
    assert compare(old, new, PRINTING, comes_out(1)).unchecked == 1, "the line says no working"
    none = compare(june(rate(16.5)), september(), PRINTING, comes_out(1))
    assert "not checked" not in listed(none)


def test_revisions_that_print_does_not_show_come_last_and_are_one_problem() -> None:
    def report(first: float, second: float, third: float) -> Edition:
        named = {"calls.a.year": first, "calls.b.year": second, "calls.c.year": third}
        return june(
            *(
                fact(
                    name,
                    value,
                    JUNE,
                    12,
                    figures={"value": figure(value, "percent")},
                    names={"noun": name[6]},
                )
                for name, value in named.items()
            )
        )

    found = compare(report(17.51, 20.0, 30.01), report(17.52, 21.0, 30.02), PRINTING, nothing_found)
    assert [change.about for change in found.items] == ["b", "a", "c"]
    shown, hidden = problems(found, "2024-09")
    assert "21.0% for the 12 months to June 2024, published as 20.0%" in shown.message
    assert hidden.message.startswith("values of 2 measures have been revised by less than is printed: a, c")
    assert (hidden.code, hidden.words) == ("revised-history", "less than is printed")
    lines = listed(found).splitlines()
    assert lines[2].startswith("Revised history (1)")
    assert lines[5:7] == [
        "Revised by less than is printed (2)",
        "  a: 17.5% (17.52) for the 12 months to June 2024, published as 17.5% (17.51) [calls.a.year]",
    ]


def test_values_of_a_line_that_print_otherwise_are_told_before_those_that_do_not() -> None:
    (change,) = told(
        june(series=[{**series(17.51, 18.0, last=JUNE), "unit": "percent"}]),
        september(series=[{**series(17.52, 19.0, last=JUNE), "unit": "percent"}]),
    )
    assert change.message.endswith(
        "19.0% for June 2024, published as 18.0% (and 1 more by less than is printed)"
    )


@pytest.mark.parametrize(("state", "text"), [("suppressed", "fewer than 5"), ("withheld", "withheld")])
def test_a_number_that_is_withheld_now_is_said_plainly_beside_the_one_published(
    state: str, text: str
) -> None:
    withheld = fact("calls.offered.month", None, SEPTEMBER, state=state)
    withheld["figures"]["value"]["text"] = text
    assert messages(june(fact("calls.offered.month", 10, JUNE)), september(withheld)) == [
        f"calls offered in September 2024: {text}, was 10 in June 2024"
    ]


def test_the_largest_drop_is_told_of_all_steps_and_not_of_the_first() -> None:
    def report(last: Any, drop: float) -> dict[str, Any]:
        figures = {"value": figure(60, "percent"), "drop": figure(drop, "points")}
        names = {"noun": "first step", "member": "second step"}
        part = {"rule": "extreme-member", "parts": ["calls.second.year"], "names": names}
        return fact("calls.first.largest-drop", 60, last, 12, figures=figures, **part)

    assert messages(june(report(JUNE, -17.7)), september(report(SEPTEMBER, -16))) == [
        "largest drop from one step to the next in the 12 months to September 2024: −16.0 percentage points, "
        "was −17.7 percentage points in the 12 months to June 2024"
    ]
