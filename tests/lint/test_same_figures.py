"""One value for two periods or two measures."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Day care cost £417,300 in September 2024. / Night care cost £417,300 in the same month.",
        "Agency cover cost £84,610 in September 2024. / It came to 84,610 hours in the same month.",
        "North pier let 1,318 boats in May 2024; south pier let 1,318.",
        "Swims numbered 3,918 in May 2024, against 3,918 in May 2023.",
        "In May 2024, 61.7% of juniors could swim. / In May 2024, 61.7% of seniors had both lock and key.",
        "Swims in August 2024 numbered 3,918 and swims in September 2024 numbered 3,918.",
        "The average wait was 47 seconds in September 2024. / "
        "In the 12 months to September 2024 the average was 47 seconds.",
        "From July to September 2024, the average ride took 14 minutes 35 seconds. / "
        "In the 12 months to September 2024, the average ride took 14 minutes 35 seconds.",
    ],
)
def test_a_figure_is_copied(text: str) -> None:
    assert len(found("L12", text)) == 1


def test_the_same_said_as_the_same_is_none() -> None:
    assert (
        found("L12", "Loans were 3,918 in September 2024. / They were the same in August 2024, at 3,918.")
        == []
    )


def test_a_figure_told_again_is_none() -> None:
    assert found("L12", "A swim was £12.50 in 2023 and is still £12.50 in 2024.") == []
    assert found("L12", "We asked 824 swimmers in May 2024. / With 824 replies the margin is known.") == []
    assert found("L12", "There were 8,412 swims in May 2024, 8,412 being a record.") == []
    assert found("L12", "Clubs made 1,204 trips in May 2024; 1,204 is the most so far.") == []


def test_a_change_is_copied_from_one_window_to_another() -> None:
    month = "Absence rose by 3.7% in September 2024 on September 2023."
    assert found("L12", f"{month} / In the 12 months to June 2024 it also rose by 3.7%.") == ["3.7%"]
    assert found("L12", f"{month} / In September 2024 costs rose by 3.7%.") == []


def test_a_price_that_was_frozen_is_the_same_by_right() -> None:
    assert found("L12", "A ticket cost £12.50 in 2023 and £12.50 in 2024, as prices were frozen.") == []
