"""What each rule says in each of its states, and how items lie together in a section."""

from __future__ import annotations

from fractions import Fraction

import pytest
from narrative.facts_by_hand import (
    SEPTEMBER,
    book,
    change,
    duration,
    fact,
    item,
    no_prior,
    number,
    paragraphs,
    rate,
    say,
    slide,
    spec,
    wording,
)

from deckgen.model.facts import Fact, State
from deckgen.model.period import Period, Span
from deckgen.model.spec import Section, Words
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import sentences
from deckgen.problems import Problems

QUARTER = Span.ending(SEPTEMBER, 3)
OFFERED = "calls offered to 999"


def month(state: State = "value", value: int | None = 10_041) -> Fact:
    return fact("month", state, {"value": number(value)}, month=SEPTEMBER)


def both(year: Fact) -> Fact:
    of_month = month()
    figures = {"month-value": of_month.figures["value"]}
    figures |= {f"year-{name}": figure for name, figure in year.figures.items()}
    return fact("month-and-year", year.state, figures, parts=(of_month, year), month=SEPTEMBER, end=SEPTEMBER)


def test_a_month_is_told_by_its_kind() -> None:
    assert say("month", month()) == "There were 10,041 calls offered to 999 in September 2024."
    answer = fact("month", "value", {"value": number(8, "seconds")}, measure="duration", month=SEPTEMBER)
    assert say("month", answer) == "The calls offered to 999 was 8 seconds in September 2024."


def test_a_month_without_a_figure_is_told() -> None:
    assert say("month", month("missing", None)) == (
        "No September 2024 figure is available for calls offered to 999."
    )


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (change(141_625, 191_619, "fall"), "141,625 in the year, down 26.1% (49,994 fewer)."),
        (change(119_973, 118_435, "rise"), "119,973 in the year, up 1.3% (1,538 more)."),
        (change(1516, 1521, "stable"), "1,516 in the year, little changed (5 fewer, 0.3%)."),
        (change(1521, 1516, "stable"), "1,521 in the year, little changed (5 more, 0.3%)."),
        (change(1516, 1516, "unchanged"), "1,516 in the year, unchanged."),
        (change(5, 0, "zero-prior"), "5 in the year, compared with 0."),
        (change(31, 26, "small-base"), "31 in the year, 5 more than 26."),
        (change(21, 26, "small-base"), "21 in the year, 5 fewer than 26."),
        (change(26, 26, "small-base"), "26 in the year, as before."),
        (
            no_prior(),
            "141,625 in the year, with no comparison, "
            "as data are held for only 7 of the 12 months to September 2023.",
        ),
    ],
)
def test_a_years_count(told: Fact, text: str) -> None:
    assert say("year", told) == f"Calls offered to 999: {text}"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (change(141_625, 191_619, "fall"), "Down 26.1% (49,994 fewer) on the 12 months before"),
        (change(119_973, 118_435, "rise"), "Up 1.3% (1,538 more) on the 12 months before"),
        (change(1516, 1521, "stable"), "Little changed on the 12 months before (5 fewer, 0.3%)"),
        (change(1521, 1516, "stable"), "Little changed on the 12 months before (5 more, 0.3%)"),
        (change(1516, 1516, "unchanged"), "Unchanged on the 12 months before"),
        (change(5, 0, "zero-prior"), "Compared with none in the 12 months before"),
        (change(31, 26, "small-base"), "5 more than the 26 of the 12 months before"),
        (change(21, 26, "small-base"), "5 fewer than the 26 of the 12 months before"),
        (
            no_prior(),
            "With no comparison, as data are held for only 7 of the 12 months to September 2023",
        ),
        (rate("8.8", "10.3", "fall"), "Down 1.5 percentage points from 10.3%"),
        (rate("7.8", "7.8", "unchanged"), "Unchanged on the 12 months before"),
    ],
)
def test_a_change_in_full_names_what_it_is_compared_with(told: Fact, text: str) -> None:
    assert say("year", told, says="{change-clause}") == text


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (rate("8.8", "10.3", "fall"), "8.8% in the year, down 1.5 percentage points from 10.3%."),
        (rate("8.4", "7.4", "rise"), "8.4% in the year, up 1.0 percentage point from 7.4%."),
        (rate("7.8", "7.82", "stable"), "7.8% in the year, little changed from 7.8%."),
        (rate("7.8", "7.8", "unchanged"), "7.8% in the year, unchanged."),
    ],
)
def test_a_years_rate(told: Fact, text: str) -> None:
    assert say("year", told) == f"999 abandonment rate: {text}"


