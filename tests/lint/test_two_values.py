"""One measure with two values for one period."""

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ward has 24 beds. / Each of the ward's 28 beds is cleaned daily.", ["28"]),
        (
            "May 2024 brought 6,214 visits to the castle. / Of the month's 6,124 visits, 12 were by ship.",
            ["6,124"],
        ),
        (
            "On 30 June 2024 we had 41 unfilled posts for escorts. / "
            "Agencies covered 25 of the 46 escort posts unfilled on 30 June 2024.",
            ["46"],
        ),
        (
            "The average wait at the clinic was 19 minutes in May 2024. / "
            "People waited 23 minutes on average in May 2024.",
            ["23 minutes"],
        ),
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
        "In May 2024 we closed 46 complaints. / In May 2024 we replied to 41 complaints.",
        "Large plans: 88.7% were decided in May 2024. / "
        "Small and other plans: 90.3% were decided in May 2024.",
        "The rate of infections was 11.8 in May 2024. / The ceiling for May 2024 was 13.0.",
        "The average wait at the eye clinic was 19 minutes in May 2024. / "
        "At the skin clinic people waited 23 minutes on average in May 2024.",
        "In May 2024 the library lent 1,520 books. / In May 2024 it lent 1,250 films.",
        "In use were 79.4% of beds at the main hospital in May 2024. / "
        "At the small hospital, to which other and newer rules apply, 90.3% of beds were in use in May 2024.",
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


def test_a_title_tells_the_figure_of_its_text() -> None:
    title = "Attendance reached 93.1% in May 2024"
    assert found_on("L11", f"{title}\nData Summary\n• Attendance was 92.7% in May 2024.") == ["92.7%"]
    assert found_on("L11", f"{title}\nData Summary\n• Attendance was 93.1% in May 2024.") == []
