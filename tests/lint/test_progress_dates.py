"""What is told as done and is still ahead, or as not late and is past, is a slip."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The new kitchen is 100.0% complete and will start in March 2025.",
        "The move to Elm Road, 100% delivered, is planned for April 2025.",
        "The kitchen opens on 3 March 2025. / The opening is 100% complete.",
        "The deadline for the menu was 31 July 2024. It is 60% complete and on schedule.",
        "The new hatch was due on 30 June 2024. / As at 30 September 2024 it is 60% complete and not yet "
        "due.",
        "Routine checks of fridges, a standing duty of the kitchen, are 65% complete.",
        "New ovens are 97% installed and are due in November 2025.",
        "Painting of the hall is fully complete. The last of the 3 coats goes on in February 2025.",
        "Training of cooks is 100% complete. The first of its sessions will be held on 3 March 2025.",
        "Diners' survey: 100% complete; questionnaires will go out on 20 January 2025.",
        "Fridge checks: all done; inspectors will visit the kitchens from 2 December 2024.",
        "The larder is not yet due: its roof was to be sealed by 29 August 2024 and stands at 60%.",
        "Feeding every guest well each day, due 18 July 2025: 85%.",
        "Two hatches opened in May. Support to cooks, with no end date, has reached 45%.",
        "The move, a task that will not be begun until 4 December 2024, is 100% complete.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L09", text)


@pytest.mark.parametrize(
    "text",
    [
        "The refit is 40.0% complete and is due to finish on 28 February 2025.",
        "Training is 100% complete. / The new till goes live on 2 December 2024.",
        "The first phase of the move is 100% complete. / The second phase moves in May 2025.",
        "Rewiring of the kitchen is 100% complete. The next room will be started on 14 January 2025.",
        "The survey of ovens is 100% complete. Its findings will be published on 3 February 2025.",
        "Diners' survey: 100% complete; the report will go to the board on 20 January 2025.",
        "The roof is not on track: it was to be finished by 31 July 2024 and is 80% complete.",
        "Rewriting of the menu, due 18 July 2025: 85%.",
        "The ongoing refit had reached 45% of kitchens by 30 September 2024.",
        "Eleven posts stayed vacant, and cooks are already in place. / A recruitment day will be held on 3 "
        "May 2025.",
        "Survey design: 100% complete; questionnaires will go out on 20 January 2025.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L09", text) == []
