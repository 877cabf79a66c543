"""Windows told by length and by dates: which belong together, and whether they agree."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import dated_lengths
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


def agreeing(text: str) -> list[bool]:
    return [each.agrees for each in dated_lengths.of(claims.read(text, last=LAST), LAST)]


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("above the mean for 5 months in a row (May to September 2024)", True),
        ("above the mean for 6 months in a row (May to September 2024)", False),
        ("fallen in each of the 5 months since April 2024", True),  # the first fall is May's
        ("between May 2024 and August 2024, a period of 3 months", True),
        ("full in all of the last 7 months, in other words in every month from March to August 2024", False),
        ("over 6 weeks (22 July to 30 August 2024)", True),
        ("in the 2 years to September 2024 (October 2023 to September 2024)", False),
        ("in the 2 years to September 2024 (October 2022 to September 2024)", True),
        ("over 4 weeks from Monday 2 to Sunday 22 September 2024", False),
        ("over 3 weeks (22 July to 30 August 2024)", False),
    ],
)
def test_a_length_beside_dates_is_one_window_with_them(text: str, agrees: bool) -> None:
    assert agreeing(text) == [agrees]


@pytest.mark.parametrize(
    "text",
    ["The lift took 31 days in April to June 2024.", "Staff have had 5 days of training since April 2024."],
)
def test_a_length_of_something_else_is_no_window(text: str) -> None:
    assert agreeing(text) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Falls have dropped since May 2024. The 9 consecutive falls began in spring.", [9]),
        ("The pool has been shut since May 2024. Over these 4 months swimmers used Weir Lane.", [4]),
        ("Since June 2024 every bin was emptied. Audit checked all five months.", [5]),
        ("The pool shut in May 2024. It took 4 months to repair.", []),
        ("The trial ran since May 2024, for 6 weeks at first. In these 6 weeks 41 people came.", []),
    ],
)
def test_a_length_goes_back_to_dates_told_before(text: str, months: list[int]) -> None:
    found = dated_lengths.goes_back(claims.read(text, last=LAST), LAST, None)
    assert [length.months for length, _ in found] == months
