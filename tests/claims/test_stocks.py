"""Stocks: things that somebody has, and later goes back to as all of them."""

import pytest

from deckgen import claims
from deckgen.claims import stocks


def found(text: str) -> list[tuple[str, bool]]:
    return [(each.claim.numeral.text, each.told) for each in stocks.find(claims.read(text))]


@pytest.mark.parametrize(
    ("text", "stock"),
    [
        ("The ward has 24 beds.", [("24", True)]),
        ("There are 31 libraries.", [("31", True)]),
        ("Each of the ward's 28 beds is cleaned daily.", [("28", False)]),
        ("Its 31 libraries are open on Sundays.", [("31", False)]),
    ],
)
def test_a_stock_is_told_or_gone_back_to(text: str, stock: list[tuple[str, bool]]) -> None:
    assert found(text) == stock


@pytest.mark.parametrize(
    "text",
    [
        "The 12 beds in bay A are closed.",
        "The ward treated 24 patients.",
        "Its 3 clinics are busy.",
        "It has about 24 beds.",
    ],
)
def test_a_number_that_is_narrowed_down_is_none(text: str) -> None:
    assert found(text) == []
