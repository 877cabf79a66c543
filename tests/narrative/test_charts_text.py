"""A chart's title is its message, the subtitle its measure and period, and the description one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narrative.charts_by_hand import bars, chart, controlled, data, line
from narrative.facts_by_hand import (
    METRICS,
    book,
    change,
    duration,
    metric,
    phrases,
    rate,
    slide,
    spec,
    wording,
)

from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData, ChartText
from deckgen.model.facts import Fact, Point, Series
from deckgen.model.spec import ChartItem, Spec
from deckgen.narrative import charts_text
from deckgen.problems import Problems


def text(
    item: ChartItem, of: ChartData, facts: tuple[Fact, ...] = (), report: Spec | None = None
) -> ChartText:
    problems = Problems()
    found = charts_text.block(item, of, book(facts=facts), wording(report, problems)).text
    assert not list(problems), [str(each) for each in problems]
    return found


def test_a_control_chart_tells_its_latest_run() -> None:
    found = text(chart("control"), controlled([10, 11, 9, 1, 2], [None, None, None, "outside", "outside"]))
    assert found == ChartText(
        "999 calls offered exceptionally low for 2 months",
        "Number each month, May 2024 to Sept 2024",
        "Control chart of calls offered to 999, May to September 2024: "
        "exceptionally low in the last 2 months.",
        found.runs,
    )


def test_the_words_of_a_chart_are_runs_whose_figures_are_those_of_its_fact() -> None:
    of = controlled([10, 11, 9, 1, 2], [None, None, None, "outside", "outside"])
    block = charts_text.block(chart("control"), of, book(), wording(), "calls")
    title, subtitle, alt = ("".join(run.text for run in runs) for runs in block.text.runs)
    assert (title, subtitle, alt) == (block.text.title, block.text.subtitle, block.text.alt)
    figures = [(run.text, run.fact) for runs in block.text.runs for run in runs if run.fact]
    assert figures == [("2", "calls.chart-control.shown#run")] * 2
    assert block.fact is not None
    assert (block.fact.id, block.fact.figures["run"].value) == ("calls.chart-control.shown", 2)
    assert block.fact.provenance == of.provenance


def test_the_texts_beside_bars_carry_the_facts_of_their_members() -> None:
    of = changed("Swindon", "County")
    block = charts_text.block(chart("bars", by="area"), of, book(facts=MEMBERS), wording(), "calls")
    assert ["".join(run.text for run in runs) for runs in block.text.runs[3:]] == list(block.data.texts)
    assert [run.text for run in block.text.runs[3] if run.fact] == ["15.4%", "400"]


def test_a_control_chart_without_signals() -> None:
    found = text(chart("control"), controlled([10, 11], [None, None]))
    assert found.title == "999 calls offered within expected range"


@pytest.mark.parametrize("reason", ["too-few", "constant", "zeros"])
def test_a_control_chart_that_concludes_nothing_has_a_title_all_the_same(reason: str) -> None:
    found = text(chart("control"), controlled([10, 10], [None, None], reason=reason))
    assert found.title.startswith("999 calls offered")
    assert found.alt == "Line chart of calls offered to 999 each month, August to September 2024."


@pytest.mark.parametrize(
    ("fact", "title"),
    [
        (change(141_625, 191_619, "fall"), "999 calls offered down 26.1% in a year"),
        (change(1516, 1521, "stable"), "999 calls offered little changed in a year"),
        (rate("0.8", "1.7", "fall"), "999 abandonment rate down to 0.8% from 1.7%"),
        (duration(552, 450, "rise"), "999 answer time up to 9 min 12 s from 7 min 30 s"),
    ],
)
def test_a_line_of_12_months_takes_the_years_fact(fact: Fact, title: str) -> None:
    name = fact.id.split(".")[1]
    found = text(chart("rolling", name), data("rolling", line(name, [1.0] * 25)), (fact,))
    assert found.title == title


def test_a_line_without_a_fact_is_read_off_its_points() -> None:
    values = [5.0] * 13 + [3.0] * 12
    found = text(chart("rolling", "abandoned"), data("rolling", line("abandoned", values)))
    assert found.title == "999 abandonment rate down to 3.0% from 5.0%"
    assert found.subtitle == "12 months to each month, Sept 2022 to Sept 2024"


def test_a_line_too_short_to_compare_says_what_it_is() -> None:
    found = text(chart("rolling", "abandoned"), data("rolling", line("abandoned", [5.0, 4.0])))
    assert found.title == "999 abandonment rate over 12 months"


def test_a_change_within_the_tolerance_is_little_changed() -> None:
    found = text(chart("rolling", "abandoned"), data("rolling", line("a", [5.0] * 13 + [5.1] * 12)))
    assert found.title == "999 abandonment rate little changed in a year"


def test_two_lines_that_went_the_same_way() -> None:
    lines = (line("Arrest rate", [1.0] * 13 + [5.0] * 12), line("FAT rate", [1.0] * 13 + [3.0] * 12))
    found = text(chart("rolling", "abandoned", "satisfied"), data("rolling", *lines))
    assert found.title == "Arrest rate and FAT rate both up in a year"
    assert "of arrest rate and FAT rate, September 2022" in found.alt


def test_a_line_for_each_member() -> None:
    lines = tuple(line(name, [9.0] * 13 + [5.0] * 12) for name in ("Nuisance", "Personal", "Other"))
    found = text(chart("rolling", by="incident_type"), data("rolling", *lines))
    assert found.title == "999 calls offered down in a year for every incident type"


def test_lines_that_went_different_ways() -> None:
    lines = (line("A", [1.0] * 13 + [5.0] * 12), line("B", [9.0] * 13 + [3.0] * 12))
    assert text(chart("rolling", by="area"), data("rolling", *lines)).title == (
        "999 calls offered: some areas up in a year, others not"
    )


MEMBERS = (
    change(2200, 2600, "fall", "by-area.swindon", member="Swindon"),
    change(3089, 3463, "fall", "by-area.county", member="County"),
    change(31, 20, "small-base", "by-area.other", member="Other"),
)
CHANGES = bars("change", {"Swindon": -15.4, "County": -10.8, "Other": 55.0})


def changed(*names: str) -> ChartData:
    points = tuple(point for point in CHANGES.points if point.at in names)
    ids = tuple(fact.id for fact in MEMBERS)
    return data("bars", Series("change", "percent", points), facts=ids)


def test_bars_that_all_went_one_way() -> None:
    found = text(chart("bars", by="area"), changed("Swindon", "County"), MEMBERS)
    assert found.title == "999 calls offered down in both areas"
    assert found.subtitle == "Change by area, 12 months to September 2024"
    assert found.alt == "Bar chart of the change in calls offered to 999 by area: all fell, Swindon the most."


def test_bars_that_went_different_ways_name_the_largest() -> None:
    found = text(chart("bars", by="area"), changed("Swindon", "County", "Other"), MEMBERS)
    assert found.title == "999 calls offered rose most in Other"


def test_bars_with_a_gap_do_not_speak_of_all() -> None:
    points = (*CHANGES.points[:1], Point("New", None))
    of = data("bars", Series("change", "percent", points), facts=(MEMBERS[0].id,))
    found = text(chart("bars", by="area"), of, MEMBERS)
    assert found.title == "999 calls offered fell most in Swindon"


def test_the_texts_beside_bars_have_magnitudes_and_no_percentage_of_a_small_base() -> None:
    found = charts_text.block(
        chart("bars", by="area"), changed("Swindon", "County", "Other"), book(facts=MEMBERS), wording()
    )
    assert found.data.texts == ("15.4% fewer (400)", "10.8% fewer (374)", "11 more")


def answers() -> tuple[Spec, ChartData]:
    asked = {
        f"calls.{name}": metric(
            name, f"respondents safe {name}", f"Safe by {name}", saying=("Agree", "Strongly")
        )
        for name in ("day", "night")
    }
    steps = (
        bars("Strongly", {"Safe by day": 20.0, "Safe by night": 10.0}),
        bars("Agree", {"Safe by day": 41.2, "Safe by night": 25.4}),
        bars("Disagree", {"Safe by day": 38.8, "Safe by night": 64.6}),
    )
    return spec(metrics=METRICS | asked), data("stacked", *steps)


def test_stacked_answers_tell_the_highest_and_lowest() -> None:
    report, of = answers()
    found = text(chart("stacked", "day", "night"), of, report=report)
    assert found.title == "Safe by day highest, at 61.2%"
    assert found.alt == (
        "Stacked bars of answers to 2 questions: highest safe by day (61.2%), lowest safe by night (35.4%)."
    )


def test_pairs_of_waves_count_only_what_is_more_than_chance() -> None:
    of = data("paired", bars("2021", {"Day": 70.3}), bars("2024", {"Day": 61.2}))
    fell = rate("61.2", "70.3", "fall", "survey", "satisfied")
    same = rate("35.4", "38.6", "within", "survey", "informed")  # type: ignore[arg-type]
    both = chart("paired", "satisfied", "informed")
    assert text(both, of, (fell, same)).title == "1 of 2 answers down beyond chance since 2021"
    assert text(chart("paired", "informed"), of, (same,)).title == "No clear change since 2021"
    assert text(chart("paired", "satisfied"), of, (fell,)).title == "All 1 answers down since 2021"


def test_a_profile_names_who_stands_out_most() -> None:
    of = data(
        "profile",
        bars("respondents", {"50 to 79": 64.7, "80": 5.0}),
        bars("people", {"50 to 79": 35.4, "80": 7}),
    )
    assert text(chart("profile", by="age_band"), of).title == (
        "Age band 50 to 79 over-represented: 64.7% against 35.4%"
    )


def test_an_own_title_stands_instead_of_the_layouts() -> None:
    item = chart("rolling", "abandoned", title="{short}: {value}")
    found = text(item, data("rolling", line("a", [1.0] * 25)), (rate("0.8", "1.7", "fall"),))
    assert found.title == "999 abandonment rate: 0.8%"


def test_an_own_subtitle_stands_instead_of_the_layouts() -> None:
    item = replace(chart("rolling", "abandoned"), subtitle="per cent of calls, {value} now")
    found = text(item, data("rolling", line("a", [1.0] * 25)), (rate("0.8", "1.7", "fall"),))
    assert found.subtitle == "Per cent of calls, 0.8% now"


def test_two_charts_of_one_slide_with_the_same_title_are_told() -> None:
    problems = Problems()
    own = wording(problems=problems)
    held: FactBook = book()
    block = charts_text.block(chart("control"), controlled([10, 11], [None, None]), held, own)
    charts_text.tell_alike(slide(), (block, block), own)
    assert [problem.code for problem in problems] == ["titles-alike"]


def test_titles_and_descriptions_keep_to_their_length() -> None:
    run = text(chart("control"), controlled([1] * 9, ["outside"] * 9))
    assert len(run.title) <= 55
    assert len(run.alt) <= 125
    assert run.alt.endswith(".")


WITHHELD = {
    "bars": ChartData(
        "bars", "percent", "neither", (bars("", {"Swindon": None, "County": 4.0}),), withheld=True
    ),
    "stacked": ChartData(
        "stacked", "percent", "neither", (bars("Very", {"Offered": None, "Answered": 4.0}),), withheld=True
    ),
    "paired": ChartData(
        "paired",
        "percent",
        "neither",
        (bars("2023", {"Offered": None}), bars("2024", {"Offered": 4.0})),
        withheld=True,
    ),
    "profile": ChartData(
        "profile",
        "percent",
        "neither",
        (bars("Survey", {"18 to 39": None}), bars("Population", {"18 to 39": 25.6})),
        withheld=True,
    ),
}


@pytest.mark.parametrize("kind", sorted(WITHHELD))
def test_a_chart_with_numbers_withheld_has_words_that_need_none_of_them(kind: str) -> None:
    """`text` fails with a Problem where a pattern has a token that the chart cannot fill."""
    found = text(chart(kind, by="area"), WITHHELD[kind])
    assert found.title
    assert "withheld, as numbers below" in found.subtitle
    assert "Gaps are numbers withheld" in found.alt


def test_an_authors_title_that_tells_a_number_gives_way_where_it_is_withheld() -> None:
    found = text(chart("stacked", title="Up to {highest} say so"), WITHHELD["stacked"])
    assert "{" not in found.title
    assert "Up to" not in found.title


def test_a_layout_without_words_for_a_chart_withheld_is_told_which_to_add() -> None:
    report = replace(spec(), phrases={**phrases(), "chart-title": {"stacked": {"value": "{highest}"}}})
    problems = Problems()
    charts_text.block(chart("stacked"), WITHHELD["stacked"], book(), wording(report, problems))
    assert [each.code for each in problems] == ["phrase-missing"]
