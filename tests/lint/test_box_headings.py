"""Headings that are not exactly the layout's are slips."""

from __future__ import annotations

import pytest
from one_slide import found_on


@pytest.mark.parametrize(
    "heading",
    [
        "Data Sumary", "Data summary", "Summary of Data", "Performance Overview", "Next Steps", "Key Facts",
        "What has happened?", "Service Updates", "DATA SUMMARY", "Data Summary; Key Facts",
    ],
)  # fmt: skip
def test_another_heading_is_found(heading: str) -> None:
    assert found_on("L21", f"Burials\n{heading}\n• The council arranged 86 burials in September 2024.")


def test_a_doubled_heading_is_found_once_and_whole() -> None:
    slide = "Burials\nService Update: Service Update:\n• The chapel reopened on 2 September 2024."
    assert found_on("L21", slide) == ["Service Update: Service Update:"]


@pytest.mark.parametrize("heading", ["Data Summary", "Service Update; Data Summary"])
def test_the_headings_of_the_layout_are_left_alone(heading: str) -> None:
    assert found_on("L21", f"Burials\n{heading}\n• The council arranged 86 burials.") == []
