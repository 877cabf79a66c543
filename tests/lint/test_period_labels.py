"""Labels of periods."""

import pytest
from one_slide import found, found_on


def test_a_share_of_no_period_is_told_with_what_it_is_of() -> None:
    text = (
        "Noise made up 61.5% (534 of 868) of the complaints received. "
        "/ Wardens served 4 notices in September 2024."
    )
    assert found("L10", text) == ["Noise made up 61.5% (534 of 868) of the complaints received"]


def test_a_share_of_so_many_is_dated_by_a_line_that_speaks_of_these() -> None:
    share = "Night staff were responsible for 40.2% (201 of 500 late starts)."
    assert len(found("L10", f"{share} / On 30 June 2024 the ward had 44 nurses.")) == 1
    assert found("L10", f"{share} / The trust counted its late starts in June 2024.") == []


@pytest.mark.parametrize(
    "text",
    [
        "There were 868 complaints in September 2024. / Noise made up 61.5% (534) of the complaints.",
        "Absence was 4.6% in the year to June 2024. / Stress caused 29.4% (921 of 3,134) of the days lost.",
        "Complaints in September 2024: 868. / Noise made up 61.5% (534) of these.",
        "In July 2024, 164 pupils left. / Nurses-to-be made up 62.8% (103 of 164) of leavers.",
        "There were 868 complaints in September 2024. / Noise was the cause of 534, or 61.5% of the total.",
        "The survey is at www.care.example/2024/q2_final.pdf.",
        "Places are up between September 2023 and September 2024. / The quarter was quiet.",
    ],
)
def test_a_period_may_be_said_before(text: str) -> None:
    assert found("L10", text) == []


def test_a_quarter_that_nothing_names() -> None:
    assert found("L10", "The quarter's water came to 410 litres. / Pipes were laid on 2 June 2024.") == [
        "The quarter"
    ]
    assert (
        found("L10", "In Quarter 2 (July to September 2024) it rained. / The quarter's water was low.") == []
    )


def test_a_title_may_name_a_quarter_whose_months_its_text_gives() -> None:
    below = "At the end of Quarter 2 (July to September 2024), 17 of 48 tasks were done."
    assert found_on("L10", f"Progress at Quarter 2\nData Summary\n• {below}") == []
    assert found_on("L10", "Progress at Quarter 2\nData Summary\n• 17 of 48 tasks were done.") != []


@pytest.mark.parametrize(
    "text",
    [
        "Rates were paid in Quarters 1 and 2 (April to September 2024).",
        "There were 310 admissions in May 2024. / "
        "Old people make up 10.2% of the catchment population of 402,000.",
        "There were 64 trips in May 2024. / Girls took up 54.8% of the places (912 of 1,664).",
    ],
)
def test_two_quarters_and_shares_of_a_state_need_no_other_period(text: str) -> None:
    assert found("L10", text) == []


def test_a_share_of_other_things_than_those_counted_has_no_period_of_theirs() -> None:
    assert found(
        "L10", "In May 2024 there were 312 births. / Twins made up 3.4% (98 of 2,874) of all births."
    )
    assert (
        found("L10", "In May 2024 there were 312 births. / Twins made up 3.2% (10 of 312) of all births.")
        == []
    )


def test_a_quarter_in_words_is_the_one_whose_months_were_told() -> None:
    told = "In Quarter 2 (July to September 2024) we took 412 calls."
    assert found("L10", f"{told} / In the second quarter 12 calls were lost.") == []
    assert found("L10", f"{told} / In the third quarter more calls will be lost.") == ["third quarter"]
    assert found("L10", f"{told} / The rest is in the file S:\\Calls\\Q3 plan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In the first half of the financial year, April to September 2024, 212 graves were dug.",
        "So far this financial year (April to September 2024) we have seen 18,420 people.",
        "In the second quarter of the school year, December 2023 to February 2024, 41 pupils left.",
        "Absence was 5.2% of days in May 2024. / "
        "Stress is the largest cause, with 27.8% of the 91,640 days lost.",
        "There were 4,630 such patients at 31 March 2024. / They represent 4.7% of the 98,510 on the list.",
    ],
)
def test_parts_of_a_year_and_things_known_are_no_slips(text: str) -> None:
    assert found("L10", text) == []
