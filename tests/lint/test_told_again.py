"""A slide tells a fact once: its title's figure, and two figures that belong together."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Of the 212 bays in the car park, 187 were let in May 2024. / The operator reports that 187 out of "
        "212 bays had been let.",
        "Bus trips rose by 6.2% (4,130 more) in the 12 months to June 2024. / Passengers made 4,130 more "
        "bus trips, a 6.2% rise, helped by the new timetable.",
        "Inspectors passed 61 of 68 kitchens in July 2024. / The food team's note to members on "
        "3 September 2024 will say that 61 of 68 kitchens passed.",
        "Between 3 June 2024 and 28 June 2024 nurses screened 2,318 pupils for hearing loss. / By "
        "28 June 2024 the nurses, at work from 3 June 2024, had screened 2,318 pupils for hearing.",
        "Of our 346 tenants, 68.2% paid by card in May 2024. / In May 2024, 68.2% of the 346 tenants used a "
        "card to pay, and 19 of the others asked for a new one.",
    ],
)
def test_two_figures_that_belong_together_are_told_again(text: str) -> None:
    assert found("L34", text)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 212 bays in the car park, 187 were let in May 2024. / The other 25 of the 212 bays will be "
        "offered to traders.",
        "The clinic replaced 34 of its 96 scanners in 2023/24. / The 34 new ones cost £1.2 million.",
        "Overtime cost £84,300 in May 2024, £12,700 above the plan of £71,600. / The overspend of £12,700 "
        "came mainly from ward 4.",
        "Bus trips rose by 6.2% (4,130 more) in the year 2023. / The fall in car trips was 6.2% "
        "(4,130 fewer).",
        "Inspectors passed 61 of 68 kitchens in July 2024. / In June 2024 it had been 61 of 68 as well.",
        "Reading was at the standard for 70.0% (1,068 of 1,526) of pupils in June 2024. / Girls made up "
        "52.3% (798 of 1,526) of the pupils and 55.0% (587 of 1,068) of those at the standard.",
        "The list held 9,640 patients on 30 June 2024, down from 10,455 on 30 June 2023. / Over 6 weeks had "
        "been waited by 14.4% (1,388 of 9,640), against 18.8% (1,966 of 10,455) a year before.",
    ],
)
def test_a_figure_that_is_gone_on_with_is_not_told_again(text: str) -> None:
    assert found("L34", text) == []


@pytest.mark.parametrize(
    "slide",
    [
        "Late buses down 11.4% (226 fewer)\nData Summary\n• Buses ran late 1,756 times in July 2024, down "
        "11.4% (226 fewer) on July 2023.",
        "1,284 families helped in 2023/24\nData Summary\n• The hardship fund helped 1,284 families in "
        "2023/24.\n• Grants took 9 days.",
        "Bed occupancy was 93.6% in May 2024\nData Summary\n• In May 2024 occupancy of beds averaged 93.6%.",
    ],
)
def test_the_figure_of_a_title_is_told_again_below_it(slide: str) -> None:
    assert found_on("L34", slide)


@pytest.mark.parametrize(
    "slide",
    [
        "Patients seen within 62 days\nData Summary\n• Of 435 patients, 72.4% were seen within 62 days in "
        "May 2024.",
        "Attendance in 34 schools\nData Summary\n• Attendance was 93.4% in May 2024.\n• It rose in 21 of "
        "the 34 schools.",
        "Bed occupancy was 93.6% in May 2024\nData Summary\n• In April 2024 bed occupancy was 93.6%.",
    ],
)
def test_what_a_title_says_its_slide_is_of_is_no_fact_told(slide: str) -> None:
    assert found_on("L34", slide) == []
