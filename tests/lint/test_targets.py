"""Targets without a word of whether they were met are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Training compliance was 91.4% in May 2024, with a threshold of 90.0%.",
        "Take-up was 94.2% in May 2024. The kitchen set itself 95.0%.",
        "A meal has to be served within 8 minutes. The average was 7 minutes in May 2024.",
        "In September 2024, 81.4% of patients were seen within 6 weeks against a target of 95.0%.",
        "The average handover took 14 minutes 20 seconds in September 2024 (target: 10 minutes).",
        "The contract standard is that 98.0% of bins are emptied. / In September 2024 crews "
        "emptied 91.8% of bins.",
        "The council aims to answer 80.0% of calls within 20 seconds, and 62.3% were in September 2024.",
        "The recycling rate was 46.7% in September 2024; the goal is 60.0%.",
        "Replies on time were 76.1% (470 of 618) in September 2024, with 85.0% expected.",
        "The ceiling on agency spending is £1.5 million a month, and the trust spent £1.9 "
        "million in September 2024.",
        "The charter says that 90.0% of letters are answered. In September 2024 the share was 84.2%.",
        "The standard is that 95.0% of meals be served within 8 minutes. / In May 2024 81.0% of meals "
        "were served within 8 minutes.",
        "We picked up 81.2% of calls in May 2024 (the service level is 90.0%).",
        "The national standard for replies within 5 days is 85.0%. / In May 2024 71.2% of replies were "
        "sent within 5 days.",
        "Use of the north kitchen was 74.1% in May 2024, below the target of 80.0%. / At the south "
        "kitchen, to which a target of 85.0% applies, use was 88.2%.",
        "Of 3,120 orders, 81.6% were served within the standard of six days, for which the target is 90.0%.",
        "Of 412 bills, 91.3% were paid in May 2024, the target adopted by the "
        "council in its plan being 95.0%.",
        "Our contract asks for 95.0% of vans on time; 92.3% managed it in May 2024.",
        "In May 2024 88.0% of meals were hot. Governors want to see 90.0%.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L26", text)


@pytest.mark.parametrize(
    "text",
    [
        "The average was 7 weeks in May 2024; the limit of 8 weeks was kept.",
        "In May 2024, 17 appeals were heard, of which 5 were allowed.",
        "Handovers took 17 minutes on average in September 2024, 2 minutes over the 15-minute standard.",
        "The target is 80.0% within 20 seconds. It was missed in September 2024, when 71.2% were answered.",
        "Attendance was 94.2% in September 2024. / This is below the target of 95.0%, by 0.8 "
        "percentage points.",
        "The council aims to recycle 60.0% of waste by March 2026. It recycled 46.7% in September 2024.",
        "Attendance was 94.2% in September 2024.",
        "Pupils met the expected standard in 61.0% (122 of 200) of cases in 2024.",
        "Use of the north kitchen was 74.1% in May 2024, below the target of 80.0%, and at the south "
        "kitchen it was 88.2%, above the target of 85.0%.",
        "The standard is that 95.0% of meals be served within 8 minutes. In May 2024 81.0% were, so the"
        " standard was missed.",
        "The wait was 1 hour 54 minutes in May 2024. / That meets the 2-hour "
        "target, with 6 minutes to spare.",
        "The target is 85.0%. Lunch was on time in 86.2% and tea in 82.4% of cases: lunch met it.",
        "Crashes on streets with a 20 mph limit fell by 13.3% (15 fewer) to 98 in May 2024.",
        "The wait was 16 weeks in May 2024. Nobody should wait more than 18 weeks, and nobody did.",
        "Take-up was 43.6% in 2023/24, and boats call with the aim of lifting the use of 45.1% seen on land.",
        "There were 18,265 visits in May 2024 out of 20,520 expected.",
        "Retention was 88.6% in 2023/24, and both crews passed the harbour's retention rate target of 88.0%.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L26", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The target of 95.0% has yet to be met: in May 2024 the share was 91.2%.",
        "The kitchen delivered 84.0% on time in May 2024; the expected level is 80.0%, and this was reached.",
        "Take-up was 87.3% in May 2024. The ambition of 85.0% was realised.",
        "Ovens were in use 91.8% of the time in May 2024, which is too high: the limit is 90.0%.",
        "Target: 90.0%. Result in May 2024: 92.4%. Status: met.",
        "Take-up was 48.3% in May 2024. The target for 2030 is 65.0%.",
        "In the 12 months to March 2024 there were 1,176 deaths against 1,204 expected.",
    ],
)
def test_a_status_may_be_told_in_many_words(text: str) -> None:
    assert found("L26", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The target for the take-up of guests who have a carer is 90.0%, and in May 2024 it was 86.3%.",
        "Meals took 48 minutes on average in May 2024, under an agreement that promises 40 minutes.",
        "The goal for take-up, which the board set in 2023, is 55.0%; it was 48.3% in May 2024.",
        "Waste may not exceed 2.0% of meals, and in May 2024 it was 2.6% of meals.",
    ],
)
def test_what_defines_a_target_is_no_status(text: str) -> None:
    assert found("L26", text)


@pytest.mark.parametrize(
    "text",
    [
        "82.5% of cooks passed the hygiene test in May 2024. / The kitchen set itself 80.0% and "
        "passed that mark.",
        "93.3% of meals were hot in May 2024; the contract requires 95.0%, and cooks did not achieve it.",
        "The share was 91.2% in May 2024. The national threshold of 90.0% was passed.",
        "Take-up of 76.8% in May 2024 leaves the 80.0% target unmet.",
        "The median wait was 62 days in May 2024. This is outside the 42 days set in the contract, "
        "by 20 days.",
    ],
)
def test_a_target_may_be_passed_or_left_unmet(text: str) -> None:
    assert not found("L26", text)


@pytest.mark.parametrize(
    "text",
    [
        "Its limits (38 and 92) were worked out from 21 months. May 2024 had 35 meals, below the "
        "lower limit.",
        "There were 412 falls in May 2024. The limits on the chart are 455 and 301.",
    ],
)
def test_the_limits_of_a_control_chart_are_no_targets(text: str) -> None:
    assert not found("L26", text)


@pytest.mark.parametrize(
    "text",
    [
        "Callers waited 2 minutes 14 seconds in May 2024. The service aims for 3 minutes or less, and "
        "did so.",
        "Decisions took 19 days on average in May 2024. The promise is 28 days, and the average keeps to it.",
        "The standard is 90%, and both kitchens came up to it, at 92% and 94%, in May 2024.",
    ],
)
def test_a_status_may_keep_to_its_target(text: str) -> None:
    assert not found("L26", text)


def test_what_a_council_expects_is_a_target() -> None:
    assert found("L26", "Take-up was 94.1% in May 2024. The council expects 96.0%.")
