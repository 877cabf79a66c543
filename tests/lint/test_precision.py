"""Figures that are compared and have different precision."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Staff lost 9.4 days each to illness in 2023/24, 1.125 days fewer than the 10.5 of the "
            "year before.",
            ["1.125 days"],
        ),
        (
            "Books cost £0.6 million and films £0.214 million in June 2024.",
            ["£0.6 million and films £0.214 million"],
        ),
        (
            "A stay was 3 hours 12 minutes in June 2024, 6 minutes 20 seconds longer than in June 2023.",
            ["3 hours 12 minutes in June 2024, 6 minutes 20 seconds"],
        ),
        ("Roads cost £840,216. Bridges cost £0.9 million. Drains cost £412,655.", ["£0.9 million"]),
        (
            "The average class held 27.3 pupils at one school and 26.8 at another. / "
            "Here the average was 28 pupils.",
            ["28"],
        ),
        (
            "Patients waited 3 hours in September 2024, 24 minutes 18 seconds less than in September 2023.",
            ["3 hours in September 2024, 24 minutes 18 seconds"],
        ),
        ("The age was 9.8 years in May 2024, up 0.35 years from 9.4 years in May 2023.", ["0.35"]),
        ("A swim costs £4.50 for adults and £3 for children.", ["£4.50 for adults and £3"]),
        (
            "Queues took 1 hour 4 minutes 9 seconds at the gate and 2 hours at the desk.",
            ["1 hour 4 minutes 9 seconds at the gate and 2 hours"],
        ),
        (
            "It was 8.1 per 1,000 beds in May 2024 and 9 per 1,000 beds in May 2023.",
            ["8.1 per 1,000 beds in May 2024 and 9"],
        ),
    ],
)
def test_one_figure_is_told_otherwise(text: str, words: list[str]) -> None:
    assert found("L19", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Roads cost £840,216. Bridges cost £900,104. Drains cost £412,655.",
        "A swim lasts 42 minutes 10 seconds on average, and the pool is open for 9 hours.",
        "A swim costs £4.50 for adults and £3.00 for children.",
    ],
)
def test_alike_figures_are_fine(text: str) -> None:
    assert found("L19", text) == []
