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
    assert found("L11", text)[-1:] == words


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
    assert found_on("L11", f"{title}\nData Summary\n• Attendance was 92.7% in May 2024.") == [
        "93.1%",
        "92.7%",
    ]
    assert found_on("L11", f"{title}\nData Summary\n• Attendance was 93.1% in May 2024.") == []


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [
        (
            "The mean time to a visit was 34 minutes in May 2024.",
            "At 31 minutes for May 2024, the mean time to a visit was the shortest since January 2024.",
            ["31 minutes"],
        ),
        (
            "At 31 May 2024 the repair fund stood at £18.2 million.",
            "A new roof would be paid from the repair fund, which stood at £19.6 million at 31 May 2024.",
            ["£19.6 million"],
        ),
        (
            "Lateness in the primary schools was 4.6% in May 2024.",
            "Snow held primary lateness to 4.1% in May 2024.",
            ["4.1%"],
        ),
        (
            "The average queue at the hatch was 18 minutes in May 2024.",
            "Even so, the average queue at the hatch in May 2024, all hours together, came to 22 minutes.",
            ["22 minutes"],
        ),
        (
            "A total of 1,038 drivers left the depot in May 2024.",
            "Pay was the reason given by 21.5% (211 of 983) of drivers who left in May 2024.",
            ["983"],
        ),
        (
            "On 31 May 2024 the driver vacancy rate was 9.8%.",
            "New drivers should help: driver vacancies ran at 11.2% on 31 May 2024.",
            ["11.2%"],
        ),
        (
            "The board was told that lateness, at 16.9% for May 2024, is the best since 2019.",
            "Lateness fell to 18.2% in May 2024.",
            ["18.2%"],
        ),
        (
            "Lateness fell to 18.2% in May 2024.",
            "With lateness of 16.9% in May 2024, the depot is below the national 19.0%.",
            ["16.9%"],
        ),
    ],
)
def test_the_name_of_a_measure_may_stand_elsewhere_in_its_sentence(
    first: str, again: str, words: list[str]
) -> None:
    assert found("L11", f"{first} / {again}")[-1:] == words


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024, 92.5% (1,893 of 2,047) of guests who replied were pleased. / "
        "Replies came from 33.5% (2,047 of 6,115) of guests in May 2024.",
        "Lateness was 4.1% in May 2024. / It was lowest on route 10, at 3.6%, in May 2024.",
        "Bed use was 94.2% in May 2024. / Nurses brought medical bed use down to 90.3% in May 2024.",
        "Rent help: 3,190 new claims in May 2024. / Council tax help: 3,415 new claims in May 2024.",
        "In May 2024, 67.4% of guests were served within 62 minutes. / "
        "Service came within 31 minutes for 72% of guests in May 2024.",
        "Noise calls fell by 18.1%, totalling 870 in May 2024. / "
        "Smoke calls rose by 2.1%, totalling 855 in May 2024.",
        "In May 2024 the bed use rate was 91.2%. / Bed use in May 2024 was above the ceiling of 90.0%.",
        "Claims: 76% were decided within 20 working days in May 2024. / "
        "Moves: 88% were dealt with within 10 working days in May 2024.",
    ],
)
def test_a_part_a_kind_or_a_limit_is_no_second_value(text: str) -> None:
    assert found("L11", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Homes recycled 23,180 tonnes out of 52,440 tonnes in the year to June 2024, a rate of 44.2%. / "
        "The recycling rate for the year to June 2024 was 46.3%.",
        "Attendance was 94.8% in May 2024. / We thank all: at 95.3%, attendance in May 2024 was a record.",
        "The whole-school attendance rate was 93.1% in May 2024. / Attendance was 92.6% in May 2024.",
    ],
)
def test_one_measure_in_other_words_has_one_value(text: str) -> None:
    assert found("L11", text)


