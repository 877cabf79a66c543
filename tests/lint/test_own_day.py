"""A slide of another time than the report's is judged at its own."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Cooks served 9,120 meals in the 12 months to March 2024. / The cold store will be mended by 31 "
        "July 2024.",
        "On 30 June 2025 there were 143 cooks. / A new oven was bought on 12 May 2025.",
        "Cooks served 9,120 meals in the 12 months to May 2025, and 8,010 in the 12 months to May 2024. / "
        "The "
        "hatch was opened on 2 January 2025.",
        "The canvass of parents began on 1 July 2024 and closed on 29 November 2024. / Menus were printed "
        "on 2 "
        "December 2024.",
        "As at 31 January 2025, 13 of 16 ovens had been tested.",
        "Limits are set from the 24 monthly counts to August 2024.",
        "Since 1 September 2023 any plain apron will do.",
        "Diners rose from 402 to 498 between autumn 2023 and autumn 2024. / Cooks will phone from 11 "
        "November 2024.",
        "Four cooks have been lent from Room 3 until 31 January 2025.",
        "Nine cooks have accepted offers and start by 31 December 2024.",
        "The garden, begun on 2 April 2024, is 70% complete and will open on 30 May 2025.",
    ],
)
def test_its_plans_and_deeds_are_let_be(text: str) -> None:
    assert found("L09", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Cooks served 9,120 meals in the 12 months to March 2024. / The cold store will be mended by 31 "
        "January 2024.",
        "Cooks served 9,120 meals in the 12 months to September 2024. / The hatch was opened on 2 January "
        "2025.",
        "The move was completed (100%) on 15 January 2025. / 14 vans are based there.",
        "The hatch will be opened on 2 May 2024.",
    ],
)
def test_what_its_own_time_does_not_allow_is_found(text: str) -> None:
    assert found("L09", text)


def test_a_year_beside_the_year_before_is_over() -> None:
    text = "Dust averaged 33.8 in 2024, compared with 37.1 in 2023. / The meter was tested on 4 March 2025."
    assert not found("L09", text)


def test_what_a_thing_is_for_has_its_own_date() -> None:
    assert not found("L09", "Rehearsals for the lunch on 12 December 2024 began on 9 September 2024.")