def test_a_years_duration() -> None:
    assert say("year", duration(552, 450, "rise")) == (
        "Average 999 answer time: 9 minutes 12 seconds in the year, "
        "up 1 minute 42 seconds from 7 minutes 30 seconds."
    )


def test_the_mean_of_monthly_medians_is_called_so() -> None:
    told = duration(2379, 2719, "fall", statistic="mean-of-medians")
    assert say("year", told) == (
        "Average 999 answer time: 39 minutes 39 seconds (the average of the monthly medians) in the year, "
        "down 5 minutes 40 seconds from 45 minutes 19 seconds."
    )


def test_a_year_without_a_figure_is_told() -> None:
    told = fact("year", "missing", {"value": number(None)}, end=SEPTEMBER)
    assert say("year", told) == (
        "No figure is available for calls offered to 999 in the 12 months to September 2024."
    )


def test_a_break_in_the_series_is_told_after_the_comparison() -> None:
    told = change(5, 9, "fall", **{"break": "model change", "break_month": Period.month(2024, 1)})
    assert say("year", told).endswith(
        "in the year, down 44.4% (4 fewer). "
        "Figures before January 2024 are not directly comparable because of model change."
    )


def test_the_same_break_is_told_once_in_a_section() -> None:
    broken = {"break": "model change", "break_month": Period.month(2024, 1)}
    first, second = change(5, 9, "fall", **broken), change(6, 9, "fall", **broken)
    texts = [each.text for each in paragraphs((item("year"), first), (item("year"), second))]
    assert ["not directly comparable" in text for text in texts] == [True, False]


def test_month_and_year_are_one_sentence_with_noun_and_latest_value_bold() -> None:
    (paragraph,) = paragraphs((item("month-and-year"), both(change(119_973, 118_435, "rise"))))
    assert paragraph.text == (
        "Calls offered to 999: 10,041 in September 2024; 119,973 in the year, up 1.3% (1,538 more)."
    )
    assert "".join(run.text for run in paragraph.runs if run.bold) == "Calls offered to 999: 10,041"


def test_every_printed_figure_is_a_run_with_the_id_of_its_fact() -> None:
    (paragraph,) = paragraphs((item("month-and-year"), both(change(119_973, 118_435, "rise"))))
    assert {run.text: run.fact for run in paragraph.runs if run.fact} == {
        "10,041": "calls.offered.month-and-year#month-value",
        "119,973": "calls.offered.year#value",
        "1.3%": "calls.offered.year#change-percent",
        "1,538": "calls.offered.year#change",
    }


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("fall", "fell from 11 seconds in {before} to 9 seconds in {after}."),
        ("rise", "rose from 11 seconds in {before} to 9 seconds in {after}."),
        ("stable", "was 9 seconds in {after}, little changed from 11 seconds in {before}."),
        ("unchanged", "was 9 seconds in {after}, the same as in {before}."),
        ("no-prior", "was 9 seconds in {after}; no comparison is available."),
    ],
)
def test_a_quarter_against_the_quarter_before(state: State, text: str) -> None:
    told = fact(
        "quarter",
        state,
        {"value": number(9, "seconds"), "prior": number(11, "seconds"), "change": number(-2, "seconds")},
        name="answer-time",
        measure="duration",
        period=QUARTER,
        prior_period=QUARTER.before(3),
    )
    names = {"before": "Quarter 1 (April to June 2024)", "after": "Quarter 2 (July to September 2024)"}
    assert say("quarter-to-quarter", told) == f"The average 999 answer time {text.format(**names)}"


