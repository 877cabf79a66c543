"""Lines that cannot be read where they stand."""

from __future__ import annotations

from one_slide import KNOWN

from deckgen import lint
from deckgen.lint import broken_order
from deckgen.model.prose import Page


def page(*lines: str) -> Page:
    return lint.printed("\n".join(("Bus passes", "Data Summary", *lines)), "slide")


def test_the_end_of_a_torn_sentence() -> None:
    torn = page("• In May 2024 the council posted", "• Badges go out in June 2024.", "2,410 passes by post.")
    assert [line.text for line, _ in broken_order.torn(torn, KNOWN)] == ["2,410 passes by post."]
    assert (
        list(
            broken_order.torn(page("• Passes sold", "• Badges go out in June 2024.", "• Cards sold."), KNOWN)
        )
        == []
    )


def test_the_end_of_a_sentence_that_begins_with_a_small_word() -> None:
    first = page("• and closed 12 of them by letter.", "• Officers opened 41 cases in May 2024")
    goes_on = page("• Officers opened 41 cases in May 2024", "• and closed 12 of them by letter.")
    assert [line.text for line, _ in broken_order.torn(first, KNOWN)] == ["and closed 12 of them by letter."]
    assert list(broken_order.torn(goes_on, KNOWN)) == []


def test_a_heading_inside_a_sentence() -> None:
    inside = page("• The council sold 2,410 passes in Service Update May 2024.")
    named = page("• The figures of the Service Update page are provisional.")
    assert len(list(broken_order.torn_by_heading(inside, KNOWN))) == 1
    assert list(broken_order.torn_by_heading(named, KNOWN)) == []


def test_a_line_that_goes_back_to_what_follows() -> None:
    swapped = page("• Of these, 41 were lost.", "• The council sold 2,410 passes.")
    right = page("• The council sold 2,410 passes.", "• Of these, 41 were lost.")
    assert len(list(broken_order.goes_back_to_nothing(swapped, KNOWN))) == 1
    assert list(broken_order.goes_back_to_nothing(right, KNOWN)) == []


def test_a_heading_of_data_comes_before_its_figures() -> None:
    sold, plan = "• The council sold 2,410 passes in May 2024.", "• Two clerks join on 4 November 2024."
    late = lint.printed("\n".join(("Bus passes", "Service Update", sold, "Data Summary", plan)), "slide")
    right = lint.printed("\n".join(("Bus passes", "Service Update", plan, "Data Summary", sold)), "slide")
    assert [line.text for line, _ in broken_order.after_its_text(late, KNOWN)] == ["Data Summary"]
    assert list(broken_order.after_its_text(right, KNOWN)) == []
    remark = page(sold, "Overview of Performance", "• Most passes go to pupils.")
    assert list(broken_order.after_its_text(remark, KNOWN)) == []


def test_those_of_whom_it_is_said_are_nothing_told_before() -> None:
    said = page(
        "• Of those asked in May 2024, 58.0% (696 of 1,200) had a pass.", "• They were asked by post."
    )
    assert list(broken_order.goes_back_to_nothing(said, KNOWN)) == []


def test_those_who_were_asked_are_nothing_told_before() -> None:
    asked = page("• More are content: 63.2% of those asked in May 2024.", "• In May 2023 it was 61.0%.")
    signed = page(
        "• All 112 pupils brought a signed form. Nine of these forms came late.", "• The trip is in May."
    )
    assert list(broken_order.goes_back_to_nothing(asked, KNOWN)) == []
    assert list(broken_order.goes_back_to_nothing(signed, KNOWN)) == []
