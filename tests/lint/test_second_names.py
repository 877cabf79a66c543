"""One measure under two names: joined by a thesaurus, or told of one period after the other."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The did-not-attend rate was 7.2% in May 2024. / The no-show rate in the south was highest "
        "at Elm Road, at 10.6%.",
        "Guests missed 5.6% (2,310 of 41,200) of appointments in May 2024. / The non-attendance "
        "rate was 7.0% in May 2023.",
        "Guests waited an average of 11 weeks for an assessment in May 2024. In May 2023 the delay "
        "before assessment averaged 13 weeks.",
        "Staff turnover was 9.1% in May 2024. / At the Hill site staff attrition was 11.2% in May 2024.",
        "Average answer time on the rent line was 44 seconds in May 2024. The average answer delay on the "
        "parking line was 51 seconds.",
        "Turnaround time for letters averaged 6 days in May 2024, within the target of 7 days. / In the skin "
        "clinics the typing lag averaged 9 days, which missed the same target.",
        "Repairs took 31 days in the 12 months to May 2023. "
        "For the 12 months to May 2024 works lasted 27 days.",
    ],
)
def test_a_second_name_is_found(text: str) -> None:
    assert found("L22", text)


@pytest.mark.parametrize(
    "text",
    [
        "Repairs in May 2024: 4,210 emergency, 6,385 urgent and 8,150 routine.",
        "In May 2024, when 588 people ended one, it was 34 days.",
        "Attendance was 94.1% in May 2024. / Persistent absence was 15.2% in the 12 months to May 2024.",
        "The rent line took 412 calls in May 2024 and the parking line 380.",
        "Answer time was 44 seconds in May 2023. In May 2024 answer time was 51 seconds.",
        "The answer time on the rent line was 130 seconds in May 2024. / On the benefits line the call "
        "length was 245 seconds in May 2024.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L22", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rooms were booked for 412 meetings in May 2024. Bookings by charities came to 212.",
        "The buses made 412 journeys in May 2024. / Matches made up 196 journeys, trips 121 and swims 95.",
        "In May 2024, 31 guests a day were fed, compared with 44 a day in May 2023.",
    ],
)
def test_deeds_members_and_how_often_are_no_names(text: str) -> None:
    assert found("L22", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The was not brought rate was 8.9% in May 2024. / In May 2023 the no-show rate was 10.6%.",
        "The mean repair time was 11 days in the north in June 2024. / The south had a mean job "
        "completion time of 14 days in June 2024.",
        "The dropout rate at the north kitchen was 14.0% in May 2024. At the south kitchen the "
        "withdrawal rate was 9.0%.",
    ],
)
def test_a_name_may_be_a_clause_or_what_its_subject_had(text: str) -> None:
    assert found("L22", text)


@pytest.mark.parametrize(
    "text",
    [
        "We had 11 cook vacancies at 30 September 2024, and 8 newly trained cooks start on 14 October 2024.",
        "The council collected 97.2% of debts in the 12 months to March 2024. / Its own rate in the 12 "
        "months to March 2023 was 96.5%.",
        "Vans took 11,420 meals in the 12 months to May 2024, 795 fewer than the 12,215 given in the 12 "
        "months to May 2023.",
        "In the 2023 national survey the figure was 82.0%, where 80.0% were happy in May 2024.",
    ],
)
def test_another_thing_or_no_name_is_no_second_name(text: str) -> None:
    assert not found("L22", text)