def target(state: State) -> Fact:
    figures = {
        "value": number(4720, "seconds"),
        "target": number(3600, "seconds"),
        "by": number(1120, "seconds"),
    }
    return fact(
        "target",
        state,
        figures,
        name="answer-time",
        measure="duration",
        period=SEPTEMBER,
        target_name="target",
    )


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("outside", "was outside the target of 1 hour, by 18 minutes 40 seconds."),
        ("within", "was within the target of 1 hour, by 18 minutes 40 seconds."),
        ("at-target", "met the target of 1 hour."),
    ],
)
def test_a_target(state: State, text: str) -> None:
    assert say("target", target(state)) == f"The average 999 answer time in September 2024 {text}"


def test_no_target_held_says_nothing() -> None:
    assert say("target", target("none")) == ""


def test_a_target_joined_to_the_sentence_before_does_not_repeat_the_measure() -> None:
    (paragraph,) = paragraphs((item("month"), month()), (item("target", joined=" "), target("outside")))
    assert paragraph.text == (
        "There were 10,041 calls offered to 999 in September 2024. "
        "This is outside the target of 1 hour, by 18 minutes 40 seconds."
    )


def share(**more: object) -> Fact:
    figures = {
        "value": number(Fraction(53400, 866), "percent"),
        "numerator": number(534),
        "base": number(866),
    }
    names = {"member": "Nuisance", "period": SEPTEMBER} | {
        k: v for k, v in more.items() if isinstance(v, str)
    }
    if "benchmark_noun" in names:
        figures["benchmark"] = number(Fraction(256, 10), "percent")
    return fact("share-nuisance", "value", figures, measure="rate", **names)  # type: ignore[arg-type]


def test_a_share_names_its_base() -> None:
    assert say("share", share()) == (
        "Nuisance made up 61.7% (534 of 866) of calls offered to 999 in September 2024."
    )


def test_a_share_against_a_benchmark() -> None:
    assert say("share", share(benchmark_noun="people"), options={"by": "age_band"}) == (
        "Age band Nuisance made up 61.7% (534 of 866) of calls offered to 999 but 25.6% of people."
    )


def ranked(state: State) -> Fact:
    return fact(
        "rank",
        state,
        {"value": number(42, "rank"), "of": number(44), "level": number(Fraction(1249, 100), "seconds", 2)},
        name="answer-time",
        measure="duration",
        own="Wiltshire",
        peers="forces",
        first="lowest",
        month=SEPTEMBER,
        reason="no figure is held for Wiltshire",
    )


def test_a_rank_says_which_end_is_first_and_whose_figures_they_are() -> None:
    assert say("rank", ranked("value")) == (
        "Wiltshire ranked 42nd out of 44 forces (lowest is 1st) for average 999 answer time in "
        "September 2024, at 12.49 seconds (Telephony Demand dashboard)."
    )


def test_a_shared_rank_is_joint() -> None:
    assert say("rank", ranked("tie")).startswith("Wiltshire ranked joint 42nd out of 44 forces")


def test_a_rank_that_cannot_be_had_says_why() -> None:
    assert say("rank", ranked("missing")) == (
        "Wiltshire could not be ranked for average 999 answer time in September 2024 because no figure is "
        "held for Wiltshire."
    )


