"""Words that cannot stand side by side, and clauses that do not fit, are slips; so are American spellings."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The new oven is more quicker than the old one.",
        "The kitchen hired a two cooks in May 2024.",
        "Drivers were trained to used the new lift.",
        "The menu was agreed by parents, it will be printed in June 2025.",
        "The head cook, along with two drivers, were at the fair.",
        "Drivers who works on Sundays are paid more.",
        "The kitchen serves a day center in Elm Road.",
        "Meals were canceled on 2 days in May 2024.",
        "Recieved meals were weighed in May 2024.",
        "A total of 96 diner's took part.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L20", text)


@pytest.mark.parametrize(
    "text",
    [
        "More older people were fed than in May 2023.",
        "A two-week menu is planned, and a prize of the size of a house.",
        "In May 2024, it was agreed that the kitchen would open on Sundays.",
        "While the lift was out of use, it was replaced.",
        "The team, as well as 2 volunteers, is based in Elm Road.",
        "A cook who needs a day off asks for it.",
        "The did-not-eat rate was 4.1% in May 2024.",
        "The 120-seat hall had 12 rheumatology patients in May 2024.",
        "Honorary members ate in a humorous mood.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L20", text) == []
