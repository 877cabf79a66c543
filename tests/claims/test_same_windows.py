"""Windows that are called the same, and first months that are counted from a beginning."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import first_months, same_windows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "In the 6 months to May 2024 we saw 41. In the same 6 months, January to June 2024, 12 left.",
            ["same 6 months, January to June 2024"],
        ),
        (
            "In the 6 months to May 2024 we saw 41 people. In the same 6 months to May 2023 we saw 39.",
            [],
        ),
    ],
)
def test_the_same_months_have_the_same_names(text: str, words: list[str]) -> None:
    assert [each.words for each in same_windows.of(claims.read(text), [])] == words


@pytest.mark.parametrize(
    ("length", "misfit"), [("3 months", False), ("4 months", False), ("6 months", True), ("half-year", True)]
)
def test_first_months_are_counted_from_the_beginning(length: str, misfit: bool) -> None:
    reading = claims.read(
        f"The shop opened on 20 May 2024 and sold 412 coats in its first {length} to August 2024."
    )
    assert bool(first_months.misfits(reading, [])) is misfit
