"""The heading that was meant is found by spelling, by order of words, or inside a longer one."""

from __future__ import annotations

import pytest

from deckgen.lint import headings

LAYOUT = ("Data Summary", "Overview of Performance")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Data Sumary", "Data Summary"),
        ("Performance Overview", "Overview of Performance"),
        ("Our Data Summary", "Data Summary"),
        ("Opening hours", ""),
        ("Data Summary", ""),
    ],
)
def test_closest(text: str, meant: str) -> None:
    assert headings.closest(text, LAYOUT) == meant
