"""Changes that may be chance, and significance without a test, are slips."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Lost trays doubled from 1 in the 12 months to May 2023 to 2 in the 12 months to May 2024.",
        "The 95% confidence interval for 2024 is 44.0% to 50.0%. Diners satisfied rose to 47.0% in "
        "2024 from 45.5% in 2023.",
        "There were 37 needle-stick injuries in September 2024, up from 31 in September 2023.",
        "Exclusions were down 9.1% (2 fewer) at 20 in the 2023 to 2024 school year.",
        "The council received 143 noise complaints. That is 12 fewer than the 155 in September 2023.",
        "Fires at waste sites grew from 12 in the 12 months to September 2023 to 17 in the 12 "
        "months to September 2024.",
        "Of pupils, 88.0% (176 of 200) felt safe in June 2024, higher than the 85.5% (171 of "
        "200) in June 2023.",
        "The June 2024 survey (margin of error plus or minus 4.5 percentage points) put approval "
        "at 64.0%, down 3.0 percentage points from 67.0%.",
        "Waiting times were significantly lower at 34 minutes in September 2024, compared with 41 minutes.",
        "In June 2023, 78.0% (312 of 400) were content. In June 2024 it was 80.5% (322 of 400), "
        "up 2.5 percentage points.",
        "Burns numbered 58 in May 2024 and 69 in May 2023. This is a genuine fall of 11, where chance "
        "alone would give up to 22.",
        "Burns were 10 fewer than the 102 of May 2023, at 92 in May 2024, which shows that the new "
        "gloves work.",
        "The falls programme is working: 57 falls caused harm in May 2024, compared with 64 in May 2023"
        " (10.9% fewer).",
        "In the survey of May 2024, 60.4% of diners were content, with a margin of error of plus or "
        "minus 4.1 percentage points. / Content was therefore higher than the national 58.0%.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L25", text)


@pytest.mark.parametrize(
    "text",
    [
        "Waste was 478 kilograms in May 2024, down from 502 kilograms in May 2023.",
        "The crew made 318 visits in May 2024, 42 more than the 276 of May 2023.",
        "Falls numbered 122 in May 2024, 118 in June 2024 and 113 in July 2024.",
        "Wards recorded 842 falls, compared with 871 in September 2023. The difference of 29 is "
        "no clear change.",
        "The outreach team has 9 nurses, 3 more than in September 2023.",
        "Walking to school rose to 44.0% (440 of 1,000) in June 2024 from 32.0% (320 of 1,000) in June 2023.",
        "Noise complaints were above the upper control limit of 214 in August 2024 (231) and "
        "September 2024 (226).",
        "Stops were not significantly different, at 412 and 398.",
        "Inspectors visited 118 shops in September 2024 and issued 9 improvement notices.",
        "Six more kitchens will open by 29 November 2024 and the remaining 8 by 28 March 2025.",
        "Vacancies have gone down at the end of every quarter, with 155 at 31 December 2023, 142 at 31 "
        "March 2024 and 129 at 30 June 2024.",
        "Burns numbered 58 in May 2024, 11 fewer than the 69 in May 2023; a difference of up to 22 may "
        "be chance.",
        "In the survey of May 2024, 60.4% of diners were content (margin of error plus or minus 4.1 "
        "percentage points). / This is not statistically different from the national 58.0%.",
        "In the survey of May 2024, 70.4% of diners were content (margin of error plus or minus 4.1 "
        "percentage points). / This is higher than the national 58.0%.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L25", text) == []


def test_what_is_set_or_fell_short_is_no_chance() -> None:
    assert found("L25", "Written menus were cut from 3 to 2 a year on 2 September 2024.") == []
    assert found("L25", "Kitchens took 83 cooks against a plan of 90, so recruitment fell 7 short.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The kitchen team has grown from 5 to 7 members of staff since 2 September 2024.",
        "The hall can seat 110 guests, so there is room for 24 more.",
        "The fleet was increased from 22 to 26 vans in September 2024.",
        "As the whole interval lies above 0, take-up was significantly higher.",
    ],
)
def test_what_somebody_has_or_could_have_is_no_chance(text: str) -> None:
    assert found("L25", f"On an average day 86 guests came. / {text}") == []


def test_a_wave_after_the_day_of_the_report_is_no_plan() -> None:
    assert found(
        "L25",
        "Satisfaction rose to 57.0% (571 of 1,002) in the October 2024 survey, from 54.7% (549 of 1,004) in "
        "the October 2023 survey.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The grant requires 800 meals a year; 18 more than that were served in the 12 months to May 2024.",
        "The plan was for 400 visits; 12 more than that were made in May 2024.",
        "Complaints have numbered fewer than 10 in all of the last six months, the latest month bringing 4.",
    ],
)
def test_more_than_is_asked_for_is_no_change(text: str) -> None:
    assert not found("L25", text)


def test_a_title_says_significant_without_a_test_too() -> None:
    slide = "Significantly shorter waits for lunch\nData Summary\n• Diners waited 22 minutes in May 2024."
    assert found_on("L25", slide) == ["Significantly"]


def test_what_a_drop_is_said_to_show_is_a_change_told() -> None:
    shows = "The drop of 12.9% shows that the new rails, put up on 6 May 2024, are working."
    assert found("L25", f"Nurses treated 61 sailors in May 2024 and 70 in May 2023. / {shows}") == [shows]
    doubts = "The drop of 12.9% does not show that the rails are working."
    assert found("L25", f"Nurses treated 61 sailors in May 2024 and 70 in May 2023. / {doubts}") == []
