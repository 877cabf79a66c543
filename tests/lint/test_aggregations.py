"""Words for aggregations that are not what was done."""

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "The hall took £210 and the café £90, which brings mean income to £300.",
        "Patients waited 14 minutes in August 2024 and 18 minutes in September 2024. / "
        "This gives an average wait of 32 minutes.",
        "There were 18 wards with 486 beds. / The total ward size was 27 beds.",
        "An average of 9,480 calls came in, the sum of the monthly counts.",
        "Drivers face a combined delay of 6 minutes per trip.",
        "The total stay was 4.2 days per patient in June 2024.",
        "Median meals for the whole year to June 2024 came to 61,200.",
        "On average, 9,318 boats were hired in the year to June 2024.",
        "Piers A, B and C had 12, 15 and 18 boats, a total of 15.",
        "The cumulative average trip took 42 minutes in June 2024.",
        "The trust's 6 schools ran a mean of 138 trips altogether.",
        "On average, the cooks made 2,940 pies over the five days of the fair, that is, 588 on each day.",
        "The average cost of all 212 kites taken together was £84,800 (£400 a kite).",
        "Pools had a total of 6.4 falls per 1,000 swims in May 2024.",
        "Swims averaged 96,412 in the 12 months to May 2024 for all pools together.",
    ],
)
def test_the_figures_belie_the_word(text: str) -> None:
    assert len(found("L13", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The average number of pupils on roll was 1,126 in the 12 months to June 2024.",
        "North was the highest site, at 42.3, and South the lowest, at 9.4. / In 2019 the mean was 51.7.",
        "The hall took £210 and the café £90, which brings total income to £300.",
        "Total waste per household was 412 kilograms in the 12 months to June 2024.",
        "Average attendance over the whole of the 12 months to June 2024 came to 93.1%.",
        "Patients waited 14 minutes in August 2024 and 18 minutes in September 2024, an average of "
        "16 minutes.",
        "The average pay across all 14 zoos taken together was £31,200 in May 2024.",
        "The average cost of keeping a horse was £4,800 in the year to March 2024, £400 a month.",
        "On average each guide wrote 1,200 notes in the 12 months to May 2024, 100 a month.",
        "The average wait was 22 minutes in May 2024. / That compares with an average wait of 26 minutes in "
        "April 2024, a shortening of 4 minutes.",
        "Visits averaged 12,000 a month in the 3 months to May 2024, with 36,000 in all.",
    ],
)
def test_a_right_word_stays(text: str) -> None:
    assert found("L13", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mean number of parking fines in the 12 months to June 2024: 4,118.",
        "On average 612 fines were given over the 12 months to July 2025, or 51 a month.",
    ],
)
def test_a_label_and_the_figure_of_a_month_belie_the_word_too(text: str) -> None:
    assert len(found("L13", text)) == 1


def test_a_title_can_have_two_aggregations() -> None:
    slide = "Average median wait was 24 days\nData Summary\n• There were 21 waits."
    assert found_on("L13", slide) == ["Average median"]


@pytest.mark.parametrize(
    "text",
    [
        "Average number of fines a month in the 12 months to June 2024: 412.",
        "Average number of visits per pupil in the 12 months to June 2024: 4.",
        "Mean number of occupied beds in the 12 months to June 2024: 614.",
        "On average 40 crews were on shift in the 12 months to June 2024, with 8 in each town.",
    ],
)
def test_a_label_may_name_a_right_average(text: str) -> None:
    assert found("L13", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Crews made 96 visits a month on average: 30 in April 2024, 34 in May 2024 and 32 in June 2024.",
        "The average for the three schools was 1,260 pupils: 400 at Hill, 430 at Vale and 430 at Grove.",
        "The weekly average was 820 calls: 400 in week 1 and 420 in week 2.",
        "On average, a total of 9,312 visits were made to the museum in the 12 months to June 2024.",
        "The average of the median response time was 7 minutes in June 2024.",
        "Median journey time was 24 minutes on average in May 2024.",
    ],
)
def test_a_sum_of_times_or_places_and_one_median_are_no_averages(text: str) -> None:
    assert len(found("L13", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Crews made 32 visits a month on average: 30 in April 2024, 34 in May 2024 and 32 in June 2024.",
        "On average, 1,240 vehicles a day used the bridge in May 2024: 800 cars, 240 vans and 200 buses.",
        "The 3 kitchens served 1,500 meals a day on average: 480 at North, 510 at South and 510 at West.",
        "On average a total of 412 lunches were served each day in the 2023 to 2024 school year.",
        "The average of the monthly medians was 14 seconds in Quarter 2 (July to September 2024).",
        "The average of the median waits of the 12 clinics was 21 days in June 2024.",
    ],
)
def test_kinds_and_places_add_up_to_an_average_a_day_and_several_medians_have_one(text: str) -> None:
    assert found("L13", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Over the 2023/24 year we served an average of 312 feasts, 40 fewer than the 352 held in 2022/23.",
        "The total length of stay per guest was 9.4 days in the 12 months to September 2024.",
        "The total occupancy of the 6 rooms was 534.0%.",
        "The median, worked out by dividing all minutes by the 7,204 calls, was 24 minutes 40 seconds.",
        "The mean, that is the middle wait, was 11 days.",
        "Ovens had a combined average of 18,240 pies in May 2024.",
        "The average of the longest stay was 187 days in September 2024.",
        "The 96 cooks lost 614 days to sickness in 2023/24. / The 614 days is an average for the year.",
        "We lent an average of 9,412 pans in the year. / Adding up the 12 returns gives 9,412 loans.",
    ],
)
def test_what_a_slide_tells_of_a_figure_belies_its_word(text: str) -> None:
    assert found("L13", text)


@pytest.mark.parametrize(
    "text",
    [
        "The average kitchen had 412 guests, 20 fewer than the 432 counted in 2022.",
        "The total cost per guest was £5,400 in 2023/24.",
        "The mean, worked out by dividing all minutes by the 7,204 calls, was 24 minutes 40 seconds.",
        "The average was found by adding up all waits and dividing by the 31 days.",
        "The average of the longest stays in each of the 4 rooms was 87 days.",
        "The 96 cooks lost 614 days to sickness in 2023/24. / The 614 days is a total for the year.",
        "An average of 412 meals were served a day. / On the busiest day 390 were hot.",
    ],
)
def test_what_a_slide_tells_of_a_figure_bears_out_its_word(text: str) -> None:
    assert found("L13", text) == []
