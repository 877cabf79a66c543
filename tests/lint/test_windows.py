"""Windows that belong together have one length."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Waits have risen for 7 months in a row, from April 2024 to September 2024.",
        "Over the 4 months from April to June 2024 the team made 312 visits.",
        "Complaints have been below average for 5 consecutive months (June to September 2024).",
        "Between April 2023 and September 2024 (12 months) the council built 214 homes.",
        "Since May 2024, in each of the last 9 months, attendance has been above 94.0%.",
        "Attendance has risen every month since January 2024, a run of 6 months.",
        "The six-month pilot, which ran from April 2024 to July 2024, helped 61 families.",
        (
            "In the 12 months to September 2024 there were 4,120 visits, compared with 2,010 in the 6 "
            "months to September 2023."
        ),
        ("There were 930 repairs in Quarter 2 (July to September 2024), up from 290 in September 2023."),
        "Over the 3 weeks from 2 September 2024 to 30 September 2024 the clinic saw 412 patients.",
        "Waits fell in each of the six months from February to September 2024.",
        "Waits have fallen since March 2024. / The 4-month run of falls follows the new rota.",
        (
            "Falls have been above the mean since April 2024. / These 9 consecutive months are the "
            "longest run so far."
        ),
        "All 24 months between October 2023 and September 2024 were within the limits.",
        "Admissions rose for eight straight months (March to September 2024).",
        "From October 2023 to June 2024, a period of 12 months, the library lent 41,200 books.",
        "For the ninth month in a row, since March 2024, complaints were above average.",
        "In the 12 months to September 2024 (October 2023 to August 2024) there were 41 closures.",
        "In the 3 months from April to July 2024, 402 people joined.",
        "The festival ran for 10 days (2 to 22 September 2024).",
        (
            "Footfall has been above its mean since January 2024, that is in each of the last 7 months "
            "to September 2024."
        ),
        ("The new hall opened on 3 June 2024, and in the seven months since then 412 people have hired it."),
        (
            "The pool had 9,410 swims from July to September 2024. It had 11,902 from April to "
            "September 2023, 2,492 fewer."
        ),
        "Complaints have been rising for 8 months, since May 2024.",
        "Over the last two years (April 2023 to September 2024) 214 homes were built.",
        "The nine months between April 2024 and September 2024 saw 402 new members.",
        "From June 2024 to September 2024, that is five months, the lift was out of use.",
        "In the half-year from April 2024 to July 2024 the trust saw 41,204 patients.",
        "The pool has been closed since 1 July 2024, or for 5 months to the end of September 2024.",
        "Attendance was above 95.0% in seven consecutive months (January 2024 to June 2024).",
        "The chart shows the 36 months from October 2022 to September 2024.",
        (
            "In the 12 months to September 2024 staff took 4,102 days of sick leave, against 2,980 "
            "days in the 9 months to September 2023."
        ),
        (
            "In Quarter 2 (July to September 2024) 402 permits were sold, compared with 912 in the 6 "
            "months to March 2024."
        ),
        (
            "Calls fell from 9,412 in the 12 months to September 2023 to 4,120 in the 6 months to "
            "September 2024."
        ),
        (
            "September 2024 was the tenth month in a row, since February 2024, in which calls were "
            "above average."
        ),
        "For the past 4 months (April to September 2024) the ward has been full.",
        "Waits have gone down every month since April 2024, 8 months running.",
        "The rate has been above the mean since December 2023, which makes 12 months in a row.",
        "There have been 5 rises in a row since July 2024.",
        "Six months of building work, from 1 March 2024 to 31 July 2024, closed the hall.",
        "The trial ran for 8 weeks, from 2 September 2024 to 29 September 2024.",
        ("Permits have been above average since March 2024. / That run of 10 months is the longest so far."),
        "All 12 months from November 2023 to September 2024 were above average.",
        (
            "In the 12 months to September 2024 crews made 6,114 visits, using 2,600 sacks in the same 12 "
            "months to August 2024."
        ),
        "The pool has been closed since April 2024. / In these 8 months swimmers went to Weir Lane.",
        "Since May 2024 no bed has been lost. Auditors looked at each of these seven months.",
        "Theatre 2 was shut for 11 days in August 2024, from 5 August 2024 to 23 August 2024.",
        "The road was closed between 1 July 2024 and 30 August 2024, a total of 5 weeks.",
        "It rose in all five quarters from Quarter 2 of 2023 to Quarter 1 of 2024.",
        "Absence fell in each of the three terms from the autumn term of 2023 to the spring term of 2024.",
        "Fines rose over the four years from 2021/22 to 2023/24.",
        "The survey ran for 6 days, from Monday to Thursday.",
        "Since February 2024 the wards have had 41 falls. In the same 5 months there were 12 fractures.",
        "Since June 2024 waits have been under 18 weeks. That has been so for 6 months in a row.",
        (
            "The desk moved in April 2024. / Queues have been shorter in all 9 months since then, to "
            "September 2024."
        ),
        "The lift was mended in June 2024. No faults were seen in the 6 months since, to September 2024.",
        "The 18 months since April 2023, to June 2024, saw 3,112 falls.",
        (
            "The plumber did 1,016 jobs in the 12 months to June 2024. / Of those 1,016 jobs, 388 "
            "were done in August 2024."
        ),
        (
            "Wardens issued 8,412 tickets in the 12 months to June 2024. Of these, 1,120 were issued "
            "in July 2024."
        ),
        "Over the 4 years 2021, 2022 and 2023 the library lent 41,210 books.",
        "Over three financial years (2022/23 and 2023/24) the council built 214 homes.",
        (
            "The clinic saw 386 people in the 6 months to September 2024. / In the same 6 months "
            "(March to August 2024) it wrote 402 letters."
        ),
        "The cafe opened on 1 May 2024 and took £41,200 in its first 8 months to September 2024.",
        "The two-year plan runs from April 2023 to March 2026.",
        "Fines in the 6 months since the scheme began, March 2024 to July 2024: 212.",
        (
            "Since May 2024 queues have been shorter than 9 minutes, in every one of the past 7 "
            "months to September 2024."
        ),
        (
            "The new rota began in November 2023. Since then, every month has been above 24.1%, making 8 "
            "months in a row."
        ),
        (
            "The text pilot ran from May 2024 to September 2024. / In the 7 months of the pilot, schools "
            "sent 21,480 texts."
        ),
        "The hall trial ran from May 2024 to September 2024. Over its 7 months, 612 people came.",
        (
            "The list has been above 140 in every month since April 2024, and throughout those eight months "
            "it grew."
        ),
        (
            "There were 412 complaints in the 12 months to September 2024. / Over the same nine months, 98 "
            "were upheld."
        ),
        (
            "The club moved in November 2023. / Since that move it has had over 200 visits, in all of the "
            "last 8 months to September 2024."
        ),
        "Drivers made 2,231 trips between April and September 2024, when the scheme had its first 9 months.",
        (
            "From the start of April 2024 until the end of September 2024, a period of 9 months, the lift "
            "was shut."
        ),
        (
            "The trial began in April 2024 and ended in September 2024. In those eight months 92 patients "
            "took part."
        ),
        "Since we opened the hub in June 2024 every session has been full, six months on the bounce.",
        "In the last six months, March to September 2024, wardens took in 163 dogs.",
        (
            "Since Ms Wren took over in March 2024 exclusions have been below 10, in each of the past "
            "9 months to September 2024."
        ),
        (
            "The lift was replaced in May 2024. Thanks to that, it has held in all of the last 8 "
            "months to September 2024."
        ),
        (
            "A nurse joined in April 2024. / As a result of that same move, waits have been below 20 "
            "days in all of the last nine months to September 2024."
        ),
        (
            "The shop moved on 1 January 2024. In each of the 7 months from then to the end of May "
            "2024 it made a profit."
        ),
        (
            "The rota changed in April 2024. From then until the end of September 2024, a stretch of "
            "8 months, no shift was short."
        ),
        (
            "Since January 2024 over 80 beds have been blocked, in every one of those 6 months to "
            "September 2024."
        ),
        "Between September 2023 and July 2024 the club was full on most days, 121 of them over the 8 months.",
        (
            "The wait averaged 11 days in the 9 months to June 2024, 4 days shorter than the 15 days "
            "of the 12 months to June 2023."
        ),
        (
            "The average stay was 6.1 days in the 6 months to June 2024, down from 6.9 days in the 12 "
            "months to June 2023."
        ),
        "The lift was out of use from 3 to 17 June 2024, 22 days in all.",
        "The pilot began in March 2024. In its first 10 months, to September 2024, it helped 84 families.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L29", text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Waits have fallen in every month since March 2024, from 412 to 231 in September 2024. / "
            "The 6 consecutive falls began when the hub opened."
        ),
        "Monthly falls have been above average for 8 months in a row (February to September 2024).",
        "Attendance has been above 94.0% since April 2024, that is, in each of the last 6 months.",
        "Over the 6 months from April to September 2024 the team made 312 visits.",
        "Repairs due within 28 days took 31 days in April to June 2024.",
        (
            "There were 1,204 visits in September 2024, compared with an average of 1,100 a month in "
            "the 12 months to September 2024."
        ),
        (
            "The 3-year programme began in April 2023 and 214 of 600 homes were insulated between "
            "April 2023 and September 2024."
        ),
        "The contract runs for 5 years from April 2024.",
        "Waiting lists for children aged 5 years from April to June 2024 were long.",
        (
            "The limits use the 24 monthly figures to April 2024. Monthly bed use has been above the "
            "upper limit for 5 months in a row (May to September 2024)."
        ),
        "Of the 12 months to September 2024, 4 (June to September 2024) were above the limit.",
        "Summer activities ran for 6 weeks (22 July to 30 August 2024).",
        (
            "The council repaired 412 lifts in the 12 months to September 2024, 3 months after the "
            "target date of June 2024."
        ),
        "In September 2024, 96.0% of calls were answered, compared with 94.0% in August 2024.",
        "In the 12 months to September 2024 (October 2023 to September 2024) there were 41 closures.",
        "The 3-year programme has insulated 214 homes since April 2023.",
        "Since April 2023, tenants have waited 6 months for a repair.",
        "The limits use 24 months to March 2024, and waits have been above them since April 2024.",
        "The festival ran for 10 days (13 to 22 September 2024).",
        "Reviews are due within 6 months of admission, from April 2024 to September 2024.",
        (
            "In the 2023 to 2024 school year there were 41 suspensions, 6 fewer than in the 2022 to "
            "2023 school year."
        ),
        ("The new hall opened on 3 June 2024, and in the 4 months since then 412 people have hired it."),
        (
            "The pool had 9,410 swims from July to September 2024. It had 11,902 from July to "
            "September 2023, 2,492 more."
        ),
        "Permits have risen in each of the 5 months since April 2024.",
        "The trial ran for 4 weeks, from 2 September 2024 to 29 September 2024.",
        "Six months of building work, from 1 February 2024 to 31 July 2024, closed the hall.",
        "The pool was closed for 3 months (July to September 2024), and 2 months of work are left.",
        "Over the last 18 months (April 2023 to September 2024) 214 homes were built.",
        (
            "Calls fell from 9,412 in the 12 months to September 2023 to 9,120 in the 12 months to "
            "September 2024."
        ),
        "In September 2024 there were 402 permits, which is 12 more than in August 2024.",
        ("In the 12 months to September 2024 there were 4,120 visits, of which 402 were in September 2024."),
        "The 12-week course started in September 2024 for 41 people.",
        "Plans are reviewed every 6 months; 41 were reviewed from April to June 2024.",
        "Residents who have lived in the borough for 2 years since April 2022 may apply.",
        (
            "In the 6 months to September 2024 the council collected 56.1%, compared with 56.3% in the "
            "6 months to September 2023."
        ),
        ("Attendance in September 2024 was 94.2%, compared with 93.1% in the 2023 to 2024 school year."),
        "The chart shows the 24 months from October 2022 to September 2024.",
        "Staff have had 5 days of training since April 2024.",
        (
            "The average wait in September 2024 was 12 days, compared with 14 days in the 12 months to "
            "September 2024."
        ),
        ("Since the change in April 2024, visits have risen for 3 months in a row (July to September 2024)."),
        (
            "Visits were above average for 3 months in a row (July to September 2024), the longest run "
            "since April 2022."
        ),
        "In the 6 months since the hub opened on 1 April 2024 it has taken 412 referrals.",
        "A 2-year pilot began in April 2024.",
        "The 12 months from April 2024 to March 2025 are covered by the contract.",
        "Waits over 18 weeks fell from 412 in April 2024 to 231 in September 2024.",
        "The bus ran for 6 days a week from April to September 2024.",
        "Staff gave 3 months' notice in July 2024, and 4 left between July 2024 and September 2024.",
        "It rose in all four quarters from Quarter 2 of 2023 to Quarter 1 of 2024.",
        "Absence was 4.1% in each of the four terms from the autumn term 2022 to the autumn term 2023.",
        "Fines rose over the three years from 2021/22 to 2023/24.",
        (
            "There were 412 visits in the 12 months to September 2024. Since April 2024, 31 were "
            "online. / In the same 12 months 41 were cancelled."
        ),
        "Since May 2024 claims have been above 350. This was the case for 5 months running.",
        "The library has been open at lunch on all 5 days since 4 September 2023.",
        (
            "Ward 4 reopened in April 2024. / Falls have been below 10 in all 6 months since then, "
            "to September 2024."
        ),
        (
            "We received 214 complaints in the 12 months to June 2024. Of these, 31 were answered in "
            "August 2024."
        ),
        "The lab did 12,410 tests in June 2024, and 1,140 of these were reported in July 2024.",
        (
            "The kitchen made 41,220 lunches in the 12 months to August 2024, of which 3,910 were "
            "made in June 2024."
        ),
        (
            "The clinic saw 386 people in the 6 months to September 2024. / In the same 6 months of "
            "2023 (April to September 2023) it saw 371."
        ),
        "The cafe opened on 20 May 2024 and took £41,200 in its first 4 months to September 2024.",
        (
            "Clubs grew by 12.1% between September 2023 and September 2024. / Choirs grew by 9.0% "
            "between the same two months."
        ),
        "There were 3,410 places in the summer term 2024, as against 3,120 in the spring term 2024.",
        "The two-year plan runs from April 2023 to March 2025.",
        "The two-year course runs from September 2023 to July 2025.",
        "Fines in the 5 months since the scheme began, March 2024 to July 2024: 151.",
        "Since April 2024 waits have been below 20 minutes, in each of the last 6 months to September 2024.",
        (
            "Since May 2024 a warden stands there, and the bridge was full in all of the last 12 "
            "months to September 2024."
        ),
        "Of the 12 months since the start, June 2024 to August 2024 were the best.",
        (
            "The text pilot ran from May 2024 to September 2024. / In the 5 months of the pilot, schools "
            "sent 21,480 texts."
        ),
        (
            "The trial began in April 2024 and ended in September 2024. In those six months 92 patients "
            "took part."
        ),
        "The freeze has been in force since January 2024; in the last six months 41 posts stayed empty.",
        (
            "In the 12 months to September 2024 there were 61 falls, 20 of them in June, July and August. "
            "In those three months a nurse was away."
        ),
        (
            "Swims fell to 5,855 in the 12 months to September 2024, from 6,124 in the 12 months to "
            "September 2023. / Across those same 2 years gym visits fell too."
        ),
        (
            "There were 412 calls in the 12 months to September 2024 and 208 in the 6 months from April to "
            "September 2024."
        ),
        (
            "In September 2024 a further 43 pupils had a plan. / Reviews were on time for 40 of the 43 in "
            "the 12 months to September 2024."
        ),
        (
            "From April to June 2024 we had 61 calls, and from July to September 2024 we had 82. Over "
            "those six months 9 were urgent."
        ),
        (
            "Since the barrier went up in May 2024, fines have been fewer than 40 in each of the 5 "
            "months to September 2024."
        ),
        (
            "A matron joined in February 2024. As a result, falls have been fewer than 5 in each of "
            "the 6 months to September 2024."
        ),
        (
            "The switch was in April 2024. Before that, calls had been above 900 in all of the 12 "
            "months to March 2024."
        ),
        (
            "The hub opened in May 2024. / Calls have been above 4,000 in each of the last 12 months "
            "to September 2024."
        ),
        (
            "Between September 2023 and July 2024 the club was full on most days, 121 of them over "
            "the 11 months."
        ),
        "Between April and June 2024 the club was full, and 40 stayed on over the 6 weeks of the holiday.",
        (
            "Waits averaged 41 a month in the 6 months to June 2024, compared with 45 a month in the "
            "12 months to June 2023."
        ),
        (
            "The limits come from the counts between April 2022 and March 2024. / This is the second "
            "month in a row above them."
        ),
        (
            "The limits come from the counts of April 2022 to March 2024. / The tip shuts on Mondays "
            "and Tuesdays, and 146 bags were left on those two days."
        ),
        (
            "There were 4,106 births in the 12 months to June 2024. / Twins were 3.7% (152 of 4,106) "
            "of the total, up from 3.5% (145 of 4,151) in the 12 months to June 2023."
        ),
        (
            "There were 94 trips in the spring term 2024 (January to April 2024). / That is more than "
            "in the spring term 2023."
        ),
        (
            "Paid lunches fell by 8.3% compared with the 12 months to July 2023, after the price rose "
            "from £2.60 to £2.85 in September 2023."
        ),
        "No case has waited for more than 21 days since April 2024.",
        "No child has waited more than 3 months since September 2023.",
        "It has not been above 95.0% for more than 2 days running since January 2024.",
        (
            "Absence was above 5.0% in July to September 2024; over the 12 months to September "
            "2024 it was 4.9%."
        ),
        "Absence in the 12 months to September 2024 was above 5.0% for the third month in a row.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L29", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Since November 2023, in the last 7 months to September 2024, stays have averaged 96 a month.",
        "Since the desk opened in May 2024, over the last 8 months to September 2024, 412 people came.",
        "In the last 8 months to September 2024, since October 2023, the ward has had no outbreak.",
        "All but 1 of the last 8 months were below average since the deep clean (July 2023 to June 2024).",
        "The bus has run since March 2024, that is in the last 4 months to September 2024.",
    ],
)
def test_a_window_beside_its_other_name_has_its_length(text: str) -> None:
    assert found("L29", text)


@pytest.mark.parametrize(
    "text",
    [
        "Since November 2023, in the last 11 months to September 2024, stays have averaged 96 a month.",
        "The desk is shut since November 2023, and in the last 4 months to September 2024 nobody came.",
        "Each of the last 3 months was below the average of the year (October 2023 to September 2024).",
        "5 of the last 8 months were above the mean (March to July 2024).",
        "Guests waited 23 days in the quarter July to September 2024, 6 days less than the 29 days of the "
        "quarter April to June 2024.",
        "First days for the other 21 fall between 7 October 2024 and 6 January 2025.",
        "Tutors have phoned home on the second day of every absence since 6 November 2023.",
    ],
)
def test_a_window_in_a_clause_of_its_own_is_another(text: str) -> None:
    assert found("L29", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Waits were long in 7 of the 12 months to June 2024. / Of the 9 months already mentioned, 4 came "
        "before the move.",
        "Stocks fell in all of the last 5 months, May to September 2024. / That run, which began in March "
        "2024, is the longest.",
        "Drivers made 48,310 trips in the 12 months to September 2024. / October 2023 "
        "was the busiest of that "
        "financial year.",
        "Stocks fell throughout the 8 months from February 2024. / The run ended in July 2024.",
        "Cooks read the notes in this 18-month window, October 2023 to September 2024.",
    ],
)
def test_what_goes_back_to_a_window_fits_one_that_was_told(text: str) -> None:
    assert found("L29", text)


@pytest.mark.parametrize(
    "text",
    [
        "Waits were long in 7 of the 12 months to June 2024. / Of the 12 months just "
        "mentioned, 4 were worse.",
        "Stocks fell in all of the last 5 months, May to September 2024. / That run, "
        "which began in May 2024, "
        "is the longest.",
        "Drivers made 48,310 trips in the 12 months to March 2024. / October 2023 was the busiest of that "
        "financial year.",
        "Stocks fell throughout the 8 months from February 2024. / The run ended in October 2024.",
        "We made 5,200 meals in the 12 months to June 2024, and the 2-month period in "
        "which the depot was shut "
        "saw 400.",
        "It ran for the 24 months to June 2024. / The 12-month period is fixed by law.",
    ],
)
def test_a_window_of_its_own_goes_back_to_none(text: str) -> None:
    assert found("L29", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The hall took 38,200 visits in the 6 months to September 2024. / Beside the "
        "24,700 of the 4 months to "
        "July 2023, this is 13,500 more.",
        "Guests made 400 claims in the 12 months to June 2024. / The £36,000 paid in the "
        "9 months to June 2024 "
        "comes to £90 per claim.",
        "Quarter 1 (April to June 2024) saw 512 people start. / Those 512 starts over "
        "the half-year came from "
        "two towns.",
        "In the 12 months to March 2024, 88.0% (1,122 of 1,275) of meals were in time. / "
        "That rate was worked "
        "out on the meals of the 12 months to December 2023.",
    ],
)
def test_figures_of_unlike_windows_are_not_put_together(text: str) -> None:
    assert found("L29", text)


@pytest.mark.parametrize(
    "text",
    [
        "The hall took 38,200 visits in the 6 months to September 2024. / Beside the "
        "24,700 of the 6 months to "
        "September 2023, this is 13,500 more.",
        "Guests made 400 claims in the 9 months to June 2024. / The £36,000 paid in the "
        "9 months to June 2024 "
        "comes to £90 per claim.",
        "Quarter 1 (April to June 2024) saw 512 people start. / Those 512 starts over the quarter came from "
        "two towns.",
    ],
)
def test_figures_of_one_window_are_put_together(text: str) -> None:
    assert found("L29", text) == []


def test_a_title_and_its_slide_are_of_one_window() -> None:
    told = "\nData Summary\n• We had {} late meals between {} and March 2025."
    title = "Late meals: the 6 months to March 2025"
    assert found_on("L29", title + told.format(812, "November 2024"))
    assert not found_on("L29", title + told.format(812, "January 2025"))
    assert found_on("L29", "Nine months without a fire, May to September 2024\nData Summary\n• No alarm.")
    assert not found_on("L29", "Five months without a fire, May to September 2024\nData Summary\n• No alarm.")