def run(state: State, length: int = 4, **names: str | Period) -> Fact:
    told: dict[str, str | Period] = {"side": "low", "first": SEPTEMBER - 3, "month": SEPTEMBER}
    figures = {"run": number(length, "periods"), "limit": number(Fraction(700, 10), "percent")}
    return fact("run", state, figures, name="satisfied", measure="rate", **(told | names))


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (run("run"), "has been exceptionally low for 4 months in a row (June to September 2024)."),
        (
            run("run", event="Model change"),
            "has been exceptionally low for 4 months in a row (June to September 2024), since Model change.",
        ),
        (run("one"), "was exceptionally low in September 2024, below the lower control limit of 70.0%."),
        (
            run("one", side="high"),
            "was exceptionally high in September 2024, above the upper control limit of 70.0%.",
        ),
        (run("none"), "was within the expected range in September 2024."),
    ],
)
def test_an_exceptional_run(told: Fact, text: str) -> None:
    assert say("exceptional-run", told) == f"The overall victim satisfaction rate {text}"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (
            "too-few",
            "There are too few months of data to say whether the overall victim satisfaction rate is ",
        ),
        ("constant", "No control limits can be drawn for the overall victim satisfaction rate"),
        ("zeros", "No control limits can be drawn for the overall victim satisfaction rate"),
    ],
)
def test_without_control_limits_no_exception_is_claimed(state: State, text: str) -> None:
    assert say("exceptional-run", run(state)).startswith(text)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("all", "in all of the last 10 months."),
        ("all-but", "in all but 2 of the last 10 months."),
        ("some", "in 8 of the last 10 months."),
        ("none", "in none of the last 10 months."),
    ],
)
def test_an_exceptional_count(state: State, text: str) -> None:
    figures = {name: number(n, "periods") for name, n in (("window", 10), ("outside", 8), ("inside", 2))}
    told = fact("exceptional-count", state, figures, side="high")
    assert say("exceptional-count", told) == f"Calls offered to 999 were above the upper control limit {text}"


@pytest.mark.parametrize(
    ("state", "series", "text"),
    [
        ("every-rise", "month", "The {} has risen in every month since September 2022."),
        ("every-rise", "year", "The 12-month {} has risen in every month since September 2022."),
        ("every-fall", "year", "The 12-month {} has fallen in every month since September 2022."),
        ("trend-rise", "month", "The {} shows a rising trend (7 months to September 2024)."),
        ("trend-fall", "month", "The {} shows a falling trend (7 months to September 2024)."),
        ("shift-above", "month", "The {} has been above average for 7 months in a row."),
        ("shift-below", "month", "The {} has been below average for 7 months in a row."),
        ("none", "month", "The {} shows no sustained trend since September 2022."),
        ("too-few", "month", "There are too few months since September 2022 to show a trend in the {}."),
    ],
)
def test_a_trend(state: State, series: str, text: str) -> None:
    told = fact(
        "trend",
        state,
        {"periods": number(7, "periods")},
        name="abandoned",
        measure="rate",
        since=Period.month(2022, 9),
        end=SEPTEMBER,
        series=series,
    )
    assert say("trend", told) == text.format("999 abandonment rate")


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("value", "Hate crime had the lowest overall victim satisfaction rate (67.0%) of the 4 crime types."),
        (
            "remains",
            "Hate crime still had the lowest overall victim satisfaction rate (67.0%) of the 4 crime",
        ),
        ("tie", "Hate crime together had the lowest overall victim satisfaction rate (67.0%) of the 4 crime"),
        ("missing", "Which crime type had the lowest overall victim satisfaction rate cannot be said"),
    ],
)
def test_an_extreme_member(state: State, text: str) -> None:
    figures = {"value": number(Fraction(67), "percent"), "of": number(4)}
    told = fact("lowest-crime-type", state, figures, name="satisfied", measure="rate", member="Hate crime")
    said = say("extreme", told, options={"by": "crime_type", "which": "lowest"})
    assert said.startswith(text)


def test_the_largest_drop_names_the_step_by_its_short_name() -> None:
    step = rate("64.5", "70", "fall", name="informed")
    figures = {"value": step.figures["value"], "drop": number(-16, "points"), "of": number(5)}
    told = fact("largest-drop", "value", figures, name="satisfied", measure="rate", parts=(step,), member="x")
    two = item("extreme", "satisfied", "informed", options={"which": "largest-drop"})
    (paragraph,) = paragraphs((two, told))
    assert paragraph.text == (
        "The largest drop from one step to the next was at “Informed of outcome”: "
        "16.0 percentage points, to 64.5%."
    )


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("within", "(plus or minus 6.4 percentage points) of people in Wiltshire saw it, not statistically "),
        (
            "outside",
            "(plus or minus 6.4 percentage points) of people in Wiltshire saw it, statistically lower ",
        ),
        ("value", "of people in Wiltshire saw it, compared with 35.4% in England and Wales (CSEW)."),
    ],
)
def test_a_benchmark_is_judged_by_its_margin_alone(state: State, text: str) -> None:
    figures = {
        "value": number(Fraction(354, 10), "percent"),
        "local": number(Fraction(302, 10), "percent"),
        "margin": number(Fraction(64, 10), "points"),
    }
    names = {"area": "England and Wales", "local_area": "Wiltshire", "period": "the year to March 2024"}
    told = fact("x", state, figures, measure="rate", source="CSEW", comparison="lower than", **names)
    object.__setattr__(told, "names", dict(told.names) | {"noun": "saw it"})
    assert say("benchmark", told).startswith(f"In the year to March 2024, 30.2% {text}")


