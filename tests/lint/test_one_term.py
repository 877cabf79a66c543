"""One thing that is called by two names is a slip."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The average wait time was 1 minute 12 seconds in May 2024, compared with an average "
        "answer time of 1 minute 40 seconds in May 2023.",
        "Library loans rose to 41,200 in May 2024. Of the 41,200 book issues, 12,360 were to children.",
        "There were 814 cancelled operations in September 2024, down from 960 aborted procedures "
        "in September 2023.",
        "The Bright Futures programme had 214 pupils. / The Brighter Futures programme will end "
        "on 31 March 2025.",
        "The Healthy Schools scheme reached 41 schools. The Healthy Schools initiative began in April 2022.",
        "The average wait was 34 minutes in September 2024. In September 2023 the mean delay was 41 minutes.",
        "Staff turnover was 11.2% in September 2024, compared with staff attrition of 13.0% in "
        "September 2023.",
        "The occupancy rate was 93.0% in September 2024 and 95.2% in September 2023, a fall in "
        "the fill rate of 2.2 percentage points.",
        "There were 212 fires in September 2024. Of these, barns had 40 of the 212 blazes.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L22", text)


@pytest.mark.parametrize(
    "text",
    [
        "Community nurses made 4,120 visits in September 2024 and district nurses made 3,980.",
        "The Safe Homes team visited 412 homes, and the Safe Streets team visited 12 streets.",
        "There were 118 patients, 46 fewer (28.0%) than the 164 on 30 September 2023.",
        "Northgate Library had 4,120 visits and Eastgate Library had 3,980.",
        "The recycling rate was 46.7% in September 2024, up 2.6 percentage points from 44.1% in "
        "September 2023.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L22", text) == []
