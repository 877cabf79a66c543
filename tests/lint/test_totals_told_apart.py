"""Figures whose whole stands in one line and whose parts stand in another."""

import planted
from test_figures import slide


def _found(code: str, text: str) -> list[str]:
    return [each.words for each in planted.findings(slide(text), code)]


def test_both_lines_are_marked_for_either_may_be_wrong() -> None:
    text = "The trust has 500 beds. / They are 208 medical, 170 surgical and 112 for children."
    found = ["They are 208 medical, 170 surgical and 112 for children", "trust has 500 beds"]
    assert sorted(_found("L04", text)) == found


def test_shares_of_several_groups_need_not_make_a_hundred() -> None:
    text = "In June 2024, pupils 22.4% (n=174), staff 32.0% (n=388), parents 47.2% (n=290) agreed."
    assert _found("L04", text) == []


def test_changes_of_all_parts_make_the_percentage_of_the_whole() -> None:
    text = "Faults came to 5,960, {} on the year before. / Every type fell: lamps by 210, cables by 230."
    assert _found("L05", text.format("down 6.2%"))
    assert not _found("L05", text.format("down 6.9%"))


def test_the_share_of_all_is_between_those_of_the_groups() -> None:
    text = "Girls met the standard in 84.0% of tests and boys in 80.0%. / Taken together, it was {}."
    assert _found("L05", text.format("86.0%"))
    assert not _found("L05", text.format("82.0%"))
