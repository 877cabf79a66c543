"""Shares, rates and scaled-up numbers name what they are of."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Admissions for asthma were 214 per 100,000 in the 12 months to September 2024.",
        "The exclusion rate was 6.2 in the 2023 to 2024 school year, down from 7.1 in the 2022 to 2023 school year.",
        "The school recorded 4.1 suspensions per 100 in the autumn term.",
        "A third of parents answered no, which scaled up means about 1,800 families.",
        "In the June 2024 survey 12.0% of residents said that they smoke, which equates to 21,400 people.",
        "In the June 2024 survey 12.0% (120 of 1,000) of residents said that they smoke. This equates to 21,400 people.",
        "Extrapolated to the whole borough, the June 2024 survey suggests 9,300 carers.",
        "Women accounted for 61.0% in September 2024 and men for 39.0%.",
        "Tenants aged under 25 made up 9.3% but are 18.2% locally.",
        "1 in 5 were unhappy with the wait in September 2024.",
        "In September 2024, 54.0% were girls and 46.0% were boys.",
        "Falls stood at 6.1 per 1,000, compared with 6.8 per 1,000 in September 2023.",
        "The incidence of pressure ulcers was 1.4 in September 2024.",
        "Younger adults represent 11.2%, compared with 25.6% in the population.",
        "Applying this to the whole county gives an estimated 14,200 residents.",
        "In the survey of June 2024, 31.0% were unhappy in the north, compared with 22.0% in the south.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L31", text)


@pytest.mark.parametrize(
    "text",
    [
        "Admissions for asthma were 214 per 100,000 children in the 12 months to September 2024.",
        "Falls stood at 6.1 per 1,000 bed days, compared with 6.8 per 1,000 in September 2023.",
        "The recycling rate was 46.7% in the 12 months to September 2024.",
        "Women accounted for 61.0% (610 of 1,000) of patients in September 2024 and men for 39.0% (390).",
        "Garden waste accounted for 28.0% of missed bin collections.",
        "In the June 2024 survey 12.0% (120 of 1,000) of residents said that they smoke, which equates to 21,400 of the 178,000 adults in the borough.",
        "Agency shifts in September 2024 were equivalent to 14 full-time nurses.",
        "Attendance was 94.2% in September 2024, up 1.3 percentage points from 92.9% in September 2023.",
        "There were 1,106 suspensions in September 2024. Boys accounted for 72.1% and girls for 27.9%.",
        "Of all suspensions, boys accounted for 72.1% and girls for 27.9%.",
        "The hourly rate was £14.20 in September 2024.",
        "The heart rate monitor costs £214.",
        "1 in 5 patients waited more than 4 hours in September 2024.",
        "In September 2024, 64.9% (1,504 of 2,318) of repairs were completed at the first visit, which means that 814 were not.",
        "The rate of interest was 5.25% in September 2024.",
        "In September 2024, 48.0% of residents who replied agreed and 31.0% disagreed.",
        "In September 2024, 26.0% (260 of 1,000) of adults who replied felt unsafe. Scaled up to the 48,000 adults in the borough, that is about 12,480 people.",
        "In June 2024, 31.0% of tenants were unhappy in the north, compared with 22.0% in the south.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L31", text) == []
