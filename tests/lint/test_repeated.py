"""A fact is told once on a slide."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        (
            "The trust treated 1,842 people for falls in September 2024. / In September 2024 there "
            "were 1,842 falls patients treated by the trust."
        ),
        (
            "Waits fell by 12 minutes to 34 minutes in September 2024. / At 34 minutes, the wait was "
            "12 minutes shorter."
        ),
        (
            "The new ward opened on 3 September 2024 with 24 beds. / The ward was launched on 3 "
            "September 2024."
        ),
        "One in four pupils had free meals in September 2024. / Free meals went to 25.0% of pupils.",
        "Inspectors visited Oak Lodge on 12 August 2024. Oak Lodge was inspected on 12 August 2024.",
        (
            "The council spent £1.2 million on roads in the 6 months to September 2024. / Spending on "
            "roads was £1,200,000 in those 6 months."
        ),
        ("The average call took 90 seconds in September 2024. / Calls took 1 minute 30 seconds on average."),
        (
            "Complaints fell by 12.4% (187 fewer) in the 12 months to September 2024, to 1,321. / "
            "There were 187 fewer complaints in the 12 months to September 2024."
        ),
        (
            "The cabinet approved the library strategy in July 2024. / In July 2024 the library "
            "strategy was agreed by the cabinet."
        ),
        (
            "Every school has a named lead for mental health. / There is a named mental health lead in "
            "every school."
        ),
        (
            "There were 9,412 calls to the housing line in September 2024, 4.0% fewer than the 9,804 "
            "in September 2023. The housing line took 9,412 calls in September 2024."
        ),
        (
            "Of the 41 governors, 36 came to the meeting of 3 September 2024. / The meeting of 3 "
            "September 2024 lasted 2 hours and had 36 of the 41 governors present."
        ),
        (
            "The wait was 7 weeks in September 2024 and 10 weeks in September 2023. In other words, it "
            "was 10 weeks a year earlier."
        ),
        "The school has 41 teachers. / 41 teachers work at the school.",
        ("Fines rose by £4,102 to £21,404 in September 2024. / Fines came to £21,404, which is £4,102 more."),
        (
            "The lift in Block B was repaired on 4 September 2024. / On 4 September 2024 the Block B "
            "lift was mended."
        ),
        ("Half of the 402 patients were seen within 2 weeks. / 50.0% of patients were seen within 2 weeks."),
        (
            "In September 2024, 12.4% of calls were abandoned. / The share of calls that were "
            "abandoned was 12.4% in September 2024."
        ),
        "There were 402 thefts in September 2024. / September 2024 saw 402 thefts.",
        (
            "The council spent £1.4m on benches in the 12 months to September 2024. / In all 260 benches "
            "came, and spending on benches in the 12 months to September 2024 was £1.4 million."
        ),
        (
            "Letting the theatre earned £14,600 between July and September 2024, and in those 3 months the "
            "income from theatre lettings was £14,600."
        ),
        ("Twelve nurses joined the ward on 2 September 2024. On that day 12 nurses were new to the ward."),
        (
            "The town's third library came into use on 7 May 2024. / Since 7 May 2024 it has been running "
            "a third library."
        ),
        "The library at Mill Lane has closed for repairs. / Mill Lane library is closed for repairs.",
        ("Staff numbered 4,318 on 30 September 2024. / On 30 September 2024 the trust employed 4,318 staff."),
        (
            "The trust met its target of 95.0% in September 2024, at 96.2%. / In September 2024 the "
            "figure was 96.2%, so the target of 95.0% was met."
        ),
        "A total of £2.1 million was saved in the 6 months. / Savings reached £2.1 million in the 6 months.",
        (
            "Vacancies fell from 112 to 96 between September 2023 and September 2024. / There were 16 fewer "
            "vacancies in September 2024 (96) than in September 2023 (112)."
        ),
        "Of 640 pupils, 160 walk to school. / A quarter of the 640 pupils walk to school.",
        (
            "Theatres carried out 1,412 operations in May 2024, and the number of operations carried out in "
            "May 2024 was 1,412."
        ),
        "The fund made 412 grants in May 2024; in that month 412 grants were made.",
        "Three wards were closed by norovirus in May 2024. / Norovirus shut 3 wards in May 2024.",
        "The ward hired 24 porters in May 2024. / Recruitment in May 2024 brought in 24 porters.",
        "Recycling rose from 44.1% to 46.7%. / Recycling was 46.7%, up from 44.1%.",
        (
            "The council sold 2,870 permits in September 2024. Altogether, 2,870 permits were sold in "
            "the month."
        ),
        (
            "Loans went up from 1,120 in Quarter 1 of 2024 to 1,412 in Quarter 2 of 2024. / Compared "
            "with Quarter 1 of 2024, we made 292 more loans in Quarter 2 of 2024."
        ),
        (
            "In September 2024, 25.0% (412 of 1,648) of pupils walked to school. / One pupil in four "
            "walked to school in September 2024."
        ),
        (
            "The new lido opened on 3 June 2024 and has 2 pools. / Residents have been able to use "
            "the new lido since 3 June 2024."
        ),
        (
            "Fines stood at £84,200 in September 2024, owed by 1,106 drivers. / The number of drivers"
            " that owed fines in September 2024 was 1,106, with 31 of them abroad."
        ),
        (
            "Of 9,206 buses in Quarter 2 (July to September 2024), 80.6% were late buses. / Fares "
            "rose by £1; the late bus rate of all routes together was 80.6% in Quarter 2."
        ),
        (
            "There were 27 empty market stalls on 2 September 2024, of which 9 were in Eastgate "
            "Street. / Stalls cost £31 a day; Eastgate Street had 9 of the empty market stalls on 2 "
            "September 2024."
        ),
        (
            "The clinic saw 1,462 patients in May 2024. / It ran on 21 days. / May 2024 brought "
            "1,462 patients to the clinic."
        ),
        (
            "A stall sold 3,075 pieces of fruit in June 2024. Pears made up 40.2% (1,236 of 3,075). "
            "/ Of the pieces sold in June 2024, 40.2% were pears."
        ),
        (
            "The path counter logged 24,310 bikes in July 2024. The average was 784 a day. / Some "
            "784 bikes a day passed the counter on average in July 2024."
        ),
        (
            "Surgeons put off 214 operations in May 2024. / In May 2024, 214 operations did not go "
            "ahead as planned."
        ),
        "Tenants owed £412,300 at 30 September 2024. / Rent arrears were £412,300 at 30 September 2024.",
        (
            "Wardens staffed 37 of the 42 crossings on 3 June 2024, and the other 5 were vacant. / "
            "Five crossings had no warden on 3 June 2024."
        ),
        "The new scanner opened on 3 June 2024. / Patients have used the new scanner since 3 June 2024.",
        (
            "Every one of the 62 boilers was serviced in June 2024. / Servicing of all 62 boilers "
            "was done in June 2024."
        ),
        "Of 212 lamps 180 were replaced in June 2024. / So 180 of the 212 lamps were replaced.",
        (
            "On 3 June 2024 the school had 40 nursing posts, leaving 17 of the 40 vacant. / Adverts "
            "go on because 17 of the 40 nursing posts were vacant on 3 June 2024."
        ),
        (
            "Drivers lodged 2,034 appeals in the 12 months to September 2024, down by 14.9% (357 fewer). / "
            "New signs went up in October 2023, and appeals came down by 14.9%, from 2,391 to 2,034."
        ),
        (
            "On 30 September 2024 we were out of 46 medicines. / Of these, 67.4% (31 of 46) were short "
            "across the country. / That means 31 of our 46 gaps were national shortages."
        ),
        (
            "Home births made up 4.6% of births in the 12 months to May 2024, up 1.8 percentage "
            "points from 2.8% in the 12 months to May 2023. / Comparing the two years to May, the "
            "home share of births has gone up by 1.8 percentage points."
        ),
        (
            "Minibuses carried 1,316 pupils in the summer term of 2024. / There were 1,316 pupils "
            "travelling by minibus in the summer term of 2024, on 40 routes."
        ),
        (
            "The grant of £412,500 was paid on 3 May 2024. / A sum of £412,500 was received in grant "
            "on 3 May 2024."
        ),
        (
            "Loans rose by 9.4% (2,310 more) to 26,890 in the 12 months to May 2024, from 24,580."
            " / With loans up by 9.4% over the 12 months to May 2024, from 24,580 to 26,890, a "
            "van was bought on 2 July 2024."
        ),
        (
            "Between April and September 2024 the council planted 1,840 trees, out of the 3,000 "
            "planned for the year to March 2025. / In the first half of the financial year, April"
            " to September 2024, 1,840 trees were put in, leaving 1,160 to go."
        ),
        (
            "Roofs: 23.6 miles of gutter cleared in the 6 months to June 2024. / Gutters were "
            "cleaned over 23.6 miles in the 6 months to June 2024."
        ),
        (
            "Notices: 2,436 in the 12 months to May 2024, down 8.3% (221 fewer) on the 12 months "
            "to May 2023. / Notices 8.3% down between the 12 months to May 2023 and the 12 months"
            " to May 2024, the fee the likely reason."
        ),
        (
            "No-shows: 9.2% of visits in the 12 months to June 2024, 12.1% in the 12 months to "
            "June 2023. / Drop of 2.9 percentage points over the 12 months to June 2024 in "
            "no-shows."
        ),
        (
            "Absence was 4.7% in May 2024, 0.6 percentage points lower than in May 2023. / A fall"
            " of 0.6 percentage points in absence from May 2023 to May 2024 followed the new "
            "calls."
        ),
        "Of the 62 lifts, 58 passed in August 2024. / 4 of the 62 lifts did not pass in August 2024.",
        (
            "Bus passes issued: 6,412 in May 2024. / 6,412 bus passes went out in May 2024, most "
            "of them by post."
        ),
        (
            "Parking income was £412,600 in the first half of 2024/25. / From April to September "
            "2024 parking brought in £412,600."
        ),
        (
            "Falls for every 1,000 bed days were 4.2 in May 2024. / The rate of falls was 4.2 for"
            " every 1,000 bed days in May 2024."
        ),
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L34", text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "There were 842 falls in the 12 months to September 2024. / Of the 842 falls, 181 (21.5%) "
            "led to harm."
        ),
        "Elm ward had 12 falls in September 2024. / Beech ward had 12 falls in September 2024.",
        (
            "Satisfaction with parks was 61.2% (612 of 1,000) in June 2024. / Satisfaction with "
            "libraries was also 61.2% (612 of 1,000) in June 2024."
        ),
        "The ward opened on 3 September 2024. / The ward's manager started on 3 September 2024.",
        ("There were 9,412 calls in September 2024. / Of these 9,412 calls, 94.0% (8,847) were answered."),
        (
            "The panel decided 51 applications in September 2024. It granted 46 and refused 5. / "
            "Hearings were needed for 12 of the 51 applications."
        ),
        "There were 1,204 repairs in September 2024. / There were 1,204 repairs in September 2023.",
        "The school has 2 halls. / The school has 2 kitchens.",
        "Recruitment is under way for 12 nurses. / 12 nurses left in September 2024.",
        (
            "The target is 95.0%. / Attendance was 94.2% in September 2024, 0.8 percentage points "
            "below the target of 95.0%."
        ),
        "The hub opened in March 2024. / In March 2024 the hub took 412 referrals.",
        ("The trust closed 618 complaints in September 2024. / The 618 complaints came from 580 people."),
        (
            "The trust met its target of 95.0% in September 2024, at 96.2%. / Calls met their target "
            "of 95.0% too, at 97.1%."
        ),
        "Fines came to £21,404 in September 2024. / Of this £21,404, £4,102 has not been paid.",
        (
            "In September 2024, 12.4% (402 of 3,242) of calls were abandoned. / The 402 callers who "
            "gave up waited 4 minutes on average."
        ),
        "The north had 41 permits and the south 38. / The east had 41 permits and the west 22.",
        "The ward has 24 beds. / The 24 beds were full in September 2024.",
        "The clinic opened on 3 September 2024. / The clinic closed on 27 September 2024.",
        "Year 7 has 214 pupils. / Year 8 has 214 pupils.",
        "Road salt cost £2,417,300 in May 2024. / Street salt grit cost £2,417,300 in April 2024.",
        (
            "In May 2024, 35.4% of the 1,136 pupils cycled. / In May 2024, 35.4% of the 1,136 pupils "
            "had school dinners."
        ),
        "In June 2024 the gym had 1,204 visits. / In June 2024 the pool had 1,204 visits.",
        "The trust admitted 412 patients in May 2024. / It discharged 412 patients in May 2024.",
        "In August 2024 there were 402 thefts. / In September 2024 there were 402 thefts.",
        (
            "Attendance was 94.2% in September 2024. / The target is 95.0%, and attendance was 0.8 "
            "percentage points below it."
        ),
        "The trust has 402 beds. / On 30 September 2024, 402 patients were waiting for a bed.",
        "The council planted 1,240 trees in 2024. / It aims to plant 1,240 trees in 2025.",
        "The trust hired 62 nurses in May 2024. / 62 nurses left the trust in May 2024.",
        "North crews filled 412 potholes in May 2024, and south crews filled 412 potholes.",
        "Attendance was 94.2% in May 2024; the national figure was 94.2%.",
        "Cases closed in May 2024: 500. Won: 400, or 80.0%. Lost: 100, or 20.0%.",
        "Of 640 pupils, 160 walk to school. / A quarter of the 640 pupils have music lessons.",
        "Ward 4 had 41 falls in September 2024. / Ward 5 had 41 falls in September 2024.",
        (
            "The rate was 46.7% in September 2024, up from 44.1%. / The rate for garden waste was "
            "46.7% in August 2024."
        ),
        (
            "In July 2024 there were 421 births, in August 438. / That is an average of 421 a month, "
            "also the figure for July."
        ),
        (
            "Adults waited 38 minutes for a blood test in September 2024. / Children waited 38 "
            "minutes for a scan in September 2024, a separate measure that happens to agree."
        ),
        "Loans went up from 1,120 in Quarter 1 to 1,412 in Quarter 2. That is 292 more.",
        (
            "Girls were 25.0% (412 of 1,648) of pupils in September 2024. / One pupil in four walked "
            "to school in September 2024."
        ),
        (
            "The ward opened on 3 June 2024 with 20 beds. / Patients have been able to choose their "
            "meals there since 3 June 2024."
        ),
        (
            "Fines stood at £84,200 in September 2024, owed by 1,106 drivers. / We wrote to 1,106 "
            "drivers in September 2024."
        ),
        (
            "The measure counts pupils who missed at least a tenth of sessions. / In September 2024, "
            "12.0% of pupils had missed at least a tenth of sessions."
        ),
        (
            "In September 2024, 9 of the 27 vacant science posts were filled. / In September 2024, 9 "
            "of the 31 vacant mathematics posts were filled."
        ),
        (
            "The path counter logged 24,310 bikes in July 2024. The average was 784 a day. / In "
            "August 2024 the average was 799 a day."
        ),
        "Theatres did 412 operations in June 2024. / Staff worked 412 hours of overtime in June 2024.",
        "The stall took £4,120 in June 2024. Pears made up 40.2%. / In May 2024 pears made up 40.2%.",
        "Boys made up 51.2% (412 of 805) of Year 9 on 3 June 2024. / Girls made up 48.8% (393 of 805).",
        (
            "All 62 boilers were serviced in June 2024. / Thermostats were fitted to all 62 boilers "
            "in June 2024."
        ),
        "All 9 wards were inspected in May 2024. / All 9 wards passed the inspection in May 2024.",
        "Of 212 lamps 180 are new. / So 180 of the 212 lamps use less power.",
        (
            "Drivers lodged 2,034 appeals in September 2024, down by 14.9%. / Of these, 14.9% were late, "
            "and 712 were upheld."
        ),
        "Complaints fell by 12.4% to 312. / At Oak complaints fell by 12.4% to 112.",
        (
            "Home births made up 4.6% of births, up 1.8 percentage points. / Planned births made up "
            "20.6% of births, up 1.8 percentage points."
        ),
        (
            "The share of patients seen in time rose by 3.8 percentage points. / The share of "
            "patients who waited a year fell by 3.8 percentage points."
        ),
        "Taxis took 412 pupils in May 2024. / There were 412 pupils travelling by bus in May 2024.",
        (
            "A fund of £250,000 was set up on 1 July 2024. / On 1 July 2024 a loan of £250,000 was "
            "agreed as well."
        ),
        "Sessions: 8,412 in May 2023, 9,204 in May 2024. / The rise of 792 was met by 6 new teachers.",
        (
            "Loans of e-books fell by 9.4% in the 12 months to May 2024. / Loans of talking books"
            " fell by 9.4% in the 12 months to May 2024."
        ),
        (
            "No-shows: 9.2% of visits in May 2024, 12.1% in May 2023. / Cancellations fell by 2.9"
            " percentage points from May 2023 to May 2024."
        ),
        "The council planted 1,840 trees in May 2024. / In May 2024, 1,840 residents came to water them.",
        (
            "The standard is for treatment within 62 days. / Treated within 62 days in May 2024: "
            "69.2% (418 of 604) of patients."
        ),
        "Of the 62 lifts, 58 passed in August 2024. / Of the 4 that did not, 3 have been mended.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L34", text) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "A cohort of 22 nurses starts on 14 October 2024. / On 14 October 2024 a group of 22 nurses will "
            "begin work."
        ),
        "14 vans were delivered on 3 June 2024. / On 3 June 2024 the depot took delivery of 14 vans.",
        (
            "The panel met 7 times in June 2024 and upheld 5 appeals. / Of the panel's 7 meetings in June "
            "2024, 5 ended with the appeal upheld."
        ),
        (
            "Road repairs rose by 13.4% to 2,846 in the 12 months to March 2024, from 2,510 in the 12 months "
            "to March 2023. / Crews did 32.1% of them at night, and the count of repairs went up by 13.4% on "
            "the 12 months to March 2023."
        ),
        (
            "The council decided 91.9% (1,204 of 1,310) of permits in 6 weeks in May 2024, which meets the "
            "target of 90.0%. / The share of permits decided within 6 weeks in May 2024 was 91.9%."
        ),
    ],
)
def test_a_fact_told_again_in_another_frame_is_found(text: str) -> None:
    assert found("L34", text)


@pytest.mark.parametrize(
    "text",
    [
        "A cohort of 22 nurses starts on 14 October 2024. / On 14 October 2024 22 more nurses start.",
        "22 nurses start at Elm on 14 October 2024. / On 14 October 2024 a group of 22 nurses starts at Oak.",
        "22 nurses start on 14 October 2024. / On 14 October 2024 a group of 22 nurses will leave.",
        "22 nurses start on 14 October 2024. / Training for 22 nurses ends on 14 October 2024.",
        "The panel met 7 times in June 2024. / In June 2024 there were 7 complaints about the panel.",
        (
            "Repairs rose by 13.4% to 2,846 in the 12 months to March 2024, from 2,510 in the 12 months to "
            "March 2023. / Inspections rose by 13.4% on the 12 months to March 2023."
        ),
    ],
)
def test_another_event_with_the_same_count_is_let_be(text: str) -> None:
    assert found("L34", text) == []
