"""Figures that are compared and have different precision."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Staff lost 9.4 days each to illness in 2023/24, 1.125 days fewer than the 10.5 of the "
            "year before.",
            ["1.125 days"],
        ),
        (
            "Books cost £0.6 million and films £0.214 million in June 2024.",
            ["£0.6 million and films £0.214 million"],
        ),
        (
            "A stay was 3 hours 12 minutes in June 2024, 6 minutes 20 seconds longer than in June 2023.",
            ["3 hours 12 minutes in June 2024, 6 minutes 20 seconds"],
        ),
        ("Roads cost £840,216. Bridges cost £0.9 million. Drains cost £412,655.", ["£0.9 million"]),
        (
            "The average class held 27.3 pupils at one school and 26.8 at another. / "
            "Here the average was 28 pupils.",
            ["28"],
        ),
        (
            "Patients waited 3 hours in September 2024, 24 minutes 18 seconds less than in September 2023.",
            ["3 hours in September 2024, 24 minutes 18 seconds"],
        ),
        ("The age was 9.8 years in May 2024, up 0.35 years from 9.4 years in May 2023.", ["0.35"]),
        ("A swim costs £4.50 for adults and £3 for children.", ["£4.50 for adults and £3"]),
        (
            "Queues took 1 hour 4 minutes 9 seconds at the gate and 2 hours at the desk.",
            ["1 hour 4 minutes 9 seconds at the gate and 2 hours"],
        ),
        (
            "It was 8.1 per 1,000 beds in May 2024 and 9 per 1,000 beds in May 2023.",
            ["8.1 per 1,000 beds in May 2024 and 9"],
        ),
        (
            "It took 5 minutes 12 seconds in June 2024, 2 minutes less than the 7 minutes 17 seconds of May.",
            ["2 minutes"],
        ),
        ("The path is 5.3 miles long, 1 mile more than the 4.4 miles of May 2023.", ["1"]),
        (
            "Ferries cost £1.84 million in May 2024, £0.3 million less than the £2.14 million of May 2023.",
            ["£0.3 million"],
        ),
        (
            "The shop took £1.2 million in the year to March 2024, and the café took £386,412.",
            ["£1.2 million"],
        ),
        ("In May 2024 a child read 3.25 books on average. At Elm it read 2.4 and at Oak 1.7.", ["3.25"]),
        (
            "Of letters 61.4% and of cards 72.8% were signed twice. / Of notes, 81% were signed twice.",
            ["81%"],
        ),
        (
            "A tour took 41 minutes in May 2024. / This was 2 minutes 38 seconds shorter than in May 2023.",
            ["41 minutes"],
        ),
        (
            "Boats cost £2.4 million and ropes £1.7 million. / We spent £1.135 million on other ropes.",
            ["£1.135 million"],
        ),
        (
            "Bins: 900 calls, down 16% (171 fewer). / Parks: 640, down 14.1% (105 fewer). / "
            "Pools: 168, down 21.9% (47 fewer).",
            ["16%"],
        ),
    ],
)
def test_one_figure_is_told_otherwise(text: str, words: list[str]) -> None:
    assert found("L19", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The mean was below the limit of 40 micrograms at 41 sites. / "
        "The mean was 42.3 in May 2024, 41.2 in June 2024 and 40.9 in July 2024.",
        "Roads cost £840,216. Bridges cost £900,104. Drains cost £412,655.",
        "A swim lasts 42 minutes 10 seconds on average, and the pool is open for 9 hours.",
        "A swim costs £4.50 for adults and £3.00 for children.",
        "Guides answered 90.0% of 38,122 letters, short of the 92% sought by the zoo.",
        "Guides reached 87.4% of 5,630 pupils. The board required 85%, so that is met.",
        "Uptake was 88.7% in May 2024. Guidance describes 80% as the least to be wanted.",
        "Those who missed 10% or more of their lessons were 16.3% of pupils.",
        "Of those asked, 68.2% were content. The rise is significant at the 5% level.",
        "It took 9 minutes 12 seconds in June 2024, 1 minute more than the 8 minutes 12 seconds of May.",
        "The budget was £2.1 million in the year to March 2024, and £1,814,316 was spent.",
        "Of letters 61.4% and of cards 72.8% were answered. / The standard of 80% was missed by both.",
        "The path is 60% complete, and 41.2% (14 of 34) of its lamps are lit.",
        "We surveyed 10% of tenants; 71.3% (713 of 1,000) were pleased.",
    ],
)
def test_alike_figures_are_fine(text: str) -> None:
    assert found("L19", text) == []


@pytest.mark.parametrize("others", ["Across similar clubs", "Nationally", "In the county"])
def test_a_whole_percentage_beside_that_of_others_is_found(others: str) -> None:
    text = f"Of our staff, 71% would recommend us. / {others} the figure was 66.4%."
    assert found("L19", text) == ["71%"]


def test_an_aim_beside_the_figure_of_others_is_let_be() -> None:
    assert found("L19", "We plan 95% cover. / Across other clubs the figure was 91.2%.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Of 921 babies, 98.8% were tested in May 2024. The acceptable standard, 98%, has been reached.",
        "The minimum, 80%, was passed: 84.2% of the 310 returns came in on time in May 2024.",
    ],
)
def test_an_aim_in_an_aside_is_told_as_it_was_set(text: str) -> None:
    assert found("L19", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The average wait was 1 hour 23 minutes for adults and 29 minutes 59 seconds for children.",
        "Calls took 6 minutes 42 seconds, about 1 minute longer than the 5 minutes 31 seconds of May 2023.",
    ],
)
def test_seconds_beside_minutes_and_round_changes_of_exact_times_are_found(text: str) -> None:
    assert found("L19", text)


@pytest.mark.parametrize(
    "text",
    [
        "The average wait was 1 hour 23 minutes for adults and 42 minutes for children.",
        "Calls took 6 minutes 42 seconds, 1 minute 11 seconds longer than the 5 minutes 31 seconds then.",
    ],
)
def test_minutes_beside_minutes_and_exact_changes_are_right(text: str) -> None:
    assert found("L19", text) == []
