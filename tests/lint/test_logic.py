"""Dates that cannot be are slips."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Terms of the new contract are due to be agreed on 30 June 2025, before the start. / The "
        "contract starts on 1 April 2025.",
        "The menu goes to governors on 5 March 2026 and takes effect on 6 January 2025.",
        "Ovens, to be tested before the kitchen opens, are to be delivered by 10 January 2025. / "
        "It opens on 9 January 2025.",
        "Interviews of cooks take place on 16 December 2024; applications for the post close on 10 "
        "January 2025.",
        "Delivery of the vans is due on 28 February 2025. They enter service on 6 January 2025.",
        "The repairs plan (due 31 August 2024, progress 80%) is not yet due.",
        "The lift repairs had a deadline of 30 September 2024; at 55% done they are within their deadline.",
        "The new bus contract begins on 1 January 2025. / The tender for it closes on 28 February 2025.",
        "The pupils move into the new block on 6 January 2025. / Building of the block is to be finished by "
        "28 March 2025.",
        "The new ward opened on 3 June 2024, and building work on the ward finished on 12 August 2024.",
        "The survey closed on 31 September 2024.",
        "The kitchen refit will be finished in May 2024.",
        "The playground was resurfaced on 14 January 2025.",
        "Recruitment of nurses is 100% complete, and the last 3 will be appointed in February 2025.",
        "Ongoing work with partners to reduce falls: 60% complete.",
        "The consultation opened on 8 April 2024 and closed on 2 March 2024.",
        "The playing field will be ready in 2 months, by December 2025.",
        "The catering review is 98% complete and is due in January 2026.",
        "Staff will move into the depot on 30 November 2024. / The depot's fire inspection is "
        "planned for 10 January 2025.",
        "The hall is let from 14 March 2025 to 10 February 2025.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "The oven has been booked for repair on 18 November 2024, before guests return on 25 November 2024.",
        "Applications for places in September 2025 had reached 163 by 27 September 2024.",
        "Visits are booked by 1 team from 16 September 2024.",
        "The plan (due 31 August 2024, progress 80%) is overdue; the next, due in May 2025, is not yet due.",
        "In September 2023 the average time to be tested was 24 days.",
        "The bus contract begins on 1 May 2025. / The tender for it closes on 28 February 2025.",
        "The old clinic closed on 30 August 2024 and the new one opened on 2 September 2024.",
        "The board will decide on 5 December 2024, after the consultation that closed on 18 October 2024.",
        "The pool was closed from 3 June 2024 to 19 August 2024 for repair.",
        "The consultation was extended until 14 January 2025.",
        "Refits: 100% complete. The last of 14 kitchens was finished on 27 September 2024.",
        "Recruitment of 60 nurses: 75% complete (45 of 60), due by 30 November 2024.",
        "The chair told parents so at the meeting of 8 October 2024.",
        "Not one of the 412 checks due by 30 September 2024 was missed.",
        "Of 142 posts advertised for September 2024, 131 were filled by 31 August 2024.",
        "Savings that should be made before 31 March 2025 were agreed on 22 October 2024.",
        "The policy for September 2026 entry is open for comment until 31 January 2025.",
        "From 6 January 2025 the price will be raised, by decision of the cabinet on 24 September 2024.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L09", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The baker has confirmed delivery on 9 December 2024.",
        "Posts were advertised on 11 November 2024.",
        "Since 15 April 2024 each guest has had a call 6 weeks after the first meal; 489 had been made by 30 "
        "September 2024.",
        "Waits were 14 minutes in February 2025 and 16 minutes in February 2024. / The hatch was moved on 2 "
        "September 2024.",
        "The list held 618 names on 30 September 2024, down from 759 on 30 September 2023, after 53 large "
        "plots were divided. / A further 30 plots will be let by 31 March 2025.",
    ],
)
def test_what_is_announced_or_just_done_or_explained_is_left_alone(text: str) -> None:
    assert found("L09", text) == []


def test_what_several_begin_does_not_end_before() -> None:
    assert found("L09", "The works start on 3 March 2025 and finish on 14 February 2025.")


@pytest.mark.parametrize(
    "text",
    [
        "At 30 September 2024 there were 11,284 members, 874 fewer than the 12,158 of a year "
        "before (30 September 2023).",
        "As at 30 September 2024 two actions are overdue: the menu, due on 31 July 2024, is with "
        "cooks, and the rota, due on 30 August 2024, lacks costs.",
        "At 31 January 2024, 815 cooks were known to be taught at home.",
    ],
)
def test_a_date_told_again_and_what_is_known_to_be_late_are_left_alone(text: str) -> None:
    assert not found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "The hall opens on 8 September 2025. / Hiring of the 14 cooks needed for opening day is "
        "due by 31 October 2025.",
        "Position at 30 September 2024: training of cooks is 100% complete, the first of its two "
        "courses to be held on 14 January 2025.",
        "Position at 31 March 2025: 19 of the 27 halls cook. / Roll-out to all 27 halls (due 30 "
        "September 2025): 100% complete.",
    ],
)
def test_what_is_needed_comes_first_and_parts_to_come_are_not_done(text: str) -> None:
    assert found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "The builder hands over the hall on 28 March 2025. / The hall opens to guests on 3 February "
        "2025, after 4 weeks of tests.",
        "The kitchen was due on 30 August 2024 and was 70% complete at 31 October 2024; its status is "
        "not yet due.",
        "Watch the fridges each week (85% complete at 31 October 2024).",
    ],
)
def test_a_day_of_progress_is_no_due_date_and_a_time_spent_is_no_measure(text: str) -> None:
    assert found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "From 6 January 2025, 14 more halls will cook, on top of the 22 that did so at 30 September 2024.",
        "The hall opens on 6 January 2025, after approval by its board on 4 September 2024. / The board is "
        "due to approve the budget on 12 February 2025.",
        "The kitchen was due on 30 August 2024 and was 70% complete at 31 October 2024; it is overdue.",
        "Mend the fridges by 31 March 2025 (85% complete at 31 October 2024).",
    ],
)
def test_what_is_there_already_and_what_has_been_decided_stand_beside_what_is_to_come(text: str) -> None:
    assert not found("L09", text)
