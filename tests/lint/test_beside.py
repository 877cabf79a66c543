"""Figures are set beside one another where they are of one set."""

from __future__ import annotations

import pytest
from one_slide import found


def test_a_list_on_the_next_line_goes_on_with_the_measure() -> None:
    assert found(
        "L07",
        "Class B, with 41 prizes, had more than any other class in the 12 months to September 2024. / "
        "Class C had 30, Class D had 47, Class E had 22 and Class F had 18.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Loans came to 51,204 in the year to September 2024. / The busiest month was May 2024, with 6,118.",
        "Year 9, with 231 merits, had more than any other year group. / Year 7 had 122, Year 8 had 176, "
        "Year 10 had 214 and Year 11 had 143, giving 886 merits across the 5 year groups.",
        "Take-up was 83.7% in primary schools and 70.6% in secondary schools, where short breaks are the "
        "reason most often given.",
        "Calls rose by 5.2% to 4,120 at Ash and by 7.8% to 2,310 at Elm. Ash saw the greater increase.",
    ],
)
def test_figures_of_two_sets_are_not(text: str) -> None:
    assert found("L07", text) == []


def test_the_same_place_at_other_times_is_no_rival() -> None:
    text = (
        "Mill Lane was the highest site in 2023, at 42.3 micrograms, and Hill Top the lowest, at 9.4. / "
        "Levels at Mill Lane have fallen in every year since 2019, when the mean was 51.7 micrograms."
    )
    assert found("L07", text) == []
