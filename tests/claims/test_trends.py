"""Claims of a trend are told from single rises, and runs of periods from pairs."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import trends
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


def words(text: str) -> list[str]:
    return [text[each.start : each.end] for each in trends.find(claims.read(text, last=LAST))]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Visits show a rising trend.", "rising trend"),
        ("Visits keep falling.", "keep falling"),
        ("There was a sustained fall in visits.", "sustained fall"),
        ("Visits have steadily grown.", "steadily grown"),
    ],
)
def test_a_trend_is_claimed(text: str, claimed: str) -> None:
    assert words(text) == [claimed]


@pytest.mark.parametrize("text", ["Visits rose by 4.0%.", "There is no rising trend.", "Care is continuous."])
def test_no_trend_is_claimed(text: str) -> None:
    assert words(text) == []


def test_a_run_is_of_three_periods_or_more() -> None:
    assert trends.is_run(claims.read("It rose for 5 months in a row.", last=LAST), LAST)
    assert not trends.is_run(claims.read("It rose for 2 months in a row.", last=LAST), LAST)


def test_values_go_one_way_or_not() -> None:
    up = claims.read("Visits were 40 in May 2024, 45 in June 2024 and 51 in July 2024.", last=LAST)
    mixed = claims.read("Visits were 40 in May 2024, 55 in June 2024 and 51 in July 2024.", last=LAST)
    assert trends.one_way(trends.values(up)) and not trends.one_way(trends.values(mixed))
