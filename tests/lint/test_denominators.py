"""Shares, rates and scaled-up numbers name what they are of."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Admissions for asthma were 214 per 100,000 in the 12 months to September 2024.",
        (
            "The exclusion rate was 6.2 in the 2023 to 2024 school year, down from 7.1 in the 2022 to "
            "2023 school year."
        ),
        "The school recorded 4.1 suspensions per 100 in the autumn term.",
        "A third of parents answered no, which scaled up means about 1,800 families.",
        ("In the June 2024 survey 12.0% of residents said that they smoke, which equates to 21,400 people."),
        (
            "In the June 2024 survey 12.0% (120 of 1,000) of residents said that they smoke. This "
            "equates to 21,400 people."
        ),
        "Extrapolated to the whole borough, the June 2024 survey suggests 9,300 carers.",
        "Women accounted for 61.0% in September 2024 and men for 39.0%.",
        "Tenants aged under 25 made up 9.3% but are 18.2% locally.",
        "1 in 5 were unhappy with the wait in September 2024.",
        "In September 2024, 54.0% were girls and 46.0% were boys.",
        "Falls stood at 6.1 per 1,000, compared with 6.8 per 1,000 in September 2023.",
        "The incidence of pressure ulcers was 1.4 in September 2024.",
        "Younger adults represent 11.2%, compared with 25.6% in the population.",
        "Applying this to the whole county gives an estimated 14,200 residents.",
        ("In the survey of June 2024, 31.0% were unhappy in the north, compared with 22.0% in the south."),
        "In the 12 months to September 2024 there were 41.2 incidents per 1,000.",
        "The under-18 conception rate was 12.4 in 2023.",
        "The rate of serious incidents was 3.2 per 10,000 in September 2024.",
        "When grossed up, the sample gives 6,400 carers in the county.",
        "The survey found that 8.0% cannot swim, which means about 3,100 children.",
        "Parents of infants accounted for 41.0% but only 22.0% of the roll.",
        "Those aged 16 to 24 were 9.0%, although they are 14.0% of the population.",
        "White pupils made up 61.0%, Asian pupils 22.0% and Black pupils 9.0%.",
        "Two in three were satisfied in September 2024.",
        "The suspension rate was 4.1 per hundred in the autumn term.",
        "55.0% were women, compared with 51.0% in 2023.",
        "In the June 2024 survey 18.0% said that they skip meals, equal to 9,200 adults.",
        "Renters represented 19.0% while they are 31.0% in the census.",
        "Spending on parks was £41 a head in the 12 months to September 2024.",
        "One in twelve missed an appointment in September 2024.",
        "A quarter felt that the food was cold.",
        "23.4% speak French at home, as counted on 30 September 2024.",
        "Older tenants: 11.4% against 27.8%.",
        "Around 6,400 carers, a figure extrapolated from 4.1% of the sample, live in the borough.",
        "Boys are 51.0% of the roll (204 of 400), yet make up 72.0%.",
        "Falls came to 5.3 per 1,000 and were treated at home.",
        "In May 2024, 4.1 per 1,000 asked for a visit in the north and 6.2 per 1,000 in the south.",
        "Men made up 22.1% of new nurses but 29.4% overall.",
        "In the survey 22.4% felt lonely, up from 20.1% in the survey before.",
        "The burn rate fell from 12.4 to 11.8 between September 2023 and September 2024.",
        "Asthma affects 11.2%, twice the 5.6% of the next town.",
        "Only one in eight got through in September 2024.",
        "The proportion with a care plan was 61.0% among men and 72.0% among women.",
        (
            "Fines were 38.2 per 1,000 in the north in September 2024, compared with 14.6 per 1,000 "
            "homes in the south."
        ),
        (
            "Of every 1,000 residents, 4.2 moved in Quarter 2, and 31.4% were aged under 25, against 17.8% "
            "of the adult population."
        ),
        (
            "In the June 2024 survey 30.2% of adults had not seen a dentist. / This would mean "
            "163,300 people in the county."
        ),
        "In May 2024, 44% of girls and 29% of boys said they cycled to school.",
        "People over 65 were 18.4% of our members in May 2024 but 24.9% of the district.",
        "The panel had 1,480 answers. / This group amounts to 27.4%.",
        "In June 2024 older mothers had a caesarean rate of 47.1%, younger mothers one of 31.9%.",
        (
            "On applying the 12.4% found in the survey to the whole town, the council estimates that "
            "9,400 adults smoke."
        ),
        "Screening had reached 68.2% by June 2024, while in the poorest wards it was 51.0%.",
        "Boys made up 71.8% (870 of 1,212) of suspensions in September 2024, but only 50.9%.",
        (
            "Private renters put in 44.2% (4,688 of 10,605) of new claims in September 2024, against just "
            "19.3% overall."
        ),
        "Over-75s were 34.0% of callers in September 2024 but 11.2% generally.",
        "Under-fives come to 11.0% of visitors, yet they're 24.0% of the lot.",
        "If the 12.0% found in our sample hold true, 9,400 residents have no internet.",
        "People under 30 made up 11.3% of those responding but 34.8%, so 6 more sessions were held.",
        "Residents of the poorest wards had 14.2% of these health checks, but 23.8%.",
        "Lone parents made 18.4% of these appeals, against 7.9%.",
        "Under-30s: 8.9% (96 of 1,079) of replies, yet 29.8% of the total.",
        "Part-time staff: 41.0% of leavers, 27.5% of all.",
        (
            "Pupils with a care plan made up 31.2% in the school year to July 2024, compared with"
            " 9.4% of the 812 pupils on roll."
        ),
        "Members from flats accounted for 38.7%, well above their 24.3%.",
        "Young drivers account for 18.2% of claims, out of proportion to their 7.1%.",
        "Pensioners were 31.4% of callers, and only 19.0% overall.",
        "Cyclists suffered 22.4% of the injuries but make 3.1%.",
        "Over-75s had 48.1% of the visits; they are 9.6%.",
        "If the same share holds for all staff, 410 of them are carers.",
        "About 1 in 6 of those asked were lonely, or some 24,000 adults.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L31", text)


@pytest.mark.parametrize(
    "text",
    [
        "Admissions for asthma were 214 per 100,000 children in the 12 months to September 2024.",
        "Falls stood at 6.1 per 1,000 bed days, compared with 6.8 per 1,000 in September 2023.",
        "The recycling rate was 46.7% in the 12 months to September 2024.",
        ("Women accounted for 61.0% (610 of 1,000) of patients in September 2024 and men for 39.0% (390)."),
        "Garden waste accounted for 28.0% of missed bin collections.",
        (
            "In the June 2024 survey 12.0% (120 of 1,000) of residents said that they smoke, which "
            "equates to 21,400 of the 178,000 adults in the borough."
        ),
        "Agency shifts in September 2024 were equivalent to 14 full-time nurses.",
        ("Attendance was 94.2% in September 2024, up 1.3 percentage points from 92.9% in September 2023."),
        ("There were 1,106 suspensions in September 2024. Boys accounted for 72.1% and girls for 27.9%."),
        "Of all suspensions, boys accounted for 72.1% and girls for 27.9%.",
        "The hourly rate was £14.20 in September 2024.",
        "The heart rate monitor costs £214.",
        "1 in 5 patients waited more than 4 hours in September 2024.",
        (
            "In September 2024, 64.9% (1,504 of 2,318) of repairs were completed at the first visit, "
            "which means that 814 were not."
        ),
        "The rate of interest was 5.25% in September 2024.",
        "In September 2024, 48.0% of residents who replied agreed and 31.0% disagreed.",
        (
            "In September 2024, 26.0% (260 of 1,000) of adults who replied felt unsafe. Scaled up to "
            "the 48,000 adults in the borough, that is about 12,480 people."
        ),
        "In June 2024, 31.0% of tenants were unhappy in the north, compared with 22.0% in the south.",
        "In the 12 months to September 2024 there were 41.2 incidents per 1,000 staff.",
        "The under-18 conception rate was 12.4 per 1,000 women aged 15 to 17 in 2023.",
        "White pupils made up 61.0% (610) of the 1,000 pupils on roll.",
        (
            "Satisfaction was 72.0% (720 of 1,000) in September 2024 and 70.0% (700 of 1,000) in "
            "September 2023."
        ),
        "Two in three patients were satisfied in September 2024.",
        "Meals cost £4.20 per head of population in September 2024.",
        (
            "The proportion of staff vaccinated was 61.0% (610 of 1,000) at Elm and 55.0% (550 of 1,000) at "
            "Oak."
        ),
        "The share of pupils late was 4.0% in September 2024 and 5.0% in September 2023.",
        "One in five retired nurses came back to work in September 2024.",
        "Medicines cost £41.20 per patient, or £1.2 million in total.",
        "There were 2,940 births per 100,000 registered women in September 2024.",
        "41.2% of calls were about bins and 22.0% about roads.",
        "There were 1,000 claims and 100 fines. Tenants made 14.2% of the claims and 31.0% of the fines.",
        "The vacancy rate was 8.1% in September 2024, and turnover was 12.0%.",
        "Nurses made up 41.0% of the 4,318 staff and doctors 12.0%.",
        "The speed limit is 20 miles per hour.",
        "The staff-to-child ratio was 1 to 8 in September 2024.",
        "There were 12 pupils per teacher in September 2024.",
        "Rates of pay rose by 3.0% to £14.20 an hour on 1 April 2024.",
        "Occupancy was 94.0% in September 2024, compared with 91.0% in September 2023.",
        "Of the 402 replies, 61.0% were from women and 39.0% were from men.",
        ("In September 2024, 412 pupils had free school meals, which is 12 more than in September 2023."),
        "The grant of £4.1 million is equivalent to £41 for each household.",
        "Women made up 61.0% of patients in September 2024, and men 39.0%.",
        "In September 2024, 12.4% of calls were abandoned, compared with 14.1% in September 2023.",
        ("In September 2024, 34.0% were seen in 2 weeks, compared with 31.0% of patients in September 2023."),
        "Fines were 38.2 per 1,000 homes in the north in September 2024 and 14.6 per 1,000 in the south.",
        (
            "In June 2024 the attendance rate was 94.1% in our primary schools and 91.0% in our "
            "secondary schools."
        ),
        "The collection rate (share of the year's debit) was 56.2% in the north and 58.9% in the south.",
        "More tenants are happy: 63.2% of those surveyed in May 2024 against 61.0% in May 2023.",
        "Pupils absent for 10 or more sessions in every 100 numbered 121 in May 2024.",
        "The waste rate was 478 kilograms per household in May 2024.",
        "We had 612 replies. / In May 2024, 44% of girls and 29% of boys said they cycled to school.",
        (
            "Mothers aged 40 and over had a caesarean rate of 47.1% (212 of 450), younger mothers "
            "one of 31.9% (319 of 1,000)."
        ),
        "The council had the 3rd highest recycling rate of 31 councils in the 12 months to March 2024.",
        "Occupancy was 91.2% in June 2024, but at night it was 84.0%.",
        "The discount is 10%, but for members it is 15%.",
        "Of 820 women 64.0% came, whereas in the hill villages it was 38.1% (40 of 105).",
        "Boys made up 71.8% (870 of 1,212) of suspensions, but only 50.9% (11,204 of 22,012) of pupils.",
        "The team handled 81.0% (405 of 500) of calls in time, against 77.0% overall.",
        "On a typical day the club fed 64 pupils. / The cost was £1.85 a head in May 2024.",
        "Boys made up 51.2% of these referrals in 2024, against 49.8% in 2023.",
        "Ambulances met the standard for 81.2% of these calls, against 77.0%.",
        (
            "The rate of diagnosis was 78.3%. / By site, the 28-day percentage was 89.2% for breast "
            "and 64.4% for urology."
        ),
        "Pupils with a plan made up 4.1% of pupils in May 2024, below the 4.8% in England.",
        "Tenants in flats made 61.2% of the complaints and hold 40.4% of the tenancies.",
        "Attendance was 91.2%, below their target of 94.0%.",
        "We had 208 referrals. Pupils with a plan made up 31.2%, compared with 9.4% of the 812 on roll.",
        "Women made up 61.3% in May 2024, compared with 58.0% of the 1,204 posts in May 2023.",
        "Girls did better: 71.2% passed, above their 68.4% in 2023.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L31", text) == []


@pytest.mark.parametrize(
    ("title", "slips"),
    [
        ("Calls from care homes: 11.4% against 2.6%", ["11.4% against 2.6%"]),
        ("Calls from care homes: 11.4% of calls against 2.6% of residents", []),
        ("Patients seen in time: 71.4% against 68.2% in May 2023", []),
    ],
)
def test_a_title_says_what_its_shares_are_of(title: str, slips: list[str]) -> None:
    assert found_on("L31", f"{title}\nData Summary\n• The homes made 1,215 calls in May 2024.") == slips


@pytest.mark.parametrize(
    "text",
    [
        "At the national rate of 4.1%, some 2,300 adults in the district would have dementia.",
        "Using the England prevalence of 7.1%, we would expect 16,400 residents to have diabetes.",
        "If 30.2% feel unsafe after dark, 61,000 people in the city do.",
        "About 12,700 households are in fuel poverty, at the regional rate of 13.4%.",
        "With 1 in 6 adults lonely, about 38,000 people in the county need company.",
        "Women accounted for 61.2% of bookings in May 2024, compared with 50.8% locally.",
        "Tenants under 30 gave 4.2% of replies, well below 11.3% in the area.",
        "Obesity stood at 19.2% in Eastfield and 24.7% in Westfield.",
        "In the north of the county 21.6% live alone, while 17.3% do elsewhere.",
    ],
)
def test_a_rate_from_elsewhere_and_a_state_of_people_need_a_base(text: str) -> None:
    assert found("L31", text)


@pytest.mark.parametrize(
    "text",
    [
        "With a pass rate of 91.4%, 128 pupils passed.",
        "With 94.1% of places taken, about 1,200 pupils start in September 2024.",
        "At the local smoking rate of 11.2%, about 7,900 of the 70,600 women in the area are smokers.",
        "Members made up 31.0% of leavers in June 2024, against 19.4% locally.",
        "Smoking at delivery was 8.8% of mothers in Eastfield and 12.1% of mothers in Westfield.",
        "The share was highest in Year 10 (24.6% of pupils) and lowest in Year 3 (12.9% of pupils).",
        "Smoking fell by 2.1% in the north and 3.0% in the south.",
    ],
)
def test_a_rate_of_their_own_and_a_base_told_need_no_other(text: str) -> None:
    assert found("L31", text) == []


def test_the_words_of_two_shares_are_told_from_the_first_to_the_last() -> None:
    text = "The share in arrears was 14.8% in the north and 11.3% in the south."
    assert found("L31", text) == ["The share in arrears was 14.8% in the north and 11.3%"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "12.0% (96 of 800) of boats leaked. / Across the whole fleet this points to 1,380 homes.",
            ["1,380"],
        ),
        ("A count gave a rate of 40.5%, or an estimated 5,200 smokers at sea.", ["5,200"]),
        ("12.0% of boats leaked. / Across the whole stock of 11,500 homes this points to 1,380 homes.", []),
    ],
)
def test_a_number_may_be_pointed_to_or_estimated(text: str, words: list[str]) -> None:
    assert found("L31", text) == words
