"""Changes without what they are changes of, or since when."""

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Falls fell by 8.4%.",
        "Falls were 8.4% lower in the 12 months to September 2024.",
        "Patients now wait 9 days less. / The clinic has 12 nurses.",
        "Loans rose to 8,214 in September 2024.",
        "More meals were served than before.",
        "In September 2024, 8.2% (41 of 500) of tenants were in arrears. This is higher than at "
        "similar landlords.",
        "Attendance was 93.4% in September 2024. This is below target.",
        "In June 2024, 81.0% (810 of 1,000 pupils) felt safe. / This is better than the national average.",
        "There were 96 swims in May 2024, fewer than in May 2023.",
        "More people swam than the year before.",
        "The pool took £9,400 in May 2024, a slight rise.",
        "The pool was used by 7.2% (72 of 1,000) in the 12 months to May 2024. / This was up 0.4 "
        "percentage points.",
        "The lakes had 9,200 visits in the 12 months to May 2024, against a national rise of 3.0%.",
        "Swims rose sharply to 8,214 in May 2024.",
        "Queues improved to 8 minutes.",
        "The fair of 9 May 2024 drew 214 guests, more than last time.",
        "In summer 2024 (May to July 2024) swims were higher by 9.3%.",
        "The number of lessons on plan rose by 12 to 96.",
        "Debts are 6.2% higher, at £3.1 million on 31 August 2024. / From 4 November 2024 cards are taken.",
        "Boats: trips have tumbled by 14.2%. / Trains: 9,204 trips in the 12 months to May 2024, 594 more "
        "(6.9%) than in the 12 months to May 2023.",
        "Food worth £900 was thrown away in May 2024. / We bin less per bed than elsewhere.",
        "Boats did 214 trips. Output compares well, being 6.0% above that of the other ports in the region, "
        "and 12 trips were at night.",
        "Thefts on the log have nearly halved, and injuries needing first aid numbered 61 in May 2024.",
        "78.3% (2,318 of 2,960) swam. / This is above the England average, and 642 will be called.",
        "The crew had 284 trips in May 2024. / Performance remains well within target and 2 start soon.",
        "Sailings were down to 41,260 in the 12 months to September 2024. / The crew has 28 boats.",
    ],
)
def test_a_change_wants_its_comparison(text: str) -> None:
    assert len(found("L15", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The kitchen served 8,214 meals in the 12 months to September 2024. / "
        "Meals were up 3.1% on the year before.",
        "The average wait was 52 minutes in September 2024 and 46 minutes in September 2023. / "
        "It thus became 6 minutes longer.",
        "Falls fell from 92 in September 2023 to 81 in September 2024.",
        "Salt is spread when roads are expected to fall to 2 degrees Celsius.",
        "Rangers took down 214 signs in June 2024.",
        "The lounge was used by 2,718 patients in Quarter 2 (July to September 2024).",
        "There were 500 visitors in May 2024. / In May 2023 there were 400, so the rise is 25.0% (100).",
        "Roofs are slow, so 4 more roofers will start on 2 December 2024.",
        "Absence, at 5.2%, breached the lower control limit of 5.4% in June 2024.",
        "They gave 3,300 hours, 250 (8.2%) more than in the 12 months to June 2023.",
        "Falls fell by 12.0% (419) to 3,073 in the 12 months to June 2024, compared with the 12 months to "
        "June 2023. / East had 231 fewer and West 188 fewer.",
        "In June 2024 North had 81 falls, more than any other ward. / East had 60 and West 44.",
        "Nine more buses are on order. / Allow 10 to 15 minutes more.",
        "The trust hired 8 more porters in June 2024.",
        "Attendance was 93.4% in September 2024, and the target is 95%. This is below target.",
        "Loans rose to 8,214 in September 2024 from 8,102 in September 2023.",
        "There were 96 swims in May 2024, fewer than in May 2023. / In May 2023 there were 104.",
        "Swims fell by 4.0% (384) to 9,200 in the 12 months to May 2024, against a national rise of 3.0%.",
        "Swims fell by 4.0% (384) to 9,200 in the 12 months to May 2024. / Children swam 300 fewer times.",
        "Level 3 was reached by 149.",
        "From 7 May 2024 the shop is open 2 hours longer than before.",
        "In May 2024 30 (60.0%) wanted less help than before and 20 (40.0%) wanted the same.",
        "Boys lost 410 days in the year to May 2024, a decrease of 18.0%.",
        "The crew lost 4.6% of contracted hours to illness in May 2024.",
        "In 2023/24 there were 348. / This is a fall of 17.3% (73 fewer) from the 421 issued in 2022/23.",
        "The crew had aimed for 3 months more in May 2024.",
        "The standard is 90.0%, and the crew were 1.6 percentage points below it.",
        "Fog held up 3 boats on 6 May 2024.",
        "Dogs gave rise to 604 complaints in May 2024.",
        "Our rate was 93.6% in May 2024. / It is read monthly. / "
        "The county had 91.9%, 1.7 percentage points lower than ours.",
        "The score was 0.18 in 2024. / "
        "As all of it lies above 0, progress was better than the England average.",
        "Use was 82.3% in May 2024. That is 2.7 percentage points below the 85.0% target, which was missed.",
        "In May 2024, 43 of the 50 swam within 1 hour (86.0%), below the target of 90%.",
        "Damp was behind 27.3% (273 of 1,000) of repairs in May 2024, more than any other cause.",
        "Knots lie behind most of the delays.",
        "The plan asked for a fall of 5%, and there was one.",
        "In May 2024, 93.1% swam. This is 3.1 percentage points better than the 90.0% that the contract "
        "asks for.",
        "The club wants to see a reduction of 20% by 31 March 2026.",
        "In May 2024 it was minus 0.08 of a grade.",
        "Desks were doubled on 2 September 2024.",
        "Two drop-in days will be held in May 2025.",
        "A swim will go from £5.20 to £5.45 in May 2025, an increase of 25 pence.",
        "Our rate is lower than the national average. / That was 5.6% nationally in May 2024; ours was 4.8%.",
        "Pupils swam 61,280 times in the 12 months to May 2024. Swims have thus shot up by 16.2%, or 8,536 "
        "more, on the 12 months to May 2023.",
    ],
)
def test_a_change_may_have_it_elsewhere_or_be_none(text: str) -> None:
    assert found("L15", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The aim was a cut of 10.0%, so that we fell 1.7 percentage points short.",
        "The pledge was 400 trees, so it was exceeded by 36.",
        "The gap between boys and girls was 5.2 percentage points in May 2024.",
        "It was above its limit for 4 points in a row.",
        "All three fall short of the 95.0% standard.",
        "Large boats mended in time stood at 91.9% (57 of 62), above the 60.0% standard.",
        "Ferries ran on 91 days. Captains asked 431 times and sailors declined 29 of them.",
        "The panel met four times between May 2023 and May 2024.",
        "Boat builders met on 17 May 2024 to agree savings of £0.6 million.",
        "Lessons have begun on 18 piers, with 12 more to join by 31 March 2025.",
        "Loans fell from 3,905 in May 2023 to 3,565 in May 2024. / Vans moved on 3 June 2024. / "
        "By kind, books were 251 fewer, maps 138 fewer and films 49 more.",
        "It was 75.5% in May 2024. / The target is 80.0%, and this was below it by 4.5 percentage points.",
        "Care is up to 6 weeks of free help that began in May 2024.",
        "Both are above the target of 90.0%.",
    ],
)
def test_how_far_from_an_aim_or_another_is_no_change(text: str) -> None:
    assert found("L15", text) == []


