"""What is used, held or opened before what it needs is ready cannot be so."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "Cooks move into the new kitchen on 6 January 2025. / The building work is due to be finished by 31 "
        "March 2025.",
        "The kitchen's opening by the mayor is due 6 January 2025. / Gas tests, needed before opening by the "
        "mayor, are due 3 March 2025.",
        "For the lunch on 5 May 2025, training of 14 servers ends on 30 May 2025.",
        "Ticket sales for the summer lunch close on 20 July 2025; the lunch takes place on 12 July 2025.",
        "Cooks start using the new ovens on 2 December 2024 and will be trained in them on 13 January 2025.",
    ],
)
def test_what_is_ready_too_late_is_found(text: str) -> None:
    assert found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "Cooks move into the new kitchen on 3 April 2025. / The building work is due to be finished by 31 "
        "March 2025.",
        "Cooks move into the new kitchen on 6 January 2025. / The building work on the depot is due to be "
        "finished by 31 March 2025.",
        "Cooks move into the new kitchen on 6 January 2025; the second phase of the building work is "
        "due to be finished by 31 March 2025.",
        "The kitchen opens on 6 January 2025. Planting, which is not needed for the opening, ends on 3 March "
        "2025.",
        "For the lunch on 5 May 2025, the results of the vote will be told on 6 May 2025.",
        "Bookings for the summer lunch open on 3 March 2025; the lunch takes place on 12 July 2025.",
    ],
)
def test_what_is_ready_in_time_or_not_needed_is_let_be(text: str) -> None:
    assert not found("L09", text)


def test_the_title_may_tell_when_a_thing_opens() -> None:
    slide = (
        "Canteen to open on 3 February 2025\nService Update\n• A fire plan is needed for the canteen to "
        "open. It will be signed off on 14 March 2025."
    )
    assert found_on("L09", slide) == ["It will be signed off on 14 March 2025"]
