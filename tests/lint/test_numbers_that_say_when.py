"""Numbers that only say when: days of weeks and counts of periods are no figures of what is told."""

import pytest
from one_slide import found


def test_the_day_of_a_week_is_no_part_of_a_base() -> None:
    text = "857 pupils took part in the week beginning 10 June 2024, out of 1,033 on roll (83.0%)."
    assert found("L06", text) == []


def test_a_share_of_such_a_week_is_checked_all_the_same() -> None:
    text = "In the week beginning 10 June 2024, 857 of 1,033 pupils took part (73.0%)."
    assert found("L06", text)


@pytest.mark.parametrize("when", ["Over the same two periods", "Between the two dates"])
def test_a_number_of_periods_is_no_level(when: str) -> None:
    text = f"{when}, reports of noise fell by 15.2% (89 fewer), from 587 to 498."
    assert found("L03", text) == []


def test_levels_beside_a_number_of_periods_are_checked() -> None:
    text = "Over the same two periods, reports of noise fell by 25.2% (89 fewer), from 587 to 498."
    assert found("L03", text)


def test_the_level_of_a_school_year_is_what_a_change_is_counted_from() -> None:
    text = (
        "Suspensions came to 2,186 in 2023/24, 8.9% below the 2,400 of 2022/23. / "
        "That reduction of 214 is made up of 131 fewer in secondary and 83 fewer in primary schools."
    )
    assert found("L03", text) == []
