"""Control-chart words of rolling values are slips, of single months none."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The rolling annual count of complaints breached its upper process limit in September 2024.",
        "An SPC chart of the 12-month rolling average shows special cause variation in absence.",
        (
            "In the 12 months to September 2024 the fall rate was exceptionally high, at 6.1 per 1,000 "
            "bed days."
        ),
        "The 3-month moving average of missed bins lies below the lower control limit.",
        "Absence for the year to September 2024 was 4.4%, which is outside its control limits.",
        "Control limits were calculated from the rolling 12-month totals.",
        "The chart plots 12-month totals against 3-sigma limits.",
        "The rate for the 12 months to September 2024 was 8.1%. It was an exceptional low.",
        ("The rolling figure for waits is 34 minutes. It has been above the mean for 8 months in a row."),
        "The annualised rate of exclusions is above the upper control limit.",
        "Year-to-date spend on agency staff is a special cause on the control chart.",
        ("The rolling 12-month total has been above the mean for 7 points in a row, which signals a shift."),
        "Limits around the moving average show that waits are out of control.",
        "Sickness over the 12 months to September 2024 sits above the upper limit on the SPC chart.",
        "The control chart is drawn on rolling totals rather than on monthly figures.",
        "Control limits were set on the 12-month rolling average of bed days lost.",
        (
            "The rolling three-month rate of missed appointments breached the upper control limit in "
            "August 2024."
        ),
        "Special cause variation is seen in the rolling year's figures for school exclusions.",
        (
            "On the SPC chart of 12-month rolling totals, noise complaints have run above the centre "
            "line for 9 points."
        ),
        "Exceptionally few falls were recorded in the 12 months to September 2024 (842).",
        "Rolling 12-month sickness has now been beyond the limits for 5 successive months.",
        "The year to September 2024 was exceptionally high for graffiti, with 2,410 reports.",
        "Absence in the 12 months to September 2024 was 5.1%, above the upper process limit of 4.9%.",
        "The moving average for library visits shows a shift: 8 points in a row lie above the mean.",
        "Six rolling-year values in a row lie above the mean, an exceptional run.",
        "The 12-month total of 3,318 falls is outside the control limits.",
        "The upper limit of 402 is drawn from the moving annual totals of complaints.",
        "Against limits drawn from rolling quarters, cancelled operations are a special cause.",
        "The control chart uses rolling 12-month percentages, and the last 3 are exceptionally low.",
        "Falls were outside the control limits in June 2024. The chart plots rolling 12-month rates.",
        (
            "Waits have been exceptionally low for 4 months running. That finding rests on the "
            "rolling annual totals."
        ),
        (
            "The rate for the 12 months to the end of each month has been above the upper control "
            "limit since June 2024."
        ),
        "The limits (41 to 63) were worked out from the 12-month totals ending in each month.",
        "Waits averaged over the previous 12 months show 7 consecutive points below the mean.",
        (
            "In the 12-month chart of bed days, every point adds up the year before it; 4 of the "
            "last 6 points were above the upper limit."
        ),
        (
            "Each point on the falls chart covers the 12 months to that date. / Two points were "
            "outside the control limits in 2024."
        ),
        (
            "Each value is for a year and overlaps with the one before. / Values have been below the "
            "lower limit since May 2024."
        ),
        "Rolling 12-month admissions show a run of seven points below the mean.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L28", text)


@pytest.mark.parametrize(
    "text",
    [
        "The control chart is drawn on monthly figures, not on rolling totals.",
        "In the 12 months to September 2024, 3 months were above the upper control limit.",
        (
            "There were 1,204 falls in the 12 months to September 2024. In September 2024 falls were "
            "exceptionally high, at 141."
        ),
        (
            "There were 1,204 falls in the 12 months to September 2024, and September 2024 was "
            "exceptionally high."
        ),
        (
            "Monthly waits have been below the lower control limit for 4 months in a row (June to "
            "September 2024)."
        ),
        (
            "There were 1,204 falls in the 12 months to September 2024. Monthly falls were within the "
            "control limits in each of those months."
        ),
        "The rolling programme of repairs covers 1,204 homes.",
        "Moving patients at night was exceptionally rare in September 2024.",
        "Exceptional circumstances closed the school for 3 days in the 12 months to September 2024.",
        (
            "Complaints totalled 480 in the 12 months to September 2024. Weekly counts stayed within "
            "the control limits."
        ),
        "The control chart shows single months; the rolling 12-month total is given below it.",
        (
            "Monthly falls have been above the upper control limit for 5 months in a row (May to "
            "September 2024). There were 842 in the 12 months to September 2024."
        ),
        "Of the 24 monthly points, 2 lie outside the control limits.",
        "August 2024 was exceptionally low (below the lower control limit of 41), with 38 permits.",
        "The budget has a limit of £41,204 in the 12 months to September 2024.",
        "The upper limit of the age range is 18.",
        (
            "The monthly count of visits was within its control limits throughout the 12 months to "
            "September 2024."
        ),
        "Limits come from the 24 months to March 2024. September 2024 was above the upper limit.",
        "Spending was within its limits in the 12 months to September 2024.",
        "Waits were outside the target of 30 minutes in the 12 months to September 2024.",
        (
            "Waits were exceptionally low for 4 months running, on monthly values. The rolling annual"
            " total was 412."
        ),
        "Over the 12 months ending September 2024, each month was within the control limits.",
        "All 24 months to September 2024 lay between the control limits (18 and 44).",
        "The chart of 12-month averages has no control limits, since its points overlap.",
        "Each point is a week. Three points in the 12 months to September 2024 were above the upper limit.",
        "Values on the chart are weekly. Values have been below the lower limit since May 2024.",
        "In 3 of the last 12 months to September 2024 falls were exceptionally high.",
        "Monthly admissions show a run of seven points below the mean.",
        "We do not draw control limits for rolling 12-month totals.",
        "Limits are not set on the 12-month figures, since neighbouring values share months.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L28", text) == []
