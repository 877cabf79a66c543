"""Progress is read from its percentage; a duty without end has none."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.lint import progress


def open_ended(text: str) -> bool:
    told = progress.of(text)
    assert told is not None
    return progress.is_open_ended(claims.read(text), told)


def test_a_percentage_done_is_progress() -> None:
    told = progress.of("Refit of the kitchen: 60% complete")
    assert told is not None and told.percent == 60


def test_another_percentage_is_none() -> None:
    assert progress.of("Attendance was 94.2% in May.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Keep in touch with parents: 60% complete",
        "Tree care: 60% complete, no end date",
        "Keep in touch with parents: 60% complete at 31 October 2024",
        "Report absence monthly: 60% complete",
    ],
)
def test_a_duty_has_no_end(text: str) -> None:
    assert open_ended(text)


@pytest.mark.parametrize(
    "text",
    [
        "Refit of the kitchen: 60% complete",
        "Support for 40 families: 60% complete",
        "The monthly report: 60% complete",
    ],
)
def test_a_result_has_one(text: str) -> None:
    assert not open_ended(text)
