"""What is called the highest or the lowest is so among the figures told."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Millfield was the quickest of our 3 depots in May 2024, taking 9 days on average. / "
        "Harbour took 7 days and Station Road 12 days.",
        "Elm House was the fullest of our 3 homes in May 2024, with 81.0% (34 of 42) of rooms let. / "
        "At Ash House 92.0% (46 of 50) were let and at Oak House 75.0% (30 of 40).",
        "Strings: 84 lessons a week in May 2024; brass: 61; woodwind: 97. / Most lessons: strings.",
        "Attendance in May 2024 was 94.6% in Year 7, 93.0% in Year 8 and 90.8% in Year 9. / "
        "We wrote to families in the year with the lowest attendance, Year 8.",
        "Uptake was highest in the youngest group, those aged 25 to 34. / "
        "It was 61.0% at ages 25 to 34, 66.5% at ages 35 to 49 and 72.1% at ages 50 to 64.",
        "No depot cut its fuel use more than Harbour. / Millfield used 8.1% less than in 2023. / "
        "Harbour used 4.0% less than in 2023.",
        "Of the 3 hostels, none was fuller than Quay House in June 2024. / "
        "Quay House was 84.0% full, Mill House 91.0% and Park House 77.0%.",
    ],
)
def test_another_of_the_set_is_more_extreme(text: str) -> None:
    assert found("L07", text)


@pytest.mark.parametrize(
    "text",
    [
        "The town desk was the busiest of 3 in May 2024, with 5,218 visits, followed by Eastgate with 3,940 "
        "and Millbrook with 2,265. / Millbrook, the quietest, opens on 3 days a week.",
        "Elm had the longest stay of the 3 wards in May 2024, at 27 days, as against 19 days at Ash and 18 "
        "days at Oak. / A unit with 8 beds and 2 nurses opened at Elm.",
        "Elm had the longest stay of the 3 wards in May 2024, at 27 days, as against 19 days at Ash and 18 "
        "days at Oak. / The stay was 22 days in the 12 months to May 2024.",
        "Noise complaints fell from 341 to 259 (82 fewer), while for all other complaints the number went "
        "from 245 to 209.",
        "Strings: 84 lessons a week in May 2024; brass: 61; woodwind: 97. / Most lessons: woodwind.",
    ],
)
def test_the_size_of_a_set_is_none_of_its_figures(text: str) -> None:
    assert not found("L07", text)


def test_a_title_is_held_against_the_lines_below_it() -> None:
    below = "Data Summary\n• Waits in May 2024 were 11 weeks in cardiology and 8 weeks in skin."
    below += "\n• They were 14 weeks in neurology."
    assert found_on("L07", f"Cardiology has the longest wait of 3 specialties\n{below}")
    assert not found_on("L07", f"Neurology has the longest wait of 3 specialties\n{below}")
