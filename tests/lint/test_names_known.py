"""A word for a count or a change is no second name, and no verb told as a noun is one."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Cooks fell on 412 occasions in the 12 months to September 2024. / In the 12 months to September "
        "2023 "
        "there had been 430 falls.",
        "The kitchen mended 5,260 trays in the 12 months to March 2024. / There were 46 cases in June 2024.",
        "Kitchens recruited 351 cooks in the 12 months to March 2024. / Recruitment in the 12 months to "
        "March 2023 "
        "was 298.",
        "Vans served 86.7% of junior pupils on time in May 2024. / In June 2024 they served 86.7% of infant "
        "pupils "
        "on time.",
    ],
)
def test_what_is_told_in_other_words_is_no_second_name(text: str) -> None:
    assert found("L22", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The toy library made 30,240 loans in the 12 months to March 2024. / Jigsaws made up 22.0% (6,653 of "
        "30,240) of issues.",
        "The average waiting time was 19 days in May 2024. / The time to be seen was 24 days in June 2024.",
    ],
)
def test_a_second_name_is_found(text: str) -> None:
    assert found("L22", text)


@pytest.mark.parametrize(
    "text",
    [
        "5,418 people were admitted in May 2024. Asthma was the reason for 9.0% (487 of 5,418) of "
        "the admissions.",
        "Sixty beds are now open, 20 more than the 40 of May 2023. The plan was for 60 by May 2024.",
    ],
)
def test_a_noun_of_a_verb_told_before_is_no_second_name(text: str) -> None:
    assert not found("L22", text)
