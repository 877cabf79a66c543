"""A name that comes again with another change, as the whole of a part, or told out in words."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (
            "There were 412 unanswered calls in May 2024. / Since May 2023 missed calls fell by 12.0%.",
            "missed calls",
        ),
        (
            "Wardens issued 2,310 parking fines in May 2024, and 1,904 of these penalty notices were paid.",
            "penalty notices",
        ),
        ("The library lent 41,200 books in May 2024. / Children took out 12,400 of the volumes.", "volumes"),
        (
            "There were 618 missed collections in May 2024. / Since May 2023 uncollected bins fell by 72.",
            "uncollected bins",
        ),
        (
            "The waiting time was 19 days in May 2024. / In May 2023 the time to be tested was 24 days.",
            "time to be tested",
        ),
        (
            "Waste was 412 tonnes in May 2024. The response time was 94 minutes in May 2024; the time to "
            "attend "
            "was 88 minutes in June 2024.",
            "time to attend",
        ),
        (
            "Oven occupancy was 94.7% in May 2024. / We plan to bring the utilisation of ovens to 92.0%.",
            "utilisation of ovens",
        ),
        (
            "Arrears were £3.4 million in May 2024. / Diners owed £1.1 million of the £3.4 million of debt.",
            "debt",
        ),
        (
            "Missed collections came to 2,906. / Of the 231 uncollected bins in May 2024, 148 were black.",
            "uncollected bins",
        ),
    ],
)
def test_a_name_that_is_said_again_is_another(text: str, again: str) -> None:
    assert again in found("L22", text)


@pytest.mark.parametrize(
    "text",
    [
        "There were 318 fines in May 2024. / Parking accounted for 212 of the fines.",
        "Attendance was 92.0% in May 2024. / Visits to the library rose by 120.",
        "There were 120 accidents in May 2024. / Injuries fell by 12 on May 2023.",
        "The waiting time was 19 days in May 2024. / The time to be discharged was 4 days in May 2024.",
        "The response time was 94 minutes in May 2024. / The time to complete a visit was 38 minutes in"
        " June 2024.",
        "Patients waiting for a meal numbered 1,206. / Late meals were 16.9% (204 of 1,206) of the list.",
        "Compared with 19,902 planned meals in May 2023, the 14 kitchens carried out 21,486 in May 2024.",
        "The school gave 164 pupils support plans in May 2024, and 149 of these young people stayed.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L22", text) == []
