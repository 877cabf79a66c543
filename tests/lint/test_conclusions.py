"""Two values side by side are judged by the sentence that says what became of them."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("L25", "The ward had 41 falls in May 2024 and 36 in May 2023. The ward has become less safe."),
        ("L25", "There were 58 crashes in May 2024 and 64 in May 2023. Roads are safer than they were."),
        ("L24", "Clerks took 31,400 calls in May 2023 and 29,100 in May 2024. Demand was unchanged."),
    ],
)
def test_a_conclusion_that_the_figures_do_not_bear_is_found(code: str, text: str) -> None:
    assert found(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("L25", "The ward had 41 falls in May 2024 and 36 in May 2023. The ward is no less safe."),
        ("L25", "There were 58 crashes in May 2024 and 64 in May 2023."),
        ("L24", "Clerks took 31,400 calls in May 2023 and 31,350 in May 2024. Demand was unchanged."),
    ],
)
def test_what_is_right_is_left_alone(code: str, text: str) -> None:
    assert found(code, text) == []
