"""Comparisons across a change in how things are counted are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Until March 2024 waste was weighed once a month; now each bin is. Waste rose from 31,000 "
        "kilograms in May 2023 to 39,000 kilograms in May 2024.",
        "A new code, in use from January 2024, records snacks as meals. Meals rose by 31.0% (1,240 "
        "more) to 5,240 in the 12 months to May 2024.",
        "The diner's rating moved to a new scale in March 2024. The mean rating was 104.2 in May "
        "2024, 6.1 higher than the 98.1 of May 2023.",
        "Births grew by 18.0% to 5,164 in the 12 months to September 2024. / Figures have included the Elm "
        "site since it joined the hospital on 4 March 2024.",
        "Visits rose by 14.0% to 41,200 in the 12 months to September 2024. / The count went from hand to "
        "electronic on 8 April 2024.",
        "Incidents rose by 12.4% (310 more) to 2,810 in the 12 months to September 2024. / In "
        "February 2024 the trust moved to a new incident reporting system.",
        "Litter reports were 18.0% lower at 5,210 in the 12 months to September 2024. From May "
        "2024, reports of single bags have been recorded as waste.",
        "Referrals doubled, from 310 in the 12 months to September 2023 to 620 in the 12 months "
        "to September 2024. Self-referrals were added to the figures in December 2023.",
        "Turnaround improved from 61 minutes in September 2023 to 48 minutes in September 2024. "
        "The measure was redefined in May 2024.",
        "The list fell from 9,410 in September 2023 to 7,120 in September 2024 after the way it "
        "is counted changed in June 2024.",
        "A national rule, changed from 1 January 2024, removes snacks from the count of meals. Meals "
        "fell to 812 in May 2024 from 1,204 in May 2023.",
        "The Elm Road rounds passed to another kitchen on 1 March 2024 and have been outside the "
        "figures since. Meals fell by a tenth on the year before, to 10,800 from 12,000, in the 12 "
        "months to September 2024.",
        "Contacts shot up by 16.2%, or 8,536 more, on the 12 months to May "
        "2023. / Web chats have been counted since January 2024.",
        "When the 12 months to May 2024 are set beside the 12 months to May "
        "2023, meals fell by 12.8% to 2,294. / Snacks ceased to be counted as meals on 1 January 2024.",
        "Meals on the Elm route rose to 812 in the 12 months to September 2024 from 604 in the 12 months "
        "to September 2023. / On 3 June 2024 the Elm route took on 140 homes from the Oak route.",
        "Births at Elm House went up by 21.0% (498 more) to 2,870 in the 12 months to September 2024. / "
        "Since the birth centre at Oakby shut in November 2023, mothers from Oakby come to Elm House.",
        "A meal is late from April 2024 after 20 minutes, where it used to be 30. / Late meals rose to "
        "3,108 in the 12 months to September 2024 from 1,893 in the 12 months to September 2023.",
        "On 3 June 2024 the calls of 2 towns went to another control room. / We took 214,600 calls in the 12 "
        "months to September 2024, against 268,900 in the 12 months to September 2023, a fall of 20.2%.",
        "Absence rose 1.7 percentage points, from 2.2% of sessions in the spring term 2024 to 3.9% of "
        "sessions in the autumn term 2024. / The absence codes were replaced on 19 August 2024.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L27", text)


@pytest.mark.parametrize(
    "text",
    [
        "A new scanner came into use on 5 August 2024. Scans rose by 14.2% (1,120 more) to 9,008 "
        "in the 12 months to September 2024.",
        "The booking system changed in March 2024, so the rise of 8.2% (to 212,480 in the 12 "
        "months to September 2024) is not like for like.",
        "Near misses have been recorded since January 2022. There were 318 in September 2024, up "
        "from 212 in September 2023.",
        "Bookings rose by 24.1% (122 more) to 628 in the 12 months to September 2024.",
        "Meals at Elm House rose to 1,380 in the 12 months to August 2024, from 1,012 in the 12 months to "
        "August 2023. / The kitchen at Oakby closed on 1 March 2024 and its guests now go to Ashwell.",
        "Meals rose to 1,380 in the 12 months to August 2024, from 1,012 in the 12 months to August 2023. / "
        "On 2 May 2024 the Elm route took on 12 cooks.",
        "Meals rose to 1,380 in the 12 months to August 2024, from 1,012 in the 12 months to August 2023. / "
        "A meal is £6 from May 2024, where it used to be £5.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L27", text) == []


def test_the_clock_an_area_and_new_calls_break_a_series() -> None:
    rise = "Calls rose by 44.3% to 8,840 in the 12 months to September 2024 from 6,125 in the 12 months to "
    "September 2023."
    for change in (
        "From 1 February 2024 the desk also takes menu calls, which used to go to a contractor.",
        "Until February 2024 the clock started when the cook rang.",
        "The review of 1 May 2024 brought two seaside parishes into the borough.",
    ):
        assert found("L27", f"{rise} / {change}")
    for other in (
        "The heating system was replaced in February 2024.",
        "In May 2024 works took in the 60 sites.",
    ):
        assert found("L27", f"{rise} / {other}") == []


@pytest.mark.parametrize(
    "text",
    [
        "In January 2024 a new desk replaced the old one. It counts a family as one visit, where "
        "the old one counted each person. / Visits fell to 6,240 in the 12 months to May 2024, "
        "1,875 fewer than in the 12 months to May 2023.",
        "The tablet replaced the diary on 5 February 2024 and, unlike paper, picks up short calls. "
        "/ Carers made 1,372 calls in the 12 months to May 2024, 466 more than in the 12 months to "
        "May 2023.",
    ],
)
def test_what_replaces_another_way_may_count_otherwise(text: str) -> None:
    assert found("L27", text)


@pytest.mark.parametrize(
    "text",
    [
        "The list stood at 742 on 30 September 2024, 176 fewer than the 918 of 30 September 2023. "
        "/ Two nurses, in post since 8 April 2024, now see people whose scans are plain.",
        "Visits came to 4,310 in the 12 months to May 2024, 512 more than in the 12 months to May "
        "2023. / The clinics were moved from Monday mornings to Thursday evenings in January 2024.",
        "Heads excluded 118 pupils from the county's schools in 2023-24 and 83 in 2022-23, 35 more.",
        "The boiler replaced the old one on 5 February 2024 and, unlike the old one, runs on wood. "
        "/ Visits came to 1,372 in the 12 months to May 2024, 466 more than in the 12 months to "
        "May 2023.",
    ],
)
def test_new_staff_hours_and_exclusions_break_no_series(text: str) -> None:
    assert not found("L27", text)


@pytest.mark.parametrize(
    "text",
    [
        "Calls fell by 19.9% (35,080 fewer) to 141,220 in the 12 months to March 2024. / Repairs calls "
        "moved to the contractor's own line in October 2023.",
        "Reports fell from 6,240 in the 12 months to September 2023 to 4,218 in the 12 months to September "
        "2024. / The reporting app was withdrawn on 2 February 2024.",
        "The list is 755 longer (28.4% more) than the 2,655 on 30 September 2023. / In April 2024 we "
        "took over the caseload of the Westbrook practices.",
        "Visits rose by 41.2% to 212,400 in the 12 months to June 2024. Door counters were fitted in "
        "September 2023; staff used to count by hand.",
    ],
)
def test_what_is_sent_elsewhere_or_told_another_way_breaks_a_series(text: str) -> None:
    assert found("L27", text)


@pytest.mark.parametrize(
    "text",
    [
        "We decided 88.4% in the 12 months to September 2024, 5.7 percentage points more than the 82.7% "
        "of the 12 months to September 2023. / Two clerks, who joined on 9 September 2024, have taken "
        "over the checking of forms, a task that until then took a cook 1 day a week.",
        "Calls rose by 12.1% (412 more) to 3,812 in the 12 months to June 2024. Advisers moved to the new "
        "office on 3 March 2024.",
        "Meals rose by 12.1% (412 more) to 3,812 in the 12 months to June 2024. A booking app for "
        "tables will be launched on 3 March 2025.",
    ],
)
def test_work_that_changes_hands_breaks_no_series(text: str) -> None:
    assert not found("L27", text)
