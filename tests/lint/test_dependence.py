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


def test_what_has_a_verb_of_its_own_and_a_shared_subject_is_the_subjects() -> None:
    assert found(
        "L09",
        "The consultation on menus opened on 7 October 2024 and closes on 12 January 2025. / Governors will "
        "adopt "
        "the menu on 5 December 2024, once they have considered the consultation.",
    )


def test_looking_after_is_no_order() -> None:
    text = "The school looked after 524 children on 31 March 2024. On 31 March 2023 it looked after 541 "
    "children."
    assert found("L09", text) == []


def test_the_day_of_telling_is_no_happening() -> None:
    text = (
        "The move is 80% complete as at 30 September 2024. It is due on 29 November 2024. / Clerks are "
        "trained on "
        "15 November 2024, 2 weeks before the move."
    )
    assert found("L09", text) == []


def test_what_must_be_done_before_a_use_is_dated_before_it() -> None:
    assert found(
        "L09",
        "The till goes live on 4 November 2024. / Before anyone may use it, all cooks must pass the course, "
        "which is due to finish on 29 November 2024.",
    )
