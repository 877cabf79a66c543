"""Links say where they go, and open for everybody."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Details of the consultation are at https://example.org/consult.",
        "The minutes can be found here.",
        "The policy is on the staff intranet.",
        "The rota is saved at T:\\Rotas\\2024.",
        "See the shared drive for the full list.",
        "The plan is on SharePoint.",
        "Residents can sign up at bit.ly/2xyz.",
        "For more about the scheme, click on this link.",
        "Email parking@council.example for a permit.",
        "The full table is in waits_final_v3.xlsx.",
        "Read more.",
        "The dashboard is at council.gov.uk/dashboards/waste.",
        "The figures are on our internal dashboard.",
        "The link below has the results.",
        "The report is available via this link.",
        "A link to the plan is here.",
        "More details: www.oakmoor.example/plan.",
        "See the intranet for the rota.",
        "Full results are on the G: drive.",
        "Papers are in the Teams channel.",
        "The rota can be opened at \\\\fileserver\\rotas.",
        "Please visit our website here.",
        "For further information, click on the button.",
        "Contact ward4@oakmoor.example.",
        "The plan (link) was published on 3 September 2024.",
        "The results are at oakmoor.example/results-2024.",
        "The staff handbook is at file://server/handbook.pdf.",
        "Sign up here.",
        "The figures can be downloaded from this page.",
        "The map of the closures is here (updated each week).",
        "Not sure? Read the guide here.",
        "Residents can apply here.",
        "To see all 42 wards, look here.",
        "The plan was agreed on 3 June 2024. Read more",
        "Detail by class: staff area, Documents > Reports > 2024.",
        "The full tables are behind a password.",
        "The list is password-protected.",
        "You'll find the dashboard on Teams under Performance.",
        "Details: staff hub > HR > Policies.",
        "The slides are on the network under Shared\\Board.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L33", text)


@pytest.mark.parametrize(
    "text",
    [
        "The trust replaced its intranet in September 2024.",
        "The new unit is here to stay.",
        "The report, Waits in 2024, was published on 3 September 2024.",
        "The link road to the hospital opened on 3 September 2024.",
        "Results are on the council's website under 'Recycling results'.",
        "The service is open from 8.30 to 5.30pm, e.g. for repairs.",
        "The council drives down costs.",
        "The council's website has a form for repairs.",
        "St. Mary's School, Oakmoor, has 402 pupils.",
        "The bus stops here and at the station.",
        "Visits by the other team are not counted here.",
        "The other 3 wards are not listed here.",
        "For clarity, the smaller schools aren’t shown here.",
        "Of the 412 patients seen here, 31 stayed overnight.",
        "In September 2024, 2,104 people worked here.",
        "A family of 4 lives here.",
        "Small schools are left out here.",
        "Pupils read more books in June 2024 than in May 2024.",
        "Girls read more at home.",
        "Waits of > 4 hours fell to 41 in June 2024.",
        "Files on the lost laptop were password-protected.",
        "The way to the ward: Lift A > Floor 2 > Ward 6.",
        "Meetings are held on Teams in term time.",
        "The team moved its files to SharePoint on 3 June 2024.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L33", text) == []