def survey(state: State, key: str = "survey") -> Fact:
    told = {
        "value": number(Fraction(424, 10), "percent"),
        "numerator": number(477),
        "base": number(1125),
        "prior": number(Fraction(514, 10), "percent"),
        "change": number(-9, "points"),
        "own-margin": number(2.922, "points"),
    }
    wave = {"wave": Period("year", 2024), "prior_wave": Period("year", 2021), "answer": "3"}
    return fact(key, state, told, name="informed", measure="rate", **wave)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("value", "42.4% (477 of 1,125)."),
        ("fall", "42.4% (477 of 1,125), down 9.0 percentage points from 51.4% in 2021."),
        ("rise", "42.4% (477 of 1,125), up 9.0 percentage points from 51.4% in 2021."),
        ("within", "42.4% (477 of 1,125), no statistically significant change from 51.4% in 2021."),
        ("unchanged", "42.4% (477 of 1,125), unchanged from 2021."),
        ("small-base", "42.4% (477 of 1,125, a small base: plus or minus 2.9 percentage points)."),
    ],
)
def test_a_survey(state: State, text: str) -> None:
    assert say("survey", survey(state)) == f"Share of victims informed of the outcome: {text}"


def test_a_surveys_margin_and_most_common_answer() -> None:
    assert say("survey", survey("value", "survey-margin")) == (
        "There were 1,125 responses, which gives a margin of error of plus or minus 2.9 percentage points "
        "at the 95% confidence level."
    )
    assert say("survey", survey("value", "survey-mode")) == (
        "Most common answer (Informed of outcome): 3 (477 of 1,125)."
    )


def test_says_stands_instead_of_the_layouts_phrase() -> None:
    assert say("year", rate("0.8", "1.7", "fall"), says="hung up: {value}, {change-clause}") == (
        "Hung up: 0.8%, down 0.9 percentage points from 1.7%"
    )


def test_says_that_cannot_be_used_in_a_state_falls_back_with_a_warning() -> None:
    problems = Problems()
    (paragraph,) = paragraphs((item("year", says="down by {change}"), no_prior()), problems=problems)
    assert paragraph.text.startswith("Calls offered to 999: 141,625 in the year, with no comparison")
    assert [(problem.code, problem.severity) for problem in problems] == [("says-not-usable", "warning")]


def test_says_with_an_unknown_token_is_a_problem_at_the_item() -> None:
    problems = Problems()
    one = item("year", says="{valeu}")
    assert paragraphs((one, change(2, 1, "rise")), problems=problems) == ()
    (problem,) = problems
    assert (problem.where, problem.code) == (one.place, "unknown-token")


def test_a_missing_figure_is_left_out_where_the_author_says_so() -> None:
    missing = month("missing", None)
    assert paragraphs((item("month", if_missing="leave-out"), missing)) == ()


def test_a_sentence_for_some_states_is_left_out_in_others() -> None:
    told = change(2, 1, "rise")
    assert paragraphs((item("year", when="fall, stable"), told)) == ()
    assert len(paragraphs((item("year", when="rise, fall"), told))) == 1


PLAIN = {"month": "{noun} came to {value} in {month}.", "year": "they rose by {change-percent}."}


