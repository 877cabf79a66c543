"""A whole's percentage beside those of its parts: which words say that the parts are all of it."""

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Loans rose by 9.0%, with adults' loans up 3.0% and children's up 5.0%, the only two kinds.",
            "9.0%",
        ),
        (
            "Fines rose by 30.0% at the main library and by 10.0% in the branches, a combined rise of 35.0%.",
            "35.0%",
        ),
        ("Formal grievances fell by 4.0% and informal ones by 6.0%. Grievances fell by 9.0%.", "9.0%"),
        (
            "Visits by people aged 65 and over fell by 9.0%. The fall was 4.0% among those aged 65 to 79 "
            "and 6.0% among those aged 80 and over.",
            "9.0%",
        ),
        (
            "Uneaten meals fell by 3.0%. All three meals did better: breakfasts fell by 6.0%, "
            "lunches by 5.0% and suppers by 9.0%.",
            "3.0%",
        ),
        ("Complaints fell by 12.0%. Both sites did better: Ash fell by 5.0% and Birch by 9.0%.", "12.0%"),
        (
            "Across the three localities 78.9% had both doses. By locality it ran from 84.6% in the north "
            "through 82.1% in the centre to 80.2% in the south.",
            "78.9%",
        ),
        (
            "Rents rose by 2.0%. Garage rents rose by 5.0%, house rents by 4.0%. There are no other rents.",
            "2.0%",
        ),
        (
            "Swims fell by 12.9%. Both pools fell: Ash by 8.2% (164 fewer, from 2,000 to 1,836) and Brook by "
            "7.0% (63 fewer, from 900 to 837).",
            "12.9%",
        ),
        (
            "Falls were down 11.4% in May 2024. Every site had fewer: Mill by 5.0% (20 fewer) to 380, Dale "
            "by 6.0% (30 fewer) to 470.",
            "11.4%",
        ),
        (
            "Loans at the 2 reading rooms fell by 22.4%. Hill Room fell by 15.0% (1,470 fewer) to 8,330; "
            "Quay Room fell by 14.0% (840 fewer) to 5,160.",
            "22.4%",
        ),
        (
            "Wardens made 11.5% fewer visits. Daytime visits fell by 6.7% (3,300 fewer) to 46,200 and "
            "evening visits by 5.0% (490 fewer) to 9,310. There are no night visits.",
            "11.5%",
        ),
        (
            "Fines were 14.0% down in May 2024 on May 2023. Weekday fines fell by 4.0% (200 fewer) to 4,800, "
            "and weekend fines by 6.2% (66 fewer) to 1,000.",
            "14.0%",
        ),
    ],
)
def test_parts_that_are_all_of_a_whole_allow_no_other_percentage(text: str, words: str) -> None:
    assert any(words in each for each in found("L05", text))


@pytest.mark.parametrize(
    "text",
    [
        "Visits by people aged 65 and over fell by 9.0%. The fall was 4.0% among those aged 65 to 74 "
        "and 6.0% among those aged 85 and over.",
        "Uneaten meals fell by 7.0%. All three meals did better: breakfasts fell by 6.0%, "
        "lunches by 5.0% and suppers by 9.0%.",
        "Total admissions rose by 5.0%. Among them, cardiac ones rose by 9.0% and stroke ones by 11.0%.",
        "Loans were up 6.0% at Kirkby and 8.0% at Upton, the two busiest libraries. All loans were up 2.5%.",
        "Waits rose by 12.0% in the north. In the south they rose by 2.0%, and in both together by 6.5%.",
        "Complaints about care fell by 18.0%. Formal complaints fell by 12.0%, informal complaints by 15.0%.",
        "Overall, complaints fell by 9.0%. Complaints about food fell by 14.0% and about parking by 12.0%.",
        "Loans rose by 3.1%. Both new branches rose: Hill by 15.0% (1,470 more) to 11,270 and Quay by 14.0% "
        "(840 more) to 6,840.",
        "Complaints across both sites fell by 22.4%. Food complaints fell by 15.0% (1,470 fewer) to 8,330, "
        "and parking complaints by 14.0% (840 fewer) to 5,160.",
        "Loans across the 4 branches fell by 22.4%. The Hill branch fell by 15.0% (1,470 fewer) to 8,330; "
        "the Quay branch fell by 14.0% (840 fewer) to 5,160.",
        "Fines fell by 3.1%. Both quarters since then fell: Quarter 1 by 15.0% and Quarter 2 by 14.0%.",
        "Admissions rose by 1.1%. Adult admissions for asthma rose by 6.5% (1,300 more) to 21,400, and child "
        "admissions for asthma by 9.3% (520 more) to 6,120.",
        "Sickness fell by 3.1%. Every site had fewer vacancies: Mill by 5.0% (20 fewer) to 380, Dale by 6.0% "
        "(30 fewer) to 470.",
        "Urgent referrals rose by 8.0% and routine ones by 12.0%, against a rise of 15.0% in all of England.",
    ],
)
def test_some_parts_of_a_whole_do_not_bind_it(text: str) -> None:
    assert found("L05", text) == []


def test_parts_that_tell_their_numbers_alone_bind_a_whole_as_well() -> None:
    text = (
        "Trips fell by 9.0% to 2,000. / Day trips: 1,200, which is 50 fewer. "
        "Evening trips: 800, which is 50 fewer."
    )
    assert any("9.0%" in each for each in found("L05", text))
    assert found("L05", text.replace("9.0%", "4.8%")) == []


def test_what_the_title_is_of_narrows_no_whole() -> None:
    slide = (
        "Emergency admissions\nData Summary\n• Emergency admissions were up 3.1% in May 2024 on May 2023."
        "\n• Adult admissions rose by 6.5% (1,300 more) to 21,400, and child admissions by 9.3% "
        "(520 more) to 6,120."
    )
    assert any("3.1%" in each for each in found_on("L05", slide))
    assert found_on("L05", slide.replace("Emergency admissions\nData", "Hospitals\nData")) == []
