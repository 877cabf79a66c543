"""A percentage is its number over its base, where the two are told as that."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Surveyors saw 312 of the 448 homes in which tenants had told us of damp in May 2024, which amounts "
        "to 71.4% and misses the target of 80.0%.",
        "Of the 640 boilers on the estate, 512 had been serviced by 30 June 2024, which comes to 76.0%.",
    ],
)
def test_a_share_goes_back_to_its_figures(text: str) -> None:
    assert found("L06", text)


@pytest.mark.parametrize(
    "text",
    [
        "Renters are 36.5% of the 71,400 households in the district (2021 census).",
        "Applications went from 5,133 to 5,618 between the two periods, which is 9.4%.",
        "Occupancy was 79.6% on the maternity ward, where 4 of the 22 beds were closed.",
        "On town routes, 12.5% (1,204 of 9,630) of buses ran late in May 2024. / "
        "On rural routes the rate was 19.1% in the month.",
    ],
)
def test_figures_beside_a_percentage_can_be_of_something_else(text: str) -> None:
    assert not found("L06", text)
