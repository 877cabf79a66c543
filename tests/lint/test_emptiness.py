"""Sentences say something that can be checked."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Work continues with partners across a range of areas.",
        "Staff have been working hard to make improvements.",
        "Complaints have been received from residents in both the north and the south.",
        "The trust remains committed to providing high-quality care.",
        "Reading continues to be a priority for the school.",
        "Potholes have been reported across all parts of the county.",
        "Lessons have been learned and will be shared.",
        "Good progress is being made on the action plan.",
        "A number of initiatives are under way to improve the experience of patients.",
        "Performance is good overall.",
        "Teams are working closely with stakeholders to drive improvement.",
        "Safeguarding is everyone's business.",
        "The service has had a busy month.",
        "Falls have been noted on several wards.",
        "We continue to monitor the situation closely.",
        "Discussions are ongoing about the future of the site.",
        "Various measures have been put in place to support staff.",
        "The council is focused on delivering better outcomes for residents.",
        "Absence has been seen in both the upper and lower school.",
        "Colleagues go above and beyond every day.",
        "There are many challenges and opportunities ahead.",
        "Improvements have been made in a number of areas.",
        "Work is ongoing to reduce waiting times.",
        "Homelessness has been experienced in towns and villages.",
        "Waiting lists are being looked at.",
        "Pupils benefit from a positive learning culture.",
        "The hospital takes infection control very seriously.",
        "Fly-tipping is an issue in some parts of the borough.",
        "Engagement with parents has been positive.",
        "As always, the number of visitors fluctuates.",
        "Demand varies from week to week.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L30", text)


@pytest.mark.parametrize(
    "text",
    [
        "The building now has step-free access from Eastgate Street.",
        "It leaves out trusts with no emergency department.",
        "Patients are telephoned on the day after their operation.",
        "Every ward now sends its discharge list to the hub before 9am.",
        "Books can be returned at any branch, and fines for late return were abolished.",
        "The old pool stays open until the new pool is handed over.",
        "The team is made up of social workers, police officers and health visitors.",
        "Patients chose whether to reply, so the results may not represent all inpatients.",
        "Asbestos was removed from the old boiler house by a licensed contractor during the summer holiday.",
        "The hub's night shift ended because referrals after midnight were rare.",
        "The gates in the wall are closed by hand when the river level passes 3.2 metres.",
        "The governing body discussed the report at its September 2024 meeting.",
        "The comparison is of trusts in England.",
        "Replies are anonymous.",
        "The figures do not include private patients.",
        "Results are published each term on the school's website.",
        "Nurses check the fridges twice a day.",
        "The library closes on Sundays.",
        "Parents can book appointments by telephone or online.",
        "The cause was a burst water main under Mill Road.",
        "The limits are set from monthly figures.",
        "The head teacher chairs the steering group, which meets fortnightly.",
        "The wards are cleaned twice daily.",
        "This meets the target.",
        "Teams now record falls on tablets at the bedside.",
        "The contract was awarded to a local firm.",
        "Staff can report concerns to the guardian in confidence.",
        "The service is provided by Harbour Homes.",
        "Meals are cooked on site by the school's own kitchen.",
        "The team works from Civic House.",
        "Volunteers make tea for visitors.",
        "Patients are seen at Harbour Road by a physiotherapist.",
        "Grants are paid to households with a prepayment meter.",
        "The measure counts patients who were well enough to leave.",
        "The service moved to Mill Lane.",
        "The trust shares its beds with a hospice.",
        "No ward was busier than Ward 8.",
        "Opening times vary by branch.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L30", text) == []
