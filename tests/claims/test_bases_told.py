"""A share and the count that it is of: told for one period, or for two that cannot go together."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import bases_told
from deckgen.model.period import Period

LAST = Period.month(2024, 9)
FALLS = "The ward had 96 falls in Quarter 2 (July to September 2024)."


def crossed(*texts: str) -> list[str]:
    *above, last = (claims.read(text, last=LAST) for text in texts)
    told = [claim for reading in above for claim in reading.claims]
    return [each.words for each in bases_told.crossed(last, told)]


def test_what_was_counted_in_a_quarter_is_not_shared_out_over_the_year() -> None:
    assert crossed(FALLS, "Harm came of 25.0% (24 of 96 falls) in the 12 months to September 2024.") == [
        "96 falls) in the 12 months to September 2024"
    ]


def test_parts_make_up_the_whole_of_their_own_period() -> None:
    whole = "The school had 214 exclusions in the 12 months to September 2024."
    assert crossed(whole, "Boys made up 71.0% (152 of 214 exclusions) in Quarter 2 (July to September 2024).")
    assert not crossed(
        whole, "Boys made up 71.0% (152 of 214 exclusions) in the 12 months to September 2024."
    )


@pytest.mark.parametrize(
    "share",
    [
        "Harm came of 25.0% (24 of 96 falls) in Quarter 2 (July to September 2024).",
        "In September 2024 harm came of 25.0% (24 of 96 falls).",
        "Harm came of 25.0% (24 of 960 falls) in the 12 months to September 2024.",
    ],
)
def test_one_period_a_later_one_and_other_bases_go_together(share: str) -> None:
    assert not crossed(FALLS, share)
