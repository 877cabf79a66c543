"""One measure with two values for one period."""

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
        (
            "There were 1,204 falls in Quarter 2 (July to September 2024). / "
            "Harm followed in 12.0% (145 of 1,210) of falls in Quarter 2 (July to September 2024).",
            ["1,210"],
        ),
        (
            "There were 612 family homes in June 2024, and 38.6% (231 of 598) of family homes in June 2024 "
            "were let.",
            ["598"],
        ),
        ("A garage costs £62 a month. / Tenants pay £65 a month for a garage that costs £62.", ["£65"]),
        (
            "The average call time was 42 seconds in September 2024. / "
            "The 64 advisers worked to an average call time of 48 seconds in September 2024.",
            ["48 seconds"],
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


def test_a_whole_gone_back_to_has_the_number_that_it_had() -> None:
    text = (
        "The school spent £412,000 on cover in Quarter 2 (July to September 2024). / "
        "Maths used £90,000 of the £421,000 that cover cost in that quarter."
    )
    assert found("L11", text) == ["£421,000"]
