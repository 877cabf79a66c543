"""Acronyms are expanded where they stand first."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The ICB approved the plan on 3 September 2024.",
        "The SENCo met 41 parents in September 2024.",
        "Waits for T&O were 34 weeks in September 2024.",
        "The number of NEETs was 41 on 30 September 2024.",
        "Patients with LoS of more than 21 days numbered 41.",
        "Staff completed IPC training in September 2024.",
        "The Integrated Care Board approved it. The ICB met on 3 September 2024.",
        "HMOs were inspected in September 2024.",
        "The PRU has 41 pupils.",
        "The CQC inspected the ward on 3 September 2024.",
        "In September 2024 the average LOS was 6.1 days.",
        "The council's HRA stood at £4.1 million on 30 September 2024.",
        "The SEND team saw 41 pupils in September 2024.",
        "The MDT meets on Mondays.",
        "Waits at ENT were 34 weeks in September 2024.",
        "The KPI was met in September 2024.",
        "The EHCPs of 41 pupils were reviewed.",
        "There were 12 RIDDOR reports in September 2024.",
        "In June 2024 the DNA rate was 7.4%.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L32", text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Patients with an Integrated Care Board (ICB) contract numbered 41. The ICB met on 3 "
            "September 2024."
        ),
        "The NHS trust's GP service and its A&E have CCTV.",
        "GCSE results were published on 22 August 2024.",
        "The ICB (Integrated Care Board) met on 3 September 2024.",
        "Houses in multiple occupation (HMOs) were inspected in September 2024. 12 HMOs failed.",
        "Ward B has 24 beds, and HIV tests are free.",
        "Mr AB Smith chairs the board.",
        "The school's BBC visit was on 3 September 2024.",
        "The A and E department is open.",
        "The Year 11 GCSE results were published.",
        "The police took DNA from 12 people.",
        "Patients who did not attend (DNA) cost £41,200. The DNA rate was 7.4%.",
        "The RAF museum and the YMCA were visited on 3 June 2024.",
        "Ward AB and Ward CD were painted in June 2024.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L32", text) == []
