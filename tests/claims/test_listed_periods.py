"""Numbers of periods with the list of them."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import listed_periods
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


@pytest.mark.parametrize(
    ("text", "count", "named"),
    [
        ("In 2 months (July, August and September 2024) it took 412 tonnes.", 2, 3),
        ("For three months running, August and September 2024, the pool was shut.", 3, 2),
        ("Over the last 3 terms (spring term 2024 and summer term 2024) it made 29 visits.", 3, 2),
        ("In the 2 terms (autumn term 2023 and spring term 2024) it made 29 visits.", 2, 2),
    ],
)
def test_a_number_and_the_periods_that_are_named(text: str, count: int, named: int) -> None:
    (found,) = listed_periods.of(claims.read(text, last=LAST))
    assert (found.count, found.named) == (count, named)


@pytest.mark.parametrize(
    "text",
    [
        "In 2 of the 12 months (July and August 2024) the pool was shut.",
        "Visits rose in 3 of the last 6 months (May, July and September 2024).",
        "In the 12 months to September 2024, July and August had the most visits.",
        "Over the 6 months (April to September 2024) it took 412 tonnes.",
    ],
)
def test_some_of_the_periods_are_no_list_of_them(text: str) -> None:
    assert list(listed_periods.of(claims.read(text, last=LAST))) == []
