"""Each figure of a list has the words that name it."""

from __future__ import annotations

import pytest
from claimed import read, the

from deckgen.claims import members


@pytest.mark.parametrize(
    ("text", "words", "figure"),
    [
        (
            "The wait was 14 days in cardiology, 19 in urology and 17 in neurology.",
            "urology was the longest",
            "19",
        ),
        ("Westfield carried out 612, Harbour Road 588 and Weir Street 901.", "Harbour Road", "588"),
        ("Falls numbered 14 on Ward 4, 19 on Ward 7 and 9 on Ward 9.", "Ward 4 had the most", "14"),
        ("Fern Bank has 214 pupils, Glebe has 198 pupils and Holt has 305.", "the smallest is Glebe", "198"),
    ],
)
def test_a_member_is_found_by_its_name(text: str, words: str, figure: str) -> None:
    (group,) = members.of(read(text))
    found = members.named(group, words)
    assert found is not None and found.claim.numeral.text == figure


def test_the_sum_that_ends_a_list_is_no_member() -> None:
    (group,) = members.of(read("Ash had 24 falls, Elm had 28 and Oak had 35, giving 87 in all."))
    assert [each.claim.numeral.text for each in group] == ["24", "28", "35"]


def test_words_that_several_members_have_name_none() -> None:
    (group,) = members.of(read("Fern Bank has 214 pupils, Fern Hill has 198 pupils and Holt has 305 pupils."))
    assert members.named(group, "Fern") is None


def test_the_name_of_a_figure_is_told_by_its_own_part_of_the_sentence() -> None:
    reading = read("Children's services took £5.2 million and highways £1.9 million.")
    assert members.name_of(reading, the(reading, "£1.9 million")) == {"highway"}
