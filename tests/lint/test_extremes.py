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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Vacancies stood at 9.1% on Ash ward, 12.4% on Birch ward and 7.0% on Cedar ward. / "
            "With the highest "
            "rate of the 3, Ash ward will have 2 more nurses.",
            "highest",
        ),
        (
            "Waits in June 2024: skin, 9 weeks; eyes, 14 weeks; joints, 11 weeks. / Lists will "
            "open in joints, "
            "the clinic with the longest waits.",
            "longest",
        ),
        (
            "Uptake was 81.0% of 410 staff in Ash, 77.2% of 388 staff in Brook and 84.6% of 402 "
            "staff in Cole. / "
            "Ash is again the best of the three sites.",
            "best",
        ),
        (
            "Complaints fell from 412 to 380 in the north area and from 398 to 310 in the south area. / "
            "The biggest fall was in the north area.",
            "biggest",
        ),
    ],
)
def test_the_member_may_be_named_in_another_clause_and_its_change_found(text: str, words: str) -> None:
    assert any(words in each for each in found("L07", text))


@pytest.mark.parametrize(
    "text",
    [
        "Vacancies stood at 9.1% on Ash ward, 12.4% on Birch ward and 7.0% on Cedar ward. / With the highest "
        "rate of the 3, Birch ward will have 2 more nurses.",
        "Vacancies in June 2024 stood at 9.1% on Ash ward, 12.4% on Birch ward and 7.0% on "
        "Cedar ward. / With "
        "the highest rate of the 3 in May 2024, Ash ward was given 2 nurses.",
        "Waits in June 2024: skin, 9 weeks; eyes, 14 weeks; joints, 11 weeks. / Lists will open in eyes, "
        "the clinic with the longest waits.",
        "The share in time fell from 12.0% to 10.0% in the north area and from 9.8% to 7.9% "
        "in the south area. / "
        "The biggest fall was in the north area.",
        "The longest taxi journey took 65 minutes. / The longest bus journey took 52 minutes.",
        "Lack of a bed was the most common reason in the same 12 months, at 42.5%, followed "
        "by lack of theatre "
        "staff at 32.2%.",
    ],
)
def test_the_true_extreme_or_that_of_another_set_may_be_named_in_any_clause(text: str) -> None:
    assert found("L07", text) == []
