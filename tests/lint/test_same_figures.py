"""One measure with two values, and one value for two periods or measures."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ward has 24 beds. / Each of the ward's 28 beds is cleaned daily.", ["28"]),
        (
            "In September 2024 there were 1,206 new loans. / "
            "The month's loans, 1,260 in all, were for a week.",
            ["1,260"],
        ),
        (
            "In September 2024 91.2% (310 of 340) of repairs were done in time. / "
            "Repairs, at 88.2% (300 of 340) in September 2024, are done by two firms.",
            ["88.2%"],
        ),
        (
            "Meals cost an average of £2.41 in September 2024. / "
            "In the same month meals cost £2.47 on average.",
            ["£2.47"],
        ),
    ],
)
def test_one_measure_has_two_values(text: str, words: list[str]) -> None:
    assert found("L11", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The ward has 24 beds. / The 12 beds in bay A are closed.",
        "In September 2024 the north took 1,206 calls. / In the same month the south took 1,260 calls.",
        "In September 2024 there were 1,206 loans. / In August 2024 there were 1,260 loans.",
    ],
)
def test_two_places_or_times_have_their_own(text: str) -> None:
    assert found("L11", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Day care cost £417,300 in September 2024. / Night care cost £417,300 in the same month.",
        "Agency cover cost £84,610 in September 2024. / It came to 84,610 hours in the same month.",
        "Swims in August 2024 numbered 3,918 and swims in September 2024 numbered 3,918.",
        "The average wait was 47 seconds in September 2024. / "
        "In the 12 months to September 2024 the average was 47 seconds.",
    ],
)
def test_a_figure_is_copied(text: str) -> None:
    assert len(found("L12", text)) == 1


def test_the_same_said_as_the_same_is_none() -> None:
    assert (
        found("L12", "Loans were 3,918 in September 2024. / They were the same in August 2024, at 3,918.")
        == []
    )
