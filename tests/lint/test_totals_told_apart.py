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


def test_a_list_of_changes_has_a_part_for_each_number() -> None:
    text = "Reports fell by 12.0% (563) to 4,127. / Ash had 210 fewer, Elm 188 fewer and Oak 141 fewer; {}."
    assert _found("L04", text.format("a further fall of 24 was in reports with no area given")) == []
    assert _found("L04", text.format("a further fall of 45 was in reports with no area given"))


def test_listed_falls_are_the_parts_of_an_overall_fall() -> None:
    text = "Complaints fell {} overall. All 3 divisions had falls: beds 8.1%, meals 7.2% and care 9.0%."
    assert _found("L05", text.format("5.0%"))
    assert _found("L05", text.format("8.0%")) == []


def test_the_share_of_all_may_stand_in_the_same_sentence() -> None:
    text = "In the survey 88.2% of pupils and 81.5% of parents were content; of all who replied it was {}."
    assert _found("L05", text.format("90.1%"))
    assert _found("L05", text.format("85.0%")) == []


def test_the_whole_can_be_better_than_its_sides() -> None:
    assert _found("L05", "It was 88.2% with care and 81.5% with food. Overall satisfaction was 90.1%.") == []