@pytest.mark.parametrize(
    ("joined", "text"),
    [
        ("and", "Calls offered to 999 came to 10,041 in September 2024 and they rose by 1.3%."),
        ("; ", "Calls offered to 999 came to 10,041 in September 2024; they rose by 1.3%."),
        (", while", "Calls offered to 999 came to 10,041 in September 2024, while they rose by 1.3%."),
        ("true", "Calls offered to 999 came to 10,041 in September 2024. They rose by 1.3%."),
        (".", "Calls offered to 999 came to 10,041 in September 2024. They rose by 1.3%."),
    ],
)
def test_a_sentence_is_joined_to_the_one_before(joined: str, text: str) -> None:
    pairs = (item("month"), month()), (item("year", joined=joined), change(119_973, 118_435, "rise"))
    (paragraph,) = paragraphs(*pairs, of=spec(phrases=PLAIN))
    assert paragraph.text == text


def test_three_sentences_are_joined_and_each_keeps_its_facts() -> None:
    risen = change(119_973, 118_435, "rise")
    pairs = (item("month"), month()), (item("year", joined="and"), risen), (item("year", joined="; "), risen)
    (paragraph,) = paragraphs(*pairs, of=spec(phrases=PLAIN))
    assert paragraph.text.endswith("in September 2024 and they rose by 1.3%; they rose by 1.3%.")
    assert [run.fact for run in paragraph.runs if run.fact] == [
        "calls.offered.month#value",
        "calls.offered.year#change-percent",
        "calls.offered.year#change-percent",
    ]


def test_a_sentence_has_other_words_where_it_is_joined() -> None:
    own = PLAIN | {"year": {"otherwise": "{noun} rose.", "rise-joined": "this is a rise."}}
    joined = (item("month"), month()), (item("year", joined="; "), change(2, 1, "rise"))
    (paragraph,) = paragraphs(*joined, of=spec(phrases=own))
    assert paragraph.text == "Calls offered to 999 came to 10,041 in September 2024; this is a rise."
    (alone,) = paragraphs(joined[1], of=spec(phrases=own))
    assert alone.text == "Calls offered to 999 rose."


def test_a_sentence_is_not_joined_to_a_sub_heading() -> None:
    heading = item("heading", text="Volume")
    told = paragraphs((heading, None), (item("month", joined="and"), month()), of=spec(phrases=PLAIN))
    assert [each.text for each in told] == [
        "Volume",
        "Calls offered to 999 came to 10,041 in September 2024.",
    ]


def test_a_sentence_joined_to_one_left_out_stands_alone() -> None:
    (paragraph,) = paragraphs(
        (item("month", if_missing="leave-out"), month("missing", None)),
        (item("target", joined="; "), target("outside")),
    )
    assert paragraph.text.startswith("The average 999 answer time in September 2024 was outside")


def test_a_sub_bullet_is_one_level_in() -> None:
    (paragraph,) = paragraphs((item("month", level=1), month()))
    assert (paragraph.kind, paragraph.level) == ("bullet", 1)


def test_a_sub_heading_goes_when_all_below_it_is_left_out() -> None:
    heading = item("heading", text="PEEL")
    assert paragraphs((heading, None), (item("month", if_missing="leave-out"), month("missing", None))) == ()
    kept = paragraphs((heading, None), (item("month"), month()))
    assert [each.kind for each in kept] == ["subheading", "bullet"]


def test_the_quarters_own_words_for_an_item_stand_instead_of_its_sentence() -> None:
    own = Words("calls", "Data Summary", "month: offered", (Paragraph((Run("Ours."),)),))
    section = Section("data-summary", "Data Summary", (item("month"), item("words", text="")))
    told = sentences.paragraphs(
        slide(sections=(section,)),
        section,
        book({("calls", "data-summary", 0): month()}),
        wording(spec(words=(own,))),
    )
    assert [each.text for each in told] == ["Ours."]


def test_a_sentence_is_not_joined_past_one_left_out_to_the_sentence_before_that() -> None:
    told = paragraphs(
        (item("month"), month()),
        (item("year", when="fall"), change(119_973, 118_435, "rise")),
        (item("target", joined="; "), target("outside")),
    )
    assert [each.text[:30] for each in told] == [
        "There were 10,041 calls offere",
        "The average 999 answer time in",
    ]
