"""Levels, changes and percentages agree, each with those of its own measure."""

from __future__ import annotations

import pytest
from one_slide import found


def test_a_percentage_goes_back_to_two_levels() -> None:
    assert found("L03", "Licences fell from 1,420 to 1,278 between the two years, which is 12.0%.")
    assert not found("L03", "Licences fell from 1,420 to 1,278 between the two years, which is 10.0%.")


@pytest.mark.parametrize(
    "text",
    [
        "In 2023/24 we had 4,740 births, an average of 395 a month, so the total is down 7.3% (348 less).",
        "Incidents: 5,126 in May 2024, 455 more than the 4,671 in May 2023. / "
        "Falls: 31.6% (402 of 1,273) of those on the wards.",
        "By day there were 1,031 waits of over 1 hour in 2024, 173 fewer (14.4%) than in 2023; by night "
        "there were 1,260, 428 fewer (25.4%).",
        "That was made up for by junior loans at 130,500 (7.5%, 9,100 more) and digital loans at 52,900 "
        "(31.6%, 12,700 more).",
    ],
)
def test_figures_of_other_measures_stand_between(text: str) -> None:
    assert not found("L03", text)


@pytest.mark.parametrize(
    "text",
    [
        "The mean stay was 7.2 days in May 2024, 0.9 days shorter than the 8.1 days of May 2023. / In the "
        "same months admissions to these wards rose by 5.9% (13 more) to 234.",
        "The mean stay shortened from 8.1 days in 2023 to 7.2 days in 2024, while admissions rose by 5.9% "
        "(1,313 more) to 23,418.",
        "We let 61 homes and took back 48 in May 2024, so empty homes fell by 13, from 97 to 84.",
        "A collection rate of 97.2% was reached in 2024/25. / The collection rate was 0.8 percentage points "
        "below the 98.0% target and little changed from 97.4% in 2023/24.",
    ],
)
def test_a_change_with_levels_of_its_own_is_held_against_no_others(text: str) -> None:
    assert not found("L03", text)


def test_a_change_that_its_own_levels_do_not_make_is_found() -> None:
    assert found("L03", "We let 61 homes in May 2024. / Empty homes fell by 23, from 97 to 84.")
