"""Small changes that are called changes, and large ones that are called none, are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Meals were stable at 318,420 in the 12 months to September 2024, 14,880 more than the "
        "year before (4.9%).",
        "Take-up is stable. It was 72.0% in May 2024.",
        "Meals fell by 0.6% (1,540 fewer) to 255,200 in the 12 months to September 2024; loans of "
        "trays were stable.",
        "Absence hardly changed: it was 5.1% in September 2024 and 7.4% in September 2023.",
        "There was little change in reuse: 21.4% of 3,100 tonnes in May 2024, compared with 24.0% of 3,200 "
        "tonnes in May 2023.",
        "Meals dipped a little. The total was 120,400 in September 2024, against 121,000 in September 2023.",
        "Museum visits edged up by 0.4% (310 more) to 77,840 in the 12 months to September 2024.",
        "The rent collection rate fell slightly, from 97.6% in September 2023 to 97.3% in September 2024.",
        "Theatre use remained stable: it was 81.2% in September 2024 and 76.9% in September 2023.",
        "Meals served held steady at 18,402 in September 2024, compared with 19,866 in September 2023.",
        "The wait was 8 minutes 20 seconds in September 2024, a reduction of 2 seconds from 8 "
        "minutes 22 seconds.",
        "Income stayed level at £2.4 million in September 2024, compared with £2.1 million in "
        "September 2023.",
        "The vacancy rate was much the same: 8.1% in September 2024, against 11.4% in September 2023.",
        "Waits rose by 9 minutes, from 31 minutes in May 2024 to 40 minutes in June 2024, so it "
        "was unchanged.",
        "The wait was broadly the same, at 18 minutes in September 2024 against 14 minutes in September"
        " 2023.",
        "Take-up was 28.5% in September 2024, broadly level with 26.1% in September 2023 (up 2.4 "
        "percentage points).",
        "Visits were little changed in September 2024: 148,210, 4.4% or 6,204 more than in September 2023.",
        "Orders, at 8,410 in September 2024, were steady (7.6% or 692 fewer than in September 2023).",
        "Swims were stable at 402,118 (2,406 fewer than the year before, 0.6%), while gym visits "
        "decreased to 704,310 (5,898 fewer than the year before, 0.8%).",
        "Reuse was on a par with the year before, at 44.1% in September 2024 and 41.0% in September 2023.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L24", text)


@pytest.mark.parametrize(
    "text",
    [
        "Stable diners are served within 2 days.",
        "The flat fee rose by 4.0% to £26 in April 2024.",
        "**Little changed** is said of a rate that moved by less than 0.5 percentage points.",
        "The average stay was 13 hours 4 minutes in September 2024; 12 hours 48 minutes in the year, "
        "little "
        "changed (up 6 minutes) from 12 hours 42 minutes.",
        "Rent collected was 97.6% in September 2024, little changed from 97.4% in September 2023.",
        "Missed bins fell by 18.4% (1,143 fewer) to 5,069 in the 12 months to September 2024.",
        "There were 87 plans in September 2024, compared with 79 in September 2023, which is no "
        "clear change.",
        "Complaints were little changed at 120 (2 fewer than the 122 of the year before).",
        "Attendance was 94.2% in September 2024, up 1.3 percentage points from 92.9% in September 2023.",
        "Visits were little changed in September 2024: 41,310, 0.4% or 165 fewer than in September 2023.",
        "Orders were steady at 8,410 in September 2024 (0.2% or 17 fewer than in September 2023), "
        "whereas returns fell by 15.4% (698 fewer) to 3,838.",
        "Sailings, swims and rides were each stable, within 1% of the total of May 2023.",
        "The longest stay was 187 days, that of one sailor who waited for an adapted flat.",
        "It was 0.8 percentage points below the 98.0% target and little changed from 97.4% in May 2023.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L24", text) == []


def test_two_totals_told_together_are_not_compared_with_each_other() -> None:
    assert not found(
        "L24",
        "There were 4,402 lunches and 3,108 teas in May 2024. In May 2023 the totals were 4,425 and 3,127, "
        "so both were stable (23 and 19 fewer, 0.5% and 0.6%).",
    )


def test_a_large_count_in_brackets_is_not_stable() -> None:
    assert found("L24", "Meals were stable at 4,512 in May 2024 (412 fewer than in May 2023).")


@pytest.mark.parametrize(
    "text",
    [
        "Ovens were in use for 81.4% of hours in May 2024. Use was stable compared with 77.9% in May 2023.",
    ],
)
def test_a_level_may_stand_in_the_sentence_before(text: str) -> None:
    assert found("L24", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ovens were in use for 81.4% of hours in May 2024. Use was stable compared with 81.2% in May 2023.",
        "Ovens were in use for 81.4% of hours in May 2024. At the north site it was steady at "
        "64.0% in both years.",
    ],
)
def test_a_level_that_hardly_moved_may_be_called_stable(text: str) -> None:
    assert not found("L24", text)


@pytest.mark.parametrize(
    "text",
    [
        "We served 4,127 meals in the 12 months to May 2024. The number was stable: there were 4,098 in "
        "the 12 months to May 2023.",
        "Renters are 36.5% of the 71,400 households, so 2 more lunches will be held by 12 December 2025.",
        "In May 2024 742 people had meals, and 2 more drivers are being trained for January 2025.",
    ],
)
def test_what_was_before_and_what_is_to_come_are_told_apart(text: str) -> None:
    assert not found("L24", text)


def test_little_that_changed_must_be_little() -> None:
    assert found("L24", "Little has changed in take-up: 81.4% in June 2024 and 76.9% in June 2023.")
