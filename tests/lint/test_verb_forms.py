"""Verbs in the wrong form and words that stand twice are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The cost has went up to £4.2 million.",
        "The hub will opened in January 2025.",
        "The plan was achieve in May 2024.",
        "The team moved to to Hill Street.",
        "The council opened a the new hub.",
        "The trust are is recruiting 12 nurses.",
        "The pool reopened. the gym did not.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L20", text)


@pytest.mark.parametrize(
    "text",
    [
        "The refit, due by 3 May 2024, is complete.",
        "The cost has gone up to £4.2 million.",
        "The hub will open in January 2025 and has become busy.",
        "The pool is open from 6am, e.g. on Mondays.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L20", text) == []
