"""Figures without their unit."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The path is 3.4 long.", ["3.4"]),
        ("The depot holds 4,000 of grit.", ["4,000"]),
        ("The council replaced 40 lamps and spent 41,000 on the work.", ["41,000"]),
        ("Water use was 61,200 in September 2024.", ["61,200"]),
        ("Wardens walked 12.6 in September 2024.", ["12.6"]),
        ("The new wing cost £14.6 in the 12 months to June 2024.", ["£14.6"]),
        ("Garden waste was 12,400 in the 12 months to June 2024.", ["12,400"]),
        ("The average award was 64.50.", ["64.50"]),
    ],
)
def test_a_measure_wants_its_unit(text: str, words: list[str]) -> None:
    assert found("L14", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Visits were stable at 84,310 in the 12 months to September 2024.",
        "Kitchens served 84,310 lunches. Infants took 31,204 of them.",
        "Of the 37 late clinics, 21 waited for a bed and 16 for a surgeon.",
        "Waits longer than a day fell from 84 in May 2023 to 61 in May 2024.",
        "Food waste caddies rose to 9,300 in May 2024, from 8,900 in May 2023.",
        "The minibus seats 16 and cost £38,500.",
        "The fridge stayed between 2.4°C and 7.1°C.",
        "Libraries opened 460 hours a week, 48 more than the 412 of September 2024.",
        "Claims rose by 9.8% (430 more) in the north area and by 8.4% (320 more) in the south area.",
    ],
)
def test_counts_and_ellipses_have_none(text: str) -> None:
    assert found("L14", text) == []
