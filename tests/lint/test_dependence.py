"""What a slide says must come first is dated first."""

from __future__ import annotations

from one_slide import found


def test_what_waits_is_not_dated_before_what_it_waits_for() -> None:
    assert found(
        "L09",
        "Clerks will be trained once the till has been installed. Training ends in December 2024 and "
        "installation begins in March 2025.",
    )


def test_the_order_that_is_told_may_be_kept() -> None:
    text = (
        "Clerks will be trained once the till has been installed. Installation ends in December 2024 and "
        "training begins in March 2025."
    )
    assert found("L09", text) == []
