"""A breakdown of two is a sentence, of more a lead with lines; what does not add up is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from narrative.facts_by_hand import SEPTEMBER, change, fact, item, number, paragraphs, rate

from deckgen.model.facts import Fact, Figure, State
from deckgen.model.spec import Value

SWINDON = change(2200, 2600, "fall", "by-area.swindon", member="Swindon")
COUNTY = change(3089, 3463, "fall", "by-area.county", member="County")
NORTH = change(120, 100, "rise", "by-area.north", member="North")
WITHHELD = Figure(None, "count", withheld="withheld")


def breakdown(state: State, *parts: Fact, gap: int = 0, total: int = -763) -> Fact:
    figures = {"change": number(total), "count": number(len(parts)), "gap": number(gap)}
    return fact("by-area", state, figures, parts=parts, by="area", end=SEPTEMBER)


def told(of: Fact, **options: Value) -> list[tuple[int, str]]:
    asked = item("breakdown", options={"by": "area", **options})
    return [(each.level, each.text) for each in paragraphs((asked, of))]


def test_two_that_went_one_way_are_one_sentence() -> None:
    assert told(breakdown("all-fall", SWINDON, COUNTY)) == [
        (
            0,
            "Calls offered to 999 fell in both Swindon (15.4%, 400 fewer) and County (10.8%, 374 fewer) "
            "in the 12 months to September 2024.",
        )
    ]


def test_a_gap_is_told_at_the_end_of_the_sentence() -> None:
    ((_, text),) = told(breakdown("all-fall", SWINDON, COUNTY, gap=11))
    assert text.endswith("September 2024; those recorded elsewhere or unassigned rose by 11.")


def test_more_than_two_are_a_lead_and_a_line_each() -> None:
    parts = (SWINDON, COUNTY, replace(COUNTY, names=dict(COUNTY.names) | {"member": "West"}))
    assert told(breakdown("all-fall", *parts, gap=-3)) == [
        (0, "Calls offered to 999 fell in all 3 areas in the 12 months to September 2024:"),
        (1, "Swindon: 2,200, down 15.4% (400 fewer)"),
        (1, "County: 3,089, down 10.8% (374 fewer)"),
        (1, "West: 3,089, down 10.8% (374 fewer)"),
        (1, "Those recorded elsewhere or unassigned fell by 3"),
    ]


def test_those_that_went_different_ways_are_told_by_their_way() -> None:
    ((_, text),) = told(breakdown("mixed", SWINDON, NORTH))
    assert text == (
        "Calls offered to 999 fell in Swindon (15.4%, 400 fewer) but rose in North (20.0%, 20 more) "
        "in the 12 months to September 2024."
    )


def test_a_member_that_cannot_be_compared_is_not_said_to_have_changed_little() -> None:
    new = fact("by-area.new", "no-prior", {"value": number(7)}, member="New")
    ((_, text),) = told(breakdown("mixed", SWINDON, new))
    assert "fell in Swindon (15.4%, 400 fewer) but cannot be compared in New (7, no comparison)" in text


def test_many_that_went_different_ways_have_a_lead_without_a_direction() -> None:
    lines = told(breakdown("mixed", SWINDON, NORTH, COUNTY))
    assert lines[0] == (0, "Calls offered to 999 by area in the 12 months to September 2024:")
    assert lines[2] == (1, "North: 120, up 20.0% (20 more)")


def test_one_member_alone() -> None:
    ((_, text),) = told(breakdown("all-fall", SWINDON), only=("Swindon",))
    assert text == (
        "Calls offered to 999 fell in Swindon (15.4%, 400 fewer) in the 12 months to September 2024."
    )


def test_the_largest_are_not_said_to_be_all_and_leave_no_gap() -> None:
    ((_, text),) = told(breakdown("all-fall", SWINDON, COUNTY, gap=40), top=2, show="fall")
    assert text == (
        "The largest falls in calls offered to 999 by area were in Swindon (15.4%, 400 fewer) "
        "and County (10.8%, 374 fewer)."
    )


def test_those_shown_of_one_way_are_not_said_to_be_all() -> None:
    ((_, text),) = told(breakdown("all-rise", NORTH, gap=40), show="rise")
    assert (
        text
        == "By area, calls offered to 999 rose in North (20.0%, 20 more) in the 12 months to September 2024."
    )


def test_rates_have_a_level_and_a_change_in_points() -> None:
    parts = tuple(
        rate(value, prior, state, f"by-type.{name}", "satisfied", member=name)  # type: ignore[arg-type]
        for name, value, prior, state in (
            ("Violent", "72.8", "74.7", "fall"),
            ("Burglary", "80.6", "80.5", "stable"),
            ("Hate", "67", "67", "unchanged"),
        )
    )
    lines = [text for _, text in told(breakdown("mixed", *parts))][1:]
    assert lines == [
        "Violent: 72.8% (728 of 1,000), down 1.9 percentage points",
        "Burglary: 80.6% (806 of 1,000), little changed",
        "Hate: 67.0% (670 of 1,000), unchanged",
    ]


@pytest.mark.parametrize(
    ("state", "text"),
    [("missing", "No figures are available for calls offered to 999 by area."), ("none", "")],
)
def test_a_breakdown_without_members(state: State, text: str) -> None:
    assert [each for _, each in told(breakdown(state))] == ([text] if text else [])


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (change(12, 7, "small-base", member="X"), "X (5 more)"),
        (change(7, 12, "small-base", member="X"), "X (5 fewer)"),
        (change(7, 0, "zero-prior", member="X"), "X (7, from none)"),
        (change(1000, 999, "stable", member="X"), "X (little changed, 1 more)"),
    ],
)
def test_a_member_with_too_little_to_compare_has_no_percentage(part: Fact, text: str) -> None:
    ((_, sentence),) = told(breakdown("mixed", SWINDON, part))
    assert text in sentence


def test_one_whose_total_is_withheld_says_so() -> None:
    hidden = replace(breakdown("withheld", SWINDON, COUNTY), figures={"change": WITHHELD})
    ((_, text),) = told(hidden)
    assert text == "Calls offered to 999: withheld, so that small numbers cannot be worked out."
