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
        "The average handover delay was 22 minutes in May 2024. / That "
        "compares with an average offload delay of 26 minutes in May 2023.",
        "Heads issued 418 suspensions in May 2024. / Year 9 received 25.1% "
        "(105 of 418) of the exclusions made.",
        "Missed appointments dipped from 715 in May 2023 to 640 in May 2024. / "
        "Monday no-shows made up 27.5% (176 of 640).",
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
        "In May 2024 4,118 diners were served, 328 more than the 3,790 who had been served in May 2023.",
        "Income was £6.9 million and spending £7.0 million in May 2024. / "
        "Energy cost £0.1 million less than in May 2023.",
        "The answer time was 4 minutes in May 2024. / In May 2023 the same measure stood at 6 minutes.",
        "Meals rose to 238 in May 2024. / Lunches were 74.0% (176 of 238) of these meals.",
        "There were 238 operations in May 2024. / Day cases were 74.0% (176 of 238) of these.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L22", text) == []
