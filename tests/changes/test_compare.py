"""Two reports are compared: every difference is told, once, gravest first, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

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
    september,
    series,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from deckgen.changes import Edition, compare, edition
from deckgen.model.changes import Change, Standing

MIRRORED = {"appeared": "dropped", "dropped": "appeared"}


def told(before: Edition, now: Edition) -> tuple[Change, ...]:
    return compare(before, now, PRINTING).items


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
    assert (change.kind, change.before, change.now) == (
        "revised",
        "17.5% (17.51 unrounded)",
        "17.5% (17.52 unrounded)",
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
    found = compare(before, september(deliverable("Hire", 20)), PRINTING)
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
