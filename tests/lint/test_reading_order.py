"""A slide can be read aloud in its order."""

from __future__ import annotations

import pytest
from bullets import found_on


@pytest.mark.parametrize(
    "slide",
    [
        "Data Summary\nWard cleaning\n• The wards were cleaned 412 times in September 2024.",
        (
            "Ward cleaning\nData Summary\n• The wards were cleaned 412 times in September 2024.\n• The "
            "wards were cleaned 412 times in September 2024."
        ),
        (
            "Ward cleaning\nData Summary\n• The wards were cleaned 412 times in September 2024.\nData "
            "Summary\n• Ward 4 was closed for cleaning on 3 September 2024."
        ),
        "Data Summary\n• The wards were cleaned 412 times in September 2024.\nWard cleaning",
        ("Ward cleaning\nData Summary Data Summary\n• The wards were cleaned 412 times in September 2024."),
        (
            "Ward cleaning\nData Summary\n• 1. Nurses strip the beds.\n• 3. Cleaners mop the floor.\n• "
            "2. Porters take the linen."
        ),
        "• The wards were cleaned 412 times in September 2024.\nWard cleaning\nData Summary",
        ("Ward cleaning\nWard cleaning\nData Summary\n• The wards were cleaned 412 times in September 2024."),
        (
            "Overview of Performance\nData Summary\n• The wards were cleaned 412 times in September "
            "2024.\n• Ward cleaning"
        ),
        (
            "Ward cleaning\nData Summary\n• The wards were cleaned 412 times in September 2024. The "
            "wards were cleaned 412 times in September 2024."
        ),
        (
            "Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.\n• 412 "
            "passes were renewed.\n• The council issued 2,410 passes in September 2024."
        ),
        "Service Update\nBus passes\nThe council issued 2,410 passes in September 2024.",
        "Data Summary; Bus passes\n• The council issued 2,410 passes in September 2024.",
        (
            "Bus passes\nOverview of Performance; Overview of Performance\n• The council issued 2,410 "
            "passes in September 2024."
        ),
        "Bus passes\nData Summary\n• The council issued 2,410 passes in • Renewals came to",
        "Data Summary\n• The council issued 2,410 passes in September 2024.\nTitle: Bus passes",
        (
            "Bus passes\nData Summary\n• Step 1: the form is filled in.\n• Step 3: the pass is "
            "posted.\n• Step 2: the photograph is checked."
        ),
        "Bus passes Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.",
    ],
)
def test_a_slip_is_found(slide: str) -> None:
    assert found_on("L36", slide)


@pytest.mark.parametrize(
    "slide",
    [
        (
            "Ward cleaning\nData Summary\n• The wards were cleaned 412 times in September "
            "2024.\nService Update\n• Ward 4 was closed on 3 September 2024."
        ),
        (
            "Ward cleaning\nData Summary; Service Update\n• The wards were cleaned 412 times in "
            "September 2024.\n• Ward 4 was closed on 3 September 2024."
        ),
        (
            "Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.\n• Step 1: "
            "the form is filled in.\n• Step 2: the photograph is checked."
        ),
        ("Bus passes\nService Update; Data Summary\n• The council issued 2,410 passes in September 2024."),
        (
            "Complaints\nData Summary\n• There were 402 complaints in September 2024.\n• Complaints "
            "about parking\n• Complaints about waits"
        ),
    ],
)
def test_what_is_right_is_left_alone(slide: str) -> None:
    assert found_on("L36", slide) == []