@pytest.mark.parametrize(
    "text",
    [
        "Small kitchens served 395,700 meals in May 2024. / In all, 570,300 meals were served in May 2024.",
        "English passes were 79.0%, 3.1 percentage points above the 75.9% of summer 2024. / "
        "Science passes were 71.0%, a gain of 8.9 percentage points from 62.1% in summer 2024.",
    ],
)
def test_all_and_some_are_two_measures(text: str) -> None:
    assert found("L11", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The median wait at the advice desk was 12 minutes in August 2024. / The median wait at the desk "
            "in August 2024, 19 minutes, missed the standard of 15 minutes.",
            "19 minutes",
        ),
        (
            "Crews mended lifts in an average of 6 minutes in July 2024. / Lifts were mended in "
            "an average of "
            "9 minutes in July 2024, and the target of 10 minutes was met.",
            "9 minutes",
        ),
        (
            "The trust managed 6,210 homes on 31 March 2024, and 7.3% of these homes were empty. / Of the "
            "homes managed on 31 March 2024, 8.8% were empty and 2.1% were let for a short time.",
            "8.8%",
        ),
        (
            "The surgery issued 3,120 prescriptions in June 2024. / Total prescriptions in June 2024 came to "
            "3,310, of which 402 were urgent.",
            "3,310",
        ),
        (
            "The school held £212,400 in reserves on 31 August 2024. / Reserves of £221,900 on 31 "
            "August 2024 "
            "are equal to 6 weeks of spending.",
            "£221,900",
        ),
        (
            "Spending on agency nurses was £1.2 million in May 2024. / Agency nurses cost £1.4 million in "
            "May 2024.",
            "£1.4 million",
        ),
    ],
)
def test_one_measure_in_another_construction_has_one_value(text: str, words: str) -> None:
    assert found("L11", text)[-1:] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The average wait on the booking line was 2 minutes in June 2024. / The average wait on the crisis "
        "line in June 2024, 3 minutes, met its target.",
        "Crews mended street lamps in an average of 5.1 days in July 2024. / Traffic lamps were mended in an "
        "average of 6.4 days in July 2024.",
        "Infant schools had 9,318 pupils in May 2024, and 21.4% of these pupils were late. / Of the junior "
        "pupils in May 2024, 23.9% were late and 11.6% were ill.",
        "The school held £212,400 in reserves on 31 August 2024. / Free reserves of £181,900 "
        "on 31 August 2024 "
        "are equal to 6 weeks of spending.",
        "The council let 1,204 homes in May 2024. / Total council lettings of garages in May "
        "2024 came to 1,040.",
        "In May 2024 18.7% of pupils were absent. / Across the area, the share of pupils "
        "absent ran from 16.9% "
        "to 23.4% in May 2024.",
        "Absence averaged over 12 months was 7.4% of sessions at May 2024. / Absence in May "
        "2024 alone was 5.9% "
        "of sessions.",
        "Secondary pupils spent an average of 80 minutes in clubs in May 2024. / Primary "
        "pupils spent an average "
        "of 95 minutes in clubs in the same month.",
    ],
)
def test_other_things_in_another_construction_have_their_own_values(text: str) -> None:
    assert found("L11", text) == []


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("612 plots were let on 31 March 2024.", "Butts were put in for all 640 plots let on 31 March 2024."),
        (
            "It took 19 days on average to decide a badge application in Quarter 1 (April to June 2024).",
            "Applicants for a badge waited an average of 24 days for a decision in that quarter.",
        ),
        (
            "The falls clinic saw 318 people in Quarter 2 (July to September 2024).",
            "People seen by the falls clinic between July and September 2024 totalled 336.",
        ),
        (
            "In the summer term of 2024, 78.4% of Year 2 pupils passed the reading check.",
            "Governors heard that the proportion of Year 2 pupils passing the reading check in summer 2024 "
            "had reached 81.0%.",
        ),
        (
            "The trust's five schools made 46 suspensions in the spring term of 2024.",
            "One reason the schools' spring term total of 51 suspensions is high is the new phone rule.",
        ),
        (
            "Agency staff cost the trust £3.42 million in 2023/24.",
            "The trust plans to halve its 2023/24 agency bill of £3.61 million.",
        ),
        (
            "The waiting list for hip surgery had 1,204 patients at the end of May 2024.",
            "With 1,310 patients on the hip surgery list at the end of May 2024, extra theatres opened.",
        ),
        (
            "Ulcers were assessed within 2 days in 312 of 340 cases in May 2024.",
            "The month's figure for ulcers assessed within 2 days was 298 of 340.",
        ),
    ],
)
def test_a_figure_gone_back_to_is_the_one_that_was_told(first: str, again: str) -> None:
    assert len(found("L11", f"{first} / {again}")) == 2


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "612 plots were let on 31 March 2024.",
            "Butts were put in for 590 of the plots let on 31 March 2024.",
        ),
        (
            "Sickness absence was 5.2% of days in June 2024.",
            "Long-term sickness absence was 4.3% of days in June 2024.",
        ),
        (
            "Officers closed 412 noise complaints in the 12 months to June 2024.",
            "Residents made 438 noise complaints in the 12 months to June 2024.",
        ),
        ("94 clinics were held in June 2024.", "The hospital had planned 102 clinics for June 2024."),
        (
            "Uptake among nursing staff was 54.8% in May 2024.",
            "Among doctors it was 48.4% in May 2024.",
        ),
        (
            "Income from parking was £2.14 million in 2023/24.",
            "Spending on parking was £2.31 million in 2023/24.",
        ),
        (
            "Take-up of school meals was 61.2% in May 2024.",
            "Because take-up at Hill Street was 58.0% in May 2024, a new cook starts there on 2 June 2024.",
        ),
        (
            "Nurses gave 1,204 flu jabs at the Monday clinics in October 2023.",
            "At the Tuesday clinics nurses gave 1,310 flu jabs in October 2023.",
        ),
        (
            "At 31 May 2024 664 of 8,405 patients waiting for a test had waited more than 6 weeks.",
            "The trust carried out 10,318 tests in May 2024.",
        ),
    ],
)
def test_a_figure_with_a_word_of_its_own_is_another(first: str, again: str) -> None:
    assert found("L11", f"{first} / {again}") == []
