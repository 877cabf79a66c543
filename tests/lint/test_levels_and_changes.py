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
