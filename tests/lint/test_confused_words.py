"""Good words in the wrong place are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "There were less complaints in September 2024.",
        "The clinic saw 412 patient's in September 2024.",
        "The practise nurse saw 212 patients.",
        "Strike action did not effect attendance.",
        "The council says their are 12 sites.",
        "The hall was closed due the storm.",
        "The school's new principle started on 2 September 2024.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L20", text)


@pytest.mark.parametrize(
    "text",
    [
        "Falls led to low harm in 62 cases.",
        "Less than half of the tenants replied.",
        "The nurse's clinic is open.",
        "There are 12 sites, and their staff live nearby.",
        "The hall was closed due to the storm.",
        "The principle of fairness guides the plan.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L20", text) == []
