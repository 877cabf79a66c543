"""A slide can be read aloud in its order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from one_slide import KNOWN, found_on

from deckgen import lint
from deckgen.model.prose import Line, Page, Prose


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
        "Bus passes\nService Update | Overview of Performance | Data Summary\n• It has 2,410 passes.",
        "Bus passes\nData Summary | Data Summary\n• The council issued 2,410 passes in September 2024.",
        "Bus passes\n• The council issued 2,410 passes in September 2024.\n• It posts them.\nData Summary",
        "Data Summary\n• The council issued 2,410 passes in September 2024.\n• Bus passes and badges",
        "Bus passes\nOverview of Performance\n• The council issued 2,410 passes.\n• Data Summary",
        "Bus passes\nService Update\n• The council issued 2,410 passes in Data Summary September 2024.",
        (
            "Bus passes\nData Summary\n• In May 2024 the council posted\n• Badges go out on 18 November "
            "2024.\n2,410 passes to pensioners."
        ),
        (
            "Bus passes\nData Summary\n• Of these, 412 were renewals.\n• The council issued 2,410 passes in "
            "September 2024."
        ),
        (
            "Bus passes\nData Summary\n• The remaining 96 were lost.\n• The council issued 2,410 passes in "
            "September 2024, and 2,314 arrived."
        ),
        "Data Summary Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.",
        "The council issued 2,410 passes in May 2024.\nData Summary\n• Bus passes\n• It renewed 412 passes.",
        "Bus passes\nData Summary; Bus passes\n• The council issued 2,410 passes in September 2024.",
        "Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.\nBus passes",
        "Bus passes\nData Summary\n  – Elm: 212 passes\n• The council issued 412 passes, as its list says.",
        "Bus passes\nData Summary\n• The council issued 412 passes in September 2024, as follows.",
        "Bus passes\nData Summary\n• 3. Post it.\n• 1. Fill in the form.\n• 2. Pay.",
        "Bus passes\nData Summary\n• First, fill in the form.\n• Third, post it.\n• Second, pay.",
        "Bus passes\nData Summary\n• (b) Pay for the pass.\n• (a) Fill in the form.",
        "Bus passes\nData Summary\n• This was 41 more than in May 2023.\n• The council issued 412 passes.",
        "Bus passes\nData Summary\n• Pensioners had 212 of these passes.\n• The council issued 412 passes.",
        "Bus passes\nData Summary\n• The council issued 412 passes in\n• It has desks.\n• May 2024, 41 more.",
        "Bus passes\nData Summary\n• The council issued 412 passes in The council issued 412 passes in May.",
        "Bus passes Bus passes\nData Summary\n• The council issued 2,410 passes in September 2024.",
        "Bus passes\nData Summary\n• It has 2 desks.\n• The council issued 412 passes, by kind:",
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
            "Complaints\nData Summary\n• There were 402 complaints in September 2024.\n• Of these, 41 were "
            "upheld.\nService Update\n• The remaining 361 were answered by letter."
        ),
        (
            "Ward cleaning\nData Summary\n• The wards were cleaned 412 times in September 2024:\n"
            "  – 212 by day\n  – 200 by night."
        ),
        (
            "Ward cleaning\nData Summary\n• In contrast to May 2024, no ward was closed.\n"
            "• A further 12 wards were cleaned."
        ),
        "Service Update of the year\nService Update\n• The wards were cleaned 412 times in September 2024.",
        (
            "Complaints\nData Summary\n• There were 402 complaints in September 2024.\n• Complaints "
            "about parking\n• Complaints about waits"
        ),
        "Pond work\nData Summary\n• Pond work was moved to the following month.",
    ],
)
def test_what_is_right_is_left_alone(slide: str) -> None:
    assert found_on("L36", slide) == []


def test_a_section_may_be_called_what_its_slide_is_called() -> None:
    lines = [
        Line("Complaints", "title"),
        Line("The figures", "pane"),
        Line("Complaints", "heading"),
        Line("There were 402 complaints in September 2024.", "bullet"),
    ]
    known = replace(KNOWN, headings=frozenset({"Complaints", "The figures"}))
    assert lint.check(Prose((Page("complaints", tuple(lines)),)), known, ("L36",)) == ()


def test_a_title_between_two_boxes() -> None:
    slide = (
        "Data Summary; Service Update\nData Summary\n• The council issued 2,410 passes in September 2024.\n"
        "Bus passes\nService Update\n• Forms are checked by hand."
    )
    assert "Bus passes" in found_on("L36", slide)
