"""What was before, what is now, by how much and by what percentage are one movement."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import movements
from deckgen.claims.movement import Movement


def parts(movement: Movement) -> tuple[str, ...]:
    told = (movement.prior, movement.now, movement.change, movement.percent)
    return tuple(each.numeral.text if each else "" for each in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Visits rose by 5.0% (50 more), from 1,000 to 1,050.", ("1,000", "1,050", "50", "5.0%")),
        (
            "Visits rose from 604 in September 2023 to 731 in September 2024 (21.0%).",
            ("604", "731", "", "21.0%"),
        ),
        ("The wait was 40 minutes, down from 44 minutes.", ("44 minutes", "40 minutes", "", "")),
        ("There were 571 samples, 9.3% (58) lower.", ("", "571", "58", "9.3%")),
    ],
)
def test_the_figures_of_a_movement_are_put_together(text: str, told: tuple[str, ...]) -> None:
    (found,) = movements.of(read(text))
    assert parts(found) == told


def test_the_next_sentence_may_tell_what_was_before() -> None:
    (found,) = movements.of(read("There were 412 visits in September 2024. The year before it was 402."))
    assert parts(found) == ("402", "412", "", "")


def test_another_line_may_tell_what_a_change_was_counted_from() -> None:
    (found,) = movements.of(
        read(
            "Loans fell by 5.0% to 950 in the year to June 2024.\n"
            "In the year to June 2023 there had been 1,000."
        )
    )
    assert parts(found) == ("1,000", "950", "", "5.0%")


def test_a_count_of_other_things_was_not_counted_from() -> None:
    told = movements.of(
        read(
            "Loans fell by 5.0% to 950 in the year to June 2024.\n"
            "In the year to June 2023 there were 800 fines."
        )
    )
    assert [parts(each)[0] for each in told] == ["", ""]


def test_the_number_behind_a_share_is_no_change() -> None:
    told = movements.of(read("7.4% (15,214 of 205,600) of appointments were missed."))
    assert all(each.change is None for each in told)


def test_two_districts_have_two_movements() -> None:
    told = movements.of(read("North rose from 10 to 12; South fell from 30 to 25."))
    assert [parts(each)[:2] for each in told] == [("10", "12"), ("30", "25")]


def test_a_change_told_later_is_of_the_levels_so_far_apart() -> None:
    reading = read(
        "Loans fell from 900 to 800 and visits rose from 500 to 560.\nThat is 100 fewer loans (11.1%)."
    )
    first = movements.of(reading)[0]
    assert (
        first.now and first.change and (first.now.numeral.text, first.change.numeral.text) == ("800", "100")
    )


def test_several_changes_listed_later_are_of_the_parts() -> None:
    reading = read(
        "Waste fell by 4.0% to 960 tonnes.\nThe fall came from bins, 30 fewer, and skips, 10 fewer."
    )
    assert movements.of(reading)[0].change is None
