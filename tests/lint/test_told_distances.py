"""How far apart two dates are said to be is counted."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        (
            "The audit of ovens ended on 10 October 2024. / Results go out on 21 November 2025, six weeks "
            "after it "
            "ended.",
            1,
        ),
        (
            "The audit of ovens ended on 10 October 2024. / Results go out on 21 November 2024, six weeks "
            "after it "
            "ended.",
            0,
        ),
        ("Cooks are told on 3 February 2025, 2 weeks before the move. / The move is on 17 May 2025.", 1),
        ("Cooks are told on 3 February 2025, 2 weeks before the move. / The move is on 17 February 2025.", 0),
        ("Tests are made again on 3 December 2024, 3 months after the course ends.", 0),
    ],
)
def test_a_distance_that_is_not_so_is_a_slip(text: str, slips: int) -> None:
    assert len(found("L09", text)) == slips
