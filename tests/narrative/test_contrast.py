"""Changes of one direction stand together; what goes against them follows "even though"."""

from __future__ import annotations

from narrative.facts_by_hand import change, duration, fact, item, no_prior, paragraphs, rate

from deckgen.model.facts import Fact, State

ANSWER = duration(9, 18, "fall")
ABANDONED = rate("0.8", "1.7", "fall")
OFFERED = change(119_973, 118_435, "rise")


def told(state: State, *parts: Fact) -> str:
    done = paragraphs((item("contrast"), fact("contrast", state, {}, parts=parts)))
    return done[0].text if done else ""


def test_two_that_fell_stand_against_one_that_rose() -> None:
    assert told("despite", ANSWER, ABANDONED, OFFERED) == (
        "In the 12 months to September 2024, the average 999 answer time fell to 9 seconds and the "
        "999 abandonment rate to 0.8%, even though calls offered to 999 rose by 1.3% to 119,973."
    )


def test_what_conflicts_in_the_same_direction_is_split_by_welcome() -> None:
    satisfied = rate("80", "75", "rise", name="satisfied")
    object.__setattr__(satisfied, "better", "higher")
    assert told("despite", satisfied, rate("2", "1", "rise")) == (
        "In the 12 months to September 2024, the overall victim satisfaction rate rose to 80.0%, even though "
        "the 999 abandonment rate rose to 2.0%."
    )


def test_what_agrees_is_joined_by_and() -> None:
    assert told("and", ANSWER, ABANDONED) == (
        "In the 12 months to September 2024, the average 999 answer time fell to 9 seconds and the "
        "999 abandonment rate to 0.8%."
    )
    assert told("and", ANSWER, OFFERED).endswith(
        "to 9 seconds and calls offered to 999 rose by 1.3% to 119,973."
    )


def test_little_change_is_no_direction() -> None:
    assert "the 999 abandonment rate was little changed at 0.8%" in told(
        "and", rate("0.8", "0.9", "stable"), OFFERED
    )


def test_nothing_is_contrasted_without_two_changes() -> None:
    assert told("and", no_prior(), OFFERED) == ""


def test_missing_figures_are_told() -> None:
    assert told("missing", no_prior(), OFFERED) == "Changes cannot be compared, as figures are missing."
