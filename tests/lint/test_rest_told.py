"""Parts that leave a gap to their whole, and words after them that say what the rest is."""

from one_slide import found

_FALL = "Falls came to 1,176 in the 12 months to June 2024, a decrease of 156 on the 1,332 of a year before."
_PARTS = "Both kinds of ward had fewer: medical wards 89 fewer and surgical wards 59 fewer."


def test_a_gap_that_nothing_tells_is_found() -> None:
    assert found("L04", f"{_FALL} / {_PARTS}")


def test_a_rest_told_in_a_number_closes_the_gap() -> None:
    assert found("L04", f"{_FALL} / {_PARTS} The remaining 8 were on the day unit.") == []


def test_a_rest_told_as_two_levels_closes_the_gap() -> None:
    assert found("L04", f"{_FALL} / {_PARTS} All other wards had 475, compared with 483.") == []


def test_another_number_does_not_close_it() -> None:
    assert found("L04", f"{_FALL} / {_PARTS} The 8 nurses of the day unit were trained.")


def test_two_causes_that_account_for_much_of_a_fall_are_not_all_of_it() -> None:
    told = "Two closures account for much of the decrease: Elm Street (188 fewer) and Oak Street (97 fewer)."
    assert found("L04", f"Loans fell by 333 in the 12 months to June 2024. / {told}") == []


def test_changes_of_things_with_levels_of_their_own_are_no_parts() -> None:
    text = (
        "Assessments rose by 8.1% (256 more) to 3,406 in the 12 months to June 2024. / "
        "Enquiries rose by 15.0% (168 more) to 1,288 and plans by 15.9% (102 more) to 742 over that time."
    )
    assert found("L04", text) == []
