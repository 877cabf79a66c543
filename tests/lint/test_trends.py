"""Trends without a run of periods behind them are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Each year fewer meals are wasted: 84 in May 2024, 91 in May 2023.",
        "Waste has been falling for some time and was 412 meals in May 2024.",
        "Take-up has never stopped rising: 17.2% in May 2024 after 16.1% in May 2023.",
        "Meals were 310 in June 2024, 342 in July 2024, 318 in August 2024 and 351 in September "
        "2024. / Demand has risen in every month since June 2024.",
        "Admissions show a rising trend, with 1,204 in September 2024 and 1,011 in September 2023.",
        "The number of plans keeps going up: it was 87 in September 2024 and 60 in September 2023.",
        "Rent arrears have fallen steadily from £412,000 in September 2023 to £310,000 in September 2024.",
        "Library visits are on the decline, at 41,200 in September 2024 and 45,900 in August 2024.",
        "Waits fell month after month: 52 minutes in July 2024, 55 minutes in August 2024 and 47 "
        "in September 2024.",
        "Ever more residents use the app: 12,400 in September 2024, up from 9,800 in September 2023.",
        "Membership was 9,412 in September 2024, up from 8,110, showing strong upward momentum.",
        "Demand is growing: 1,204 referrals in September 2024 and 1,011 in September 2023.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L23", text)


@pytest.mark.parametrize(
    "text",
    [
        "Complaints have risen in every month since May 2024.",
        "Sickness absence has risen in each of the last 7 months, a rising trend.",
        "Late arrivals have fallen in every month since March 2024, a steady fall.",
        "Pupil numbers show no sustained trend.",
        "Continuous glucose monitors were given to 212 children in September 2024.",
        "The school is continuing to improve its outdoor space.",
        "Visits rose by 4.1% (3,797 more) to 96,400 in the 12 months to September 2024.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L23", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Calls came to 2,264 in the 12 months to May 2024 and 2,021 in the 12 months to May 2023. "
        "/ This upward trend is put down to cooks, who made 496 of the calls in the latest 12 "
        "months.",
    ],
)
def test_the_window_of_a_figure_is_no_run(text: str) -> None:
    assert found("L23", text)


@pytest.mark.parametrize(
    "text",
    [
        "Calls rose in each of the last 9 months to September 2024. This rising trend is put down to cooks.",
    ],
)
def test_each_of_the_last_months_is_a_run(text: str) -> None:
    assert not found("L23", text)


@pytest.mark.parametrize("said", ["continue to mount", "are spiralling upwards", "go ever upwards"])
def test_what_mounts_and_spirals_claims_a_trend(said: str) -> None:
    assert found("L23", f"Costs {said}, at £4.1 million in May 2024 and £3.8 million in May 2023.")
