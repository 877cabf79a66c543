"""A status that leaves its verb out, or names a guarantee, is a status all the same."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Vans came before noon on 96.6% of days in March 2024. / Drivers must reach 97%, and together they "
        "did not.",
        "Marks of 4 or more went to 78.2% (322 of 412). / The target for these marks was 76%, which it "
        "reached.",
        "The till was down for 2 hours 35 minutes in March 2024. The maker guarantees no more than 3 hours, "
        "so "
        "this was within the guarantee.",
    ],
)
def test_it_is_heard(text: str) -> None:
    assert found("L26", text) == []


def test_a_target_alone_is_silent() -> None:
    assert found("L26", "Vans came before noon on 96.6% of days in March 2024. / Drivers must reach 97%.")
