"""A figure's measure is called by what is counted, or by the subject of its clause."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import called


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At the Mill Lane clinic the no-show rate was 9.6% in May 2024.", "no-show rate"),
        (
            "For the 12 months to May 2024 the average void turnaround came to 27 days.",
            "average void turnaround",
        ),
        ("There were 412 lost library books in May 2024.", "lost library books"),
    ],
)
def test_the_name_is_the_subject_or_what_is_counted(text: str, name: str) -> None:
    reading = claims.read(text)
    found = next(each for claim in reading.claims if (each := called.of(reading, claim)))
    assert found.text == name
    assert text[found.start :].startswith(name)


def test_hyphens_and_plurals_make_no_other_words() -> None:
    reading = claims.read("No-shows numbered 88 in May 2024.")
    found = called.of(reading, reading.claims[0])
    assert found and found.words == ("noshow",)