def test_a_day_that_something_is_done_from_is_no_time_compared_with() -> None:
    text = (
        "The number of loans has risen by 9.3%. / Cards have been taken at all three sites since 3 June 2024."
    )
    assert found("L15", f"In the 12 months to May 2024 there were 918 loans. / {text}") == ["9.3%"]


@pytest.mark.parametrize(
    "text",
    [
        "Falls on the wards have come down by 18.2%. / Of the 9 wards, 7 had mats on 30 May 2024.",
        "Late arrivals to lessons: 1,312 fewer, thanks to the new bus. / Staffed late gates at 3 schools.",
        "Nurses saw 96 ulcers in May 2024. / Ulcers caught early went up, making 58 of the 96.",
    ],
)
def test_figures_of_other_things_are_no_comparison(text: str) -> None:
    assert len(found("L15", text)) == 1


def test_a_title_wants_the_figure_of_the_others() -> None:
    slide = "Shorter waits than in the rest of the county\nData Summary\n• The mean wait was 14 days{}."
    assert found_on("L15", slide.format("")) == ["Shorter waits than in the rest of the county"]
    assert found_on("L15", slide.format(", and 19 days in the rest of the county")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tags on 150 pumps cut the search from 26 minutes to 8 minutes between May and July 2024.",
        "Pay of women was 8.2% lower than that of men on 31 May 2024. On 31 May 2023 it was 9.4% lower, "
        "so the gap narrowed by 1.2 percentage points.",
        "The sites used 41 units in the year to May 2024, against 44 in the year to May 2023. / "
        "After adjustment for the weather, use fell by 4.1%.",
        "A target of 88% applies. Neither quarter met it; the last fell short by 3.5 percentage points.",
        "Boats longer than 12 metres pay £40 more.",
        "Large dogs cost £12 more to treat than smaller dogs.",
    ],
)
def test_where_it_was_done_a_gap_and_an_adjusted_change_need_no_more(text: str) -> None:
    assert found("L15", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Attendance was 18,230 in the 12 months to March 2024, higher than before.",
        "In the 12 months to June 2024 the clinic saw more patients than previously.",
        "The rate is better than elsewhere.",
    ],
)
def test_one_period_alone_does_not_say_what_before_was(text: str) -> None:
    assert found("L15", text)


@pytest.mark.parametrize(
    "text",
    [
        "The gate now opens at 8:15, 10 minutes earlier than before 2 September 2024.",
        "Staff can start earlier than before 9am.",
    ],
)
def test_before_a_day_or_an_hour_says_when(text: str) -> None:
    assert found("L15", text) == []


@pytest.mark.parametrize(
    ("title", "bullets"),
    [
        ("Sailings down by a quarter", "Sailings numbered 318 in May 2024. / Fog stopped 141 of the 318."),
        (
            "Record numbers: sailors up by 310",
            "Most work on ferries, and 46 ports took their first in 2023/24.",
        ),
    ],
)
def test_a_title_wants_its_change_in_a_bullet(title: str, bullets: str) -> None:
    text = "".join(f"\n• {each}" for each in bullets.split(" / "))
    assert found_on("L15", f"{title}\nData Summary{text}") == [title]


@pytest.mark.parametrize(
    "bullets",
    [
        "There were 300 sailings in May 2024, against 400 in May 2023.",
        "There were 300 sailings in May 2024. / In May 2023 there were 400.",
        "Sailings fell by 25.2% (101 fewer) to 300 in May 2024 compared with May 2023.",
    ],
)
def test_a_title_may_say_in_short_what_a_bullet_tells(bullets: str) -> None:
    text = "".join(f"\n• {each}" for each in bullets.split(" / "))
    assert found_on("L15", f"Sailings down by a quarter\nData Summary{text}") == []
