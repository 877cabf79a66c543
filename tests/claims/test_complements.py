"""The rest of a whole: told with what it did not do, or with what it did instead."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import complements

PASSED = "In May 2024, 76.5% (306 of 400 pupils) passed the test."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("The other 23.5% (94 of 400 pupils) did not pass it.", True),
        ("The other 23.5% did not pass it.", True),
        ("A further 12.0% (48 of 400 pupils) nearly passed it.", False),
        ("The other 23.5% (94 of 399 pupils) did not pass it.", False),
    ],
)
def test_the_rest_is_what_a_part_leaves_of_its_whole(text: str, rest: bool) -> None:
    first, later = (claims.read(each).claims for each in (PASSED, text))
    assert complements.rest_of(first, later) is rest


@pytest.mark.parametrize(
    ("text", "contrary"),
    [("23.5% did not pass it.", ""), ("23.5% failed.", "failed"), ("23.5% sat it again.", None)],
)
def test_a_sentence_says_the_contrary_or_something_else(text: str, contrary: str | None) -> None:
    assert complements.denied(PASSED, text) == contrary
