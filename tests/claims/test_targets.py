"""Targets are read from the words beside their numbers, and so is whether they were met."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import targets


@pytest.mark.parametrize(
    "text",
    [
        "The target is 95.0%.", "(SLA = 95.0%)", "an agreed level of 95.0%", "with 95.0% expected",
        "The council aims to answer 95.0% of calls.", "Waits should stay below 95.0%.",
        "The standard is that at least 95.0% are seen.", "Under the contract a crew empties 95.0% of bins.",
    ],
)  # fmt: skip
def test_a_target_is_one(text: str) -> None:
    assert [each.role for each in claims.read(text).claims] == ["target"]


@pytest.mark.parametrize("text", ["They met the standard in 95.0% of cases.", "It was missed, at 95.0%."])
def test_a_figure_beside_a_target_is_none(text: str) -> None:
    assert all(each.role != "target" for each in claims.read(text).claims)


@pytest.mark.parametrize(
    "text",
    ["This meets the target.", "It was missed.", "It is 2 points below the target.", "within target"],
)
def test_a_status_is_said(text: str) -> None:
    assert targets.says_status(text)


@pytest.mark.parametrize(
    "text", ["against a target", "Staff work to meet the target.", "seen within 6 weeks, with a target"]
)
def test_a_status_is_not_said(text: str) -> None:
    assert not targets.says_status(text)
