"""A token is a figure, a name, a part's figure or a clause; anything else is told with the nearest name."""

from __future__ import annotations

from narrative.facts_by_hand import SEPTEMBER, change, fact, no_prior, number, rate, spec, wording

from deckgen.model.period import Period
from deckgen.narrative import english, tokens
from deckgen.narrative.phrases import Pattern
from deckgen.problems import Place, Problems


def filled(text: str, told: object = None) -> str:
    runs = wording().fill(Pattern(text), told)  # type: ignore[arg-type]
    return "nothing" if runs is None else english.plain(runs)


def test_a_figure_carries_the_id_of_its_fact() -> None:
    runs = wording().fill(Pattern("{value}"), change(119_973, 118_435, "rise"))
    assert runs is not None
    assert (runs[0].text, runs[0].fact) == ("119,973", "calls.offered.year#value")


def test_a_change_loses_its_sign() -> None:
    told = change(141_625, 191_619, "fall")
    assert filled("{change}, {change-percent}", told) == "49,994, 26.1%"


def test_a_change_of_a_part_loses_its_sign() -> None:
    told = fact("month-and-year", "fall", {"year-change": number(-12)})
    assert filled("{year-change}", told) == "12"


def test_names_are_periods_in_words() -> None:
    told = fact("year", "rise", {}, end=SEPTEMBER, since=Period.month(2022, 9), event="model change")
    assert filled("{end} {since} {event} {end-short}", told) == (
        "September 2024 September 2022 model change Sept 2024"
    )


def test_words_that_follow_from_the_period_and_the_metric() -> None:
    told = change(2, 1, "rise")
    assert filled("{noun} {short} {span} {period-word} {period-words} {window}", told) == (
        "calls offered to 999 999 calls offered 12 months month months 12"
    )
    assert filled("{source}", told) == "Telephony Demand dashboard"


def test_a_part_is_named_by_its_key() -> None:
    month = fact("month", "value", {"value": number(7)}, month=SEPTEMBER)
    both = fact("month-and-year", "rise", {}, parts=(month, change(20, 10, "rise")))
    assert (
        filled("{month-value} {year-prior} {year-end} {month}", both) == "7 10 September 2024 September 2024"
    )


def test_a_clause_is_another_family_for_the_same_fact() -> None:
    assert filled("{change-clause}", rate("0.8", "1.7", "fall")) == "down 0.9 percentage points from 1.7%"


def test_a_clause_may_be_a_parts() -> None:
    both = fact("month-and-year", "rise", {}, parts=(rate("0.8", "1.7", "fall"),))
    assert filled("{year-change-clause}", both) == "down 0.9 percentage points from 1.7%"


def test_a_clause_within_itself_ends_as_an_unknown_token() -> None:
    problems = Problems()
    own = wording(spec(phrases={"change": "{change-clause}"}), problems)
    assert own.say("change", change(2, 1, "rise")) is None
    assert [problem.code for problem in problems] == ["unknown-token"]


def test_an_unknown_token_is_told_with_its_place_and_the_nearest_name() -> None:
    problems = Problems()
    place = Place(file="layouts/x/phrases.yaml", line=12)
    told = change(2, 1, "rise")
    assert wording(problems=problems).fill(Pattern("{valeu}", place), told) is None
    (problem,) = problems
    assert (problem.where, problem.message) == (place, "unknown token '{valeu}'")
    assert problem.hint.startswith("did you mean 'value'?")


def test_a_token_without_a_value_in_this_state_points_to_the_clause() -> None:
    problems = Problems()
    wording(problems=problems).fill(Pattern("{change}"), no_prior())
    (problem,) = problems
    assert problem.message == "'{change}' has no value in state 'no-prior'"
    assert "{change-clause}" in problem.hint


def test_bold_is_marked_by_two_stars() -> None:
    runs = wording().fill(Pattern("**{noun}:** {value}"), change(2, 1, "rise"))
    assert runs is not None
    assert [run.bold for run in runs] == [True, True, False, False]


def test_states_from_the_most_telling_to_the_plain() -> None:
    told = change(1516, 1521, "stable")
    assert tokens.states_of(told, ("joined",)) == (
        "stable-joined-fall",
        "stable-joined",
        "stable-fall",
        "stable",
    )
