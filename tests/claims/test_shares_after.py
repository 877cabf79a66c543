"""Shares that are told after their figures."""

import pytest

from deckgen.claims import read, shares_after


def _told(text: str) -> list[tuple[str, str, str, bool]]:
    return [
        (each.percent.numeral.text, each.part.numeral.text, each.bases[0].numeral.text, each.rest)
        for each in shares_after.of(read(text), frozenset())
    ]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("We invited 200 families and 150 came. That is a turnout of 75.0%.", ("75.0%", "150", "200", False)),
        (
            "Nurses saw 90 of the 120 patients, leaving 25.0% who were not seen.",
            ("25.0%", "90", "120", True),
        ),
        (
            "The team closed 60 of the 80 cases; the closure rate was therefore 75.0%.",
            ("75.0%", "60", "80", False),
        ),
    ],
)
def test_words_go_back_to_the_figures(text: str, share: tuple[str, str, str, bool]) -> None:
    assert _told(text) == [share]


def test_an_apposition_goes_back_where_it_is_near() -> None:
    school = "The school has 200 pupils. In June 2024 50 pupils had lunch, or"
    assert _told(f"{school} 26.0% of the roll.") == [("26.0%", "50", "200", False)]
    assert _told(f"{school} 71.0% of those on the list.") == []


def test_the_percentage_of_others_goes_back_to_nothing() -> None:
    assert _told("Officers saw 200 homes and passed 150 of them. The national rate was 80.0%.") == []


def test_a_percentage_of_its_own_goes_back_to_nothing() -> None:
    assert _told("The ward has 28 beds and 12 nurses. In June 2024, 75.0% of meals were hot.") == []
