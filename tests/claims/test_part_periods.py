"""Parts of a count that happened in its period or outside it."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import part_periods


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("Crews made 412 visits in May 2024. Of these, 61 were made in July 2024.", True),
        ("There were 412 births in May 2024. Of these, 61 took place in June 2024.", True),
        ("Crews made 412 visits in the 3 months to May 2024. Of these, 61 were made in May 2024.", False),
        ("We had 412 letters in May 2024. Of these, 61 were answered in June 2024.", False),
        ("Crews made 412 visits in May 2024. In June 2024, 61 were made.", False),
    ],
)
def test_a_part_happens_in_the_period_of_its_whole(text: str, outside: bool) -> None:
    assert bool(part_periods.outside(claims.read(text), [])) is outside
