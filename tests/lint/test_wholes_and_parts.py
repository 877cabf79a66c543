"""What is told of all is between what is told of its parts, wherever on the slide the two stand."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Girls missed 6.1% of sessions and boys 6.9% in the spring term 2024. / For the whole school the "
        "rate was 7.4%, down from 8.0% in the spring term 2023.",
        "Of the two depots, Elm repaired 88.0% in time and Oak 84.5% in May 2024. / Council-wide, 90.2% "
        "were repaired in time, above the target of 85.0%.",
        "Infant attendance was 92.6% of sessions in May 2024 and junior attendance 89.4%. / Letters went to "
        "84 families. / Whole-school attendance in the month was 88.9% of sessions.",
        "Morning clinics saw 81.0% on time and afternoon clinics 76.0% in May 2024. / In all clinics "
        "together 84.0% were seen on time, against a target of 80.0%.",
        "The county had 4,830 fires in 2024. / House fires were up 3.0% to 1,930 and outdoor fires down "
        "6.0% to 2,900. / Fires overall were 1.2% up on 2023.",
        "Weekday admissions fell by 4.0% and weekend admissions by 7.0% in the 12 months to June 2024. / "
        "The clinic moved on 3 June 2024. / All admissions fell by 8.3% over the period.",
        "Repairs were 12.5% quicker than in 2023 on weekdays, at 41 days, and 9.8% quicker at weekends, at "
        "58 days. / Over all days of the week repairs became slower by 4.2%, at 46 days.",
        "Requests rose by 19.4% to 1,240 in 2024. / Requests from households went up from 640 to 755 "
        "(18.0%); all other requests stood at 485 against 460, which is no clear change.",
    ],
)
def test_a_whole_that_its_parts_cannot_make_is_found(text: str) -> None:
    assert found("L05", text)


def test_the_whole_can_be_the_title() -> None:
    told = (
        "\nData Summary\n• Branches lent 5.1% more in May 2024 than before and the central library 6.7% more."
    )
    assert found_on("L05", f"Loans up 9.5%{told}")
    assert not found_on("L05", f"Loans up 5.4%{told}")


def test_the_levels_of_parts_tell_that_they_are_all() -> None:
    told = (
        "\nData Summary\n• Births at both units came to 605 in May 2024.\n• At Elm there were 372, down 7.4%."
    )
    assert found_on("L05", f"Births: a 3.1% fall overall{told}\n• At Oak there were 233, down 5.2%.")
    assert not found_on("L05", f"Births: a 3.1% fall overall{told}\n• At Oak there were 213, down 5.2%.")


@pytest.mark.parametrize(
    "text",
    [
        "Girls missed 6.1% of sessions and boys 6.9% in the spring term 2024. / For the whole school the "
        "rate was 6.5%, down from 8.0% in the spring term 2023.",
        "Attendance was 93.4% in the county in May 2024, below the target of 95.0%. / Oak school recorded "
        "91.2% and Elm school 92.0%.",
        "Across the trust 78.3% were seen in 4 hours in May 2024. / Among children it was 88.0% and among "
        "those over 75 it was 81.0%.",
        "House fires rose by 3.0% to 1,930 and outdoor fires by 6.0% to 2,900. / Staff costs for all "
        "stations rose by 8.1%.",
        "In May 2024, 74.8% of girls and 69.3% of boys reached grade 4 in English. / In mathematics 78.0% "
        "of the year group did.",
        "Morning clinics saw 81.0% on time and afternoon clinics 76.0% in May 2024. / All clinics are to "
        "reach 84.0% by March 2025.",
    ],
)
def test_a_figure_that_is_no_whole_of_them_is_let_be(text: str) -> None:
    assert found("L05", text) == []
